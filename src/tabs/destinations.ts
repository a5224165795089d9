import {
  ALUMNI_ANSWERS,
  CONSENT_GIVEN_BY,
  CONSENTS,
  LEAVING_POINTS,
  OFFER_STATUSES,
  SEPTEMBER_GUARANTEE,
  STAYING_OR_LEAVING,
} from '../content/lists';
import { TAB_COLOURS } from '../content/palette';
import { cohortTitle } from '../rules/cohort';
import { choice, date, fromList, longWords, rowKey, words, worked } from '../workbook/columns';
import { above, column, f, own, setting } from '../workbook/formula';
import { RAG } from '../workbook/look';
import type { Tab } from '../workbook/tab';
import { ASKED } from './checkpointWords';
import { asIntended, typedAt, workedAt } from './destinationAnswers';
import { atPlace, typedAtLeaving, workedOfGroups } from './destinationGroups';
import { orderWithoutNames } from './destinationOrder';
import { typedOfSustained, workedOfSustained } from './destinationSustained';
import { answers, chaseDays, chaseNow, guaranteeRag, rowRag, toDo } from './destinationToDo';
import { LISTS } from './lists';
import { PUPILS } from './tabKeys';

export { ASKED, shortTitle } from './checkpointWords';

/** The tab of the leavers of the school year that ends in this calendar year. */
export const destinationsKey = (cohort: number): string => `destinations${cohort}`;

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
        f`IF(${nobody},"",IF(N(${own('place')})>0,${atPlace('name')},${own('surname')}&IF(${own('forename')}="","",", "&${own('forename')})))`,
        { width: 160 },
      ),
      worked(
        'rag',
        'RAG',
        'The colour of the latest checkpoint that has come; before the first, whether the next step is settled.',
        rowRag(cohort),
        { width: 58, centred: true, colours: RAG },
      ),
      worked('toDo', 'To do', 'What comes next for this leaver.', toDo(cohort), { width: 170, wrap: true }),
      worked(
        'place',
        'Line in Pupils',
        'Where the leaver stands in Pupils; empty for who is not there.',
        f`IF(${own('pupilId')}="","",IFERROR(MATCH(${own('pupilId')},${column(PUPILS, 'pupilId')},0),""))`,
        { width: 60, format: 'number', detail: 'behind' },
      ),
      worked(
        'counted',
        'Counted?',
        'Yes for everybody who leaves or may leave; No for those who stay, and for years of the current school year at whose end nobody leaves.',
        f`IF(${nobody},"",IF(${own('leaving')}="Staying","No",IF(AND(${own('leaving')}="",${own('leavingPoint')}<>"",${own('leavingPoint')}<>"Other",LEFT(${setting('AcademicYear')},4)="${cohort - 1}",ISERROR(MATCH(MID(${own('leavingPoint')},6,2),${column(LISTS, 'leavingPoint')},0))),"No","Yes")))`,
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
        'orderWithoutNames',
        'Order without names',
        'By the words of this row: Four years lists leavers so where no names are shown.',
        orderWithoutNames,
        { width: 66, format: 'number', detail: 'behind' },
      ),
      worked(
        'asIntended',
        'As intended?',
        'Whether the first destination fulfils the intention: Yes, No, or empty while one of them is not known.',
        asIntended(),
        { width: 76, centred: true, detail: 'behind' },
      ),
      worked(
        'answers',
        'Answers',
        'A letter for each checkpoint whose date has come: A answered, U not.',
        answers,
        { width: 66, detail: 'behind' },
      ),
      worked(
        'chaseNow',
        'Ask now',
        'The latest checkpoint that waits for an answer. Nobody who stays here, has died, has declined or withdrawn consent, or left more than five years ago.',
        chaseNow(cohort),
        { width: 76, centred: true, detail: 'behind' },
      ),
      worked(
        'chaseDays',
        'Days since',
        'Days since it is not known where they are: from the first checkpoint after the last answer.',
        chaseDays(cohort),
        {
          width: 66,
          centred: true,
          format: 'number',
          detail: 'behind',
        },
      ),
      worked(
        'guaranteeRag',
        'September Guarantee: RAG',
        'For Years 11 and 12, stayers included. Green: an offer was made or is not appropriate. Amber from May, red after 30 September: no offer recorded.',
        guaranteeRag(cohort),
        { centred: true, colours: RAG, detail: 'behind' },
      ),
      ...ASKED.flatMap((checkpoint, i) => workedAt(checkpoint, cohort, ASKED[i - 1])),
      ...workedOfSustained(cohort),
      ...workedOfGroups,
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
      choice(
        'guarantee',
        'September Guarantee',
        'Whether an offer has been made: owed to everybody in Years 11 and 12, stayers included.',
        SEPTEMBER_GUARANTEE,
        { width: 120, wrap: true, detail: 'next' },
      ),
      choice('offer', 'Offer', 'How far the place has come.', OFFER_STATUSES, {
        width: 140,
        wrap: true,
        detail: 'next',
      }),
      words('offerProvider', 'Place at', 'College, employer or service.', {
        width: 140,
        wrap: true,
        detail: 'next',
      }),
      date('intentionAsked', 'Asked on', 'When the pupil was last asked.', { detail: 'next' }),
      words('surname', 'Surname', 'Only for leavers who are not on the Pupils tab.', { detail: 'identity' }),
      words('forename', 'Forename', 'Only for leavers who are not on the Pupils tab.', {
        detail: 'identity',
      }),
      choice(
        'consent',
        'May we stay in touch?',
        'After leaving, contact needs the young person’s consent.',
        CONSENTS,
        { width: 96, detail: 'contact' },
      ),
      choice('consentBy', 'Answered by', 'Who gave or declined it.', CONSENT_GIVEN_BY, { detail: 'contact' }),
      date('consentOn', 'Answered on', 'When it was given or declined.', { detail: 'contact' }),
      date('withdrawnOn', 'Withdrawn on', 'From this day on nobody asks them any more.', {
        detail: 'contact',
      }),
      choice(
        'alumni',
        'Alumni network',
        'Whether they may be asked to come back, to speak or to host a visit. Who has agreed stands on the Alumni tab.',
        ALUMNI_ANSWERS,
        { detail: 'contact' },
      ),
      words(
        'contact',
        'How to reach',
        'Telephone, e-mail, through a parent, through a worker. Never shared.',
        { width: 160, wrap: true, detail: 'contact' },
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
      ...typedAtLeaving,
      ...ASKED.flatMap((checkpoint) => [
        ...typedAt(checkpoint),
        ...(checkpoint.key === 'november' ? typedOfSustained : []),
      ]),
    ],
    rows: { kind: 'entries', ready },
  };
};
