import { MODES, PLACEMENT_STATUSES, type PlacementStatus } from '../content/lists';
import { PLACEMENT_CRITERIA, type PlacementCriterion } from '../content/placementCriteria';
import { TIES } from '../content/whoNext';
import { choice, date, longWords, number, tick, words, worked } from '../workbook/columns';
import { f, join, own, quote, setting } from '../workbook/formula';
import type { Column, Tab } from '../workbook/tab';
import { fromSchool, NO_DAY, schoolYearEnds, yearThen } from './logColumns';
import { logTab, verdictLog } from './logTab';
import { hadLeft, type Verdict } from './logVerdict';
import { PLACEMENTS } from './tabKeys';

export { PLACEMENTS };

const details = { detail: 'details' };
const behind = { detail: 'behind' };

const asOf = setting('AsOfDate');
const is = (status: PlacementStatus) => f`${own('status')}=${quote(status)}`;
const begun = f`OR(${is('Under way')},${is('Completed')},${is('Ended early')})`;
const ended = f`OR(${is('Completed')},${is('Ended early')})`;
const bothDates = f`ISNUMBER(${own('start')}),ISNUMBER(${own('end')})`;
const endsBeforeItStarts = f`AND(${bothDates},N(${own('end')})<N(${own('start')}))`;
const tooManyDays = f`AND(${bothDates},N(${own('end')})>=N(${own('start')}),N(${own('days')})>N(${own('end')})-N(${own('start')})+1)`;
const before = (key: string) => f`AND(ISNUMBER(${own(key)}),N(${own(key)})<${asOf})`;

/** What is under way without a last day goes on. */
const lastDayPlanned = f`IF(${is('Under way')},N(${own('end')}),MAX(N(${own('start')}),N(${own('end')})))`;

const isMet = ({ key, words: written }: PlacementCriterion) =>
  written === '' ? f`${own(key)}=TRUE` : f`OR(${own(key)}=TRUE,${own(written)}<>"")`;

/** What the workbook works out of one placement, all of it on plain rules that src/rules/placement.ts says again. */
const reckoned: readonly Column[] = [
  worked(
    'stage',
    'Key stage',
    'KS3: Years 7 to 9. KS4: Years 10 and 11. KS5: Years 12 to 14. By the year group at the time.',
    f`IF(${own('yearCounted')}="","",IF(${own('yearCounted')}<7,"",IF(${own('yearCounted')}<=9,"KS3",IF(${own('yearCounted')}<=11,"KS4","KS5"))))`,
    { ...behind, centred: true },
  ),
  worked(
    'countedDays',
    'Days that count',
    'Days attended in person once it has begun. None while the dates of the row cannot be, and none for what was online only.',
    f`IF(AND(${begun},${own('mode')}<>"Online",ISNUMBER(${own('days')}),NOT(${endsBeforeItStarts}),NOT(${tooManyDays})),${own('days')},"")`,
    { ...behind, format: 'decimal', centred: true },
  ),
  worked(
    'plannedTo',
    'Planned to',
    'For a placement that is planned, or under way and not yet meaningful, and begins by the end of this school year: its last day, as a number, with the row number behind the point. 99999: it has none.',
    f`IF(AND(${own('pupilId')}<>"",OR(${is('Planned')},AND(${is('Under way')},${own('meaningful')}<>"Yes")),N(${own('start')})<=${schoolYearEnds}),IF(${lastDayPlanned}=0,${NO_DAY},${lastDayPlanned})+ROW()/${TIES},"")`,
    { ...behind, format: 'number', centred: true },
  ),
  worked(
    'criteriaMet',
    'Criteria met',
    `How many of the ${PLACEMENT_CRITERIA.length} criteria are met, by a tick or in words.`,
    f`IF(${own('status')}="","",${join(
      '+',
      PLACEMENT_CRITERIA.map((one) => f`IF(${isMet(one)},1,0)`),
    )})`,
    { ...behind, format: 'number', centred: true },
  ),
];

const missing = f`TEXTJOIN(", ",TRUE,${join(
  ',',
  PLACEMENT_CRITERIA.map((one) => f`IF(${isMet(one)},"",${quote(one.label)})`),
)})`;

const verdict: Verdict = {
  typed: ['pupilId', 'employer', 'start', 'status', 'days'],
  wrong: [
    [
      f`OR(ISTEXT(${own('start')}),ISTEXT(${own('end')}),ISTEXT(${own('days')}))`,
      'A date, or the number of days, is written so that it cannot be read',
    ],
    [endsBeforeItStarts, 'The last day is before the first'],
    [tooManyDays, 'More days than lie between the first and the last'],
    [
      f`AND(${begun},ISNUMBER(${own('start')}),N(${own('start')})>${asOf})`,
      f`${own('status')}&", but the first day is still to come"`,
    ],
  ],
  open: [
    [f`${own('status')}=""`, 'Choose a status'],
    [f`${own('employer')}=""`, 'Which employer?'],
    [f`${own('start')}=""`, 'No first day'],
    [f`AND(${is('Planned')},${before('start')})`, 'Has it begun?'],
    [f`AND(${is('Under way')},${before('end')})`, 'Has it ended?'],
    [f`AND(${ended},${own('days')}="")`, 'How many days?'],
    [f`${own('yearThen')}=""`, 'Year group then?'],
    hadLeft('start'),
    [f`AND(${ended},N(${own('criteriaMet')})=0)`, 'Was it meaningful? Tick what was there'],
    [
      f`AND(${ended},N(${own('criteriaMet')})>0,N(${own('criteriaMet')})<${PLACEMENT_CRITERIA.length})`,
      f`"Not ticked: "&${missing}`,
    ],
  ],
  settled: f`IF(OR(${is('Planned')},${is('Under way')}),"Grey","Green")`,
  ragHelp:
    'Red: something in the row cannot be. Amber: something is still open. Grey: planned or under way. Green: over, and meaningful. Empty: an empty row.',
};

/** One pupil's experience of one workplace a row. */
export const placements = (ready: number): Tab =>
  logTab(
    {
      key: PLACEMENTS,
      title: 'Placements',
      purpose: 'Experiences of workplaces: who, where, how long.',
      columns: [
        ...verdictLog({
          date: 'start',
          verdict,
          shown: [
            worked(
              'meaningful',
              'Meaningful?',
              'Yes where all criteria are met, by ticks or in words. No once it is over and one is missing. Empty until somebody has ticked.',
              f`IF(AND(${begun},N(${own('criteriaMet')})=${PLACEMENT_CRITERIA.length}),"Yes",IF(AND(${ended},N(${own('criteriaMet')})>0),"No",""))`,
              { width: 108, centred: true },
            ),
          ],
          behind: reckoned,
        }),
        yearThen({ width: 56 }),
        words('employer', 'Employer', 'Where: an employer, a project, a workplace of the school’s own.', {
          width: 170,
          wrap: true,
        }),
        date('start', 'First day', 'Day/month/year.'),
        date('end', 'Last day', 'Day/month/year. For one day a week: the last of those days.'),
        number(
          'days',
          'Days',
          'Days attended, halves and quarters too: 0.5 is half a day. Not the days between the first and the last.',
          0,
          366,
          { width: 56 },
        ),
        choice(
          'status',
          'Status',
          'Planned: counts for nothing yet. Under way, Completed and Ended early: the days attended count.',
          PLACEMENT_STATUSES,
          { width: 112 },
        ),
        choice('mode', 'How', 'In person, online, or both. Days that were online only do not count.', MODES, {
          ...details,
          width: 120,
          wrap: true,
        }),
        longWords('task', 'Task', 'What the pupil did there.', details),
        longWords('feedback', 'Feedback', 'What the employer said of it.', details),
        longWords('reflection', 'Reflection', 'What the pupil says of it, in the pupil’s own way.', details),
        longWords('support', 'Support', 'Job coach, travel training, a changed task, shorter days.', details),
        words('checkedBy', 'Checked by', 'Who has looked at the workplace beforehand, and when.', {
          ...details,
          width: 120,
          wrap: true,
        }),
        longWords('note', 'Note', 'Anything else, in words the pupil may read.', details),
        fromSchool(details),
        ...PLACEMENT_CRITERIA.map(({ key, label, help }) => tick(key, label, help, { detail: 'criteria' })),
      ],
    },
    ready,
  );
