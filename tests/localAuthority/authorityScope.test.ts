import { academicAge, authorityScope } from '../../src/rules/authorityScope';

/** In 2026/27: born on this day, in this year group, with this SEN status. */
const scope = (dateOfBirth: string, year: string, senStatus = 'E') => {
  const found = authorityScope({ dateOfBirth, year, senStatus }, 2026);
  return 'group' in found ? found.group : found.outside;
};

test('academic age is that on 31 August before the school year', () => {
  expect(academicAge('2010-08-31', 2026)).toBe(16);
  expect(academicAge('2010-09-01', 2026)).toBe(15);
});

test.each([
  ['2011-09-01', '10', 'E', 'Not yet in the final year of compulsory education'],
  ['2011-08-31', '11', 'N', 'Final year of compulsory education'],
  ['2010-09-01', '11', 'N', 'Final year of compulsory education'],
  // Taught a year ahead: in Year 11 at any age below.
  ['2011-09-01', '11', 'N', 'Final year of compulsory education'],
  ['2010-08-31', '12', 'N', 'Academic age 16 or 17'],
  ['2008-09-01', '13', 'N', 'Academic age 16 or 17'],
  ['2008-08-31', '14', 'E', '18 to 24 with an EHC plan'],
  ['2008-08-31', '14', 'K', '18 or over, without an EHC plan'],
  ['2001-09-01', '', 'E', '18 to 24 with an EHC plan'],
  ['2001-08-31', '', 'E', '25 or over'],
  // Taught a year below: by age, as the law counts.
  ['2008-08-31', '13', 'N', '18 or over, without an EHC plan'],
  ['', '11', 'N', 'Final year of compulsory education'],
  ['', '13', 'N', 'Academic age 16 or 17'],
  ['', '14', 'E', '18 to 24 with an EHC plan'],
  ['', '10', 'E', 'Not yet in the final year of compulsory education'],
  ['', 'X', 'E', 'Neither date of birth nor year group is known'],
  ['not a date', '', 'E', 'Neither date of birth nor year group is known'],
])('born %s, year %s, SEN %s: %s', (dateOfBirth, year, senStatus, expected) => {
  expect(scope(dateOfBirth, year, senStatus)).toBe(expected);
});
