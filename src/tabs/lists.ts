import { CALENDAR } from '../content/calendar';
import { measureOf } from '../content/destinationMeasures';
import { DESTINATIONS } from '../content/destinations';
import { INTENTIONS } from '../content/intentions';
import { LEARNING_AREAS, NEEDS } from '../content/lists';
import { TAB_COLOURS } from '../content/palette';
import { MOST_RISK_POINTS, RISK_INDICATORS } from '../content/risk';
import { SCHOOL_TYPES } from '../content/schoolTypes';
import { given, number, rowKey, worked } from '../workbook/columns';
import { f, header, join, own, quote, setting } from '../workbook/formula';
import type { Scalar, Tab } from '../workbook/tab';

export const LISTS = 'lists';

/** Rows for the school's own additions below the longest list. */
const OWN_ROWS = 12;
const ROWS = Math.max(DESTINATIONS.length, INTENTIONS.length, NEEDS.length, CALENDAR.length) + OWN_ROWS;

/** The k-th piece, k being the row, of a setting that a person types as "7, 8, 9". */
const pieceOf = (name: string) =>
  f`IF(ROW()-ROW(${header('line')})>40,"",TRIM(MID(SUBSTITUTE(${setting(name)},",",REPT(" ",99)),(ROW()-ROW(${header('line')})-1)*99+1,99)))`;

const list = (key: string, title: string, help: string, values: readonly Scalar[], width = 200) =>
  given(key, title, help, { width, initial: values });

const numbers = (key: string, title: string, help: string, values: readonly number[]) => ({
  ...list(key, title, help, values, 84),
  format: 'number' as const,
});

const points = (key: string, title: string, help: string, values: readonly number[]) => ({
  ...numbers(key, title, help, values),
  entry: number(key, title, help, 0, MOST_RISK_POINTS).entry!,
});

/** The weights for special schools: chosen on Start here, or by the kind of school where nothing is chosen. */
const special = f`IF(${setting('RiskProfile')}="",OR(${join(
  ',',
  SCHOOL_TYPES.filter((one) => one.everybodyHasPlan).map(
    ({ label }) => f`${setting('SchoolType')}=${quote(label)}`,
  ),
)}),${setting('RiskProfile')}=${quote('Special school')})`;

/** Drop-down lists and code tables. The school may add to them and reword them. */
export const lists: Tab = {
  key: LISTS,
  title: 'Lists',
  purpose: 'Drop-down lists and codes: add your own.',
  group: 'lists',
  tabColour: TAB_COLOURS.lists,
  startsHidden: true,
  keyColumn: 'line',
  frozenColumns: 0,
  columns: [
    rowKey('line', 'No.', 'Counts the lines. Nothing depends on it.', {
      width: 44,
      initial: Array.from({ length: ROWS }, (_, i) => String(i + 1)),
    }),
    list(
      'destination',
      'Destination',
      'The choices for where a leaver is. Add your own at the end, with a code and a group beside it.',
      DESTINATIONS.map((one) => one.label),
      290,
    ),
    list(
      'destinationCode',
      'CCIS code',
      'The local authority’s activity code. Adult services have none: agree one with your authority and write it here.',
      DESTINATIONS.map((one) => one.code),
      106,
    ),
    list(
      'destinationGroup',
      'Group',
      'EET, Re-engagement, NEET, Adult services, Other, Not known or Outside the count.',
      DESTINATIONS.map((one) => one.group),
      106,
    ),
    list(
      'destinationStart',
      'Start agreed?',
      'Yes where a place is agreed but has not begun: shown amber, counted as NEET.',
      DESTINATIONS.map((one) => (one.startAgreed ? 'Yes' : '')),
      106,
    ),
    list(
      'destinationFormer',
      'Former name',
      'What the destination was called before you renamed it: entries under that name go on counting. Leave it as it is.',
      DESTINATIONS.map((one) => one.label),
      290,
    ),
    list(
      'destinationMeasure',
      'Sustained as',
      'Which kind of sustained destination it is in the DfE’s measures: empty where it is none.',
      DESTINATIONS.map(measureOf),
      140,
    ),
    list(
      'intention',
      'Intention',
      'The choices for what a pupil means to do after school.',
      INTENTIONS.map((one) => one.label),
      290,
    ),
    list(
      'intentionDestination',
      'Fulfilled by',
      'The destination that fulfils the intention.',
      INTENTIONS.map((one) => one.destination),
      290,
    ),
    list(
      'need',
      'Need',
      'Codes of primary and secondary need.',
      NEEDS.map((one) => one.code),
      84,
    ),
    list(
      'needWords',
      'Need in words',
      'What each code stands for.',
      NEEDS.map((one) => one.label),
      290,
    ),
    list(
      'riskCode',
      'Risk code',
      'Tells which line is about what: leave it as it is.',
      RISK_INDICATORS.map((one) => one.code),
      84,
    ),
    list(
      'riskIndicator',
      'Risk of NEET: indicator',
      'As the Risk of NEET tab says it. What the register does not hold has no line here: it goes into Other points on that tab.',
      RISK_INDICATORS.map((one) => one.words),
      290,
    ),
    points(
      'riskWeight',
      'Points: standard',
      'As a local authority has published them. Yours may use others: change them here.',
      RISK_INDICATORS.map((one) => one.standard),
    ),
    points(
      'riskSpecial',
      'Points: special school',
      'Where everybody has an EHC plan, the plan gets no points: it would make everybody amber.',
      RISK_INDICATORS.map((one) => one.special),
    ),
    worked(
      'riskInUse',
      'Points that count',
      'Those of the profile chosen on Start here; where none is chosen, by the kind of school.',
      f`IF(${own('riskCode')}="","",IF(${special},N(${own('riskSpecial')}),N(${own('riskWeight')})))`,
      { width: 84, format: 'number' },
    ),
    worked('yearGroup', 'Year groups', 'From Year groups on Start here.', pieceOf('YearGroups'), {
      width: 84,
    }),
    worked('leavingPoint', 'Leaving points', 'From Leaving points on Start here.', pieceOf('LeavingPoints'), {
      width: 84,
    }),
    worked('pathway', 'Pathways', 'From Pathways on Start here.', pieceOf('Pathways'), { width: 84 }),
    worked(
      'calendarNext',
      'Comes next on',
      'The date on which it next comes round.',
      f`IF(OR(${own('calendarTitle')}="",${own('calendarMonth')}="",${own('calendarDay')}=""),"",DATE(YEAR(${setting('AsOfDate')})+IF(DATE(YEAR(${setting('AsOfDate')}),${own('calendarMonth')},${own('calendarDay')})<${setting('AsOfDate')},1,0),${own('calendarMonth')},${own('calendarDay')})+ROW()/100000)`,
      { width: 84, format: 'date' },
    ),
    list(
      'learningArea',
      'Learning area',
      'What an activity teaches. Put the areas of your own framework in their place.',
      LEARNING_AREAS,
      290,
    ),
    list(
      'schoolType',
      'Kind of school',
      'The choices on Start here.',
      SCHOOL_TYPES.map((one) => one.label),
      290,
    ),
    list(
      'duty',
      'The careers duty',
      'Whether the statutory careers duty applies to this kind of school.',
      SCHOOL_TYPES.map((one) => one.dutyNote),
      290,
    ),
    list(
      'calendarTitle',
      'Date of the careers year',
      'What comes round every year. Add your own.',
      CALENDAR.map((one) => one.title),
      290,
    ),
    numbers(
      'calendarMonth',
      'Month',
      '1 to 12.',
      CALENDAR.map((one) => one.month),
    ),
    numbers(
      'calendarDay',
      'Day',
      '1 to 31.',
      CALENDAR.map((one) => one.day),
    ),
    list(
      'calendarNote',
      'What to do',
      'Shown on Start here beside the date.',
      CALENDAR.map((one) => one.note),
      290,
    ),
  ],
  rows: { kind: 'entries', ready: ROWS },
};
