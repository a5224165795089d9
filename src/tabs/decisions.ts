import { ENTITLEMENT_CRITERIA, ENTITLEMENT_DECISIONS } from '../content/entitlement';
import { choice, date, longWords, words, worked } from '../workbook/columns';
import { column, f, own, quote, setting } from '../workbook/formula';
import type { Tab } from '../workbook/tab';
import { place, pupilId, pupilName, pupilYear } from './logColumns';
import { logTab } from './logTab';
import { type Verdict, verdictColumns } from './logVerdict';
import { firstRowWith, thisRow } from './lookUps';
import { DECISIONS } from './tabKeys';

export { DECISIONS };

const asOf = setting('AsOfDate');
const behind = { detail: 'behind' };
const [metAnotherWay, notRight] = ENTITLEMENT_DECISIONS;

const verdict: Verdict = {
  typed: ['pupilId', 'criterion', 'decision', 'reason', 'decidedBy'],
  wrong: [
    [
      f`AND(${own('pupilCriterion')}<>"",${firstRowWith(DECISIONS, 'pupilCriterion')}<>${thisRow('pupilCriterion')})`,
      'The same pupil and criterion stand further up: the upper row counts',
    ],
    [f`OR(ISTEXT(${own('date')}),ISTEXT(${own('review')}))`, 'A date is written so that it cannot be read'],
    [f`AND(ISNUMBER(${own('review')}),N(${own('review')})<${asOf})`, 'The review is overdue'],
  ],
  open: [
    [f`${own('criterion')}=""`, 'Which criterion?'],
    [f`${own('decision')}=""`, 'What was decided?'],
    [f`${own('reason')}=""`, 'Why?'],
    [f`${own('decidedBy')}=""`, 'Who decided?'],
    [f`${own('date')}=""`, 'When was it decided?'],
    [f`${own('review')}=""`, 'When is it looked at again?'],
    [
      f`AND(ISNUMBER(${own('review')}),N(${own('review')})>=${asOf},N(${own('review')})<=${asOf}+N(${setting('ReviewDays')}))`,
      f`"Review due on "&TEXT(${own('review')},"dd/mm/yyyy")`,
    ],
  ],
  settled: f`"Green"`,
  ragHelp:
    'Red: something in the row cannot be, or its review is overdue. Amber: something is still open. Green: reason, name and review are there. Empty: an empty row.',
};

const said = verdictColumns(verdict);

/** What was decided for one pupil and one criterion in place of what is counted: met another way, or not right for this pupil. */
export const decisions = (ready: number): Tab => ({
  ...logTab(
    {
      key: DECISIONS,
      title: 'Entitlement decisions',
      purpose: 'What was decided for one pupil: met another way, or not right.',
      columns: [
        pupilId(),
        pupilName(),
        pupilYear(),
        choice(
          'criterion',
          'Criterion',
          'For which one: each pupil and criterion once.',
          ENTITLEMENT_CRITERIA.map(({ label }) => label),
          { width: 190, wrap: true },
        ),
        choice(
          'decision',
          'Decision',
          'Met another way: the pupil had it, though not as counted. Not right: this pupil is better served by something else. Both are counted apart.',
          ENTITLEMENT_DECISIONS,
          { width: 140, wrap: true },
        ),
        longWords('reason', 'Reason', 'In words the pupil may read.', { width: 220 }),
        words(
          'decidedBy',
          'Decided by',
          'Who decided, and with whom: the pupil, the family, the annual review.',
          {
            width: 140,
            wrap: true,
          },
        ),
        date('date', 'Decided on', 'Day/month/year.'),
        date('review', 'Review', 'When it is looked at again.'),
        ...said.front,
        place(),
        worked(
          'pupilCriterion',
          'Pupil and criterion',
          'Entitlement finds the decision by it.',
          f`IF(OR(${own('pupilId')}="",${own('criterion')}="",${own('decision')}=""),"",${own('pupilId')}&" "&${own('criterion')})`,
          behind,
        ),
        worked(
          'state',
          'In Entitlement',
          'The word that stands in Entitlement.',
          f`IF(${own('decision')}=${quote(metAnotherWay)},"Another way",IF(${own('decision')}=${quote(notRight)},"Not right",""))`,
          behind,
        ),
        ...said.behind,
      ],
    },
    ready,
  ),
  group: 'entitlement',
});

/** How many decisions stand for this pupil. */
export const decisionsOf = (pupil: ReturnType<typeof own>) =>
  f`COUNTIFS(${column(DECISIONS, 'pupilId')},${pupil})`;
