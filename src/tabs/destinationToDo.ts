import type { Checkpoint } from '../content/checkpoints';
import { ASKED_UNTIL, CHECKPOINTS } from '../content/checkpoints';
import type { Formula } from '../workbook/formula';
import { f, firstThat, join, own, quote, setting } from '../workbook/formula';
import { ASKED, dueDate, spoken } from './checkpointWords';
import { inOneText } from './sayings';

/** The latest checkpoint whose date has come, as what `give` says of it; `none` before the first. */
export const latestDue = (
  cohort: number,
  give: (checkpoint: Checkpoint) => Formula,
  none: Formula,
  checkpoints: readonly Checkpoint[] = ASKED,
): Formula =>
  firstThat(
    [...checkpoints]
      .reverse()
      .map(
        (checkpoint) =>
          [f`${setting('AsOfDate')}>=${dueDate(checkpoint, cohort)}`, give(checkpoint)] as const,
      ),
    none,
  );

const askedWhere = (checkpoints: readonly Checkpoint[], test: (key: string) => Formula): Formula =>
  f`TEXTJOIN(", ",TRUE,${join(
    ',',
    checkpoints.map((checkpoint) => f`IF(${test(checkpoint.key)},${quote(spoken(checkpoint))},"")`),
  )})`;

const said = (words: string, where: Formula): Formula =>
  f`IF(${where}="","",${quote(`${words}: `)}&${where})`;

const wordIs = (word: string) => (key: string) => f`${own(`${key}Word`)}=${quote(word)}`;

/** Every date that a person types here, and the day on which it is looked at. */
const ahead = f`OR(${join(
  ',',
  [...ASKED.map(({ key }) => `${key}Confirmed`), 'sustainedConfirmed'].map(
    (key) => f`N(${own(key)})>${setting('AsOfDate')}`,
  ),
)})`;

const endsFirst = f`OR(${join(
  ',',
  ['november', 'second', 'third'].map(
    (place) =>
      f`AND(${own(`${place}From`)}<>"",${own(`${place}To`)}<>"",${own(`${place}To`)}<${own(`${place}From`)})`,
  ),
)})`;

/** What is wrong in the row itself, in words. */
const problems = join(',', [
  said(
    'Choose from the list',
    askedWhere(ASKED, (key) => f`${own(`${key}Group`)}="Not in the list"`),
  ),
  f`IF(OR(AND(${own('secondDestination')}<>"",${own('secondLine')}=0),AND(${own('thirdDestination')}<>"",${own('thirdLine')}=0)),"Choose the later places from the list","")`,
  f`IF(${ahead},"A day of confirmation lies ahead","")`,
  f`IF(${endsFirst},"A place ends before it begins","")`,
]);

const withheld = f`OR(${own('consent')}="Declined",${own('consent')}="Withdrawn",${own('withdrawnOn')}<>"")`;

/** What is still to be heard of somebody. */
const toHear = f`${said('Overdue', askedWhere(CHECKPOINTS, wordIs('Overdue')))},${said('Not known', askedWhere(CHECKPOINTS, wordIs('Not known')))},${said('Ask now', askedWhere(CHECKPOINTS, wordIs('Due')))},${said(
  'Confirm the date',
  askedWhere(ASKED, (key) => f`RIGHT(${own(`${key}Word`)},1)="?"`),
)}`;

/** Once leavers are asked. Whoever reads the tab is not to ask somebody who withheld consent. */
const afterLeaving = f`${problems},IF(${withheld},IF(ISERROR(FIND("U",${own('answers')})),"","Not to be asked: consent withheld"),${inOneText(toHear)})`;

const undecided = f`OR(${own('intention')}="",${own('intention')}="Not yet asked",${own('intention')}="Undecided")`;

/** Nobody knows yet whether there is an offer. */
const noGuarantee = f`OR(${own('guarantee')}="",${own('guarantee')}="Not recorded",${own('guarantee')}="No offer")`;

const sayGuarantee = f`IF(OR(${own('guaranteeRag')}="Amber",${own('guaranteeRag')}="Red"),IF(${own('guarantee')}="No offer","September Guarantee: no offer","September Guarantee: say how it stands"),"")`;

const beforeLeaving = f`${problems},IF(OR(${own('leaving')}="",${own('leaving')}="Undecided"),"Staying or leaving?",""),IF(${undecided},"Ask about the next step",""),IF(OR(${own('offer')}="",${own('offer')}="Applied",${own('offer')}="Refused"),"No offer yet",IF(OR(${own('offer')}="Consulted through the EHC plan",${own('offer')}="Conditional offer",${own('offer')}="Withdrawn"),"Offer is not firm yet","")),${sayGuarantee}`;

/** What comes next for somebody on this tab. */
export const toDo = (cohort: number): Formula =>
  f`IF(${own('counted')}="","",IF(${own('counted')}="No",${sayGuarantee},${latestDue(
    cohort,
    () => inOneText(afterLeaving),
    inOneText(beforeLeaving),
  )}))`;

const settledOffer = f`OR(${own('offer')}="Accepted",${own('offer')}="Offer",${own('offer')}="Named in the EHC plan",${own('offer')}="Not needed")`;

/** Of the latest checkpoint that has come; before the first, whether the next step is settled. */
export const rowRag = (cohort: number): Formula =>
  f`IF(${own('counted')}<>"Yes","",${latestDue(
    cohort,
    ({ key }) => f`${own(`${key}Rag`)}`,
    f`IF(AND(NOT(${undecided}),${own('leaving')}<>"Undecided",${settledOffer},${own('guaranteeRag')}<>"Amber",${own('guaranteeRag')}<>"Red"),"Green","Amber")`,
    CHECKPOINTS,
  )})`;

/**
 * The September Guarantee is owed to everybody in Years 11 and 12, stayers included, by 30 September of the year in which the school
 * year ends. Nothing is said before May: offers come in spring.
 */
export const guaranteeRag = (cohort: number): Formula =>
  f`IF(OR(${own('counted')}="",AND(${own('leavingPoint')}<>"Year 11",${own('leavingPoint')}<>"Year 12")),"",IF(${noGuarantee},IF(${setting('AsOfDate')}>DATE(${cohort},9,30),"Red",IF(${setting('AsOfDate')}>=DATE(${cohort},5,1),"Amber","Grey")),"Green"))`;

const mayBeAsked = f`AND(${own('counted')}="Yes",NOT(${withheld}))`;

/** An answer is still to be had of it. */
const unanswered = (key: string): Formula =>
  f`OR(${own(`${key}Word`)}="Overdue",${own(`${key}Word`)}="Not known",${own(`${key}Word`)}="Due")`;

/** A letter for each checkpoint whose date has come: A answered, U not. The checkpoints come in the order of their dates. */
export const answers: Formula = f`IF(${own('counted')}<>"Yes","",${join(
  '&',
  CHECKPOINTS.map(({ key }) => f`IF(${own(`${key}Word`)}="Not yet due","",IF(${unanswered(key)},"U","A"))`),
)})`;

const keys = join(
  ',',
  CHECKPOINTS.map(({ key }) => f`${quote(key)}`),
);

/** A question is asked as long as it is the latest: nobody is asked where they were years ago once it is known where they are. */
export const chaseNow = (cohort: number): Formula =>
  f`IF(AND(${mayBeAsked},${setting('AsOfDate')}<DATE(${cohort + ASKED_UNTIL},11,1),RIGHT(${own('answers')},1)="U"),CHOOSE(LEN(${own('answers')}),${keys}),"")`;

const answered = f`(LEN(${own('answers')})-LEN(SUBSTITUTE(${own('answers')},"A","")))`;
const lastAnswered = f`IF(${answered}=0,0,FIND("#",SUBSTITUTE(${own('answers')},"A","#",${answered})))`;

/** Since when nothing is known: from the first checkpoint after the last answer. */
export const chaseDays = (cohort: number): Formula =>
  f`IF(${own('chaseNow')}="","",${setting('AsOfDate')}-CHOOSE(${lastAnswered}+1,${join(
    ',',
    CHECKPOINTS.map((checkpoint) => dueDate(checkpoint, cohort)),
  )}))`;
