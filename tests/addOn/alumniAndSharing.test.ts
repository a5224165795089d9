import type { LocalSheets } from '../../local/types';
import { DESTINATIONS } from '../../src/content/destinations';
import { openTracked } from './trackedSchool';
import { Book, check, days, mend, TODAY, typed } from './workbook';

jest.setTimeout(180_000);

let sheets: LocalSheets;
beforeAll(async () => {
  sheets = await openTracked();
});
afterAll(() => sheets.dispose());

/** Types rows into the columns of a tab, from its first row down. */
async function enter(tab: string, rows: readonly Record<string, string | number>[]): Promise<Book> {
  const book = await Book.of(sheets);
  const first = book.place(tab, tab === 'sharing' ? 'what' : 'pupilId').keyRow + 2;
  for (const column of new Set(rows.flatMap((row) => Object.keys(row))))
    rows.forEach((row, i) => {
      if (row[column] !== undefined)
        sheets.person.type(book.title(tab), book.at(tab, column, first + i), String(row[column]));
    });
  return Book.of(sheets);
}

describe('Sharing log', () => {
  const rows: { what: string; whom?: string; due?: string; sentOn?: string; askedOn?: string }[] = [
    { what: 'September Guarantee', whom: 'Authority', due: days(-1) },
    { what: 'September Guarantee', whom: 'Authority', due: TODAY },
    { what: 'September Guarantee', whom: 'Authority', due: days(14) },
    { what: 'September Guarantee', whom: 'Authority', due: days(15) },
    { what: 'September Guarantee', whom: 'Authority', due: days(-30), sentOn: TODAY },
    { what: 'September Guarantee', whom: 'Authority', sentOn: days(1) },
    { what: 'Other', askedOn: days(-3) },
  ];

  it('is red once a day is past, amber from fourteen days before, green when it is sent', async () => {
    const book = await enter(
      'sharing',
      rows.map((row) => Object.fromEntries(Object.entries(row).map(([key, text]) => [key, typed(text)]))),
    );
    const said = rows.map((_, i) => [
      book.cell('sharing', 'rag', i + 3),
      book.cell('sharing', 'toDo', i + 3),
    ]);
    expect(said).toEqual([
      ['Red', `Overdue since ${typed(days(-1))}`],
      ['Amber', `Due on ${typed(TODAY)}`],
      ['Amber', `Due on ${typed(days(14))}`],
      ['Grey', ''],
      ['Green', ''],
      ['Red', 'Sent, but the day is still to come'],
      ['Amber', 'Who is it for? By when is it due?'],
    ]);
    expect(book.cell('startHere', 'value', 'week_shares')).toBe(5);
  });
});

describe('Alumni', () => {
  const LEFT = 'destinations2024';
  const FE = 'Further education college, full time';
  const NOT_KNOWN = DESTINATIONS.find(({ group }) => group === 'Not known')!.label;
  const leaver = (n: number, more: Record<string, string> = {}) => ({
    pupilId: `L0000${n}`,
    surname: `Curlew ${n}`,
    forename: 'Wren',
    leavingPoint: 'Year 11',
    alumni: 'Agreed',
    ...more,
  });

  it('gets a row for each leaver of any cohort who agreed when the check is asked to, once', async () => {
    await enter(LEFT, [
      leaver(1, { novemberDestination: FE, year1Destination: 'Apprenticeship' }),
      leaver(2, { alumni: 'Declined' }),
      leaver(3, { novemberDestination: FE, year1Destination: NOT_KNOWN }),
    ]);
    // More than there are ready rows.
    await enter(
      'destinations2023',
      Array.from({ length: 20 }, (_, i) => ({ ...leaver(1), pupilId: `L001${10 + i}` })),
    );
    const found = (await check(sheets)).findings.filter(({ tab }) => tab === 'alumni');
    expect(found.map(({ message, remedy }) => [message, remedy])).toEqual([
      [expect.stringMatching(/^Alumni: 22 leavers have agreed/), 'Add the rows'],
    ]);
    const report = await mend(sheets, found);
    expect(report.findings.filter(({ tab }) => tab === 'alumni')).toEqual([]);
    const book = await Book.of(sheets);
    const row = (id: string) =>
      ['name', 'leftIn', 'rag', 'toDo', 'destination'].map((key) => book.cell('alumni', key, id));
    expect(row('L00001')).toEqual([
      'Curlew 1, Wren',
      2024,
      'Grey',
      'Do not contact: no consent yet',
      'Apprenticeship',
    ]);
    // Not known is no news: the last that was known stays.
    expect(row('L00003')[4]).toBe(FE);
    expect(row('L00129')[3]).toBe('Do not contact: no consent yet');
    const ids = book.column('alumni', 'pupilId').filter((id) => id !== '');
    expect([ids.length, new Set(ids).size, ids.includes('L00002')]).toEqual([22, 22, false]);
    expect((await check(sheets)).findings.filter(({ tab }) => tab === 'alumni')).toEqual([]);
  });

  it('says who may be contacted and when it is time, and marks who has withdrawn', async () => {
    const agreed = { contactConsent: 'Agreed', offer: 'Speak' };
    const cases: [cells: Record<string, string>, rag: string, toDo: string][] = [
      [agreed, 'Amber', 'Not contacted yet'],
      [{ ...agreed, lastContact: '2025-11-21' }, 'Green', ''],
      [{ ...agreed, lastContact: '2025-11-20' }, 'Amber', 'Last contact more than 12 months ago'],
      [{ ...agreed, lastContact: '2025-11-20', nextContact: days(1) }, 'Green', ''],
      [
        { ...agreed, lastContact: days(-90), nextContact: TODAY },
        'Amber',
        `Get in touch: planned for ${typed(TODAY)}`,
      ],
      [{ ...agreed, lastContact: days(1) }, 'Red', 'The last contact is still to come'],
      [{ ...agreed, offer: 'Not yet asked', lastContact: TODAY }, 'Amber', 'Ask what they would like to do'],
      [
        { contactConsent: 'Withdrawn', lastContact: TODAY },
        'Grey',
        'Do not contact: consent was declined or withdrawn',
      ],
    ];
    const book = await enter(
      'alumni',
      cases.map(([cells]) =>
        Object.fromEntries(Object.entries(cells).map(([key, text]) => [key, typed(text)])),
      ),
    );
    expect(
      cases.map((_, i) => [book.cell('alumni', 'rag', i + 3), book.cell('alumni', 'toDo', i + 3)]),
    ).toEqual(cases.map(([, rag, toDo]) => [rag, toDo]));
    expect(book.cell('startHere', 'value', 'week_alumni')).toBe(5);
    // The answer in the cohort's own tab goes before what stands here.
    sheets.person.type(book.title(LEFT), book.at(LEFT, 'alumni', 3), 'Declined');
    sheets.person.type(
      book.title('destinations2023'),
      book.at('destinations2023', 'withdrawnOn', 3),
      typed(days(-1)),
    );
    const after = await Book.of(sheets);
    expect(
      [3, 5].map((row) => [after.cell('alumni', 'rag', row), after.cell('alumni', 'toDo', row)]),
    ).toEqual([
      ['Grey', 'Do not contact: no longer in the alumni network'],
      ['Grey', 'Do not contact: consent was declined or withdrawn in Destinations'],
    ]);
  });
});
