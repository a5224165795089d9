import { fromList, words, worked } from '../workbook/columns';
import type { Formula } from '../workbook/formula';
import { above, column, f, own, setting } from '../workbook/formula';
import type { Column } from '../workbook/tab';
import { PUPILS } from './tabKeys';

/** A day that never comes. */
export const NO_DAY = 99999;

/** The first day of the school year that the settings name. */
export const schoolYearBegins: Formula = f`DATE(VALUE(LEFT(${setting('AcademicYear')},4)),9,1)`;

/** The last day of the school year that the settings name. */
export const schoolYearEnds: Formula = f`DATE(VALUE(LEFT(${setting('AcademicYear')},4))+1,8,31)`;

/** Whose entry it is. An ID that the register does not know is kept, and said. */
export const pupilId = (): Column => ({
  ...words(
    'pupilId',
    'Pupil ID',
    'The pupil’s own ID, as on the Pupils tab. It stays with this row however you sort it.',
    { width: 96 },
  ),
  entry: {
    kind: 'fromList',
    tab: PUPILS,
    column: 'pupilId',
    strict: false,
    message: 'The Pupil ID of a pupil on the Pupils tab, such as P00123.',
  },
});

/** What the register says of the pupil of this row; '' where it does not know the ID. */
export const ofPupil = (key: string): Formula =>
  f`IF(N(${own('place')})=0,"",INDEX(${column(PUPILS, key)},${own('place')}))`;

/** Where the pupil stands in Pupils: found once, for every column that asks. */
export const place = (): Column =>
  worked(
    'place',
    'Line in Pupils',
    'Where the pupil stands on the Pupils tab; 0 where nobody there has this ID.',
    f`IF(${own('pupilId')}="","",IFERROR(MATCH(${own('pupilId')},${column(PUPILS, 'pupilId')},0),0))`,
    { format: 'number', centred: true, detail: 'behind' },
  );

export const pupilName = (): Column =>
  worked(
    'name',
    'Name',
    'From the Pupils tab.',
    f`IF(${own('pupilId')}="","",IF(${own('place')}=0,"Not on the Pupils tab",${ofPupil('name')}))`,
    { width: 150, wrap: true },
  );

export const pupilYear = (): Column =>
  worked('year', 'Year', 'The pupil’s year group now, from the Pupils tab.', f`${ofPupil('year')}&""`, {
    width: 56,
    centred: true,
  });

/** Where an entry was brought in from: '' for the school's own. */
export const fromSchool = (more: Partial<Column> = {}): Column => ({
  ...words(
    'fromSchool',
    'From school',
    'The school that handed this entry over. Empty for your own entries.',
    { width: 108, wrap: true },
  ),
  ...more,
});

/** Counts the lines of the pupil who is chosen on the Pupil record page: it fetches the first, the second … by it. */
export const recordLine = (): Column =>
  worked(
    'recordLine',
    'Line of the record',
    'Counts the lines of the pupil chosen on the Pupil record page.',
    f`N(${above('recordLine')})+IF(AND(${own('pupilId')}<>"",${own('pupilId')}=${setting('RecordPupilId')}),1,0)`,
    { format: 'number', centred: true, detail: 'behind' },
  );

export const yearThen = (more: Partial<Column> = {}): Column =>
  fromList('yearThen', 'Year then', 'The year group that the pupil was in at the time.', 'yearGroup', {
    centred: true,
    ...more,
  });

/**
 * The year group in which the entry counts, as a number: as written down at the time, or reckoned back from the school year in which
 * the pupil's year group is known. src/rules/keyStage.ts says the same again.
 */
export const yearCounted = (date: string): Column => {
  const yearsAgo = f`IF(ISNUMBER(${own(date)}),INDEX(${column(PUPILS, 'yearKnownIn')},${own('place')})-YEAR(${own(date)})+IF(MONTH(${own(date)})<9,1,0),0)`;
  return worked(
    'yearCounted',
    'Counts in year',
    'The year group in which it counts: Year then, or where that is missing the pupil’s year group reckoned back to the date.',
    f`IF(${own('pupilId')}="","",IFERROR(VALUE(IF(${own('yearThen')}="","none",${own('yearThen')})),IF(N(${own('place')})=0,"",IFERROR(INDEX(${column(PUPILS, 'yearNumber')},${own('place')})-${yearsAgo},""))))`,
    { format: 'number', centred: true, detail: 'behind' },
  );
};
