import type { Enrolment } from '../content/lists';
import { endsIn } from '../rules/academicYear';
import { isInNextSteps, leavingPointOf } from '../rules/cohort';
import { destinationsKey } from '../tabs/destinations';
import { PUPILS } from '../tabs/tabKeys';
import { sheetOf } from '../workbook/layout';
import type { Standing } from './build';
import { pupilsIn, type RowsToAdd, rowsOf, textAt } from './rowsToAdd';
import { academicYearFrom, listOf } from './settings';

/** Pupils whose next step is asked about this year and who have no row on this year's Destinations: one finding for all of them. */
export function nextStepsToAdd({ layout, settings }: Standing): RowsToAdd | null {
  const register = sheetOf(layout, PUPILS);
  const sheet = settings && sheetOf(layout, destinationsKey(endsIn(academicYearFrom(settings))));
  if (!settings || !sheet || !register) return null;
  const known = pupilsIn(sheet);
  const leavingPoints = listOf(settings.LeavingPoints);
  const rows = rowsOf(register).flatMap((row) => {
    const [pupilId, year, enrolment] = ['pupilId', 'year', 'enrolment'].map((column) =>
      textAt(register, row, column),
    ) as [string, string, string];
    if (pupilId === '' || known.has(pupilId)) return [];
    if (!isInNextSteps(year, enrolment as Enrolment | '', leavingPoints)) return [];
    known.add(pupilId);
    return [{ pupilId, leavingPoint: leavingPointOf(year) }];
  });
  if (rows.length === 0) return null;
  const one = rows.length === 1;
  return {
    sheet,
    rows,
    finding: {
      id: `${sheet.key}|missing`,
      tab: sheet.key,
      tabTitle: sheet.title,
      cell: '',
      message: `${sheet.title}: ${one ? 'one pupil' : `${rows.length} pupils`} of Year 11, Year 12 or a leaving point ${one ? 'has' : 'have'} no row here yet, so nobody asks about the next step.`,
      remedy: one ? 'Add the row' : 'Add the rows',
      weight: 'to look at',
    },
  };
}
