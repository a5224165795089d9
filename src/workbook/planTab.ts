import { fault } from './fault';
import type { TabRecord } from './layout';
import type { Placed } from './place';
import { lastUsedRow } from './place';
import type { Fault, TabPlan } from './plan';
import { rectA1 } from './rects';
import { chartsOf } from './resolveCharts';
import { coloursStand, coloursWanted } from './resolveColours';
import { dressingsOf } from './resolveDress';
import { missingEntries, tickEntries } from './resolveEntries';
import { type BothAddresses, formulasOf } from './resolveFormulas';
import {
  detailGroups,
  filterOf,
  filterReaches,
  frozenColumns,
  hiddenRows,
  protectionsOf,
} from './resolveFrame';
import type { ResolveOptions } from './resolveOptions';
import { givenValues, headerValues, joined, keyValues, topLabels } from './resolveValues';

/** What has to be done to one tab. Adds what it finds wrong to `faults`. @param made keys of the tabs that are made in this run */
export function planTab(
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
  const used = Math.max(lastUsedRow(placed), ...placed.joining.values());

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
    // The labels of helper rows come before the headers: by those that stand a run that broke off is found again.
    values: joined([
      ...keyValues(placed),
      ...topLabels(placed),
      ...headerValues(placed),
      ...givenValues(placed, options),
    ]),
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

const sameSet = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && [...a].sort().join() === [...b].sort().join();

/** Of a tab that is being made only the sheet, its measures and its keys; of one that stands, nothing. */
export function frameOf(whole: TabPlan, placed: Placed): TabPlan {
  const fresh = placed.building;
  return {
    ...whole,
    // Only the keys: a header such as "1 November" needs its text format first.
    values: fresh ? keyValues(placed) : [],
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
