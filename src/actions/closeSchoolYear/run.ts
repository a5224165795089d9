import { endsIn, lastDayOf } from '../../rules/academicYear';
import { type ClosePlan, planClose } from '../../rules/closeYear';
import type { ClosePreview, CloseRequest, SetUpOutcome, SetUpStep } from '../../server';
import { Readable } from '../../sheets/entry';
import { openTab } from '../../sheets/openTab';
import { readYearClose, setState, type YearClosePlace } from '../../sheets/yearClose';
import { destinationsKey } from '../../tabs/destinations';
import { participationKey } from '../../tabs/participation';
import { HISTORY, PUPILS } from '../../tabs/tabKeys';
import { build, EVERYTHING, plan, readStanding, stepsOf, tabsOfStep } from '../build';
import { refuseWhileOther, underWay } from '../closing/guard';
import { fingerprintOf, keptIn, mayBeUndone } from '../closing/keptClose';
import { notOver } from '../closing/notOver';
import { newLeavers, writeLeavers } from '../importPupils/listLeavers';
import { registerOf } from '../importPupils/register';
import { pupilChoices } from '../pupilChoices';
import { NOT_SET_UP } from '../refusals';
import { academicYearFrom, listOf, readSettings } from '../settings';
import { readYear, tooSoon } from './readFacts';
import { keepClose, undoClose, writeClose } from './writeClose';

const ROWS = 'rows';
const KEEP = 'keep';
const WRITE = 'write';
const BACK = 'back';
const FRAMES = 'frames';
const LAST = 'last';
/** All tabs in one call: for who waits without a progress bar. */
const EVERY_TAB = 'everyTab';

const NOT_COUNTED = 'What is recorded for it after it was closed is not counted any more.';

/** Which of the two closes this is. */
const OURS = 'schoolYear';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

const yearsOf = (place: YearClosePlace): [from: string, to: string] => {
  const [from = '', to = ''] = place.years.split(' ');
  return [from, to];
};

/**
 * What closing the school year would do. Writes nothing.
 * @param repeats Pupil IDs of those who stay in their year group for another year
 */
export function previewCloseYear(repeats: string[]): ClosePreview {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const place = readYearClose(spreadsheet);
  const [from, to] = yearsOf(place);
  const other = place.what === OURS ? '' : underWay(place);
  if (other !== '') return { ...EMPTY, obstacle: other };
  if (place.state === 'closing') return { ...EMPTY, state: 'interrupted', from, to };
  if (place.state === 'undoing') return { ...EMPTY, state: 'taking back', from, to };
  const undo = mayBeUndone(spreadsheet, place, OURS) ? `the close of ${from}` : '';
  try {
    return { ...previewOf(spreadsheet, repeats), undo };
  } catch (error) {
    if (error instanceof Readable) return { ...EMPTY, obstacle: error.message, undo };
    throw error;
  }
}

function previewOf(spreadsheet: Spreadsheet, repeats: readonly string[]): ClosePreview {
  const { facts, tabs } = readYear(spreadsheet);
  const planned = planClose(facts, repeats);
  const { changes: _, settings: __, ...shown } = planned;
  return {
    ...EMPTY,
    ...shown,
    fingerprint: markOf(planned),
    obstacle: tooSoon(facts),
    from: facts.from,
    to: facts.to,
    notOver: notOver(facts) && `${notOver(facts)} ${NOT_COUNTED}`,
    lastDay: lastDayOf(facts.from),
    waitingTab: destinationsKey(endsIn(facts.from)),
    activities: facts.activities.map((one) => ({ ...one })),
    pupils: pupilChoices(tabs.pupils).filter(({ onRoll }) => onRoll),
  };
}

const markOf = ({ changes, settings, waiting }: ClosePlan): string =>
  fingerprintOf(changes, settings, waiting.map(({ pupilId }) => pupilId).sort());

const EMPTY: ClosePreview = {
  obstacle: '',
  state: 'open',
  from: '',
  to: '',
  undo: '',
  notOver: '',
  faults: [],
  movesUp: [],
  staysAs: [],
  leavers: [],
  lastDay: '',
  waiting: [],
  waitingTab: '',
  withoutYear: [],
  activities: [],
  counts: [],
  pupilsCounted: 0,
  pupils: [],
  fingerprint: '',
};

/**
 * The steps of a close, in order; of one that broke off the same, and each that is done already changes nothing.
 * @throws Readable where it cannot be closed, with every reason
 */
export function planCloseYear(request: CloseRequest): SetUpStep[] {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const place = readYearClose(spreadsheet);
  refuseWhileOther(place, OURS);
  const complete = place.state === 'closing';
  let [, to] = yearsOf(place);
  if (!complete) {
    const { facts } = readYear(spreadsheet);
    refuse(request, facts, planClose(facts, request.repeats));
    to = facts.to;
  }
  return [
    { key: ROWS, label: 'Giving every pupil a row in Earlier years' },
    { key: KEEP, label: 'Reckoning what is to be written' },
    { key: WRITE, label: 'Writing Earlier years and moving year groups up' },
    ...tabSteps(to),
    { key: LAST, label: 'Listing the possible leavers of the new year' },
  ];
}

function tabSteps(academicYear: string): SetUpStep[] {
  const planned = plan(readStanding(new Set()), {
    ...EVERYTHING,
    settings: { AcademicYear: academicYear },
    only: new Set(),
  });
  return [{ key: FRAMES, label: `Making the tabs of ${academicYear}` }, ...stepsOf(planned)];
}

/** @throws Readable with every reason why the year cannot be closed */
function refuse(request: CloseRequest, facts: Parameters<typeof notOver>[0], planned: ClosePlan): void {
  const { faults, waiting } = planned;
  const reasons = [
    tooSoon(facts),
    request.early ? '' : notOver(facts),
    ...faults,
    waiting.length > 0
      ? `${waiting.length === 1 ? 'One pupil waits' : `${waiting.length} pupils wait`} for a decision whether they stay or leave.`
      : '',
    markOf(planned) === request.fingerprint
      ? ''
      : 'The workbook has changed since you looked at what would happen. Look at it again.',
  ].filter((reason) => reason !== '');
  if (reasons.length > 0) throw new Readable(`${reasons.join('\n')}\nNothing was closed.`);
}

/**
 * Does one step of planCloseYear.
 * @throws Readable where the workbook has changed since it was looked at
 */
export function runCloseYearStep(request: CloseRequest, step: string): void {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  if (step !== ROWS && step !== KEEP && step !== WRITE && step !== LAST) {
    buildTab(step);
    return;
  }
  const place = readYearClose(spreadsheet);
  refuseWhileOther(place, OURS);
  const begun = place.state === 'closing';
  // What is done already changes nothing when a close that broke off is completed.
  if (step === ROWS && !begun) giveRows(spreadsheet);
  if (step === KEEP && !begun) {
    const { facts, tabs } = readYear(spreadsheet);
    const planned = planClose(facts, request.repeats);
    refuse(request, facts, planned);
    keepClose(spreadsheet, place, { facts, planned }, tabs);
  }
  if (step === WRITE && begun) writeClose(spreadsheet, keptIn(place));
  if (step === LAST && begun) finish(spreadsheet, place);
}

/** Whoever is on the register has a row to be counted in and one to be written in. */
function giveRows(spreadsheet: Spreadsheet): void {
  const from = academicYearFrom(readSettings(spreadsheet) ?? {});
  const only = new Set([HISTORY, participationKey(from)]);
  build(readStanding(only), { ...EVERYTHING, only });
}

function buildTab(step: string): void {
  const only = tabsOfStep({ key: step });
  if (step === EVERY_TAB) build(readStanding(), { ...EVERYTHING, whileClosing: true });
  else if (step === FRAMES) build(readStanding(), { ...EVERYTHING, framesOnly: true, whileClosing: true });
  else build(readStanding(only), { ...EVERYTHING, only, whileClosing: true });
}

/** Lists the possible leavers of the new year, shows its tabs in place of the old ones, and says that the year is closed. */
function finish(spreadsheet: Spreadsheet, place: YearClosePlace): void {
  const { to, shown } = keptIn(place);
  const settings = readSettings(spreadsheet);
  const pupils = openTab(spreadsheet, PUPILS);
  const destinations = openTab(spreadsheet, destinationsKey(endsIn(to)), { formulas: true });
  if (!settings || !pupils) throw new Readable(NOT_SET_UP);
  const sheetOf = (key: string) => spreadsheet.getRangeByName(`gt_${key}`)?.getSheet() ?? null;
  const leavers = destinations
    ? newLeavers(destinations, registerOf(pupils).rows, listOf(settings.LeavingPoints))
    : null;
  const participation = shown ? sheetOf(participationKey(to)) : null;
  const beforeLast = sheetOf(destinationsKey(endsIn(to) - 2));
  if (leavers) writeLeavers(leavers);
  destinations?.sheet.showSheet();
  participation?.showSheet();
  beforeLast?.hideSheet();
  setState(place, 'closed');
}

/** What was done, and a link to each tab of the new year. */
export function finishCloseYear(): SetUpOutcome {
  const place = readYearClose(SpreadsheetApp.getActiveSpreadsheet());
  const [from, to] = yearsOf(place);
  if (place.state !== 'closed') return { messages: [`The close of ${from} was taken back.`], links: [] };
  const ends = endsIn(to);
  return {
    messages: [
      `The school year ${from} is closed, and the workbook goes by ${to}.`,
      'What pupils took part in stands in Earlier years. The Participation of the old year is kept as it was, hidden.',
    ],
    links: [
      { tab: PUPILS, title: 'Pupils', purpose: 'Year groups have moved up; whoever left is marked Left.' },
      {
        tab: destinationsKey(ends),
        title: `Destinations ${ends}`,
        purpose: `The possible leavers of ${to}.`,
      },
      { tab: destinationsKey(ends - 1), title: `Destinations ${ends - 1}`, purpose: `Who left in ${from}.` },
      { tab: HISTORY, title: 'Earlier years', purpose: 'What pupils had, by year group.' },
    ],
  };
}

/**
 * The steps that take the last close back.
 * @throws Readable where there is none, or others have gone on working since
 */
export function planUndoCloseYear(): SetUpStep[] {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const place = readYearClose(spreadsheet);
  const [from] = mustBeUndoable(spreadsheet, place);
  return [
    { key: BACK, label: 'Putting Earlier years and year groups back' },
    ...tabSteps(from),
    LAST_OF_UNDO,
  ];
}

const LAST_OF_UNDO: SetUpStep = { key: LAST, label: 'Forgetting the close' };

/** @throws Readable where it cannot be taken back */
function mustBeUndoable(spreadsheet: Spreadsheet, place: YearClosePlace): [string, string] {
  refuseWhileOther(place, OURS);
  if (!mayBeUndone(spreadsheet, place, OURS))
    throw new Readable(
      place.sheet
        ? 'Something has been recorded since the year was closed, so the close is not taken back any more.'
        : 'There is no close to take back.',
    );
  return yearsOf(place);
}

/**
 * Does one step of planUndoCloseYear.
 * @throws Readable where the close cannot be taken back
 */
export function runUndoCloseYearStep(step: string): void {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  if (step !== BACK && step !== LAST) {
    buildTab(step);
    return;
  }
  const place = readYearClose(spreadsheet);
  mustBeUndoable(spreadsheet, place);
  if (step === BACK) undoClose(spreadsheet, place, keptIn(place));
  else setState(place, 'settled');
}
