import { isWorked } from '../../bench/book';
import { figuresIn, formulasReached, open, refuseErrors } from '../../bench/hyperFormula';
import { booksOf, workloads } from '../../bench/workloads';
import type { WorkbookDump } from '../../local/types';
import { openSample } from '../addOn/workbook';

// In a test's own realm every global name is slow, and a formula engine looks many of them up.
jest.mock('hyperformula', () => requireOutside('hyperformula'));

const [FEW, MANY] = [8, 24];

let dump: WorkbookDump;

beforeAll(async () => {
  const sheets = await openSample('special');
  dump = await sheets.dump();
  sheets.dispose();
});

const workload = (name: string) => workloads.find((each) => each.name === name)!;

/** Every book of a workload, computed: an error in any formula is thrown. */
function computed(name: string, pupils: number) {
  const { ours, theirs } = booksOf(workload(name), dump, pupils);
  return [ours, ...(theirs ? [theirs] : [])].map((book) => {
    const { engine } = open(book);
    try {
      refuseErrors(engine, book);
      return { figures: figuresIn(engine, book), reached: formulasReached(engine, book) };
    } finally {
      engine.destroy();
    }
  });
}

it.each(workloads)(
  'computes every formula, and reaches by one edit what it promises: $name',
  ({ name, sameReach }) => {
    const [few, many] = [computed(name, FEW)[0]!, computed(name, MANY)[0]!];
    expect(few.reached).toBeGreaterThan(0);
    if (sameReach) expect(many.reached).toBe(few.reached);
  },
);

it('counts the same in the grid and in the log, and not nothing', () => {
  const [grid, log] = computed('grid', MANY);
  expect(log!.figures).toEqual(grid!.figures);
  expect(grid!.figures).toHaveLength(MANY);
  expect(grid!.figures.every(([tookPart]) => tookPart === 10)).toBe(true);
});

it('stretches every range that runs down to the last row of a tab', () => {
  const { ours } = booksOf(workload('tick'), dump, MANY);
  const formulas = Object.values(ours.tabs).flatMap((rows) => rows.flatMap((row) => row.filter(isWorked)));
  const down = formulas.flatMap(({ formula }) => [...formula.matchAll(/Pupils!\$A\$2:\$A\$(\d+)/g)]);
  expect(new Set(down.map(([, last]) => Number(last)))).toEqual(new Set([2 + MANY]));
});
