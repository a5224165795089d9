import type { Finding } from '../server';
import { writeAddition } from '../sheets/appendRows';
import type { OpenTab } from '../sheets/openTab';
import { firstFreeRow } from '../sheets/typedCells';
import { ALUMNI } from '../tabs/tabKeys';
import type { Layout, SheetLayout } from '../workbook/layout';
import { sheetOf, valueAt } from '../workbook/layout';
import { type AgreedLeaver, missingAlumni } from './alumni';
import type { Standing } from './build';

const ID = `${ALUMNI}|missing`;

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
        .filter((row) => text(sheet, row, 'alumni') === 'Agreed')
        .map((row) => ({ pupilId: text(sheet, row, 'pupilId'), cohort })),
    );
}

const rowsOf = (sheet: SheetLayout): number[] =>
  Array.from({ length: Math.max(0, sheet.rows - sheet.keyRow - 1) }, (_, i) => sheet.keyRow + 2 + i);

const text = (sheet: SheetLayout, row: number, column: string): string =>
  String(valueAt(sheet, row, sheet.columnAt[column] ?? 0)).trim();

function missingIn(layout: Layout): { sheet: SheetLayout; rows: ReturnType<typeof missingAlumni> } | null {
  const sheet = sheetOf(layout, ALUMNI);
  if (!sheet) return null;
  const known = new Set(rowsOf(sheet).map((row) => text(sheet, row, 'pupilId')));
  const rows = missingAlumni(agreedIn(layout), known);
  return rows.length > 0 ? { sheet, rows } : null;
}

/** Leavers who agreed to join the alumni network and have no row in Alumni yet: one finding for all of them. */
export function alumniFindings(layout: Layout): Finding[] {
  const missing = missingIn(layout);
  if (!missing) return [];
  const { sheet, rows } = missing;
  const who = rows.length === 1 ? 'One leaver has' : `${rows.length} leavers have`;
  return [
    {
      id: ID,
      tab: ALUMNI,
      tabTitle: sheet.title,
      cell: '',
      message: `${sheet.title}: ${who} agreed to join the alumni network (Destinations tabs, Alumni network?) and ${rows.length === 1 ? 'has' : 'have'} no row here yet.`,
      remedy: rows.length === 1 ? 'Add the row' : 'Add the rows',
      weight: 'to know',
    },
  ];
}

/** Whether the person asked for the rows. */
export const wantsAlumni = (findingIds: ReadonlySet<string>): boolean => findingIds.has(ID);

/**
 * Adds the rows that alumniFindings() missed, below the last alumnus. Only writes: after whatever else is built, as long as the
 * Alumni tab is not among it.
 */
export function mendAlumni({ layout, handles }: Standing): void {
  const missing = missingIn(layout);
  const sheet = missing && handles.sheets.get(missing.sheet.sheetId);
  if (!missing || !sheet) return;
  const { columnAt, keyRow, values, formulas, filter, sheetId } = missing.sheet;
  const holds = (row: readonly unknown[] | undefined): boolean => (row ?? []).some((cell) => cell !== '');
  let lastRow = values.length;
  while (lastRow > keyRow + 1 && !holds(values[lastRow - 1]) && !holds(formulas[lastRow - 1])) lastRow -= 1;
  const tab: OpenTab = {
    sheet,
    columnAt,
    keyRow,
    lastRow,
    values: values.slice(0, lastRow).map((row) => [...row]),
    formulas: formulas.slice(0, lastRow).map((row) => [...row]),
  };
  writeAddition({
    tab,
    filter: {
      filter: handles.filters.get(sheetId) ?? null,
      lastRow: Number(/(\d+)$/.exec(filter)?.[1] ?? 0),
    },
    firstRow: firstFreeRow(tab),
    rows: missing.rows,
  });
}
