import type { CellDump, WorkbookDump } from '../../types';

// A text or a whole number; Golden Thread writes "#gid="&123.
const PART = '(?:"(?:[^"]|"")*"|\\d+)';
const ADDRESS = new RegExp(`HYPERLINK\\s*\\(\\s*(${PART}(?:\\s*&\\s*${PART})*)\\s*[,)]`, 'i');

/** The address in a cell's HYPERLINK("…"&123), or '' where the cell is no link, shows nothing or puts it together otherwise. */
export function linkOf(cell: CellDump | undefined): string {
  if (!cell || cell.value === '') return '';
  const parts = ADDRESS.exec(cell.formula)?.[1]?.match(new RegExp(PART, 'g')) ?? [];
  return parts
    .map((part) => (part.startsWith('"') ? part.slice(1, -1).replaceAll('""', '"') : part))
    .join('');
}

/** Where '#gid=123&range=B4' leads in this workbook; null where the tab is not there. */
export function linkTarget(link: string, workbook: WorkbookDump): { sheet: string; range: string } | null {
  const gid = /[#&]gid=(\d+)/.exec(link)?.[1];
  const sheet = workbook.sheets.find(({ sheetId }) => String(sheetId) === gid);
  return sheet ? { sheet: sheet.name, range: /[#&]range=([^&]+)/.exec(link)?.[1] ?? 'A1' } : null;
}
