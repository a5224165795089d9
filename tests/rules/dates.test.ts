import fc from 'fast-check';
import { addDays, ageOn, britishDate, dateOf, daysBetween, isDate, parseDate } from '../../src/rules/dates';

// The whole file is to give the same under TZ=Europe/London, UTC and America/New_York.

test.each([
  ['21/11/2026', '2026-11-21'],
  ['1/9/26', '2026-09-01'],
  ['01-09-2010', '2010-09-01'],
  ['01.09.2010', '2010-09-01'],
  ['2010-09-01', '2010-09-01'],
  ['2010/9/1', '2010-09-01'],
  ['20100901', '2010-09-01'],
  ['21 Nov 2026', '2026-11-21'],
  ['21-Nov-2026', '2026-11-21'],
  ['21-Nov-26', '2026-11-21'],
  ['1st September 2010', '2010-09-01'],
  ['3 Sept 2010', '2010-09-03'],
  ['Sat 21 Nov 2026', '2026-11-21'],
  ['Saturday, 21 November 2026', '2026-11-21'],
  ['29/02/2012', '2012-02-29'],
  ['01/09/2010 00:00:00', '2010-09-01'],
  ['01/09/2010 12:00 am', '2010-09-01'],
  ['2010-09-01T00:00:00', '2010-09-01'],
  ['2010-09-01T00:00:00.000Z', '2010-09-01'],
  ['40422', '2010-09-01'],
  ['40422.75', '2010-09-01'],
  ['46347', '2026-11-21'],
  // Days on which the clocks change, in Britain and America.
  ['29/03/2026', '2026-03-29'],
  ['25/10/2026', '2026-10-25'],
  ['08/03/2026', '2026-03-08'],
  ['1/5/65', '1965-05-01'],
])('%s is %s', (text, date) => {
  expect(parseDate(text)).toEqual({ value: date, problem: '' });
});

test.each([
  '31/02/2026',
  '29/02/2026',
  '31/04/2026',
  '00/01/2026',
  '09/21/2026',
  '2026-13-01',
  'tomorrow',
  '12',
  '7E1',
  '10-1',
  '1/2',
  'Nov 2026',
  '21 Foo 2026',
  '2010-08-31T23:00:00Z',
  '2010-09-01T00:00:00+01:00',
])('%s is refused rather than guessed', (text) => {
  const reading = parseDate(text);
  expect(reading.value).toBe('');
  expect(reading.problem).toMatch(/day first/);
});

test('what a pupil’s cell held is not repeated, since messages are kept where no pupil’s data belongs', () => {
  expect(parseDate('31/02/2011').problem).not.toContain('31/02/2011');
  expect(parseDate('secret').problem).not.toContain('secret');
});

test('a blank is no problem', () => {
  expect(parseDate('  ')).toEqual({ value: '', problem: '' });
});

test('days are counted in the calendar, over changes of the clock too', () => {
  expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2);
  expect(daysBetween('2026-10-24', '2026-10-26')).toBe(2);
  expect(daysBetween('2026-11-21', '2026-11-20')).toBe(-1);
  expect(addDays('2026-02-28', 1)).toBe('2026-03-01');
  expect(addDays('2024-02-28', 1)).toBe('2024-02-29');
  expect(addDays('2027-01-01', -1)).toBe('2026-12-31');
});

test('every day comes back from British writing and from the spreadsheet’s day number', () => {
  fc.assert(
    fc.property(fc.integer({ min: 20000, max: 79999 }), (serial) => {
      const date = addDays('1899-12-30', serial);
      expect(isDate(date)).toBe(true);
      expect(parseDate(String(serial)).value).toBe(date);
      expect(parseDate(britishDate(date)).value).toBe(date);
      expect(daysBetween('1899-12-30', date)).toBe(serial);
    }),
  );
});

test('a date that does not exist is never made', () => {
  expect(dateOf(2026, 2, 31)).toBe('');
  expect(dateOf(2026, 13, 1)).toBe('');
  expect(isDate('2026-02-29')).toBe(false);
  expect(isDate('21/11/2026')).toBe(false);
});

test('age turns on the birthday; on 1 March for those born on 29 February', () => {
  expect(ageOn('2010-09-01', '2026-08-31')).toBe(15);
  expect(ageOn('2010-09-01', '2026-09-01')).toBe(16);
  expect(ageOn('2008-02-29', '2026-02-28')).toBe(17);
  expect(ageOn('2008-02-29', '2026-03-01')).toBe(18);
});
