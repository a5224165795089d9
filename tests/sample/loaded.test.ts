import { findColumn, rowsBy } from '../../local/sample/findColumn';
import type { CellDump, WorkbookDump } from '../../local/types';
import { columnNumber } from '../../local/xlsx/a1';
import type { Finding, OldColumns } from '../../src/server';
import { check, openSample } from '../addOn/workbook';
import { dependantsOf } from './dependants';

let dump: WorkbookDump;
let findings: Finding[];
let oldColumns: OldColumns;

/** The filled cells of a column, below its header. */
function cellsOf(tab: string, key: string): CellDump[] {
  const { sheet, letters } = findColumn(dump, tab, key);
  const address = new RegExp(`^${letters}(\\d+)$`);
  return Object.entries(sheet.cells)
    .filter(([at, { value }]) => Number(address.exec(at)?.[1] ?? 0) > 2 && value !== '')
    .map(([, cell]) => cell);
}
const wordsOf = (tab: string, key: string) => cellsOf(tab, key).map(({ value }) => value);

beforeAll(async () => {
  const sheets = await openSample('special');
  dump = await sheets.dump();
  findings = [...(await check(sheets)).findings];
  const { sheetId, name } = dump.sheets.find((sheet) => sheet.name === 'Old destinations')!;
  oldColumns = (await sheets.run('readOldColumns', { sheetId, name, rows: [] }, null)).value as OldColumns;
  sheets.dispose();
}, 120_000);

describe('the sample special school, in the local Sheets', () => {
  it('has all its pupils on the register, with Pupil IDs of their own', () => {
    expect(new Set(wordsOf('pupils', 'pupilId')).size).toBe(120);
    expect(wordsOf('pupils', 'surname')).toHaveLength(120);
  });

  it('has no finding but of what people have typed or pasted wrongly: none that the add-on has caused', () => {
    const kinds = findings
      .filter(({ tab }) => !tab.startsWith('destinations'))
      .map(({ id }) => id.split('|').slice(0, 2).join(' '));
    const counted = Object.fromEntries(
      [...new Set(kinds)].sort().map((kind) => [kind, kinds.filter((one) => one === kind).length]),
    );
    expect(counted).toEqual({
      'activities before the year': 1,
      'activities title twice': 1,
      'aspirations entry': 2,
      'guidance entry': 3,
      // Two IDs were typed into spare rows of Participation: one unknown to the register, and so without boxes; one twice.
      'participation2027 missing entry rule': 1,
      'participation2027 stranger': 1,
      'participation2027 twice': 1,
      'placements entry': 2,
      'pupils entry': 3,
    });
  });

  it('keeps names and forms that a spreadsheet would change', () => {
    expect(wordsOf('pupils', 'surname')).toContain('True');
    expect(wordsOf('pupils', 'form')).toEqual(expect.arrayContaining(['7E1', '10-1']));
    const formulaLike = cellsOf('pupils', 'preferredName').find(({ value }) => value === '=Fern');
    expect(formulaLike?.formula).toBe('');
  });

  it('has 45 of 57 audit rows looked at, in every colour', () => {
    expect(wordsOf('audit', 'status')).toHaveLength(45);
    expect(new Set(wordsOf('audit', 'rag'))).toEqual(new Set(['Green', 'Amber', 'Red', 'Grey']));
  });

  it('has a pupil for every data problem that can stand beside a later import', () => {
    const told = wordsOf('pupils', 'dataProblems').join('. ');
    for (const problem of [
      'Surname or forename is missing',
      'No UPN',
      'UPN is mistyped',
      'UPN is used by another pupil',
      'ULN is mistyped',
      'No date of birth',
      'No year group',
      'Year group is not one',
      'Pathway is not on the list',
      'Primary need is not a code',
      'SEN without a primary need',
      'EHC plan date but SEN status is not E',
      'Left, but no date of leaving',
      'A date of leaving, but enrolment is not Left',
      'Left before joining',
      'Outside the benchmark cohort, but no reason',
    ])
      expect(told).toContain(problem);
  });

  it('has leavers in every state of following them', () => {
    const earlier = [2026, 2025, 2024, 2023, 2022];
    const saidOf = (keys: readonly string[]) =>
      new Set(earlier.flatMap((cohort) => keys.flatMap((key) => wordsOf(`destinations${cohort}`, key))));
    const asked = ['november', 'year1', 'year2', 'year3', 'year4'];
    const said = saidOf(asked.map((checkpoint) => `${checkpoint}Word`));
    for (const state of [
      'EET',
      'EET?',
      'EET (brought in)',
      'NEET',
      'NEET (brought in)',
      'Adult services',
      'Re-engagement',
      'Other',
      'Not known',
      'Not counted',
      'Not yet due',
      'Not in the list',
      'Start agreed',
      'Due',
      'Overdue',
    ])
      expect(said).toContain(state);
    const sustained = saidOf(['sustainedWord']);
    for (const state of [
      'Sustained',
      'Not sustained',
      'Not known',
      'Overdue',
      'Not yet due',
      'Not counted',
      'Adult services',
    ])
      expect(sustained).toContain(state);
    const told = [...saidOf(['toDo'])].join('; ');
    for (const message of [
      'Choose from the list',
      'A day of confirmation lies ahead',
      'A place ends before it begins',
      'Overdue: ',
      'Not known: ',
      'Ask now: ',
      'Confirm the date: ',
      'Not to be asked: consent withheld',
    ])
      expect(told).toContain(message);
    expect(saidOf(['consent'])).toEqual(new Set(['Asked', 'Agreed', 'Declined', 'Withdrawn']));
    expect(saidOf(['rag'])).toEqual(new Set(['Green', 'Amber', 'Red', 'Grey']));
  });

  it('has nothing for Check this workbook to find but what people mistyped', () => {
    // Below the last pupil there are no boxes: two rows were typed there.
    const told = findings.filter(({ message }) => !/no boxes to tick/.test(message));
    expect(told.filter(({ remedy }) => remedy !== '').map(({ message }) => message)).toEqual([]);
    expect(told.filter(({ tab }) => /^(destinations|alumni|sharing|trend|fourYears)/.test(tab))).toEqual([
      expect.objectContaining({ tab: 'destinations2024', message: expect.stringContaining('After 2 years') }),
    ]);
  });

  it('counts entries under the name that a destination had before it was reworded', () => {
    expect(wordsOf('lists', 'destination')).not.toContain('Temporary job');
    const groups = [2022, 2023, 2024, 2025].flatMap((cohort) => {
      const at = (key: string) => {
        const { sheet, letters } = findColumn(dump, `destinations${cohort}`, key);
        return (row: number) => sheet.cells[`${letters}${row}`]?.value ?? '';
      };
      const [destination, group] = [at('year1Destination'), at('year1Group')];
      return [...rowsBy(dump, `destinations${cohort}`, 'pupilId').values()]
        .filter((row) => destination(row) === 'Temporary job')
        .map(group);
    });
    expect(groups.length).toBeGreaterThan(0);
    expect(new Set(groups)).toEqual(new Set(['EET']));
  });

  it('has alumni and requests of each colour', () => {
    const colours = new Set(['Green', 'Amber', 'Red', 'Grey']);
    expect(new Set(wordsOf('alumni', 'rag'))).toEqual(colours);
    expect(new Set(wordsOf('sharing', 'rag'))).toEqual(colours);
    expect(wordsOf('alumni', 'name').length).toBe(wordsOf('alumni', 'pupilId').length);
  });

  it('has a list from before whose columns Bring in my old destinations knows', () => {
    expect(oldColumns.columns.map(({ what, when }) => `${what} ${when}`.trim())).toEqual([
      'name',
      'leavingYear',
      'leavingPoint',
      'destination november',
      'destination year1',
      'destination year2',
      'destination year3',
      'destination year4',
      'notes',
    ]);
  });

  it('has an activity, a placement, a meeting and a row of Participation for every colour and message', () => {
    const said = (tab: string, key: string) => wordsOf(tab, key).join('. ');
    for (const message of [
      'Another activity has this title as well',
      'Dated in an earlier school year, so it counts nowhere',
      'Tick what it counts as',
      'Ends before it begins',
      'Held, but without a date',
      'Held, but its date is still to come',
      'Its date has passed: was it held?',
      'Nobody is ticked yet',
      'Cancelled, but pupils are ticked',
      'How many days of workplace experience?',
    ])
      expect(said('activities', 'problems')).toContain(message);
    for (const message of [
      'Not on the Pupils tab any more',
      'This pupil has another row above',
      'ticked after leaving',
      'ticked before joining',
    ])
      expect(said('participation2027', 'problems')).toContain(message);
    for (const message of ['The last day is before the first', 'More days than lie between', 'Not ticked: '])
      expect(said('placements', 'toDo')).toContain(message);
    for (const message of [
      'Review overdue',
      'Was it held?',
      'Offer another meeting',
      'Adviser is below Level 6',
    ])
      expect(said('guidance', 'toDo')).toContain(message);
    expect(new Set(wordsOf('activities', 'meaningful'))).toEqual(new Set(['Yes', 'In part', 'No']));
    const colours = new Set(['Green', 'Amber', 'Red', 'Grey']);
    expect(new Set(wordsOf('placements', 'rag'))).toEqual(colours);
    expect(new Set(wordsOf('guidance', 'rag'))).toEqual(colours);
  });

  it('has pupils who were often away, and so missed more', () => {
    const column = (tab: string, key: string, least: number) => {
      const { sheet, letters } = findColumn(dump, tab, key);
      return new Map(
        [...rowsBy(dump, tab, 'pupilId')]
          .filter(([, row]) => row > least)
          .map(([id, row]) => [id, sheet.cells[`${letters}${row}`]?.value]),
      );
    };
    const attendance = column('pupils', 'attendance', 2);
    const missed = column('participation2027', 'missed', 20);
    const mean = (wanted: (share: number) => boolean): number => {
      const counts = [...missed]
        .filter(([id]) => typeof attendance.get(id) === 'number' && wanted(attendance.get(id) as number))
        .map(([, count]) => count)
        .filter((count) => typeof count === 'number');
      return counts.reduce((sum, count) => sum + count, 0) / counts.length;
    };
    expect(mean((share) => share < 0.85)).toBeGreaterThan(mean((share) => share >= 0.95) + 0.5);
  });

  it('has one row of Participation computed again after a tick there, and nothing for other pupils', () => {
    const { sheet, letters } = findColumn(dump, 'participation2027', 'A27030');
    const row = rowsBy(dump, 'participation2027', 'pupilId').get('P00040')!;
    const name = (tab: string, key: string) => findColumn(dump, tab, key).sheet.name;
    // The one look-up by which another tab asks for a pupil's counts: of every other pupil it brings what it brought before.
    const lookUps = [
      ['entitlement', 'thisYear'],
      ['pupils', 'entitlementText'],
    ].map(([tab, key]) => {
      const found = findColumn(dump, tab!, key!);
      const own = rowsBy(dump, tab!, 'pupilId').get('P00040')!;
      return { tab: found.sheet.name, column: columnNumber(found.letters), own };
    });
    const ofOthers = (formula: { tab: string; row: number; column: number }) =>
      lookUps.some(
        ({ tab, column, own }) => formula.tab === tab && formula.column === column && formula.row !== own,
      );
    const edited = { tab: sheet.name, row, column: columnNumber(letters) };
    const again = dependantsOf(dump, edited, ofOthers);
    const inTab = (tab: string) => again.filter((formula) => formula.tab === tab);
    // The counts of the row itself, and the number who took part, above the column.
    expect(inTab(sheet.name).filter((formula) => formula.row !== row)).toHaveLength(1);
    expect(inTab(sheet.name).filter((formula) => formula.row === row).length).toBeGreaterThan(5);
    expect(inTab(sheet.name).length).toBeLessThan(30);
    for (const { tab, own } of lookUps) {
      const others = inTab(tab).filter((formula) => formula.row !== own);
      expect(others.filter((formula) => !ofOthers(formula))).toEqual([]);
      expect(others.length).toBeGreaterThan(0);
    }
    for (const tab of ['placements', 'guidance', 'aspirations', 'destinations2027', 'destinations2026'])
      expect(inTab(name(tab, 'pupilId'))).toEqual([]);
  });
});
