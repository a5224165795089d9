import { worked } from '../workbook/columns';
import type { Formula } from '../workbook/formula';
import { f, join, own, quote, setting } from '../workbook/formula';
import { RAG } from '../workbook/look';
import type { Column } from '../workbook/tab';
import { ofPupil } from './logColumns';
import { inOneText } from './sayings';

/** A test and what is said where it holds. */
export type Saying = readonly [Formula, string | Formula];

/** The sentences whose test holds, in one text; '' where none does. */
export const saidOf = (cases: readonly Saying[]): Formula =>
  inOneText(
    join(
      ',',
      cases.map(([test, say]) => f`IF(${test},${typeof say === 'string' ? f`${quote(say)}` : say},"")`),
    ),
  );

/** Nobody has put anything into the row yet. */
const emptyRow = (typed: readonly string[]): Formula =>
  f`AND(${join(
    ',',
    typed.map((key) => f`${own(key)}=""`),
  )})`;

/** The same for every log: whose entry it is has to be known. */
const wrongAboutPupil: readonly Saying[] = [
  [f`${own('pupilId')}=""`, 'Whose is it? Give the Pupil ID'],
  [f`${own('place')}=0`, 'No pupil on the Pupils tab has this ID'],
];

/** The day of the entry lies after the pupil's last day on roll. */
export const hadLeft = (date: string): readonly [Formula, string] => [
  f`AND(ISNUMBER(${own(date)}),N(${ofPupil('onRollTo')})>0,N(${own(date)})>N(${ofPupil('onRollTo')}))`,
  'The pupil had left by then',
];

/** How a row of a log is judged. */
export interface Verdict {
  /** Columns of which one at least is filled in a row that is in use. */
  typed: readonly string[];
  wrong: readonly Saying[];
  open: readonly Saying[];
  /** The colour where nothing is wrong and nothing open. */
  settled: Formula;
  ragHelp: string;
}

/**
 * What is wrong in a row and what is still open, each in words, and out of the two the colour and the list of things to do:
 * red where something is wrong, amber where something is open, else as `settled` says.
 */
export function verdictColumns(verdict: Verdict): { front: Column[]; behind: Column[] } {
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
        inOneText(f`${own('wrong')},${own('open')}`),
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
export const problems = (typed: readonly string[], cases: readonly Saying[]): Column =>
  worked(
    'problems',
    'Data problems',
    'What looks wrong in this row, in words. Nothing is lost while you sort it out.',
    f`IF(${emptyRow(typed)},"",${saidOf([...wrongAboutPupil, ...cases])})`,
    { width: 124, wrap: true },
  );

/** What is wrong with a day that has to be known and in the past. */
export const aboutDay = (key: string): readonly Saying[] => [
  [f`${own(key)}=""`, 'No date'],
  [f`ISTEXT(${own(key)})`, 'The date is written so that it cannot be read'],
  [f`N(${own(key)})>${setting('AsOfDate')}`, 'The day is still to come'],
];
