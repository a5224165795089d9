import { join } from 'node:path';
import type { LocalSheets, LocalSheetsOptions, RunResult, SavedWorkbook, SheetDump } from '../../local/types';

/** Built once before the tests: the engine's ES modules cannot be required by jest as they are. */
export const built = requireOutside(join(__dirname, '../../build/local/localSheets.cjs')) as {
  createLocalSheets(options?: LocalSheetsOptions): LocalSheets;
  packWorkbook(saved: SavedWorkbook): string;
  unpackWorkbook(text: string): SavedWorkbook;
};

const opened: LocalSheets[] = [];
afterEach(() => {
  for (const sheets of opened.splice(0)) sheets.dispose();
});

/** A spreadsheet with this script in it. */
export function openWith(code: string, options: LocalSheetsOptions = {}, files = {}): LocalSheets {
  const sheets = built.createLocalSheets({ now: '2026-11-21', ...options });
  opened.push(sheets);
  sheets.loadBundle(code, files);
  return sheets;
}

/** A spreadsheet in which people alone do anything: to make the place in which a script runs costs more than most of what is tested. */
export const openWithoutScript = (options: LocalSheetsOptions = {}): LocalSheets =>
  built.createLocalSheets({ now: '2026-11-21', ...options });

const names = `
  const ss = SpreadsheetApp.getActiveSpreadsheet();
  const sheet = ss.getSheets()[0];
`;

/** Runs each body as an entry function of its own, one after the other, in one spreadsheet; gives the last result. */
export async function runAll(...bodies: string[]): Promise<{ sheets: LocalSheets; last: RunResult }> {
  const code = bodies.map((body, index) => `function step${index}() { ${names} ${body} }`).join('\n');
  const sheets = openWith(code);
  let last: RunResult | undefined;
  for (let index = 0; index < bodies.length; index++) last = await sheets.run(`step${index}`);
  return { sheets, last: last! };
}

/** What the last body returns. */
export async function valueAfter(...bodies: string[]): Promise<unknown> {
  return (await runAll(...bodies)).last.value;
}

/** The message with which the last body is refused; '' where it is not. */
export async function refusal(...bodies: string[]): Promise<string> {
  try {
    await runAll(...bodies);
    return '';
  } catch (error) {
    return (error as Error).message;
  }
}

export async function firstSheet(sheets: LocalSheets): Promise<SheetDump> {
  return (await sheets.dump()).sheets[0]!;
}

/** Values of the first sheet by address. */
export async function cellsOf(sheets: LocalSheets): Promise<Record<string, unknown>> {
  const { cells } = await firstSheet(sheets);
  return Object.fromEntries(Object.entries(cells).map(([address, cell]) => [address, cell.value]));
}
