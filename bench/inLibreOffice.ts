import ExcelJS from 'exceljs';
import { throughLibreOffice } from '../local/commands/libreOffice';
import type { WorkbookDump } from '../local/types';
import { columnLetters } from '../local/xlsx/a1';
import { readResults } from '../local/xlsx/readResults';
import { type Book, isWorked, withoutFormulas } from './book';
import { growthExponent, type Point } from './growth';
import { table, time } from './table';
import { booksOf, type Workload } from './workloads';

const SIZES = [500, 1000, 2000, 4000];
/** Seconds. What would take longer, by its growth so far, is left out and said. */
const PATIENCE = 90;
/** Opening and saving differs by more than what a small grid takes: the least of a few runs counts, where one takes few seconds. */
const RUNS = 2;
const QUICK = 20;

interface Series {
  title: string;
  /** Less the time for opening and saving the same cells without formulas. */
  points: Point[];
}

export interface InLibreOffice {
  series: Series[];
  leftOut: string[];
}

/**
 * A workload and the usual way, opened, computed from nothing and saved by LibreOffice.
 *
 * @throws Error where the two come to other figures, or to none
 */
export async function measureLibreOffice(
  workload: Workload,
  dump: WorkbookDump,
  tell: (line: string) => void,
): Promise<InLibreOffice> {
  const ours: Series = { title: workload.title, points: [] };
  const theirs: Series = { title: workload.against!.title, points: [] };
  const found: InLibreOffice = { series: [ours, theirs], leftOut: [] };
  for (const pupils of SIZES) {
    const books = booksOf(workload, dump, pupils);
    const figures: string[] = [];
    for (const [series, book] of [
      [ours, books.ours],
      [theirs, books.theirs!],
    ] as const) {
      const expected = expectedSeconds(series.points, pupils);
      if (expected > PATIENCE) {
        found.leftOut.push(`${series.title} at ${pupils} pupils, which would take about ${time(expected)}`);
        continue;
      }
      tell(`LibreOffice: ${series.title}, ${pupils} pupils`);
      const { seconds, saved } = await computed(book);
      tell(`  ${time(seconds)}`);
      series.points.push({ pupils, seconds });
      if (pupils === SIZES[0]) figures.push(await figuresIn(saved, book));
    }
    if (new Set(figures).size > 1)
      throw new Error(`The two ways come to other figures in LibreOffice with ${pupils} pupils.`);
  }
  return found;
}

async function computed(book: Book): Promise<{ seconds: number; saved: Uint8Array }> {
  const [whole, empty] = [await written(book), await written(withoutFormulas(book))];
  const [wholes, empties]: [number[], number[]] = [[], []];
  let saved = whole;
  do {
    const start = performance.now();
    saved = throughLibreOffice(whole);
    wholes.push((performance.now() - start) / 1000);
    const emptyStart = performance.now();
    throughLibreOffice(empty);
    empties.push((performance.now() - emptyStart) / 1000);
  } while (wholes.length < RUNS && wholes[0]! < QUICK);
  return { seconds: Math.max(Math.min(...wholes) - Math.min(...empties), 0), saved };
}

async function written(book: Book): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  for (const [tab, rows] of Object.entries(book.tabs)) {
    const sheet = workbook.addWorksheet(tab);
    for (const row of rows)
      sheet.addRow(row.map((cell) => (isWorked(cell) ? { formula: cell.formula.slice(1) } : cell)));
  }
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

async function figuresIn(saved: Uint8Array, { figures, tabs }: Book): Promise<string> {
  const { tab, row, columns } = figures!;
  const results = (await readResults(saved)).get(tab)!;
  const found = tabs[tab]!.slice(row).map((_, at) =>
    columns.map((column) => results.get(`${columnLetters(column + 1)}${row + at + 1}`)),
  );
  if (!found.flat().every((figure) => typeof figure === 'number'))
    throw new Error(`LibreOffice left figures of ${tab} without a result.`);
  return JSON.stringify(found);
}

/** After the last point, by the growth so far; 0 before there is any. */
function expectedSeconds(points: readonly Point[], pupils: number): number {
  const last = points.at(-1);
  if (!last) return 0;
  const growth = points.length > 1 ? growthOf(points) : 2;
  return last.seconds * (pupils / last.pupils) ** (Number.isFinite(growth) ? growth : 1);
}

const growthOf = (points: readonly Point[]): number =>
  growthExponent(points.filter(({ seconds }) => seconds > 0));

export function libreOfficeTable({ series }: InLibreOffice): string {
  return table([
    ['', ...SIZES.map((pupils) => `${pupils} pupils`), 'Growth'],
    ...series.map(({ title, points }) => [
      title,
      ...SIZES.map((pupils) => time(points.find((point) => point.pupils === pupils)?.seconds)),
      Number.isFinite(growthOf(points)) ? `n^${growthOf(points).toFixed(2)}` : '-',
    ]),
  ]);
}
