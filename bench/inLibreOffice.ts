import ExcelJS from 'exceljs';
import { libreOfficeVersion, throughLibreOffice } from '../local/commands/libreOffice';
import { type Book, type Grid, gridBook, logBook, withoutFormulas } from './grids';
import { growthExponent, type Point } from './growth';
import { table, time } from './table';

const SIZES = [500, 1000, 2000, 4000];

export interface InLibreOffice {
  version: string;
  /** Less the time for opening and saving the same cells without formulas. */
  grid: Point[];
  log: Point[];
}

/** Grid and log opened, computed from nothing and saved by LibreOffice; null where there is none. */
export async function measureLibreOffice(grid: Grid): Promise<InLibreOffice | null> {
  const version = libreOfficeVersion();
  if (!version) return null;
  const found: InLibreOffice = { version, grid: [], log: [] };
  for (const pupils of SIZES) {
    found.grid.push({ pupils, seconds: await secondsFor(gridBook(grid, pupils, 'figures')) });
    found.log.push({ pupils, seconds: await secondsFor(logBook(grid, pupils)) });
  }
  return found;
}

async function secondsFor(book: Book): Promise<number> {
  return (await through(book)) - (await through(withoutFormulas(book)));
}

async function through(book: Book): Promise<number> {
  const workbook = new ExcelJS.Workbook();
  for (const [tab, rows] of Object.entries(book.tabs)) {
    const sheet = workbook.addWorksheet(tab);
    for (const row of rows)
      sheet.addRow(
        row.map((cell) =>
          typeof cell === 'string' && cell.startsWith('=') ? { formula: cell.slice(1) } : cell,
        ),
      );
  }
  const bytes = new Uint8Array(await workbook.xlsx.writeBuffer());
  const start = performance.now();
  throughLibreOffice(bytes);
  return (performance.now() - start) / 1000;
}

export function libreOfficeTable({ grid, log }: InLibreOffice): string {
  const line = (name: string, points: readonly Point[]) => [
    name,
    ...points.map(({ seconds }) => time(seconds)),
    growthExponent(points.filter(({ seconds }) => seconds > 0)).toFixed(2),
  ];
  return table([
    ['', ...SIZES.map((pupils) => `${pupils} pupils`), 'Growth'],
    line('Grid, six counts', grid),
    line('Log, the same six counts', log),
  ]);
}
