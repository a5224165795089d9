import {
  earlierLacking,
  groupRequest,
  listFields,
  listRequest,
  mapEarlier,
} from '../../sidebar/earlierYears/request';
import { readTable } from '../../sidebar/readList/readTable';
import { EARLIER_KINDS, EARLIER_WHEN } from '../../src/content/earlierYears';
import type { EarlierYearsForm, ImportField } from '../../src/server';

const crossed = (fields: typeof EARLIER_KINDS): ImportField[] =>
  fields.map((field) => ({ ...field, aliases: [...field.aliases] }));

const form: EarlierYearsForm = {
  obstacle: '',
  when: crossed(EARLIER_WHEN),
  kinds: crossed(EARLIER_KINDS),
  pupils: [],
  schoolYears: ['2025/26', '2024/25'],
  yearGroups: ['7', '8'],
  undo: null,
};
const fields = listFields(form);

const read = (text: string) => {
  const table = readTable(text, fields);
  return { table, mapping: mapEarlier(table, fields) };
};

test.each([
  ['Name,Year,Employer,Class\nA B,2023/24,1,9C', 'schoolYear'],
  ['Name,Year,Employer,Class\nA B,Year 8,1,9C', 'yearGroup'],
  ['Name,Academic Year,Year Group,BM5\nA B,23/24,8,1', 'yearGroup'],
])('tells what a column called Year holds: %s', (text, key) => {
  const { mapping } = read(text);
  expect(mapping.Year ?? mapping['Year Group']).toBe(key);
  expect(Object.values(mapping)).toEqual(expect.arrayContaining(['pupil', 'Employer']));
});

test('every kind is found under each of its own names, and none under another’s', () => {
  const names = [...form.when, ...form.kinds].flatMap(({ key, label, aliases }) =>
    [label, ...aliases].map((name) => [name, key]),
  );
  const found = names.map(([name]) => [name, read(`Pupil,${name}\nA B,1`).mapping[name!]]);
  expect(found).toEqual(names);
});

test('says what is lacking: who, when, how many', () => {
  const lacking = (text: string, when = '') => {
    const { table, mapping } = read(text);
    return earlierLacking(mapping, table.columns, form, { when, from: '' });
  };
  expect(lacking('Year group,Employer,Room\n8,1,x')).toContain('names the pupil');
  expect(lacking('Name,Employer\nA B,1')).toContain('Say when this was');
  expect(lacking('Name,Employer\nA B,1', 'Year 8')).toBe('');
  expect(lacking('Name,Year group\nA B,8')).toContain('how many');
});

test('what leaves the browser: mapped columns, when it was, and no number that nobody wrote', () => {
  const { table, mapping } = read('Name,Employer,Shoe size\nA B,1,5');
  const sent = listRequest(table, mapping, { when: '2024/25', from: ' SIMS ' }, {});
  expect(sent).toMatchObject({ schoolYear: '2024/25', yearGroup: '', from: 'SIMS', group: null });
  expect(sent.list).toEqual({
    fields: ['pupil', 'Employer'],
    rows: [['A B', '1']],
    lines: [2],
    decisions: {},
  });
  const line = { when: 'Year 8', from: '', counts: { Employer: '1', College: ' ' } };
  expect(groupRequest(new Set(['P00001']), line)).toMatchObject({
    list: null,
    group: { pupilIds: ['P00001'], counts: { Employer: '1' } },
    schoolYear: '',
    yearGroup: '8',
  });
});
