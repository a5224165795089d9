import {
  BOOKED_DIVISOR,
  FOLLOW_UPS,
  MOVES_UP,
  type Need,
  NO_MEETING_YET,
  OPEN_INTENTIONS,
  TIES,
} from '../content/whoNext';
import { worked } from '../workbook/columns';
import type { Formula } from '../workbook/formula';
import { column, f, join, own, quote, setting } from '../workbook/formula';
import type { Column } from '../workbook/tab';
import { inOneText } from './sayings';
import { ASPIRATIONS, GUIDANCE, PLACEMENTS } from './tabKeys';

const asOf = setting('AsOfDate');
const id = own('pupilId');
const ofPupil = (tab: string) => f`${column(tab, 'pupilId')},${id}`;
const meetings = (status: string) => f`${ofPupil(GUIDANCE)},${column(GUIDANCE, 'status')},${quote(status)}`;

const detail = { centred: true, detail: 'career' } as const;

const figure = (
  key: string,
  title: string,
  help: string,
  reckoned: Formula,
  format: Column['format'] = 'number',
) => worked(key, title, help, f`IF(${id}="","",${reckoned})`, { ...detail, format });

/** A figure of a log, looked for only where the pupil has a line in that log at all: most have none for a long time. */
const ofLog = (lines: string, reckoned: Formula): Formula => f`IF(${own(lines)}=0,0,${reckoned})`;
const ofMeetings = (reckoned: Formula) => ofLog('meetingsOffered', reckoned);
const ofPlacements = (reckoned: Formula) => ofLog('placementLines', reckoned);

/**
 * A day, or '' where there is none. MAXIFS and MINIFS give 0 then, which 1/0 turns into an error; the log is so looked through
 * once, where IF(x=0,"",x) would do it twice.
 */
const day = (key: string, title: string, help: string, reckoned: Formula) =>
  figure(key, title, help, f`IFERROR(ROUND(1/(1/${reckoned}),0),"")`, 'date');

const days = (stage: string, years: string) =>
  figure(
    `days${stage[0]}${stage.slice(1).toLowerCase()}`,
    `Days, ${years}`,
    `Days of placements in ${years}, by the year group at the time.`,
    ofPlacements(
      f`SUMIFS(${column(PLACEMENTS, 'countedDays')},${ofPupil(PLACEMENTS)},${column(PLACEMENTS, 'stage')},${quote(stage)})`,
    ),
    'decimal',
  );

const thisYear = f`VALUE(LEFT(${setting('AcademicYear')},4))`;
/** When the school year of leaving began; an error for who has not left, and for who is in no year group. */
const leftIn = f`IF(AND(${own('onRoll')}="No",N(${own('onRollTo')})>0),YEAR(${own('onRollTo')})-IF(MONTH(${own('onRollTo')})<9,1,0),VALUE("none"))+0*VALUE(IF(${own('year')}="","none",${own('year')}))`;
const onRoll = f`${own('onRoll')}="Yes"`;
const mayLeave = f`${own('mayLeave')}="Yes"`;
const year = own('yearNumber');
const noneBy16 = f`AND(${year}<>"",N(${year})<=11,N(${own('meetingsBy16')})=0)`;
const noneAfter16 = f`AND(${year}<>"",N(${year})>=12,N(${own('meetingsAfter16')})=0)`;
const neverAtAll = f`AND(${year}="",N(${own('meetingsBy16')})+N(${own('meetingsAfter16')})=0)`;
const isBefore = (key: string) => f`AND(${own(key)}<>"",N(${own(key)})<${asOf})`;
const bookedAhead = f`N(${own('nextMeeting')})>=${asOf}`;
const british = (key: string) => f`TEXT(${own(key)},"dd/mm/yyyy")`;

/** When a need holds, and the column of the day that its words name. */
const HOLDS: Readonly<Record<string, { test: Formula; day?: string }>> = {
  leaves: { test: f`AND(${mayLeave},OR(${noneBy16},${noneAfter16},${neverAtAll}))` },
  year11: { test: f`AND(${noneBy16},N(${year})=11)` },
  year10: { test: f`AND(${noneBy16},N(${year})=10)` },
  after16: { test: noneAfter16 },
  year9: { test: f`AND(${noneBy16},N(${year})=9)` },
  reviewOverdue: { test: isBefore('reviewDue'), day: 'reviewDue' },
  missed: { test: f`N(${own('missedMeeting')})>N(${own('lastMeeting')})`, day: 'missedMeeting' },
  notSaid: { test: isBefore('nextMeeting'), day: 'nextMeeting' },
  noNextStep: {
    test: f`AND(${mayLeave},OR(${join(
      ',',
      OPEN_INTENTIONS.map((one) => f`${own('intention')}=${quote(one)}`),
    )}))`,
  },
  lookedAfter: { test: f`${own('lookedAfter')}="Yes"` },
  ehcPlan: { test: f`${own('senStatus')}="E"` },
  lowAttendance: { test: f`${own('lowAttendance')}="Yes"` },
  senSupport: { test: f`${own('senStatus')}="K"` },
  youngCarer: { test: f`${own('youngCarer')}="Yes"` },
};

const weights = (needs: readonly Need[]) =>
  join(
    '+',
    needs.map(({ key, weight }) => f`IF(${HOLDS[key]!.test},${weight},0)`),
  );

const withDay = (words: string, key: string) => {
  const [before = '', after = ''] = words.split('{day}');
  return f`${quote(before)}&${british(key)}${after === '' ? '' : `&${quote(after)}`}`;
};

const sayings = (needs: readonly Need[]) =>
  join(
    ',',
    needs.map(({ key, words }) => {
      const { test, day: named } = HOLDS[key]!;
      return f`IF(${test},${named ? withDay(words, named) : quote(words)},"")`;
    }),
  );

/** Which of the reasons for a first meeting holds, counted from 1; 0 = none. */
const whichNoMeeting = NO_MEETING_YET.reduceRight<Formula>(
  (rest, { key }, i) => f`IF(${HOLDS[key]!.test},${i + 1},${rest})`,
  f`0`,
);

const chosen = (give: (need: Need) => string | number, none: string) =>
  f`CHOOSE(N(${own('noMeeting')})+1,${none},${NO_MEETING_YET.map(give).join(',')})`;

const explained = (needs: readonly Need[]) =>
  needs.map(({ words, weight }) => `${words.replace(' {day}', '')} (${weight})`).join(', ');

/** What the logs say of a pupil, each figure once for the whole workbook. */
export const career: readonly Column[] = [
  worked(
    'aspirationAt',
    'Latest aspiration',
    'Where the latest entry stands on the Aspirations tab, of one day the lowest; 0: nowhere.',
    f`IF(${id}="","",IFERROR(MATCH(MAXIFS(${column(ASPIRATIONS, 'dayAndLine')},${ofPupil(ASPIRATIONS)}),${column(ASPIRATIONS, 'dayAndLine')},0),0))`,
    { ...detail, format: 'number' },
  ),
  day(
    'aspirationOn',
    'Aspiration of',
    'The day of the latest entry on the Aspirations tab.',
    f`IF(N(${own('aspirationAt')})=0,0,INT(INDEX(${column(ASPIRATIONS, 'dayAndLine')},${own('aspirationAt')})))`,
  ),
  figure(
    'meetingsOffered',
    'Meetings offered',
    'All that stand in Guidance: booked, held, declined, not attended.',
    f`COUNTIFS(${ofPupil(GUIDANCE)})`,
  ),
  figure(
    'meetingsBy16',
    'Meetings by 16',
    'Guidance meetings held up to the end of Year 11.',
    ofMeetings(f`COUNTIFS(${ofPupil(GUIDANCE)},${column(GUIDANCE, 'before16')},"By 16")`),
  ),
  figure(
    'meetingsAfter16',
    'Meetings after 16',
    'Guidance meetings held after Year 11.',
    ofMeetings(f`COUNTIFS(${ofPupil(GUIDANCE)},${column(GUIDANCE, 'before16')},"After 16")`),
  ),
  day(
    'lastMeeting',
    'Last meeting',
    'The latest guidance meeting that was held.',
    ofMeetings(f`MAXIFS(${column(GUIDANCE, 'date')},${meetings('Held')})`),
  ),
  day(
    'nextMeeting',
    'Booked for',
    'The earliest guidance meeting that is marked as booked. Once its day has passed, say in Guidance whether it was held.',
    ofMeetings(f`MINIFS(${column(GUIDANCE, 'date')},${meetings('Booked')},${column(GUIDANCE, 'date')},">0")`),
  ),
  day(
    'missedMeeting',
    'Did not attend',
    'The latest guidance meeting that the pupil did not attend.',
    ofMeetings(f`MAXIFS(${column(GUIDANCE, 'date')},${meetings('Did not attend')})`),
  ),
  day(
    'reviewDue',
    'Review due',
    'The earliest review in Guidance that has not taken place.',
    ofMeetings(f`MINIFS(${column(GUIDANCE, 'openReview')},${ofPupil(GUIDANCE)})`),
  ),
  figure(
    'placementLines',
    'Placements noted',
    'All that stand in Placements, the planned ones too.',
    f`COUNTIFS(${ofPupil(PLACEMENTS)})`,
  ),
  figure(
    'placements',
    'Meaningful placements',
    'Placements that meet all criteria.',
    ofPlacements(f`COUNTIFS(${ofPupil(PLACEMENTS)},${column(PLACEMENTS, 'meaningful')},"Yes")`),
  ),
  days('KS3', 'Years 7 to 9'),
  days('KS4', 'Years 10 and 11'),
  days('KS5', 'Years 12 to 14'),
  worked(
    'lowAttendance',
    'Low attendance',
    'Yes where attendance is at or below the line set on Start here.',
    f`IF(AND(${id}<>"",ISNUMBER(${own('attendance')}),ISNUMBER(${setting('LowAttendance')})),IF(ROUND(N(${own('attendance')})*100,1)<=${setting('LowAttendance')},"Yes",""),"")`,
    detail,
  ),
  worked(
    'yearKnownIn',
    'Year group of',
    'The calendar year in which the school year begins that the year group belongs to: for who has left, the year of leaving.',
    f`IF(${id}="","",IFERROR(MIN(${leftIn},${thisYear}),IFERROR(${thisYear},"")))`,
    { ...detail, format: 'number' },
  ),
  worked(
    'noMeeting',
    'No meeting yet',
    `Which of these holds first, counted from 1: ${NO_MEETING_YET.map(({ words }) => words).join('; ')}. 0: none.`,
    f`IF(${onRoll},${whichNoMeeting},"")`,
    { ...detail, format: 'number' },
  ),
  worked(
    'listed',
    'Weight of reasons',
    `What puts a pupil on Who next, with our own weights. One of: ${explained(NO_MEETING_YET)}. And: ${explained(FOLLOW_UPS)}.`,
    f`IF(${onRoll},${chosen(({ weight }) => weight, '0')}+${weights(FOLLOW_UPS)},"")`,
    { ...detail, format: 'number' },
  ),
  worked(
    'seeNext',
    'Weight for Who next',
    `The higher, the sooner the adviser should see the pupil; empty: not on the list. Moves up who is on it: ${explained(MOVES_UP)}. With a meeting booked ahead it is divided by ${BOOKED_DIVISOR}. The row number breaks ties.`,
    f`IF(N(${own('listed')})=0,"",(${own('listed')}+${weights(MOVES_UP)})/IF(${bookedAhead},${BOOKED_DIVISOR},1)-ROW()/${TIES})`,
    { ...detail, format: 'number' },
  ),
  worked(
    'seeWhy',
    'Why the adviser',
    'Why the pupil is on Who next, in words.',
    f`IF(N(${own('listed')})=0,"",${inOneText(f`IF(${bookedAhead},"Booked for "&${british('nextMeeting')},""),${chosen(({ words }) => quote(words), '""')},${sayings([...FOLLOW_UPS, ...MOVES_UP])}`)})`,
    { detail: 'career' },
  ),
];
