import type { LocalSheets } from '../../local/types';
import { Model } from './historyModel';
import { savedOnce } from './savedWorkbooks';
import { idOf, PUPILS_AT_FIRST, record, TICKS, undo, visit } from './trackedSchool';
import { addOn, answers, columnLetters, importRows, openBuilt, openEmpty, pupil, TODAY } from './workbook';

/** mulberry32: the same numbers for the same seed everywhere. */
function randomFrom(seed: number) {
  let state = seed;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  const below = (n: number): number => Math.floor(next() * n);
  const pick = <T>(all: readonly T[]): T => all[below(all.length)]!;
  const some = <T>(all: readonly T[], chance: number): T[] => all.filter(() => next() < chance);
  return { next, below, pick, some };
}

const FEW = { expectedPupils: 2 };
const small = { ...answers, ...FEW };

const BUILD = 'build again';

type Cells = ReturnType<LocalSheets['peek']>;

/** Where things stand in a tab, from its cells alone. Rows and columns count from 1. */
class Place {
  readonly columnAt = new Map<string, number>();
  readonly rowOf = new Map<string, number>();
  readonly headerRow: number;

  constructor(
    readonly cells: Cells,
    tab: string,
    key: string,
    isKey: RegExp,
    lastLabel: string,
  ) {
    const keyRow = cells.findIndex((row) => row.includes(`${tab}.${key}`));
    cells[keyRow]!.forEach((value, i) => {
      if (typeof value === 'string' && value.startsWith(`${tab}.`))
        this.columnAt.set(value.slice(tab.length + 1), i + 1);
    });
    const column = this.columnAt.get(key)! - 1;
    const last = lastLabel === '' ? keyRow : cells.findIndex((row) => row[column] === lastLabel);
    this.headerRow = last + 2;
    cells.forEach((row, i) => {
      const text = String(row[column] ?? '');
      if (i >= this.headerRow && isKey.test(text)) this.rowOf.set(text, i + 1);
    });
  }

  get codes(): string[] {
    return [...this.columnAt.keys()].filter((key) => /^A\d+$/.test(key));
  }
  /** The rows of pupils or activities, from the first to the last. */
  get rows(): number[] {
    return [...this.rowOf.values()].sort((a, b) => a - b);
  }
}

interface World {
  sheets: LocalSheets;
  model: Model;
  random: ReturnType<typeof randomFrom>;
  /** What the tabs are called now. */
  title: { ticks: string; activities: string };
  given: number;
}

const ticksPlace = ({ sheets, title }: World): Place =>
  new Place(sheets.peek(title.ticks), TICKS, 'pupilId', /^P\d{5}$/, 'Took part');
const activitiesPlace = ({ sheets, title }: World): Place =>
  new Place(sheets.peek(title.activities), 'activities', 'code', /^A\d+$/, '');

function ticksIn(place: Place): string[] {
  const rows = new Map([...place.rowOf].map(([id, row]) => [row, id]));
  const codes = new Map(place.codes.map((code) => [place.columnAt.get(code)!, code]));
  const found: string[] = [];
  place.cells.forEach((row, r) => {
    row.forEach((value, c) => {
      if (value === true)
        found.push(`${codes.get(c + 1) ?? `column ${c + 1}`} ${rows.get(r + 1) ?? `row ${r + 1}`}`);
    });
  });
  return found.sort();
}

const a1 = (column: number, row: number): string => `${columnLetters(column)}${row}`;

/** A free ready row of Activities under whose code nobody is ticked. */
function freeCode(world: World, place: Place): string | undefined {
  const title = place.columnAt.get('title')! - 1;
  return [...place.rowOf].find(
    ([code, row]) =>
      (place.cells[row - 1]![title] ?? '') === '' && (world.model.ticks.get(code)?.size ?? 0) === 0,
  )?.[0];
}

type Step = (world: World) => void | Promise<void>;

/** What people do with their hands. */
const BY_HAND: Record<string, Step> = {
  'sort within the filter': (world) => {
    const place = ticksPlace(world);
    const { rows } = place;
    const last = rows[rows.length - 1]!;
    const columns = place.cells[0]!.length;
    const by =
      world.random.next() < 0.3
        ? world.random.below(columns) + 1
        : place.columnAt.get(world.random.pick(['pupilId', ...place.codes]))!;
    const range = `A${place.headerRow + 1}:${a1(columns, last)}`;
    world.sheets.person.sort(world.title.ticks, range, by, world.random.next() < 0.5);
  },
  'sort whole rows': (world) => {
    const activities = world.random.next() < 0.3;
    const place = activities ? activitiesPlace(world) : ticksPlace(world);
    const columns = place.cells[0]!.length;
    const by = world.random.pick([...place.columnAt.values()]);
    const range = `A${place.headerRow + 1}:${a1(columns, place.cells.length)}`;
    const tab = activities ? world.title.activities : world.title.ticks;
    world.sheets.person.sort(tab, range, by, world.random.next() < 0.7);
  },
  'insert rows': (world) => {
    const place = ticksPlace(world);
    const { rows } = place;
    const before = world.random.next() < 0.15 ? place.headerRow - 1 : world.random.pick(rows);
    world.sheets.person.insertRows(world.title.ticks, before, 1 + world.random.below(2));
  },
  'delete a row': (world) => {
    const place = ticksPlace(world);
    const { rows } = place;
    const between = place.cells.length;
    const row =
      world.random.next() < 0.5 && rows.length > 4
        ? world.random.pick(rows)
        : Math.min(between - 2, rows[rows.length - 1]! + 1);
    const id = [...place.rowOf].find(([, at]) => at === row)?.[0];
    world.sheets.person.deleteRows(world.title.ticks, row, 1);
    if (id) world.model.dropRow(id);
  },
  'move a row': (world) => {
    const { rows } = ticksPlace(world);
    world.sheets.person.moveRows(world.title.ticks, world.random.pick(rows), 1, world.random.pick(rows));
  },
  'insert a column': (world) => {
    const columns = ticksPlace(world).cells[0]!.length;
    world.sheets.person.insertColumns(world.title.ticks, 2 + world.random.below(columns - 2), 1);
  },
  'delete a column': (world) => {
    const place = ticksPlace(world);
    const ours = new Set(place.columnAt.values());
    const own = place.cells[0]!.map((_, i) => i + 1).filter((column) => !ours.has(column));
    const code = world.random.pick(place.codes);
    const column =
      own.length > 0 && world.random.next() < 0.7 ? world.random.pick(own) : place.columnAt.get(code)!;
    world.sheets.person.deleteColumns(world.title.ticks, column, 1);
    if (column === place.columnAt.get(code)) world.model.dropColumn(code);
  },
  'move a column': (world) => {
    const place = ticksPlace(world);
    const from = place.columnAt.get(world.random.pick(place.codes))!;
    const to = place.columnAt.get(world.random.pick(place.codes))!;
    world.sheets.person.moveColumns(world.title.ticks, from, 1, to);
  },
  'rename a tab': (world) => {
    world.given += 1;
    const which = world.random.pick(['ticks', 'activities'] as const);
    const name = `Ours ${world.given}`;
    world.sheets.person.renameSheet(world.title[which], name);
    world.title[which] = name;
  },
  'rename a header': (world) => {
    const place = ticksPlace(world);
    const key = world.random.pick(['pupilId', 'name', 'missed', 'tookPart', 'employer']);
    world.given += 1;
    world.sheets.person.type(
      world.title.ticks,
      a1(place.columnAt.get(key)!, place.headerRow),
      `Our word ${world.given}`,
    );
  },
  'type an activity': (world) => {
    const place = activitiesPlace(world);
    const code = freeCode(world, place);
    if (!code) return;
    world.given += 1;
    const title = `By hand ${world.given}`;
    const at = a1(place.columnAt.get('title')!, place.rowOf.get(code)!);
    world.sheets.person.type(world.title.activities, at, title);
    world.model.titles.set(code, title);
  },
  'tick a box': (world) => {
    const place = ticksPlace(world);
    const [id, row] = world.random.pick([...place.rowOf]);
    const code = world.random.pick(place.codes.slice(0, 12));
    const ticked = !world.model.under(code).has(id);
    const at = a1(place.columnAt.get(code)!, row);
    world.sheets.person.type(world.title.ticks, at, ticked ? 'TRUE' : 'FALSE');
    world.model.set(code, id, ticked);
  },
};

const someOf = ({ model, random }: World): string[] => {
  const known = [...new Set([...model.register, ...model.rows])];
  const chosen = random.some(known, 0.4);
  return chosen.length > 0 ? chosen : [known[0]!];
};

/** What the add-on does on somebody's word. */
const BY_ADD_ON: Record<string, Step> = {
  'import a pupil': async (world) => {
    world.given += 1;
    const { outcome } = await importRows(world.sheets, [pupil(world.given + 40)]);
    expect([outcome.refusal, outcome.added]).toEqual(['', 1]);
    world.model.register.add(idOf(world.model.register.size + 1));
    world.model.join();
  },
  'record a new activity': async (world) => {
    const free = freeCode(world, activitiesPlace(world));
    const tookPart = someOf(world);
    world.given += 1;
    const title = `Recorded ${world.given}`;
    const { outcome } = await record(world.sheets, { create: visit({ title }), tookPart });
    if (!free || outcome.refusal !== '') {
      expect(outcome.refusal).toMatch(/ready rows|has no column/);
      return;
    }
    world.model.titles.set(outcome.code, title);
    world.model.employer.add(outcome.code);
    world.model.record(outcome.code, tookPart, [], true);
  },
  'record who took part': async (world) => {
    const codes = [...world.model.titles.keys()];
    if (codes.length === 0) return;
    const code = world.random.pick(codes);
    const tookPart = someOf(world);
    const absent = someOf(world);
    const stands = ticksPlace(world).columnAt.has(code);
    const { outcome } = await record(world.sheets, { code, tookPart, absent });
    if (stands) expect(outcome.refusal).toBe('');
    else expect(outcome.refusal).toMatch(/has no column/);
    if (stands) world.model.record(code, tookPart, absent, false);
  },
  'take a recording back': async (world) => {
    const kept = world.model.undo;
    const stands = !kept || ticksPlace(world).columnAt.has(kept.code);
    if (!stands) {
      await expect(undo(world.sheets)).rejects.toThrow(/has no column/);
      return;
    }
    const said = await undo(world.sheets);
    expect(said === 'There is nothing to take back.').toBe(kept === null);
    world.model.takeBack();
  },
  [BUILD]: async (world) => {
    await world.sheets.run('runSetUpStep', small, 'activities');
    await world.sheets.run('runSetUpStep', small, TICKS);
    world.model.join();
  },
  'hide rows, as a filter does': async (world) => {
    const { rows } = ticksPlace(world);
    await world.sheets.run('hideAsAFilterDoes', world.title.ticks, world.random.pick(rows));
  },
};

/** A filter leaves rows where they are and hides them. */
const FILTERING = `
function hideAsAFilterDoes(title, row) { SpreadsheetApp.getActiveSpreadsheet().getSheetByName(title).hideRows(row); }`;

/** Tabs on which no tick and no count beside it hangs: without their formulas every edit is computed several times as fast. */
const BESIDE = [
  'Audit',
  'Four years',
  'Trend',
  'Summary',
  'Coverage',
  'Pupil record',
  'Placements',
  'Guidance',
  'Who next',
  'Aspirations',
  'Brought in',
  'Records shared',
  'Curriculum',
  'Entitlement',
  'Entitlement decisions',
  'Catch-up',
  'Risk of NEET',
  'Earlier years',
  'Equity',
  'Benchmarks',
  'Alumni',
  'Sharing log',
  ...[2027, 2026, 2025, 2024, 2023, 2022].map((year) => `Destinations ${year}`),
];

/** Activities that a small world begins with: building again gives the others back. */
const CODES = 12;

function keepCodes(sheets: LocalSheets): void {
  const activities = sheets.peek('Activities');
  const rows = activities.filter((row) => row.some((value) => /^A27\d{3}$/.test(String(value)))).length;
  sheets.person.deleteRows('Activities', 3 + CODES, rows - CODES);
  const [keys] = sheets.peek('Participation 2026-27');
  const columns = keys!.flatMap((key, i) => (/\.A27\d{3}$/.test(String(key)) ? [i + 1] : []));
  sheets.person.deleteColumns('Participation 2026-27', columns[CODES]!, columns.length - CODES);
}

async function openWorld(seed: number): Promise<World> {
  const from = await savedOnce('world of a history', async () => {
    const sheets = await openBuilt(FEW);
    await importRows(
      sheets,
      Array.from({ length: PUPILS_AT_FIRST }, (_, i) => pupil(i + 1)),
    );
    keepCodes(sheets);
    const { sheets: tabs } = await sheets.dump();
    for (const tab of tabs)
      if (BESIDE.includes(tab.name))
        sheets.person.clear(tab.name, `A3:${columnLetters(tab.columns)}${tab.rows}`);
    return sheets;
  });
  const sheets = openEmpty({ now: TODAY, from });
  sheets.loadBundle(`${addOn()}${FILTERING}`, {});
  return {
    sheets,
    model: new Model(Array.from({ length: PUPILS_AT_FIRST }, (_, i) => idOf(i + 1))),
    random: randomFrom(seed),
    title: { ticks: 'Participation 2026-27', activities: 'Activities' },
    given: 0,
  };
}

/** Hands first, then the add-on, then hands again: what stands in between is computed only when the add-on needs it. */
function stepsOf({ random }: World): string[] {
  const hands = Object.keys(BY_HAND);
  const runs = Object.keys(BY_ADD_ON).filter((name) => name !== BUILD);
  const times = (n: number, names: string[]) => Array.from({ length: n }, () => random.pick(names));
  // Different kinds, so that over many histories each comes often.
  const different = (n: number, names: string[]): string[] => {
    const left = [...names];
    return Array.from({ length: n }, () => left.splice(random.below(left.length), 1)[0]!);
  };
  // Building again comes late: it makes the small world as large as any.
  return [
    ...different(7, hands),
    ...different(4, runs),
    ...(random.next() < 0.6 ? [BUILD] : []),
    ...times(2, hands),
  ];
}

/**
 * Runs random histories, each from its own seed, and looks after every step.
 * @returns how often each kind of step was done
 * @throws Error naming the seed and the steps that led to it
 */
export async function runHistories(firstSeed: number, count: number): Promise<Map<string, number>> {
  const times = new Map<string, number>(
    [...Object.keys(BY_HAND), ...Object.keys(BY_ADD_ON)].map((name) => [name, 0]),
  );
  for (let seed = firstSeed; seed < firstSeed + count; seed += 1) {
    const world = await openWorld(seed);
    const done: string[] = [];
    try {
      for (const name of stepsOf(world)) {
        done.push(name);
        await (BY_HAND[name] ?? BY_ADD_ON[name])!(world);
        times.set(name, times.get(name)! + 1);
        lookAtTicks(world);
      }
      await world.sheets.settle();
      lookAtCounts(world);
    } catch (error) {
      throw new Error(
        `seed ${seed}, after ${done.join('; ')}\n${error instanceof Error ? error.message : error}`,
      );
    } finally {
      world.sheets.dispose();
    }
  }
  return times;
}

function lookAtTicks(world: World): void {
  const place = ticksPlace(world);
  expect(ticksIn(place)).toEqual(world.model.all());
  expect([...place.rowOf.keys()].sort()).toEqual([...world.model.rows].sort());
}

function lookAtCounts(world: World): void {
  const place = ticksPlace(world);
  const ids = [...place.rowOf.keys()];
  const counts = (of: string): unknown[] =>
    ids.map((id) => place.cells[place.rowOf.get(id)! - 1]![place.columnAt.get(of)! - 1]);
  expect(counts('tookPart')).toEqual(ids.map((id) => world.model.tookPart(id)));
  expect(counts('employer')).toEqual(ids.map((id) => world.model.employers(id)));
}
