import Papa from 'papaparse';
import { libreOfficeVersion } from '../../local/commands/libreOffice';
import type { LocalSheets } from '../../local/types';
import { DESTINATIONS } from '../../src/content/destinations';
import { textCell, writeFileText } from '../../src/rules/fileCells';
import type {
  AuthorityFile,
  AuthorityForm,
  AuthorityPreview,
  AuthorityRequest,
  ListOutcome,
  ShareLine,
} from '../../src/server';
import { Book, build, dateOf, days, importRows, openBuilt, pupil, TODAY, typed } from '../addOn/workbook';
import { MISTAKEN } from './riskyTexts';
import { shownByLibreOffice } from './throughLibreOffice';

jest.setTimeout(240_000);

const SURVEY = 'destinations2026';
const NEXT = 'destinations2027';
const OWN_TAB = 'Golden Thread file choices';
const FE = 'Further education college, full time';
const CARE = DESTINATIONS.find(({ group }) => group === 'Adult services')!.label;
const ABROAD = DESTINATIONS.find(({ group }) => group === 'Outside the count')!.label;

let sheets: LocalSheets;
let book: Book;
let form: AuthorityForm;

/** Types into cells of a row: 'yyyy-mm-dd' as people write days. */
function enter(tab: string, row: number | string, cells: Record<string, string>): void {
  for (const [column, text] of Object.entries(cells))
    sheets.person.type(
      book.title(tab),
      book.at(tab, column, row),
      /^\d{4}-\d\d-\d\d$/.test(text) ? typed(text) : text,
    );
}

async function ask<T>(name: string, ...args: unknown[]): Promise<T> {
  const { value, calls } = await sheets.run(name, ...args);
  expect(calls.readsAfterFirstWrite).toBe(0);
  return value as T;
}
const request = (changes: Partial<AuthorityRequest>): AuthorityRequest => {
  const purpose = changes.purpose ?? 'nextSteps';
  const { kind } = form.purposes.find(({ key }) => key === purpose)!;
  return {
    purpose,
    cohort: 2026,
    checkpoint: 'november',
    columns: form.chosen[kind]!,
    include: [],
    ...changes,
  };
};
const look = (changes: Partial<AuthorityRequest>) =>
  ask<AuthorityPreview>('previewAuthorityFile', request(changes));

interface Made {
  file: AuthorityFile;
  /** By header, a row a pupil. */
  rows: Record<string, string>[];
}

async function make(changes: Partial<AuthorityRequest>): Promise<Made> {
  const { fingerprint } = await look(changes);
  const file = await ask<AuthorityFile>('makeAuthorityFile', request(changes), fingerprint);
  const { data } = Papa.parse<Record<string, string>>(file.csv.replace(/^\uFEFF/, ''), {
    header: true,
    skipEmptyLines: true,
  });
  return { file, rows: data };
}

/** What has to be put right, 'Pupils C4: …'. */
const said = ({ problems }: AuthorityPreview) =>
  problems.map(({ title, cell, who, message }) => `${title} ${cell}, ${who}: ${message}`);

const idOf = (n: number): string => {
  const row = book.column('pupils', 'admissionNumber').indexOf(`00${4000 + n}`);
  return String(book.column('pupils', 'pupilId')[row]);
};

beforeAll(async () => {
  sheets = await openBuilt();
  await importRows(sheets, [
    pupil(1, {
      year: '11',
      dateOfBirth: '2011-03-04',
      upn: 'H801200001001',
      uln: '1000000043',
      senStatus: 'E',
      primaryNeed: 'ASD',
    }),
    pupil(2, {
      year: '12',
      dateOfBirth: '2010-03-04',
      upn: 'B801200005001',
      senStatus: 'K',
      primaryNeed: 'SPLD',
    }),
    pupil(3, { year: '10', dateOfBirth: '2012-03-04' }),
    pupil(4, { year: '14', dateOfBirth: '2008-03-04', upn: 'G80120000101A', senStatus: 'N' }),
    pupil(5, {
      year: '13',
      dateOfBirth: '2009-03-04',
      uln: '1000000035',
      senStatus: 'E',
      primaryNeed: 'ASD',
    }),
    pupil(6, { year: '11', dateOfBirth: '2011-05-04', enrolment: 'Guest' }),
    pupil(7, {
      year: '11',
      dateOfBirth: '2010-11-04',
      upn: 'A801200005001',
      senStatus: 'E',
      primaryNeed: 'ASD',
    }),
  ]);
  book = await Book.of(sheets);
  // What an import would not take in is typed or pasted.
  enter('pupils', idOf(5), { shareBlocked: 'By a parent', shareBlockedOn: days(-10), upn: 'Y99000001701A' });
  enter('pupils', idOf(2), { upn: 'H801200001001' });
  enter('pupils', idOf(7), { upn: 'A801200005001', uln: '0000000001' });
  enter(NEXT, idOf(1), { intention: 'Undecided', guarantee: 'No offer', offerProvider: '=Oaklands' });
  enter(SURVEY, 3, {
    pupilId: 'L00001',
    surname: 'Nightjar',
    forename: 'Ada',
    leavingPoint: 'Year 11',
    upn: 'G80120000101A',
    wasSen: 'E',
    novemberDestination: FE,
    novemberProvider: '007',
    novemberConfirmed: '2026-11-02',
    novemberConfirmedBy: 'Provider',
  });
  enter(SURVEY, 4, {
    pupilId: 'L00002',
    surname: 'Nightjar',
    forename: 'Bo',
    leavingPoint: 'Year 11',
    novemberDestination: CARE,
  });
  enter(SURVEY, 5, {
    pupilId: 'L00003',
    surname: 'Nightjar',
    forename: 'Cy',
    leavingPoint: 'Year 13',
    wasSen: 'E',
    novemberDestination: FE,
    novemberConfirmed: days(1),
    novemberConfirmedBy: 'Pupil',
  });
  enter(SURVEY, 6, {
    pupilId: 'L00004',
    surname: 'Nightjar',
    forename: 'Di',
    leavingPoint: 'Year 11',
    leaving: 'Staying',
  });
  enter(SURVEY, 7, {
    pupilId: 'L00005',
    surname: 'Nightjar',
    forename: 'Ed',
    leavingPoint: 'Year 13',
    wasSen: 'K',
  });
  enter(SURVEY, 8, {
    pupilId: 'L00006',
    surname: 'Nightjar',
    forename: 'Fi',
    leavingPoint: 'Year 11',
    novemberDestination: ABROAD,
  });
  enter(SURVEY, 9, { pupilId: 'L00007', surname: 'Nightjar', forename: 'Gil', leavingPoint: 'Year 12' });
  sheets.person.paste(book.title(SURVEY), book.at(SURVEY, 'novemberDestination', 9), [['Somewhere else']]);
  // A tab of the school's own that happens to have the name of ours.
  sheets.person.addSheet(OWN_TAB);
  sheets.person.type(OWN_TAB, 'A1', 'Do not touch');
  book = await Book.of(sheets);
  form = await ask<AuthorityForm>('readAuthorityForm');
});
afterAll(() => sheets.dispose());

describe('next steps of pupils on roll', () => {
  it('holds whom an authority follows, and says of all others why not', async () => {
    const preview = await look({});
    expect(preview.groups).toEqual([
      { words: 'Final year of compulsory education', pupils: 2 },
      { words: 'Academic age 16 or 17', pupils: 2 },
    ]);
    expect(preview.out.map(({ why, pupils }) => [why, pupils.map(({ pupilId }) => pupilId)])).toEqual([
      ['Not yet in the final year of compulsory education', [idOf(3)]],
      ['18 or over, without an EHC plan', [idOf(4)]],
      ['Guest here (the pupil’s own school answers)', [idOf(6)]],
    ]);
    const all = await look({ include: ['18 or over, without an EHC plan'] });
    expect(all.pupils).toBe(5);
  });

  it('lists what has to be put right, each by its cell', async () => {
    const at = (column: string, n: number) => `${book.title('pupils')} ${book.at('pupils', column, idOf(n))}`;
    const problems = said(await look({}));
    expect(problems).toEqual(
      expect.arrayContaining([
        `${at('uln', 2)}, Quickwater C, Juniper C: No ULN.`,
        `${at('upn', 7)}, Quickwater H, Juniper H: The first letter does not fit the digits: one of them is mistyped. Left out of the file.`,
        `${at('uln', 7)}, Quickwater H, Juniper H: A ULN does not begin with 0. Left out of the file.`,
        `${at('shareBlocked', 5)}, Quickwater F, Juniper F: Blocked by a parent, but from 16 on the pupil decides. Ask the pupil. Until then only name and date of birth go.`,
      ]),
    );
    expect(problems).toContain(
      `${at('upn', 2)}, Quickwater C, Juniper C: Quickwater B, Juniper B has the same UPN.`,
    );
    const about = (n: number) => problems.filter((text) => text.includes(`, Quickwater ${'ABCDEFGHI'[n]}, `));
    expect(about(1)).toEqual([expect.stringContaining('“=Oaklands” for a number, a date or a formula')]);
    // Of whoever is blocked nothing is said that stays out of the file.
    expect(about(5)).toHaveLength(1);
    expect(about(7).join()).toContain('No September Guarantee status yet.');
    expect(about(7).join()).toContain('No intention yet.');
    const row = book.column(NEXT, 'pupilId').indexOf(idOf(7)) + 3;
    sheets.person.clear(book.title(NEXT), book.at(NEXT, 'pupilId', row));
    const unlisted = said(await look({})).filter((text) => text.includes('Quickwater H'));
    expect(unlisted.join()).toContain(
      `${at('pupilId', 7)}, Quickwater H, Juniper H: Not on this year’s Destinations tab`,
    );
    expect(unlisted.join()).not.toContain('No September Guarantee status yet.');
    enter(NEXT, row, { pupilId: idOf(7) });
  });

  it('has only name and date of birth of who is blocked, never both flags, and no formula', async () => {
    const { file, rows } = await make({});
    expect(file).toMatchObject({
      refusal: '',
      pupils: 4,
      blocked: 1,
      fileName: `next-steps-made-${TODAY}.csv`,
    });
    expect(rows.find(({ Surname }) => Surname === 'Quickwater B')).toMatchObject({
      UPN: 'H801200001001',
      ULN: '1000000043',
      'Date of birth': '2011-03-04',
      'SEND flag': 'Y',
      'SEN support flag': 'N',
      'September Guarantee': 'No offer',
      'Offer from': 'Offer from: =Oaklands',
    });
    expect(rows.find(({ Surname }) => Surname === 'Quickwater C')).toMatchObject({
      'SEND flag': 'N',
      'SEN support flag': 'Y',
    });
    const blocked = rows.find(({ Surname }) => Surname === 'Quickwater F')!;
    const filled = Object.entries(blocked).filter(([, value]) => value !== '');
    expect(Object.fromEntries(filled)).toEqual({
      Surname: 'Quickwater F',
      Forename: 'Juniper F',
      'Date of birth': '2009-03-04',
    });
    expect(rows.find(({ Surname }) => Surname === 'Quickwater H')).toMatchObject({ UPN: '', ULN: '' });
  });
});

describe('leavers on 1 November', () => {
  it('leaves out who stays, has moved abroad, or is of age without a plan', async () => {
    const preview = await look({ purpose: 'survey' });
    expect(preview.groups).toEqual([
      { words: 'Academic age 16 or 17', pupils: 3 },
      { words: '18 to 24 with an EHC plan', pupils: 1 },
    ]);
    expect(preview.out.map(({ why, pupils }) => [why, pupils.map(({ pupilId }) => pupilId)])).toEqual([
      ['Stays at this school', ['L00004']],
      ['18 or over, without an EHC plan', ['L00005']],
      ['Moved abroad or died (tell the authority yourselves)', ['L00006']],
    ]);
  });

  it('names a missing code in the Lists tab, a missing or future date, and a label that no list has', async () => {
    const problems = said(await look({ purpose: 'survey' }));
    const careRow = book.column('lists', 'destination').indexOf(CARE) + 3;
    expect(problems).toEqual(
      expect.arrayContaining([
        `${book.title('lists')} ${book.at('lists', 'destinationCode', careRow)}, Nightjar, Bo: “${CARE}” has no code on the Lists tab. Agree one with your authority and write it there.`,
        `${book.title(SURVEY)} ${book.at(SURVEY, 'novemberConfirmed', 4)}, Nightjar, Bo: No date on which this was confirmed.`,
        `${book.title(SURVEY)} ${book.at(SURVEY, 'pupilId', 4)}, Nightjar, Bo: ULN and Date of birth: not known, since this leaver is not on the Pupils tab. Add a row there with the Pupil ID L00002, or leave these columns out.`,
        `${book.title(SURVEY)} ${book.at(SURVEY, 'novemberProvider', 3)}, Nightjar, Ada: Spreadsheet programs would take “007” for a number, a date or a formula, so it goes as “Provider: 007”. Better to write it in words.`,
        `${book.title(SURVEY)} ${book.at(SURVEY, 'novemberConfirmed', 5)}, Nightjar, Cy: ${typed(days(1))} is still to come. Left out of the file.`,
        `${book.title(SURVEY)} ${book.at(SURVEY, 'novemberDestination', 9)}, Nightjar, Gil: This destination is not on the Lists tab, so it has no code. Choose one from the drop-down.`,
      ]),
    );
  });

  it('has codes, days and identifiers as they are, in the order and under the headers that were chosen, and keeps those', async () => {
    const columns = [
      { key: 'code', header: 'Activity' },
      { key: 'upn', header: '' },
      { key: 'surname', header: '=Name' },
      { key: 'confirmed', header: 'Verified on' },
      { key: 'provider', header: '' },
    ];
    const { file } = await make({ purpose: 'survey', columns });
    const lines = file.csv.split('\r\n');
    expect(file.fileName).toBe(`leavers-1-november-2026-made-${TODAY}.csv`);
    expect(lines.slice(0, 2)).toEqual([
      '\uFEFFActivity,UPN,Column: =Name,Verified on,Provider',
      '230,G80120000101A,Nightjar,2026-11-02,Provider: 007',
    ]);
    expect((await ask<AuthorityForm>('readAuthorityForm')).chosen.leavers).toEqual(columns);
    // Neither a build nor a check takes the hidden tab for one of theirs.
    await build(sheets);
    expect((await ask<AuthorityForm>('readAuthorityForm')).chosen.leavers).toEqual(columns);
    expect(sheets.peek(OWN_TAB)[0]![0]).toBe('Do not touch');
    const doubled = {
      purpose: 'survey',
      columns: [
        { key: 'upn', header: 'X' },
        { key: 'uln', header: 'x' },
      ],
    };
    expect((await look(doubled)).refusal).toMatch(/Two columns have the header/);
  });

  // Without LibreOffice this is reported as skipped, not as passed.
  const withLibreOffice = libreOfficeVersion() === '' ? it.skip : it;

  withLibreOffice('shows in LibreOffice what it says, dates and numbers detected', async () => {
    const { file, rows } = await make({ purpose: 'survey' });
    const texts = MISTAKEN.map((text) => [textCell(text, 'Provider'), text]);
    const shown = await shownByLibreOffice(file.csv + writeFileText(texts).slice(1));
    const [headers, ...others] = shown;
    expect(others.slice(0, rows.length)).toEqual(rows.map((row) => headers!.map((header) => row[header])));
    expect(others.slice(0, rows.length).flat()).toEqual(
      expect.arrayContaining(['G80120000101A', '230', '2026-11-02', 'Provider: 007']),
    );
    const risky = others.slice(rows.length);
    expect(risky.map(([cell]) => cell)).toEqual(texts.map(([cell]) => cell));
    // It looks as a person's own computer does: without our word these are lost.
    const lost = texts.filter(([, text], i) => risky[i]?.[1] !== text).map(([, text]) => text);
    expect(lost).toEqual(expect.arrayContaining(['007', '7E1', '1/2', '=1+1']));
  });

  it('keeps to name and date of birth for a leaver who is not on Pupils and has blocked the rest', async () => {
    enter(SURVEY, 3, { shareBlocked: 'By the pupil' });
    const preview = await look({ purpose: 'survey' });
    expect(preview.blocked.map(({ name }) => name)).toEqual(['Nightjar, Ada']);
    expect(preview.rows[0]!.filter((cell) => cell !== '')).toEqual(['Nightjar', 'Ada']);
    enter(SURVEY, 3, { shareBlocked: '' });
  });

  it('leaves out of the days a week whatever is none, formulas above all', async () => {
    sheets.person.paste(book.title(SURVEY), book.at(SURVEY, 'novemberDays', 3), [["'=1+1"], ['2.5'], ['9']]);
    await sheets.settle();
    const columns = ['surname', 'forename', 'days'].map((key) => ({ key, header: '' }));
    const preview = await look({ purpose: 'survey', columns });
    expect(preview.rows.slice(0, 3).map(([, forename, days]) => [forename, days])).toEqual([
      ['Ada', ''],
      ['Bo', '2.5'],
      ['Cy', ''],
    ]);
    expect(said(preview).filter((text) => text.includes('not a number of days'))).toHaveLength(2);
    sheets.person.clear(book.title(SURVEY), book.at(SURVEY, 'novemberDays', 3));
  });

  it('is not made once the workbook has changed since the preview', async () => {
    const { fingerprint } = await look({ purpose: 'survey' });
    enter(SURVEY, 3, { novemberLevel: 'Level 1' });
    const file = await ask<AuthorityFile>('makeAuthorityFile', request({ purpose: 'survey' }), fingerprint);
    expect(file.refusal).toMatch(/changed after you looked/);
    expect(file.csv).toBe('');
  });
});

describe('noting that it was sent', () => {
  const line: ShareLine = {
    completes: null,
    what: 'Activity survey 1 November',
    whom: ' =Authority ',
    how: 'Secure website',
    sentBy: 'Ms Harbottle',
    pupils: 4,
    blocked: 1,
    note: 'leavers.csv',
  };

  it('adds a line, and another time completes the one that was open', async () => {
    enter('sharing', 3, { what: 'September Guarantee', due: days(5), note: 'By telephone' });
    const outcome = await ask<ListOutcome>('logShare', line);
    expect(outcome).toMatchObject({ refusal: '', added: 1, cell: book.at('sharing', 'what', 4) });
    const [open] = (await ask<AuthorityForm>('readAuthorityForm')).openShares;
    expect(open).toEqual({ row: 3, what: 'September Guarantee', whom: '', due: days(5) });
    await ask<ListOutcome>('logShare', { ...line, completes: open!, what: open!.what });
    const after = await Book.of(sheets);
    const row = (n: number) =>
      ['what', 'whom', 'rag', 'how', 'sentBy', 'pupils', 'blocked', 'note'].map((key) =>
        after.cell('sharing', key, n),
      );
    expect(row(3)).toEqual([
      'September Guarantee',
      '=Authority',
      'Green',
      'Secure website',
      'Ms Harbottle',
      4,
      1,
      'By telephone',
    ]);
    expect(row(4)).toEqual([
      'Activity survey 1 November',
      '=Authority',
      'Green',
      'Secure website',
      'Ms Harbottle',
      4,
      1,
      'leavers.csv',
    ]);
    expect([3, 4].map((n) => dateOf(after.cell('sharing', 'sentOn', n)))).toEqual([TODAY, TODAY]);
    const again = await ask<ListOutcome>('logShare', { ...line, completes: open!, what: open!.what });
    expect(again.refusal).toMatch(/not in the Sharing log any more/);
    expect(await ask<AuthorityForm>('readAuthorityForm')).toMatchObject({
      whom: '=Authority',
      how: 'Secure website',
      sentBy: 'Ms Harbottle',
      openShares: [],
    });
  });
});
