import { planList } from '../../src/actions/pasteLists/planList';
import type { Entry, ListSchool } from '../../src/actions/pasteLists/types';
import { listedPupils } from '../../src/actions/pupilChoices';
import { INTENTIONS } from '../../src/content/intentions';
import type { ListKind, ListRequest } from '../../src/server';
import { registerTab } from './register';

const pupils = listedPupils(
  registerTab([
    {
      pupilId: 'P00001',
      surname: 'Quillfeather',
      forename: 'Jo',
      year: '10',
      form: '10B',
      upn: 'A823304717001',
    },
    { pupilId: 'P00002', surname: 'Marrowby', forename: 'Sam', year: '8', form: '8A' },
    { pupilId: 'P00003', surname: 'Marrowby', forename: 'Sam', year: '9', form: '9C' },
    {
      pupilId: 'P00004',
      surname: 'Gonelong',
      forename: 'Ivo',
      year: '11',
      enrolment: 'Left',
      onRollTo: '2026-07-20',
    },
    { pupilId: 'P00005', surname: 'Thimble', forename: 'Ada', year: 'X' },
  ]),
);

const school: ListSchool = {
  today: '2026-11-21',
  academicYear: '2026/27',
  yearGroups: ['7', '8', '9', '10', '11'],
  intentions: INTENTIONS.map(({ label }) => label),
  pupils,
  standing: [],
};

type Row = Record<string, string>;

function ask(kind: ListKind, rows: Row[], more: Partial<ListRequest> = {}): ListRequest {
  const fields = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  return {
    kind,
    fields,
    rows: rows.map((row) => fields.map((field) => row[field] ?? '')),
    lines: rows.map((_, at) => at + 2),
    forAll: {},
    years: [],
    decisions: {},
    ...more,
  };
}

const plan = (kind: ListKind, rows: Row[], more: Partial<ListRequest> = {}, standing: Entry[] = []) =>
  planList(ask(kind, rows, more), { ...school, standing });

const jo = { pupil: 'Jo Quillfeather' };

describe('a list of placements', () => {
  it('becomes entries with dates, days, choices and the year group then', () => {
    const { entries, preview } = plan('placements', [
      {
        ...jo,
        employer: ' Copperkettle Café ',
        start: '2/11/2026',
        end: '2026-11-06',
        days: '4½ days',
        status: 'complete',
        mode: 'face-to-face',
        feedback: 'Kind.\r\nOn time.',
        twoWay: 'y',
        people: 'No',
      },
    ]);
    expect(entries).toEqual([
      {
        pupilId: 'P00001',
        cells: {
          employer: 'Copperkettle Café',
          start: '2026-11-02',
          end: '2026-11-06',
          days: 4.5,
          status: 'Completed',
          mode: 'In person',
          feedback: 'Kind.\nOn time.',
          twoWay: true,
          yearThen: '10',
        },
      },
    ]);
    expect(preview.problems).toEqual([]);
    expect(preview.ready[0]).toMatchObject({ line: 2, pupilId: 'P00001', name: 'Quillfeather, Jo' });
    expect(preview.ready[0]!.cells).toContainEqual({ field: 'First day', text: '02/11/2026' });
    expect(preview.ready[0]!.cells).toContainEqual({ field: 'Two-way', text: 'Yes' });
  });

  it('takes what is said for all rows where a row says nothing itself', () => {
    const { entries } = plan(
      'placements',
      [
        { ...jo, employer: '' },
        { pupil: 'Ada Thimble', employer: 'Elsewhere' },
      ],
      { forAll: { employer: 'Copperkettle', start: '02/11/2026', purpose: 'Yes' } },
    );
    expect(entries.map(({ cells }) => [cells.employer, cells.start, cells.purpose])).toEqual([
      ['Copperkettle', '2026-11-02', true],
      ['Elsewhere', '2026-11-02', true],
    ]);
  });

  it('tells the status from the dates where they tell it', () => {
    const of = (start: string, end: string) =>
      plan('placements', [{ ...jo, employer: 'A', start, end }]).entries[0]!.cells.status ?? '';
    expect([of('01/12/2026', ''), of('01/11/2026', '06/11/2026'), of('16/11/2026', '27/11/2026')]).toEqual([
      'Planned',
      'Completed',
      'Under way',
    ]);
    expect([of('', ''), of('01/11/2026', '')]).toEqual(['', '']);
  });

  it.each<[string, Row, string]>([
    ['ends before it starts', { start: '06/11/2026', end: '02/11/2026' }, 'Last day'],
    ['has more days than fit', { start: '02/11/2026', end: '06/11/2026', days: '6' }, 'Days'],
    ['is over before it begins', { start: '01/12/2026', status: 'Completed' }, 'Status'],
    ['has a date that is none', { start: '31/02/2026' }, 'First day'],
    ['has days in words', { days: 'a week' }, 'Days'],
    ['has more days than a year', { days: '400' }, 'Days'],
    ['has a slip in the year', { start: '02/11/2062', status: 'Planned' }, ''],
  ])('stops a row that %s', (_, cells, field) => {
    const { entries, preview } = plan('placements', [
      { ...jo, employer: 'Copperkettle', ...cells },
      { pupil: 'Ada Thimble', employer: 'Copperkettle' },
    ]);
    expect(entries.map(({ pupilId }) => pupilId)).toEqual(['P00005']);
    expect(preview.problems).toMatchObject([{ line: 2, who: 'Quillfeather, Jo', field, weight: 'stops' }]);
    expect(preview.problems[0]!.message.length).toBeGreaterThan(30);
  });

  it('stops a row without an employer, and leaves out a choice that is none', () => {
    expect(plan('placements', [{ ...jo, start: '02/11/2026' }]).preview.problems).toMatchObject([
      { field: 'Employer', weight: 'stops' },
    ]);
    const { entries, preview } = plan('placements', [{ ...jo, employer: 'A', mode: 'by carrier pigeon' }]);
    expect(entries[0]!.cells).not.toHaveProperty('mode');
    expect(preview.problems).toMatchObject([{ field: 'How', weight: 'warns' }]);
  });

  it('reckons the year group back for an earlier school year, and says so', () => {
    const { entries, preview } = plan('placements', [{ ...jo, employer: 'A', start: '03/06/2025' }]);
    expect(entries[0]!.cells.yearThen).toBe('8');
    expect(preview.problems).toMatchObject([
      { weight: 'warns', message: expect.stringContaining('2024/25') },
    ]);
  });

  it('writes down no year group that the drop-down would refuse', () => {
    expect(
      plan('placements', [{ pupil: 'Ada Thimble', employer: 'A' }]).entries[0]!.cells,
    ).not.toHaveProperty('yearThen');
  });

  it('adds nothing twice: not from the tab, not from the list', () => {
    const rows = [
      { ...jo, employer: 'Copperkettle Ltd', start: '02/11/2026' },
      { ...jo, employer: 'COPPERKETTLE LTD.', start: '2026-11-02', days: '3' },
      { ...jo, employer: 'Copperkettle Ltd', start: '09/11/2026' },
    ];
    const first = plan('placements', rows);
    expect(first.entries.map(({ cells }) => cells.start)).toEqual(['2026-11-02', '2026-11-09']);
    expect(first.preview.problems).toMatchObject([
      { line: 3, weight: 'stops', message: expect.stringContaining('Row 2') },
    ]);
    const again = plan('placements', [...rows, { ...jo, employer: 'Copperkettle ltd' }], {}, first.entries);
    expect(again.entries).toEqual([]);
    expect(again.preview.already.map(({ line }) => line)).toEqual([2, 3, 4, 5]);
    expect(again.preview.problems).toEqual([]);
  });
});

describe('whose row it is', () => {
  it('goes by a number, by surname and forename, with the form beside it', () => {
    const { entries } = plan('placements', [
      { pupil: 'A823304717001', surname: 'Quillfeather', forename: 'Jo', form: '', employer: 'A' },
      { pupil: '', surname: 'Marrowby', forename: 'Sam', form: '9C', employer: 'A' },
    ]);
    expect(entries.map(({ pupilId }) => pupilId)).toEqual(['P00001', 'P00003']);
  });

  it('is asked where it is not certain, and as answered', () => {
    const rows: Row[] = [
      { pupil: 'Sam Marrowby', employer: 'A' },
      { pupil: 'Jo Quilfeather', employer: 'A' },
      { pupil: 'Ivo Gonelong', employer: 'A', start: '02/11/2026' },
      { pupil: 'Nobody Atall', employer: 'A' },
    ];
    const asked = plan('placements', rows);
    expect(asked.entries).toEqual([]);
    expect(
      asked.preview.doubtful.map(({ line, match }) => [line, match.candidates.map(({ pupilId }) => pupilId)]),
    ).toEqual([
      [2, ['P00002', 'P00003']],
      [3, ['P00001']],
      [4, ['P00004']],
      [5, []],
    ]);
    const answered = plan('placements', rows, {
      decisions: { '2': 'P00003', '3': 'leave out', '4': 'P00004', '5': 'P99999' },
    });
    expect(answered.entries.map(({ pupilId }) => pupilId)).toEqual(['P00003', 'P00004']);
    expect(answered.preview.doubtful.map(({ line }) => line)).toEqual([5]);
    expect(answered.preview.problems).toMatchObject([
      { line: 4, weight: 'warns', message: expect.stringContaining('had left by then (20/07/2026)') },
    ]);
    expect(answered.preview.fingerprint).not.toBe(asked.preview.fingerprint);
  });

  it('is looked for in the chosen year groups only', () => {
    const { entries, preview } = plan(
      'placements',
      [
        { pupil: 'Sam Marrowby', employer: 'A' },
        { ...jo, employer: 'A' },
      ],
      { years: ['9'] },
    );
    expect(entries.map(({ pupilId }) => pupilId)).toEqual(['P00003']);
    expect(preview.doubtful.map(({ line }) => line)).toEqual([3]);
  });
});

describe('a list of aspirations', () => {
  it('takes intentions in the words of the Lists tab, and keeps any other in the note', () => {
    const intention = INTENTIONS.at(-1)!.label;
    const { entries, preview } = plan(
      'aspirations',
      [
        {
          ...jo,
          aspiration: 'To work with 🐎',
          intended: intention.toUpperCase(),
          expressedBy: 'student',
          how: 'Makaton',
          note: '',
        },
        {
          pupil: 'Ada Thimble',
          aspiration: 'Trains',
          intended: 'Astronaut school',
          expressedBy: '',
          how: '',
          note: 'Very sure',
        },
      ],
      { forAll: { date: '20/11/2026' } },
    );
    expect(entries.map(({ cells }) => cells)).toEqual([
      {
        date: '2026-11-20',
        aspiration: 'To work with 🐎',
        intended: intention,
        expressedBy: 'Pupil',
        how: 'Signs or symbols',
      },
      { date: '2026-11-20', aspiration: 'Trains', note: 'Very sure\nIntended next step: Astronaut school' },
    ]);
    expect(preview.problems).toMatchObject([{ line: 3, field: 'Intended next step', weight: 'warns' }]);
  });

  it('needs a day that has come, and something said', () => {
    const { entries, preview } = plan('aspirations', [
      { ...jo, aspiration: 'Baker', date: '' },
      { ...jo, aspiration: 'Baker', date: '22/11/2026' },
      { ...jo, aspiration: '', date: '20/11/2026' },
    ]);
    expect(entries).toEqual([]);
    expect(preview.problems.map(({ line, field, weight }) => [line, field, weight])).toEqual([
      [2, 'Date', 'stops'],
      [3, 'Date', 'stops'],
      [4, 'Aspiration', 'stops'],
    ]);
  });

  it('keeps two hopes of one day, and adds the same one once', () => {
    const rows = [
      { ...jo, aspiration: 'Baker', date: '20/11/2026' },
      { ...jo, aspiration: 'Vet', date: '20/11/2026' },
      { ...jo, aspiration: 'baker!', date: '20/11/2026' },
    ];
    const first = plan('aspirations', rows);
    expect(first.entries.map(({ cells }) => cells.aspiration)).toEqual(['Baker', 'Vet']);
    expect(plan('aspirations', rows, {}, first.entries).entries).toEqual([]);
  });
});

describe('a list that cannot be used', () => {
  it('is refused in words', () => {
    const refusal = (rows: Row[], more: Partial<ListRequest> = {}) =>
      plan('placements', rows, more).preview.refusal;
    expect(refusal([{ employer: 'A' }])).toContain('whose row it is');
    expect(refusal([{ surname: 'Quillfeather', employer: 'A' }])).toContain('whose row it is');
    expect(refusal([{ pupil: ' ' }])).toContain('nothing in this list');
    expect(refusal([jo], { fields: ['pupil', 'pupil'], rows: [['a', 'b']] })).toContain('Two columns');
    expect(refusal([jo], { rows: Array.from({ length: 5001 }, () => ['Jo']) })).toContain('5,001 rows');
  });
});
