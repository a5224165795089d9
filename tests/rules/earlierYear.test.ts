import { earlierYear, readCount, yearBeginning } from '../../src/rules/earlierYear';

const THIS_YEAR = '2026/27';
const inYear10 = { yearNumber: 10, schoolYear: THIS_YEAR };
/** Left at the end of Year 11, three school years ago. */
const leaver = { yearNumber: 11, schoolYear: '2023/24' };
const unknown = { yearNumber: null, schoolYear: '' };

test.each([
  ['2025/26', '', inYear10, 9, '2025/26'],
  ['', '7', inYear10, 7, '2023/24'],
  ['2023/24', '', leaver, 11, '2023/24'],
  ['', '9', leaver, 9, '2021/22'],
  ['2024/25', '12', unknown, 12, '2024/25'],
])('%s, year group "%s": the other is reckoned', (schoolYear, yearGroup, now, group, year) => {
  expect(earlierYear(schoolYear, yearGroup, now, THIS_YEAR)).toEqual({
    yearGroup: group,
    schoolYear: year,
    problem: '',
    doubt: '',
  });
});

test('a year group that is given wins over the reckoned one, and is looked at', () => {
  const repeated = earlierYear('2025/26', '10', inYear10, THIS_YEAR);
  expect(repeated).toMatchObject({ yearGroup: 10, schoolYear: '2025/26', problem: '' });
  expect(repeated.doubt).toContain('Year 9 in 2025/26');
});

test.each([
  ['2026/27', '', inYear10, 'not over'],
  ['2027/28', '9', inYear10, 'not over'],
  ['', '10', inYear10, 'not over'],
  ['2024/25', '6', inYear10, 'Years 7 to 14'],
  ['2024/25', 'R', inYear10, 'Years 7 to 14'],
  ['2022/23', '', inYear10, 'not yet in Year 7'],
  ['2015/16', '9', inYear10, 'more than 10 years ago'],
  ['', '9', unknown, 'give both'],
  ['', '', inYear10, 'which school year or year group'],
])('%s, year group "%s" cannot be used', (schoolYear, yearGroup, now, why) => {
  expect(earlierYear(schoolYear, yearGroup, now, THIS_YEAR)).toMatchObject({
    yearGroup: 0,
    problem: expect.stringContaining(why),
  });
});

test('how many: numbers, days in parts, yes and no', () => {
  const count = (text: string, inParts = false) => readCount(text, inParts).value;
  expect(['2', ' 0 ', '3.0', 'Yes', 'n', '✓', '-', ''].map((text) => count(text))).toEqual([
    '2',
    '0',
    '3',
    '1',
    '0',
    '1',
    '',
    '',
  ]);
  expect(['2½', '2,5', '½', '3 days'].map((text) => count(text, true))).toEqual(['2.5', '2.5', '0.5', '3']);
  for (const text of ['1.5', 'several', '-1', '401', '1/2'])
    expect(readCount(text, false)).toMatchObject({ value: '', problem: expect.stringMatching(/./) });
});

test('the school year that begins in a calendar year', () => {
  expect([yearBeginning(2026), yearBeginning(0)]).toEqual(['2026/27', '']);
});
