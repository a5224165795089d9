import type { LocalSheets } from '../../local/types';
import { DESTINATIONS } from '../../src/content/destinations';
import { ENTITLEMENT_AREAS, ENTITLEMENT_CRITERIA, ENTITLEMENT_STATES } from '../../src/content/entitlement';
import { idOf, openTracked, TICKS } from '../addOn/trackedSchool';
import { Book, openBuilt, openSample, type } from '../addOn/workbook';
import { readEntitlement } from './readEntitlement';
import { UNIVERSITY } from './reckon';

jest.setTimeout(240_000);

const SHOWN = [
  'rag',
  'toDo',
  ...ENTITLEMENT_AREAS.map(({ key }) => key),
  ...ENTITLEMENT_CRITERIA.map(({ key }) => key),
];

/** Everything that Entitlement says, of whomever. */
async function allSaid(sheets: LocalSheets): Promise<Set<unknown>> {
  const rows = [...(await readEntitlement(sheets)).values()];
  return new Set(rows.flatMap((row) => SHOWN.map((column) => row[column])));
}

describe('before anything is recorded', () => {
  test('a workbook just set up says nothing, and gives nobody a figure', async () => {
    const sheets = await openBuilt();
    const row = (await readEntitlement(sheets)).get('')!;
    const figures = ['met', 'due', 'missed', 'gaps', 'judged', 'closing', 'weight'];
    expect([...SHOWN, ...figures].filter((column) => row[column] !== '')).toEqual([]);
    sheets.dispose();
  });

  test('pupils who were only imported have neither state nor colour', async () => {
    const sheets = await openTracked();
    const row = (await readEntitlement(sheets)).get(idOf(4))!;
    expect(row.year).toBe('11');
    expect(await allSaid(sheets)).toEqual(new Set(['']));
    sheets.dispose();
  });

  test('a single activity that is planned begins it', async () => {
    const sheets = await openTracked();
    type(sheets, await Book.of(sheets), 'activities', 'title', 'A27001', 'Careers fair');
    const said = await allSaid(sheets);
    expect(said).toContain('Due');
    expect(said).toContain('Amber');
    expect(said).not.toContain('Red');
    sheets.dispose();
  });
});

test('after a year of the sample school every state is there', async () => {
  const sheets = await openSample();
  const said = await allSaid(sheets);
  for (const state of ENTITLEMENT_STATES) expect(said).toContain(state);
  sheets.dispose();
});

describe('what somebody types', () => {
  /** A small school of Years 7 to 14 in which something is recorded; P00004 is in Year 11, P00007 in Year 14. */
  async function open() {
    const sheets = await openTracked();
    const book = await Book.of(sheets);
    type(sheets, book, 'activities', 'title', 'A27001', 'Assembly');
    const put = (tab: string, row: number | string, cells: Record<string, string>) => {
      for (const [column, text] of Object.entries(cells)) type(sheets, book, tab, column, row, text);
    };
    const pupil = async (n: number) => (await readEntitlement(sheets)).get(idOf(n))!;
    return { sheets, put, pupil };
  }

  test('an activity planned for a year group, then held: due, on track, met', async () => {
    const { sheets, put, pupil } = await open();
    expect((await pupil(4)).employerNow).toBe('Due');
    expect((await pupil(4)).toDo).toMatch(/^Due: .*an employer this year/);
    put('activities', 'A27002', { title: 'Bakery', status: 'Planned', years: '11', employer: 'TRUE' });
    expect((await pupil(4)).employerNow).toBe('On track');
    expect((await pupil(3)).employerNow).toBe('Due');
    const meaningful = { purpose: 'TRUE', outcomes: 'TRUE', twoWay: 'TRUE', reflection: 'TRUE' };
    put('activities', 'A27002', { status: 'Held', date: '10/11/2026', ...meaningful });
    expect((await pupil(4)).employerNow).toBe('Due');
    put(TICKS, idOf(4), { A27002: 'TRUE' });
    expect((await pupil(4)).employerNow).toBe('Met');
    expect((await pupil(4)).toDo).not.toContain('an employer this year');
    expect((await pupil(12)).employerNow).toBe('Due');
    sheets.dispose();
  });

  test('a meeting that is booked and a placement that is planned are on track; the placement counts when it was meaningful', async () => {
    const { sheets, put, pupil } = await open();
    put('guidance', 3, { pupilId: idOf(4), date: '10/12/2026', status: 'Booked' });
    put('placements', 3, { pupilId: idOf(5), status: 'Planned' });
    expect((await pupil(4)).guidanceBy16).toBe('On track');
    expect((await pupil(12)).guidanceBy16).toBe('Due');
    expect((await pupil(5)).workplaceBy18).toBe('On track');
    const criteria = ['purpose', 'outcomes', 'twoWay', 'people', 'taskDone', 'feedbackGiven', 'reflected'];
    put('placements', 3, {
      status: 'Completed',
      start: '02/11/2026',
      days: '3',
      ...Object.fromEntries(criteria.map((key) => [key, 'TRUE'])),
    });
    put('guidance', 3, { date: '10/11/2026', status: 'Held' });
    expect((await pupil(4)).guidanceBy16).toBe('Met');
    expect((await pupil(5)).workplaceBy18).toBe('Met');
    sheets.dispose();
  });

  test('what was planned for a day that has long passed is due again until somebody says whether it took place', async () => {
    const { sheets, put, pupil } = await open();
    put('activities', 'A27002', {
      title: 'Bakery',
      status: 'Planned',
      date: '08/11/2026',
      years: '11',
      employer: 'TRUE',
    });
    put('guidance', 3, { pupilId: idOf(4), date: '08/11/2026', status: 'Booked' });
    put('placements', 3, { pupilId: idOf(6), start: '03/11/2026', end: '07/11/2026', status: 'Planned' });
    put('placements', 4, { pupilId: idOf(6), start: '01/09/2027', status: 'Planned' });
    const states = async () => [
      (await pupil(4)).employerNow,
      (await pupil(4)).guidanceBy16,
      (await pupil(6)).workplaceBy18,
    ];
    const askedFor = async () => {
      const book = await Book.of(sheets);
      return [
        book.cell('activities', 'problems', 'A27002'),
        book.cell('guidance', 'toDo', 3),
        book.cell('placements', 'toDo', 3),
      ];
    };
    put('startHere', 'setFreezeDate', { value: '21/11/2026' });
    expect(await states()).toEqual(['On track', 'On track', 'On track']);
    put('startHere', 'setFreezeDate', { value: '22/11/2026' });
    expect(await states()).toEqual(['On track', 'On track', 'Due']);
    put('startHere', 'setFreezeDate', { value: '23/11/2026' });
    expect(await states()).toEqual(['Due', 'Due', 'Due']);
    expect(await askedFor()).toEqual([
      'Its date has passed: was it held? It does not count as planned any more',
      expect.stringContaining('Was it held?'),
      expect.stringContaining('Has it begun?'),
    ]);
    // It goes on until later, and another meeting is booked ahead.
    put('activities', 'A27002', { until: '30/11/2026' });
    put('guidance', 4, { pupilId: idOf(4), date: '10/12/2026', status: 'Booked' });
    expect(await states()).toEqual(['On track', 'On track', 'Due']);
    sheets.dispose();
  });

  test('a decision stands in the place of what is due and is counted apart, until it is met after all', async () => {
    const { sheets, put, pupil } = await open();
    const before = await pupil(4);
    expect(before.university).toBe('Due');
    const decision = 'Not right for this pupil';
    put('decisions', 3, { pupilId: idOf(4), criterion: 'A university by 16', decision });
    const after = await pupil(4);
    expect(after.university).toBe('Not right');
    expect([after.decided, after.due, after.gaps, after.judged]).toEqual([
      Number(before.decided) + 1,
      Number(before.due) - 1,
      Number(before.gaps) - 1,
      Number(before.judged) - 1,
    ]);
    expect(after.toDo).not.toContain('a university');
    expect((await pupil(12)).university).toBe('Due');
    put('decisions', 3, { decision: 'Met another way' });
    expect((await pupil(4)).university).toBe('Another way');
    put('history', 3, { pupilId: idOf(4), y10University: '1' });
    expect((await pupil(4)).university).toBe('Met');
    sheets.dispose();
  });

  test('who considers university still does under the name that the school gives it in Lists', async () => {
    const { sheets, put, pupil } = await open();
    const line = String(DESTINATIONS.findIndex(({ label }) => label === UNIVERSITY) + 1);
    expect((await pupil(7)).heVisits).toBe('');
    put('destinations2027', idOf(7), { intention: UNIVERSITY });
    const { heVisits } = await pupil(7);
    expect(heVisits).not.toBe('');
    put('lists', line, { destination: 'Uni, here or away' });
    expect((await pupil(7)).heVisits).toBe(heVisits);
    const intentions = (await Book.of(sheets)).column('lists', 'intention');
    put('lists', String(intentions.indexOf(UNIVERSITY) + 1), { intention: 'Uni' });
    put('lists', String(intentions.indexOf(UNIVERSITY) + 1), { intentionDestination: 'Uni, here or away' });
    put('destinations2027', idOf(7), { intention: 'Uni' });
    expect((await pupil(7)).heVisits).toBe(heVisits);
    sheets.dispose();
  });

  test('records that reach further back make a gap of what was not recorded; it keeps nobody red', async () => {
    const { sheets, put, pupil } = await open();
    const before = await pupil(7);
    expect([before.infoKs3, before.access3]).toEqual(['Not recorded', 'Missed']);
    put('pupils', idOf(7), { recordsFrom: '30/09/2019' });
    const after = await pupil(7);
    expect([after.infoKs3, after.rag]).toEqual(['Missed', 'Amber']);
    expect(after.unrecorded).toBe(0);
    expect(after.toDo).toMatch(/Missed: careers information in Years 7 to 9/);
    put('pupils', idOf(7), { recordsFrom: '01/10/2019' });
    expect((await pupil(7)).infoKs3).toBe('Not recorded');
    sheets.dispose();
  });

  test('a window that closes soon is red, by the days of notice', async () => {
    const { sheets, put, pupil } = await open();
    put('startHere', 'setFreezeDate', { value: '01/02/2027' });
    expect((await pupil(4)).rag).toBe('Red');
    put('startHere', 'setClosingDays', { value: '20' });
    expect((await pupil(4)).rag).toBe('Amber');
    put('startHere', 'setFreezeDate', { value: '01/03/2027' });
    expect(await pupil(4)).toMatchObject({ access2: 'Missed', rag: 'Red' });
    sheets.dispose();
  });

  test('a pupil outside the benchmark cohort stays on the list, with the reason; provider access goes on', async () => {
    const { sheets, put, pupil } = await open();
    put('activities', 'A27001', { parents: 'TRUE', date: '03/11/2026' });
    put(TICKS, idOf(4), { A27001: 'TRUE' });
    const review = { cohortReason: 'A sensory curriculum', cohortReview: '19/04/2027' };
    put('pupils', idOf(4), { benchmarkCohort: 'Out', ...review });
    expect(await pupil(4)).toMatchObject({
      employerNow: '',
      guidanceBy16: '',
      access2: 'Due',
      gaps: 0,
      rag: 'Amber',
      toDo: 'Outside the benchmark cohort: A sensory curriculum (review 19/04/2027). Took part in 1 activity. Due: provider access in Years 10 and 11 (0 of 2). Not recorded: 1 of earlier years.',
    });
    sheets.dispose();
  });

  test('who has left has no colour and nothing to do', async () => {
    const { sheets, put, pupil } = await open();
    put('pupils', idOf(4), { enrolment: 'Left', onRollTo: '20/11/2026' });
    const row = await pupil(4);
    expect(SHOWN.filter((column) => row[column] !== '')).toEqual([]);
    sheets.dispose();
  });
});
