import type { WorkbookDump } from '../../local/types';
import { columnLetters, readRectangle, splitTab } from '../../local/xlsx/a1';

const REFERENCE =
  /"(?:[^"]|"")*"|(?:(?:'((?:[^']|'')+)'|([A-Za-z_]\w*))!)?(\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?)(?![\w(])|([A-Za-z_]\w*)(?!\w*[(!])/g;

/** The titles of all sheets of whose cells a sheet's formulas are made, through however many other formulas. */
export function reachedFrom(dump: WorkbookDump, title: string): string[] {
  const sheets = new Map(dump.sheets.map((sheet) => [sheet.name, sheet]));
  const names = new Map(dump.namedRanges.map(({ name, range }) => [name, range]));
  const seen = new Set<string>();
  const waiting: [string, string][] = [];
  const reached = new Set<string>();
  const visit = (sheet: string, address: string): void => {
    const key = `${sheet}!${address}`;
    if (seen.has(key)) return;
    seen.add(key);
    reached.add(sheet);
    if (sheets.get(sheet)?.cells[address]?.formula) waiting.push([sheet, address]);
  };
  const visitRange = (sheet: string, range: string): void => {
    const key = `${sheet}!${range}`;
    if (seen.has(key)) return;
    seen.add(key);
    const { top, left, bottom, right } = readRectangle(range.replaceAll('$', ''));
    for (let column = left; column <= right; column += 1)
      for (let row = top; row <= bottom; row += 1) visit(sheet, `${columnLetters(column)}${row}`);
  };
  for (const address of Object.keys(sheets.get(title)?.cells ?? {})) visit(title, address);
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const [sheet, address] = next;
    for (const [, quoted, plain, range, name] of sheets
      .get(sheet)!
      .cells[address]!.formula.matchAll(REFERENCE)) {
      if (range) visitRange(quoted?.replaceAll("''", "'") ?? plain ?? sheet, range);
      const named = splitTab((name && names.get(name)) || '');
      if (named.tab) visitRange(named.tab, named.cells);
    }
  }
  return [...reached];
}
