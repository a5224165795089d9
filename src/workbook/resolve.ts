import { runs } from './a1';
import { fault } from './fault';
import type { Addresses } from './formula';
import { logicalText } from './formula';
import type { Layout, Rect, SheetLayout, TabRecord } from './layout';
import { sheetOf } from './layout';
import type { Placed } from './place';
import { lastUsedRow, place } from './place';
import type { Fault, NamePlan, Plan, TabPlan } from './plan';
import { packRects, rectA1 } from './rects';
import { coloursStand, coloursWanted } from './resolveColours';
import { dressingsOf } from './resolveDress';
import { MODEL_ROWS, missingEntries, tickEntries } from './resolveEntries';
import { followedKeys, rowsForKeys } from './resolveFollowing';
import { type BothAddresses, formulasOf } from './resolveFormulas';
import { HEADER_TOP, topMark } from './resolveTops';
import { shortHash } from './shortHash';
import type { Scalar, Tab } from './tab';
import { columnMark, keyRowName } from './tab';

export interface ResolveOptions {
  version: string;
  /** Values for cells of Start here by setting name: written where they differ from what stands there. */
  settings: Readonly<Record<string, Scalar>>;
  /** Ids of faults that the person asked to have put right. */
  mend: ReadonlySet<string>;
  /** Only these tabs are planned; null = all. The others are only looked up. */
  only: ReadonlySet<string> | null;
  /** Only the tabs themselves with their rows of keys; what stands in them comes later. */
  framesOnly: boolean;
  /** Whether a sheet is the hidden record, or was begun as it. */
  isRecord(sheet: SheetLayout): boolean;
  /** Whether the names of the workbook were read; without them none is made or moved. */
  namesKnown: boolean;
}

export interface Resolved {
  plan: Plan;
  placed: Record<string, Placed>;
  addresses: Addresses;
  records: TabRecord[];
}

/**
 * Compares what is described with what is there and says what to do. Pure: no Google, no clock.
 * The same layout gives the same plan; a layout that holds everything gives an empty plan.
 */
export function resolve(tabs: readonly Tab[], layout: Layout, options: ResolveOptions): Resolved {
  const faults: Fault[] = [];
  const placed: Record<string, Placed> = {};
  const taken = new Set(
    layout.sheets
      .filter((sheet) => !sheet.empty || sheet.key !== '')
      .map((sheet) => sheet.title.toLowerCase()),
  );
  const spareSheets = layout.sheets.filter((sheet) => sheet.empty && sheet.key === '');
  const apartFromRecord = layout.sheets.filter((sheet) => !options.isRecord(sheet));
  const onlySheet = apartFromRecord.length === 1 ? apartFromRecord[0] : undefined;
  for (const [i, tab] of tabs.entries()) {
    const standing = sheetOf(layout, tab.key);
    const title = standing ? standing.title : freeTitle(tab.title, taken);
    taken.add(title.toLowerCase());
    const emptySheet =
      standing ??
      spareSheets.find((sheet) => sheet.title.toLowerCase() === title.toLowerCase()) ??
      (i === 0 && onlySheet?.empty && /^sheet ?1$/i.test(onlySheet.title) ? onlySheet : undefined);
    const record = recordOf(layout, tab.key, emptySheet?.sheetId);
    if (!standing && title !== tab.title) {
      faults.push(
        fault(
          'name taken',
          tab.key,
          title,
          '',
          `The workbook already has a tab called "${tab.title}". It was left alone; ours is called "${title}".`,
          '',
        ),
      );
    }
    placed[tab.key] = place(tab, emptySheet, title, record);
  }
  for (const one of Object.values(placed)) {
    const followed = followedKeys(one, placed);
    makeRoom(one, followed.length);
    one.joining = rowsForKeys(one, followed);
    if (followed.length > 0 && !one.building) faults.push(rowsMissing(one, followed.length));
  }

  const names = namesOf(tabs, placed, layout, faults);
  const addresses = addressesOf(placed, names.nameOf);
  const before = addressesBefore(placed, addresses);
  const wanted = tabs.filter((tab) => options.only?.has(tab.key) ?? true);
  const insertAt = insertionIndexes(tabs, placed, layout);
  const made = new Set(tabs.filter((tab) => placed[tab.key]!.building).map((tab) => tab.key));
  const plans = wanted.map((tab) => {
    const one = placed[tab.key]!;
    const whole = planTab(
      one,
      insertAt[tab.key] ?? null,
      recordOf(layout, tab.key, one.sheet?.sheetId),
      { now: addresses, before },
      options,
      faults,
      made,
    );
    return options.framesOnly ? frameOf(whole, one) : whole;
  });
  for (const sheet of layout.sheets) {
    if (sheet.key === '' && sheet.keyRow > 0) {
      faults.push(
        fault(
          'copied tab',
          '',
          sheet.title,
          '',
          `"${sheet.title}" looks like a copy of one of our tabs. It was left alone, and nothing is counted from it. Delete it if it is not wanted.`,
          '',
        ),
      );
    }
  }
  markAlike(plans);
  const records = wanted.map<TabRecord>((tab) => {
    const one = placed[tab.key]!;
    return {
      tab: tab.key,
      sheetId: one.sheet?.sheetId ?? 0,
      version: options.version,
      state: 'built',
      columns: one.building ? ['*'] : [...one.newColumns],
      definitions: definitionsOf(tab),
    };
  });
  const planned = new Set(wanted.map((tab) => tab.key));
  return {
    plan: {
      tabs: plans,
      names: options.namesKnown ? names.plans.filter((name) => planned.has(name.tab)) : [],
      faults,
    },
    placed,
    addresses,
    records,
  };
}

/** A tab that was being inserted when a run broke off stands in the record without its sheet's number. */
const recordOf = (layout: Layout, tab: string, sheetId: number | undefined): TabRecord | undefined =>
  layout.records.find(
    (record) =>
      record.tab === tab && (record.sheetId === 0 || sheetId === undefined || record.sheetId === sheetId),
  );

function freeTitle(wanted: string, taken: ReadonlySet<string>): string {
  if (!taken.has(wanted.toLowerCase())) return wanted;
  for (let n = 1; ; n += 1) {
    const title = n === 1 ? `${wanted} (Golden Thread)` : `${wanted} (Golden Thread ${n})`;
    if (!taken.has(title.toLowerCase())) return title;
  }
}

/** Entries keep spare rows below the last one used; they are put in before the last row, so that every range grows. */
function makeRoom(placed: Placed, joining: number): void {
  const { tab, sheet } = placed;
  if (tab.rows.kind !== 'entries') return;
  if (!sheet || sheet.empty) {
    placed.lastRow = Math.max(placed.lastRow, placed.headerRow + joining + SPARE_ROWS);
    return;
  }
  const wanted = Math.max(placed.headerRow + tab.rows.ready, lastUsedRow(placed) + joining + SPARE_ROWS);
  const more = wanted - placed.lastRow;
  if (more <= 0) return;
  const after = placed.lastRow - 1;
  placed.insertRows.push({ after, count: more });
  const shifted =
    <T>(read: (row: number, column: number) => T, none: T) =>
    (row: number, column: number): T =>
      row <= after ? read(row, column) : row <= after + more ? none : read(row - more, column);
  placed.value = shifted(placed.value, '' as Scalar);
  placed.formula = shifted(placed.formula, '');
  // New rows take the validation of the row above them.
  const validated = placed.validated;
  placed.validated = (row, column) =>
    validated(row <= after ? row : row <= after + more ? after : row - more, column);
  placed.rowAt = Object.fromEntries(
    Object.entries(placed.rowAt).map(([key, row]) => [key, row > after ? row + more : row]),
  );
  placed.lastRow += more;
  for (let row = after + 1; row <= after + more; row += 1) placed.madeRows.add(row);
}

/** Ready rows kept below the last entry. */
const SPARE_ROWS = 10;

function planTab(
  placed: Placed,
  insertAt: number | null,
  record: TabRecord | undefined,
  addresses: BothAddresses,
  options: ResolveOptions,
  faults: Fault[],
  made: ReadonlySet<string>,
): TabPlan {
  const { tab, sheet, building } = placed;
  const fresh = !sheet || sheet.empty;
  const formulas = formulasOf(placed, record, addresses, options.mend, faults);
  const colours = coloursWanted(placed);
  const protections = protectionsOf(placed);
  const newColumns = tab.columns.filter((column) => placed.newColumns.has(column.key));
  const used = lastUsedRow(placed);

  if (!building && sheet) {
    for (const column of newColumns) {
      faults.push(
        fault(
          'missing column',
          tab.key,
          placed.title,
          '',
          `The column "${column.header}" was missing and is made again.`,
          'Put it back',
        ),
      );
    }
    for (const key of placed.newRows) {
      faults.push(
        fault(
          'missing row',
          tab.key,
          placed.title,
          '',
          `The row ${key} was missing and is made again.`,
          'Put it back',
        ),
      );
    }
  } else if (!sheet) {
    faults.push(
      fault('missing tab', tab.key, placed.title, '', `The tab "${placed.title}" is not there.`, 'Make it'),
    );
  }

  return {
    tab: tab.key,
    title: placed.title,
    sheetId: sheet?.sheetId ?? null,
    insertAt,
    rename: Boolean(sheet?.empty) && sheet?.title !== placed.title,
    fresh,
    like: null,
    resize: fresh
      ? {
          rows: placed.lastRow,
          columns: placed.columns,
          fromRows: sheet?.rows ?? 1000,
          fromColumns: sheet?.columns ?? 26,
        }
      : null,
    insertColumns: placed.insertColumns,
    insertRows: placed.insertRows,
    values: [...keyRowValues(placed), ...topLabels(placed), ...givenValues(placed, options)],
    fills: formulas.fills,
    formulas: formulas.ranged,
    formulaBlocks: formulas.blocks,
    ...dressingsOf(placed),
    entries: [...missingEntries(placed, faults, made), ...tickEntries(placed, faults)],
    colours: building || !coloursStand(colours, sheet?.colourRules ?? []) ? colours : null,
    protections: building || !sameSet(protections.map(rectA1), sheet?.protections ?? []) ? protections : null,
    filter: tab.isPage || filterReaches(placed, used) ? null : filterOf(placed, used),
    frozen: building ? { rows: placed.headerRow, columns: frozenColumns(placed) } : null,
    groups: building ? detailGroups(placed) : [],
    hideRows: hiddenRows(placed),
    hideKeyColumn: building && tab.isPage === true,
    hide: building && tab.startsHidden === true,
    gridlinesOff: building && tab.isPage === true,
    tabColour: building ? tab.tabColour : '',
    charts: chartsOf(placed),
  };
}

/** Where missing tabs go: behind the described tab before them, wherever the school has put it. */
function insertionIndexes(
  tabs: readonly Tab[],
  placed: Record<string, Placed>,
  layout: Layout,
): Record<string, number> {
  const order: (string | null)[] = layout.sheets.map(
    (sheet) => tabs.find((tab) => placed[tab.key]!.sheet?.sheetId === sheet.sheetId)?.key ?? null,
  );
  const indexes: Record<string, number> = {};
  let before = '';
  for (const tab of tabs) {
    if (!order.includes(tab.key)) {
      const at = order.indexOf(before);
      indexes[tab.key] = at === -1 ? order.length : at + 1;
      order.splice(indexes[tab.key]!, 0, tab.key);
    }
    before = tab.key;
  }
  return indexes;
}

/** A tab made in this run whose looks are the same as those of one before it takes them from there, in two calls. */
function markAlike(plans: TabPlan[]): void {
  const first = new Map<string, string>();
  for (const plan of plans) {
    if (!plan.fresh || plan.dressings.length !== 1) continue;
    const looks = JSON.stringify([plan.dressings, plan.widths]);
    const like = first.get(looks);
    if (like) plan.like = like;
    else first.set(looks, plan.tab);
  }
}

/** Of a tab that is being made only the sheet, its measures and its keys; of one that stands, nothing. */
function frameOf(whole: TabPlan, placed: Placed): TabPlan {
  const fresh = placed.building;
  return {
    ...whole,
    // Only the keys: a header such as "1 November" needs its text format first.
    values: fresh
      ? keyRowValues(placed).map(({ at, values }) => ({ at: { ...at, rows: 1 }, values: values.slice(0, 1) }))
      : [],
    insertColumns: [],
    insertRows: [],
    fills: [],
    formulas: [],
    formulaBlocks: [],
    dressings: [],
    bordered: [],
    heights: [],
    widths: [],
    merges: [],
    // Drop-downs of standing tabs whose list is made here: once it stands nothing tells that they had lost it.
    entries: fresh || placed.insertColumns.length + placed.insertRows.length > 0 ? [] : whole.entries,
    colours: null,
    protections: null,
    filter: null,
    frozen: null,
    groups: [],
    hideRows: null,
    hideKeyColumn: false,
    hide: false,
    gridlinesOff: false,
    tabColour: '',
    charts: [],
  };
}

const sameSet = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && [...a].sort().join() === [...b].sort().join();

function frozenColumns(placed: Placed): number {
  const last = placed.tab.columns[placed.tab.frozenColumns - 1];
  return last ? (placed.columnAt[last.key] ?? 0) : 0;
}

/** The filter ends at the last row used: empty results of formulas below it would sort before words. */
function filterOf(placed: Placed, used: number): Rect {
  const whole = placed.tab.rows.kind === 'fixed' || placed.tab.columns.some((column) => column.initial);
  const fewest = follows(placed) ? MODEL_ROWS : 1;
  const last = whole ? placed.lastRow : Math.max(used, placed.headerRow + fewest);
  return { row: placed.headerRow, column: 1, rows: last - placed.headerRow + 1, columns: placed.columns };
}

const rowsMissing = ({ tab, title }: Placed, count: number): Fault =>
  fault(
    'missing row',
    tab.key,
    title,
    '',
    count === 1
      ? `${title}: one pupil of the Pupils tab has no row there yet.`
      : `${title}: ${count} pupils of the Pupils tab have no row there yet.`,
    count === 1 ? 'Add the row' : 'Add the rows',
  );

const follows = ({ tab }: Placed): boolean => tab.rows.kind === 'entries' && tab.rows.follows !== undefined;

/** Whether a filter stands that ends no higher than the last row used; what a person has filtered by is then left alone. */
function filterReaches({ sheet, tab }: Placed, used: number): boolean {
  if (!sheet || sheet.empty || sheet.filter === '') return false;
  return tab.rows.kind === 'fixed' || Number(/\d+$/.exec(sheet.filter)?.[0]) >= used;
}

function keyRowValues(placed: Placed): TabPlan['values'] {
  const { tab } = placed;
  const wanted = tab.columns.filter((column) => placed.newColumns.has(column.key));
  if (wanted.length === 0) return [];
  const { keyRow } = placed;
  const direct = !tab.isPage && placed.headerRow === keyRow + 1;
  const at = wanted
    .map((column) => ({ column, place: placed.columnAt[column.key]! }))
    .sort((a, b) => a.place - b.place);
  const blocks: TabPlan['values'] = [];
  for (const [first, last] of runs(at.map((one) => one.place))) {
    const inRun = at.filter((one) => one.place >= first && one.place <= last);
    const keys = inRun.map((one) => columnMark(tab.key, one.column.key));
    // A header that a person has already reworded stays; one that is looked up is a formula.
    const headers = inRun.map((one) =>
      one.column.topped ? '' : placed.value(placed.headerRow, one.place) || one.column.header,
    );
    blocks.push({
      at: { row: keyRow, column: first, rows: direct ? 2 : 1, columns: keys.length },
      values: direct ? [keys, headers] : [keys],
    });
    if (!direct && !tab.isPage && headers.some((text) => text !== ''))
      blocks.push({
        at: { row: placed.headerRow, column: first, rows: 1, columns: keys.length },
        values: [headers],
      });
  }
  return blocks;
}

/** The labels of helper rows, by which they are found again. */
function topLabels(placed: Placed): TabPlan['values'] {
  const tops = (placed.tab.tops?.rows ?? []).filter((one) => placed.newTops.has(one.key));
  const column = placed.columnAt[placed.tab.keyColumn]!;
  return packValues(new Map(tops.map((one) => [`${placed.topAt[one.key]!},${column}`, one.label])));
}

/** The row of keys and the helper rows below it that are not for people. */
function hiddenRows(placed: Placed): TabPlan['hideRows'] {
  const hidden = (placed.tab.tops?.rows ?? []).filter((one) => one.hidden);
  const newlyHidden = hidden.some((one) => placed.newTops.has(one.key));
  if (!placed.building && !newlyHidden) return null;
  return { row: placed.keyRow, rows: 1 + hidden.length };
}

/** Texts that the add-on gives: of new rows and new columns, and those that were emptied. A typed cell is never touched. */
function givenValues(placed: Placed, options: ResolveOptions): TabPlan['values'] {
  const { tab } = placed;
  const cells = new Map<string, Scalar>();
  // In a table just being made empty cells go along, so that a block stays whole.
  const fresh = !tab.isPage && (!placed.sheet || placed.sheet.empty);
  const put = (row: number, column: number, value: Scalar, replace: boolean) => {
    const standing = placed.value(row, column);
    if (standing === value && !(fresh && value === '')) return;
    if (standing !== '' && !replace) return;
    cells.set(`${row},${column}`, value);
  };
  if (tab.rows.kind === 'fixed') {
    const settingAt = new Map((tab.settings ?? []).map((one) => [`${one.row}|${one.column}`, one.name]));
    for (const row of tab.rows.rows) {
      const at = placed.rowAt[row.key]!;
      const isNew = placed.newRows.has(row.key) || placed.building;
      put(at, placed.columnAt[tab.keyColumn]!, row.key, false);
      for (const column of tab.columns) {
        const value = row.given?.[column.key] ?? (fresh && column.kind === 'given' ? '' : undefined);
        if (value !== undefined) put(at, placed.columnAt[column.key]!, value, false);
      }
      for (const [key, cell] of Object.entries(row.cells ?? {})) {
        const place = placed.columnAt[key]!;
        const name = settingAt.get(`${row.key}|${key}`);
        const answer = name === undefined ? undefined : options.settings[name];
        if (answer !== undefined) put(at, place, answer, true);
        else if (cell.content !== null && typeof cell.content !== 'object') {
          // A person who empties a box that they may fill wants it empty.
          if (cell.look !== 'input' || isNew) put(at, place, cell.content, false);
        }
      }
    }
  }
  for (const [key, row] of placed.joining) put(row, placed.columnAt[tab.keyColumn]!, key, false);
  for (const column of tab.columns) {
    if (!column.initial) continue;
    const at = placed.columnAt[column.key]!;
    if (!placed.newColumns.has(column.key)) {
      if (column.kind === 'key')
        for (const [row, value] of missingNumbers(placed, at, column.initial)) put(row, at, value, true);
      continue;
    }
    let empty = true;
    for (let row = placed.firstRow; row <= placed.lastRow; row += 1)
      if (placed.value(row, at) !== '') empty = false;
    if (!empty) continue;
    const values = fresh
      ? Array.from({ length: placed.lastRow - placed.headerRow }, (_, i) => column.initial![i] ?? '')
      : column.initial;
    for (const [i, value] of values.entries()) put(placed.firstRow + i, at, value, false);
  }
  return tab.isPage && (!placed.sheet || placed.sheet.empty) ? [wholePage(placed, cells)] : packValues(cells);
}

/** Numbers for lines that have none. Lines are put in before the last one: it takes the last number, so that they go on in order. */
function missingNumbers(placed: Placed, at: number, wanted: readonly Scalar[]): [number, Scalar][] {
  const standing = new Map<number, Scalar>();
  for (let row = placed.firstRow; row <= placed.lastRow; row += 1) standing.set(row, placed.value(row, at));
  const free = [...standing].filter(([, value]) => value === '').map(([row]) => row);
  if (free.length === 0) return [];
  const last = placed.lastRow;
  const greatest = [...standing.values()].reduce<number>((most, value) => Math.max(most, Number(value)), 0);
  const lacking = (without: number) => {
    const there = new Set([...standing].filter(([row]) => row !== without).map(([, value]) => String(value)));
    return wanted.filter((value) => !there.has(String(value)));
  };
  const all = [...free, last];
  const numbers = lacking(last);
  if (Number(standing.get(last)) === greatest && !free.includes(last) && numbers.length >= all.length)
    return all.map((row, i) => [row, numbers[i]!]);
  return lacking(0)
    .slice(0, free.length)
    .map((value, i) => [free[i]!, value]);
}

/** Nothing stands on a page that is just being made, so it is written in one piece. */
function wholePage(placed: Placed, cells: ReadonlyMap<string, Scalar>): TabPlan['values'][number] {
  const at = {
    row: placed.firstRow,
    column: 1,
    rows: placed.lastRow - placed.headerRow,
    columns: placed.columns,
  };
  return {
    at,
    values: Array.from({ length: at.rows }, (_, r) =>
      Array.from({ length: at.columns }, (__, c) => cells.get(`${at.row + r},${c + 1}`) ?? ''),
    ),
  };
}

function packValues(cells: ReadonlyMap<string, Scalar>): TabPlan['values'] {
  return packRects([...cells.keys()].map((key) => key.split(',').map(Number) as [number, number])).map(
    (at) => ({
      at,
      values: Array.from({ length: at.rows }, (_, r) =>
        Array.from({ length: at.columns }, (__, c) => cells.get(`${at.row + r},${at.column + c}`)!),
      ),
    }),
  );
}

/** The key row and each block of worked-out columns: an edit there prompts a warning, nothing more. */
function protectionsOf(placed: Placed): Rect[] {
  const { tab } = placed;
  const rects: Rect[] = [{ row: placed.keyRow, column: 1, rows: 1, columns: placed.columns }];
  const worked = tab.columns
    .filter((column) => column.kind === 'worked')
    .map((column) => placed.columnAt[column.key]!);
  for (const [first, last] of runs(worked.sort((a, b) => a - b))) {
    rects.push({
      row: placed.firstRow,
      column: first,
      rows: placed.lastRow - placed.headerRow,
      columns: last - first + 1,
    });
  }
  return rects;
}

function detailGroups(placed: Placed): { column: number; count: number }[] {
  const groups: { column: number; count: number }[] = [];
  const ordered = placed.tab.columns
    .map((column) => ({ column, at: placed.columnAt[column.key]! }))
    .sort((a, b) => a.at - b.at);
  for (const { column, at } of ordered) {
    if (!column.detail) continue;
    const last = groups[groups.length - 1];
    // Sheets shows neighbouring groups as one.
    if (last && last.column + last.count === at) last.count += 1;
    else groups.push({ column: at, count: 1 });
  }
  return groups;
}

function chartsOf(placed: Placed): TabPlan['charts'] {
  const plans: TabPlan['charts'] = [];
  for (const chart of placed.tab.charts ?? []) {
    const top = placed.rowAt[chart.firstRow]!;
    const bottom = placed.rowAt[chart.lastRow]!;
    const columns = chart.columns.map((key) => placed.columnAt[key]!);
    const left = Math.min(...columns);
    const at = { row: top, column: left, rows: bottom - top + 1, columns: Math.max(...columns) - left + 1 };
    const standing = placed.sheet?.charts.find((one) => one.title === chart.title);
    if (standing && standing.ranges.length === 1 && standing.ranges[0] === rectA1(at)) continue;
    plans.push({
      chart,
      at,
      row: placed.rowAt[chart.atRow]!,
      column: placed.columnAt[chart.atColumn]!,
      exists: standing !== undefined,
    });
  }
  return plans;
}

/** Column key, or row|column on a page -> hash of the formula's definition. */
function definitionsOf(tab: Tab): Record<string, string> {
  const found: Record<string, string> = {};
  for (const column of tab.columns)
    if (column.formula) found[column.key] = shortHash(logicalText(column.formula));
  for (const one of tab.tops?.rows ?? []) found[topMark(one.key)] = shortHash(logicalText(one.formula));
  if (tab.tops) found[topMark(HEADER_TOP)] = shortHash(logicalText(tab.tops.header));
  if (tab.rows.kind === 'fixed') {
    for (const row of tab.rows.rows) {
      for (const [key, cell] of Object.entries(row.cells ?? {})) {
        if (cell.content !== null && typeof cell.content === 'object')
          found[`${row.key}|${key}`] = shortHash(logicalText(cell.content));
      }
    }
  }
  return found;
}

function namesOf(tabs: readonly Tab[], placed: Record<string, Placed>, layout: Layout, faults: Fault[]) {
  const plans: NamePlan[] = [];
  const written: Record<string, string> = {};
  // A sheet that an interrupted run has made is ours though it is still empty.
  const ours = new Set(Object.values(placed).map((one) => one.sheet?.sheetId));
  for (const tab of tabs) {
    const one = placed[tab.key]!;
    const { keyRow } = one;
    const wanted: { name: string; at: Rect }[] = [
      { name: keyRowName(tab.key), at: { row: keyRow, column: 1, rows: 1, columns: one.columns } },
    ];
    for (const named of tab.settings ?? []) {
      wanted.push({
        name: named.name,
        at: { row: one.rowAt[named.row]!, column: one.columnAt[named.column]!, rows: 1, columns: 1 },
      });
    }
    for (const { name, at } of wanted) {
      const standing = layout.names[name];
      const other = `GoldenThread_${name}`;
      const schoolsOwn = layout.sheets.some(
        (sheet) => sheet.sheetId === standing?.sheetId && sheet.key === '' && !ours.has(sheet.sheetId),
      );
      if (schoolsOwn || layout.names[other]) {
        // The school has a name of its own like ours: ours takes another.
        written[name] = other;
        faults.push(
          fault(
            'name taken',
            tab.key,
            one.title,
            rectA1(at),
            `The workbook already has a named range called ${name}. It was left alone; ours is called ${other}.`,
            '',
          ),
        );
        if (layout.names[other]?.a1 !== rectA1(at)) plans.push({ name: other, tab: tab.key, at });
        continue;
      }
      written[name] = name;
      if (
        standing &&
        standing.sheetId === one.sheet?.sheetId &&
        standing.a1 === rectA1(at) &&
        one.insertColumns.length === 0 &&
        one.insertRows.length === 0
      )
        continue;
      plans.push({ name, tab: tab.key, at });
    }
  }
  return { plans, nameOf: (name: string) => written[name] ?? name };
}

/** Addresses as they stand before the plan's insertions: Sheets moves a formula of ours along by itself. */
function addressesBefore(placed: Record<string, Placed>, after: Addresses): Addresses {
  const orAfter = (before: number | undefined, otherwise: () => number) => before ?? otherwise();
  return {
    ...after,
    column: (tab, key) => orAfter(placed[tab]?.sheet?.columnAt[key], () => after.column(tab, key)),
    row: (tab, key) => orAfter(placed[tab]?.rowWasAt[key], () => after.row(tab, key)),
    headerRow: (tab) => placed[tab]?.headerRowWas ?? after.headerRow(tab),
    topRow: (tab, key) => orAfter(placed[tab]?.topWasAt[key], () => after.topRow(tab, key)),
    lastRow: (tab) => {
      const sheet = placed[tab]?.sheet;
      return sheet && !sheet.empty ? sheet.rows : after.lastRow(tab);
    },
  };
}

function addressesOf(placed: Record<string, Placed>, nameOf: (name: string) => string): Addresses {
  const tabOf = (tab: string): Placed => {
    const one = placed[tab];
    if (!one) throw new Error(`A formula names the tab ${tab}, which is not described.`);
    return one;
  };
  const known = (at: number | undefined, what: string): number => {
    if (at === undefined) throw new Error(`A formula names ${what}, which is not described.`);
    return at;
  };
  return {
    column: (tab, key) => known(tabOf(tab).columnAt[key], `the column ${tab}.${key}`),
    row: (tab, key) => known(tabOf(tab).rowAt[key], `the row ${tab}.${key}`),
    keyRow: (tab) => tabOf(tab).keyRow,
    headerRow: (tab) => tabOf(tab).headerRow,
    topRow: (tab, key) => known(tabOf(tab).topAt[key], `the helper row ${tab}.${key}`),
    lastRow: (tab) => tabOf(tab).lastRow,
    title: (tab) => tabOf(tab).title,
    settingName: nameOf,
    sheetId: (tab) => tabOf(tab).sheet?.sheetId ?? null,
  };
}
