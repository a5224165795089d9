import { readAddOn } from '../../local/commands/addOn';
import { sampleName } from '../../local/commands/savedFiles';
import { loadSample } from '../../local/sample/loadSample';
import type { School } from '../../local/sample/schools';
import type { CellDump, LocalSheets, LocalSheetsOptions, SheetDump, WorkbookDump } from '../../local/types';
import { columnLetters, columnNumber, readRectangle } from '../../local/xlsx/a1';
import type {
  CheckReport,
  Finding,
  ImportOutcome,
  ImportPreview,
  ImportRequest,
  SetUpAnswers,
} from '../../src/server';
import { builtSheets } from '../commands/builtParts';
import { savedForAll, savedOnce } from './savedWorkbooks';

export const TODAY = '2026-11-21';

/** The add-on as it is built. */
export const addOn = (): string => readAddOn().code;

/** An empty spreadsheet with the built add-on in it. */
export function openEmpty(options: LocalSheetsOptions = {}): LocalSheets {
  const sheets = builtSheets()({ now: TODAY, ...options });
  sheets.loadBundle(addOn(), {});
  sheets.open('FULL');
  return sheets;
}

export const answers: SetUpAnswers = {
  schoolName: 'Quillmarsh School',
  schoolType: 'Special school, maintained',
  yearGroups: ['7', '8', '9', '10', '11', '12', '13', '14'],
  leavingPoints: ['11', '13', '14'],
  pathways: ['Formal', 'Semi-formal'],
  academicYear: '2026/27',
  recordsBegin: '2024/25',
  expectedPupils: 20,
};

/** Builds everything in one call, as the commands do. */
export const build = (sheets: LocalSheets, changes: Partial<SetUpAnswers> = {}) =>
  sheets.run('runSetUpStep', { ...answers, ...changes }, 'everything');

/** A copy, with the add-on in it, of what `make` makes of an empty spreadsheet the first time that any file asks for it. */
async function copyOf(
  name: string,
  { answerAlert, ...options }: LocalSheetsOptions,
  make: (sheets: LocalSheets) => Promise<unknown>,
): Promise<LocalSheets> {
  const from = await savedOnce(JSON.stringify([name, options]), async () => {
    const sheets = openEmpty(options);
    await make(sheets);
    return sheets;
  });
  return openEmpty({
    ...(options.now && { now: options.now }),
    ...(answerAlert && { answerAlert }),
    from,
  });
}

/** The workbook as these answers build it. Each is built once, and every later one is a copy. */
export const openBuilt = (
  changes: Partial<SetUpAnswers> = {},
  options: LocalSheetsOptions = {},
): Promise<LocalSheets> => copyOf(JSON.stringify(changes), options, (sheets) => build(sheets, changes));

/** A sample school as `npm run workbook` makes it, built once as well; the server of the page keeps the same. */
export async function openSample(
  school: School = 'special',
  pupils?: number,
  options: LocalSheetsOptions = {},
): Promise<LocalSheets> {
  const day = (options.now ?? TODAY).slice(0, 10);
  const fill = (sheets: LocalSheets) =>
    loadSample(sheets, school, day, pupils === undefined ? {} : { pupils });
  if (pupils !== undefined || Object.keys(options).length > 0)
    return copyOf(`sample ${school} ${pupils ?? ''}`, options, fill);
  const from = await savedForAll(sampleName(school, day), async () => {
    const sheets = openEmpty();
    await fill(sheets);
    return sheets;
  });
  return openEmpty({ from });
}

export const check = async (sheets: LocalSheets): Promise<CheckReport> =>
  (await sheets.run('checkWorkbook')).value as CheckReport;
export const mend = async (sheets: LocalSheets, findings: readonly Finding[]): Promise<CheckReport> =>
  (await sheets.run('mend', [...findings.map(({ id }) => id)])).value as CheckReport;

interface KeyPlace {
  sheet: SheetDump;
  letters: string;
  keyRow: number;
}

const read = new WeakMap<SheetDump, ReadonlyMap<string, KeyPlace>>();

/** Where each key of a tab stands; the first place of a key counts. */
function keysOf(sheet: SheetDump): ReadonlyMap<string, KeyPlace> {
  const known = read.get(sheet);
  if (known) return known;
  const found = new Map<string, KeyPlace>();
  for (const address in sheet.cells) {
    const { value } = sheet.cells[address]!;
    if (typeof value !== 'string' || !/^[a-z][A-Za-z]*\d*\.[A-Za-z]\w*$/.test(value)) continue;
    const [, letters, row] = /^([A-Z]+)([1-6])$/.exec(address) ?? [];
    if (letters && !found.has(value)) found.set(value, { sheet, letters, keyRow: Number(row) });
  }
  read.set(sheet, found);
  return found;
}

/** The workbook as it stands, read by keys: whatever its tabs and headers are called, wherever its columns stand. */
export class Book {
  private readonly places = new Map<string, KeyPlace>();

  constructor(readonly dump: WorkbookDump) {
    for (const sheet of dump.sheets) {
      for (const [key, place] of keysOf(sheet)) if (!this.places.has(key)) this.places.set(key, place);
    }
  }

  static async of(sheets: LocalSheets): Promise<Book> {
    await sheets.settle();
    return new Book(await sheets.dump());
  }

  place(tab: string, column: string) {
    const found = this.places.get(`${tab}.${column}`);
    if (!found) throw new Error(`The workbook has no column ${tab}.${column}.`);
    return found;
  }

  has = (tab: string, column: string): boolean => this.places.has(`${tab}.${column}`);
  title = (tab: string): string => this.sheet(tab).name;
  sheet(tab: string): SheetDump {
    for (const [mark, { sheet }] of this.places) if (mark.startsWith(`${tab}.`)) return sheet;
    throw new Error(`The workbook has no tab ${tab}.`);
  }
  named(name: string): SheetDump {
    const found = this.dump.sheets.find((sheet) => sheet.name === name);
    if (!found) throw new Error(`The workbook has no tab called ${name}.`);
    return found;
  }

  /** 'C12', for a row by number or by the key in `rowKey`. */
  at(tab: string, column: string, row: number | string): string {
    const { letters } = this.place(tab, column);
    return `${letters}${typeof row === 'number' ? row : this.row(tab, row)}`;
  }

  /** The number of the row that holds this key in its tab's first key column. */
  row(tab: string, key: string): number {
    const keyColumn = KEY_COLUMNS.find((column) => this.has(tab, column))!;
    const { sheet, letters, keyRow } = this.place(tab, keyColumn);
    for (let row = keyRow + 1; row <= sheet.rows; row += 1)
      if (String(sheet.cells[`${letters}${row}`]?.value ?? '') === key) return row;
    throw new Error(`The tab ${tab} has no row ${key}.`);
  }

  full(tab: string, column: string, row: number | string): CellDump | undefined {
    return this.place(tab, column).sheet.cells[this.at(tab, column, row)];
  }

  cell(tab: string, column: string, row: number | string): CellDump['value'] {
    return this.full(tab, column, row)?.value ?? '';
  }

  /** Everything below the header, row by row. */
  column(tab: string, column: string): CellDump['value'][] {
    const { sheet, keyRow } = this.place(tab, column);
    const found: CellDump['value'][] = [];
    for (let row = keyRow + 2; row <= sheet.rows; row += 1) found.push(this.cell(tab, column, row));
    return found;
  }

  /** Every cell of every tab, with its place. */
  *cells(): Generator<{ tab: string; at: string; cell: CellDump }> {
    for (const sheet of this.dump.sheets)
      for (const [at, cell] of Object.entries(sheet.cells)) yield { tab: sheet.name, at, cell };
  }
}

const KEY_COLUMNS = ['row', 'ref', 'code', 'pupilId', 'number', 'line'];

/** Types a text as a person does. */
export function type(
  sheets: LocalSheets,
  book: Book,
  tab: string,
  column: string,
  row: number | string,
  text: string,
): void {
  sheets.person.type(book.title(tab), book.at(tab, column, row), text);
}

/** Pastes a column of texts, validation unasked, from this row down. */
export function paste(
  sheets: LocalSheets,
  book: Book,
  tab: string,
  column: string,
  row: number,
  values: readonly (string | number | boolean | null)[],
  withFormats = false,
): void {
  sheets.person.paste(
    book.title(tab),
    book.at(tab, column, row),
    values.map((value) => [value]),
    withFormats,
  );
}

/** 'dd/mm/yyyy' of 'yyyy-mm-dd'; '' stays ''. */
export const typed = (date: string): string => date.split('-').reverse().join('/');

/** 'yyyy-mm-dd' so many days later. */
export function days(after: number, date = TODAY): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + after * 86_400_000).toISOString().slice(0, 10);
}

export const dateOf = (value: CellDump['value']): string => (typeof value === 'object' ? value.date : '');

/** Sets *Freeze the date at*. */
export async function freeze(sheets: LocalSheets, date: string): Promise<void> {
  const book = await Book.of(sheets);
  type(sheets, book, 'startHere', 'value', 'setFreezeDate', typed(date));
  await sheets.settle();
}

/** A request as the dialog makes it, of rows written as field -> text. */
export function request(
  rows: readonly Record<string, string>[],
  decisions: Partial<ImportRequest['decisions']> = {},
): ImportRequest {
  const fields = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  return {
    fields,
    rows: rows.map((row) => fields.map((field) => row[field] ?? '')),
    lines: rows.map((_, at) => at + 2),
    mapping: Object.fromEntries(fields.map((field) => [field, field])),
    decisions: { samePupil: {}, notInFile: {}, ...decisions },
  };
}

/** Previews and confirms, as a person does who agrees to everything. */
export async function importRows(
  sheets: LocalSheets,
  rows: readonly Record<string, string>[],
  decisions: Partial<ImportRequest['decisions']> = {},
) {
  const asked = request(rows, decisions);
  const preview = (await sheets.run('previewImport', asked)).value as ImportPreview;
  const run = await sheets.run('confirmImport', asked, preview.fingerprint);
  return { preview, outcome: run.value as ImportOutcome, calls: run.calls };
}

/** A made-up pupil with a name of their own and an admission number. */
export const pupil = (n: number, more: Record<string, string> = {}): Record<string, string> => ({
  admissionNumber: `00${4000 + n}`,
  surname: `Quickwater ${columnLetters(n + 1)}`,
  forename: `Juniper ${columnLetters(n + 1)}`,
  dateOfBirth: '2012-03-04',
  year: String(7 + (n % 8)),
  ...more,
});

export { columnLetters, columnNumber };

/** Whether a cell is within a range, both as A1. */
export function isWithin(at: string, range: string): boolean {
  const cell = readRectangle(at);
  const { top, left, bottom, right } = readRectangle(range);
  return cell.top >= top && cell.top <= bottom && cell.left >= left && cell.left <= right;
}

/** Cells that a conditional format colours, 'Summary C5 Red #…'. */
export function colouredCells(sheet: SheetDump): string[] {
  return sheet.conditionalFormats.flatMap((rule) =>
    Object.entries(sheet.cells)
      .filter(
        ([at, { value }]) => value === rule.values[0] && rule.ranges.some((range) => isWithin(at, range)),
      )
      .map(([at, { value }]) => `${sheet.name} ${at} ${value} ${rule.background}`),
  );
}

/** What a person is told beside a cell that only takes some entries; '' where it takes anything. */
export const helpAt = (sheet: SheetDump, at: string): string =>
  sheet.validations.find(({ range }) => isWithin(at, range))?.helpText ?? '';

/** What a set-up may cost: 40 service calls, and one and a half for each column of a table, which a filter tells from a page. */
export function setUpBudget(book: Book): number {
  const tables = book.dump.sheets.filter((sheet) => sheet.filter !== '');
  return 40 + 1.5 * tables.reduce((sum, sheet) => sum + sheet.columns, 0);
}
