import { comparableName } from '../../rules/names';

/** Text of a file's cell: outer spaces go, runs of spaces and line breaks become one space; nothing else is touched. */
export function cleanText(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

/**
 * Two spellings of one pupil's name give the same key: case, accents, spaces, hyphens and apostrophes do not count.
 * Gives '' only where there is no name.
 */
export function nameKey(surname: string, forename: string): string {
  return surname || forename ? `${nameParts(surname)}|${nameParts(forename)}` : '';
}

function nameParts(name: string): string {
  // A name written in signs alone is still a name.
  return comparableName(name) || name.toLowerCase();
}

/** Spreadsheet programs drop the leading noughts of an admission number: both forms are one number. */
export function admissionKey(admissionNumber: string): string {
  return admissionNumber.toUpperCase().replace(/^0+(?=\d+$)/, '');
}

/** 'Juniper Quickwater', from whichever part is there. */
export function fullName(cells: Readonly<Record<string, string>>): string {
  return [cells.forename, cells.surname].filter(Boolean).join(' ');
}

/** The other rows of a group, 'rows 3 and 9': the first few of many. */
export function otherRowsInWords(lines: readonly number[], own: number): string {
  const shown: number[] = [];
  for (let at = 0; at < lines.length && shown.length < 4; at++) if (lines[at] !== own) shown.push(lines[at]!);
  const more = lines.length - 1 - shown.length;
  if (more > 0) return `rows ${shown.join(', ')} and ${more} more`;
  return shown.length === 1
    ? `row ${shown[0]}`
    : `rows ${shown.slice(0, -1).join(', ')} and ${shown[shown.length - 1]}`;
}
