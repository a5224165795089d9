/** Separators that spreadsheet programs write into a .csv file, by their country's settings. */
const SEPARATORS = [',', ';', '\t'] as const;

export type Separator = (typeof SEPARATORS)[number];

/** Texts that a spreadsheet could take for a formula, and those that begin with the guard itself. */
const NEEDS_GUARD = /^[=+\-@\t\r']/;
const IS_GUARDED = /^'(?=[=+\-@\t\r'])/;

/** A cell as it stands in a file: what could be read as a formula gets a leading apostrophe, as in a spreadsheet. */
export const guard = (text: string): string => (NEEDS_GUARD.test(text) ? `'${text}` : text);

/** The text that was guarded. A text that no guard was put before stays as it is. */
export const unguard = (text: string): string => text.replace(IS_GUARDED, '');

const quoted = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text);

/**
 * Rows as the text of a .csv file (RFC 4180): commas, CR LF, quotes where they are needed. Every row gets as many cells as the
 * longest, as spreadsheet programs write them too. No cell of it is a formula.
 */
export function writeCsv(rows: readonly (readonly string[])[]): string {
  const width = rows.reduce((most, row) => Math.max(most, row.length), 1);
  return rows
    .map((row) => `${Array.from({ length: width }, (_, i) => quoted(guard(row[i] ?? ''))).join(',')}\r\n`)
    .join('');
}

/**
 * The rows of a .csv text, guards taken off. Line ends may be CR LF, LF or CR; a byte order mark is passed over.
 *
 * @returns null where a quoted cell is never closed: the text breaks off
 */
export function readCsv(text: string, separator: Separator): string[][] | null {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  const endRow = (): void => {
    rows.push(row);
    row = [];
  };
  const plainCell = separator === '\t' ? /[^\t\r\n]*/y : separator === ';' ? /[^;\r\n]*/y : /[^,\r\n]*/y;
  while (at < text.length) {
    let cell = '';
    if (text[at] === '"') {
      const read = quotedCell(text, at);
      if (!read) return null;
      cell = read.cell;
      at = read.end;
    }
    // Also what stands behind a closing quote, which only a broken writer leaves there.
    plainCell.lastIndex = at;
    const rest = plainCell.exec(text)?.[0] ?? '';
    at += rest.length;
    row.push(unguard(cell + rest));
    if (text[at] === separator) {
      at += 1;
      if (at === text.length) row.push('');
    } else {
      at += text[at] === '\r' && text[at + 1] === '\n' ? 2 : 1;
      endRow();
      continue;
    }
    if (at === text.length) endRow();
  }
  if (row.length > 0) endRow();
  return rows;
}

/** A cell in quotes from its opening quote on, and where what follows it begins. */
function quotedCell(text: string, start: number): { cell: string; end: number } | null {
  const pieces: string[] = [];
  let from = start + 1;
  for (;;) {
    const quote = text.indexOf('"', from);
    if (quote < 0) return null;
    pieces.push(text.slice(from, quote));
    if (text[quote + 1] !== '"') return { cell: pieces.join('"'), end: quote + 1 };
    from = quote + 2;
  }
}

/** The separator that stands behind the first of these words which begins a line; null where none does. */
export function separatorAfter(text: string, word: string): Separator | null {
  const found = new RegExp(`(?:^|[\\r\\n])"?${word}"?([,;\\t])`).exec(text)?.[1];
  return SEPARATORS.find((one) => one === found) ?? null;
}
