import { createLocalSheets } from '../local/services';
import type { WorkbookDump } from '../local/types';
import { type Book, formulasIn } from './book';
import { type EngineName, open, titleOf } from './engines';
import { growthExponent } from './growth';
import { type Measured, measure } from './measure';
import { figuresIn } from './opened';
import { PATIENCE } from './patience';
import { time } from './table';
import { booksOf, type Workload } from './workloads';

/** Up to this size the least of a few runs counts. */
const QUICK_FORMULAS = { HyperFormula: 30_000, 'local Sheets': 150_000 };
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
  const { against, engine } = workload;
  const warmUp = booksOf(workload, dump, WARM_UP_PUPILS);
  const ours: MeasuredAt[] = [];
  for (const pupils of workload.pupils) {
    if (ours.at(-1)?.whole === null) break;
    tell(`${workload.title}, ${pupils} pupils, in ${titleOf(engine)}`);
    const book = booksOf(workload, dump, pupils).ours;
    const formulas = formulasIn(book);
    const runs = formulas <= QUICK_FORMULAS[engine] ? RUNS : 1;
    const found = await measure(script, { engine, book, warmUp: warmUp.ours, runs }, PATIENCE.ours);
    tell(told(found, PATIENCE.ours));
    ours.push({ ...found, pupils, formulas });
  }
  const theirs: MeasuredAt[] = [];
  for (const pupils of against?.pupils ?? []) {
    if (theirs.at(-1)?.whole === null) break;
    tell(`${against!.title}, ${pupils} pupils`);
    const books = booksOf(workload, dump, pupils);
    const book = books.theirs!;
    const found = await measure(script, { engine, book, warmUp: warmUp.theirs!, runs: 1 }, PATIENCE.theirs);
    tell(told(found, PATIENCE.theirs));
    theirs.push({ ...found, pupils, formulas: formulasIn(book) });
    if (found.whole !== null) await refuseOtherFigures(found, engine, books.ours, pupils);
  }
  return {
    workload,
    ours: series(workload.title, engine, ours),
    theirs: against ? series(against.title, engine, theirs) : null,
    faster: against ? timesFaster(ours, theirs, against.faster.pupils) : null,
  };
}

function told({ whole, edit, reached }: Measured, patience: number): string {
  const ended = (seconds: number | null): string =>
    seconds === null ? `not ended after ${patience} s` : time(seconds);
  return whole === null
    ? `  ${ended(whole)}`
    : `  ${ended(whole)} from nothing; one edit ${ended(edit)}${reached === null ? '' : `, ${reached} formulas hang on it`}`;
}

const series = (title: string, engine: EngineName, points: MeasuredAt[]): Series => {
  const growth = (what: 'whole' | 'edit'): number =>
    growthExponent(points.flatMap(({ pupils, [what]: seconds }) => (seconds ? [{ pupils, seconds }] : [])));
  return {
    title: `${title}, in ${titleOf(engine)}`,
    points,
    exponent: growth('whole'),
    editExponent: growth('edit'),
  };
};

async function refuseOtherFigures(
  { figures }: Measured,
  engine: EngineName,
  book: Book,
  pupils: number,
): Promise<void> {
  const opened = await open(engine, book, createLocalSheets);
  try {
    if (JSON.stringify(figures) !== JSON.stringify(figuresIn(opened, book)))
      throw new Error(`The two ways come to other figures with ${pupils} pupils.`);
  } finally {
    opened.close();
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
