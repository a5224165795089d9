import { CATCH_UP_LINES } from '../content/catchUp';
import { TAB_COLOURS } from '../content/palette';
import { PUPIL_GROUPS } from '../content/pupilGroups';
import { rowKey, worked } from '../workbook/columns';
import type { Formula } from '../workbook/formula';
import { column, f, join, own, quote } from '../workbook/formula';
import type { Column, Tab } from '../workbook/tab';
import { inOneText } from './sayings';
import { CATCH_UP, ENTITLEMENT, PUPILS } from './tabKeys';

export { CATCH_UP };

type More = Partial<Pick<Column, 'width' | 'wrap' | 'centred' | 'format' | 'detail'>>;

const behind = { detail: 'behind', width: 66, centred: true, format: 'number' } as const;

const where = (line: string, there: Formula): Formula => f`IF(N(${own(line)})=0,"",${there})`;

const ofRow = (key: string): Formula => f`INDEX(${column(ENTITLEMENT, key)},${own('place')})`;
const inEntitlement = (key: string): Formula => where('place', ofRow(key));
const inPupils = (key: string): Formula => f`INDEX(${column(PUPILS, key)},${own('pupilsLine')})`;

const said = (word: string, key: string): Formula =>
  f`IF(${ofRow(key)}="","",${quote(`${word}: `)}&${ofRow(key)}&". ")`;

const weights = column(ENTITLEMENT, 'weight');
const onTheList = f`COUNTIF(${weights},">0")`;
/** The line below the others: it stands for those who found no line. */
const isLast = f`${own('number')}=${quote(String(CATCH_UP_LINES + 1))}`;

const ofPupil = (key: string, title: string, help: string, more: More): Column =>
  worked(key, title, help, f`${inEntitlement(key)}&""`, more);

const inGroup = PUPIL_GROUPS.map(
  (group) => f`IF(${inPupils(group.column)}=${quote(group.value)},${quote(group.label)},"")`,
);

const missed = (times: Formula): Formula =>
  f`IF(${times}=0,"","missed "&${times}&IF(${times}=1," activity"," activities"))`;

const MISSING = 'What is missing';
/** In the header, which a filter does not hide: a filter of these lines finds nobody beyond them. */
const missingHeader = f`IF(${onTheList}>${CATCH_UP_LINES},${quote(`${MISSING}: the first ${CATCH_UP_LINES} of `)}&${onTheList}&${quote(' pupils. Catch-up… in the menu lists them all, by year, form, pathway or group.')},${quote(MISSING)})`;

const sentences = f`IF(${isLast},IF(${onTheList}>${CATCH_UP_LINES},"And "&(${onTheList}-${CATCH_UP_LINES})&" more. Catch-up in the menu lists everybody, by year, form, pathway or group.",""),IF(AND(${own('number')}="1",${onTheList}=0),"Nobody yet. Once activities are recorded, those who miss something stand here.",""))`;

/** Who misses most of what every pupil is to have had, and what: a line is the k-th of the weights in Entitlement. */
export const catchUp = (participation: string): Tab => ({
  key: CATCH_UP,
  title: 'Catch-up',
  purpose: 'Who misses what, the most pressing first.',
  group: 'entitlement',
  tabColour: TAB_COLOURS.track,
  startsHidden: true,
  keyColumn: 'number',
  frozenColumns: 2,
  columns: [
    rowKey('number', 'No.', 'Counts the lines. Whoever misses most comes first.', {
      width: 44,
      centred: true,
      initial: Array.from({ length: CATCH_UP_LINES + 1 }, (_, i) => String(i + 1)),
    }),
    ofPupil('name', 'Name', 'From the Pupils tab.', { width: 150 }),
    ofPupil('year', 'Year', 'Year group.', { width: 56, centred: true }),
    ofPupil('form', 'Form', 'Class or tutor group.', { width: 70, centred: true }),
    ofPupil('pathway', 'Pathway', 'From the Pupils tab.', { width: 100 }),
    worked(
      'toDo',
      MISSING,
      'Due: it can still be had, and not enough is planned. Missed: its time is over. What is not recorded stands on the Entitlement tab.',
      f`IF(N(${own('place')})=0,${sentences},TRIM(IF(${ofRow('inCohort')}="Yes","","Outside the benchmark cohort. ")&${said('Due', 'dueWords')}&${said('Missed', 'missedWords')}))`,
      { width: 310, wrap: true, topped: true },
    ),
    worked(
      'gaps',
      'How many',
      'How many criteria are due or were missed, provider access included.',
      where(
        'place',
        join(
          '+',
          ['gaps', 'accessDue', 'accessMissed'].map((key) => f`N(${ofRow(key)})`),
        ),
      ),
      { width: 72, centred: true, format: 'number' },
    ),
    worked(
      'absent',
      'Absent?',
      'Attendance where it is low (the line is set on Start here), and how many activities of this year were missed.',
      where(
        'pupilsLine',
        inOneText(
          join(',', [
            f`IF(${inPupils('lowAttendance')}="Yes","attendance "&ROUND(N(${inPupils('attendance')})*100,0)&"%","")`,
            missed(f`N(INDEX(${column(participation, 'missed')},${own('ticksLine')}))`),
          ]),
        ),
      ),
      { width: 130, wrap: true },
    ),
    worked(
      'groups',
      'Groups',
      'From the Pupils tab.',
      where('pupilsLine', f`TEXTJOIN(", ",TRUE,${join(',', inGroup)})`),
      { width: 130, wrap: true },
    ),
    worked(
      'intention',
      'Intention',
      'What the pupil means to do next, from this year’s Destinations.',
      where('pupilsLine', f`${inPupils('intention')}&""`),
      { width: 120, wrap: true },
    ),
    ofPupil('pupilId', 'Pupil ID', 'As on the Pupils tab.', { width: 72 }),
    worked(
      'weight',
      'Weight',
      'How pressing it is. The Entitlement tab says what it is made of.',
      f`IFERROR(IF(VALUE(${own('number')})>MIN(${CATCH_UP_LINES},${onTheList}),"",LARGE(${weights},VALUE(${own('number')}))),"")`,
      behind,
    ),
    worked(
      'place',
      'Line in Entitlement',
      'Where the pupil stands on the Entitlement tab.',
      f`IF(${own('weight')}="","",MATCH(${own('weight')},${weights},0))`,
      behind,
    ),
    worked(
      'pupilsLine',
      'Line in Pupils',
      'Where the pupil stands on the Pupils tab.',
      inEntitlement('place'),
      behind,
    ),
    worked(
      'ticksLine',
      'Line in Participation',
      'Where the pupil stands in this year’s Participation; 1 where nowhere.',
      inEntitlement('ticksLine'),
      behind,
    ),
  ],
  rows: { kind: 'entries', ready: CATCH_UP_LINES + 1 },
  tops: { rows: [], header: missingHeader },
});
