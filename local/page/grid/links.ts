import type { CellDump, WorkbookDump } from '../../types';

/** The address in a cell's HYPERLINK("…"), or '' where the cell is no link or shows nothing. */
export function linkOf(cell: CellDump | undefined): string {
  if (!cell || cell.value === '' || !/HYPERLINK\s*\(/i.test(cell.formula)) return '';
  const match = /HYPERLINK\s*\(\s*"((?:[^"]|"")*)"/i.exec(cell.formula);
  return match ? match[1]!.replaceAll('""', '"') : '';
}

/** Where '#gid=123&range=B4' leads in this workbook; null where the tab is not there. */
export function linkTarget(link: string, workbook: WorkbookDump): { sheet: string; range: string } | null {
  const gid = /[#&]gid=(\d+)/.exec(link)?.[1];
  const sheet = workbook.sheets.find(({ sheetId }) => String(sheetId) === gid);
  return sheet ? { sheet: sheet.name, range: /[#&]range=([^&]+)/.exec(link)?.[1] ?? 'A1' } : null;
}
