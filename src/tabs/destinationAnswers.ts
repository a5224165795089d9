import type { Checkpoint } from '../content/checkpoints';
import { BROUGHT_IN, CONFIRMED_BY } from '../content/lists';
import { choice, date, fromList, number, words, worked } from '../workbook/columns';
import type { Formula } from '../workbook/formula';
import { column, f, firstThat, own, quote, setting } from '../workbook/formula';
import { RAG } from '../workbook/look';
import type { Column } from '../workbook/tab';
import { dueDate, shortTitle } from './checkpointWords';
import { lineOfDestination } from './destinationLine';
import { LISTS } from './lists';
import { lookUp } from './lookUps';

/** Said behind a group that came from an older spreadsheet without a date. */
export const BROUGHT_IN_MARK = ' (brought in)';

/** Where in Lists the destination of a column stands; '' where nothing is entered, 0 where it is in no line. */
export const lineInLists = (label: string): Formula =>
  f`IF(${own(label)}="","",${lineOfDestination(f`${own(label)}`)})`;

/**
 * Whether the first destination fulfils the intention: Yes, No, or '' where nobody can say. Compared by their lines in Lists, so that
 * a destination that the school has renamed goes on fulfilling the intention.
 */
export function asIntended(): Formula {
  const fulfilling = lookUp(LISTS, 'intentionDestination', 'intention', f`${own('intention')}`, f`""`);
  const line = own('novemberLine');
  return f`IF(OR(N(${line})=0,${own('intention')}="",${own('novemberGroup')}="Not known"),"",IF(${fulfilling}="","",IF(${lineOfDestination(fulfilling)}=${line},"Yes","No")))`;
}

/** What Lists says of that line. */
const inLists = (line: string, wanted: string, otherwise: string) =>
  f`IF(${own(line)}="","",IF(${own(line)}=0,${quote(otherwise)},INDEX(${column(LISTS, wanted)},${own(line)})&""))`;

export const measureInLists = (line: string) => inLists(line, 'destinationMeasure', '');

/** What people type at one checkpoint. The destination stays open, the rest is a collapsed group. */
export function typedAt(checkpoint: Checkpoint): Column[] {
  const { key } = checkpoint;
  const title = shortTitle(checkpoint);
  const detail = key;
  return [
    fromList(`${key}Destination`, title, checkpoint.question, 'destination', { width: 138, wrap: true }),
    words(`${key}Provider`, `${title}: provider`, 'College, employer or service.', {
      width: 140,
      wrap: true,
      detail,
    }),
    words(`${key}Level`, `${title}: level`, 'Level or course, for example Entry 3, Level 1 catering.', {
      width: 110,
      detail,
    }),
    number(`${key}Days`, `${title}: days a week`, 'How many days a week, for part-time places.', 0, 7, {
      detail,
    }),
    date(
      `${key}Confirmed`,
      `${title}: confirmed on`,
      'The day on which somebody told you. It is compared with the checkpoint, never with today: a fact once confirmed does not lapse.',
      { detail },
    ),
    choice(
      `${key}ConfirmedBy`,
      `${title}: confirmed by`,
      `Who told you. ${BROUGHT_IN}: it came from an older spreadsheet, without a date.`,
      [...CONFIRMED_BY, BROUGHT_IN],
      { detail },
    ),
    words(`${key}Note`, `${title}: note`, 'Anything else, in words the young person may read.', { detail }),
  ];
}

/**
 * What the workbook works out of one checkpoint: code, group, one word, RAG.
 * @param before the checkpoint before it: who died or moved abroad by then is outside the count from then on, unless something else is known
 */
export function workedAt(checkpoint: Checkpoint, cohort: number, before?: Checkpoint): Column[] {
  const { key } = checkpoint;
  const title = shortTitle(checkpoint);
  const destination = own(`${key}Destination`);
  const confirmed = own(`${key}Confirmed`);
  const group = own(`${key}Group`);
  const line = `${key}Line`;
  const word = own(`${key}Word`);
  const due = dueDate(checkpoint, cohort);
  const asOf = setting('AsOfDate');
  const unanswered = f`OR(${destination}="",${group}="Not known")`;
  const confirmedInTime = f`AND(${confirmed}<>"",ABS(N(${confirmed})-${due})<=${setting('ToleranceDays')})`;
  return [
    worked(
      line,
      `${title}: line in Lists`,
      'Where the destination stands in Lists, by its present or its former name; 0 where it does not.',
      lineInLists(`${key}Destination`),
      { width: 60, format: 'number', detail: 'behind' },
    ),
    worked(
      `${key}Code`,
      `${title}: CCIS code`,
      'The local authority’s activity code, looked up in Lists.',
      inLists(line, 'destinationCode', ''),
      { width: 70, centred: true, detail: 'behind' },
    ),
    worked(
      `${key}Group`,
      `${title}: group`,
      'EET, Re-engagement, NEET, Adult services, Other, Not known or Outside the count.',
      before
        ? f`IF(${destination}="",IF(${own(`${before.key}Group`)}="Outside the count",${own(`${before.key}Group`)},""),${inLists(line, 'destinationGroup', 'Not in the list')})`
        : inLists(line, 'destinationGroup', 'Not in the list'),
      { width: 96, detail: 'behind' },
    ),
    worked(
      `${key}Word`,
      `${title}: in a word`,
      'One word for Four years and Summary.',
      f`IF(${own('counted')}<>"Yes","",${firstThat(
        [
          [f`${group}="Outside the count"`, f`"Not counted"`],
          [f`${asOf}<${due}`, f`"Not yet due"`],
          [f`${group}="Not in the list"`, f`${group}`],
          [
            f`AND(${destination}<>"",${confirmed}="",${own(`${key}ConfirmedBy`)}=${quote(BROUGHT_IN)})`,
            f`${group}&${quote(BROUGHT_IN_MARK)}`,
          ],
          [
            f`AND(${unanswered},${asOf}-${due}>=${setting('OverdueDays')})`,
            f`IF(${destination}="","Overdue","Not known")`,
          ],
          [unanswered, f`"Due"`],
          [f`INDEX(${column(LISTS, 'destinationStart')},${own(line)})="Yes"`, f`"Start agreed"`],
          [f`NOT(${confirmedInTime})`, f`${group}&"?"`],
        ],
        f`${group}`,
      )})`,
      { width: 96, detail: 'behind' },
    ),
    worked(
      `${key}Rag`,
      `${title}: RAG`,
      'Green: in education, employment, training or an adult services place, and confirmed near the date. Amber: due, to be confirmed again, re-engagement or start agreed. Red: NEET, or not known and overdue. Grey: not yet due, outside the count, or brought in without a date.',
      f`IF(${word}="","",${firstThat(
        [
          [f`OR(${word}="Not counted",${word}="Not yet due")`, f`"Grey"`],
          [f`OR(${word}="Overdue",${word}="Not known",LEFT(${word},4)="NEET")`, f`"Red"`],
          [f`RIGHT(${word},${BROUGHT_IN_MARK.length})=${quote(BROUGHT_IN_MARK)}`, f`"Grey"`],
          [f`OR(${word}="EET",${word}="Adult services")`, f`"Green"`],
        ],
        f`"Amber"`,
      )})`,
      { width: 58, centred: true, colours: RAG, detail: 'behind' },
    ),
  ];
}
