import type { WorkbookDump } from '../local/types';
import { type Book, formulasIn } from './book';
import { growthExponent } from './growth';
import { figuresIn, type Opened, open } from './hyperFormula';
import { type Measured, measure } from './measure';
import { time } from './table';
import { booksOf, type Workload } from './workloads';

/** Seconds after which a computation is not waited for any longer, nor any larger school tried. */
export const PATIENCE = { theirs: 60, ours: 300 };
/** Up to this size the least of a few runs counts. */
const QUICK_FORMULAS = 30_000;
const RUNS = 2;
const WARM_UP_PUPILS = 50;

export interface MeasuredAt extends Measured {
  pupils: number;
  formulas: number;
}

export interface Series {
  title: string;
  points: MeasuredAt[];
  /** Growth exponent of the whole computation, over the points that ended; NaN with fewer than two. */
  exponent: number;
  /** Of one edit. */
  editExponent: number;
}

export interface Result {
  workload: Workload;
  ours: Series;
  theirs: Series | null;
  /** How many times slower the usual way is at the size that its limit names; `atLeast` where it had not ended. */
  faster: { times: number; atLeast: boolean } | null;
}

/**
 * Measures a workload over all its sizes, and the usual way beside it.
 *
 * @param script this program, which as a thread measures
 * @throws Error where a formula comes to an error, or the two ways come to other figures
 */
export async function runWorkload(
  workload: Workload,
  dump: WorkbookDump,
  script: string,
  tell: (line: string) => void,
): Promise<Result> {
  const { against } = workload;
  const warmUp = booksOf(workload, dump, WARM_UP_PUPILS);
  const ours: MeasuredAt[] = [];
  for (const pupils of workload.pupils) {
    if (ours.at(-1)?.whole === null) break;
    tell(`${workload.title}, ${pupils} pupils`);
    const book = booksOf(workload, dump, pupils).ours;
    const formulas = formulasIn(book);
    const runs = formulas <= QUICK_FORMULAS ? RUNS : 1;
    const found = await measure(script, { book, warmUp: warmUp.ours, runs }, PATIENCE.ours);
    tell(told(found, PATIENCE.ours));
    ours.push({ ...found, pupils, formulas });
  }
  const theirs: MeasuredAt[] = [];
  for (const pupils of against?.pupils ?? []) {
    if (theirs.at(-1)?.whole === null) break;
    tell(`${against!.title}, ${pupils} pupils`);
    const books = booksOf(workload, dump, pupils);
    const book = books.theirs!;
    const found = await measure(script, { book, warmUp: warmUp.theirs!, runs: 1 }, PATIENCE.theirs);
    tell(told(found, PATIENCE.theirs));
    theirs.push({ ...found, pupils, formulas: formulasIn(book) });
    if (found.whole !== null) refuseOtherFigures(found, open(books.ours), books.ours, pupils);
  }
  return {
    workload,
    ours: series(workload.title, ours),
    theirs: against ? series(against.title, theirs) : null,
    faster: against ? timesFaster(ours, theirs, against.faster.pupils) : null,
  };
}

function told({ whole, edit, reached }: Measured, patience: number): string {
  const ended = (seconds: number | null): string =>
    seconds === null ? `not ended after ${patience} s` : time(seconds);
  return whole === null
    ? `  ${ended(whole)}`
    : `  ${ended(whole)} from nothing; one edit ${ended(edit)}, ${reached} formulas hang on it`;
}

const series = (title: string, points: MeasuredAt[]): Series => {
  const growth = (what: 'whole' | 'edit'): number =>
    growthExponent(points.flatMap(({ pupils, [what]: seconds }) => (seconds ? [{ pupils, seconds }] : [])));
  return { title, points, exponent: growth('whole'), editExponent: growth('edit') };
};

function refuseOtherFigures({ figures }: Measured, { engine }: Opened, book: Book, pupils: number): void {
  try {
    if (JSON.stringify(figures) !== JSON.stringify(figuresIn(engine, book)))
      throw new Error(`The two ways come to other figures with ${pupils} pupils.`);
  } finally {
    engine.destroy();
  }
}

/** What had not ended at fewer pupils takes no less with more. */
function timesFaster(
  ours: readonly MeasuredAt[],
  theirs: readonly MeasuredAt[],
  pupils: number,
): Result['faster'] {
  const grid = ours.find((point) => point.pupils === pupils)?.whole ?? Number.NaN;
  const log = theirs.find((point) => point.pupils === pupils)?.whole ?? null;
  return { times: (log ?? PATIENCE.theirs) / grid, atLeast: log === null };
}
