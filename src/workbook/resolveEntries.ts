import { a1Range, runs } from './a1';
import { fault } from './fault';
import type { Rect } from './layout';
import type { Placed } from './place';
import type { Fault, Ranged } from './plan';
import type { Column, Entry } from './tab';

/**
 * Cells that lost their validation (pasting does that), by rule. New columns are dressed whole instead.
 * A drop-down whose list stood in a tab that is made again (`made`) points nowhere, so it is put back too.
 */
export function missingEntries(placed: Placed, faults: Fault[], made: ReadonlySet<string>): Ranged<Entry>[] {
  if (placed.building || !placed.sheet) return [];
  const found = new Map<Entry, Rect[]>();
  const look = (entry: Entry, header: string, at: number, rows: readonly number[]) => {
    const lost = entry.kind === 'fromList' && made.has(entry.tab);
    const bare = rows.filter((row) => lost || !placed.validated(row, at));
    for (const [first, last] of runs(bare)) {
      found.set(entry, [
        ...(found.get(entry) ?? []),
        { row: first, column: at, rows: last - first + 1, columns: 1 },
      ]);
      faults.push(
        fault(
          'missing entry rule',
          placed.tab.key,
          placed.title,
          a1Range(first, at, last, at),
          `${placed.title}, "${header}": the drop-down or check on what may be entered had gone (pasting takes it away).`,
          'Put it back',
        ),
      );
    }
  };
  for (const column of placed.tab.columns) {
    if (!column.entry || placed.newColumns.has(column.key) || ticksFollow(placed, column)) continue;
    const rows: number[] = [];
    for (let row = placed.firstRow; row <= placed.lastRow; row += 1) rows.push(row);
    look(column.entry, column.header, placed.columnAt[column.key]!, rows);
  }
  if (placed.tab.rows.kind === 'fixed') {
    for (const row of placed.tab.rows.rows) {
      if (placed.newRows.has(row.key)) continue;
      for (const [key, cell] of Object.entries(row.cells ?? {})) {
        if (cell.entry) look(cell.entry, row.key, placed.columnAt[key]!, [placed.rowAt[row.key]!]);
      }
    }
  }
  return [...found].map(([what, ranges]) => ({ what, ranges }));
}

/**
 * Boxes stand only in the rows of a tab that follows another which have a key: a spare row would show boxes for nobody.
 * While there is none at all the first rows have them: rows that are put in between take theirs from the row above.
 */
export const ticksFollow = ({ tab }: Placed, column: Column): boolean =>
  column.entry?.kind === 'tick' && tab.rows.kind === 'entries' && tab.rows.follows !== undefined;

/** Rows of a tab that follows another which have boxes and stand in the filter though they are empty still. */
export const MODEL_ROWS = 2;

/** Whole rows without a box: whoever types a Pupil ID into a spare row finds none there, and it is one thing to tell, not one a column. */
function boxless({ tab, title, columnAt }: Placed, top: number, bottom: number): Fault {
  const at = columnAt[tab.keyColumn] ?? 1;
  const rows = top === bottom ? `row ${top} has` : `rows ${top} to ${bottom} have`;
  const message = `${title}: ${rows} a Pupil ID and no boxes to tick. A spare row has none, and pasting takes them away.`;
  return fault(
    'missing entry rule',
    tab.key,
    title,
    a1Range(top, at, bottom, at),
    message,
    'Put boxes there',
  );
}

/** Boxes for rows and columns that have none: of those just joining, and where they were pasted over. */
export function tickEntries(placed: Placed, faults: Fault[]): Ranged<Entry>[] {
  const columns = placed.tab.columns.filter((column) => ticksFollow(placed, column));
  if (columns.length === 0) return [];
  const known = [...Object.values(placed.rowAt), ...placed.joining.values()].sort((a, b) => a - b);
  const first = Array.from({ length: MODEL_ROWS }, (_, i) => placed.firstRow + i);
  const keyed = known.length > 0 ? known : first;
  const joining = new Set(known.length > 0 ? placed.joining.values() : first);
  const byRows = new Map<string, { rows: number[]; columns: number[] }>();
  const told = columns.filter(({ key }) => !placed.building && !placed.newColumns.has(key));
  const isBare = (row: number, { key }: Column): boolean => !placed.validated(row, placed.columnAt[key]!);
  const without = keyed.filter(
    (row) => !joining.has(row) && told.length > 0 && told.every((one) => isBare(row, one)),
  );
  const whole = new Set(without);
  faults.push(...runs(without).map(([top, bottom]) => boxless(placed, top, bottom)));
  for (const column of columns) {
    const at = placed.columnAt[column.key]!;
    const bare = keyed.filter((row) => isBare(row, column));
    if (bare.length === 0) continue;
    const group = byRows.get(bare.join()) ?? { rows: bare, columns: [] };
    group.columns.push(at);
    byRows.set(bare.join(), group);
    if (!told.includes(column)) continue;
    for (const [top, bottom] of runs(bare.filter((row) => !joining.has(row) && !whole.has(row))))
      faults.push(
        fault(
          'missing entry rule',
          placed.tab.key,
          placed.title,
          a1Range(top, at, bottom, at),
          `${placed.title}, "${column.key}": the boxes to tick had gone (pasting takes them away).`,
          'Put them back',
        ),
      );
  }
  const ranges = [...byRows.values()].flatMap((group) =>
    runs(group.rows).flatMap(([top, bottom]) =>
      runs(group.columns.sort((a, b) => a - b)).map(([left, right]) => ({
        row: top,
        column: left,
        rows: bottom - top + 1,
        columns: right - left + 1,
      })),
    ),
  );
  return ranges.length > 0 ? [{ what: columns[0]!.entry!, ranges }] : [];
}
