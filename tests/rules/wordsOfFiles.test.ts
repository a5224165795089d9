import { NEEDS } from '../../src/content/lists';
import { parseAttendanceColumn } from '../../src/rules/attendance';
import { comparableName, registerName, sameName } from '../../src/rules/names';
import { parseNeed } from '../../src/rules/needs';
import { parseSenStatus } from '../../src/rules/senStatus';
import { parseEal, parseYesNo } from '../../src/rules/yesNo';

describe('yes and no', () => {
  test.each(['T', 'Y', 'y', 'Yes', 'YES', '1', '1.0', 'True', 'TRUE', '✓', 'x'])('%s is Yes', (text) => {
    expect(parseYesNo(text)).toEqual({ value: 'Yes', problem: '' });
  });
  test.each(['F', 'N', 'no', 'No', '0', '0.0', 'False', 'FALSE', '☐'])('%s is No', (text) => {
    expect(parseYesNo(text)).toEqual({ value: 'No', problem: '' });
  });
  test('a blank stays blank: it may mean "not recorded"', () => {
    expect(parseYesNo('')).toEqual({ value: '', problem: '' });
  });
  test.each(['maybe', '2', 'yes and no', '?'])('%s is neither', (text) => {
    expect(parseYesNo(text)).toMatchObject({ value: '', problem: expect.stringMatching(/neither/) });
  });
});

describe('English as an additional language', () => {
  test.each([
    ['ENG', 'No'],
    ['ENB', 'No'],
    ['English', 'No'],
    ['ENG - English', 'No'],
    ['POL', 'Yes'],
    ['Polish', 'Yes'],
    ['Y', 'Yes'],
    ['N', 'No'],
    ['1', 'Yes'],
    ['', ''],
    ['Refused', ''],
    ['Not known', ''],
  ])('%s gives %s', (text, value) => {
    expect(parseEal(text)).toEqual({ value, problem: '' });
  });
  test('a number other than 1 and 0 is not a language', () => {
    expect(parseEal('7')).toMatchObject({ value: '', problem: expect.stringMatching(/neither/) });
  });
});

describe('SEN status', () => {
  test.each([
    ['E', 'E'],
    ['k', 'K'],
    ['N', 'N'],
    ['EHCP', 'E'],
    ['EHC Plan', 'E'],
    ['Education, Health and Care Plan', 'E'],
    ['E - EHC plan', 'E'],
    ['SEN Support', 'K'],
    ['K - SEN Support', 'K'],
    ['No Special Educational Need', 'N'],
    ['', ''],
  ])('%s is %s', (text, value) => {
    expect(parseSenStatus(text)).toEqual({ value, problem: '' });
  });

  test.each([
    ['A', 'K'],
    ['P', 'K'],
    ['School Action Plus', 'K'],
    ['S', 'E'],
    ['Statement', 'E'],
    ['S - Statement', 'E'],
  ])('%s of the old code is taken as %s and shown', (text, value) => {
    expect(parseSenStatus(text)).toEqual({ value, problem: expect.stringMatching(/before 2014/) });
  });

  test.each(['Q', 'Yes', 'K - EHC plan'])('%s is refused', (text) => {
    expect(parseSenStatus(text)).toMatchObject({
      value: '',
      problem: expect.stringMatching(/E \(EHC plan\)/),
    });
  });
});

describe('kinds of need', () => {
  test.each(
    NEEDS.flatMap(({ code, label }) => [
      [code, code],
      [label, code],
      [`${code} - ${label}`, code],
    ]),
  )('%s is %s', (text, code) => {
    expect(parseNeed(text)).toEqual({ value: code, problem: '' });
  });
  test.each([
    ['asd', 'ASD'],
    ['Autism', 'ASD'],
    ['Severe Learning Difficulties', 'SLD'],
    ['Profound & Multiple Learning Difficulty', 'PMLD'],
    ['Speech, Language & Communication Needs', 'SLCN'],
    ['Down’s syndrome', 'DS'],
    ['Visual Impairment', 'VI'],
    ['', ''],
  ])('%s is %s', (text, code) => {
    expect(parseNeed(text)).toEqual({ value: code, problem: '' });
  });
  test.each(['ADHD', 'ASD and SLD', 'SLD - Moderate learning difficulty'])(
    '%s is for a person to decide',
    (text) => {
      expect(parseNeed(text)).toMatchObject({ value: '', problem: expect.stringMatching(/PMLD/) });
    },
  );
});

describe('attendance', () => {
  const values = (...texts: string[]) => parseAttendanceColumn(texts).map(({ value }) => value);

  test('is read as percentages where one figure is above 1', () => {
    expect(values('93.4', '100', '1', '0', '')).toEqual([93.4, 100, 1, 0, '']);
  });
  test('is read as shares where none is', () => {
    expect(values('0.934', '1', '0', '.5', '')).toEqual([93.4, 100, 0, 50, '']);
  });
  test('is read as percentages where one has the sign', () => {
    expect(values('0.5%', '1', '93.4 %')).toEqual([0.5, 1, 93.4]);
  });
  test('a figure that cannot be is reported, and the rest stands', () => {
    expect(parseAttendanceColumn(['101', 'n/a', '-3', '88'])).toEqual([
      { value: '', problem: expect.stringMatching(/0 to 100/) },
      { value: '', problem: expect.stringMatching(/0 to 100/) },
      { value: '', problem: expect.stringMatching(/0 to 100/) },
      { value: 88, problem: '' },
    ]);
  });
});

describe('names', () => {
  test.each([
    ['O’Brien', 'OBRIEN'],
    ["O'Brien", 'O Brien'],
    ['Smith-Jones', 'smith jones'],
    ['Zoë', 'ZOE'],
    ['Łukasz', 'Lukasz'],
    ['Jørgensen', 'Jorgensen'],
    ['Núñez', 'Nunez'],
    ['Nu\u0301ñez', 'Núñez'],
    ['Groß', 'Gross'],
  ])('%s and %s are the same', (one, other) => {
    expect(sameName(one, other)).toBe(true);
  });
  test('different names differ, in any writing; blanks match nothing', () => {
    expect(sameName('Ann', 'Anna')).toBe(false);
    expect(sameName('李', '王')).toBe(false);
    expect(sameName('李', '李')).toBe(true);
    expect(sameName('', '')).toBe(false);
    expect(comparableName('…')).toBe('');
  });
  test('are listed by surname and the name that the pupil goes by', () => {
    expect(registerName('Quill', 'Alexandra', 'Alex')).toBe('Quill, Alex');
    expect(registerName('Quill', 'Alexandra')).toBe('Quill, Alexandra');
    expect(registerName('', 'Alexandra')).toBe('Alexandra');
  });
});
