import type { WorkbookDump } from '../types';

/**
 * Where two workbooks differ, each with its path and both values, in the order of the first; empty where they are the
 * same. A tab's number is given out anew on each try, so that tabs are known by their names, and links to a tab's
 * number count as links to its name.
 */
export function dumpDifferences(expected: WorkbookDump, found: WorkbookDump): string[] {
  const differences: string[] = [];
  compare('', byName(expected), byName(found), differences);
  return differences;
}

function byName(dump: WorkbookDump): unknown {
  const nameOf = new Map(dump.sheets.map(({ sheetId, name }) => [String(sheetId), name]));
  const withNames = (text: string): string =>
    text.replace(/#gid=(?:"&)?(\d+)/g, (link, id) => (nameOf.has(id) ? `#${nameOf.get(id)}` : link));
  return {
    ...dump,
    order: dump.sheets.map(({ name }) => name),
    sheets: Object.fromEntries(
      dump.sheets.map(({ sheetId: _, ...sheet }) => [
        sheet.name,
        JSON.parse(JSON.stringify(sheet), (_key, value) =>
          typeof value === 'string' ? withNames(value) : value,
        ),
      ]),
    ),
  };
}

function compare(path: string, expected: unknown, found: unknown, differences: string[]): void {
  if (Object.is(expected, found)) return;
  if (!isGroup(expected) || !isGroup(found)) {
    differences.push(`${path || 'workbook'}: ${short(expected)} became ${short(found)}`);
    return;
  }
  for (const key of new Set([...Object.keys(expected), ...Object.keys(found)])) {
    compare(path ? `${path}.${key}` : key, Reflect.get(expected, key), Reflect.get(found, key), differences);
  }
}

function isGroup(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

function short(value: unknown): string {
  const text = value === undefined ? 'nothing' : JSON.stringify(value);
  return text.length > 100 ? `${text.slice(0, 99)}…` : text;
}
