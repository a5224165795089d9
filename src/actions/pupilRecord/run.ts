import { INTENTIONS } from '../../content/intentions';
import { TRANSITIONS } from '../../content/lists';
import { britishDate, isDate } from '../../rules/dates';
import { sameName } from '../../rules/names';
import { checkUpn } from '../../rules/upn';
import type {
  BringInPreview,
  HandOver,
  ListOutcome,
  PupilChoice,
  PupilMatch,
  PupilRecord,
  RecordForm,
} from '../../server';
import { addition, writeAddition } from '../../sheets/appendRows';
import { Readable } from '../../sheets/entry';
import { idsStand } from '../../sheets/idsStand';
import { cellOf, type OpenTab, openTab } from '../../sheets/openTab';
import { writeCells } from '../../sheets/writeCells';
import { LISTS } from '../../tabs/lists';
import { SHARED_RECORDS } from '../../tabs/sharedRecords';
import { shortHash } from '../../workbook/shortHash';
import { type BroughtInYears, yearsBroughtIn } from '../earlierYears/broughtIn';
import { earlierPupils } from '../earlierYears/earlierPupils';
import { type EarlierTab, openEarlier, prepareEarlier, writeEarlier } from '../earlierYears/earlierTab';
import { noteOf } from '../earlierYears/note';
import { listedPupils, openRegister, pupilChoices } from '../pupilChoices';
import { NOT_SET_UP, tabGone } from '../refusals';
import { schoolList } from '../schoolLists';
import { selectedPupil } from '../selectedPupil';
import { academicYearFrom, asOfDate, listOf, readSettings, type Settings } from '../settings';
import type { CareersRecord } from './careersRecord';
import { openRecordTabs } from './openTabs';
import {
  aboutOf,
  BRING_IN_TABS,
  type BringInPlan,
  type BringInTab,
  matchRecord,
  planBringIn,
} from './planBringIn';
import { broughtInOf, pupilOf, recordOf } from './readRecord';
import { readRecordFile, recordFileName, writeRecordFile } from './recordFile';
import { type RecordTabs, rowOfPupil } from './recordTabs';
import { countsInWords, toComeOf } from './soFar';

const NO_PUPILS = 'There is nobody on the Pupils tab yet. Choose Extensions, Golden Thread, Import pupils.';
const PUPIL_GONE =
  'This pupil is not on the Pupils tab any more. Close this window and open Pupil record again.';
const NO_DATE = 'Say on which day the pupil was given the record: a date that is not in the future.';
const NO_TRANSITION = 'Choose from the list for what the pupil was given the record.';
const NOBODY_CHOSEN = 'Choose first whom of your register this record is about.';
const CHANGED_MEANWHILE =
  'The workbook was changed after you saw the preview, so nothing was written. Look at the new preview and confirm again.';
const STILL_CHANGING =
  'Somebody is changing the same tabs at this moment, so nothing was written. Try again in a minute.';

const EARLIER_FIGURES = 'Figures in Earlier years';
const NO_EARLIER_YEARS =
  'The Earlier years tab is not there, so what the pupil took part in is not counted by year group. Choose Extensions, Golden Thread, Set up or update this workbook; then bring this file in again.';
const withoutYear = (activities: number): string =>
  `${activities === 1 ? 'One activity is' : `${activities} activities are`} of no school year that can be read, or of none in which the pupil was in Years 7 to 14, going by the year group now: kept in Brought in, counted nowhere.`;
const countsLeft = (years: number): string =>
  `The counts of ${years === 1 ? 'one school year are' : `${years} school years are`} of no year group from 7 to 14, so they are left out.`;
const WRONG_COUNTS = 'A count in the file cannot be right, so it is left out.';
const ANOTHER_SCHOOL = 'another school';
const ARE_THEY_WHOLE =
  'If the record is whole, write into Records from on the Pupils tab from which day on: the years after it then count as on record.';
/** How the columns of Earlier years end that say when a year group was. */
const SCHOOL_YEAR = 'SchoolYear';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

function settingsOf(spreadsheet: Spreadsheet): Settings {
  const settings = readSettings(spreadsheet);
  if (!settings) throw new Readable(NOT_SET_UP);
  return settings;
}

const schoolOf = (settings: Settings): string => String(settings.SchoolName ?? '').trim();

/** What the dialog needs to begin: the register, and whose row is selected in whichever tab. */
export function readRecordForm(): RecordForm {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const settings = readSettings(spreadsheet);
  const empty = { pupils: [], selected: '', today: '', transitions: [...TRANSITIONS] };
  if (!settings) return { ...empty, obstacle: NOT_SET_UP };
  const pupils = pupilChoices(openRegister(spreadsheet));
  const ids = new Set(pupils.map(({ pupilId }) => pupilId));
  return {
    ...empty,
    obstacle: pupils.length === 0 ? NO_PUPILS : '',
    today: asOfDate(settings),
    pupils,
    selected: selectedPupil(spreadsheet, (pupilId) => ids.has(pupilId)),
  };
}

interface Whole {
  settings: Settings;
  tabs: RecordTabs;
  choice: PupilChoice;
  record: CareersRecord;
}

function readWhole(pupilId: string): Whole {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const settings = settingsOf(spreadsheet);
  const tabs = openRecordTabs(spreadsheet, settings, pupilId);
  const choice = pupilChoices(tabs.pupils).find((one) => one.pupilId === pupilId);
  if (!choice) throw new Readable(PUPIL_GONE);
  return { settings, tabs, choice, record: recordOf(tabs, pupilId, schoolOf(settings), asOfDate(settings)) };
}

/**
 * Everything recorded of a pupil that the pupil may read. The groups that a Careers Leader chooses pupils by are not in it.
 * @throws Readable where there is no such pupil, or the workbook is not set up
 */
export function readPupilRecord(pupilId: string): PupilRecord {
  const { settings, tabs, choice, record } = readWhole(pupilId);
  const years = [...new Set(record.activities.map(({ schoolYear }) => schoolYear))];
  return {
    school: record.school,
    schoolYear: academicYearFrom(settings),
    asOf: record.writtenOn,
    pupil: { ...choice, flags: [] },
    aspirations: record.aspirations.map(({ date, aspiration, intended, expressedBy, fromSchool }) => ({
      date,
      aspiration,
      intended,
      expressedBy,
      fromSchool,
    })),
    participation: years.map((schoolYear) => ({
      schoolYear,
      activities: record.activities
        .filter((activity) => activity.schoolYear === schoolYear)
        .map(({ date, title, countsAs, fromSchool }) => ({ date, title, countsAs, fromSchool })),
    })),
    placements: record.placements.map(
      ({ yearThen, employer, start, end, days, task, feedback, reflection, fromSchool }) => ({
        year: yearThen,
        employer,
        start,
        end,
        days: days ?? 0,
        task,
        feedback,
        reflection,
        fromSchool,
      }),
    ),
    meetings: record.meetings.map(({ date, adviser, advice, decisions, review, fromSchool }) => ({
      date,
      adviser,
      advice,
      decisions,
      review,
      fromSchool,
    })),
    soFar: record.years.map((year, i) => ({
      year:
        i === 0 && year.schoolYear === academicYearFrom(settings)
          ? 'This year'
          : year.yearGroup && `Year ${year.yearGroup}`,
      schoolYear: year.schoolYear,
      words: countsInWords(year),
    })),
    toCome: toComeOf(tabs.entitlement, pupilId),
    next: record.next,
    shared: record.shared,
  };
}

/**
 * Notes that the pupil was given the record, and for which transition: a line in Records shared.
 * @param date 'yyyy-mm-dd', not in the future
 * @throws Readable where one of the three cannot be, or somebody is changing the tab
 */
export function markShared(pupilId: string, date: string, transition: string): void {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const settings = settingsOf(spreadsheet);
  if (!isDate(date) || date > asOfDate(settings)) throw new Readable(NO_DATE);
  if (!(TRANSITIONS as readonly string[]).includes(transition)) throw new Readable(NO_TRANSITION);
  if (rowOfPupil(openRegister(spreadsheet), pupilId) === 0) throw new Readable(PUPIL_GONE);
  for (let attempt = 1; attempt <= 2; attempt += 1) {
    const tab = openTab(spreadsheet, SHARED_RECORDS, { formulas: true });
    if (!tab) throw new Readable(tabGone('Records shared'));
    const line = addition(tab, [{ pupilId, date, transition }]);
    if (!idsStand(tab)) continue;
    writeAddition(line);
    return;
  }
  throw new Readable(STILL_CHANGING);
}

/**
 * The record as a file for the next school.
 * @throws Readable where there is no such pupil, or the workbook is not set up
 */
export function handOver(pupilId: string): HandOver {
  const { record } = readWhole(pupilId);
  // With the mark spreadsheet programs read accents and emoji as what they are.
  return { fileName: recordFileName(pupilId, record.writtenOn), csv: `\uFEFF${writeRecordFile(record)}` };
}

interface BringIn {
  settings: Settings;
  tabs: RecordTabs;
  /** Null where the tab is not there. */
  earlier: EarlierTab | null;
  years: BroughtInYears;
  match: PupilMatch;
  record: CareersRecord;
  plan: BringInPlan;
  problems: string[];
  fingerprint: string;
}

const TITLES: Record<BringInTab, string> = {
  aspirations: 'Aspirations',
  broughtIn: 'Brought in',
  placements: 'Placements',
  guidance: 'Guidance',
};

/** @throws Readable where the workbook lacks what a record is brought into */
function planFrom(csv: string, chosen: string, wants: { formulas?: boolean }): BringIn | { refusal: string } {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const settings = settingsOf(spreadsheet);
  const file = readRecordFile(csv);
  if (!('record' in file)) return { refusal: file.refusal };
  const { record } = file;
  const register = openRegister(spreadsheet);
  const match = chosen === '' ? fitting(register, record) : chosenPupil(register, chosen, record);
  const tabs = openRecordTabs(spreadsheet, settings, match.pupilId, wants);
  for (const key of BRING_IN_TABS) if (!tabs[key]) throw new Readable(tabGone(TITLES[key]));
  const lists = openTab(spreadsheet, LISTS);
  const plan = planBringIn(
    record,
    match.pupilId,
    recordOf(tabs, match.pupilId, '', ''),
    { intentions: intentionsOf(lists), yearGroups: listOf(settings.YearGroups) },
    asOfDate(settings),
  );
  const earlier = match.pupilId === '' ? null : openEarlier(spreadsheet);
  const years = yearsOf(tabs, earlier, match.pupilId, plan, record);
  const figures = years.cells.filter(({ column }) => !column.endsWith(SCHOOL_YEAR)).length;
  if (earlier && figures > 0)
    years.cells.push(
      ...noteOf(earlier.standing.get(match.pupilId), record.school || ANOTHER_SCHOOL, asOfDate(settings)),
    );
  if (figures + years.already > 0)
    plan.parts.push({ title: EARLIER_FIGURES, added: figures, already: years.already });
  const problems = [
    ...file.problems,
    ...plan.problems,
    ...(match.pupilId !== '' && !earlier ? [NO_EARLIER_YEARS] : []),
    ...(years.withoutYear > 0 ? [withoutYear(years.withoutYear)] : []),
    ...(years.countsLeft > 0 ? [countsLeft(years.countsLeft)] : []),
    ...(years.wrong > 0 ? [WRONG_COUNTS] : []),
    ...(chosen === '' ? [] : disagreements(register, chosen, record)),
    ...(sameName(record.school, schoolOf(settings))
      ? ['This record was written by a school of your own name: it may be one of your own.']
      : []),
  ];
  const fingerprint = shortHash(JSON.stringify([match.pupilId, plan.rows, years.cells])) + shortHash(csv);
  return { settings, tabs, earlier, years, match, record, plan, problems, fingerprint };
}

/** What the activities brought in, earlier ones too, and the counts of the file come to in Earlier years. */
function yearsOf(
  tabs: RecordTabs,
  earlier: EarlierTab | null,
  pupilId: string,
  { rows }: BringInPlan,
  { years }: CareersRecord,
): BroughtInYears {
  const pupil = earlier && earlierPupils(tabs.pupils).find(({ choice }) => choice.pupilId === pupilId);
  if (!earlier || !pupil) return { cells: [], already: 0, withoutYear: 0, countsLeft: 0, wrong: 0 };
  const added = rows.broughtIn.map(({ schoolYear, countsAs, days, meaningful }) => ({
    schoolYear: String(schoolYear),
    countsAs: listOf(countsAs),
    days: typeof days === 'number' ? days : null,
    meaningful: String(meaningful),
  }));
  return yearsBroughtIn(
    [...broughtInOf(tabs.broughtIn, pupilId), ...added],
    pupil.now,
    earlier.standing.get(pupilId) ?? {},
    years,
  );
}

function fitting(register: OpenTab, record: CareersRecord): PupilMatch {
  return matchRecord(
    record,
    listedPupils(register).map((pupil) => ({
      ...pupil,
      dateOfBirth: String(cellOf(register, rowOfPupil(register, pupil.choice.pupilId), 'dateOfBirth')),
    })),
  );
}

function chosenPupil(register: OpenTab, pupilId: string, record: CareersRecord): PupilMatch {
  const choice = pupilChoices(register).find((one) => one.pupilId === pupilId);
  if (!choice) throw new Readable(PUPIL_GONE);
  return { text: aboutOf(record), pupilId, candidates: [choice], why: '' };
}

/** What speaks against the pupil whom a person chose. */
function disagreements(register: OpenTab, pupilId: string, { pupil }: CareersRecord): string[] {
  const ours = pupilOf(register, pupilId);
  const differ = (one: string, other: string): boolean => one !== '' && other !== '' && one !== other;
  return [
    differ(checkUpn(ours.upn).upn, checkUpn(pupil.upn).upn) &&
      'The UPN in the file is not the UPN of the pupil you chose. Look again whether it is the same pupil.',
    differ(ours.dateOfBirth, pupil.dateOfBirth) &&
      'The date of birth in the file is not that of the pupil you chose. Look again whether it is the same pupil.',
  ].filter((problem) => problem !== false);
}

/** The school's own list of intentions; where the tab is gone, ours. */
const intentionsOf = (lists: OpenTab | null): string[] =>
  lists ? schoolList(lists, 'intention') : INTENTIONS.map(({ label }) => label);

/**
 * What bringing in this file would do. Writes nothing.
 * @param pupilId '' = whom the file fits; otherwise as the person chose
 * @throws Readable where the workbook is not set up, or a tab is gone
 */
export function previewBringIn(csv: string, pupilId: string): BringInPreview {
  const planned = planFrom(csv, pupilId, {});
  if ('refusal' in planned)
    return {
      refusal: planned.refusal,
      fromSchool: '',
      writtenOn: '',
      about: '',
      match: { text: '', pupilId: '', candidates: [], why: '' },
      parts: [],
      problems: [],
      fingerprint: '',
    };
  const { record, match, plan, problems, fingerprint } = planned;
  return {
    refusal: '',
    fromSchool: record.school,
    writtenOn: record.writtenOn,
    about: aboutOf(record),
    match,
    parts: plan.parts,
    problems,
    fingerprint,
  };
}

/**
 * Brings the record in as the preview showed it: rows in Aspirations, Brought in, Placements and Guidance, each marked with the
 * school it comes from, and the day on which the earlier record was received, where Pupils has none yet. Last thing before the
 * first write it looks at the Pupil IDs of these tabs once more, and starts over, once, if somebody changed them.
 */
export function confirmBringIn(csv: string, pupilId: string, fingerprint: string): ListOutcome {
  const refused = (refusal: string): ListOutcome => ({ refusal, added: 0, messages: [] });
  for (let attempt = 1; attempt <= 2; attempt += 1) {
    const planned = planFrom(csv, pupilId, { formulas: true });
    if ('refusal' in planned) return refused(planned.refusal);
    const { settings, tabs, earlier, years, match, plan, record } = planned;
    if (match.pupilId === '') return refused(NOBODY_CHOSEN);
    if (planned.fingerprint !== fingerprint) return refused(CHANGED_MEANWHILE);
    const additions = BRING_IN_TABS.map((key) => addition(tabs[key]!, plan.rows[key]));
    const counted = earlier && prepareEarlier(earlier, [{ pupilId: match.pupilId, cells: years.cells }]);
    const written = [tabs.pupils, ...additions.map(({ tab }) => tab), ...(earlier ? [earlier.tab] : [])];
    if (!written.every((tab) => idsStand(tab))) continue;
    for (const one of additions) writeAddition(one);
    if (counted && years.cells.length > 0) writeEarlier(counted);
    const row = rowOfPupil(tabs.pupils, match.pupilId);
    const received = cellOf(tabs.pupils, row, 'recordReceived') === '';
    if (received) writeCells(tabs.pupils, new Map([[row, { recordReceived: asOfDate(settings) }]]));
    const added = additions.reduce((sum, { rows }) => sum + rows.length, 0);
    return { refusal: '', added, messages: outcomeOf(plan, record, match, received, asOfDate(settings)) };
  }
  return refused(STILL_CHANGING);
}

function outcomeOf(
  plan: BringInPlan,
  record: CareersRecord,
  match: PupilMatch,
  received: boolean,
  today: string,
): string[] {
  const name = match.candidates[0]?.name ?? '';
  const from = record.school || 'the other school';
  const parts = plan.parts.filter(({ added }) => added > 0);
  return [
    parts.length === 0
      ? `Everything in the file was there already. Nothing was added for ${name}.`
      : `${name}: ${parts.map(({ title, added }) => `${title} ${added}`).join(', ')}. Each row says that it comes from ${from}, or from the school before it.`,
    ...(parts.some(({ title }) => title === EARLIER_FIGURES) ? [ARE_THEY_WHOLE] : []),
    ...(received ? [`Earlier record received: ${britishDate(today)}, on the Pupils tab.`] : []),
  ];
}
