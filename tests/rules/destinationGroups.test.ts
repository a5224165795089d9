import { ccisCode, destinationOf, destinationOfCode, groupOf } from '../../src/rules/destinationGroups';

/** Every activity code past compulsory school age: group, and whether published participation counts it. */
const codes: [string, string, string][] = [
  ['210', 'EET', 'yes'],
  ['220', 'EET', 'yes'],
  ['230', 'EET', 'yes'],
  ['240', 'EET', 'yes'],
  ['250', 'EET', 'yes'],
  ['260', 'EET', 'no'],
  ['270', 'EET', 'yes'],
  ['280', 'EET', 'yes'],
  ['290', 'EET', 'yes'],
  ['310', 'EET', 'yes'],
  ['320', 'EET', 'yes'],
  ['330', 'EET', 'not verified'],
  ['340', 'EET', 'not verified'],
  ['350', 'EET', 'not verified'],
  ['360', 'EET', 'not verified'],
  ['380', 'EET', 'not verified'],
  ['381', 'EET', 'yes'],
  ['410', 'EET', 'yes'],
  ['430', 'EET', 'not verified'],
  ['440', 'EET', 'not verified'],
  ['450', 'EET', 'yes'],
  ['460', 'EET', 'yes'],
  ['530', 'Re-engagement', 'no'],
  ['540', 'NEET', 'not verified'],
  ['550', 'EET', 'yes'],
  ['610', 'NEET', 'no'],
  ['615', 'NEET', 'no'],
  ['616', 'NEET', 'no'],
  ['619', 'NEET', 'no'],
  ['620', 'NEET', 'no'],
  ['630', 'NEET', 'no'],
  ['640', 'NEET', 'no'],
  ['650', 'NEET', 'no'],
  ['660', 'NEET', 'no'],
  ['670', 'NEET', 'no'],
  ['680', 'NEET', 'no'],
  ['710', 'Other', 'no'],
  ['810', 'Not known', 'no'],
  ['820', 'Not known', 'no'],
  ['830', 'Not known', 'no'],
];

test.each(codes)('%s is %s, participating: %s', (code, group, rpa) => {
  expect(ccisCode(code)).toMatchObject({ group, rpa });
  const destination = destinationOfCode(code);
  expect(destination).toMatchObject({ code, group });
  expect(groupOf(destination?.label ?? '')).toBe(group);
});

test('codes that are not on the list have no meaning made up for them', () => {
  for (const code of ['', '110', '510', '545', '720', '999']) {
    expect(ccisCode(code)).toBeUndefined();
    expect(destinationOfCode(code)).toBeUndefined();
  }
});

test('a code that two labels share gives the one that is offered first', () => {
  expect(destinationOfCode('210')?.label).toBe('Stayed on at this school');
  expect(destinationOfCode('450')?.label).toBe('Traineeship');
});

test('volunteering is told apart by whether there is study', () => {
  expect(groupOf('Volunteering without study')).toBe('NEET');
  expect(groupOf('Volunteering with study for a qualification')).toBe('EET');
});

test.each([
  ['fe college', 'Further education college, full time'],
  ['Seeking EET', 'Seeking education, employment or training'],
  ['SIXTH FORM COLLEGE', 'Sixth-form college'],
  ['Day opportunities', 'Adult social care day opportunities'],
  ['ESFA-funded work-based learning', 'Funded work-based learning'],
  ['Unknown', 'Not known'],
])('%s, from a file or an earlier version, is %s', (words, label) => {
  expect(destinationOf(words)?.label).toBe(label);
});

test('words that are not on the list are left to a person', () => {
  expect(destinationOf('At home')).toBeUndefined();
  expect(destinationOf('')).toBeUndefined();
});

test('only those moved abroad or deceased leave the count; moved away within England does not', () => {
  expect(groupOf('Moved abroad')).toBe('Outside the count');
  expect(groupOf('Deceased')).toBe('Outside the count');
  expect(groupOf('Not known')).toBe('Not known');
});
