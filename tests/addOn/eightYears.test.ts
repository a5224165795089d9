import type { LocalSheets } from '../../local/types';
import type { ClosePreview } from '../../src/server';
import { idOf, record, visit } from './trackedSchool';
import { Book, freeze, importRows, openBuilt, pupil } from './workbook';

jest.setTimeout(600_000);

const YEARS = 8;
const FIRST = 2026;
const PUPILS = 20;
/** Year 7 pupils who join at the beginning of some later school years. */
const JOIN = 6;
const JOIN_IN = [1, 4];
const EVERY_CRITERION = [
  'purpose',
  'outcomes',
  'twoWay',
  'reflection',
  'people',
  'task',
  'feedback',
  'staffAndLearners',
  'learnThere',
];
const KINDS = ['Employer', 'Workplace', 'Days', 'College', 'Information', 'Access', 'AccessToFeb'] as const;

/** What a pupil had, as somebody would write it on paper: year group -> kind -> how many. */
interface Paper {
  /** The year group now; null = has left. */
  year: number | null;
  had: Map<number, Record<(typeof KINDS)[number], number>>;
}

const nothing = () => ({
  Employer: 0,
  Workplace: 0,
  Days: 0,
  College: 0,
  Information: 0,
  Access: 0,
  AccessToFeb: 0,
});

/** A plain record of eight years beside the workbook's own, from the same facts. */
class OnPaper {
  readonly pupils = new Map<string, Paper>();

  join(pupilId: string, year: number): void {
    this.pupils.set(pupilId, { year, had: new Map() });
  }
  onRoll = (): string[] => [...this.pupils].filter(([, { year }]) => year !== null).map(([id]) => id);
  note(pupilId: string, counts: Partial<ReturnType<typeof nothing>>): void {
    const { year, had } = this.pupils.get(pupilId)!;
    const line = had.get(year!) ?? nothing();
    for (const kind of KINDS) line[kind] += counts[kind] ?? 0;
    had.set(year!, line);
  }
  moveUp(): void {
    for (const one of this.pupils.values())
      if (one.year !== null) one.year = one.year < 14 ? one.year + 1 : null;
  }
  sum(pupilId: string, kind: (typeof KINDS)[number], from: number, to: number): number {
    let sum = 0;
    for (const [year, line] of this.pupils.get(pupilId)!.had)
      if (year >= from && year <= to) sum += line[kind];
    return sum;
  }
}

async function closeYear(sheets: LocalSheets): Promise<void> {
  const seen = (await sheets.run('previewCloseYear', [])).value as ClosePreview;
  const request = { repeats: [], early: false, fingerprint: seen.fingerprint };
  for (const step of ['rows', 'keep', 'write', 'everyTab', 'last'])
    await sheets.run('runCloseYearStep', request, step);
}

it('keeps "by 16" and "by 18" right over eight school years closed one after another', async () => {
  // Nobody has to decide who leaves: only Year 14 does.
  const sheets = await openBuilt({ leavingPoints: ['14'], recordsBegin: '2026/27' });
  const paper = new OnPaper();
  const arrive = async (from: number, count: number, year: (n: number) => number) => {
    const numbers = Array.from({ length: count }, (_, i) => from + i);
    await importRows(
      sheets,
      numbers.map((n) => pupil(n, { year: String(year(n)) })),
    );
    for (const n of numbers) paper.join(idOf(n), year(n));
  };
  for (let i = 0; i < YEARS; i += 1) {
    const began = FIRST + i;
    await freeze(sheets, `${began + 1}-07-20`);
    if (i === 0) await arrive(1, PUPILS, (n) => 7 + (n % 8));
    else if (JOIN_IN.includes(i)) await arrive(PUPILS + 1 + JOIN_IN.indexOf(i) * JOIN, JOIN, () => 7);
    const roll = paper.onRoll();
    const inFebruary = i % 2 === 0;
    const many = roll.filter((_, at) => (at + i) % 3 !== 0);
    const all = await record(sheets, {
      create: visit({
        title: 'Week of work',
        date: inFebruary ? `${began + 1}-02-28` : `${began + 1}-03-01`,
        kinds: ['employer', 'workplace', 'college', 'information'],
        criteria: EVERY_CRITERION,
        workplaceDays: 1.5,
        providerAccess: true,
      }),
      tookPart: many,
    });
    expect(all.outcome.refusal).toBe('');
    for (const id of many)
      paper.note(id, { Employer: 1, Workplace: 1, Days: 1.5, College: 1, Information: 1 });
    // From Year 12 on an encounter counts that was offered.
    for (const id of roll)
      if (many.includes(id) || paper.pupils.get(id)!.year! >= 12)
        paper.note(id, { Access: 1, AccessToFeb: inFebruary ? 1 : 0 });
    await closeYear(sheets);
    paper.moveUp();
  }
  const book = await Book.of(sheets);
  expect(book.cell('startHere', 'value', 'setAcademicYear')).toBe(
    `${FIRST + YEARS}/${String(FIRST + YEARS + 1).slice(2)}`,
  );
  const ofPupil = (tab: string, column: string, pupilId: string) =>
    book.cell(tab, column, book.row(tab, pupilId));
  for (const [pupilId, { year, had }] of paper.pupils) {
    expect([pupilId, ofPupil('pupils', 'onRoll', pupilId)]).toEqual([pupilId, year === null ? 'No' : 'Yes']);
    for (const [group, line] of had)
      for (const kind of KINDS)
        expect([pupilId, group, kind, ofPupil('history', `y${group}${kind}`, pupilId)]).toEqual([
          pupilId,
          group,
          kind,
          line[kind],
        ]);
  }
  const present = paper.onRoll();
  expect(present.length).toBeGreaterThan(10);
  const counted = (pupilId: string) =>
    [
      'workplaceBy16Have',
      'workplaceBy18Have',
      'collegeHave',
      'daysKs3Have',
      'daysKs4Have',
      'infoKs4Have',
      'access1Have',
    ].map((column) => ofPupil('entitlement', column, pupilId) || 0);
  expect(present.map((id) => [id, ...counted(id)])).toEqual(
    present.map((id) => [
      id,
      paper.sum(id, 'Workplace', 7, 11),
      paper.sum(id, 'Workplace', 12, 13),
      paper.sum(id, 'College', 7, 11),
      paper.sum(id, 'Days', 7, 9),
      paper.sum(id, 'Days', 10, 11),
      paper.sum(id, 'Information', 10, 11),
      paper.sum(id, 'Access', 8, 8) + paper.sum(id, 'AccessToFeb', 9, 9),
    ]),
  );
  sheets.dispose();
});
