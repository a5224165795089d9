import { TAB_COLOURS } from '../content/palette';
import { SHARE_SOON_DAYS, SHARED_HOW, SHARED_WHAT } from '../content/sharing';
import { choice, date, longWords, number, words, worked } from '../workbook/columns';
import type { Formula } from '../workbook/formula';
import { f, join, own, setting } from '../workbook/formula';
import { RAG } from '../workbook/look';
import type { Column, Tab } from '../workbook/tab';
import { saidOf } from './logVerdict';
import { inOneText } from './sayings';
import { SHARING } from './tabKeys';

export { SHARING };

const asOf = setting('AsOfDate');
const due = own('due');
const sent = own('sentOn');
const day = (key: string): Formula => f`TEXT(${own(key)},"dd/mm/yyyy")`;
const isOpen = f`${sent}=""`;

const empty = f`AND(${join(
  ',',
  ['what', 'whom', 'askedOn', 'due', 'sentOn'].map((key) => f`${own(key)}=""`),
)})`;

const wrong = [
  [
    f`OR(${join(
      ',',
      ['askedOn', 'due', 'sentOn'].map((key) => f`ISTEXT(${own(key)})`),
    )})`,
    'A date is written so that it cannot be read',
  ],
  [f`N(${sent})>${asOf}`, 'Sent, but the day is still to come'],
  [f`AND(${isOpen},ISNUMBER(${due}),N(${due})<${asOf})`, f`"Overdue since "&${day('due')}`],
] as const;

const open = [
  [f`${own('what')}=""`, 'What is it?'],
  [f`${own('whom')}=""`, 'Who is it for?'],
  [f`AND(${isOpen},${due}="")`, 'By when is it due?'],
  [
    f`AND(${isOpen},ISNUMBER(${due}),N(${due})>=${asOf},N(${due})<=${asOf}+${SHARE_SOON_DAYS})`,
    f`"Due on "&${day('due')}`,
  ],
] as const;

const numberOf = (key: string, title: string, help: string): Column => ({
  ...number(key, title, help, 0, 5000, { width: 74 }),
  format: 'number',
});

/** What others asked for and what was handed over: a row a request or a return. It counts pupils and names none. */
export const sharing = (ready: number): Tab => ({
  key: SHARING,
  title: 'Sharing log',
  purpose: 'Requests for data and returns: due, sent, to whom.',
  group: 'destinations',
  tabColour: TAB_COLOURS.destinations,
  startsHidden: true,
  keyColumn: 'what',
  frozenColumns: 2,
  columns: [
    choice('what', 'What', 'What was asked for or sent.', SHARED_WHAT, { width: 170 }),
    words('whom', 'To whom', 'Local authority, college, next school … No pupil’s name.', {
      width: 140,
      wrap: true,
    }),
    worked(
      'rag',
      'RAG',
      `Red: overdue, or something in the row cannot be. Amber: due within ${SHARE_SOON_DAYS} days, or something is missing. Grey: due later. Green: sent.`,
      f`IF(${empty},"",IF(${own('wrong')}<>"","Red",IF(${own('open')}<>"","Amber",IF(${isOpen},"Grey","Green"))))`,
      { width: 58, centred: true, colours: RAG },
    ),
    worked(
      'toDo',
      'To do',
      'What is wrong in this row, then what is still open.',
      inOneText(f`${own('wrong')},${own('open')}`),
      { width: 170, wrap: true },
    ),
    worked('wrong', 'Overdue or cannot be', 'It makes the row red.', f`IF(${empty},"",${saidOf(wrong)})`, {
      detail: 'behind',
    }),
    worked('open', 'Still open', 'It makes the row amber.', f`IF(${empty},"",${saidOf(open)})`, {
      detail: 'behind',
    }),
    date('due', 'Due', 'By when it has to be there.'),
    date('sentOn', 'Sent on', 'The day on which it went: a date here closes the row.'),
    choice('how', 'How', 'The way it went.', SHARED_HOW, { width: 130 }),
    words('sentBy', 'Sent by', 'Who sent it.', { width: 110 }),
    numberOf('pupils', 'Pupils', 'How many pupils it is about.'),
    numberOf(
      'blocked',
      'Blocked',
      'For how many of them only name and date of birth went, because they or a parent have blocked the rest.',
    ),
    date('askedOn', 'Asked on', 'The day on which they asked. Empty: you send it by yourselves.', {
      detail: 'asked',
    }),
    words('askedBy', 'Asked by', 'Who asked: a name, a team.', { detail: 'asked' }),
    longWords('note', 'Note', 'What was agreed, where the file is kept. No pupil’s name.', { width: 220 }),
  ],
  rows: { kind: 'entries', ready },
});
