/** A name in its two parts; either may be ''. */
export interface SplitName {
  readonly surname: string;
  readonly forename: string;
}

const PARTICLES = new Set([
  'de',
  'da',
  'del',
  'della',
  'di',
  'du',
  'la',
  'le',
  'van',
  'von',
  'der',
  'den',
  'el',
  'al',
  'bin',
  'ap',
  'st',
]);

/**
 * A leaver's surname and forename, from two columns or one.
 *
 * @param whole 'Amber Finch', 'Finch, Amber', 'FINCH Amber', 'Amber van Dyke'; used where there is neither of the others
 */
export function splitName(whole: string, surname: string, forename: string): SplitName {
  if (surname !== '' || forename !== '') return { surname, forename };
  const text = whole.replace(/\s*\([^)]*\)\s*$/, '').trim();
  const comma = text.indexOf(',');
  if (comma >= 0) return { surname: text.slice(0, comma).trim(), forename: text.slice(comma + 1).trim() };
  const words = text.split(' ').filter((word) => word !== '');
  if (words.length < 2) return { surname: text, forename: '' };
  const capitals = words.filter(
    (word) => word.length > 1 && word === word.toUpperCase() && /\p{Lu}{2}/u.test(word),
  );
  if (capitals.length > 0 && capitals.length < words.length)
    return {
      surname: capitals.join(' '),
      forename: words.filter((word) => !capitals.includes(word)).join(' '),
    };
  let at = words.length - 1;
  while (at > 1 && PARTICLES.has(words[at - 1]!.toLowerCase())) at -= 1;
  return { surname: words.slice(at).join(' '), forename: words.slice(0, at).join(' ') };
}
