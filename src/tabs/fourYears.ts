import { CHECKPOINTS } from '../content/checkpoints';
import { TAB_COLOURS } from '../content/palette';
import { MOST_COHORTS_SHOWN } from '../content/trend';
import { rowKey, worked } from '../workbook/columns';
import type { Formula } from '../workbook/formula';
import { column, f, firstThat, own } from '../workbook/formula';
import { SITUATION } from '../workbook/look';
import type { Tab } from '../workbook/tab';
import { shortTitle } from './checkpointWords';
import { destinationsKey } from './destinations';
import { FOUR_YEARS } from './tabKeys';
import { chosen } from './trend/inputs';
import { cohortOfLine, inOrder, linesBefore, linesInAll } from './trend/linesOfFourYears';

export { FOUR_YEARS };

const number = f`VALUE(${own('number')})`;
const shows = (what: string) => f`${chosen('names')}="${what}"`;

/**
 * The leavers of the cohorts chosen on Trend: one row each, one word for each checkpoint. Its columns fill the width of an A4 page
 * on its side.
 * @param allCohorts those that have a tab, the newest first
 * @param rows lines to make ready
 */
export const fourYears = (allCohorts: readonly number[], rows: number): Tab => {
  const cohorts = allCohorts.slice(0, MOST_COHORTS_SHOWN);
  const ordered = inOrder(cohorts);
  // The cohort first and the look-up in its column then: a program that hands on a whole column at a time would be slow in large schools.
  const inItsCohort = (give: (tab: string) => Formula): Formula =>
    firstThat(
      ordered
        .slice(0, -1)
        .map((cohort, i) => [f`${own('cohortAt')}=${i + 1}`, give(destinationsKey(cohort))] as const),
      give(destinationsKey(ordered[ordered.length - 1]!)),
    );
  const there = (key: string) => f`${inItsCohort((tab) => f`INDEX(${column(tab, key)},${own('rowAt')})`)}&""`;
  const fetched = (key: string) => f`IF(${own('rowAt')}="","",${there(key)})`;
  const inCohort = f`(${number}-${linesBefore(cohorts, f`${own('cohortAt')}`)})`;
  const nobody = f`IF(AND(${number}=1,${linesInAll(cohorts)}=0),IF(${chosen('fromCohort')}&${chosen('toCohort')}="","Nobody is listed on a Destinations tab yet.","Nobody is listed in the cohorts chosen on Trend."),"")`;
  return {
    key: FOUR_YEARS,
    title: 'Four years',
    purpose: 'Every leaver: where they are, four years on.',
    group: 'destinations',
    tabColour: TAB_COLOURS.destinations,
    keyColumn: 'number',
    frozenColumns: 3,
    columns: [
      rowKey('number', 'No.', 'Counts the lines of this page.', {
        width: 40,
        centred: true,
        initial: Array.from({ length: rows }, (_, i) => String(i + 1)),
      }),
      worked(
        'cohort',
        'Left in',
        'The calendar year in which the school year of leaving ends. Trend says which cohorts are shown.',
        f`IF(${own('cohortAt')}="","",CHOOSE(N(${own('cohortAt')}),${ordered.join(',')}))`,
        { width: 46, centred: true, format: 'number' },
      ),
      worked(
        'name',
        'Name',
        'From the cohort’s own Destinations tab. Trend says whether names, Pupil IDs or neither are shown.',
        f`IF(${own('rowAt')}="",${nobody},IF(${shows('Neither')},"",IF(${shows('Pupil IDs')},${there('pupilId')},${there('name')})))`,
        { width: 128, wrap: true },
      ),
      worked(
        'leavingPoint',
        'Leaving point',
        'The year group at whose end they left.',
        fetched('leavingPoint'),
        { width: 70 },
      ),
      worked(
        'aspiration',
        'Aspiration',
        'What the young person hoped for, in their own words. Empty where Trend says to show neither names nor Pupil IDs.',
        f`IF(OR(${own('rowAt')}="",${shows('Neither')}),"",${there('aspiration')})`,
        { width: 116, wrap: true },
      ),
      worked('intention', 'Intention', 'What they meant to do.', fetched('intention'), {
        width: 116,
        wrap: true,
      }),
      ...CHECKPOINTS.map((checkpoint) =>
        worked(
          `${checkpoint.key}Word`,
          shortTitle(checkpoint),
          `${checkpoint.question} A question mark: known, but confirmed too far from that date.`,
          fetched(`${checkpoint.key}Word`),
          { width: 92, wrap: true, centred: true, colours: SITUATION },
        ),
      ),
      worked(
        'cohortAt',
        'Cohort',
        'Which cohort this line is in: those who have left, the newest first, then those who may leave.',
        cohortOfLine(cohorts, number),
        { width: 60, format: 'number', detail: 'behind' },
      ),
      worked(
        'rowAt',
        'Line there',
        'Where the leaver stands in that cohort’s tab. Without names the order is that of the destinations, so that nobody is known by their place in the register.',
        f`IF(${own('cohortAt')}="","",${inItsCohort((tab) => f`IF(${shows('Neither')},MATCH(SMALL(${column(tab, 'orderWithoutNames')},${inCohort}),${column(tab, 'orderWithoutNames')},0),MATCH(${inCohort},${column(tab, 'leaverNumber')},0))`)})`,
        { width: 60, format: 'number', detail: 'behind' },
      ),
    ],
    rows: { kind: 'entries', ready: rows },
  };
};
