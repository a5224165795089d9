import { CHECKPOINTS, type Checkpoint } from '../content/checkpoints';
import {
  CONFIRMED_BY,
  CONSENTS,
  LEAVING_POINTS,
  OFFER_STATUSES,
  SEPTEMBER_GUARANTEE,
  STAYING_OR_LEAVING,
  STILL_THERE,
} from '../content/lists';
import { TAB_COLOURS } from '../content/palette';
import { cohortTitle } from '../rules/cohort';
import { choice, date, fromList, longWords, number, rowKey, words, worked } from '../workbook/columns';
import { above, column, f, firstThat, join, own, setting } from '../workbook/formula';
import { RAG } from '../workbook/look';
import type { Column, Tab } from '../workbook/tab';
import { LISTS } from './lists';
import { lookUp } from './lookUps';
import { PUPILS } from './pupils';
import { inOneText } from './sayings';

/** The tab of the leavers of the school year that ends in this calendar year. */
export const destinationsKey = (cohort: number): string => `destinations${cohort}`;

/** The checkpoints at which a destination is asked. Whether it was sustained is asked in a column of its own. */
export const ASKED = CHECKPOINTS.filter((checkpoint) => checkpoint.key !== 'sustained');

const SHORT_TITLE: Record<string, string> = {
  november: '1 November',
  year1: 'After 1 year',
  year2: 'After 2 years',
  year3: 'After 3 years',
  year4: 'After 4 years',
};

export const shortTitle = (checkpoint: Checkpoint): string => SHORT_TITLE[checkpoint.key]!;

/** A checkpoint inside a sentence. A text such as "1 November" would be taken for a date by some programs. */
const SPOKEN: Record<string, string> = {
  november: 'first November',
  year1: 'year 1',
  year2: 'year 2',
  year3: 'year 3',
  year4: 'year 4',
};

const spoken = (checkpoint: Checkpoint): string => SPOKEN[checkpoint.key]!;

const dueDate = (checkpoint: Checkpoint, cohort: number) =>
  f`DATE(${cohort + checkpoint.yearsAfter},${checkpoint.month},${checkpoint.day})`;

/** What people type at one checkpoint. The destination stays open, the rest is a collapsed group. */
function typedAt(checkpoint: Checkpoint): Column[] {
  const { key } = checkpoint;
  const title = shortTitle(checkpoint);
  const detail = key;
  return [
    fromList(`${key}Destination`, title, checkpoint.question, 'destination', { width: 138, wrap: true }),
    words(`${key}Provider`, `${title}: provider`, 'College, employer or service.', { width: 140, detail }),
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
    choice(`${key}ConfirmedBy`, `${title}: confirmed by`, 'Who told you.', CONFIRMED_BY, { detail }),
    words(`${key}Note`, `${title}: note`, 'Anything else, in words the young person may read.', { detail }),
  ];
}

/** Whether the first destination lasted: asked at the end of March, without dates as long as nobody has them. */
const SUSTAINED = CHECKPOINTS.find((checkpoint) => checkpoint.key === 'sustained')!;

const typedOfSustained: readonly Column[] = [
  choice('sustainedStill', 'On 31 March: still there?', SUSTAINED.question, STILL_THERE, {
    detail: 'november',
  }),
  date('sustainedConfirmed', 'On 31 March: confirmed on', 'The day on which somebody told you.', {
    detail: 'november',
  }),
  choice('sustainedConfirmedBy', 'On 31 March: confirmed by', 'Who told you.', CONFIRMED_BY, {
    detail: 'november',
  }),
];

function workedOfSustained(cohort: number): Column[] {
  const still = own('sustainedStill');
  const due = dueDate(SUSTAINED, cohort);
  const asOf = setting('AsOfDate');
  return [
    worked(
      'sustainedWord',
      'Sustained to 31 March?',
      'Sustained: still there or moved on without a gap. Not sustained: there was a gap.',
      f`IF(${own('counted')}<>"Yes","",${firstThat(
        [
          [f`${own('novemberGroup')}="Outside the count"`, f`"Not counted"`],
          [f`${asOf}<${due}`, f`"Not yet due"`],
          [f`OR(${still}="Yes",${still}="Moved without a gap")`, f`"Sustained"`],
          [f`${still}="No"`, f`"Not sustained"`],
          [f`${asOf}-${due}>=${setting('OverdueDays')}`, f`IF(${still}="","Overdue","Not known")`],
        ],
        f`"Due"`,
      )})`,
      { detail: 'behind' },
    ),
    worked(
      'sustainedRag',
      'Sustained: RAG',
      'Green: sustained. Amber: due. Red: not sustained, or not known and overdue. Grey: not yet due.',
      f`IF(${own('sustainedWord')}="","",IF(OR(${own('sustainedWord')}="Not yet due",${own('sustainedWord')}="Not counted"),"Grey",IF(${own('sustainedWord')}="Sustained","Green",IF(${own('sustainedWord')}="Due","Amber","Red"))))`,
      { centred: true, colours: RAG, detail: 'behind' },
    ),
  ];
}

/** What the workbook works out of one checkpoint: code, group, one word, RAG. */
function workedAt(checkpoint: Checkpoint, cohort: number): Column[] {
  const { key } = checkpoint;
  const title = shortTitle(checkpoint);
  const destination = own(`${key}Destination`);
  const confirmed = own(`${key}Confirmed`);
  const group = own(`${key}Group`);
  const due = dueDate(checkpoint, cohort);
  const asOf = setting('AsOfDate');
  const unanswered = f`OR(${destination}="",${group}="Not known")`;
  const confirmedInTime = f`AND(${confirmed}<>"",ABS(N(${confirmed})-${due})<=${setting('ToleranceDays')})`;
  return [
    worked(
      `${key}Code`,
      `${title}: CCIS code`,
      'The local authority’s activity code, looked up in Lists.',
      f`IF(${destination}="","",${lookUp(LISTS, 'destinationCode', 'destination', f`${destination}`, f`""`)}&"")`,
      { width: 70, centred: true, detail: 'behind' },
    ),
    worked(
      `${key}Group`,
      `${title}: group`,
      'EET, Re-engagement, NEET, Adult services, Other, Not known or Outside the count.',
      f`IF(${destination}="","",${lookUp(LISTS, 'destinationGroup', 'destination', f`${destination}`, f`"Not in the list"`)}&"")`,
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
          [
            f`AND(${unanswered},${asOf}-${due}>=${setting('OverdueDays')})`,
            f`IF(${destination}="","Overdue","Not known")`,
          ],
          [unanswered, f`"Due"`],
          [
            f`IFERROR(INDEX(${column(LISTS, 'destinationStart')},MATCH(${destination},${column(LISTS, 'destination')},0)),"")="Yes"`,
            f`"Start agreed"`,
          ],
          [f`NOT(${confirmedInTime})`, f`${group}&"?"`],
        ],
        f`${group}`,
      )})`,
      { width: 96, detail: 'behind' },
    ),
    worked(
      `${key}Rag`,
      `${title}: RAG`,
      'Green: in education, employment, training or an adult services place, and confirmed near the date. Amber: due, to be confirmed again, re-engagement or start agreed. Red: NEET, or not known and overdue. Grey: not yet due, or outside the count.',
      f`IF(${own(`${key}Word`)}="","",${firstThat(
        [
          [f`OR(${own(`${key}Word`)}="Not counted",${own(`${key}Word`)}="Not yet due")`, f`"Grey"`],
          [
            f`OR(${own(`${key}Word`)}="Overdue",${own(`${key}Word`)}="Not known",LEFT(${own(`${key}Word`)},4)="NEET")`,
            f`"Red"`,
          ],
          [f`OR(${own(`${key}Word`)}="EET",${own(`${key}Word`)}="Adult services")`, f`"Green"`],
        ],
        f`"Amber"`,
      )})`,
      { width: 58, centred: true, colours: RAG, detail: 'behind' },
    ),
  ];
}

/** The latest checkpoint whose date has come, as what `give` says of it; `none` before the first. */
function latestDue(
  cohort: number,
  give: (checkpoint: Checkpoint) => ReturnType<typeof f>,
  none: ReturnType<typeof f>,
) {
  return firstThat(
    [...ASKED]
      .reverse()
      .map(
        (checkpoint) =>
          [f`${setting('AsOfDate')}>=${dueDate(checkpoint, cohort)}`, give(checkpoint)] as const,
      ),
    none,
  );
}

const askedWords = (word: string) =>
  join(
    ',',
    ASKED.map(
      (checkpoint) => f`IF(${own(`${checkpoint.key}Word`)}=${`"${word}"`},${`"${spoken(checkpoint)}"`},"")`,
    ),
  );

/** One cohort: the possible leavers of a school year, then the leavers at each checkpoint. */
export const destinations = (cohort: number, ready: number, isThisYear: boolean): Tab => {
  const key = destinationsKey(cohort);
  const nobody = f`AND(${own('pupilId')}="",${own('surname')}="",${own('forename')}="")`;
  return {
    key,
    title: cohortTitle(cohort),
    purpose: isThisYear
      ? `Who may leave this year, and their next steps.`
      : `The leavers of ${cohort - 1}/${String(cohort).slice(2)}: where they are, year by year.`,
    group: isThisYear ? 'destinations' : 'earlier',
    tabColour: TAB_COLOURS.destinations,
    startsHidden: !isThisYear,
    keyColumn: 'pupilId',
    frozenColumns: 3,
    columns: [
      rowKey(
        'pupilId',
        'Pupil ID',
        'The same as in Pupils. For somebody who was never on that register, make one up that starts with L, such as L00001.',
        { width: 72 },
      ),
      choice(
        'leavingPoint',
        'Leaving point',
        'The year group at whose end the pupil leaves.',
        LEAVING_POINTS,
        { width: 82 },
      ),
      worked(
        'name',
        'Name',
        'From Pupils, or from the surname and forename typed in this row.',
        f`IF(${nobody},"",${lookUp(PUPILS, 'name', 'pupilId', f`${own('pupilId')}`, f`${own('surname')}&IF(${own('forename')}="","",", "&${own('forename')})`)})`,
        { width: 160 },
      ),
      worked(
        'rag',
        'RAG',
        'The colour of the latest checkpoint that has come; before the first, whether the next step is settled.',
        f`IF(${own('counted')}<>"Yes","",${latestDue(cohort, (checkpoint) => f`${own(`${checkpoint.key}Rag`)}`, f`IF(OR(${own('intention')}="",${own('intention')}="Not yet asked",${own('intention')}="Undecided",${own('leaving')}="Undecided"),"Amber",IF(OR(${own('offer')}="Accepted",${own('offer')}="Offer",${own('offer')}="Named in the EHC plan",${own('offer')}="Not needed"),"Green","Amber"))`)})`,
        { width: 58, centred: true, colours: RAG },
      ),
      worked(
        'toDo',
        'To do',
        'What comes next for this leaver.',
        f`IF(${own('counted')}<>"Yes","",${latestDue(
          cohort,
          () =>
            f`TEXTJOIN("; ",TRUE,${chase('Overdue', 'Overdue')},${chase('Not known', 'Not known')},${chase('Due', 'Ask now')},${confirmAgain()},${notInList()})`,
          inOneText(
            f`IF(OR(${own('leaving')}="",${own('leaving')}="Undecided"),"Staying or leaving?",""),IF(OR(${own('intention')}="",${own('intention')}="Not yet asked",${own('intention')}="Undecided"),"Ask about the next step",""),IF(OR(${own('offer')}="",${own('offer')}="Applied",${own('offer')}="Refused"),"No offer yet",IF(OR(${own('offer')}="Consulted through the EHC plan",${own('offer')}="Conditional offer",${own('offer')}="Withdrawn"),"Offer is not firm yet",""))`,
          ),
        )})`,
        { width: 170, wrap: true },
      ),
      worked(
        'counted',
        'Counted?',
        'Yes for everybody who leaves or may leave; No for those who stay.',
        f`IF(${nobody},"",IF(${own('leaving')}="Staying","No","Yes"))`,
        { width: 66, centred: true, detail: 'behind' },
      ),
      worked(
        'leaverNumber',
        'Leaver no.',
        'Counts the leavers of this tab: Four years lists them by it.',
        f`N(${above('leaverNumber')})+IF(${own('counted')}="Yes",1,0)`,
        { width: 66, centred: true, format: 'number', detail: 'behind' },
      ),
      worked(
        'asIntended',
        'As intended?',
        'Whether the first destination fulfils the intention: Yes, No, or empty while one of them is not known.',
        f`IF(OR(${own('novemberDestination')}="",${own('intention')}="",${own('novemberGroup')}="Not known"),"",IF(${lookUp(LISTS, 'intentionDestination', 'intention', f`${own('intention')}`, f`""`)}="","",IF(${lookUp(LISTS, 'intentionDestination', 'intention', f`${own('intention')}`, f`""`)}=${own('novemberDestination')},"Yes","No")))`,
        { width: 76, centred: true, detail: 'behind' },
      ),
      worked(
        'chaseNow',
        'Chase now?',
        'Yes where an answer is overdue and contact was not declined.',
        f`IF(AND(OR(${overdueAnywhere()}),${own('consent')}<>"Declined",${own('consent')}<>"Withdrawn"),"Yes","")`,
        { width: 76, centred: true, detail: 'behind' },
      ),
      ...ASKED.flatMap((checkpoint) => workedAt(checkpoint, cohort)),
      ...workedOfSustained(cohort),
      choice(
        'leaving',
        'Staying or leaving',
        'Staying: counted as staying, never chased. Empty counts as leaving.',
        STAYING_OR_LEAVING,
        { width: 100 },
      ),
      fromList(
        'intention',
        'Intention',
        'What the pupil means to do next, in the pupil’s own choice.',
        'intention',
        { width: 150, wrap: true },
      ),
      words('surname', 'Surname', 'Only for leavers who are not on the Pupils tab.', { detail: 'identity' }),
      words('forename', 'Forename', 'Only for leavers who are not on the Pupils tab.', {
        detail: 'identity',
      }),
      choice(
        'guarantee',
        'September Guarantee',
        'Whether an offer has been made: owed to everybody in Years 11 and 12, stayers included.',
        SEPTEMBER_GUARANTEE,
        { width: 120, detail: 'next' },
      ),
      choice('offer', 'Offer', 'How far the place has come.', OFFER_STATUSES, { width: 130, detail: 'next' }),
      words('offerProvider', 'Place at', 'College, employer or service.', { width: 140, detail: 'next' }),
      date('intentionAsked', 'Asked on', 'When the pupil was last asked.', { detail: 'next' }),
      choice(
        'consent',
        'May we stay in touch?',
        'After leaving, contact needs the young person’s consent.',
        CONSENTS,
        { width: 96, detail: 'contact' },
      ),
      date('consentOn', 'Consent on', 'When it was given, declined or withdrawn.', { detail: 'contact' }),
      words(
        'contact',
        'How to reach',
        'Telephone, e-mail, through a parent, through a worker. Never shared.',
        { width: 160, detail: 'contact' },
      ),
      words(
        'namedWorker',
        'Named worker',
        'Who supports them now: adviser, social worker, local authority.',
        {
          detail: 'contact',
        },
      ),
      date('nextReview', 'Next review', 'When their support is looked at again.', { detail: 'contact' }),
      date('lastTried', 'Last tried on', 'When you last tried to reach them.', { detail: 'contact' }),
      words('tries', 'Tried how', 'For example: two calls, one letter, through the mother.', {
        detail: 'contact',
      }),
      longWords('notes', 'Notes', 'In words the young person may read.', { detail: 'contact' }),
      ...ASKED.flatMap((checkpoint) => [
        ...typedAt(checkpoint),
        ...(checkpoint.key === 'november' ? typedOfSustained : []),
      ]),
    ],
    rows: { kind: 'entries', ready },
  };
};

const listed = (word: string) => f`TEXTJOIN(", ",TRUE,${askedWords(word)})`;
const chase = (word: string, say: string) => f`IF(${listed(word)}="","",${`"${say}: "`}&${listed(word)})`;
const overdueAnywhere = () =>
  join(
    ',',
    ASKED.flatMap((one) => [f`${own(`${one.key}Word`)}="Overdue"`, f`${own(`${one.key}Word`)}="Not known"`]),
  );

function confirmAgain() {
  const stale = join(
    ',',
    ASKED.map((one) => f`IF(RIGHT(${own(`${one.key}Word`)},1)="?",${`"${spoken(one)}"`},"")`),
  );
  return f`IF(TEXTJOIN("",TRUE,${stale})="","","Confirm the date: "&TEXTJOIN(", ",TRUE,${stale}))`;
}

function notInList() {
  const unknown = join(
    ',',
    ASKED.map((one) => f`IF(${own(`${one.key}Group`)}="Not in the list",${`"${spoken(one)}"`},"")`),
  );
  return f`IF(TEXTJOIN("",TRUE,${unknown})="","","Choose from the list: "&TEXTJOIN(", ",TRUE,${unknown}))`;
}
