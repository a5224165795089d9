import { type Book, type Grid, gridBook, logBook, withoutFormulas } from './grids';
import { growthExponent, type Point } from './growth';
import { compute, HYPER_FORMULA } from './hyperFormula';
import { table, time } from './table';

const SIZES = [500, 1000, 2000, 4000];
/** A point of the log that would take longer is left out, and said. */
const PATIENCE = 120;
/** The least of a few runs: another program on the computer can only add. */
const RUNS = 3;

export interface Series {
  name: string;
  /** Less the time for the same cells without formulas. */
  whole: Point[];
  edit: Point[];
}

export interface SideBySide {
  engine: string;
  series: Series[];
  /** Growth exponent of the grid's whole computation, of its edit, and of the log's. */
  gridExponent: number;
  gridEditExponent: number;
  logExponent: number;
  /** How many times faster the grid is at 1,000 pupils; NaN where the log was not measured there. */
  faster: number;
  fasterEdit: number;
  leftOut: string[];
}

/**
 * The grid against the usual long log, on the same engine in the same run: the same figures for the same entries.
 *
 * @throws Error where the two do not come to the same figures
 */
export function measureSideBySide(grid: Grid, tell: (line: string) => void): SideBySide {
  const figures: Series = { name: 'Grid, six counts', whole: [], edit: [] };
  const everything: Series = { name: 'Grid, every formula of the tab', whole: [], edit: [] };
  const log: Series = { name: 'Log, the same six counts', whole: [], edit: [] };
  const leftOut: string[] = [];
  compute(gridBook(grid, 100, 'figures'));
  for (const pupils of SIZES) {
    const ours = add(figures, pupils, gridBook(grid, pupils, 'figures'), RUNS);
    add(everything, pupils, gridBook(grid, pupils, 'everything'), 1);
    const expected = expectedSeconds(log, pupils);
    if (expected > PATIENCE) {
      leftOut.push(`the log at ${pupils} pupils, which would take about ${Math.round(expected)} s`);
      continue;
    }
    const theirs = add(log, pupils, logBook(grid, pupils), 1);
    if (JSON.stringify(ours) !== JSON.stringify(theirs))
      throw new Error(`Grid and log come to other figures with ${pupils} pupils.`);
    tell(`${pupils} pupils measured`);
  }
  const at = (points: readonly Point[]): number =>
    points.find(({ pupils }) => pupils === 1000)?.seconds ?? Number.NaN;
  return {
    engine: HYPER_FORMULA,
    series: [figures, everything, log],
    gridExponent: growthExponent(figures.whole),
    gridEditExponent: growthExponent(figures.edit),
    logExponent: growthExponent(log.whole),
    faster: at(log.whole) / at(figures.whole),
    fasterEdit: at(log.edit) / at(figures.edit),
    leftOut,
  };
}

function add(series: Series, pupils: number, book: Book, runs: number) {
  const measured = Array.from({ length: runs }, () => compute(book));
  const empty = Array.from({ length: runs }, () => compute(withoutFormulas(book)).whole);
  const least = (values: readonly number[]): number => Math.min(...values);
  series.whole.push({ pupils, seconds: least(measured.map(({ whole }) => whole)) - least(empty) });
  series.edit.push({ pupils, seconds: least(measured.map(({ edit }) => edit)) });
  return measured[0]!.figures;
}

/** After the last point, by the growth so far; twice the pupils are thought to take four times where there is one point only. */
function expectedSeconds({ whole }: Series, pupils: number): number {
  const last = whole.at(-1);
  // At 1,000 pupils the log is measured however long it takes: that is the point at which the two are compared.
  if (!last || pupils <= 1000) return 0;
  const growth = whole.length > 1 ? growthExponent(whole) : 2;
  return last.seconds * (pupils / last.pupils) ** growth;
}

export function sideBySideTable({ series }: SideBySide): string {
  return table([
    ['', ...SIZES.map((pupils) => `${pupils} pupils`), 'Growth'],
    ...series.flatMap(({ name, whole, edit }) =>
      (
        [
          [name, whole],
          [`${name}: one edit`, edit],
        ] as const
      ).map(([label, points]) => [
        label,
        ...SIZES.map((pupils) => time(points.find((point) => point.pupils === pupils)?.seconds)),
        points.length > 1 ? growthExponent(points).toFixed(2) : '-',
      ]),
    ),
  ]);
}
