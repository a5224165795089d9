import { endsIn, firstDayOf, lastDayOf } from '../../rules/academicYear';
import { type LeavingFacts, type LeavingPlan, planLeaving } from '../../rules/closeLeaving';
import { cohortTitle } from '../../rules/cohort';
import { isDate } from '../../rules/dates';
import type { LeavingChoice, LeavingPreview, LeavingRequest, SetUpOutcome, SetUpStep } from '../../server';
import { Readable } from '../../sheets/entry';
import { keepYearClose, readYearClose, setState, type YearClosePlace } from '../../sheets/yearClose';
import { destinationsKey } from '../../tabs/destinations';
import { PUPILS } from '../../tabs/tabKeys';
import { refuseWhileOther, underWay } from '../closing/guard';
import { closeText, fingerprintOf, keptIn, lastRecording, mayBeUndone } from '../closing/keptClose';
import { notOver } from '../closing/notOver';
import type { KeptClose } from '../closing/types';
import { readLeaving } from './readLeaving';
import { undoLeaving, writeLeaving } from './writeLeaving';

const KEEP = 'keep';
const WRITE = 'write';
const BACK = 'back';

/** Which of the two closes this is. */
const OURS = 'leavingYear';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** What closing a leaving year would do. Writes nothing. */
export function previewLeavingYear(choice: LeavingChoice): LeavingPreview {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const place = readYearClose(spreadsheet);
  const other = place.what === OURS ? '' : underWay(place);
  if (other !== '') return { ...EMPTY, obstacle: other };
  const known = place.what === OURS && place.years !== '' ? placeOf(place.years) : {};
  if (place.state === 'closing') return { ...EMPTY, ...known, state: 'interrupted' };
  if (place.state === 'undoing') return { ...EMPTY, ...known, state: 'taking back' };
  const undo = mayBeUndone(spreadsheet, place, OURS)
    ? `the close of ${cohortTitle(endsIn(place.years))}`
    : '';
  try {
    return { ...previewOf(spreadsheet, choice), undo };
  } catch (error) {
    if (error instanceof Readable) return { ...EMPTY, obstacle: error.message, undo };
    throw error;
  }
}

const placeOf = (schoolYear: string) => ({
  cohort: endsIn(schoolYear),
  schoolYear,
  tab: destinationsKey(endsIn(schoolYear)),
  title: cohortTitle(endsIn(schoolYear)),
});

function previewOf(spreadsheet: Spreadsheet, choice: LeavingChoice): LeavingPreview {
  const { facts, cohorts } = readLeaving(spreadsheet, choice.cohort);
  const lastDay = lastDayIn(facts, choice);
  const planned = planLeaving(facts, { lastDay, younger: choice.younger, repeats: [] });
  const { changes, ...shown } = planned;
  return {
    ...EMPTY,
    ...placeOf(facts.from),
    ...shown,
    title: facts.cohort.title,
    cohorts: cohorts.map((cohort) => ({ cohort, title: cohortTitle(cohort) })),
    notOver: facts.closed ? '' : notOver(facts),
    firstDay: firstDayOf(facts.from),
    lastDayOfYear: lastDayOf(facts.from),
    lastDay,
    changes: changes.length,
    fingerprint: markOf(facts, planned),
  };
}

/** The day that was chosen, where it lies in the school year; else its last one. */
const lastDayIn = ({ from }: LeavingFacts, { lastDay }: LeavingChoice): string =>
  isDate(lastDay) && lastDay >= firstDayOf(from) && lastDay <= lastDayOf(from) ? lastDay : lastDayOf(from);

const markOf = ({ from }: LeavingFacts, { changes, waiting }: LeavingPlan): string =>
  fingerprintOf(changes, from, waiting.map(({ pupilId }) => pupilId).sort());

const EMPTY: LeavingPreview = {
  obstacle: '',
  state: 'open',
  cohort: 0,
  schoolYear: '',
  tab: '',
  title: '',
  cohorts: [],
  undo: '',
  notOver: '',
  faults: [],
  leavers: [],
  staying: [],
  waiting: [],
  notFollowed: [],
  younger: 0,
  leftOut: [],
  toAsk: [],
  firstDay: '',
  lastDayOfYear: '',
  lastDay: '',
  changes: 0,
  fingerprint: '',
};

/**
 * The steps of a close, in order; of one that broke off the same, and each that is done already changes nothing.
 * @throws Readable where it cannot be closed, with every reason
 */
export function planLeavingYear(request: LeavingRequest): SetUpStep[] {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const place = readYearClose(spreadsheet);
  refuseWhileOther(place, OURS);
  let cohort = endsIn(place.years);
  if (place.state !== 'closing') {
    const { facts } = planned(spreadsheet, request);
    cohort = endsIn(facts.from);
  }
  return [
    { key: KEEP, label: 'Reckoning what is to be written' },
    { key: WRITE, label: `Writing ${cohortTitle(cohort)} and Pupils` },
  ];
}

/** @throws Readable with every reason why the leaving year cannot be closed */
function planned(
  spreadsheet: Spreadsheet,
  request: LeavingRequest,
): { facts: LeavingFacts; plan: LeavingPlan } {
  const { facts } = readLeaving(spreadsheet, request.cohort);
  const plan = planLeaving(facts, {
    lastDay: lastDayIn(facts, request),
    younger: request.younger,
    repeats: [],
  });
  const { faults, waiting } = plan;
  const reasons = [
    request.early || facts.closed ? '' : notOver(facts),
    ...faults,
    waiting.length > 0
      ? `${waiting.length === 1 ? 'One pupil waits' : `${waiting.length} pupils wait`} for a decision whether they stay or leave.`
      : '',
    markOf(facts, plan) === request.fingerprint
      ? ''
      : 'The workbook has changed since you looked at what would happen. Look at it again.',
  ].filter((reason) => reason !== '');
  if (reasons.length > 0) throw new Readable(`${reasons.join('\n')}\nNothing was closed.`);
  return { facts, plan };
}

/**
 * Does one step of planLeavingYear.
 * @throws Readable where the workbook has changed since it was looked at
 */
export function runLeavingYearStep(request: LeavingRequest, step: string): void {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const place = readYearClose(spreadsheet);
  refuseWhileOther(place, OURS);
  const begun = place.state === 'closing';
  // What is done already changes nothing when a close that broke off is completed.
  if (step === KEEP && !begun) keep(spreadsheet, place, planned(spreadsheet, request));
  if (step === WRITE && begun) {
    writeLeaving(spreadsheet, keptIn(place));
    setState(place, 'closed');
  }
}

/** Keeps the whole of it before anything is written: a run that breaks off is completed from it. */
function keep(
  spreadsheet: Spreadsheet,
  place: YearClosePlace,
  { facts, plan }: { facts: LeavingFacts; plan: LeavingPlan },
): void {
  const kept: KeptClose = {
    what: OURS,
    from: facts.from,
    to: '',
    pupils: plan.changes,
    settings: {},
    ownCells: [],
    shown: false,
    lastRecording: lastRecording(spreadsheet),
  };
  keepYearClose(spreadsheet, place, 'closing', facts.from, closeText(kept));
}

/** What was done, and where it stands. */
export function finishLeavingYear(): SetUpOutcome {
  const place = readYearClose(SpreadsheetApp.getActiveSpreadsheet());
  const { tab, title, schoolYear } = placeOf(place.years);
  if (place.state !== 'closed') return { messages: [`The close of ${title} was taken back.`], links: [] };
  const leavers = keptIn(place).pupils.filter(
    ({ cohort }) => Object.keys(cohort).length > 0 && cohort.leaving?.[1] !== 'Staying',
  ).length;
  return {
    messages: [
      `The leaving year ${schoolYear} is closed. ${leavers === 1 ? 'One leaver was' : `${leavers} leavers were`} settled; each row of ${title} now says by itself who they were when they left.`,
      'Whoever stays is counted as staying there, and is never chased. Placements, meetings, aspirations and what they took part in stay where they are.',
    ],
    links: [
      { tab, title, purpose: `The leavers of ${schoolYear}, to be asked at each checkpoint.` },
      { tab: PUPILS, title: 'Pupils', purpose: 'Whoever left is marked Left, with the last day on roll.' },
    ],
  };
}

/**
 * The steps that take the last close back.
 * @throws Readable where there is none, or others have gone on working since
 */
export function planUndoLeavingYear(): SetUpStep[] {
  mustBeUndoable(SpreadsheetApp.getActiveSpreadsheet());
  return [{ key: BACK, label: 'Putting Destinations and Pupils back' }];
}

/** @throws Readable where it cannot be taken back */
function mustBeUndoable(spreadsheet: Spreadsheet): YearClosePlace {
  const place = readYearClose(spreadsheet);
  refuseWhileOther(place, OURS);
  if (!mayBeUndone(spreadsheet, place, OURS))
    throw new Readable(
      place.what === OURS
        ? 'Something has been recorded since the leaving year was closed, so the close is not taken back any more.'
        : 'There is no close of a leaving year to take back.',
    );
  return place;
}

/**
 * Does one step of planUndoLeavingYear.
 * @throws Readable where the close cannot be taken back
 */
export function runUndoLeavingYearStep(step: string): void {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  if (step !== BACK) return;
  const place = mustBeUndoable(spreadsheet);
  undoLeaving(spreadsheet, place, keptIn(place));
  setState(place, 'settled');
}
