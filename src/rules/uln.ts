/** What a Unique Learner Number turned out to be. */
export interface UlnCheck {
  /** Digits only; '' where blank. */
  readonly uln: string;
  /** True where it can be relied on. A blank is not, though it is no problem. */
  readonly valid: boolean;
  /** 9999999999 stands for "not known yet" in returns. */
  readonly temporary: boolean;
  /** '' or what is wrong, in words. */
  readonly problem: string;
}

const NOT_KNOWN_YET = '9999999999';

/**
 * Checks a ULN: ten digits, the last of them the check digit.
 *
 * @param text what the cell or file holds; spaces do not matter
 * Source: ESFA ILR validation rule DD01: the first nine digits weighted 10 to 2, modulo 11; a remainder of 0 is invalid, otherwise
 * the check digit is 10 less the remainder.
 */
export function checkUln(text: string): UlnCheck {
  const uln = text.replace(/\s+/g, '');
  const wrong = (problem: string): UlnCheck => ({ uln, valid: false, temporary: false, problem });
  if (uln === '') return wrong('');
  if (/^\d(\.\d+)?e\+?\d+$/i.test(uln))
    return wrong(
      'A spreadsheet has shortened this number. Format the column as text in the file, and export it again.',
    );
  if (!/^\d+$/.test(uln)) return wrong('A ULN has digits only.');
  if (uln.length !== 10) return wrong(`A ULN has 10 digits; this has ${uln.length}.`);
  if (uln.startsWith('0')) return wrong('A ULN does not begin with 0.');
  if (uln === NOT_KNOWN_YET) return { uln, valid: true, temporary: true, problem: '' };
  let sum = 0;
  for (let place = 0; place < 9; place++) sum += Number(uln.charAt(place)) * (10 - place);
  const remainder = sum % 11;
  if (remainder === 0 || 10 - remainder !== Number(uln.charAt(9)))
    return wrong('The last digit does not fit the others: one of them is mistyped.');
  return { uln, valid: true, temporary: false, problem: '' };
}
