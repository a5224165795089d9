import { words, worked } from '../workbook/columns';
import type { Formula } from '../workbook/formula';
import { above, column, f, join, own, quote, setting } from '../workbook/formula';
import { RAG } from '../workbook/look';
import type { Column } from '../workbook/tab';
import { PUPILS } from './pupils';

/** Whose entry it is. An ID that the register does not know is kept, and said. */
export const pupilId = (): Column => ({
  ...words(
    'pupilId',
    'Pupil ID',
    'The pupil’s own ID, as on the Pupils tab. It stays with this row however you sort it.',
    { width: 96 },
  ),
  entry: {
    kind: 'fromList',
    tab: PUPILS,
    column: 'pupilId',
    strict: false,
    message: 'The Pupil ID of a pupil on the Pupils tab, such as P00123.',
  },
});

/** What the register says of the pupil of this row; '' where it does not know the ID. */
export const ofPupil = (key: string): Formula =>
  f`IF(N(${own('place')})=0,"",INDEX(${column(PUPILS, key)},${own('place')}))`;

/** Where the pupil stands in Pupils: found once, for every column that asks. */
export const place = (): Column =>
  worked(
    'place',
    'Line in Pupils',
    'Where the pupil stands on the Pupils tab; 0 where nobody there has this ID.',
    f`IF(${own('pupilId')}="","",IFERROR(MATCH(${own('pupilId')},${column(PUPILS, 'pupilId')},0),0))`,
    { format: 'number', centred: true, detail: 'behind' },
  );

export const pupilName = (): Column =>
  worked(
    'name',
    'Name',
    'From the Pupils tab.',
    f`IF(${own('pupilId')}="","",IF(${own('place')}=0,"Not on the Pupils tab",${ofPupil('name')}))`,
    { width: 150 },
  );

export const pupilYear = (): Column =>
  worked('year', 'Year', 'The pupil’s year group now, from the Pupils tab.', f`${ofPupil('year')}&""`, {
    width: 56,
    centred: true,
  });

/** Where an entry was brought in from: '' for the school's own. */
export const fromSchool = (more: Partial<Column> = {}): Column => ({
  ...words(
    'fromSchool',
    'From school',
    'The school that handed this entry over. Empty for your own entries.',
    { width: 108, wrap: true },
  ),
  ...more,
});

/** Counts the lines of the pupil who is chosen on the Pupil record page: it fetches the first, the second … by it. */
export const recordLine = (): Column =>
  worked(
    'recordLine',
    'Line of the record',
    'Counts the lines of the pupil chosen on the Pupil record page.',
    f`N(${above('recordLine')})+IF(AND(${own('pupilId')}<>"",${own('pupilId')}=${setting('RecordPupilId')}),1,0)`,
    { format: 'number', centred: true, detail: 'behind' },
  );

/** The year group in which the entry counts, as a number: as written down at the time, or reckoned back from today's. */
export const yearCounted = (date: string): Column => {
  const start = f`VALUE(LEFT(${setting('AcademicYear')},4))`;
  const yearsAgo = f`IF(ISNUMBER(${own(date)}),${start}-YEAR(${own(date)})+IF(MONTH(${own(date)})<9,1,0),0)`;
  return worked(
    'yearCounted',
    'Counts in year',
    'The year group in which it counts: Year then, or where that is missing the pupil’s year group reckoned back to the date.',
    f`IF(${own('pupilId')}="","",IFERROR(VALUE(IF(${own('yearThen')}="","none",${own('yearThen')})),IF(N(${own('place')})=0,"",IFERROR(INDEX(${column(PUPILS, 'yearNumber')},${own('place')})-${yearsAgo},""))))`,
    { format: 'number', centred: true, detail: 'behind' },
  );
};

/** The sentences whose test holds, in one text; '' where none does. */
export const saidOf = (cases: readonly (readonly [Formula, string | Formula])[]): Formula =>
  f`TEXTJOIN("; ",TRUE,${join(
    ',',
    cases.map(([test, say]) => f`IF(${test},${typeof say === 'string' ? f`${quote(say)}` : say},"")`),
  )})`;

/** Nobody has put anything into the row yet. */
const emptyRow = (typed: readonly string[]): Formula =>
  f`AND(${join(
    ',',
    typed.map((key) => f`${own(key)}=""`),
  )})`;

/** The same for every log: whose entry it is has to be known. */
const wrongAboutPupil: readonly (readonly [Formula, string])[] = [
  [f`${own('pupilId')}=""`, 'Whose is it? Give the Pupil ID'],
  [f`${own('place')}=0`, 'No pupil on the Pupils tab has this ID'],
];

/** The day of the entry lies after the pupil's last day on roll. */
export const hadLeft = (date: string): readonly [Formula, string] => [
  f`AND(ISNUMBER(${own(date)}),N(${ofPupil('onRollTo')})>0,N(${own(date)})>N(${ofPupil('onRollTo')}))`,
  'The pupil had left by then',
];

/**
 * What is wrong in a row and what is still open, each in words, and out of the two the colour and the list of things to do:
 * red where something is wrong, amber where something is open, else as `settled` says.
 *
 * @param typed columns of which one at least is filled in a row that is in use
 */
export function verdictColumns(verdict: {
  typed: readonly string[];
  wrong: readonly (readonly [Formula, string | Formula])[];
  open: readonly (readonly [Formula, string | Formula])[];
  settled: Formula;
  ragHelp: string;
}): { front: Column[]; behind: Column[] } {
  const unless = (what: Formula) => f`IF(${emptyRow(verdict.typed)},"",${what})`;
  return {
    front: [
      worked(
        'rag',
        'RAG',
        verdict.ragHelp,
        unless(f`IF(${own('wrong')}<>"","Red",IF(${own('open')}<>"","Amber",${verdict.settled}))`),
        { width: 58, centred: true, colours: RAG },
      ),
      worked(
        'toDo',
        'To do',
        'What is wrong in this row, then what is still open.',
        f`TEXTJOIN("; ",TRUE,${own('wrong')},${own('open')})`,
        { width: 180, wrap: true },
      ),
    ],
    behind: [
      worked(
        'wrong',
        'Cannot be',
        'What cannot be as it stands: it makes the row red.',
        unless(saidOf([...wrongAboutPupil, ...verdict.wrong])),
        { detail: 'behind' },
      ),
      worked(
        'open',
        'Still open',
        'What is still to be filled in or done: it makes the row amber.',
        unless(saidOf(verdict.open)),
        { detail: 'behind' },
      ),
    ],
  };
}

/** For logs without a colour: what is wrong or missing in the row, in words. */
export const problems = (
  typed: readonly string[],
  cases: readonly (readonly [Formula, string | Formula])[],
): Column =>
  worked(
    'problems',
    'Data problems',
    'What looks wrong in this row, in words. Nothing is lost while you sort it out.',
    f`IF(${emptyRow(typed)},"",${saidOf([...wrongAboutPupil, ...cases])})`,
    { width: 124, wrap: true },
  );

/** What is wrong with a day that has to be known and in the past. */
export const aboutDay = (key: string): readonly (readonly [Formula, string])[] => [
  [f`${own(key)}=""`, 'No date'],
  [f`ISTEXT(${own(key)})`, 'The date is written so that it cannot be read'],
  [f`N(${own(key)})>${setting('AsOfDate')}`, 'The day is still to come'],
];
