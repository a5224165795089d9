import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CALENDAR } from '../../src/content/calendar';
import { CCIS_CODES, DESTINATION_GROUPS, DESTINATIONS } from '../../src/content/destinations';
import { IMPORT_FIELDS } from '../../src/content/importFields';
import { INSPECTION_HEADER } from '../../src/content/inspectionHeader';
import { INTENTIONS } from '../../src/content/intentions';
import { SCHOOL_TYPES } from '../../src/content/schoolTypes';
import { START_STEPS } from '../../src/content/startSteps';
import { YEAR_GROUPS } from '../../src/content/yearGroups';
import { dateOf } from '../../src/rules/dates';
import { plainWords } from '../../src/rules/reading';

const twice = (texts: readonly string[]) => texts.filter((text, at) => texts.indexOf(text) !== at);

describe('destinations', () => {
  test('no two labels read alike, and no label is another one’s other name', () => {
    const names = DESTINATIONS.flatMap((entry) => [entry.label, ...(entry.alsoCalled ?? [])]).map(plainWords);
    expect(twice(names)).toEqual([]);
  });

  test('every code can be reached by a label that is offered, but for the two of past years', () => {
    const offered = new Set(DESTINATIONS.filter((entry) => entry.offered).map((entry) => entry.code));
    expect(CCIS_CODES.filter(({ code }) => !offered.has(code)).map(({ code }) => code)).toEqual([
      '410',
      '450',
    ]);
    expect(DESTINATIONS.filter((entry) => !entry.offered).map((entry) => entry.code)).toEqual(['450', '410']);
  });

  test('a label never says another group than its code', () => {
    const groups = new Map(CCIS_CODES.map(({ code, group }) => [code, group]));
    for (const { label, code, group } of DESTINATIONS) {
      if (code !== '') expect([label, group]).toEqual([label, groups.get(code)]);
    }
  });

  test('labels without a code are those that no code fits', () => {
    const groups = DESTINATIONS.filter(({ code }) => code === '').map(({ group }) => group);
    expect(new Set(groups)).toEqual(new Set(['Adult services', 'Outside the count']));
  });

  test('every group is shown, once', () => {
    const shown = DESTINATION_GROUPS.map(({ group }) => group);
    expect(twice(shown)).toEqual([]);
    expect(new Set(shown)).toEqual(new Set(DESTINATIONS.map(({ group }) => group)));
  });
});

test('every intention is fulfilled by a destination that is on the list, or by none', () => {
  const labels = new Set(DESTINATIONS.filter((entry) => entry.offered).map(({ label }) => label));
  for (const intention of INTENTIONS) {
    if (intention.destination !== '') expect(labels).toContain(intention.destination);
  }
  expect(twice(INTENTIONS.map(({ label }) => label))).toEqual([]);
  const words = INTENTIONS.map(({ label }) => label);
  expect(words).toEqual(expect.arrayContaining(['Not yet asked', 'Undecided', 'Returning to this school']));
  // Nobody is offered illness or custody as a plan.
  const sensitive = DESTINATIONS.filter((entry) => entry.sensitive).map(({ label }) => label);
  expect(words.filter((label) => sensitive.includes(label))).toEqual([]);
});

describe('import fields', () => {
  const plain = (text: string) => plainWords(text).replace(/ /g, '');

  test('no header text means two fields', () => {
    const headers = IMPORT_FIELDS.flatMap((field) => [
      ...new Set([field.label, ...field.aliases].map(plain)),
    ]);
    expect(twice(headers)).toEqual([]);
  });

  test.each([
    ['UniqueLearnerNumber', 'uln'],
    ['Adno', 'admissionNumber'],
    ['NCyearActual', 'year'],
    ['Legal Surname', 'surname'],
    ['Chosen Forename', 'preferredName'],
    ['DoB', 'dateOfBirth'],
    ['Gender', 'sex'],
    ['Tutor Group', 'form'],
    ['EnrolStatus', 'enrolment'],
    ['EntryDate', 'onRollFrom'],
    ['SENprovision', 'senStatus'],
    ['SENneed1', 'primaryNeed'],
    ['SENneed2', 'secondaryNeed'],
    ['EHCP', 'ehcpFrom'],
    ['FSM6', 'freeSchoolMeals'],
    ['Disadvantaged', 'pupilPremium'],
    ['In Care', 'lookedAfter'],
    ['First Language', 'eal'],
    ['% Attendance', 'attendance'],
  ])('%s is recognised as %s', (header, key) => {
    const field = IMPORT_FIELDS.find((entry) => entry.aliases.map(plain).includes(plain(header)));
    expect(field?.key).toBe(key);
  });

  test('the data protection page names every field that an import can bring in', () => {
    const page = readFileSync(join(__dirname, '../../docs/data-protection.md'), 'utf8').toLowerCase();
    // The page names the two needs together.
    const names = IMPORT_FIELDS.map(({ label }) =>
      label.toLowerCase().replace(/^(primary|secondary) need$/, 'secondary need'),
    );
    expect(names.filter((name) => !page.includes(name))).toEqual([]);
  });

  test('what a careers record does not need has no column', () => {
    const text = IMPORT_FIELDS.map((field) => field.label).join(' ');
    expect(text).not.toMatch(/ethnic|custody|youth justice|pregnan|early help|religion/i);
  });
});

describe('school types', () => {
  const byLabel = (label: string) => SCHOOL_TYPES.find((type) => type.label === label);

  test('pupils can only leave at the end of a year that the school has', () => {
    const known = YEAR_GROUPS.map(({ value }) => value);
    for (const type of SCHOOL_TYPES) {
      expect(known).toEqual(expect.arrayContaining([...type.yearGroups]));
      expect(type.yearGroups).toEqual(expect.arrayContaining([...type.leavingPoints]));
      expect(type.leavingPoints.length).toBeGreaterThan(0);
    }
    expect(twice(SCHOOL_TYPES.map(({ label }) => label))).toEqual([]);
  });

  test('the careers duty is claimed only where it applies', () => {
    expect(byLabel('Special school, maintained')?.dutyApplies).toBe(true);
    expect(byLabel('Pupil referral unit')?.dutyApplies).toBe(true);
    expect(byLabel('Special school, non-maintained')?.dutyApplies).toBe(false);
    expect(byLabel('Special school, independent')?.dutyApplies).toBe(false);
    expect(byLabel('SEMH special school')?.dutyApplies).toBe('check');
    for (const type of SCHOOL_TYPES) {
      if (type.dutyApplies !== true) expect(type.dutyNote).not.toMatch(/duty applies to your school/);
    }
  });
});

test('the calendar holds days that exist in every year', () => {
  for (const { key, month, day } of CALENDAR) expect([key, dateOf(2027, month, day)]).not.toEqual([key, '']);
  expect(twice(CALENDAR.map(({ key }) => key))).toEqual([]);
  const on = (key: string) =>
    CALENDAR.filter((entry) => entry.key === key).map(({ month, day }) => [day, month]);
  expect(on('septemberGuarantee')).toEqual([[30, 9]]);
  expect(on('novemberSnapshot')).toEqual([[1, 11]]);
  expect(on('providerAccess')).toEqual([[28, 2]]);
  expect(on('ehcpAmendment')).toEqual([[31, 3]]);
});

test('the interview header has its nine fields, and the first steps fit on a page', () => {
  expect(INSPECTION_HEADER).toHaveLength(9);
  expect(START_STEPS.length).toBeGreaterThanOrEqual(6);
  expect(START_STEPS.length).toBeLessThanOrEqual(8);
});
