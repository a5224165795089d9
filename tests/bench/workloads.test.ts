import { isWorked } from '../../bench/book';
import { open } from '../../bench/engines';
import { figuresIn, refuseErrors } from '../../bench/opened';
import { booksOf, workloads } from '../../bench/workloads';
import type { WorkbookDump } from '../../local/types';
import { openSample } from '../addOn/workbook';
import { builtSheets } from '../commands/builtParts';

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
async function computed(name: string, pupils: number) {
  const { engine } = workload(name);
  const { ours, theirs } = booksOf(workload(name), dump, pupils);
  const found = [];
  for (const book of [ours, ...(theirs ? [theirs] : [])]) {
    const opened = await open(engine, book, builtSheets());
    try {
      refuseErrors(opened, book);
      found.push({ figures: figuresIn(opened, book), reached: opened.reached() });
    } finally {
      opened.close();
    }
  }
  return found;
}

it.each(workloads)(
  'computes every formula, and reaches by one edit what it promises: $name',
  async ({ name, sameReach }) => {
    const [few] = await computed(name, FEW);
    const [many] = await computed(name, MANY);
    expect(few!.reached).not.toBe(0);
    if (sameReach) expect(many!.reached).toBe(few!.reached);
  },
);

it('counts the same in the grid and in the log, and not nothing', async () => {
  const [grid, log] = await computed('grid', MANY);
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
