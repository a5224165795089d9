import fc from 'fast-check';
import { temporaryUpn, uln, upn } from '../../local/sample/identifiers';
import { planImport } from '../../src/actions/importPupils/planImport';
import type { Cells, RegisterRow } from '../../src/actions/importPupils/types';
import type { ImportRequest } from '../../src/server';
import { request, school, written } from './makeSchool';

/** Few names, identifiers and dates, so that rows meet each other and the register in every way. */
const texts: Record<string, fc.Arbitrary<string>> = {
  upn: fc.constantFrom(
    '',
    upn(1, 2018, 1),
    upn(1, 2018, 2),
    upn(1, 2018, 3),
    temporaryUpn(1, 2018, 1),
    'A990000118001',
  ),
  admissionNumber: fc.constantFrom('', '1', '0001', '2', '3'),
  name: fc.constantFrom('|', 'Quickwater|Juniper', 'QUICKWATER|Juniper', 'Mossythimble|Flint', 'True|=1+1'),
  dateOfBirth: fc.constantFrom('', '04/03/2012', '2012-03-04', '05/06/2013', '31/02/2012'),
  year: fc.constantFrom('', '9', 'Year 10', '6', 'sixth form'),
  form: fc.constantFrom('', '7E1', '10-1'),
  enrolment: fc.constantFrom('', 'Current', 'Left', 'Guest'),
  senStatus: fc.constantFrom('', 'E', 'K', 'S', 'Q'),
  attendance: fc.constantFrom('', '93.4', '0.5', '90%', 'n/a'),
  uln: fc.constantFrom('', uln(100000003), '9999999999', '1000000044'),
  pupilPremium: fc.constantFrom('', 'T', 'no'),
  pathway: fc.constantFrom('', 'formal', 'Gold'),
};
/** A name is whole or missing: what half a name means is in the tests of matching. */
const fileRow: fc.Arbitrary<Cells> = fc.record(texts).map(({ name, ...cells }) => {
  const [surname = '', forename = ''] = String(name).split('|');
  return { ...cells, surname, forename };
});
const allFields = [...Object.keys(texts).filter((key) => key !== 'name'), 'surname', 'forename'];

const somePeople = fc.constantFrom(
  ['upn', 'admissionNumber', 'surname', 'forename', 'dateOfBirth', 'year', 'form'],
  ['upn', 'form', 'attendance'],
  ['surname', 'forename', 'dateOfBirth', 'senStatus', 'pathway'],
  ['admissionNumber', 'surname', 'forename', 'enrolment', 'uln'],
  allFields,
);

const file: fc.Arbitrary<ImportRequest> = fc
  .tuple(fc.array(fileRow, { minLength: 1, maxLength: 8 }), somePeople)
  .map(([rows, fields]) => request(rows, {}, fields));

/** A register as an import leaves it. */
const register: fc.Arbitrary<RegisterRow[]> = fc
  .array(fileRow, { maxLength: 6 })
  .map((rows) => planImport(request(rows, {}, allFields), [], school).changes.added);

const withoutId = (rows: readonly RegisterRow[]) =>
  rows.map(({ cells }) => JSON.stringify(Object.entries(cells).sort())).sort();

// The same cases in every run: a failure here is one of the commit, not of the day.
fc.configureGlobal({ seed: 20261121 });

describe('an import', () => {
  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(register, file, (before, ask) => {
        const first = planImport(ask, before, school);
        const after = written(before, first.changes);
        const second = planImport(ask, after, school);
        expect(second.changes.updated).toEqual([]);
        expect(second.changes.added).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it('never makes a cell blank', () => {
    fc.assert(
      fc.property(register, file, (before, ask) => {
        for (const { cells } of planImport(ask, before, school).changes.updated)
          for (const value of Object.values(cells)) expect(value).not.toBe('');
      }),
      { numRuns: 300 },
    );
  });

  it('touches only the columns of the file, and the enrolment of those who come back', () => {
    fc.assert(
      fc.property(register, file, (before, ask) => {
        const left = new Set(
          before.filter(({ cells }) => cells.enrolment === 'Left').map(({ pupilId }) => pupilId),
        );
        for (const { pupilId, cells } of planImport(ask, before, school).changes.updated)
          for (const field of Object.keys(cells))
            expect(ask.fields.includes(field) || (field === 'enrolment' && left.has(pupilId))).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('comes to the same whatever the order of the rows', () => {
    fc.assert(
      fc.property(
        register,
        file.chain((ask) =>
          fc.tuple(
            fc.constant(ask),
            fc.shuffledSubarray(
              ask.rows.map((_, at) => at),
              { minLength: ask.rows.length, maxLength: ask.rows.length },
            ),
          ),
        ),
        (before, [ask, order]) => {
          const shuffled = { ...ask, rows: order.map((at) => ask.rows[at]!) };
          const one = planImport(ask, before, school);
          const other = planImport(shuffled, before, school);
          expect(withoutId(written(before, other.changes))).toEqual(withoutId(written(before, one.changes)));
          expect(other.preview.unchanged).toBe(one.preview.unchanged);
          expect(other.preview.notInFile).toEqual(one.preview.notInFile);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('accounts for every row: new, changed, unchanged, doubtful, outside, stopped or blank', () => {
    fc.assert(
      fc.property(register, file, (before, ask) => {
        const { preview } = planImport(ask, before, school);
        if (preview.refusal) return;
        const stopped = new Set(
          preview.problems.filter(({ weight }) => weight === 'stops').map(({ line }) => line),
        );
        const doubtful = new Set(preview.doubtful.map(({ line }) => line));
        const blank = ask.rows.filter((row) => row.every((text) => text === '')).length;
        expect(
          preview.newPupils.length +
            preview.changed.length +
            preview.unchanged +
            preview.outsideYearGroups +
            stopped.size +
            doubtful.size +
            blank,
        ).toBe(ask.rows.length);
      }),
      { numRuns: 300 },
    );
  });
});
