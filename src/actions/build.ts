import type { SetUpStep } from '../server';
import { apply } from '../sheets/apply';
import { type Handles, readLayout } from '../sheets/readLayout';
import { RECORD_TAB, RECORD_TITLE } from '../sheets/record';
import { UNDO_NAME, UNDO_TITLE } from '../sheets/undo';
import { yearCloseIn } from '../sheets/yearClose';
import { type Shape, tabsFor } from '../tabs';
import { START_HERE } from '../tabs/startHere';
import { VERSION } from '../version';
import type { Layout, SheetLayout, TabRecord } from '../workbook/layout';
import { type Resolved, resolve } from '../workbook/resolve';
import type { Scalar, Tab } from '../workbook/tab';
import { refuseWhileClosing } from './closing/guard';
import { academicYearFrom, type Settings, settingsOf } from './settings';

/** What a build was asked for. */
export interface Wanted {
  /** Values for settings, by named range; those left out stay as they are. */
  settings: Readonly<Record<string, Scalar>>;
  /** Faults that the person asked to have put right. */
  mend: ReadonlySet<string>;
  /** Only these tabs are built; null = all. */
  only: ReadonlySet<string> | null;
  /** Only make the tabs with their rows of keys; what stands in them comes in later calls. */
  framesOnly: boolean;
  /** A step of closing a school year, or of taking that back: nothing else is built while one of them is under way. */
  whileClosing?: true;
  /** Older cohorts that are to have a tab. */
  alsoCohorts?: readonly number[];
}

/** Every tab, nothing mended, no setting changed. */
export const EVERYTHING: Wanted = { settings: {}, mend: new Set(), only: null, framesOnly: false };

export interface Standing {
  layout: Layout;
  handles: Handles;
  settings: Settings | null;
  /** Whether it was read where all names point: in a step of a set-up only those of the tabs are. */
  namesKnown: boolean;
}

/**
 * Reads the workbook as it stands.
 * @param only keys of the tabs that are to be built: the others are read just so far that formulas can point at them; null = all
 */
export function readStanding(only: ReadonlySet<string> | null = null): Standing {
  const { layout, handles } = readLayout(SpreadsheetApp.getActiveSpreadsheet(), only);
  const page = layout.sheets.find((sheet) => sheet.key === START_HERE);
  return {
    layout,
    handles,
    namesKnown: only === null,
    settings: page
      ? settingsOf({ columnAt: page.columnAt, values: page.values.map((row) => [...row]) })
      : null,
  };
}

/** The tabs as they would be with these settings. */
export function describedTabs(
  settings: Settings,
  layout: Layout,
  alsoCohorts: readonly number[] = [],
): Tab[] {
  const shape: Shape = {
    academicYear: academicYearFrom(settings),
    expectedPupils: Number(settings.ExpectedPupils) || DEFAULT_PUPILS,
    alsoCohorts,
    rowsOf: (tab) => layout.sheets.find((sheet) => sheet.key === tab)?.rows ?? 0,
    textsOf: (tab, column) => {
      const sheet = layout.sheets.find((one) => one.key === tab);
      const at = sheet?.columnAt[column];
      return sheet && at ? sheet.values.slice(sheet.keyRow + 1).map((row) => String(row[at - 1] ?? '')) : [];
    },
  };
  return tabsFor(shape);
}

export const DEFAULT_PUPILS = 120;

/** What would have to be done, and the tabs as they are described with the settings wanted. Writes nothing. */
export function plan(standing: Standing, wanted: Wanted): { resolved: Resolved; tabs: Tab[] } {
  const settings = { ...standing.settings, ...wanted.settings };
  const tabs = describedTabs(settings, standing.layout, wanted.alsoCohorts);
  return {
    tabs,
    resolved: resolve(tabs, standing.layout, {
      version: VERSION,
      settings: wanted.settings,
      mend: wanted.mend,
      only: wanted.only,
      framesOnly: wanted.framesOnly,
      isRecord,
      namesKnown: standing.namesKnown,
    }),
  };
}

/**
 * One step for each tab. Tabs into which rows or columns are put come first: what others say of them is then written when all
 * stands where it stays. Pages that grow look at one another's new rows, so they are built in one step.
 */
export function stepsOf({ resolved, tabs }: ReturnType<typeof plan>): SetUpStep[] {
  const grows = ({ key }: Tab): boolean => {
    const { insertRows, insertColumns } = resolved.placed[key]!;
    return insertRows.length + insertColumns.length > 0;
  };
  const pages = tabs.filter((tab) => tab.isPage && grows(tab));
  const others = tabs.filter((tab) => !pages.includes(tab));
  const step = ({ key, title }: Tab): SetUpStep => ({ key, label: `Building ${title}` });
  return [
    ...(pages.length > 1
      ? [{ key: pages.map(({ key }) => key).join(' '), label: 'Making room on the pages' }]
      : pages.map(step)),
    ...others.filter(grows).map(step),
    ...others.filter((tab) => !grows(tab)).map(step),
  ];
}

/** The tabs that a step of stepsOf builds. */
export const tabsOfStep = ({ key }: Pick<SetUpStep, 'key'>): Set<string> => new Set(key.split(' '));

/**
 * Carries out what was planned on what was read. Only writes.
 * @throws Readable while closing a school year waits to be completed
 */
export function build(standing: Standing, wanted: Wanted): Resolved {
  const { layout, handles } = standing;
  if (!wanted.whileClosing) refuseWhileClosing(yearCloseIn(layout.sheets));
  const { resolved } = plan(standing, wanted);
  const recordSheet = layout.sheets.find(isRecord);
  const { before, after } = recordsAround(layout.records, resolved.records, wanted.framesOnly);
  const standingSheets = Object.entries(resolved.placed).flatMap(([tab, placed]) =>
    placed.sheet ? [[tab, placed.sheet.sheetId] as const] : [],
  );
  apply({
    plan: resolved.plan,
    recordBefore: before,
    recordAfter: after,
    recordSheetId: recordSheet?.sheetId ?? null,
    recordTitle: recordTitle(layout, resolved),
    standing: Object.fromEntries(standingSheets),
    undoSheetId: undoSheet(layout),
    addresses: resolved.addresses,
    handles,
  });
  return resolved;
}

/** The tab for undo has its name last of all: without it the tab is still to be made, or a run that broke off has begun it. */
function undoSheet(layout: Layout): number | null | undefined {
  const named = layout.names[UNDO_NAME];
  if (named && layout.sheets.some(({ sheetId }) => sheetId === named.sheetId)) return undefined;
  return layout.sheets.find(({ title }) => title === UNDO_TITLE)?.sheetId ?? null;
}

/** A school may have a tab of this name of its own: ours takes a number then. */
function recordTitle(layout: Layout, resolved: Resolved): string {
  const taken = new Set(
    [...layout.sheets, ...Object.values(resolved.placed)].map(({ title }) => title.toLowerCase()),
  );
  let title = RECORD_TITLE;
  for (let n = 2; taken.has(title.toLowerCase()); n += 1) title = `${RECORD_TITLE} ${n}`;
  return title;
}

const isRecordTitle = (title: string): boolean =>
  title.startsWith(RECORD_TITLE) && /^( \d+)?$/.test(title.slice(RECORD_TITLE.length));

/** What the record says while building and afterwards. A tab whose columns stand keeps its old marks until it is done. */
function recordsAround(known: readonly TabRecord[], planned: readonly TabRecord[], framesOnly: boolean) {
  const merged = (newer: readonly TabRecord[]) => [
    ...known.filter((one) => !newer.some((other) => other.tab === one.tab)),
    ...newer,
  ];
  const making = planned
    .filter((one) => one.columns.length > 0)
    .map((one): TabRecord => ({ ...one, state: 'building' }));
  const before = making.length > 0 ? merged(making) : null;
  const after = (sheetIds: Readonly<Record<string, number>>): TabRecord[] =>
    merged(
      (framesOnly ? making : planned).map((one) => ({
        ...one,
        sheetId: sheetIds[one.tab] ?? one.sheetId,
        columns: framesOnly ? one.columns : [],
      })),
    );
  const unchanged = before === null && !framesOnly && sameRecords(merged(planned), known);
  return { before, after: unchanged || (framesOnly && before === null) ? null : after };
}

/** The order in which tabs were built does not matter. */
function sameRecords(a: readonly TabRecord[], b: readonly TabRecord[]): boolean {
  const text = (records: readonly TabRecord[]) =>
    [...records]
      .map((one) =>
        JSON.stringify([one.tab, one.sheetId, one.version, one.state, one.columns, one.definitions]),
      )
      .sort()
      .join();
  return text(a) === text(b);
}

const isRecord = (sheet: SheetLayout): boolean =>
  sheet.key === RECORD_TAB || (sheet.empty && isRecordTitle(sheet.title));
