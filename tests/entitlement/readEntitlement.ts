import type { LocalSheets } from '../../local/types';

/** A pupil's row of Entitlement: column -> value. */
export type EntitlementRow = Readonly<Record<string, string | number | boolean | null>>;

const MARK = 'entitlement.';

/** Pupil ID -> the row of Entitlement as it stands, once everything is computed. */
export async function readEntitlement(sheets: LocalSheets): Promise<Map<string, EntitlementRow>> {
  await sheets.settle();
  const rows = sheets.peek('Entitlement');
  const marks = rows.find((row) => row.includes(`${MARK}pupilId`))!;
  const keys = marks.map((mark) => String(mark ?? '').replace(MARK, ''));
  return new Map(
    rows.slice(rows.indexOf(marks) + 2).map((row) => {
      const cells = Object.fromEntries(keys.map((key, i) => [key, row[i] ?? '']));
      return [String(cells.pupilId), cells];
    }),
  );
}
