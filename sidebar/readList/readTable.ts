import Papa from 'papaparse';
import type { ImportField } from '../../src/server';
import { dictionary, plain } from './fields';
import { FileProblem, MOST_ROWS } from './fileProblem';
import { fieldsNamed, findHeader, LINES_SEARCHED } from './findHeader';

/** A column of the file. */
export interface FileColumn {
  /** Its place in each row of the table. */
  index: number;
  /** The header text, made unique ('Need', 'Need (2)'); 'Column 4' where the file names none. */
  header: string;
  /** Up to three different values, to recognise it by. */
  samples: string[];
}

/** A file or paste, read. */
export interface FileTable {
  columns: FileColumn[];
  /** Pupils: cells as texts, as many in each row as there are columns. */
  rows: string[][];
  /** The row number of each, as a spreadsheet program shows it. */
  lines: number[];
  /** Rows with more cells than there are headers: shifted by a stray separator, so left out. */
  shifted: number[];
  /** Row number of the headers; NO_HEADERS where there are none. */
  headerLine: number;
  /** Things worth knowing that stop nothing. */
  notices: string[];
}

/** Whether a list has to name its columns. */
export type Headers = 'needed' | 'optional';

export const NO_HEADERS = 0;

const SEPARATORS = [',', ';', '\t'] as const;

type Known = ReturnType<typeof dictionary>;

const parse = (text: string, delimiter: string, preview = 0) =>
  Papa.parse<string[]>(text, { delimiter, preview, skipEmptyLines: false });

/** The separator under which the top of the file names most fields; failing that, gives most columns. */
function guessSeparator(text: string, known: Known): string {
  let best = { separator: ',', fields: -1, width: -1 };
  for (const separator of SEPARATORS) {
    const top = parse(text, separator, LINES_SEARCHED + 5).data;
    const fields = Math.max(0, ...top.slice(0, LINES_SEARCHED).map((row) => fieldsNamed(row, known)));
    const width = Math.max(0, ...top.map((row) => row.length));
    if (fields > best.fields || (fields === best.fields && width > best.width))
      best = { separator, fields, width };
  }
  return best.separator;
}

/** Excel's own hint on the first line, 'sep=;': it is no row, and Excel does not number it. */
function separatorHint(text: string): { separator: string | null; rest: string } {
  const hint = /^"?sep=(.)"?\r?\n/i.exec(text);
  return hint
    ? { separator: hint[1] ?? null, rest: text.slice(hint[0].length) }
    : { separator: null, rest: text };
}

const isBlank = (row: readonly string[]) => row.every((cell) => cell.trim() === '');

/** Headers of a list that names no columns. */
const blanks = (rows: readonly string[][]): string[] =>
  Array.from({ length: Math.max(...rows.map((row) => row.length)) }, () => '');

/** Texts of the header row, each different: mapping and memory go by them. */
function uniqueHeaders(row: readonly string[]): { headers: string[]; doubled: string[] } {
  const times = new Map<string, number>();
  const doubled: string[] = [];
  const taken = new Set(row.map((cell) => cell.trim()));
  const headers = row.map((cell, index) => {
    const text = cell.trim().replace(/\s+/g, ' ') || `Column ${index + 1}`;
    let n = (times.get(plain(text)) ?? 0) + 1;
    if (n === 2) doubled.push(text);
    while (n > 1 && taken.has(`${text} (${n})`)) n += 1;
    times.set(plain(text), n);
    return n === 1 ? text : `${text} (${n})`;
  });
  return { headers, doubled };
}

function samplesOf(rows: readonly string[][], index: number): string[] {
  const found = new Set<string>();
  for (const row of rows) {
    const value = (row[index] ?? '').trim();
    if (value !== '') found.add(value.length > 40 ? `${value.slice(0, 39)}…` : value);
    if (found.size === 3) break;
  }
  return [...found];
}

/**
 * Reads the text of a file, or what was pasted, as a table.
 *
 * @param fields what the register can take: headers are recognised by these.
 * @param headers 'optional' where a list without headers will do.
 * @param headerLine where the person says the headers are (row number from 1, or NO_HEADERS); otherwise they are looked for.
 * @throws FileProblem where there is no header row though one is needed, no pupil, or more rows than an import takes.
 */
export function readTable(
  source: string,
  fields: readonly ImportField[],
  headers: Headers = 'needed',
  headerLine?: number,
): FileTable {
  const known = dictionary(fields);
  const { separator, rest } = separatorHint(source.replace(/^\uFEFF/, ''));
  const { data, errors } = parse(rest, separator ?? guessSeparator(rest, known));
  const notices: string[] = [];
  while (data.length > 0 && isBlank(data[data.length - 1] ?? [])) data.pop();
  if (data.length === 0)
    throw new FileProblem('There is nothing in it', 'Export it again, and look that the report has rows.');

  const open = errors.find((error) => error.code === 'MissingQuotes');
  if (open) {
    throw new FileProblem(
      'A quotation mark is opened and never closed',
      `Look at row ${(open.row ?? 0) + 1}: everything after it was read as one cell. Take the stray " out, or export the file again.`,
    );
  }
  const optional = headers === 'optional';
  const at = headerLine === undefined ? findHeader(data, known, optional) : headerLine - 1;
  const without = at < 0 && optional;
  const header = without ? blanks(data) : data[at];
  if (!header) {
    throw new FileProblem(
      'No header row was found',
      'One of the first ten rows should name the columns, for example: UPN, Surname, Forename, Date of Birth, Year. Add such a row at the top, or export the report with its column headings.',
    );
  }
  const below = data
    .slice(at + 1)
    .map((cells, i) => ({ cells, line: at + i + 2 }))
    .filter(({ cells }) => !isBlank(cells));
  if (below.length > MOST_ROWS) {
    throw new FileProblem(
      `This file has ${below.length.toLocaleString('en-GB')} rows; one import takes at most ${MOST_ROWS.toLocaleString('en-GB')}`,
      'Nothing was read into the workbook. Export only the pupils on roll now, or make one file for each year group and import them one after the other.',
    );
  }
  if (below.length === 0) {
    throw new FileProblem(
      'There are headers but no pupils under them',
      'Export the report again, and look that it has rows. If your list has no header row, add one at the top.',
    );
  }
  let width = header.length;
  while (!without && width > 0 && (header[width - 1] ?? '').trim() === '') width -= 1;
  const shifted = below.filter(({ cells }) => !isBlank(cells.slice(width)));
  const kept = below.filter(({ cells }) => isBlank(cells.slice(width)));
  const rows = kept.map(({ cells }) => Array.from({ length: width }, (_, i) => cells[i] ?? ''));
  const { headers: texts, doubled } = uniqueHeaders(header.slice(0, width));
  for (const text of doubled) {
    notices.push(
      `More than one column is called “${text}”. The later ones are shown with a number, as “${text} (2)”.`,
    );
  }
  if (at > 0) notices.push(`The headers were found in row ${at + 1}; what stands above them is left out.`);
  const columns = texts
    .map((text, index) => ({ index, header: text, samples: samplesOf(rows, index) }))
    .filter((column) => column.samples.length > 0 || (header[column.index] ?? '').trim() !== '');
  return {
    columns,
    rows,
    lines: kept.map(({ line }) => line),
    shifted: shifted.map(({ line }) => line),
    headerLine: at + 1,
    notices,
  };
}
