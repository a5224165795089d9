import { ALUMNI_OFFERS, ALUMNI_QUIET_MONTHS } from '../content/alumni';
import { CONSENTS } from '../content/lists';
import { TAB_COLOURS } from '../content/palette';
import { choice, date, longWords, number, rowKey, words, worked } from '../workbook/columns';
import type { Formula } from '../workbook/formula';
import { column, f, firstThat, join, own, setting } from '../workbook/formula';
import { RAG } from '../workbook/look';
import type { Tab } from '../workbook/tab';
import { ASKED, shortTitle } from './checkpointWords';
import { destinationsKey } from './destinations';
import type { Saying } from './logVerdict';
import { saidOf } from './logVerdict';
import { lookUp } from './lookUps';
import { inOneText } from './sayings';
import { ALUMNI, PUPILS } from './tabKeys';

export { ALUMNI };

const asOf = setting('AsOfDate');
const nobody = f`AND(${own('pupilId')}="",${own('ownName')}="")`;
const found = f`N(${own('line')})>0`;
const toCome = f`N(${own('nextContact')})>${asOf}`;

const wrong: readonly Saying[] = [
  [
    f`OR(${join(
      ',',
      ['consentOn', 'lastContact', 'nextContact'].map((key) => f`ISTEXT(${own(key)})`),
    )})`,
    'A date is written so that it cannot be read',
  ],
  [f`N(${own('lastContact')})>${asOf}`, 'The last contact is still to come'],
  [f`AND(NOT(${found}),${own('name')}="")`, 'Nobody has this ID in that year: correct it, or type the name'],
];

/** Why somebody is not to be contacted, the strongest reason first. */
const stopped = f`IF(${nobody},"",${firstThat(
  [
    [f`AND(${found},${own('answer')}<>"Agreed")`, f`"Do not contact: no longer in the alumni network"`],
    [
      f`OR(${own('leaverConsent')}="Declined",${own('leaverConsent')}="Withdrawn")`,
      f`"Do not contact: consent was declined or withdrawn in Destinations"`,
    ],
    [
      f`OR(${own('contactConsent')}="Declined",${own('contactConsent')}="Withdrawn")`,
      f`"Do not contact: consent was declined or withdrawn"`,
    ],
    [f`${own('contactConsent')}<>"Agreed"`, f`"Do not contact: no consent yet"`],
  ],
  f`""`,
)})`;

const open: readonly Saying[] = [
  [
    f`AND(ISNUMBER(${own('nextContact')}),NOT(${toCome}),N(${own('lastContact')})<N(${own('nextContact')}))`,
    f`"Get in touch: planned for "&TEXT(${own('nextContact')},"dd/mm/yyyy")`,
  ],
  [f`AND(${own('lastContact')}="",${own('nextContact')}="")`, 'Not contacted yet'],
  [
    f`AND(ISNUMBER(${own('lastContact')}),EDATE(N(${own('lastContact')}),${ALUMNI_QUIET_MONTHS})<${asOf},NOT(${toCome}))`,
    `Last contact more than ${ALUMNI_QUIET_MONTHS} months ago`,
  ],
  [f`OR(${own('offer')}="",${own('offer')}="Not yet asked")`, 'Ask what they would like to do'],
];

/**
 * Former pupils who agreed to stay in touch with the school. Each is found once in the tab of the own leaving year; nobody is
 * taken away, and who withdraws is marked.
 *
 * @param cohorts the cohorts that have a tab
 */
export const alumni = (cohorts: readonly number[], ready: number): Tab => {
  const choose = (key: string): Formula =>
    f`CHOOSE(N(${own('cohortAt')}),${join(
      ',',
      cohorts.map((cohort) => f`${column(destinationsKey(cohort), key)}`),
    )})`;
  const ofLeaver = (key: string): Formula => f`IF(${found},INDEX(${choose(key)},${own('line')})&"","")`;
  const behind = { detail: 'behind' };
  return {
    key: ALUMNI,
    title: 'Alumni',
    purpose: 'Former pupils who agreed to stay in touch.',
    group: 'destinations',
    tabColour: TAB_COLOURS.destinations,
    startsHidden: true,
    keyColumn: 'pupilId',
    frozenColumns: 2,
    columns: [
      rowKey('pupilId', 'Pupil ID', 'The same as in the Destinations tab of the leaving year.', {
        width: 72,
      }),
      worked(
        'name',
        'Name',
        'From the Destinations tab of the leaving year, else from Pupils, else as typed behind the +.',
        f`IF(${nobody},"",IF(${found},INDEX(${choose('name')},${own('line')})&"",${lookUp(PUPILS, 'name', 'pupilId', f`${own('pupilId')}`, f`${own('ownName')}`)}&""))`,
        { width: 150, wrap: true },
      ),
      worked(
        'rag',
        'RAG',
        'Grey: do not contact. Amber: somebody should get in touch. Green: in touch. Red: something in the row cannot be.',
        f`IF(${nobody},"",${firstThat(
          [
            [f`${own('wrong')}<>""`, f`"Red"`],
            [f`${own('stopped')}<>""`, f`"Grey"`],
            [f`${own('open')}<>""`, f`"Amber"`],
          ],
          f`"Green"`,
        )})`,
        { width: 58, centred: true, colours: RAG },
      ),
      worked(
        'toDo',
        'To do',
        'Whether they may be contacted, and what comes next.',
        inOneText(f`${own('wrong')},IF(${own('stopped')}<>"",${own('stopped')},${own('open')})`),
        { width: 170, wrap: true },
      ),
      worked(
        'destination',
        'Doing now',
        'The latest destination that is known, from the Destinations tab of the leaving year.',
        firstThat(
          [...ASKED].reverse().map(({ key }) => [f`${own(`${key}Known`)}<>""`, f`${own(`${key}Known`)}`]),
          f`""`,
        ),
        { width: 140, wrap: true },
      ),
      worked(
        'cohortAt',
        'Cohort',
        'Which of the Destinations tabs it is, counted from the newest.',
        firstThat(
          cohorts.map((cohort, i) => [f`${own('leftIn')}=${cohort}`, f`${i + 1}`] as const),
          f`""`,
        ),
        { ...behind, format: 'number', centred: true },
      ),
      worked(
        'line',
        'Line there',
        'Where the leaver stands in that tab; 0 where nobody there has this ID.',
        f`IF(OR(${own('pupilId')}="",${own('cohortAt')}=""),0,IFERROR(MATCH(${own('pupilId')},${choose('pupilId')},0),0))`,
        { ...behind, format: 'number', centred: true },
      ),
      worked(
        'answer',
        'Alumni network?',
        'What the leaver answered in the Destinations tab.',
        ofLeaver('alumni'),
        behind,
      ),
      worked(
        'leaverConsent',
        'Consent there',
        'Whether the leaver may be contacted, as the Destinations tab says.',
        // A day of withdrawal goes before a word that somebody forgot to change.
        f`IF(${found},IF(INDEX(${choose('withdrawnOn')},${own('line')})<>"","Withdrawn",INDEX(${choose('consent')},${own('line')})&""),"")`,
        behind,
      ),
      ...ASKED.map(({ key }, i) =>
        worked(
          `${key}Known`,
          `${shortTitle(ASKED[i]!)}: known`,
          'The destination, where one is known.',
          f`IF(${found},IF(INDEX(${choose(`${key}Group`)},${own('line')})="Not known","",INDEX(${choose(`${key}Destination`)},${own('line')})&""),"")`,
          behind,
        ),
      ),
      worked(
        'stopped',
        'Do not contact',
        'Why they are not to be contacted; empty where they may be.',
        stopped,
        behind,
      ),
      worked(
        'wrong',
        'Cannot be',
        'What cannot be as it stands.',
        f`IF(${nobody},"",${saidOf(wrong)})`,
        behind,
      ),
      worked('open', 'Still open', 'What is still to be done.', f`IF(${nobody},"",${saidOf(open)})`, behind),
      {
        ...number(
          'leftIn',
          'Left in',
          'The calendar year in which the school year of leaving ended.',
          1990,
          2100,
          {
            width: 66,
          },
        ),
        format: 'number',
      },
      choice('offer', 'Offer', 'What they would like to do for pupils of today.', ALUMNI_OFFERS, {
        width: 120,
      }),
      words('contact', 'How to reach', 'As they want to be reached. Never shared.', {
        width: 130,
        wrap: true,
      }),
      choice(
        'contactConsent',
        'May we contact?',
        'Consent of the former pupil, or of whoever decides for them. Only Agreed lets you.',
        CONSENTS,
        { width: 92 },
      ),
      date('lastContact', 'Last contact', 'When you were last in touch.'),
      date('nextContact', 'Next contact', 'When you mean to get in touch again.'),
      longWords('notes', 'Notes', 'In words that they may read.', { width: 146 }),
      date('consentOn', 'Consent on', 'When it was given, declined or withdrawn.', { detail: 'more' }),
      words('ownName', 'Name, where no tab has it', 'For former pupils whom no other tab holds.', {
        width: 150,
        detail: 'more',
      }),
    ],
    rows: { kind: 'entries', ready },
  };
};
