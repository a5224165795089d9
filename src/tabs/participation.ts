import { ONLY_TICKED } from '../content/activityKinds';
import { TAB_COLOURS } from '../content/palette';
import { YEAR_GROUPS } from '../content/yearGroups';
import { endsIn, firstDayOf } from '../rules/academicYear';
import { given, rowKey, tick, worked } from '../workbook/columns';
import type { Formula, Reference } from '../workbook/formula';
import {
  across,
  acrossTop,
  below,
  column,
  f,
  join,
  mark,
  own,
  quote,
  setting,
  top,
} from '../workbook/formula';
import type { Column, Format, Tab, Top } from '../workbook/tab';
import { NO_DAY } from './logColumns';
import { betweenCommas, firstRowWith, thisRow } from './lookUps';
import { TICKS_BEGIN, TICKS_END } from './participationTicks';
import { ACTIVITIES, PUPILS } from './tabKeys';

/** The tab of the school year that ends in this calendar year. */
export const participationKey = (academicYear: string): string => `participation${endsIn(academicYear)}`;

/** What the activity of this column says in one of its columns; `none` where it has none. */
const ofActivity = (key: string): Formula => f`INDEX(${column(ACTIVITIES, key)},${top('line')})`;
const whereThere = (result: Formula, none = '0'): Formula => f`IF(${top('line')}=0,${none},${result})`;
const one = (test: Formula): Formula => f`IF(${test},1,0)`;

const helper = (key: string, label: string, formula: Formula, more: Partial<Top> = {}): Top => ({
  key,
  label,
  formula,
  format: 'words' as Format,
  hidden: true,
  ...more,
});

const isProvider = (kind: string): Formula =>
  whereThere(one(f`AND(${top('took')}=1,N(${ofActivity('providerCounts')})=1,${ofActivity(kind)}=TRUE)`));

/** Meaningful of its kind, and not merely planned. */
const tookPlace = (counts: string): Formula => whereThere(f`IF(${top('took')}=1,N(${ofActivity(counts)}),0)`);

/** Planned and of this kind. Nobody can say beforehand whether it will have been meaningful. */
const isPlanned = (kind: string): Formula =>
  whereThere(one(f`AND(${top('planned')}=1,${ofActivity(kind)}=TRUE)`));

/** Whom an activity is for. Where it does not say: everybody on the list, and those of whom nothing is known. */
const listed = (key: string, everybody: Formula): Formula =>
  whereThere(f`IF(${ofActivity(key)}="",${everybody}&",",${betweenCommas(f`${ofActivity(key)}`)})`, '""');

const allYears = f`${quote(`,${YEAR_GROUPS.map((year) => year.value).join(',')},`)}`;

/** What may be planned for a pupil: helper row and column here, box in Activities, words. */
const PLANNED_KINDS = [
  ['plannedEmployer', 'employer', 'employers'],
  ['plannedWorkplace', 'workplace', 'workplaces'],
  ['plannedSixthForm', 'sixthForm', 'sixth forms'],
  ['plannedCollege', 'college', 'colleges'],
  ['plannedTraining', 'training', 'training'],
  ['plannedUniversity', 'university', 'universities'],
  ['plannedInformation', 'information', 'information'],
] as const;

/** Above each activity: what it is and what it counts as, looked up once a column. */
const helpers: readonly Top[] = [
  helper('code', 'Code', f`MID(${mark},FIND(".",${mark})+1,20)`),
  helper('line', 'Line in Activities', f`IFERROR(MATCH(${top('code')},${column(ACTIVITIES, 'code')},0),0)`),
  helper('live', 'Counted', whereThere(f`N(${ofActivity('live')})`)),
  helper(
    'held',
    'Held',
    whereThere(
      one(f`AND(N(${ofActivity('forPupils')})=1,${ofActivity('status')}="Held",N(${ofActivity('date')})>0)`),
    ),
  ),
  helper('day', 'Day', whereThere(f`N(${ofActivity('date')})`)),
  helper(
    'took',
    'Took place',
    whereThere(one(f`AND(N(${ofActivity('live')})=1,${ofActivity('status')}<>"Planned")`)),
  ),
  helper('employer', 'Employer', tookPlace('employerCounts')),
  helper('workplace', 'Workplace', tookPlace('workplaceCounts')),
  helper('workplaceDays', 'Workplace days', f`IF(${top('workplace')}=1,N(${ofActivity('workplaceDays')}),0)`),
  helper('provider', 'Provider', tookPlace('providerCounts')),
  helper('sixthForm', 'Sixth form', isProvider('sixthForm')),
  helper('college', 'College', isProvider('college')),
  helper('training', 'Training', isProvider('training')),
  helper('university', 'University', isProvider('university')),
  helper(
    'information',
    'Information',
    whereThere(one(f`AND(${top('took')}=1,${ofActivity('information')}=TRUE)`)),
  ),
  helper(
    'providerAccess',
    'Provider access',
    whereThere(
      one(f`AND(${top('took')}=1,${ofActivity('providerAccess')}=TRUE,${ofActivity('schoolDay')}="Yes")`),
    ),
  ),
  helper('planned', 'Planned', whereThere(f`N(${ofActivity('ahead')})`)),
  ...PLANNED_KINDS.map(([key, kind, header]) => helper(key, `Planned: ${header}`, isPlanned(kind))),
  helper(
    'plannedAccess',
    'Planned: provider access',
    whereThere(
      one(f`AND(${top('planned')}=1,${ofActivity('providerAccess')}=TRUE,${ofActivity('schoolDay')}="Yes")`),
    ),
  ),
  helper(
    'plannedFor',
    'Planned for',
    whereThere(
      f`IF(${top('planned')}=1,IF(OR(${ofActivity('years')}=${quote(ONLY_TICKED)},AND(${ofActivity('years')}="",${ofActivity('pathways')}="")),"Ticked","Group"),"")`,
      '""',
    ),
  ),
  helper('years', 'Years', listed('years', allYears)),
  helper('pathways', 'Pathways', listed('pathways', betweenCommas(f`${setting('Pathways')}`))),
  helper('date', 'Date', whereThere(f`IF(${ofActivity('date')}="","",${ofActivity('date')})`, '""'), {
    format: 'date',
    hidden: false,
  }),
  helper(
    'tookPart',
    'Took part',
    whereThere(f`IF(${ofActivity('title')}="","",COUNTIF(${below},TRUE))`, '""'),
    {
      format: 'number',
      hidden: false,
    },
  ),
];

const PROVIDER_KINDS = [
  ['sixthForm', 'Sixth form'],
  ['college', 'College'],
  ['training', 'Training'],
  ['university', 'University'],
] as const;

const ticks = across(TICKS_BEGIN, TICKS_END);
const above = (key: string): Reference => acrossTop(key, TICKS_BEGIN, TICKS_END);
const isPupil = f`${own('pupilId')}<>""`;

/** How many ticks stand below activities that count as this. */
const ticked = (kind: string): Formula => f`IF(${isPupil},COUNTIFS(${ticks},TRUE,${above(kind)},1),"")`;

/** What the register says of this row's pupil. */
const fromRegister = (key: string): Formula =>
  f`IF(N(${own('registerRow')})=0,"",INDEX(${column(PUPILS, key)},${own('registerRow')})&"")`;
const dayFromRegister = (key: string, otherwise: number): Formula =>
  f`IF(N(${own('registerRow')})=0,${otherwise},IF(N(INDEX(${column(PUPILS, key)},${own('registerRow')}))=0,${otherwise},INDEX(${column(PUPILS, key)},${own('registerRow')})))`;

/** A year or pathway that is on no list counts as none: what is for everybody is for that pupil too. */
const knownYear = f`IF(ISNUMBER(FIND(","&${own('year')}&",",${allYears})),${own('year')},"")`;
const knownPathway = f`IF(ISNUMBER(FIND(","&${own('pathway')}&",",${betweenCommas(f`${setting('Pathways')}`)})),${own('pathway')},"")`;

/** The lists have a comma on either side of every entry, so that 1 is not found in 11. */
const forThePupil = f`${above('years')},"*,"&${knownYear}&",*",${above('pathways')},"*,"&${knownPathway}&",*"`;
const whileOnRoll = f`${above('day')},">="&${own('onRollFrom')},${above('day')},"<="&${own('onRollTo')}`;

/** Activities held for the pupil's year and pathway while on roll; `narrowing` is a further criterion or none. */
const meantFor = (narrowing: Formula): Formula =>
  f`COUNTIFS(${above('held')},1,${forThePupil},${whileOnRoll}${narrowing})`;

const isTicked = f`,${ticks},TRUE`;
const missed = f`IF(OR(${own('pupilId')}="",N(${own('registerRow')})=0),"",${meantFor(f``)}-${meantFor(isTicked)})`;

/** From this year group on an encounter with a provider has to be offered, and the pupil may choose (provider access, third window). */
const OFFER_FROM_YEAR = 12;

/** Encounters of the provider access rules: attended; from Year 12 on also those that were held for the pupil and not attended. */
const access = (narrowing: Formula): Formula => {
  const counts = f`,${above('providerAccess')},1${narrowing}`;
  return f`IF(${isPupil},COUNTIFS(${ticks},TRUE${counts})+IF(N(${own('yearNumber')})<${OFFER_FROM_YEAR},0,${meantFor(counts)}-${meantFor(f`${isTicked}${counts}`)}),"")`;
};

/**
 * A planned activity is for the year groups and pathways that it names; where it names none, or says so, for those who are ticked. Not by ticks
 * alone: a whole year group is planned for before anybody has ticked it.
 */
const plannedFor = (kind: string, narrowing = f``): Formula => {
  const planned = (whom: string) => f`${above('plannedFor')},${quote(whom)},${above(kind)},1${narrowing}`;
  return f`IF(${isPupil},COUNTIFS(${ticks},TRUE,${planned('Ticked')})+COUNTIFS(${planned('Group')},${forThePupil}),"")`;
};

/** Provider access closes on this day of the school year's second calendar year. */
const toFebruary = (academicYear: string): Formula =>
  f`,${above('day')},">0",${above('day')},"<="&DATE(${endsIn(academicYear)},2,28)`;

const times = (count: Formula, what: string): Formula => f`IF(${count}>0,${count}&${quote(` ${what}`)},"")`;

const problemsIn = (tab: string): Formula =>
  f`IF(${isPupil},TEXTJOIN(". ",TRUE,IF(N(${own('registerRow')})=0,"Not on the Pupils tab any more: the ticks are kept",""),IF(${firstRowWith(tab, 'pupilId')}<>${thisRow('pupilId')},"This pupil has another row above",""),IF(${own('onRollTo')}<${NO_DAY},${times(f`COUNTIFS(${ticks},TRUE,${above('day')},">"&${own('onRollTo')})`, 'ticked after leaving')},""),IF(${own('onRollFrom')}>0,${times(f`COUNTIFS(${ticks},TRUE,${above('day')},"<"&${own('onRollFrom')},${above('day')},">0")`, 'ticked before joining')},"")),"")`;

const count = (key: string, header: string, help: string, formula: Formula, detail?: string): Column =>
  worked(key, header, help, formula, {
    width: 92,
    centred: true,
    format: 'number',
    ...(detail !== undefined && { detail }),
  });

/** The counts that Entitlement asks for. A tick so costs it one look-up a pupil, and no more where that pupil's text stays the same. */
const COUNTS_FETCHED = [
  'tookPart',
  'missed',
  'employer',
  'workplace',
  'workplaceDays',
  ...PROVIDER_KINDS.map(([key]) => key),
  'information',
  'providerAccess',
  'accessToFeb',
  ...PLANNED_KINDS.map(([key]) => key),
  'plannedAccess',
] as const;

const DIGITS = 5;
const NOTHING_COUNTED = '0'.repeat(DIGITS * COUNTS_FETCHED.length);

/** The text of a pupil's counts, for another tab: from this line of Participation; all 0 for a line without a pupil. */
export const countsOfLine = (academicYear: string, line: Reference): Formula =>
  f`IF(LEN(INDEX(${column(participationKey(academicYear), 'thisYear')},${line}))<>${DIGITS * COUNTS_FETCHED.length},${quote(NOTHING_COUNTED)},INDEX(${column(participationKey(academicYear), 'thisYear')},${line}))`;

/** One count out of that text. */
export const countIn = (text: Reference, key: (typeof COUNTS_FETCHED)[number]): Formula =>
  f`VALUE(MID(${text},${1 + DIGITS * COUNTS_FETCHED.indexOf(key)},${DIGITS}))/100`;

export type FetchedCount = (typeof COUNTS_FETCHED)[number];

/** A narrow column without a header, at either end of the boxes. */
const edge = (key: string): Column => given(key, '', '', { width: 16 });

/**
 * Who took part in what: a pupil a row, an activity a column. The row stores its Pupil ID and the column its activity's code,
 * so that no sorting, moving or inserting brings a tick to another pupil or activity.
 */
export const participation = (academicYear: string, codes: readonly string[], ready: number): Tab => ({
  key: participationKey(academicYear),
  title: `Participation ${academicYear.replace('/', '-')}`,
  purpose: 'Who took part in which activity, and who missed it.',
  group: 'tracking',
  tabColour: TAB_COLOURS.track,
  startsHidden: true,
  keyColumn: 'pupilId',
  frozenColumns: 2,
  columns: [
    rowKey(
      'pupilId',
      'Pupil ID',
      'One row a pupil. Recording an activity, an import and Check this workbook add the missing ones.',
      {
        width: 72,
      },
    ),
    worked('name', 'Name', 'From Pupils.', fromRegister('name'), { width: 150, wrap: true }),
    worked('year', 'Year', 'From Pupils.', fromRegister('year'), { width: 50, centred: true }),
    worked('form', 'Form', 'From Pupils.', fromRegister('form'), { width: 60, centred: true }),
    count(
      'tookPart',
      'Took part',
      'Activities that the pupil took part in. Planned ones do not count yet.',
      ticked('took'),
    ),
    count('employer', 'Employers', 'Meaningful encounters with employers.', ticked('employer')),
    count(
      'workplace',
      'Workplace',
      'Meaningful experiences of a workplace with the group. Placements are counted in Pupils.',
      ticked('workplace'),
    ),
    count(
      'providers',
      'Providers',
      'Meaningful encounters with sixth forms, colleges, training providers and universities.',
      ticked('provider'),
    ),
    count(
      'information',
      'Info',
      'Activities in which the pupil used careers information.',
      ticked('information'),
    ),
    count(
      'missed',
      'Missed',
      'Activities held for this year group and pathway, while the pupil was on roll, without a tick.',
      missed,
    ),
    worked(
      'problems',
      'To look at',
      'What looks wrong in this row, in words.',
      problemsIn(participationKey(academicYear)),
      {
        width: 130,
        wrap: true,
      },
    ),
    ...PROVIDER_KINDS.map(([key, header]) =>
      count(key, header, 'Meaningful encounters.', ticked(key), 'kinds'),
    ),
    count(
      'providerAccess',
      'Provider access',
      'Encounters that meet the provider access rules, in the school day. From Year 12 on also those that were offered and not attended.',
      access(f``),
      'kinds',
    ),
    count(
      'accessToFeb',
      'Provider access to 28 February',
      'The same, up to the day on which the windows of Years 9, 11 and 13 close.',
      access(toFebruary(academicYear)),
      'kinds',
    ),
    ...PLANNED_KINDS.map(([key, , header]) =>
      count(
        key,
        `Planned: ${header}`,
        'Planned activities for this year group and pathway; those that name neither, where the pupil is ticked.',
        plannedFor(key),
        'kinds',
      ),
    ),
    count(
      'plannedAccess',
      'Planned: provider access',
      'Planned encounters that will meet the provider access rules, up to 28 February.',
      plannedFor('plannedAccess', toFebruary(academicYear)),
      'kinds',
    ),
    worked(
      'workplaceDays',
      'Workplace days',
      'Days of meaningful workplace experience with the group.',
      f`IF(${isPupil},SUMIFS(${above('workplaceDays')},${ticks},TRUE),"")`,
      { format: 'decimal', centred: true, detail: 'kinds' },
    ),
    worked(
      'thisYear',
      'This year in one text',
      'The counts of this row, five digits each, in hundredths: Entitlement fetches all of them at once.',
      f`IF(${isPupil},${join(
        '&',
        COUNTS_FETCHED.map((key) => f`TEXT(ROUND(100*N(${own(key)}),0),"00000")`),
      )},"")`,
      { detail: 'kinds' },
    ),
    worked('pathway', 'Pathway', 'From Pupils.', fromRegister('pathway'), { detail: 'kinds' }),
    worked(
      'yearNumber',
      'Year as a number',
      'From Pupils.',
      f`IF(N(${own('registerRow')})=0,"",INDEX(${column(PUPILS, 'yearNumber')},${own('registerRow')}))`,
      { format: 'number', detail: 'kinds' },
    ),
    worked(
      'onRoll',
      'On roll?',
      'From Pupils; empty in a second row of the same pupil, so that nobody is counted twice.',
      f`IF(${isPupil},IF(${firstRowWith(participationKey(academicYear), 'pupilId')}<>${thisRow('pupilId')},"",${fromRegister('onRoll')}),"")`,
      { detail: 'kinds' },
    ),
    worked(
      'onRollFrom',
      'On roll from',
      'From Pupils; 0 where it is not said.',
      dayFromRegister('onRollFrom', 0),
      {
        format: 'number',
        detail: 'kinds',
      },
    ),
    worked(
      'onRollTo',
      'On roll to',
      'From Pupils; 99999 where it is not said.',
      dayFromRegister('onRollTo', NO_DAY),
      {
        format: 'number',
        detail: 'kinds',
      },
    ),
    worked(
      'registerRow',
      'Line in Pupils',
      'Where the pupil stands in Pupils; 0 where nowhere.',
      f`IF(${isPupil},IFERROR(MATCH(${own('pupilId')},${column(PUPILS, 'pupilId')},0),0),"")`,
      { format: 'number', detail: 'kinds' },
    ),
    edge(TICKS_BEGIN),
    ...codes.map((code) =>
      tick(code, code, 'Tick who took part. Title and date come from Activities.', {
        width: 110,
        topped: true,
      }),
    ),
    edge(TICKS_END),
  ],
  rows: {
    kind: 'entries',
    ready,
    follows: {
      tab: PUPILS,
      includes: (value) =>
        value('enrolment') !== 'Left' ||
        (String(value('onRollTo')) !== '' && String(value('onRollTo')) >= firstDayOf(academicYear)),
    },
  },
  tops: {
    rows: helpers,
    header: whereThere(f`IF(${ofActivity('title')}="",${top('code')},${ofActivity('title')}&"")`, '""'),
  },
});
