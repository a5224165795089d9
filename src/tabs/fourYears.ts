import { TAB_COLOURS } from '../content/palette';
import { rowKey, worked } from '../workbook/columns';
import type { Formula } from '../workbook/formula';
import { cell, column, f, firstThat, join, own } from '../workbook/formula';
import { SITUATION } from '../workbook/look';
import type { Tab } from '../workbook/tab';
import { ASKED, destinationsKey, shortTitle } from './destinations';
import { SUMMARY } from './summary';

export const FOUR_YEARS = 'fourYears';

const leavers = (cohort: number) => f`${cell(SUMMARY, `cohort${cohort}`, 'leavers')}`;

/** How many leavers stand in the first `count` cohorts. */
const upTo = (cohorts: readonly number[], count: number): Formula =>
  count === 0
    ? f`0`
    : f`(${join(
        '+',
        cohorts.slice(0, count).map((cohort) => f`N(${leavers(cohort)})`),
      )})`;

const number = f`VALUE(${own('number')})`;

/** Every leaver of the cohorts followed, in the order of the cohorts given: one row each, one word for each checkpoint. */
export const fourYears = (cohorts: readonly number[], rows: number): Tab => {
  const choose = (key: string) =>
    f`CHOOSE(N(${own('cohortAt')}),${join(
      ',',
      cohorts.map((cohort) => f`${column(destinationsKey(cohort), key)}`),
    )})`;
  const fetched = (key: string) => f`IF(${own('rowAt')}="","",INDEX(${choose(key)},${own('rowAt')})&"")`;
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
        width: 66,
        centred: true,
        initial: Array.from({ length: rows }, (_, i) => String(i + 1)),
      }),
      worked(
        'cohort',
        'Left in',
        'The calendar year in which the school year of leaving ends.',
        f`IF(${own('cohortAt')}="","",CHOOSE(N(${own('cohortAt')}),${join(
          ',',
          cohorts.map((cohort) => f`${cohort}`),
        )}))`,
        { width: 66, centred: true, format: 'number' },
      ),
      worked('name', 'Name', 'From the cohort’s own Destinations tab.', fetched('name'), { width: 170 }),
      worked(
        'leavingPoint',
        'Leaving point',
        'The year group at whose end they left.',
        fetched('leavingPoint'),
        { width: 84 },
      ),
      worked('intention', 'Intention', 'What they meant to do.', fetched('intention'), {
        width: 200,
        wrap: true,
      }),
      ...ASKED.map((checkpoint) =>
        worked(
          `${checkpoint.key}Word`,
          shortTitle(checkpoint),
          `${checkpoint.question} A question mark: known, but confirmed too far from that date.`,
          fetched(`${checkpoint.key}Word`),
          {
            width: 112,
            centred: true,
            colours: SITUATION,
          },
        ),
      ),
      worked(
        'cohortAt',
        'Cohort',
        'Which cohort this line is in, counted from the newest.',
        firstThat(
          cohorts.map((_, i) => [f`${number}<=${upTo(cohorts, i + 1)}`, f`${i + 1}`] as const),
          f`""`,
        ),
        { width: 60, format: 'number', detail: 'behind' },
      ),
      worked(
        'rowAt',
        'Line there',
        'Where the leaver stands in that cohort’s tab.',
        f`IF(${own('cohortAt')}="","",MATCH(${number}-CHOOSE(N(${own('cohortAt')}),${join(
          ',',
          cohorts.map((_, i) => upTo(cohorts, i)),
        )}),${choose('leaverNumber')},0))`,
        { width: 60, format: 'number', detail: 'behind' },
      ),
    ],
    rows: { kind: 'entries', ready: rows },
  };
};
