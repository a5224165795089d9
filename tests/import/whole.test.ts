import { upn } from '../../local/sample/identifiers';
import { planImport } from '../../src/actions/importPupils/planImport';
import type { Cells, RegisterRow } from '../../src/actions/importPupils/types';
import { juniper, plan, pupil, request, school, written } from './makeSchool';

/** Ten pupils a year group, Years 7 to 11. */
const everybody: Cells[] = ['7', '8', '9', '10', '11'].flatMap((year) =>
  Array.from({ length: 10 }, (_, at) => ({
    upn: upn(7001, 2018, Number(year) * 20 + at),
    surname: `Quickwater${at}`,
    forename: `Juniper${year}`,
    year,
    enrolment: 'Current',
  })),
);
const register: RegisterRow[] = everybody.map((cells, at) => pupil(at + 1, cells));
const ids = (rows: { pupilId: string }[]) => rows.map(({ pupilId }) => pupilId);

describe('pupils who are not in the file', () => {
  it('are asked about where the file is of the whole school', () => {
    expect(ids(plan(everybody.slice(2), register).preview.notInFile)).toEqual(['P00001', 'P00002']);
  });

  it('are asked about in the year group that the file is of, and nowhere else', () => {
    const yearNine = everybody.filter(({ year }) => year === '9').slice(1);
    expect(ids(plan(yearNine, register).preview.notInFile)).toEqual(['P00021']);
  });

  it('are not asked about where the file is of a few pupils', () => {
    expect(plan(everybody.slice(0, 4), register).preview.notInFile).toEqual([]);
    expect(
      plan(
        everybody.filter((_, at) => at % 3 === 0),
        register,
      ).preview.notInFile,
    ).toEqual([]);
  });

  it('are not asked about once they have left', () => {
    const left = [...register, pupil(99, { ...juniper, enrolment: 'Left' })];
    expect(plan(everybody, left).preview.notInFile).toEqual([]);
  });

  it('are marked as left on the day that the person gives, and otherwise stay', () => {
    const { changes } = plan(everybody.slice(3), register, {
      notInFile: { P00001: '2026-10-23', P00002: 'keep', P00003: 'later', P00050: '2026-10-23' },
    });
    expect(changes.updated).toEqual([
      { pupilId: 'P00001', cells: { enrolment: 'Left', onRollTo: '2026-10-23' } },
    ]);
    expect(changes.markedAsLeft).toEqual(['P00001']);
  });

  it.each(['2027-01-08', '2026-02-30', '', 'yesterday', '2020-01-01'])(
    'stay where the day cannot be: %s',
    (date) => {
      const from = register.map((row) => ({ ...row, cells: { ...row.cells, onRollFrom: '2024-09-02' } }));
      const { changes, preview } = plan(everybody.slice(1), from, { notInFile: { P00001: date } });
      expect(changes.updated).toEqual([]);
      expect(preview.problems).toMatchObject([{ who: 'Juniper7 Quickwater0', field: 'On roll to' }]);
    },
  );
});

describe('a pupil who comes back', () => {
  const left = [pupil(1, { ...juniper, enrolment: 'Left', onRollTo: '2026-07-20' })];
  const { enrolment: _, ...row } = juniper;

  it('is on roll again, and the preview says so', () => {
    const { preview, changes } = plan([row], left);
    expect(changes.updated).toEqual([{ pupilId: 'P00001', cells: { enrolment: 'Current' } }]);
    expect(preview.changed[0]!.cells).toEqual([{ field: 'Enrolment', from: 'Left', to: 'Current' }]);
    expect(preview.problems).toMatchObject([{ field: 'On roll to', weight: 'warns' }]);
    expect(plan([row], written(left, changes)).preview).toMatchObject({ unchanged: 1, problems: [] });
  });

  it('does not come back by a list of attendance', () => {
    const { changes } = plan([{ upn: juniper.upn!, attendance: '91' }], left);
    expect(changes.updated).toEqual([{ pupilId: 'P00001', cells: { attendance: '0.91' } }]);
  });

  it('stays as the file says where it says how they are enrolled', () => {
    expect(plan([{ ...row, enrolment: 'Left' }], left).preview.unchanged).toBe(1);
    expect(plan([{ ...row, enrolment: 'Guest' }], left).changes.updated[0]!.cells.enrolment).toBe('Guest');
  });
});

describe('next year’s file', () => {
  const up = (cells: Cells): Cells => ({ ...cells, year: String(Number(cells.year) + 1) });

  it('is refused, and nothing at all is planned', () => {
    const { preview, changes } = plan(everybody.map(up), register);
    expect(preview.refusal).toContain('close the school year first');
    expect(changes).toEqual({ added: [], updated: [], markedAsLeft: [] });
    expect(preview.changed).toEqual([]);
  });

  it('is seen from three in five pupils on, and never from fewer than five', () => {
    const some = (moved: number, of: number) =>
      plan(
        everybody.slice(0, of).map((cells, at) => (at < moved ? up(cells) : cells)),
        register,
      ).preview.refusal;
    expect(some(30, 50)).not.toBe('');
    expect(some(29, 50)).toBe('');
    expect(some(5, 5)).not.toBe('');
    expect(some(4, 4)).toBe('');
  });

  it('is seen where the years that move up leave the school’s year groups', () => {
    const small = { ...school, yearGroups: ['11'] };
    const yearEleven = everybody.filter(({ year }) => year === '11');
    const { preview } = planImport(request(yearEleven.map(up)), register, small);
    expect(preview.refusal).not.toBe('');
  });
});

describe('a file that cannot be imported', () => {
  it.each([
    ['no rows', request([], {}, ['upn', 'surname', 'forename'])],
    ['nothing mapped', request([], {}, [])],
    ['nothing that tells pupils apart', request([{ form: '9B', year: '9' }])],
    ['two columns for one field', { ...request([juniper]), fields: ['upn', 'upn', 'surname'] }],
    ['50,000 rows', request(Array.from({ length: 50_000 }, () => ({ surname: 'A', forename: 'B' })))],
  ])('is refused in words: %s', (_, bad) => {
    const { preview, changes } = planImport(bad, register, school);
    expect(preview.refusal).toMatch(/^[A-Z].*\.$/);
    expect(changes.added).toEqual([]);
  });
});

describe('a big school', () => {
  it('is planned without comparing everybody with everybody', () => {
    // All of one name and date of birth: the worst that maps can meet. Nested scans would take minutes.
    const alike = Array.from({ length: 2000 }, (_, at) => ({
      ...juniper,
      upn: upn(7001, 2000 + Math.floor(at / 999), at % 999),
      admissionNumber: String(at + 1),
    }));
    const first = plan(alike);
    expect(first.changes.added).toHaveLength(2000);
    expect(plan(alike, first.changes.added).preview.unchanged).toBe(2000);
  });
});
