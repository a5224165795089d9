import { HISTORY_KINDS, HISTORY_YEARS, historyColumn, historyYearColumn } from '../content/entitlement';
import { TAB_COLOURS } from '../content/palette';
import { longWords, number, rowKey, words, worked } from '../workbook/columns';
import type { Formula } from '../workbook/formula';
import { column, f, join, own } from '../workbook/formula';
import type { Column, Tab } from '../workbook/tab';
import { HISTORY, PUPILS } from './tabKeys';

export { HISTORY };

const hidden = { format: 'decimal', centred: true, detail: 'sums' } as const;

const ofPupil = (key: string): Formula =>
  f`IF(N(${own('place')})=0,"",INDEX(${column(PUPILS, key)},${own('place')}))`;

const ifPupil = (figure: Formula): Formula => f`IF(${own('pupilId')}="","",${figure})`;

const typedOf = (yearGroup: number): Column[] => [
  words(
    historyYearColumn(yearGroup),
    `Year ${yearGroup}: school year`,
    'The school year, or years, in which the pupil was in this year group, such as 2024/25.',
    { detail: `y${yearGroup}` },
  ),
  ...HISTORY_KINDS.map(({ key, header }) =>
    number(
      historyColumn(yearGroup, key),
      `Year ${yearGroup}: ${header}`,
      'How many; empty: nothing known.',
      0,
      400,
      {
        detail: `y${yearGroup}`,
      },
    ),
  ),
];

const years = (from: number, to: number): number[] =>
  HISTORY_YEARS.filter((year) => from <= year && year <= to);

const summed = (key: string, header: string, kind: string, from: number, to: number): Column =>
  worked(
    key,
    header,
    'From the columns of those year groups.',
    ifPupil(
      f`SUM(${join(
        ',',
        years(from, to).map((year) => f`${own(historyColumn(year, kind))}`),
      )})`,
    ),
    hidden,
  );

/** Year groups before the present one, added up where the test holds. */
const earlierYears = (test: (yearGroup: number) => Formula): Formula =>
  f`IF(${own('yearNumber')}="","",${join(
    '+',
    HISTORY_YEARS.map((year) => f`IF(AND(${year}<N(${own('yearNumber')}),${test(year)}),1,0)`),
  )})`;

const employers = (year: number) => f`N(${own(historyColumn(year, 'Employer'))})`;
const isOnRecord = (year: number) => f`${own('yearZero')}+${year}>=${own('onRecordFrom')}`;

/**
 * What pupils had in earlier school years, by the year group they were in at the time. It holds what stands in no log: the counts
 * of Participation, written when a school year is closed, and whatever was brought in. Placements and Guidance are kept for ever
 * and counted by their own dates.
 */
export const history = (ready: number): Tab => ({
  key: HISTORY,
  title: 'Earlier years',
  purpose: 'What pupils had in earlier school years, by year group.',
  group: 'entitlement',
  tabColour: TAB_COLOURS.track,
  startsHidden: true,
  keyColumn: 'pupilId',
  frozenColumns: 2,
  columns: [
    rowKey('pupilId', 'Pupil ID', 'One row a pupil. Actions and Check this workbook add the missing ones.', {
      width: 72,
    }),
    worked('name', 'Name', 'From Pupils.', f`${ofPupil('name')}&""`, { width: 150 }),
    worked('year', 'Year', 'The year group now, from Pupils.', f`${ofPupil('year')}&""`, {
      width: 50,
      centred: true,
    }),
    worked(
      'employerYears',
      'Years with an employer',
      'Earlier year groups in which the pupil met an employer.',
      earlierYears((year) => f`${employers(year)}>=1`),
      { width: 92, centred: true, format: 'number' },
    ),
    worked(
      'employerGaps',
      'Years without',
      'Earlier year groups on record in which the pupil met none.',
      earlierYears((year) => f`${employers(year)}<1,${isOnRecord(year)}`),
      { width: 92, centred: true, format: 'number' },
    ),
    worked(
      'employerUnrecorded',
      'Years not recorded',
      'Earlier year groups from before the records begin, of which nothing is known.',
      earlierYears((year) => f`${employers(year)}<1,NOT(${isOnRecord(year)})`),
      { width: 92, centred: true, format: 'number' },
    ),
    longWords('note', 'Note', 'Where the figures come from.', { width: 220 }),
    worked(
      'place',
      'Line in Pupils',
      'Where the pupil stands on the Pupils tab; 0 where nowhere.',
      f`IF(${own('pupilId')}="","",IFERROR(MATCH(${own('pupilId')},${column(PUPILS, 'pupilId')},0),0))`,
      hidden,
    ),
    worked('yearNumber', 'Year as a number', 'From Pupils.', ofPupil('yearNumber'), hidden),
    worked(
      'yearZero',
      'Year 0 began in',
      'The calendar year in which the pupil’s Year 0 would have begun: Year 9 began nine years later.',
      f`IF(${own('yearNumber')}="","",N(INDEX(${column(PUPILS, 'yearKnownIn')},${own('place')}))-${own('yearNumber')})`,
      hidden,
    ),
    worked('onRecordFrom', 'On record from', 'From Pupils.', ofPupil('onRecordFrom'), hidden),
    summed('infoKs3', 'Information, Years 7 to 9', 'Information', 7, 9),
    summed('infoKs4', 'Information, Years 10 and 11', 'Information', 10, 11),
    summed('infoKs5', 'Information, Years 12 to 14', 'Information', 12, 14),
    summed('workplaceBy16', 'Workplaces to Year 11', 'Workplace', 7, 11),
    summed('workplaceBy18', 'Workplaces, Years 12 and 13', 'Workplace', 12, 13),
    summed('workplaceAfter16', 'Workplaces, Years 12 to 14', 'Workplace', 12, 14),
    summed('daysKs3', 'Workplace days, Years 7 to 9', 'Days', 7, 9),
    summed('daysKs4', 'Workplace days, Years 10 and 11', 'Days', 10, 11),
    summed('sixthForm', 'Sixth forms to Year 11', 'SixthForm', 7, 11),
    summed('college', 'Colleges to Year 11', 'College', 7, 11),
    summed('training', 'Training to Year 11', 'Training', 7, 11),
    summed('university', 'Universities to Year 11', 'University', 7, 11),
    summed('universityBy18', 'Universities to Year 13', 'University', 7, 13),
    summed('meetingsBy16', 'Meetings to Year 11', 'Meetings', 7, 11),
    summed('meetingsBy18', 'Meetings, Years 12 and 13', 'Meetings', 12, 13),
    summed('meetingsAfter16', 'Meetings, Years 12 to 14', 'Meetings', 12, 14),
    ...[8, 10, 12].map((first) =>
      worked(
        `accessFrom${first}`,
        `Provider access, Years ${first} and ${first + 1}`,
        `All of Year ${first}, and of Year ${first + 1} up to 28 February.`,
        ifPupil(
          f`SUM(${own(historyColumn(first, 'Access'))},${own(historyColumn(first + 1, 'AccessToFeb'))})`,
        ),
        hidden,
      ),
    ),
    ...HISTORY_YEARS.flatMap(typedOf),
  ],
  rows: {
    kind: 'entries',
    ready,
    follows: { tab: PUPILS, includes: () => true, optional: true },
  },
});
