import type { WorkbookDump } from '../types';

/** Tells of a text what it means, whatever numbers the tabs of its workbook have. */
type Reading = (text: string) => string;

/**
 * Where two workbooks differ, each with its path and both values, in the order of the first; empty where they are the
 * same. A tab's number is given out anew on each try, so that tabs are known by their names, and links to a tab's
 * number count as links to its name.
 */
export function dumpDifferences(expected: WorkbookDump, found: WorkbookDump): string[] {
  const differences: string[] = [];
  const readings: [Reading, Reading] = [readingOf(expected), readingOf(found)];
  compare('', byName(expected), byName(found), readings, differences);
  return differences;
}

function readingOf(dump: WorkbookDump): Reading {
  const nameOf = new Map(dump.sheets.map(({ sheetId, name }) => [String(sheetId), name]));
  return (text) =>
    text.replace(/#gid=(?:"&)?(\d+)/g, (link, id) => (nameOf.has(id) ? `#${nameOf.get(id)}` : link));
}

function byName(dump: WorkbookDump): unknown {
  return {
    ...dump,
    order: dump.sheets.map(({ name }) => name),
    sheets: Object.fromEntries(dump.sheets.map(({ sheetId: _, ...sheet }) => [sheet.name, sheet])),
  };
}

function compare(
  path: string,
  expected: unknown,
  found: unknown,
  readings: [Reading, Reading],
  differences: string[],
): void {
  if (!isGroup(expected) || !isGroup(found)) {
    const [before, after] = [read(expected, readings[0]), read(found, readings[1])];
    if (!Object.is(before, after))
      differences.push(`${path || 'workbook'}: ${short(before)} became ${short(after)}`);
    return;
  }
  const visit = (key: string) => {
    const one = expected[key];
    const other = found[key];
    // Most are the same. But the same link may lead to different tabs.
    if (one === other && !(typeof one === 'string' && one.includes('#gid='))) return;
    compare(path ? `${path}.${key}` : key, one, other, readings, differences);
  };
  for (const key in expected) visit(key);
  for (const key in found) if (!(key in expected)) visit(key);
}

const read = (value: unknown, reading: Reading): unknown =>
  typeof value === 'string' ? reading(value) : value;

function isGroup(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function short(value: unknown): string {
  const text = value === undefined ? 'nothing' : JSON.stringify(value);
  return text.length > 100 ? `${text.slice(0, 99)}…` : text;
}
