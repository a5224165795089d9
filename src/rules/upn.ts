/** What a Unique Pupil Number turned out to be. */
export interface UpnCheck {
  /** Capitals, no spaces; '' where blank. */
  readonly upn: string;
  /** True where it can be relied on. A blank is not, though it is no problem. */
  readonly valid: boolean;
  /** A temporary UPN ends in a letter and is replaced when the permanent one is known. */
  readonly temporary: boolean;
  /** '' or what is wrong, in words. A blank is no problem: some pupils have no UPN. */
  readonly problem: string;
}

/** The 23 letters of the check: I, O and S are never used. A = 0 … Z = 22. */
const LETTERS = 'ABCDEFGHJKLMNPQRTUVWXYZ';
const SHAPE = /^[A-Z]\d{11}[\dA-Z]$/;

/**
 * The check letter of a UPN.
 *
 * @param rest characters 2 to 13
 * @returns one of the 23 letters
 * Source: UK Government Data Standards Catalogue, UPN 2.0: characters 2 to 13 weighted 2 to 13, modulo 23; a final letter counts
 * as its place in the alphabet of the check.
 */
export function upnCheckLetter(rest: string): string {
  let sum = 0;
  for (let place = 0; place < rest.length; place++) {
    const character = rest.charAt(place);
    const value = /\d/.test(character) ? Number(character) : LETTERS.indexOf(character);
    sum += value * (place + 2);
  }
  return LETTERS.charAt(sum % LETTERS.length);
}

/**
 * Checks a UPN: shape, letters and check letter. Whether the local authority's number exists is not asked.
 *
 * @param text what the cell or file holds; case and spaces do not matter
 */
export function checkUpn(text: string): UpnCheck {
  const upn = text.replace(/\s+/g, '').toUpperCase();
  const wrong = (problem: string): UpnCheck => ({ upn, valid: false, temporary: false, problem });
  if (upn === '') return wrong('');
  if (upn.length !== 13) return wrong(`A UPN has 13 characters; this has ${upn.length}.`);
  if (!SHAPE.test(upn))
    return wrong('A UPN is a letter and twelve digits, or a letter, eleven digits and a letter.');
  if (/[IOS]/.test(upn))
    return wrong('The letters I, O and S are never used in a UPN: perhaps 1, 0 or 5 is meant.');
  if (upnCheckLetter(upn.slice(1)) !== upn.charAt(0))
    return wrong('The first letter does not fit the digits: one of them is mistyped.');
  return { upn, valid: true, temporary: /[A-Z]$/.test(upn), problem: '' };
}
