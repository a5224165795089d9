/**
 * Identifiers of invented pupils. The check characters are right, so that only the problems that we plant are found; the
 * local authority number 990 belongs to nobody.
 *
 * Sources: UPN, UK Government Data Standards Catalogue, UPN 2.0; ULN, the check digit of the Individualised Learner Record.
 */

const checkLetters = 'ABCDEFGHJKLMNPQRTUVWXYZ';
const localAuthority = '990';

const checkLetter = (body: string): string => {
  let sum = 0;
  for (let index = 0; index < body.length; index++) {
    const character = body[index]!;
    const value = character >= '0' && character <= '9' ? Number(character) : checkLetters.indexOf(character);
    sum += value * (index + 2);
  }
  return checkLetters[sum % 23]!;
};

const digits = (value: number, length: number): string => String(value).padStart(length, '0');

/**
 * A permanent UPN.
 *
 * @param school Four-digit number of the establishment that gave it.
 * @param year The calendar year in which it was given.
 * @param serial 0 to 999.
 */
export function upn(school: number, year: number, serial: number): string {
  const body = `${localAuthority}${digits(school, 4)}${digits(year % 100, 2)}${digits(serial, 3)}`;
  return checkLetter(body) + body;
}

/** A temporary UPN: the last character is a letter, `serial` is 0 to 99. */
export function temporaryUpn(school: number, year: number, serial: number, letter = 'A'): string {
  const body = `${localAuthority}${digits(school, 4)}${digits(year % 100, 2)}${digits(serial, 2)}${letter}`;
  return checkLetter(body) + body;
}

/** The same UPN with a check letter that does not fit. */
export function spoiltUpn(good: string): string {
  const index = checkLetters.indexOf(good[0]!);
  return checkLetters[(index + 1) % checkLetters.length]! + good.slice(1);
}

/** The first valid ULN at or after these nine digits (some nine digits have none). */
export function uln(firstNine: number): string {
  for (let start = firstNine; ; start++) {
    const nine = String(start);
    const rest = [...nine].reduce((sum, digit, index) => sum + Number(digit) * (10 - index), 0) % 11;
    if (rest !== 0) return nine + String(10 - rest);
  }
}

/** The same ULN with a last digit that does not fit. */
export function spoiltUln(good: string): string {
  return good.slice(0, 9) + String((Number(good[9]) + 1) % 10);
}
