import type { Cohort } from '../../rules/cohort';
import type {
  OldDestinationsOutcome,
  OldDestinationsPreview,
  OldRequest,
  SetUpStep,
  TabLink,
} from '../../server';
import { Readable } from '../../sheets/entry';
import { idsStand } from '../../sheets/idsStand';
import { keepWords, readKeptWords } from '../../sheets/keptWords';
import { timeText } from '../../sheets/plainValues';
import { findUndo, keepUndo, mayBeKept, readUndo } from '../../sheets/undo';
import { destinationsKey } from '../../tabs/destinations';
import type { Tab } from '../../workbook/tab';
import {
  build,
  describedTabs,
  EVERYTHING,
  plan,
  readStanding,
  type Standing,
  stepsOf,
  tabsOfStep,
} from '../build';
import { counted } from '../words';
import { keptOf, lastBroughtIn, undoFrom, undoText } from './keptUndo';
import { followed, readAs } from './look';
import { type OldPlan, planOldDestinations as planOf } from './plan';
import { readSchool, settingsOf, thisCohortOf } from './school';
import { readSource } from './source';
import type { OldSchool } from './types';
import { prepare, write } from './write';

export { readOldDestinationsForm } from './form';
export { readOldColumns, readOldWords } from './look';
export { undoOldDestinations } from './undo';

const CHANGED_MEANWHILE =
  'The list, the register or a Destinations tab was changed after you saw the preview, so nothing was written. Look at the new preview and confirm again.';
const STILL_CHANGING =
  'Somebody is changing one of the Destinations tabs at this moment, so nothing was written. Agree who goes first, then try again.';
const TOO_LONG_TO_UNDO = 'This is more than can be kept, so it cannot be taken back in one go.';

const FRAMES = 'frames';
const WRITE = 'write';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

interface Looked extends OldPlan {
  school: OldSchool;
}

/** @param forWriting the tabs that are written to are opened with their formulas */
function look(spreadsheet: Spreadsheet, request: OldRequest, forWriting = false): Looked {
  const settings = settingsOf(spreadsheet);
  const grid = readSource(spreadsheet, request.source);
  const { reading } = readAs(grid, request.mapping, thisCohortOf(settings));
  const named = new Set(reading.leavers.map(({ cohort }) => cohort));
  const school = readSchool(spreadsheet, settings, (cohort) => forWriting && named.has(cohort));
  return { ...planOf(request, reading, school), school };
}

/**
 * What bringing this in would do. Writes nothing.
 * @throws Readable where the workbook is not set up, or a tab is gone
 */
export function previewOldDestinations(request: OldRequest): OldDestinationsPreview {
  return look(SpreadsheetApp.getActiveSpreadsheet(), request).preview;
}

/** @throws Readable where something else would be written than the person has seen */
function refuse({ preview }: OldPlan, fingerprint: string): void {
  if (preview.refusal !== '') throw new Readable(preview.refusal);
  if (preview.fingerprint !== fingerprint) throw new Readable(CHANGED_MEANWHILE);
}

/**
 * The steps of bringing in, in order: tabs of cohorts that have none, the pages that look at all cohorts, then the answers. Steps that
 * are done already change nothing when a run that broke off is begun anew.
 * @throws Readable where something else would be written than the person has seen
 */
export function planOldDestinations(request: OldRequest, fingerprint: string): SetUpStep[] {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const looked = look(spreadsheet, request);
  refuse(looked, fingerprint);
  const { cohorts, steps } = tabsToMake(looked);
  return [
    ...(cohorts.length > 0 ? [{ key: FRAMES, label: 'Making the tabs of older leavers' }] : []),
    ...steps,
    { key: WRITE, label: 'Writing the leavers and their answers' },
  ];
}

/** Cohorts whose tab is not there, or was not finished; and what is built for them. */
function tabsToMake({ writes, school }: Looked): { cohorts: Cohort[]; steps: SetUpStep[] } {
  const ours = followed(school.thisCohort);
  const older = [...writes.keys()].filter((cohort) => !ours.has(cohort) || !school.cohorts.has(cohort));
  if (older.length === 0) return { cohorts: [], steps: [] };
  const standing = readStanding(new Set());
  const { layout } = standing;
  const begun = new Set(layout.records.filter(({ state }) => state === 'building').map(({ tab }) => tab));
  const cohorts = older.filter((cohort) => !school.cohorts.has(cohort) || begun.has(destinationsKey(cohort)));
  if (cohorts.length === 0) return { cohorts, steps: [] };
  const planned = plan(standing, { ...EVERYTHING, only: new Set(), alsoCohorts: cohorts });
  const changed = changedBy(cohorts, standing, planned.tabs);
  return {
    cohorts,
    steps: stepsOf({ ...planned, tabs: planned.tabs.filter(({ key }) => changed.has(key)) }),
  };
}

/** Tabs that are described otherwise with these cohorts than without: their own, and those that look at every cohort. */
function changedBy(
  cohorts: readonly Cohort[],
  { settings, layout }: Standing,
  tabs: readonly Tab[],
): Set<string> {
  const keys = new Set(cohorts.map(destinationsKey));
  const without = { ...layout, sheets: layout.sheets.filter(({ key }) => !keys.has(key)) };
  const before = new Map(describedTabs(settings ?? {}, without).map((tab) => [tab.key, JSON.stringify(tab)]));
  return new Set(tabs.filter((tab) => before.get(tab.key) !== JSON.stringify(tab)).map(({ key }) => key));
}

/**
 * Does one step of planOldDestinations.
 * @throws Readable where something else would be written than the person has seen
 */
export function runOldDestinationsStep(request: OldRequest, fingerprint: string, step: string): void {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  if (step === WRITE) writeAll(spreadsheet, request, fingerprint);
  else if (step === FRAMES) {
    const looked = look(spreadsheet, request);
    refuse(looked, fingerprint);
    build(readStanding(), { ...EVERYTHING, alsoCohorts: [...looked.writes.keys()], framesOnly: true });
  } else {
    const only = tabsOfStep({ key: step });
    build(readStanding(only), { ...EVERYTHING, only });
  }
}

/** Last thing before the first write it looks at the Pupil IDs once more: if somebody sorted or typed in between, it starts over, once. */
function writeAll(spreadsheet: Spreadsheet, request: OldRequest, fingerprint: string): void {
  for (let attempt = 1; attempt <= 2; attempt += 1) {
    const looked = look(spreadsheet, request, true);
    refuse(looked, fingerprint);
    const prepared = prepare(looked.writes, looked.school);
    const words = readKeptWords(spreadsheet);
    const place = findUndo(spreadsheet);
    if (!prepared.every(({ tab }) => idsStand(tab))) continue;
    const text = undoText(keptOf(timeText(new Date()), looked.writes));
    keepUndo(spreadsheet, place, mayBeKept(text) ? text : '');
    for (const one of prepared) write(one);
    keepWords(spreadsheet, words, request.choices);
    return;
  }
  throw new Readable(STILL_CHANGING);
}

/** What was brought in last, and a link to each tab that was written to. */
export function finishOldDestinations(): OldDestinationsOutcome {
  const kept = undoFrom(readUndo(findUndo(SpreadsheetApp.getActiveSpreadsheet())));
  if (!kept) return { refusal: '', messages: ['It is brought in.', TOO_LONG_TO_UNDO], links: [], undo: null };
  const rows = kept.cohorts.flatMap((one) => one.rows);
  const fresh = rows.filter(({ isNew }) => isNew).length;
  const cells = rows.flatMap((row) => Object.keys(row.cells)).filter((column) => /Destination$/.test(column));
  return {
    refusal: '',
    messages: [
      ...(fresh > 0 ? [`${counted(fresh, 'leaver was', 'leavers were')} put on the Destinations tabs.`] : []),
      ...(rows.length > fresh
        ? [
            `${counted(rows.length - fresh, 'row that was there was', 'rows that were there were')} filled in.`,
          ]
        : []),
      `${counted(cells.length, 'answer was', 'answers were')} brought in. Those without a date are shown as brought in, and nobody is asked about them again.`,
    ],
    links: kept.cohorts
      .map(({ cohort, rows: written }): TabLink & { cohort: number } => ({
        cohort,
        tab: destinationsKey(cohort),
        title: `Destinations ${cohort}`,
        purpose: counted(written.length, 'leaver.', 'leavers.'),
      }))
      .sort((one, other) => other.cohort - one.cohort)
      .map(({ tab, title, purpose }) => ({ tab, title, purpose })),
    undo: lastBroughtIn(kept),
  };
}
