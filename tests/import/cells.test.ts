import { planImport } from '../../src/actions/importPupils/planImport';
import type { Cells } from '../../src/actions/importPupils/types';
import { juniper, plan, pupil, request, school } from './makeSchool';

/** The cells and problems of one new pupil. */
function read(cells: Cells) {
  const { changes, preview } = plan([{ surname: 'Quickwater', forename: 'Juniper', ...cells }]);
  return { cells: changes.added[0]?.cells ?? {}, problems: preview.problems };
}

describe('what stands in a cell', () => {
  it.each([
    ['dateOfBirth', '04/03/2012', '2012-03-04'],
    ['dateOfBirth', '4 Mar 2012', '2012-03-04'],
    ['year', 'Year  9', '9'],
    ['year', 'x', 'X'],
    ['sex', 'female', 'F'],
    ['pathway', 'SEMI FORMAL', 'Semi-formal'],
    ['senStatus', 'EHC Plan', 'E'],
    ['primaryNeed', 'Autistic spectrum disorder', 'ASD'],
    ['pupilPremium', 'T', 'Yes'],
    ['freeSchoolMeals', '0', 'No'],
    ['eal', 'ENB', 'No'],
    ['eal', 'Polish', 'Yes'],
    ['attendance', '93.4%', '0.934'],
    ['enrolment', 'Dual (main)', 'Dual: main'],
    ['enrolment', 'Current - Single Registration', 'Current'],
    ['admissionNumber', '003412', '003412'],
    ['form', '7E1', '7E1'],
    ['form', '10-1', '10-1'],
  ])('is understood: %s %s', (field, text, canonical) => {
    const { cells, problems } = read({ [field]: text });
    expect(cells[field]).toBe(canonical);
    expect(problems).toEqual([]);
  });

  it.each([
    'True',
    '=HYPERLINK("https://example.org")',
    '+44 7700',
    '@x',
    '<script>alert(1)</script>',
    '🦔',
    `O’${'x'.repeat(198)}`,
  ])('is kept as text where it is a name: %s', (surname) => {
    expect(read({ surname: `  ${surname}\n` }).cells.surname).toBe(surname);
  });

  it('has its inner spaces and line breaks made one space', () => {
    expect(read({ surname: ' Quick \r\n\u00a0 water ' }).cells.surname).toBe('Quick water');
  });

  it.each([
    ['upn', 'A990000017001'],
    ['upn', 'not given'],
    ['uln', '1000000044'],
    ['dateOfBirth', '31/02/2012'],
    ['dateOfBirth', '01/01/2027'],
    ['dateOfBirth', '01/01/1990'],
    ['dateOfBirth', '01/01/2024'],
    ['year', 'Sixth form'],
    ['sex', 'Z'],
    ['pathway', 'Gold'],
    ['senStatus', 'Q'],
    ['primaryNeed', 'AUT'],
    ['pupilPremium', 'perhaps'],
    ['attendance', '134'],
    ['enrolment', 'Visitor'],
  ])('is left out with a problem, and the pupil comes in: %s %s', (field, text) => {
    const { cells, problems } = read({ [field]: text });
    expect(cells.surname).toBe('Quickwater');
    expect(cells[field] ?? 'blank').toBe(field === 'enrolment' ? 'Current' : 'blank');
    expect(problems).toMatchObject([{ line: 2, who: 'Juniper Quickwater', weight: 'warns' }]);
    expect(problems[0]!.message).not.toContain(text);
  });

  it('is mapped with a warning where it is an SEN status of before 2014', () => {
    for (const [old, now] of [
      ['S', 'E'],
      ['A', 'K'],
      ['P', 'K'],
    ] as const) {
      const { cells, problems } = read({ senStatus: old });
      expect(cells.senStatus).toBe(now);
      expect(problems).toMatchObject([{ field: 'SEN status', weight: 'warns' }]);
    }
  });

  it('leaves a known pupil’s cell as it is where the file’s cannot be read', () => {
    const { changes, preview } = plan(
      [{ ...juniper, dateOfBirth: '99/99/2012', form: '9B' }],
      [pupil(1, juniper)],
    );
    expect(changes.updated).toEqual([{ pupilId: 'P00001', cells: { form: '9B' } }]);
    expect(preview.problems).toHaveLength(1);
  });

  it('is not changed by being written another way', () => {
    const typed = pupil(1, { ...juniper, dateOfBirth: '2012-03-04', attendance: '0.9', pupilPremium: 'Yes' });
    const { preview } = plan(
      [{ ...juniper, dateOfBirth: '4.3.12', attendance: '90.0', pupilPremium: '1' }],
      [typed],
    );
    expect(preview.unchanged).toBe(1);
  });

  it('shows dates and percentages as the register does', () => {
    const { preview } = plan(
      [{ ...juniper, dateOfBirth: '05/03/2012', attendance: '88.5%' }],
      [pupil(1, juniper)],
    );
    expect(preview.changed[0]!.cells).toEqual([
      { field: 'Date of birth', from: '04/03/2012', to: '05/03/2012' },
      { field: 'Attendance', from: '', to: '88.5%' },
    ]);
  });
});

describe('a row', () => {
  it('without any name is stopped, unless it is of a known pupil', () => {
    const row = { upn: juniper.upn!, surname: '', forename: '', form: '9B' };
    expect(plan([row]).preview.problems).toMatchObject([{ line: 2, weight: 'stops' }]);
    expect(plan([row]).changes.added).toEqual([]);
    expect(plan([row], [pupil(1, juniper)]).changes.updated).toHaveLength(1);
  });

  it('without any text vanishes without a word', () => {
    const { preview, changes } = plan([juniper, { surname: '  ' }]);
    expect(changes.added).toHaveLength(1);
    expect(preview.problems).toEqual([]);
  });

  it('of another year group is counted, and its other faults are not told', () => {
    const { preview, changes } = plan([
      juniper,
      { surname: 'Small', forename: 'Wren', year: 'Reception', upn: 'bad' },
    ]);
    expect(preview.outsideYearGroups).toBe(1);
    expect(preview.problems).toEqual([]);
    expect(changes.added).toHaveLength(1);
  });

  it('that is shorter than the header has blanks at its end', () => {
    const short = request([{ surname: 'Quickwater', forename: 'Juniper', form: '9B' }]);
    short.rows[0]!.pop();
    expect(planImport(short, [], school).changes.added[0]!.cells).toEqual({
      enrolment: 'Current',
      surname: 'Quickwater',
      forename: 'Juniper',
    });
  });
});
