import { ALUMNI } from '../tabs/tabKeys';
import type { Layout } from '../workbook/layout';
import { sheetOf } from '../workbook/layout';
import { type AgreedLeaver, missingAlumni } from './alumni';
import { pupilsIn, type RowsToAdd, rowsOf, textAt } from './rowsToAdd';

/** Leavers of every cohort's tab who agreed to join the alumni network, newest cohort first. */
function agreedIn(layout: Layout): AgreedLeaver[] {
  return layout.sheets
    .flatMap((sheet) => {
      const year = /^destinations(\d{4})$/.exec(sheet.key)?.[1];
      return year ? [{ sheet, cohort: Number(year) }] : [];
    })
    .sort((a, b) => b.cohort - a.cohort)
    .flatMap(({ sheet, cohort }) =>
      rowsOf(sheet)
        .filter((row) => textAt(sheet, row, 'alumni') === 'Agreed')
        .map((row) => ({ pupilId: textAt(sheet, row, 'pupilId'), cohort })),
    );
}

/** Leavers who agreed to join the alumni network and have no row in Alumni yet: one finding for all of them. */
export function alumniToAdd(layout: Layout): RowsToAdd | null {
  const sheet = sheetOf(layout, ALUMNI);
  if (!sheet) return null;
  const rows = missingAlumni(agreedIn(layout), pupilsIn(sheet));
  if (rows.length === 0) return null;
  const who = rows.length === 1 ? 'One leaver has' : `${rows.length} leavers have`;
  return {
    sheet,
    rows,
    finding: {
      id: `${ALUMNI}|missing`,
      tab: ALUMNI,
      tabTitle: sheet.title,
      cell: '',
      message: `${sheet.title}: ${who} agreed to join the alumni network (Destinations tabs, Alumni network?) and ${rows.length === 1 ? 'has' : 'have'} no row here yet.`,
      remedy: rows.length === 1 ? 'Add the row' : 'Add the rows',
      weight: 'to know',
    },
  };
}
