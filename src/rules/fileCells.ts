/**
 * The cells of a file that others open in a spreadsheet program or read into a system of their own.
 *
 * A .csv file has no types: whoever opens it has every cell read as if it were typed. So each cell that we write is one of three kinds: an
 * identifier that was checked and that reads as what it is (a UPN begins with a letter; a ULN has ten digits and never a 0 in
 * front; an activity code is a short whole number), a day written yyyy-mm-dd, or text. Text that would be read as something else
 * (007, 7E1, 1/2, =A1) gets the word of its column in front: "Provider: 007". That is no formula, puts no invisible or stray
 * character into the data, and stays text in every program; an apostrophe would be shown by some and swallowed by others.
 */

const MONTH = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*';
const DAY = '(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*[\\s,.]+)?';
const BETWEEN = "[\\s\\-/.,’']*";

const READ_AS_SOMETHING_ELSE: readonly RegExp[] = [
  // A formula, a sign, or the mark by which spreadsheets make text of a cell.
  /^[=+\-@']/,
  /^(true|false)$/i,
  /^#[a-z/0]+[!?]?$/i,
  // Nothing but digits and what stands between the digits of numbers, dates, times, sums of money.
  /^[\d\s.,:;/\-–—%£$€¥()'"+]*\d[\d\s.,:;/\-–—%£$€¥()'"+]*$/,
  // 7E1 is 70, and 3pm a time of day.
  /^[\d.,]+\s*e[+-]?\d+$/i,
  /^\d{1,2}([:.]\d{2}){0,2}\s*[ap]\.?\s*(m\.?)?$/i,
  new RegExp(`^${DAY}\\d{1,4}(?:st|nd|rd|th)?${BETWEEN}${MONTH}${BETWEEN}\\d{0,4}$`, 'i'),
  new RegExp(`^${DAY}${MONTH}${BETWEEN}\\d{1,4}(?:st|nd|rd|th)?${BETWEEN}\\d{0,4}$`, 'i'),
];

/** Longer whole numbers are shown as 1.23E+11 by some programs. */
const WHOLE_NUMBER = /^(0|[1-9]\d{0,10})$/;

/** @returns whether a spreadsheet program that reads the text as if it were typed shows the same characters again. */
export function staysAsWritten(text: string): boolean {
  if (WHOLE_NUMBER.test(text)) return true;
  return !READ_AS_SOMETHING_ELSE.some((pattern) => pattern.test(text));
}

/**
 * A text as it goes into the file.
 *
 * @param text as it stands in the workbook; line breaks become spaces
 * @param word what the column is called: stands in front where the text would be read as a number, date or formula
 */
export function textCell(text: string, word: string): string {
  // A name that begins with an apostrophe ('t Hooft) keeps it in the form that no program takes for a mark.
  const plain = text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^'(?=\p{L})/u, '’');
  return staysAsWritten(plain) ? plain : `${word}: ${plain}`;
}

const quoted = (cell: string): string => (/[",\r\n]/.test(cell) ? `"${cell.replace(/"/g, '""')}"` : cell);

/** With it spreadsheet programs know the file to be UTF-8. */
const BYTE_ORDER_MARK = '\uFEFF';

/**
 * A whole file.
 * @param rows cells as textCell() and its like give them, the headers first, all of one length
 * @returns UTF-8 with its byte order mark, commas, CR LF, quotes where they are needed (RFC 4180)
 */
export const writeFileText = (rows: readonly (readonly string[])[]): string =>
  BYTE_ORDER_MARK + rows.map((row) => `${row.map(quoted).join(',')}\r\n`).join('');
