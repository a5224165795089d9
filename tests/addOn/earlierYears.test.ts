import type { LocalSheets } from '../../local/types';
import type { EarlierYearsOutcome, EarlierYearsPreview, EarlierYearsRequest } from '../../src/server';
import { idOf, openTracked, record, visit } from './trackedSchool';
import { Book, dateOf, importRows, openBuilt, pupil, type } from './workbook';

jest.setTimeout(180_000);

const nameOf = (n: number): string => `${pupil(n).forename} ${pupil(n).surname}`;

const opened: LocalSheets[] = [];
afterAll(() => {
  for (const sheets of opened) sheets.dispose();
});

/** Pupils of Years 7 to 14 in turn, nameOf(3) in Year 10 in 2026/27. Records begin with 2024/25. */
async function school(): Promise<LocalSheets> {
  const copy = await openTracked();
  opened.push(copy);
  return copy;
}

type Row = Record<string, string>;

const nothing = { list: null, group: null, schoolYear: '', yearGroup: '', from: '', whole: false };

function listOf(rows: readonly Row[], more: Partial<EarlierYearsRequest> = {}): EarlierYearsRequest {
  const fields = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  return {
    ...nothing,
    list: {
      fields,
      rows: rows.map((row) => fields.map((field) => row[field] ?? '')),
      lines: rows.map((_, at) => at + 2),
      decisions: {},
    },
    ...more,
  };
}

const classOf = (
  pupils: readonly number[],
  counts: Row,
  more: Partial<EarlierYearsRequest> = {},
): EarlierYearsRequest => ({ ...nothing, group: { pupilIds: pupils.map(idOf), counts }, ...more });

const look = async (sheets: LocalSheets, request: EarlierYearsRequest): Promise<EarlierYearsPreview> =>
  (await sheets.run('previewEarlierYears', request)).value as EarlierYearsPreview;

async function bringIn(sheets: LocalSheets, request: EarlierYearsRequest) {
  const preview = await look(sheets, request);
  const run = await sheets.run('confirmEarlierYears', request, preview.fingerprint);
  return { preview, outcome: run.value as EarlierYearsOutcome, calls: run.calls };
}

/** What Earlier years holds of a pupil: typed cells by column, blank ones left out. */
function earlier(sheets: LocalSheets, n: number): Record<string, unknown> {
  const [keys = [], ...rows] = sheets.peek('Earlier years');
  const row = rows.find((cells) => cells[0] === idOf(n)) ?? [];
  return Object.fromEntries(
    keys.flatMap((key, at) => {
      const column = String(key).replace('history.', '');
      return /^y\d/.test(column) && (row[at] ?? '') !== '' ? [[column, row[at]]] : [];
    }),
  );
}

const stops = ({ problems }: EarlierYearsPreview): string[] =>
  problems.filter(({ weight }) => weight === 'stops').map(({ line, message }) => `${line}: ${message}`);

describe('a list of earlier years', () => {
  let sheets: LocalSheets;
  beforeAll(async () => {
    sheets = await school();
  });

  it('stands in the row of the pupil, by the year group at the time', async () => {
    const request = listOf(
      [
        { pupil: nameOf(3), schoolYear: '24/25', yearGroup: '', Employer: '2', Days: '2.5', College: '' },
        {
          pupil: pupil(3).admissionNumber!,
          schoolYear: '',
          yearGroup: 'Year 9',
          Employer: '1',
          Days: '',
          College: 'Yes',
        },
        { pupil: nameOf(4), schoolYear: '2023-24', yearGroup: '8', Employer: '1', Days: '', College: '0' },
      ],
      { from: 'the old tracker' },
    );
    const { preview, outcome } = await bringIn(sheets, request);
    expect(
      preview.changes.map(({ lines, pupilId, year, schoolYear, isNew }) => [
        lines,
        pupilId,
        year,
        schoolYear,
        isNew,
      ]),
    ).toEqual([
      [[2], idOf(3), 'Year 8', '2024/25', true],
      [[3], idOf(3), 'Year 9', '2025/26', true],
      [[4], idOf(4), 'Year 8', '2023/24', true],
    ]);
    expect(outcome).toMatchObject({ refusal: '', pupils: 2 });
    expect(earlier(sheets, 3)).toEqual({
      y8SchoolYear: '2024/25',
      y8Employer: 2,
      y8Days: 2.5,
      y9SchoolYear: '2025/26',
      y9Employer: 1,
      y9College: 1,
    });
    expect(earlier(sheets, 4)).toEqual({ y8SchoolYear: '2023/24', y8Employer: 1, y8College: 0 });
    const book = await Book.of(sheets);
    expect(book.cell('history', 'note', idOf(3))).toBe('Brought in 21/11/2026, from the old tracker');
    expect(book.cell('history', 'name', idOf(3))).toBe(book.cell('pupils', 'name', idOf(3)));
  });

  it('changes nothing when it comes a second time', async () => {
    const request = listOf([{ pupil: nameOf(3), schoolYear: '2024/25', Employer: '2' }]);
    const { preview, outcome, calls } = await bringIn(sheets, request);
    expect(preview).toMatchObject({ changes: [], pupils: 0 });
    expect(preview.same).toHaveLength(1);
    expect(outcome.pupils).toBe(0);
    expect(calls.writes).toBe(0);
  });

  it('refuses in words what cannot be, and writes the rest', async () => {
    const preview = await look(
      sheets,
      listOf([
        { pupil: nameOf(3), schoolYear: '2026/27', yearGroup: '', Employer: '1' },
        { pupil: nameOf(3), schoolYear: '', yearGroup: '11', Employer: '1' },
        { pupil: nameOf(3), schoolYear: '2022/23', yearGroup: '', Employer: '1' },
        { pupil: nameOf(3), schoolYear: '2022/23', yearGroup: '6', Employer: '1' },
        { pupil: nameOf(3), schoolYear: '2025/26', yearGroup: '', Employer: 'several' },
        { pupil: nameOf(3), schoolYear: '', yearGroup: '', Employer: '1' },
        { pupil: nameOf(3), schoolYear: '2025/26', yearGroup: '', Employer: '' },
        { pupil: nameOf(5), schoolYear: '2025/26', yearGroup: '', Employer: '1' },
        { pupil: nameOf(5), schoolYear: '2025/26', yearGroup: '', Employer: '1' },
        { pupil: nameOf(5), schoolYear: '2025/26', yearGroup: '', Employer: '3' },
        { pupil: 'Nobody Atall', schoolYear: '2025/26', yearGroup: '', Employer: '3' },
      ]),
    );
    expect(stops(preview)).toEqual([
      expect.stringMatching(/^2: 2026\/27 is not over/),
      expect.stringMatching(/^3: .*Year 11 is 2027\/28, and that is not over/),
      expect.stringMatching(/^4: .*not yet in Year 7 in 2022\/23/),
      expect.stringMatching(/^5: .*Years 7 to 14/),
      expect.stringMatching(/^6: This is not a number/),
      expect.stringMatching(/^7: Say in which school year/),
      expect.stringMatching(/^8: There is no number/),
      expect.stringMatching(/^10: Row 9 of the list says the same/),
      expect.stringMatching(/^11: Row 9 gives another number/),
    ]);
    expect(preview.doubtful.map(({ line }) => line)).toEqual([12]);
    expect(preview.changes.map(({ lines, year }) => [lines, year])).toEqual(
      [[[9], 'Year 10']].map(() => [[9], 'Year 11']),
    );
  });

  it('adds up a repeated year only where both school years are given', async () => {
    const both = listOf([
      { pupil: nameOf(6), schoolYear: '2023/24', yearGroup: '9', Employer: '1' },
      { pupil: nameOf(6), schoolYear: '2022/23', yearGroup: '9', Employer: '2' },
    ]);
    await bringIn(sheets, both);
    expect(earlier(sheets, 6)).toEqual({ y9SchoolYear: '2022/23, 2023/24', y9Employer: 3 });
    expect((await look(sheets, both)).changes).toEqual([]);
    const one = await look(
      sheets,
      listOf([{ pupil: nameOf(6), schoolYear: '2023/24', yearGroup: '9', Employer: '1' }]),
    );
    expect(one.changes).toEqual([]);
    expect(stops(one)).toEqual([expect.stringContaining('holds 2022/23 as this pupil’s Year 9')]);
    const byYear = await look(sheets, listOf([{ pupil: nameOf(6), yearGroup: '9', Employer: '2' }]));
    expect(byYear.changes[0]!.cells).toEqual([{ field: 'Employers', from: '3', to: '2' }]);
    expect(byYear.problems).toEqual([expect.objectContaining({ weight: 'warns', field: 'Employers' })]);
  });
});

describe('one line for a whole class', () => {
  let sheets: LocalSheets;
  beforeAll(async () => {
    sheets = await school();
  });

  it('is the least that each of them had, and says for whom it cannot be', async () => {
    await bringIn(sheets, listOf([{ pupil: nameOf(3), yearGroup: '8', Employer: '3' }]));
    // Years 10, 11, 12, 7: for the last, Year 8 is still to come.
    const line = classOf([3, 4, 5, 8], { Employer: '1', Meetings: '1' }, { yearGroup: '8' });
    const { preview, outcome } = await bringIn(sheets, line);
    expect(preview.pupils).toBe(3);
    expect(stops(preview)).toEqual([expect.stringMatching(/^0: .*Year 8 is 2027\/28, and that is not over/)]);
    expect(outcome.pupils).toBe(3);
    expect(earlier(sheets, 3)).toEqual({ y8SchoolYear: '2024/25', y8Employer: 3, y8Meetings: 1 });
    expect(earlier(sheets, 5)).toEqual({ y8SchoolYear: '2022/23', y8Employer: 1, y8Meetings: 1 });
    expect((await look(sheets, line)).pupils).toBe(0);
  });

  it('counts for Entitlement, and as missed only where the person says that the records are whole', async () => {
    await record(sheets, { create: visit(), tookPart: [idOf(3)] });
    const line = classOf([3], { Information: '0' }, { yearGroup: '7' });
    const { preview } = await bringIn(sheets, line);
    expect(preview.begins).toEqual({ pupils: 1, from: '2023-09-01' });
    expect((await Book.of(sheets)).cell('entitlement', 'infoKs3', idOf(3))).toBe('Not recorded');
    const { outcome } = await bringIn(sheets, { ...line, whole: true });
    expect(outcome.messages.join(' ')).toContain('01/09/2023');
    const book = await Book.of(sheets);
    expect(dateOf(book.cell('pupils', 'recordsFrom', idOf(3)))).toBe('2023-09-01');
    expect(book.cell('entitlement', 'infoKs3', idOf(3))).toBe('Missed');
    expect(book.cell('entitlement', 'infoKs3', idOf(4))).toBe('Not recorded');
    expect((await look(sheets, line)).begins.pupils).toBe(0);
    await bringIn(sheets, classOf([3], { Information: '1' }, { schoolYear: '2025/26' }));
    expect((await Book.of(sheets)).cell('entitlement', 'infoKs3', idOf(3))).toBe('Met');
  });
});

describe('taking it back', () => {
  it('puts back what still stands as it was written, until the next action', async () => {
    const sheets = await school();
    await bringIn(sheets, listOf([{ pupil: nameOf(3), yearGroup: '8', Employer: '3' }]));
    const { outcome } = await bringIn(sheets, {
      ...classOf([3, 4, 5], { Employer: '4', College: '1' }, { yearGroup: '8' }),
      whole: true,
    });
    const book = await Book.of(sheets);
    type(sheets, book, 'history', 'y8College', idOf(4), '2');
    const said = (await sheets.run('undoEarlierYears', outcome.undo!.id)).value as string;
    expect(said).toContain('One cell was changed by somebody since');
    expect(earlier(sheets, 3)).toEqual({ y8SchoolYear: '2024/25', y8Employer: 3 });
    expect(earlier(sheets, 4)).toEqual({ y8College: 2 });
    expect(earlier(sheets, 5)).toEqual({});
    expect((await Book.of(sheets)).cell('pupils', 'recordsFrom', idOf(5))).toBe('');
    const again = (await sheets.run('undoEarlierYears', outcome.undo!.id)).value as string;
    expect(again).toContain('nothing to take back');
    const next = await bringIn(sheets, classOf([7], { Employer: '4' }, { yearGroup: '8' }));
    await record(sheets, { create: visit(), tookPart: [idOf(3)] });
    expect((await sheets.run('undoEarlierYears', next.outcome.undo!.id)).value).toContain(
      'nothing to take back',
    );
    expect(earlier(sheets, 7)).toMatchObject({ y8Employer: 4 });
    await bringIn(sheets, classOf([7], { Employer: '5' }, { yearGroup: '8' }));
    expect((await sheets.run('undoRecording', '')).value).toContain('nothing to take back');
    expect(earlier(sheets, 7)).toMatchObject({ y8Employer: 5 });
  });
});

describe('in a busy workbook', () => {
  it('costs as many calls for sixty pupils as for five, none of them a read after the first write', async () => {
    const size = 60;
    const sheets = await openBuilt({ expectedPupils: 70 });
    opened.push(sheets);
    await importRows(
      sheets,
      Array.from({ length: size }, (_, n) => pupil(n + 1)),
    );
    const all = Array.from({ length: size }, (_, n) => n + 1);
    const few = await bringIn(sheets, {
      ...classOf(all.slice(0, 5), { Employer: '1' }, { schoolYear: '2023/24' }),
      whole: true,
    });
    const many = await bringIn(sheets, {
      ...classOf(all, { Employer: '2', College: '1', Meetings: '1' }, { schoolYear: '2023/24' }),
      whole: true,
    });
    expect(many.outcome.pupils).toBe(all.filter((n) => n % 8 >= 3).length);
    expect(many.calls.total).toBeLessThanOrEqual(few.calls.total + 6);
    expect(Math.max(few.calls.total, many.calls.total)).toBeLessThanOrEqual(48);
    expect(many.calls.readsAfterFirstWrite).toBe(0);
  });

  it('writes nothing where the preview would be another by now, and finishes a run that broke off', async () => {
    const sheets = await school();
    const line = classOf([3, 4], { Employer: '1' }, { yearGroup: '8' });
    const { fingerprint } = await look(sheets, line);
    const { calls } = await bringIn(await school(), line);
    for (let atCall = calls.total; atCall > calls.total - 8; atCall -= 1) {
      const fresh = (await look(sheets, line)).fingerprint;
      sheets.failNextRun({ atCall, how: 'killed' });
      await sheets.run('confirmEarlierYears', line, fresh).catch(() => undefined);
    }
    const { outcome } = await bringIn(sheets, line);
    expect(outcome.refusal).toBe('');
    expect(earlier(sheets, 3)).toEqual({ y8SchoolYear: '2024/25', y8Employer: 1 });
    const ids = (await Book.of(sheets)).column('history', 'pupilId').filter((id) => id !== '');
    expect(new Set(ids).size).toBe(ids.length);
    const late = (await sheets.run('confirmEarlierYears', line, fingerprint)).value as EarlierYearsOutcome;
    expect(late.refusal).toContain('nothing was written');
  });
});
