import type { LocalSheets } from '../../local/types';
import { AUDIT_SECTIONS } from '../../src/content/auditRows';
import { AUDIT_STATUSES } from '../../src/content/auditStatuses';
import { type AuditEntry, auditRag, countsAsInPlace } from '../../src/rules/auditRag';
import { Book, colouredCells, days, helpAt, openBuilt, paste, TODAY, type, typed } from './workbook';

jest.setTimeout(120_000);

let sheets: LocalSheets;
let empty: Book;

beforeAll(async () => {
  sheets = await openBuilt();
  empty = await Book.of(sheets);
});
afterAll(() => sheets.dispose());

type Typed = Omit<AuditEntry, 'laterStageInPlace'>;
const blank: Typed = {
  status: '',
  evidence: '',
  actionNeeded: '',
  deadline: '',
  review: '',
  actionCompleted: '',
};

const rows = AUDIT_SECTIONS.flatMap((section) =>
  section.rows.map((row) => ({ ref: row.ref, section: section.title, later: row.laterStage })),
);

/** Every status with every action, deadline, review, completion and evidence, in an order that mixes them. */
const combinations: Typed[] = (['', ...AUDIT_STATUSES] as const).flatMap((status) =>
  ['', 'Ask the governors'].flatMap((actionNeeded) =>
    ['', days(-1), TODAY, days(1), days(40), days(-300)].flatMap((deadline) =>
      ['', days(-1), TODAY, days(1)].flatMap((review) =>
        ['', days(-20)].flatMap((actionCompleted) =>
          ['', 'Shared drive, careers folder'].map((evidence) => ({
            status,
            actionNeeded,
            deadline,
            review,
            actionCompleted,
            evidence,
          })),
        ),
      ),
    ),
  ),
);
/** 61 has no factor in common with the number of combinations: each part of the spread meets each kind. */
const nth = (n: number): Typed => combinations[(n * 61) % combinations.length]!;

const COLUMNS = {
  status: 'status',
  evidence: 'evidence',
  actionNeeded: 'action',
  deadline: 'deadline',
  review: 'review',
  actionCompleted: 'completed',
} as const;

async function fill(entryOf: (ref: string, at: number) => Typed): Promise<Book> {
  for (const [field, column] of Object.entries(COLUMNS) as [keyof Typed, string][]) {
    const at = new Map(rows.map(({ ref }, i) => [empty.row('audit', ref), entryOf(ref, i)[field]]));
    const first = Math.min(...at.keys());
    const last = Math.max(...at.keys());
    const values: string[] = [];
    for (let row = first; row <= last; row += 1) {
      const text = at.get(row) ?? '';
      values.push(/^\d{4}-\d\d-\d\d$/.test(text) ? typed(text) : text);
    }
    paste(sheets, empty, 'audit', column, first, values);
  }
  return Book.of(sheets);
}

/** What each row should show, by the plain reckoning. */
function reckon(entries: ReadonlyMap<string, Typed>) {
  const inPlace = (ref: string | undefined): boolean => {
    if (!ref) return false;
    const entry = entries.get(ref)!;
    if (entry.status === 'Not applicable') return inPlace(laterOf(ref));
    return countsAsInPlace({ ...entry, laterStageInPlace: inPlace(laterOf(ref)) });
  };
  const laterOf = (ref: string) => rows.find((row) => row.ref === ref)?.later;
  return rows.map(({ ref, section }) => {
    const entry = { ...entries.get(ref)!, laterStageInPlace: inPlace(laterOf(ref)) };
    return { ref, section, ...auditRag(entry, TODAY) };
  });
}

const plural = (count: number) => `${count} ${count === 1 ? 'day' : 'days'}`;
function words({ rag, noEvidenceYet, daysLeft, reviewDue }: ReturnType<typeof reckon>[number]): string {
  const said: string[] = [];
  if (noEvidenceYet) said.push('No evidence yet');
  else if (rag !== '' && daysLeft !== '')
    said.push(
      daysLeft < 0 ? `${plural(-daysLeft)} late` : daysLeft === 0 ? 'Due today' : `${plural(daysLeft)} left`,
    );
  if (reviewDue) said.push('Review due');
  return said.join('. ');
}

describe.each([0, 1, 2])('the audit, filled in by a school (spread %i)', (spread) => {
  let book: Book;
  let expected: ReturnType<typeof reckon>;

  beforeAll(async () => {
    const entries = new Map(rows.map(({ ref }, i) => [ref, nth(i + spread * rows.length)]));
    book = await fill((ref) => entries.get(ref)!);
    expected = reckon(entries);
  });

  it('gives each row the colour and the words of the plain reckoning', () => {
    const shown = rows.map(({ ref }) => [
      ref,
      book.cell('audit', 'rag', ref),
      book.cell('audit', 'inWords', ref),
    ]);
    expect(shown).toEqual(expected.map((one) => [one.ref, one.rag, words(one)]));
  });

  it('counts them by section on Summary', () => {
    for (const { key, title } of AUDIT_SECTIONS) {
      const ours = expected.filter((one) => one.section === title);
      const count = (rag: string) => ours.filter((one) => one.rag === rag).length;
      const colours = ['Green', 'Amber', 'Red', 'Grey'].map(count);
      const looked = colours.reduce((sum, n) => sum + n, 0);
      expect(['a', 'b', 'c', 'd', 'e', 'f'].map((at) => book.cell('summary', at, `audit_${key}`))).toEqual([
        ...colours,
        looked,
        ours.length,
      ]);
      const share = book.cell('summary', 'g', `audit_${key}`);
      if (looked === colours[3]) expect(share).toBe('Not looked at yet');
      else expect(share).toBeCloseTo(colours[0]! / (looked - colours[3]!), 10);
    }
    const looked = expected.filter((one) => one.rag !== '').length;
    expect(book.cell('summary', 'label', 'sayAudit')).toMatch(
      new RegExp(`^${looked} of 57 audit items have been looked at`),
    );
  });

  it('counts red items and due reviews on Start here', () => {
    const figure = (count: number) => (count === 0 ? 'None' : count);
    const red = expected.filter((one) => one.rag === 'Red').length;
    expect(book.cell('startHere', 'value', 'week_red')).toBe(figure(red));
    const due = expected.filter((one) => one.reviewDue).length;
    expect(book.cell('startHere', 'value', 'week_review')).toBe(figure(due));
  });

  it('colours each word with its own colour and nothing else', () => {
    const coloured = colouredCells(book.sheet('audit'));
    expect(coloured).toHaveLength(expected.filter((one) => one.rag !== '').length);
  });
});

describe('stages of one fact', () => {
  const chain = (changes: Record<string, Partial<Typed>>) => fill((ref) => ({ ...blank, ...changes[ref] }));
  const ragOf = (book: Book) => ['CL2', 'CL3', 'CL4'].map((ref) => book.cell('audit', 'rag', ref));

  it('count as in place once a later one is, even two stages on', async () => {
    expect(ragOf(await chain({ CL4: { status: 'In place' } }))).toEqual(['Green', 'Green', 'Green']);
    expect(ragOf(await chain({ CL3: { actionCompleted: days(-3) } }))).toEqual(['Green', 'Green', '']);
    expect(ragOf(await chain({ CL2: { status: 'Not in place' }, CL3: { status: 'In place' } }))).toEqual([
      'Green',
      'Green',
      '',
    ]);
  });

  it('do not count where the later one does not apply, and stay grey where they do not apply themselves', async () => {
    expect(
      ragOf(await chain({ CL2: { status: 'Not in place' }, CL3: { status: 'Not applicable' } })),
    ).toEqual(['Red', 'Grey', '']);
    expect(ragOf(await chain({ CL2: { status: 'Not applicable' }, CL4: { status: 'In place' } }))).toEqual([
      'Grey',
      'Green',
      'Green',
    ]);
  });
});

describe('a row that nobody has looked at', () => {
  it('is counted apart, and shows a review that is due without a colour', async () => {
    const looked = rows.slice(0, 12).map(({ ref }) => ref);
    const book = await fill((ref) => ({
      ...blank,
      status: looked.includes(ref) ? 'In place' : '',
      review: ref === 'YP1' ? days(-1) : '',
    }));
    expect(book.cell('summary', 'label', 'sayAudit')).toMatch(/^12 of 57 audit items/);
    expect(book.cell('audit', 'rag', 'YP1')).toBe('');
    expect(book.cell('audit', 'inWords', 'YP1')).toBe('Review due');
  });
});

it('counts the school’s own items in their section once they have words', async () => {
  await fill(() => blank);
  const before = await Book.of(sheets);
  const own = String(before.column('audit', 'ref').find((ref) => /^CL.*\D1$/.test(String(ref))));
  type(sheets, before, 'audit', 'item', own, 'Careers link governor meets pupils');
  type(sheets, before, 'audit', 'status', own, 'In place');
  const book = await Book.of(sheets);
  expect(book.cell('audit', 'rag', own)).toBe('Green');
  expect(['a', 'f'].map((at) => book.cell('summary', at, 'audit_leadership'))).toEqual([1, 7]);
  expect(book.cell('summary', 'label', 'sayAudit')).toMatch(/^1 of 58/);
});

it('refuses a status that is not on the list and a deadline that is no date, with a message that helps', () => {
  const at = (column: string) => empty.at('audit', column, 'SP1');
  expect(() => sheets.person.type('Audit', at('status'), 'Done')).toThrow(/violates the data validation/);
  expect(() => sheets.person.type('Audit', at('deadline'), 'next term')).toThrow(
    /violates the data validation/,
  );
  const help = (column: string) => helpAt(empty.sheet('audit'), at(column));
  expect(help('status')).toMatch(/Not in place, Planned, Under way, In place, Not applicable/);
  expect(help('deadline')).toMatch(/21\/11\/2026/);
});
