import {
  ACTIVITY_KINDS,
  ACTIVITY_STATUSES,
  CRITERIA,
  type Encounter,
  ONLY_TICKED,
  ROLE_MODEL_TAGS,
} from '../content/activityKinds';
import { DEFAULTS } from '../content/defaults';
import { MODES, YES_NO } from '../content/lists';
import { TAB_COLOURS } from '../content/palette';
import { YEAR_GROUPS } from '../content/yearGroups';
import { choice, date, fromList, longWords, number, rowKey, tick, words, worked } from '../workbook/columns';
import type { Formula } from '../workbook/formula';
import { above, acrossTop, block, column, f, join, own, quote, setting } from '../workbook/formula';
import type { Scalar, Tab } from '../workbook/tab';
import { LISTS } from './lists';
import { betweenCommas, firstRowWith, thisRow } from './lookUps';
import { TICKS_BEGIN, TICKS_END } from './participationTicks';
import { inOneText } from './sayings';
import { ACTIVITIES } from './tabKeys';

export { ACTIVITIES };

/** A ready row keeps its code for one school year: what is typed into it later would count nowhere. */
const isOfAnotherYear =
  (participation: string) =>
  (code: Scalar): boolean =>
    /^A\d{5,}$/.test(String(code)) && String(code).slice(1, 3) !== participation.slice(-2);

const isTicked = (key: string): Formula => f`${own(key)}=TRUE`;
const isThere = f`${own('title')}<>""`;
const takesPlace = f`${isThere},${own('status')}<>"Cancelled"`;

/**
 * Of the school year whose Participation this is: activities of earlier years keep their rows, and count there for nothing.
 * @param participation 'participation2027'
 */
const ofThisYear = (participation: string): Formula =>
  f`OR(${own('code')}="",LEFT(${own('code')},3)=${quote(`A${participation.slice(-2)}`)})`;

/** 1 where one of its kinds is ticked and every criterion of the encounter is met. Cancelled activities count for nothing. */
function countsAsEncounter(encounter: Encounter): Formula {
  const kinds = ACTIVITY_KINDS.filter((kind) => kind.encounter === encounter);
  const criteria: readonly { key: string; encounters: readonly Encounter[] }[] = CRITERIA;
  const met = criteria.filter((one) => one.encounters.includes(encounter)).map((one) => isTicked(one.key));
  const ways = encounter === 'provider' ? [f`LEFT(${own('mode')},9)="In person"`] : [];
  return f`IF(AND(${takesPlace},OR(${join(
    ',',
    kinds.map((kind) => isTicked(kind.key)),
  )}),${join(',', [...met, ...ways])}),1,0)`;
}

const encounters: readonly (readonly [Encounter, string])[] = [
  ['employer', 'employerCounts'],
  ['workplace', 'workplaceCounts'],
  ['provider', 'providerCounts'],
];

const asked = (encounter: Encounter): Formula =>
  f`OR(${join(
    ',',
    ACTIVITY_KINDS.filter((kind) => kind.encounter === encounter).map((kind) => isTicked(kind.key)),
  )})`;

/** How many of the encounters that are ticked are meaningful, and how many are ticked at all. */
const meaningful = (): Formula => {
  const wanted = join(
    '+',
    encounters.map(([encounter]) => f`IF(${asked(encounter)},1,0)`),
  );
  const met = join(
    '+',
    encounters.map(([, counts]) => f`${own(counts)}`),
  );
  return f`IF(OR(NOT(AND(${takesPlace})),${wanted}=0),"",IF(${met}=0,"No",IF(${met}<${wanted},"In part","Yes")))`;
};

const endsIn = f`(2000+VALUE(MID(${own('code')},2,2)))`;
const isDated = f`N(${own('date')})>0`;
/** Dated before the school year of its code began. */
const beforeYear = f`IF(AND(${own('code')}<>"",${isDated}),N(${own('date')})<DATE(${endsIn}-1,9,1),FALSE)`;
const afterYear = f`IF(AND(${own('code')}<>"",${isDated}),N(${own('date')})>DATE(${endsIn},8,31),FALSE)`;

const lastDay = f`MAX(N(${own('date')}),N(${own('until')}))`;
const hasPassed = f`${lastDay}>0,${lastDay}<${setting('AsOfDate')}`;
const isPlanned = f`${own('status')}="Planned"`;
/** Planned, and still to be reckoned with: it has not passed long ago, and lies in the school year of which it is part. */
const stillAhead = f`IF(AND(${own('live')}=1,${isPlanned}),IF(OR(${afterYear},AND(${lastDay}>0,${lastDay}<${setting('AsOfDate')}-${DEFAULTS.plannedForDays})),0,1),0)`;

/** Commas in the list of years, less one, and how many of them are year groups: '9 to 11' is none, and nobody would miss it. */
const yearsListed = f`(LEN(${own('yearsKey')})-LEN(SUBSTITUTE(${own('yearsKey')},",",""))-1)`;
const yearsKnown = f`(${join(
  '+',
  YEAR_GROUPS.map((year) => f`IF(ISNUMBER(FIND(${quote(`,${year.value},`)},${own('yearsKey')})),1,0)`),
)})`;

/** The pathways named, once each, and how many of them the school has: nobody would miss what is for a pathway that nobody has. */
const pathwaysNamed = f`SUBSTITUTE(${betweenCommas(f`${own('pathways')}`)},",,",",")`;
const pathwaysListed = f`(LEN(${pathwaysNamed})-LEN(SUBSTITUTE(${pathwaysNamed},",",""))-1)`;
const pathwaysKnown = f`SUMPRODUCT((${column(LISTS, 'pathway')}<>"")*ISNUMBER(FIND(UPPER(","&${column(LISTS, 'pathway')}&","),UPPER(${pathwaysNamed}))))`;

/** In the order in which they are best put right. Each is '' where all is well. */
const problems: readonly Formula[] = [
  f`IF(${own('code')}="","No code: choose Check this workbook, which gives it one",IF(${firstRowWith(ACTIVITIES, 'code')}<>${thisRow('code')},"Another activity has this code as well",IF(${beforeYear},"Dated in an earlier school year, so it counts nowhere: correct the date, or choose Bring in earlier years in the menu",IF(AND(${own('date')}<>"",OR(NOT(${isDated}),${afterYear})),"The date is outside this school year",""))))`,
  f`IF(${firstRowWith(ACTIVITIES, 'titleKey')}<>${thisRow('titleKey')},"Another activity has this title as well","")`,
  f`IF(${own('countsAs')}="","Tick what it counts as","")`,
  f`IF(AND(${own('live')}=1,${own('years')}<>"",${own('years')}<>${quote(ONLY_TICKED)},${yearsListed}<>${yearsKnown}),"For years: write year groups with commas between, such as 9, 10","")`,
  f`IF(AND(${own('live')}=1,${own('pathways')}<>""),IF(${pathwaysListed}>${pathwaysKnown},"For pathways: write them as on Start here, with commas between",""),"")`,
  f`IF(AND(${own('until')}<>"",N(${own('until')})<N(${own('date')})),"Ends before it begins","")`,
  f`IF(AND(${own('status')}="Held",${own('date')}=""),"Held, but without a date","")`,
  f`IF(AND(${own('status')}="Held",N(${own('date')})>${setting('AsOfDate')}),"Held, but its date is still to come","")`,
  f`IF(AND(${isPlanned},${hasPassed}),"Its date has passed: was it held?"&IF(${own('ahead')}=1,""," It does not count as planned any more"),"")`,
  f`IF(AND(${own('status')}="Held",${own('tookPart')}=0,OR(${own('forPupils')}=1,${own('countsAs')}="")),"Nobody is ticked yet","")`,
  f`IF(AND(${own('tookPart')}>0,${own('status')}="Cancelled"),"Cancelled, but pupils are ticked","")`,
  f`IF(AND(${isTicked('workplace')},${own('workplaceDays')}=""),"How many days of workplace experience?","")`,
];

const allYears = `,${YEAR_GROUPS.map((year) => year.value).join(',')},`;

/**
 * The year's programme: a row an activity. Every ready row has its code already, so that whoever types a title has at once
 * a column for it in Participation.
 *
 * @param codes what the ready rows are called; `others` rows hold activities of other school years
 */
export const activities = (codes: readonly string[], others: number, participation: string): Tab => ({
  key: ACTIVITIES,
  title: 'Activities',
  purpose: 'The year’s careers programme, an activity a row.',
  group: 'tracking',
  tabColour: TAB_COLOURS.track,
  startsHidden: true,
  keyColumn: 'code',
  frozenColumns: 2,
  columns: [
    rowKey(
      'code',
      'Code',
      'Ready for you: type into the next free row, and the activity has its column in Participation. Never change it.',
      { width: 66, initial: codes, outdated: isOfAnotherYear(participation) },
    ),
    words('title', 'Activity', 'What pupils and staff call it. Each activity needs a title of its own.', {
      width: 220,
      wrap: true,
    }),
    date('date', 'Date', 'The day, or the first day.'),
    words('provider', 'With whom', 'The employer, college or service. No names of private persons.', {
      width: 150,
      wrap: true,
    }),
    choice(
      'status',
      'Status',
      'Planned: ticks say for whom it is planned. Held (or empty): they took part. Cancelled: counts for nothing.',
      ACTIVITY_STATUSES,
      { width: 100 },
    ),
    words(
      'years',
      'For years',
      `The year groups that are meant to take part, such as 9, 10. Empty: all; while it is planned, those ticked. “${ONLY_TICKED}”: the pupils ticked in Participation and nobody else.`,
      {
        width: 76,
      },
    ),
    worked(
      'countsAs',
      'Counts as',
      'From the boxes behind the +.',
      f`IF(${isThere},TEXTJOIN(", ",TRUE,${join(
        ',',
        ACTIVITY_KINDS.map((kind) => f`IF(${isTicked(kind.key)},${quote(kind.label)},"")`),
      )}),"")`,
      { width: 150, wrap: true },
    ),
    worked(
      'meaningful',
      'Meaningful?',
      'Yes where every criterion of its kind is ticked behind the +. Only meaningful encounters are counted. In part: it counts as one of its kinds.',
      meaningful(),
      { width: 104, centred: true },
    ),
    worked(
      'tookPart',
      'Took part',
      'Ticks in this year’s Participation. While it is planned: for whom it is planned.',
      f`IF(AND(${isThere},${ofThisYear(participation)}),IFERROR(N(INDEX(${acrossTop('tookPart', TICKS_BEGIN, TICKS_END, participation)},MATCH(${own('code')},${acrossTop('code', TICKS_BEGIN, TICKS_END, participation)},0))),0),"")`,
      { width: 64, centred: true, format: 'number' },
    ),
    worked(
      'problems',
      'To put right',
      'What is missing or looks wrong, in words. Nothing is blocked meanwhile.',
      f`IF(AND(${isThere},${ofThisYear(participation)}),${inOneText(join(',', problems), '. ')},"")`,
      { width: 220, wrap: true },
    ),
    worked(
      'live',
      'Counted?',
      '1 for an activity of this school year that has a title, is not cancelled and is not dated in an earlier one.',
      f`IF(AND(${takesPlace},${ofThisYear(participation)}),IF(${beforeYear},0,1),0)`,
      {
        format: 'number',
        detail: 'behind',
      },
    ),
    worked(
      'ahead',
      'Still ahead?',
      `1 for an activity that is planned and counts as planned: its last day has not passed by more than ${DEFAULTS.plannedForDays} days, and it is no later than the school year.`,
      stillAhead,
      { format: 'number', detail: 'behind' },
    ),
    worked(
      'titleKey',
      'Title this year',
      'The title, for an activity of this school year: each needs one of its own within the year.',
      f`IF(AND(${isThere},${ofThisYear(participation)}),${own('title')},"")`,
      { detail: 'behind' },
    ),
    worked(
      'forPupils',
      'For pupils?',
      '1 where it counts as something that pupils take part in: nobody misses staff training.',
      f`IF(AND(${own('live')}=1,OR(${join(
        ',',
        ACTIVITY_KINDS.filter((kind) => kind.forPupils).map((kind) => isTicked(kind.key)),
      )})),1,0)`,
      { format: 'number', detail: 'behind' },
    ),
    ...encounters.map(([encounter, key]) =>
      worked(
        key,
        {
          employer: 'Meaningful: employer',
          workplace: 'Meaningful: workplace',
          provider: 'Meaningful: provider',
        }[encounter],
        '1 where it counts.',
        countsAsEncounter(encounter),
        { format: 'number', detail: 'behind' },
      ),
    ),
    worked(
      'yearsKey',
      'Years as a list',
      'The year groups with a comma on either side.',
      f`IF(${own('live')}<>1,"",IF(${own('years')}="",${quote(allYears)},","&SUBSTITUTE(${own('years')}," ","")&","))`,
      { detail: 'behind' },
    ),
    worked(
      'costHead',
      'Cost a head',
      'Cost divided by those who took part.',
      f`IF(AND(${own('cost')}<>"",N(${own('tookPart')})>0),ROUND(${own('cost')}/${own('tookPart')},2),"")`,
      { format: 'decimal', detail: 'behind' },
    ),
    worked(
      'recordLine',
      'Line in Pupil record',
      'Counts the activities in which the pupil chosen on Pupil record took part.',
      f`N(${above('recordLine')})+IF(AND(${own('live')}=1,${own('status')}<>"Planned"),IFERROR(IF(INDEX(${block(participation, TICKS_BEGIN, TICKS_END)},MATCH(${setting('RecordPupilId')},${column(participation, 'pupilId')},0),MATCH(${own('code')},${acrossTop('code', TICKS_BEGIN, TICKS_END, participation)},0))=TRUE,1,0),0),0)`,
      { format: 'number', detail: 'behind' },
    ),
    ...ACTIVITY_KINDS.map((kind) => tick(kind.key, kind.label, kind.help, { detail: 'more' })),
    number(
      'workplaceDays',
      'Days at a workplace',
      'Days of workplace experience for each pupil, such as 0.5.',
      0,
      60,
      {
        detail: 'more',
      },
    ),
    ...CRITERIA.map((one) => tick(one.key, one.label, one.help, { detail: 'more' })),
    choice('mode', 'How', 'An encounter with a provider counts in person, or in person and online.', MODES, {
      detail: 'more',
    }),
    choice(
      'schoolDay',
      'In the school day?',
      'Provider access counts only encounters in the school day.',
      YES_NO,
      {
        detail: 'more',
      },
    ),
    tick(
      'providerAccess',
      'Provider access',
      'The provider spoke of itself and its courses, of the work they lead to and of what learning there is like, and answered pupils’ questions.',
      { detail: 'more' },
    ),
    words(
      'pathways',
      'For pathways',
      'The pathways that are meant to take part, with commas between. Empty: all.',
      {
        detail: 'more',
      },
    ),
    date('until', 'Until', 'The last day, where it goes on for several.', { detail: 'more' }),
    ...ROLE_MODEL_TAGS.map((one) =>
      tick(
        one.key,
        `Role models: ${one.label}`,
        `${one.help} Of the activity as a whole, never of a named person.`,
        {
          detail: 'more',
        },
      ),
    ),
    fromList(
      'area',
      'Learning area',
      'The area of your learning framework; the Lists tab holds them.',
      'learningArea',
      {
        detail: 'more',
      },
    ),
    words('lead', 'Led by', 'Who runs it at school: a role.', { detail: 'more' }),
    number('cost', 'Cost (£)', 'What it cost in all.', 0, 1000000, { detail: 'more' }),
    longWords('evaluation', 'Evaluation', 'What pupils, staff and visitors said of it; what to change.', {
      detail: 'more',
    }),
    longWords('notes', 'Notes', 'Anything else. No pupil’s name.', { detail: 'more' }),
  ],
  rows: { kind: 'entries', ready: codes.length + others },
});
