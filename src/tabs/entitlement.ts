import { ENTITLEMENT_AREAS, ENTITLEMENT_CRITERIA } from '../content/entitlement';
import { TAB_COLOURS } from '../content/palette';
import { TIES } from '../content/whoNext';
import { firstDayOf } from '../rules/academicYear';
import { rowKey, worked } from '../workbook/columns';
import type { Formula } from '../workbook/formula';
import { column, f, own, setting } from '../workbook/formula';
import { RAG, ENTITLEMENT as STATES } from '../workbook/look';
import type { Column, Tab } from '../workbook/tab';
import { decisionsOf } from './decisions';
import { counts, earlierEmployers, reckonings } from './entitlementCounts';
import {
  accessIn,
  benchmarksIn,
  closingSoon,
  haveColumn,
  haveOf,
  missedThisYear,
  mostPressing,
  spokenIn,
  stateOf,
  stateOfEarlierEmployers,
} from './entitlementStates';
import { countIn, countsOfLine, participationKey } from './participation';
import { ENTITLEMENT, HISTORY, PUPILS } from './tabKeys';

export { ENTITLEMENT };

const isPupil = f`${own('pupilId')}<>""`;
const ofPupil = (key: string): Formula =>
  f`IF(N(${own('place')})=0,"",INDEX(${column(PUPILS, key)},${own('place')}))`;

const behind = { detail: 'behind', centred: true } as const;
const number = { ...behind, format: 'number' } as const;

const found = (tab: string, none: number): Formula =>
  f`IF(${isPupil},IFERROR(MATCH(${own('pupilId')},${column(tab, 'pupilId')},0),${none}),${none})`;

/** Yes once anything at all is recorded: before that nothing is coloured and nothing counted. */
const begun = f`${setting('RecordsBegun')}="Yes"`;

const outside = f`AND(${own('onRoll')}="Yes",${own('inCohort')}<>"Yes")`;
const review = ofPupil('cohortReview');

const sentence = (before: string, key: string): Formula =>
  f`IF(${own(key)}="","","${before}: "&${own(key)}&". ")`;

const outsideWords = (): Formula => {
  const tookPart = countIn(own('thisYear'), 'tookPart');
  const reason = f`IF(${ofPupil('cohortReason')}="","",": "&${ofPupil('cohortReason')})`;
  const looked = f`IF(ISNUMBER(${review})," (review "&TEXT(${review},"dd/mm/yyyy")&")","")`;
  return f`IF(${outside},"Outside the benchmark cohort"&${reason}&${looked}&". Took part in "&${tookPart}&IF(${tookPart}=1," activity. "," activities. "),"")`;
};

const unknown = f`(${own('unrecorded')}+${accessIn('Not recorded')})`;
const unknownWords = f`IF(N(${unknown})=0,"","Not recorded: "&${unknown}&" of earlier years.")`;

const toDo = (): Formula => {
  const noYear = f`IF(AND(${own('onRoll')}="Yes",${begun},${own('yearNumber')}=""),"No year group or date of birth on Pupils, so nothing can be reckoned.","")`;
  const young = f`IF(N(${own('yearNumber')})<7,"Below Year 7: nothing is counted yet. ","")`;
  return f`IF(OR(${own('entitledYear')}="",N(${own('place')})=0),${noYear},TRIM(${young}&${outsideWords()}&${sentence('Due', 'dueWords')}&${sentence('Missed', 'missedWords')}&${unknownWords}))`;
};

/** Low attendance, or an activity that was missed. */
const isAbsent: Formula = f`OR(${ofPupil('lowAttendance')}="Yes",${countIn(own('thisYear'), 'missed')}>0)`;

/**
 * What each pupil has had of what every pupil is entitled to, what is missing, and whether there is still time for it.
 *
 * @param academicYear '2026/27'
 * @param ready rows to keep ready
 */
export function entitlement(academicYear: string, ready: number): Tab {
  const participation = participationKey(academicYear);
  const reckoned = reckonings(counts);
  const stateColumn = (criterion: (typeof ENTITLEMENT_CRITERIA)[number]): Column =>
    worked(
      criterion.key,
      criterion.label,
      criterion.benchmark === null
        ? 'Provider access legislation: at least two, in the school day. Every registered pupil, in or out of the benchmark cohort.'
        : `Benchmark ${criterion.benchmark}. Behind the + of the counts stands how many there are.`,
      reckoned[criterion.key]
        ? stateOf(criterion, reckoned[criterion.key]!)
        : stateOfEarlierEmployers(criterion, counts),
      { centred: true, colours: STATES, detail: 'criteria' },
    );
  const haveOfCriterion = (criterion: (typeof ENTITLEMENT_CRITERIA)[number]): Column =>
    worked(
      haveColumn(criterion.key),
      `Has: ${criterion.label}`,
      `How many there are, of ${criterion.needed}.`,
      haveOf(criterion, reckoned[criterion.key]?.have ?? earlierEmployers(counts).met),
      { centred: true, format: 'decimal', detail: 'counts' },
    );
  const counted = (key: string, header: string, help: string, formula: Formula): Column =>
    worked(key, header, help, f`IF(${own('entitledYear')}="","",${formula})`, number);
  const said = (key: string, header: string, state: string): Column =>
    worked(key, header, 'In words.', f`IF(${own('entitledYear')}="","",${spokenIn(state)})`, {
      detail: 'behind',
    });
  return {
    key: ENTITLEMENT,
    title: 'Entitlement',
    purpose: 'What each pupil has had, and what is missing.',
    group: 'entitlement',
    tabColour: TAB_COLOURS.track,
    startsHidden: true,
    keyColumn: 'pupilId',
    frozenColumns: 2,
    columns: [
      rowKey(
        'pupilId',
        'Pupil ID',
        'One row a pupil. An import and Check this workbook add the missing ones.',
        {
          width: 72,
        },
      ),
      worked('name', 'Name', 'From Pupils.', f`${ofPupil('name')}&""`, { width: 166 }),
      worked('year', 'Year', 'From Pupils.', f`${ofPupil('year')}&""`, { width: 50, centred: true }),
      worked(
        'rag',
        'RAG',
        'Red: something closes soon and too little is planned, or a window of this year has closed with something missing. Amber: something is due this school year. Green: nothing is due. Grey: nothing can be said. Old gaps are in words only: they keep nobody red.',
        f`IF(OR(NOT(${isPupil}),NOT(${begun}),${own('onRoll')}<>"Yes"),"",IF(${own('yearNumber')}="","Grey",IF(${own('closing')}+${own('missedNow')}>0,"Red",IF(${own('due')}+${own('accessDue')}>0,"Amber",IF(${own('met')}+${own('onTrack')}+${own('accessFine')}>0,"Green","Grey")))))`,
        { width: 58, centred: true, colours: RAG },
      ),
      worked(
        'toDo',
        'What is missing',
        'Due first, then what was missed, then what is not recorded.',
        toDo(),
        {
          width: 284,
          wrap: true,
        },
      ),
      ...ENTITLEMENT_AREAS.map(({ key, header, help }) =>
        worked(
          key,
          header,
          `${help} The most pressing of its criteria, which stand behind the +.`,
          mostPressing(key),
          {
            width: 104,
            centred: true,
            colours: STATES,
          },
        ),
      ),
      ...ENTITLEMENT_CRITERIA.map(stateColumn),
      ...ENTITLEMENT_CRITERIA.map(haveOfCriterion),
      worked(
        'place',
        'Line in Pupils',
        'Where the pupil stands on the Pupils tab; 0 where nowhere.',
        found(PUPILS, 0),
        number,
      ),
      worked(
        'ticksLine',
        'Line in Participation',
        'Where the pupil stands in this year’s Participation; 1 where nowhere.',
        found(participation, 1),
        number,
      ),
      worked(
        'thisYear',
        'This year in one text',
        'The counts of this year’s Participation.',
        countsOfLine(academicYear, own('ticksLine')),
        behind,
      ),
      worked(
        'historyLine',
        'Line in Earlier years',
        'Where the pupil stands in Earlier years; 1 where nowhere.',
        found(HISTORY, 1),
        number,
      ),
      worked('form', 'Form', 'From Pupils.', f`${ofPupil('form')}&""`, behind),
      worked('pathway', 'Pathway', 'From Pupils.', f`${ofPupil('pathway')}&""`, behind),
      worked('yearNumber', 'Year as a number', 'From Pupils.', ofPupil('yearNumber'), number),
      worked(
        'schoolStart',
        'School year from',
        'The calendar year in which the school year begins.',
        f`N(${ofPupil('yearKnownIn')})`,
        number,
      ),
      worked('onRecordFrom', 'On record from', 'From Pupils.', f`N(${ofPupil('onRecordFrom')})`, number),
      worked('considersHe', 'Considers university?', 'From Pupils.', f`${ofPupil('considersHe')}&""`, behind),
      worked('onRoll', 'On roll?', 'From Pupils.', f`${ofPupil('onRoll')}&""`, behind),
      worked(
        'inCohort',
        'In the benchmark cohort?',
        'Yes: on roll, and not outside the benchmark cohort.',
        f`IF(AND(${own('onRoll')}="Yes",${ofPupil('benchmarkCohort')}<>"Out"),"Yes","")`,
        behind,
      ),
      worked(
        'entitledYear',
        'Year group that counts',
        'Empty for who has left, and before anything is recorded.',
        f`IF(AND(${isPupil},${begun},${own('onRoll')}="Yes"),${own('yearNumber')},"")`,
        number,
      ),
      worked(
        'benchmarkYear',
        'The same, in the cohort',
        'Empty outside the benchmark cohort as well.',
        f`IF(${own('inCohort')}="Yes",${own('entitledYear')},"")`,
        number,
      ),
      worked(
        'decisions',
        'Decisions',
        'Lines in Entitlement decisions.',
        f`IF(${isPupil},${decisionsOf(own('pupilId'))},0)`,
        number,
      ),
      counted('met', 'Met', 'Criteria of the benchmarks that are met.', benchmarksIn('Met')),
      counted(
        'onTrack',
        'On track',
        'Criteria of the benchmarks that are on track.',
        benchmarksIn('On track'),
      ),
      counted('due', 'Due', 'Criteria of the benchmarks that are due.', benchmarksIn('Due')),
      counted('missed', 'Missed', 'Criteria of the benchmarks that were missed.', benchmarksIn('Missed')),
      counted(
        'unrecorded',
        'Not recorded',
        'Criteria of which nothing is known.',
        benchmarksIn('Not recorded'),
      ),
      counted(
        'decided',
        'Decided',
        'Criteria that were met another way or are not right for this pupil.',
        f`${benchmarksIn('Another way')}+${benchmarksIn('Not right')}`,
      ),
      counted('gaps', 'Missing', 'Due and missed together.', f`${own('due')}+${own('missed')}`),
      counted('judged', 'Judged', 'Met, due and missed together.', f`${own('met')}+${own('gaps')}`),
      counted('accessDue', 'Provider access due', 'Windows that are due.', accessIn('Due')),
      counted('accessMissed', 'Provider access missed', 'Windows that were missed.', accessIn('Missed')),
      counted(
        'accessFine',
        'Provider access met or on track',
        'Windows that are met or on track.',
        f`${accessIn('Met')}+${accessIn('On track')}`,
      ),
      counted(
        'closing',
        'Closing soon',
        'Due, with a last day within the days of notice on Start here.',
        closingSoon,
      ),
      counted(
        'missedNow',
        'Missed this year',
        'Windows of this school year that have closed with something missing.',
        missedThisYear,
      ),
      said('dueWords', 'Due in words', 'Due'),
      said('missedWords', 'Missed in words', 'Missed'),
      said('unrecordedWords', 'Not recorded in words', 'Not recorded'),
      worked(
        'inOneText',
        'In one text',
        'Missing, met and judged in two digits each, then the colour: Pupils fetches all of them at once.',
        f`IF(${own('entitledYear')}="","------",TEXT(${own('gaps')},"00")&TEXT(${own('met')},"00")&TEXT(${own('judged')},"00"))&${own('rag')}`,
        behind,
      ),
      worked(
        'absent',
        'Absent?',
        'Yes where attendance is low or an activity was missed.',
        f`IF(${own('entitledYear')}="","",IF(${isAbsent},"Yes",""))`,
        behind,
      ),
      worked(
        'weight',
        'Weight for Catch-up',
        'Ten for each criterion that is due or was missed, five more where it closes soon, five more for who was absent. The row number breaks ties.',
        f`IF(${own('entitledYear')}="","",IF(${own('gaps')}+${own('accessDue')}+${own('accessMissed')}=0,"",10*(${own('gaps')}+${own('accessDue')}+${own('accessMissed')})+5*${own('closing')}+IF(${own('absent')}="Yes",5,0)-ROW()/${TIES}))`,
        number,
      ),
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
  };
}
