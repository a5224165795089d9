import { a1, a1Range, runs } from './a1';
import { fault } from './fault';
import type { Addresses, Formula } from './formula';
import { compile, isBrokenForm, logicalText, sameButTabId, sameFormula } from './formula';
import type { Rect, TabRecord } from './layout';
import type { Placed } from './place';
import type { Fault, Fill, Ranged, TabPlan } from './plan';
import { packRects } from './rects';
import { topCells } from './resolveTops';
import { shortHash } from './shortHash';
import type { Column, FixedRow } from './tab';

/** Where things stand with the plan's insertions, and where they stand today. */
export interface BothAddresses {
  now: Addresses;
  before: Addresses;
}

interface Found {
  fills: Fill[];
  ranged: Ranged<string>[];
  blocks: TabPlan['formulaBlocks'];
}

/**
 * Which formulas to write. A deleted formula comes back. A value or another formula that a person typed stays, is
 * reported, and is replaced only where `mend` names it; when our own definition has changed, our old formulas give way.
 */
export function formulasOf(
  placed: Placed,
  record: TabRecord | undefined,
  addresses: BothAddresses,
  mend: ReadonlySet<string>,
  faults: Fault[],
): Found {
  const columns = columnFormulas(placed, record, addresses, mend, faults);
  const blocks = placed.tab.tops
    ? topFormulas(placed, record, addresses, mend, faults)
    : pageFormulas(placed, record, addresses, mend, faults);
  return { ...columns, blocks };
}

function compileBefore(placed: Placed, formula: Formula, key: string, before: Addresses): string {
  return compile(formula, placed.tab.key, placed.sheet?.columnAt[key] ?? placed.columnAt[key]!, before);
}

const lookingUp = (formula: string): string => formula.replace(/R\[-\d+\]C/g, 'R[-1]C');

type Verdict = 'write' | 'leave' | 'missing' | 'typed over' | 'changed formula';

/**
 * What to do where a formula of ours belongs. A column holds the same text in every row, so each text is looked at once.
 * @param ours our formula as it would be today, asked for only where another stands
 */
function judging(ours: () => string, definitionChanged: () => boolean) {
  const known = new Map<string, Verdict>();
  return (standing: { value: unknown; formula: string }): Verdict => {
    if (standing.formula === '') return standing.value === '' ? 'missing' : 'typed over';
    const verdict = known.get(standing.formula) ?? compared(standing.formula, ours(), definitionChanged);
    known.set(standing.formula, verdict);
    return verdict;
  };
}

function compared(standing: string, before: string, definitionChanged: () => boolean): Verdict {
  // What stands is compared with what ours would be today: Sheets moves it along with the plan's insertions by itself.
  if (sameFormula(standing, before)) return 'leave';
  if (sameButTabId(standing, before)) return 'write';
  // What it named was deleted, and the plan makes that again.
  if (isBrokenForm(standing, before)) return 'missing';
  // A row that was put in above pushes away the row that the formula looked at.
  if (sameFormula(lookingUp(standing), before)) return 'write';
  return definitionChanged() ? 'write' : 'changed formula';
}

function columnFormulas(
  placed: Placed,
  record: TabRecord | undefined,
  addresses: BothAddresses,
  mend: ReadonlySet<string>,
  faults: Fault[],
): Omit<Found, 'blocks'> {
  const { tab } = placed;
  const newRows = new Set([...placed.newRows].map((key) => placed.rowAt[key]));
  const rowsToWrite = new Map<string, { at: number; text: string; rows: number[] }>();
  for (const column of tab.columns) {
    if (!column.formula) continue;
    const at = placed.columnAt[column.key]!;
    const { formula } = column;
    const judge = judging(
      () => compileBefore(placed, formula, column.key, addresses.before),
      () => definitionChanged(record, column.key, formula),
    );
    const rows: number[] = [];
    const missing: number[] = [];
    for (let row = placed.firstRow; row <= placed.lastRow; row += 1) {
      const verdict = judge({ value: placed.value(row, at), formula: placed.formula(row, at) });
      // The first row below rows that are put in has to look up at the last of them.
      if (verdict === 'leave' && !(placed.madeRows.has(row - 1) && looksUp(column.formula))) continue;
      if (verdict === 'leave' || verdict === 'write') rows.push(row);
      else if (verdict === 'missing') {
        rows.push(row);
        if (!placed.newColumns.has(column.key) && !placed.madeRows.has(row) && !newRows.has(row))
          missing.push(row);
      } else if (reportTyped(placed, verdict, row, at, column.header, mend, faults)) rows.push(row);
    }
    reportMissing(placed, at, column, missing, faults);
    if (rows.length > 0)
      rowsToWrite.set(column.key, { at, text: compile(formula, tab.key, at, addresses.now), rows });
  }
  return gather(placed, [...rowsToWrite.values()]);
}

const looksUp = (formula: Formula): boolean =>
  formula.parts.some((part) => typeof part !== 'string' && part.kind === 'above');

function definitionChanged(record: TabRecord | undefined, key: string, formula: Formula): boolean {
  const before = record?.definitions[key];
  return before !== undefined && before !== shortHash(logicalText(formula));
}

/** Adds the fault; true where the person asked for our formula instead. */
function reportTyped(
  placed: Placed,
  kind: 'typed over' | 'changed formula',
  row: number,
  column: number,
  header: string,
  mend: ReadonlySet<string>,
  faults: Fault[],
): boolean {
  const cell = a1(row, column);
  const where = placed.tab.isPage ? `cell ${cell} (beside "${header}")` : `row ${row}, column "${header}"`;
  const message =
    kind === 'typed over'
      ? `${placed.title}, ${where}: somebody typed a value over the formula. It was left as it is.`
      : `${placed.title}, ${where}: the formula is not ours any more. It was left as it is.`;
  const found = fault(kind, placed.tab.key, placed.title, cell, message, 'Put our formula back');
  if (mend.has(found.id)) return true;
  faults.push(found);
  return false;
}

function reportMissing(
  placed: Placed,
  at: number,
  column: Pick<Column, 'header'>,
  rows: readonly number[],
  faults: Fault[],
): void {
  for (const [first, last] of runs(rows)) {
    faults.push(
      fault(
        'missing formula',
        placed.tab.key,
        placed.title,
        a1Range(first, at, last, at),
        placed.tab.isPage
          ? `${placed.title}, cell ${a1(first, at)} (beside "${column.header}") has lost its formula.`
          : `${placed.title}, column "${column.header}": ${rowsInWords(first, last)} lost the formula.`,
        'Put the formula back',
      ),
    );
  }
}

const rowsInWords = (first: number, last: number): string =>
  first === last ? `row ${first}` : `rows ${first} to ${last}`;

/** Whole blocks of neighbouring columns are filled down from one row; the rest goes in runs, equal texts together. */
function gather(
  placed: Placed,
  columns: { at: number; text: string; rows: number[] }[],
): Omit<Found, 'blocks'> {
  const height = placed.lastRow - placed.headerRow;
  const whole = columns.filter((column) => column.rows.length === height).sort((a, b) => a.at - b.at);
  const fills: Fill[] = [];
  for (const [first, last] of runs(whole.map((column) => column.at))) {
    fills.push({
      at: { row: placed.firstRow, column: first, rows: height, columns: last - first + 1 },
      row: whole.filter((column) => column.at >= first && column.at <= last).map((column) => column.text),
    });
  }
  const byText = new Map<string, Rect[]>();
  for (const column of columns) {
    if (column.rows.length === height) continue;
    const rects = runs(column.rows).map(([first, last]) => ({
      row: first,
      column: column.at,
      rows: last - first + 1,
      columns: 1,
    }));
    byText.set(column.text, [...(byText.get(column.text) ?? []), ...rects]);
  }
  return { fills, ranged: [...byText].map(([what, ranges]) => ({ what, ranges })) };
}

/** A row of a page as a person knows it: by the text it begins with. */
function nameOf(row: FixedRow): string {
  const label = Object.values(row.cells ?? {}).find(
    (cell) => typeof cell.content === 'string' && cell.content !== '',
  );
  return label ? String(label.content) : row.key;
}

function pageFormulas(
  placed: Placed,
  record: TabRecord | undefined,
  addresses: BothAddresses,
  mend: ReadonlySet<string>,
  faults: Fault[],
): TabPlan['formulaBlocks'] {
  const { tab } = placed;
  if (tab.rows.kind !== 'fixed') return [];
  const texts = new Map<string, string>();
  for (const row of tab.rows.rows) {
    for (const [key, cell] of Object.entries(row.cells ?? {})) {
      if (cell.content === null || typeof cell.content !== 'object') continue;
      const at = placed.columnAt[key]!;
      const rowAt = placed.rowAt[row.key]!;
      const { content } = cell;
      const verdict = judging(
        () => compileBefore(placed, content, key, addresses.before),
        () => definitionChanged(record, `${row.key}|${key}`, content),
      )({ value: placed.value(rowAt, at), formula: placed.formula(rowAt, at) });
      if (verdict === 'leave') continue;
      if (verdict === 'missing' && !placed.building && !placed.newRows.has(row.key)) {
        reportMissing(placed, at, { header: nameOf(row) }, [rowAt], faults);
      }
      const write =
        verdict === 'write' ||
        verdict === 'missing' ||
        reportTyped(placed, verdict, rowAt, at, nameOf(row), mend, faults);
      if (write) texts.set(`${rowAt},${at}`, compile(content, tab.key, at, addresses.now));
    }
  }
  return blocksOf(texts);
}

/** Formulas by 'row,column' as rectangles. */
const blocksOf = (texts: ReadonlyMap<string, string>): TabPlan['formulaBlocks'] =>
  packRects([...texts.keys()].map((key) => key.split(',').map(Number) as [number, number])).map((at) => ({
    at,
    rows: Array.from({ length: at.rows }, (_, r) =>
      Array.from({ length: at.columns }, (__, c) => texts.get(`${at.row + r},${at.column + c}`)!),
    ),
  }));

/** The helper rows above a header, and the headers that are looked up. */
function topFormulas(
  placed: Placed,
  record: TabRecord | undefined,
  addresses: BothAddresses,
  mend: ReadonlySet<string>,
  faults: Fault[],
): TabPlan['formulaBlocks'] {
  const texts = new Map<string, string>();
  for (const { mark, row, column, formula, isNew } of topCells(placed)) {
    const at = placed.columnAt[column.key]!;
    const header = `${placed.tab.columns[0]!.header}, ${column.key}`;
    const standing = { value: placed.value(row, at), formula: placed.formula(row, at) };
    // Words of ours are none that somebody has typed: an earlier version wrote the header so.
    const isOurWords = standing.formula === '' && standing.value === column.header;
    const verdict = isOurWords
      ? 'write'
      : judging(
          () => compileBefore(placed, formula, column.key, addresses.before),
          () => definitionChanged(record, mark, formula),
        )(standing);
    if (verdict === 'leave') continue;
    if (verdict === 'missing' && !placed.building && !isNew)
      reportMissing(placed, at, { header: column.key }, [row], faults);
    const write =
      verdict === 'write' ||
      verdict === 'missing' ||
      reportTyped(placed, verdict, row, at, header, mend, faults);
    if (write) texts.set(`${row},${at}`, compile(formula, placed.tab.key, at, addresses.now));
  }
  return blocksOf(texts);
}
