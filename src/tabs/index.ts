import { DEFAULTS } from '../content/defaults';
import { activityCode, isActivityCode } from '../rules/activityCode';
import { cohortsFollowed } from '../rules/cohort';
import type { Tab } from '../workbook/tab';
import { ACTIVITIES, activities } from './activities';
import { alumni } from './alumni';
import { aspirations } from './aspirations';
import { audit } from './audit';
import { benchmarks } from './benchmarks';
import { broughtIn } from './broughtIn';
import { catchUp } from './catchUp';
import { coverage } from './coverage';
import { curriculum } from './curriculum';
import { decisions } from './decisions';
import { destinations, destinationsKey } from './destinations';
import { entitlement } from './entitlement';
import { equity } from './equity';
import { fourYears } from './fourYears';
import { guidance } from './guidance';
import { history } from './history';
import { lists } from './lists';
import { participation, participationKey } from './participation';
import { placements } from './placements';
import { pupilRecord } from './pupilRecord';
import { pupils } from './pupils';
import { risk } from './risk';
import { sharedRecords } from './sharedRecords';
import { sharing } from './sharing';
import { startHere } from './startHere';
import { summary } from './summary';
import { trend } from './trend';
import { whoNext } from './whoNext';

/** What the tabs depend on. */
export interface Shape {
  /** '2026/27' */
  academicYear: string;
  expectedPupils: number;
  /** Rows that a tab has now; 0 where it is not there. Four years has a line for each row of the cohorts. */
  rowsOf(tab: string): number;
  /** Older cohorts for which tabs are to be made. */
  alsoCohorts?: readonly number[];
  /** What stands in a tab's column now, from its first row down; nothing where the tab or column is not there. */
  textsOf(tab: string, column: string): readonly string[];
}

/** The cohorts followed in a school year, and older ones that have a tab or are to have one. Newest first. */
export function cohortsIn({ academicYear, alsoCohorts = [], rowsOf }: Shape): number[] {
  const followed = cohortsFollowed(academicYear);
  const oldest = followed[followed.length - 1]!;
  const older = Array.from({ length: OLDEST_COHORT }, (_, i) => oldest - 1 - i).filter(
    (cohort) => alsoCohorts.includes(cohort) || rowsOf(destinationsKey(cohort)) > 0,
  );
  return [...followed, ...older];
}

/** So many years before those that are followed a cohort may be. */
const OLDEST_COHORT = 20;

/** Ready rows of a cohort: a share of the school, and never too few to begin with. */
const leaverRows = (expectedPupils: number): number =>
  Math.max(DEFAULTS.fewestLeaverRows, Math.ceil(expectedPupils / 5));

/** Every tab, in the order in which set-up makes them. */
export function tabsFor(shape: Shape): Tab[] {
  const cohorts = cohortsIn(shape);
  const rows = leaverRows(shape.expectedPupils);
  const entries = Math.max(DEFAULTS.fewestLogRows, shape.expectedPupils);
  const thisYear = destinations(cohorts[0]!, rows, true);
  const earlier = cohorts.slice(1).map((cohort) => destinations(cohort, rows, false));
  const others = [
    audit,
    curriculum,
    pupils(shape.expectedPupils + SPARE_PUPIL_ROWS, destinationsKey(cohorts[0]!)),
    thisYear,
    fourYears(
      cohorts,
      cohorts.reduce((sum, cohort) => sum + Math.max(rows, shape.rowsOf(destinationsKey(cohort)) - 2), 0),
    ),
    trend(cohorts),
    summary(cohorts, participationKey(shape.academicYear)),
    ...programmeOf(shape),
    coverage,
    pupilRecord(cohorts, participationKey(shape.academicYear)),
    placements(entries),
    guidance(entries),
    whoNext,
    aspirations(entries),
    broughtIn(DEFAULTS.fewestLogRows),
    sharedRecords(DEFAULTS.fewestLogRows),
    entitlement(shape.academicYear, shape.expectedPupils + SPARE_PUPIL_ROWS),
    decisions(DEFAULTS.fewestLogRows),
    catchUp(participationKey(shape.academicYear)),
    risk(shape.expectedPupils + SPARE_PUPIL_ROWS),
    history(shape.expectedPupils + SPARE_PUPIL_ROWS),
    equity,
    benchmarks,
    alumni(cohorts, DEFAULTS.fewestLeaverRows),
    sharing(DEFAULTS.fewestLeaverRows),
    lists,
    ...earlier,
  ];
  return [startHere(others, cohorts), ...others];
}

const SPARE_PUPIL_ROWS = 20;

/** Activities with their ready codes, and this year's Participation with a column for each code. */
function programmeOf(shape: Shape): Tab[] {
  const { academicYear } = shape;
  const titles = shape.textsOf(ACTIVITIES, 'title');
  const rows = shape.textsOf(ACTIVITIES, 'code').map((code, i) => ({ code, title: titles[i] ?? '' }));
  const standing = rows.map(({ code }) => code).filter((code) => code !== '');
  const ours = standing.filter((code) => isActivityCode(code, academicYear));
  const isOurs = ({ code }: { code: string }): boolean => code === '' || isActivityCode(code, academicYear);
  const titled = rows.filter((row) => row.title !== '' && isOurs(row)).length;
  // Ready rows of another school year take this one's codes.
  const others = rows.filter((row) => row.title !== '' && !isOurs(row)).length;
  // A further set of ready codes once few are left.
  const sets = Math.ceil((titled + FEW_CODES) / READY_CODES);
  const ready = Math.max(1, sets) * READY_CODES;
  const codes = new Set(Array.from({ length: ready }, (_, i) => activityCode(academicYear, i + 1)));
  for (const code of ours) codes.add(code);
  const ticks = participationKey(academicYear);
  // Under the code of an activity that was deleted ticks may still stand: nobody else's activity is to inherit them.
  const inherited = (code: string): boolean =>
    standing.length > 0 && !ours.includes(code) && shape.textsOf(ticks, code).includes('true');
  const free = Array.from({ length: ready }, (_, i) => activityCode(academicYear, i + 1));
  return [
    activities(
      free.filter((code) => !inherited(code)),
      others,
      ticks,
    ),
    participation(academicYear, [...codes].sort(), shape.expectedPupils + SPARE_PUPIL_ROWS),
  ];
}

/** Activities that a school year has room for to begin with. */
const READY_CODES = 80;
const FEW_CODES = 10;

export interface TabGroup {
  key: string;
  title: string;
  purpose: string;
}

/** Groups that a person may ask for. Set-up makes the tabs of all, most of them hidden. */
export const TAB_GROUPS: readonly TabGroup[] = [
  { key: 'start', title: 'Start', purpose: 'Start here: this week, settings, links.' },
  { key: 'improve', title: 'Improve', purpose: 'The careers audit, careers in the curriculum.' },
  { key: 'track', title: 'Pupils', purpose: 'The register of pupils.' },
  {
    key: 'tracking',
    title: 'Tracking',
    purpose: 'Activities, participation, placements, guidance, aspirations, a pupil’s record.',
  },
  {
    key: 'entitlement',
    title: 'Entitlement',
    purpose: 'What each pupil has had, what is missing, who may need a conversation, and earlier years.',
  },
  {
    key: 'destinations',
    title: 'Destinations',
    purpose: 'This year’s possible leavers, Four years, Trend, Alumni, the Sharing log.',
  },
  {
    key: 'earlier',
    title: 'Earlier leavers',
    purpose: 'A tab for each of the five cohorts before this year.',
  },
  { key: 'share', title: 'Share', purpose: 'The summary for senior leaders.' },
  { key: 'lists', title: 'Lists', purpose: 'Drop-down lists and codes, to add your own.' },
];
