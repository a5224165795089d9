import { AT_LEAVING, type YearPupil } from '../../rules/closeLeaving';
import { registerName } from '../../rules/names';
import { cellOf, type OpenTab } from '../../sheets/openTab';

/** The pupils of the register as a close is planned from them, and what is wrong with their Pupil IDs, with its place. */
export function yearPupilsOf(tab: OpenTab): { pupils: YearPupil[]; faults: string[] } {
  const pupils: YearPupil[] = [];
  const faults: string[] = [];
  const seen = new Set<string>();
  for (let row = tab.keyRow + 2; row <= tab.lastRow; row += 1) {
    const text = (column: string): string => String(cellOf(tab, row, column)).trim();
    const pupilId = text('pupilId');
    if (pupilId === '') {
      if (text('surname') + text('forename') !== '')
        faults.push(
          `Pupils, row ${row}: there is no Pupil ID, so nobody can say which counts belong to this pupil. Give a new one, such as P00123.`,
        );
      continue;
    }
    if (seen.has(pupilId)) {
      faults.push(
        `Pupils, row ${row}: the Pupil ID ${pupilId} stands in another row as well. Give one of the two a new ID, or delete the row that is not needed.`,
      );
      continue;
    }
    seen.add(pupilId);
    const number = cellOf(tab, row, 'yearNumber');
    pupils.push({
      pupilId,
      row,
      name: registerName(text('surname'), text('forename'), text('preferredName')) || pupilId,
      year: text('year'),
      yearNumber: typeof number === 'number' ? number : null,
      enrolment: text('enrolment'),
      homeSchool: text('homeSchool'),
      onRollFrom: text('onRollFrom'),
      onRollTo: text('onRollTo'),
      atLeaving: Object.fromEntries(Object.entries(AT_LEAVING).map(([column, from]) => [column, text(from)])),
    });
  }
  return { pupils, faults };
}
