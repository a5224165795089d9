import { daysAfter } from '../dates';
import { alumniFacts } from '../facts/alumni';
import { rowsBy } from '../findColumn';
import { type Desk, pasteRows } from '../typing';

/** Types what is agreed with the former pupils whom the add-on has listed in Alumni. */
export function fillAlumni(desk: Desk): void {
  const rows = [...rowsBy(desk.dump, 'alumni', 'pupilId').values()].sort((one, other) => one - other);
  const day = (days: number | undefined): string => (days === undefined ? '' : daysAfter(desk.today, days));
  const lines = alumniFacts
    .slice(0, rows.length)
    .map(({ consentOn, lastContact, nextContact, ...texts }) => ({
      ...texts,
      consentOn: day(consentOn),
      lastContact: day(lastContact),
      nextContact: day(nextContact),
    }));
  if (lines.length > 0) pasteRows(desk, 'alumni', rows[0]!, lines);
}
