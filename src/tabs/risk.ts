import { YES_NO } from '../content/lists';
import { type RagWord, TAB_COLOURS } from '../content/palette';
import {
  MOST_RISK_POINTS,
  OTHER_RISK_POINTS,
  RISK_ATTENDANCE,
  RISK_FROM,
  type RiskCode,
  SKILLS_SCORE,
} from '../content/risk';
import { choice, date, longWords, number, rowKey, worked } from '../workbook/columns';
import type { Formula } from '../workbook/formula';
import { column, f, firstThat, join, own, quote, setting } from '../workbook/formula';
import { RAG } from '../workbook/look';
import type { Column, Tab } from '../workbook/tab';
import { LISTS } from './lists';
import { ofPupil, place, pupilName, pupilYear } from './logColumns';
import { type Saying, saidOf } from './logVerdict';
import { inOneText } from './sayings';
import { PUPILS, RISK } from './tabKeys';

const behind = { detail: 'behind', centred: true } as const;
const more = { detail: 'more' } as const;

/** Of no points there is no colour: there is nothing to be said. */
const { Grey: _, ...PROMPT } = RAG;

const onRoll = f`${own('onRoll')}="Yes"`;
const forPupils = (reckoned: Formula): Formula => f`IF(${onRoll},${reckoned},"")`;
/** What the register says of a pupil on roll: whoever is on roll stands in it. */
const told = (key: string): Formula => f`INDEX(${column(PUPILS, key)},${own('place')})`;

const ofIndicator = (key: string, code: Formula, otherwise: string): Formula =>
  f`IFERROR(INDEX(${column(LISTS, key)},MATCH(${code},${column(LISTS, 'riskCode')},0)),${otherwise})`;

interface Reckoned {
  key: string;
  header: string;
  /** Which line of the Lists tab it goes by. */
  code: Formula;
  /** Whether anything is known, and whether it speaks for a conversation. */
  known: Formula;
  holds: Formula;
}

const named = (code: RiskCode): Formula => f`${quote(code)}`;
const yesNo = (key: string, header: string, code: RiskCode, from: Formula): Reckoned => ({
  key,
  header,
  code: named(code),
  known: f`${from}<>""`,
  holds: f`${from}="Yes"`,
});
const sen = (key: string, header: string, code: RiskCode, status: string): Reckoned => ({
  key,
  header,
  code: named(code),
  known: f`${told('senStatus')}<>""`,
  holds: f`${told('senStatus')}=${quote(status)}`,
});
const attendsLess = (code: keyof typeof RISK_ATTENDANCE): Formula =>
  f`ROUND(N(${told('attendance')})*100,1)<${RISK_ATTENDANCE[code]}`;

const INDICATORS: readonly Reckoned[] = [
  yesNo('pointsEal', 'EAL', 'EAL', told('eal')),
  sen('pointsPlan', 'EHC plan', 'EHCP', 'E'),
  sen('pointsSen', 'SEN support', 'SEN', 'K'),
  {
    key: 'pointsAttendance',
    header: 'Attendance',
    code: f`IF(${attendsLess('ATT85')},${named('ATT85')},${named('ATT90')})`,
    known: f`ISNUMBER(${told('attendance')})`,
    holds: attendsLess('ATT90'),
  },
  yesNo('pointsLookedAfter', 'Looked after', 'LAC', told('lookedAfter')),
  yesNo('pointsMeals', 'Free school meals', 'FSM', told('freeSchoolMeals')),
  yesNo('pointsCarer', 'Young carer', 'CARER', told('youngCarer')),
  yesNo('pointsOffSite', 'Off site', 'AWAY', f`${own('offSite')}`),
];

const pointsOf = ({ key, header, code, known, holds }: Reckoned): Column =>
  worked(
    key,
    `Points: ${header}`,
    'Points of this indicator, as the Lists tab gives them. Empty: not recorded.',
    forPupils(f`IF(${known},IF(${holds},${ofIndicator('riskInUse', code, '0')},0),"")`),
    { ...behind, format: 'decimal' },
  );

const allPoints = join(
  ',',
  [...INDICATORS.map(({ key }) => key), 'otherPoints'].map((key) => f`${own(key)}`),
);

const from = (name: string, word: string): readonly [Formula, Formula] => [
  f`AND(ISNUMBER(${setting(name)}),${own('score')}>=${setting(name)})`,
  f`${quote(word)}`,
];

const why = inOneText(
  join(',', [
    ...INDICATORS.map(
      ({ key, header, code }) =>
        f`IF(N(${own(key)})>0,${ofIndicator('riskIndicator', code, quote(header))}&": "&${own(key)},"")`,
    ),
    f`IF(N(${own('otherPoints')})>0,"Other points: "&${own('otherPoints')},"")`,
  ]),
);

const firstDay = f`IFERROR(DATE(VALUE(LEFT(${setting('AcademicYear')}&"none",4)),9,1),0)`;
const says = (key: string, word: string): Formula => f`${own(key)}=${quote(word)}`;

const [first, latest] = [told('skillsStart'), told('skillsLatest')];
const low = f`IF(ISNUMBER(${latest}),${latest}<${SKILLS_SCORE.lowBelow},IF(ISNUMBER(${first}),${first}<${SKILLS_SCORE.lowBelow},FALSE))`;
const falling = f`IF(AND(ISNUMBER(${first}),ISNUMBER(${latest})),${latest}<=${first}-${SKILLS_SCORE.fallsBy},FALSE)`;

const unreadable: readonly Saying[] = [
  [f`ISTEXT(${own('otherPoints')})`, 'Other points cannot be read: give a number'],
  [f`ISTEXT(${own('talked')})`, 'The date is written so that it cannot be read'],
  [f`N(${own('talked')})>${setting('AsOfDate')}`, 'The day of the conversation is still to come'],
];
const prompts: readonly Saying[] = [
  [says('colour', 'Red'), 'Talk soon, together with those who know the pupil'],
  [says('colour', 'Amber'), 'Talk: what would help?'],
  [
    f`OR(AND(${says('laColour', 'Red')},${own('colour')}<>"Red"),AND(${says('laColour', 'Amber')},${own('colour')}<>"Red",${own('colour')}<>"Amber"))`,
    f`"The authority’s list says "&${own('laColour')}`,
  ],
  [f`${own('skillsFlag')}<>""`, 'Ask about the skills score'],
];

/** Who may need a conversation, by points for what is known: a prompt that flags too many. Never part of the pupil's own record. */
export const risk = (ready: number): Tab => ({
  key: RISK,
  title: 'Risk of NEET',
  purpose: 'Prompts for a conversation: not a forecast.',
  group: 'entitlement',
  tabColour: TAB_COLOURS.track,
  startsHidden: true,
  keyColumn: 'pupilId',
  frozenColumns: 2,
  columns: [
    rowKey('pupilId', 'Pupil ID', 'One row a pupil. Set-up and Check this workbook add the missing ones.', {
      width: 72,
    }),
    pupilName(),
    { ...pupilYear(), width: 76 },
    worked(
      'colour',
      'Prompt',
      `A prompt for a conversation, not a forecast: in one council’s figures such a score was right about few of those it flagged. Red, amber: from the points set on Start here (${RISK_FROM.red} and ${RISK_FROM.amber} to begin with). Green: fewer points, support may not be needed. Empty: no points. Never shown on the pupil’s own record.`,
      f`IF(N(${own('score')})<=0,"",${firstThat([from('RiskRed', 'Red'), from('RiskAmber', 'Amber')], f`"Green"`)})`,
      { width: 76, centred: true, colours: PROMPT },
    ),
    worked(
      'score',
      'Points',
      'All points together. Empty: nothing is recorded of the pupil that could tell, or the pupil has left.',
      forPupils(f`IF(COUNT(${allPoints})=0,"",SUM(${allPoints}))`),
      { width: 76, centred: true, format: 'decimal' },
    ),
    worked(
      'why',
      'Why talk? A prompt that flags too many, not a forecast',
      'What the points are for. Indicators and points stand on the Lists tab, where you may change them.',
      forPupils(f`IF(${own('score')}="","Nothing is recorded yet",${why})`),
      { width: 206, wrap: true },
    ),
    worked(
      'toDo',
      'To do',
      'Until a conversation of this school year is dated.',
      forPupils(f`IF(${own('talkedThisYear')}="Yes","",${saidOf([...unreadable, ...prompts])})`),
      { width: 206, wrap: true },
    ),
    worked(
      'skillsFlag',
      'Skills score',
      `Future Skills Questionnaire, from the Pupils tab. Low: the latest score is below ${SKILLS_SCORE.lowBelow}. Falling: it is at least ${SKILLS_SCORE.fallsBy} below the first. No official line: both are our own. It gives no points.`,
      forPupils(f`IF(${low},IF(${falling},"Low and falling","Low"),IF(${falling},"Falling",""))`),
      { width: 90, wrap: true },
    ),
    place(),
    worked('form', 'Form', 'Class or tutor group, from the Pupils tab.', f`${ofPupil('form')}&""`, behind),
    worked('onRoll', 'On roll?', 'From the Pupils tab.', f`${ofPupil('onRoll')}&""`, behind),
    ...INDICATORS.map(pointsOf),
    worked(
      'notRecorded',
      'Not recorded',
      'What is not recorded of the pupil: it gives no points, whatever it is.',
      forPupils(
        f`TEXTJOIN(", ",TRUE,${join(
          ',',
          INDICATORS.filter(({ key }) => key !== 'pointsSen' && key !== 'pointsOffSite').map(
            ({ key, header }) => f`IF(${own(key)}="",${quote(key === 'pointsPlan' ? 'SEN' : header)},"")`,
          ),
        )})`,
      ),
      { detail: 'behind' },
    ),
    worked(
      'talkedThisYear',
      'Talked this school year?',
      'Yes where the conversation is dated in this school year.',
      f`IF(AND(ISNUMBER(${own('talked')}),N(${own('talked')})>=${firstDay},N(${own('talked')})<=${setting('AsOfDate')}),"Yes","")`,
      behind,
    ),
    number(
      'otherPoints',
      'Other points',
      `One number from who looks after the pupil, for all that is too sensitive to be written here: ${OTHER_RISK_POINTS}; mental health as you weigh it. Never write which.`,
      0,
      MOST_RISK_POINTS,
      { width: 90 },
    ),
    number(
      'laScore',
      'Authority’s score',
      'From the local authority’s own list, where you get one.',
      0,
      MOST_RISK_POINTS,
      {
        width: 90,
      },
    ),
    {
      ...choice(
        'laColour',
        'Authority’s colour',
        'From the local authority’s own list. It stands beside yours and changes nothing in it.',
        ['Red', 'Amber', 'Green'] satisfies RagWord[],
        { width: 90, centred: true },
      ),
      colours: PROMPT,
    },
    date(
      'talked',
      'Talked on',
      'When somebody talked with the pupil about it. Once a school year settles the row.',
      {
        width: 90,
      },
    ),
    choice(
      'offSite',
      'Educated off site',
      'Yes: taught away from the school, for example at a college, in hospital or at home. A dual registration alone does not count: in a pupil referral unit everybody would.',
      YES_NO,
      { ...more, width: 90 },
    ),
    longWords(
      'note',
      'Note',
      'What was agreed. Never what the other points are for, nor anything from which it could be guessed: pupils and parents may ask to see this.',
      { ...more, width: 206 },
    ),
  ],
  rows: {
    kind: 'entries',
    ready,
    follows: { tab: PUPILS, includes: (value) => value('enrolment') !== 'Left' },
  },
});
