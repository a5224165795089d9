import type { WorkbookDump } from '../local/types';
import type { Book, Edit, TickedFigures } from './book';
import { cohortTabs, typeAnswers } from './cohorts';
import type { EngineName } from './engines';
import { countTenEntries } from './entries';
import { logBook } from './log';
import { columnsReading, type Places, type Scaling, scaledWorkbook } from './scaledWorkbook';

/**
 * One thing whose cost is measured as the school grows. It names tabs and columns by their keys and takes their formulas from the built
 * workbook, so that it cannot grow stale.
 */
export interface Workload {
  /** What --only calls it. */
  name: string;
  /** What the table calls it. */
  title: string;
  pupils: readonly number[];
  engine: EngineName;
  scaling(dump: WorkbookDump): Scaling;
  /** What people typed, where the sample school's own rows are not what is to be measured. */
  fill?(book: Pick<Book, 'tabs'>, places: Places, dump: WorkbookDump): TickedFigures | undefined;
  /** Measured with the formulas of a workbook of eight cohorts in place of the sample school's. */
  eightCohorts?: true;
  edit(book: Pick<Book, 'tabs'>, places: Places, dump: WorkbookDump): Edit;
  /** The most that the growth exponent may be. */
  exponent?: number;
  /** One edit concerns as many formulas in a large school as in a small one. */
  sameReach?: boolean;
  /** The most that the growth exponent of one edit may be. */
  editExponent?: number;
  /** The usual way to come to the same figures, how far it is tried, and how many times slower it has to be at so many pupils. */
  against?: {
    title: string;
    pupils: readonly number[];
    book(ours: Pick<Book, 'tabs'>, figures: TickedFigures): Book;
    faster: { times: number; pupils: number };
  };
}

const PARTICIPATION = 'participation2027';
const SIZES = [500, 1000, 2000, 4000];
/** The counts that a log gives too. */
const FIGURES = ['tookPart', 'employer', 'workplace', 'providers', 'information', 'workplaceDays'];
const SMALL_LOGS = ['placements', 'guidance', 'aspirations'];

const GRID: Pick<Workload, 'pupils' | 'scaling' | 'fill' | 'edit'> = {
  pupils: SIZES,
  scaling: () => ({ rowsEach: { [PARTICIPATION]: 1 }, computed: { [PARTICIPATION]: FIGURES } }),
  fill: (book, places) => countTenEntries(book, places, PARTICIPATION, FIGURES),
  edit: tickInTheMiddle,
};

export const workloads: readonly Workload[] = [
  {
    name: 'grid',
    title: 'Grid, six counts',
    engine: 'HyperFormula',
    ...GRID,
    sameReach: true,
    against: {
      title: 'Log, the same six counts',
      pupils: [125, 250, 500, 1000],
      book: logBook,
      faster: { times: 20, pupils: 1000 },
    },
  },
  {
    // HyperFormula asks of every formula whether it is among those that read the helper rows already, and so grows with their square.
    name: 'gridInSheets',
    title: 'Grid, six counts',
    engine: 'local Sheets',
    ...GRID,
    exponent: 1.15,
  },
  {
    name: 'tick',
    title: 'Grid, every formula a tick goes through',
    engine: 'local Sheets',
    pupils: SIZES,
    scaling: () => ({
      rowsEach: { [PARTICIPATION]: 1, pupils: 1 },
      computed: {
        [PARTICIPATION]: 'all',
        activities: 'all',
        coverage: 'all',
        summary: 'all',
        startHere: 'all',
      },
    }),
    edit: tickInTheMiddle,
    exponent: 1.15,
  },
  {
    name: 'entitlement',
    title: 'A tick through to Entitlement and Summary',
    engine: 'local Sheets',
    pupils: SIZES,
    scaling: (dump) => ({
      rowsEach: { [PARTICIPATION]: 1, entitlement: 1, pupils: 1 },
      computed: {
        [PARTICIPATION]: 'all',
        entitlement: 'all',
        pupils: columnsReading(dump, 'pupils', ['entitlement']),
        summary: 'all',
      },
    }),
    edit: tickInTheMiddle,
    exponent: 1.15,
    editExponent: 1.15,
  },
  {
    name: 'smallLogs',
    title: 'Small logs and their sums in Pupils',
    engine: 'HyperFormula',
    pupils: [125, 250, 500],
    scaling: (dump) => ({
      rowsEach: { pupils: 1, ...Object.fromEntries(SMALL_LOGS.map((log) => [log, 2])) },
      computed: {
        pupils: columnsReading(dump, 'pupils', SMALL_LOGS),
        ...Object.fromEntries(SMALL_LOGS.map((log) => [log, 'all' as const])),
      },
    }),
    edit: ({ tabs }, places) => {
      const tab = places.tab('guidance');
      const column = places.column('guidance', 'status');
      const row = places.firstRow('guidance') + 5;
      return { tab, row, column, to: tabs[tab]![row]![column] === 'Held' ? 'Booked' : 'Held' };
    },
  },
  {
    name: 'destinations',
    title: 'Eight cohorts, Trend, Four years and Summary, by leavers in a cohort',
    engine: 'local Sheets',
    pupils: [75, 150, 300, 600],
    eightCohorts: true,
    scaling: (dump) => {
      const cohorts = cohortTabs(dump);
      return {
        rowsEach: { ...Object.fromEntries(cohorts.map((key) => [key, 1])), fourYears: cohorts.length },
        computed: Object.fromEntries(
          [...cohorts, 'trend', 'fourYears', 'summary'].map((key) => [key, 'all' as const]),
        ),
      };
    },
    fill: (book, places, dump) => {
      typeAnswers(book, places, cohortTabs(dump));
      return undefined;
    },
    edit: ({ tabs }, places, dump) => {
      const cohort = cohortTabs(dump)[3]!;
      const tab = places.tab(cohort);
      const first = places.firstRow(cohort);
      const row = first + Math.floor((tabs[tab]!.length - first) / 2);
      return { tab, row, column: places.column(cohort, 'novemberDestination'), to: 'Apprenticeship' };
    },
    exponent: 1.15,
    editExponent: 1.15,
  },
];

/** The book of a workload for so many pupils, and that of the usual way where there is one. */
export function booksOf(
  { scaling, fill, edit, against }: Workload,
  dump: WorkbookDump,
  pupils: number,
): { ours: Book; theirs: Book | null } {
  const { places, ...book } = scaledWorkbook(dump, scaling(dump), pupils);
  const figures = fill?.(book, places, dump);
  const ours = { ...book, ...(figures && { figures }), edit: edit(book, places, dump) };
  return { ours, theirs: figures && against ? against.book(ours, figures) : null };
}

/** Ticks the first empty box of the pupil in the middle. */
function tickInTheMiddle({ tabs }: Pick<Book, 'tabs'>, places: Places): Edit {
  const tab = places.tab(PARTICIPATION);
  const first = places.firstRow(PARTICIPATION);
  const row = first + Math.floor((tabs[tab]!.length - first) / 2);
  const begin = places.column(PARTICIPATION, 'ticksBegin') + 1;
  const empty = tabs[tab]![row]!.findIndex((cell, at) => at >= begin && cell !== true);
  return { tab, row, column: empty, to: true };
}
