import { SCHOOL_TYPES } from '../content/schoolTypes';
import { YEAR_GROUPS } from '../content/yearGroups';
import { academicYearOf, addYears, parseAcademicYear, yearsBetween } from '../rules/academicYear';
import type { SetUpAnswers, SetUpForm, SetUpOutcome, SetUpStep, TabLink } from '../server';
import { Readable, writing } from '../sheets/entry';
import { dateText } from '../sheets/plainValues';
import type { Fault } from '../workbook/plan';
import type { Scalar, Tab } from '../workbook/tab';
import {
  build,
  DEFAULT_PUPILS,
  EVERYTHING,
  plan,
  readStanding,
  type Standing,
  stepsOf,
  tabsOfStep,
} from './build';
import { academicYearFrom, asOfDate, listOf, readSettings, type Settings } from './settings';

const BRITISH = { locale: 'en_GB', timeZone: 'Europe/London' };

/** Where nothing is known yet: a maintained special school this year. */
function standardAnswers(today: string): SetUpAnswers {
  const type = SCHOOL_TYPES[0]!;
  const academicYear = academicYearOf(today);
  return {
    schoolName: '',
    schoolType: type.label,
    yearGroups: [...type.yearGroups],
    leavingPoints: [...type.leavingPoints],
    pathways: [...type.pathways],
    academicYear,
    recordsBegin: academicYear,
    expectedPupils: DEFAULT_PUPILS,
  };
}

function answersFrom(settings: Settings): SetUpAnswers {
  const standard = standardAnswers(asOfDate(settings));
  const text = (name: string, otherwise: string) => String(settings[name] ?? '') || otherwise;
  return {
    schoolName: text('SchoolName', ''),
    schoolType: text('SchoolType', standard.schoolType),
    yearGroups: listOf(settings.YearGroups).length > 0 ? listOf(settings.YearGroups) : standard.yearGroups,
    leavingPoints:
      listOf(settings.LeavingPoints).length > 0 ? listOf(settings.LeavingPoints) : standard.leavingPoints,
    pathways: listOf(settings.Pathways),
    academicYear: academicYearFrom(settings),
    recordsBegin: text('RecordsBegin', standard.recordsBegin),
    expectedPupils: Number(settings.ExpectedPupils) || DEFAULT_PUPILS,
  };
}

/** The answers given last time, or standard ones, with everything that the form offers. */
export function readSetUpForm(): SetUpForm {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const settings = readSettings(spreadsheet);
  const thisYear = academicYearOf(dateText(new Date()));
  const answers = settings ? answersFrom(settings) : standardAnswers(dateText(new Date()));
  const years = new Set([-3, -2, -1, 0, 1].map((offset) => addYears(thisYear, offset)));
  return {
    answers,
    alreadySetUp: settings !== null,
    schoolTypes: SCHOOL_TYPES.map(({ label, yearGroups, leavingPoints, pathways }) => ({
      label,
      yearGroups: [...yearGroups],
      leavingPoints: [...leavingPoints],
      pathways: [...pathways],
    })),
    allYearGroups: YEAR_GROUPS.map((year) => year.value),
    academicYears: [...years.add(answers.academicYear).add(answers.recordsBegin)].sort(),
    localeAdvice: localeAdvice(spreadsheet.getSpreadsheetLocale(), spreadsheet.getSpreadsheetTimeZone()),
  };
}

function localeAdvice(locale: string, timeZone: string): string {
  const wrong = [
    locale === BRITISH.locale ? '' : 'reads dates and numbers in another country’s way',
    timeZone === BRITISH.timeZone ? '' : 'keeps another time zone',
  ].filter((part) => part !== '');
  return wrong.length === 0
    ? ''
    : `This spreadsheet ${wrong.join(' and ')}. With the United Kingdom’s settings 01/09/2026 is 1 September, and every date is the day you typed.`;
}

/** Sets the spreadsheet's locale and time zone to the United Kingdom's. */
export function makeBritish(): void {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  spreadsheet.setSpreadsheetLocale(BRITISH.locale);
  spreadsheet.setSpreadsheetTimeZone(BRITISH.timeZone);
}

/** @throws Readable with every fault of the answers in one message */
function checkAnswers(answers: SetUpAnswers): void {
  const faults: string[] = [];
  if (answers.schoolType !== '' && !SCHOOL_TYPES.some((type) => type.label === answers.schoolType))
    faults.push(`Choose the kind of school from the list: "${answers.schoolType}" is not on it.`);
  const known = YEAR_GROUPS.map((year) => year.value);
  if (answers.yearGroups.length === 0) faults.push('Choose at least one year group.');
  const unknown = answers.yearGroups.filter((year) => !known.includes(year));
  if (unknown.length > 0)
    faults.push(`Year groups are 7 to 14 or X: ${unknown.join(', ')} is not one of them.`);
  const stray = answers.leavingPoints.filter((year) => !answers.yearGroups.includes(year));
  if (stray.length > 0)
    faults.push(`Leaving points have to be among the year groups: ${stray.join(', ')} is not.`);
  if (answers.pathways.some((pathway) => pathway.includes(',')))
    faults.push('A pathway’s name cannot hold a comma.');
  if (answers.pathways.some((pathway) => pathway.length > 90))
    faults.push('A pathway’s name can be 90 characters long at most.');
  const year = parseAcademicYear(answers.academicYear);
  const begin = parseAcademicYear(answers.recordsBegin);
  if (!year.value) faults.push('Write the school year like 2026/27.');
  if (!begin.value) faults.push('Write the year in which records begin like 2026/27.');
  if (year.value && begin.value && yearsBetween(begin.value, year.value) < 0)
    faults.push('Records cannot begin after the current school year.');
  if (
    !Number.isInteger(answers.expectedPupils) ||
    answers.expectedPupils < 1 ||
    answers.expectedPupils > 5000
  ) {
    faults.push('Expected pupils: a whole number from 1 to 5000.');
  }
  if (faults.length > 0) throw new Readable(faults.join('\n'));
}

function settingValues(answers: SetUpAnswers): Record<string, Scalar> {
  return {
    SchoolName: answers.schoolName,
    SchoolType: answers.schoolType,
    AcademicYear: answers.academicYear,
    YearGroups: answers.yearGroups.join(', '),
    LeavingPoints: answers.leavingPoints.join(', '),
    Pathways: answers.pathways.join(', '),
    RecordsBegin: answers.recordsBegin,
    ExpectedPupils: answers.expectedPupils,
  };
}

const FRAMES = 'frames';
/** Everything in one call: for who waits without a progress bar. */
const EVERY_STEP = 'everything';

/**
 * The steps of a set-up, in order: the empty tabs, then one tab a step.
 * @throws Readable with every fault of the answers
 */
export function planSetUp(answers: SetUpAnswers): SetUpStep[] {
  checkAnswers(answers);
  const planned = plan(readStanding(new Set()), {
    ...EVERYTHING,
    settings: settingValues(answers),
    only: new Set(),
  });
  return [{ key: FRAMES, label: 'Making the tabs' }, ...stepsOf(planned)];
}

/**
 * Does one step of planSetUp.
 * @throws Readable with every fault of the answers
 */
export function runSetUpStep(answers: SetUpAnswers, step: string): void {
  checkAnswers(answers);
  const settings = settingValues(answers);
  if (step === EVERY_STEP) build(readStanding(), { ...EVERYTHING, settings });
  else if (step === FRAMES) build(readStanding(), { ...EVERYTHING, settings, framesOnly: true });
  else {
    const only = tabsOfStep({ key: step });
    build(readStanding(only), { ...EVERYTHING, settings, only });
  }
}

/** What set-up leaves to people, and a link to each visible tab. */
export function finishSetUp(): SetUpOutcome {
  const standing = readStanding();
  const { resolved, tabs } = plan(standing, EVERYTHING);
  return { messages: messagesOf(resolved.plan.faults), links: linksTo(tabs, standing) };
}

/** What set-up leaves to people, in sentences; things that it has mended itself are not told. */
function messagesOf(faults: readonly Fault[]): string[] {
  const left = faults.filter((fault) =>
    ['typed over', 'changed formula', 'copied tab', 'name taken'].includes(fault.kind),
  );
  const shown = left.slice(0, 12).map((fault) => fault.message);
  if (left.length > shown.length)
    shown.push(`And ${left.length - shown.length} more: choose Check this workbook to see them all.`);
  return ['Everything is in place.', ...shown];
}

const linksTo = (tabs: readonly Tab[], standing: Standing): TabLink[] =>
  tabs
    .filter((tab) => !tab.startsHidden)
    .map((tab) => ({
      tab: tab.key,
      title: standing.layout.sheets.find((sheet) => sheet.key === tab.key)?.title ?? tab.title,
      purpose: tab.purpose,
    }));

function buildWithStandardChoices(british: boolean): void {
  const standing = readStanding();
  if (british) makeBritish();
  const answers = standardAnswers(dateText(new Date()));
  build(standing, { ...EVERYTHING, settings: standing.settings ? {} : settingValues(answers) });
}

/**
 * The whole set-up in one go, from the menu alone. Nothing is read and no lock is held while a question waits for its answer:
 * others may go on working meanwhile.
 */
export function setUpWithStandardChoices(): void {
  const ui = SpreadsheetApp.getUi();
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const advice = localeAdvice(spreadsheet.getSpreadsheetLocale(), spreadsheet.getSpreadsheetTimeZone());
  const british =
    advice !== '' &&
    ui.alert('Golden Thread', `${advice}\n\nChange it now?`, ui.ButtonSet.YES_NO) === ui.Button.YES;
  writing(buildWithStandardChoices)(british);
  ui.alert(
    'Golden Thread',
    'The workbook is ready. Begin on the tab Start here: it says what to do first. Then bring in your pupils with Extensions, Golden Thread, Import pupils.',
    ui.ButtonSet.OK,
  );
}
