import {
  academicYearEnding,
  academicYearOf,
  addYears,
  endsIn,
  firstDayOf,
  lastDayOf,
  nextYear,
  parseAcademicYear,
  previousYear,
  yearsBetween,
} from '../../src/rules/academicYear';
import { expectedYearGroup, parseYearGroup, yearGroupAfter, yearGroupDoubt } from '../../src/rules/yearGroup';

describe('the school year', () => {
  test.each(['2026/27', '2026-27', '2026/2027', '26/27', ' 2026 / 27 '])('%s is read', (text) => {
    expect(parseAcademicYear(text).value).toBe('2026/27');
  });

  test.each(['2026', '2026/28', '2026/2028', '2026/1927', 'next', '1/2'])('%s is refused', (text) => {
    expect(parseAcademicYear(text)).toMatchObject({ value: '', problem: expect.stringContaining('2026/27') });
  });

  test('turns from 31 August to 1 September', () => {
    expect(academicYearOf('2026-08-31')).toBe('2025/26');
    expect(academicYearOf('2026-09-01')).toBe('2026/27');
    expect(academicYearOf('2027-01-01')).toBe('2026/27');
    expect([firstDayOf('2026/27'), lastDayOf('2026/27')]).toEqual(['2026-09-01', '2027-08-31']);
  });

  test('names its leavers by the year in which it ends', () => {
    expect(endsIn('2026/27')).toBe(2027);
    expect(academicYearEnding(2027)).toBe('2026/27');
  });

  test('is counted over the turn of the century', () => {
    expect(nextYear('2098/99')).toBe('2099/00');
    expect(previousYear('2026/27')).toBe('2025/26');
    expect(addYears('2026/27', -5)).toBe('2021/22');
    expect(yearsBetween('2021/22', '2026/27')).toBe(5);
    expect(parseAcademicYear('2099/00').value).toBe('2099/00');
  });
});

describe('the year group', () => {
  test.each([
    ['11', '11'],
    ['Year 11', '11'],
    ['Y11', '11'],
    ['Yr 11', '11'],
    ['yr. 11', '11'],
    ['NC Year 11', '11'],
    ['Year Group 11', '11'],
    ['011', '11'],
    ['11.0', '11'],
    ['Year 7', '7'],
    ['07', '7'],
    ['14', '14'],
    ['X', 'X'],
    ['x', 'X'],
    ['Year X', 'X'],
    ['R', 'R'],
    ['Reception', 'R'],
    ['Year R', 'R'],
    ['N1', 'N1'],
    ['N2', 'N2'],
    ['Nursery', 'N2'],
  ])('%s is %s', (text, year) => {
    expect(parseYearGroup(text)).toEqual({ value: year, problem: '' });
  });

  test.each(['7E1', '13/14', 'Sixth form', '21', '11.5', 'Year'])('%s is not a year group', (text) => {
    expect(parseYearGroup(text)).toMatchObject({ value: '', problem: expect.stringMatching(/7 to 14/) });
  });

  test('a blank is no problem', () => expect(parseYearGroup(' ')).toEqual({ value: '', problem: '' }));

  test('goes with the age on 31 August', () => {
    expect(expectedYearGroup('2010-09-01', '2026/27')).toBe(11);
    expect(expectedYearGroup('2011-08-31', '2026/27')).toBe(11);
    expect(expectedYearGroup('2010-08-31', '2026/27')).toBe(12);
    expect(expectedYearGroup('2011-09-01', '2026/27')).toBe(10);
    expect(expectedYearGroup('', '2026/27')).toBeNaN();
  });

  test('a pupil taught out of year is a hint, never a fault', () => {
    expect(yearGroupDoubt('11', '2010-12-01', '2026/27')).toBe('');
    expect(yearGroupDoubt('10', '2010-12-01', '2026/27')).toMatch(/one year .*Year 11.*Leave it/);
    expect(yearGroupDoubt('13', '2010-12-01', '2026/27')).toMatch(/2 years/);
    expect(yearGroupDoubt('X', '2010-12-01', '2026/27')).toBe('');
    expect(yearGroupDoubt('10', '', '2026/27')).toBe('');
  });

  test('moves up by one in September, but not out of X', () => {
    expect(yearGroupAfter('11')).toBe('12');
    expect(yearGroupAfter('X')).toBe('X');
  });
});
