import { guessMapping } from '../../sidebar/pasteList/guess';
import { PUPIL_FIELDS, pupilLacking } from '../../sidebar/pasteList/pupilFields';
import { buildRequest } from '../../sidebar/pasteList/request';
import { proposeMapping } from '../../sidebar/readList/mapping';
import { NO_HEADERS, readTable } from '../../sidebar/readList/readTable';
import { ASPIRATION_FIELDS, PLACEMENT_FIELDS } from '../../src/content/pastedLists';
import type { ImportField, ListForm } from '../../src/server';
import { listForm } from './pastedList';

const placements = listForm('placements', PLACEMENT_FIELDS);
const aspirations = listForm('aspirations', ASPIRATION_FIELDS);
const allFields = (form: ListForm): ImportField[] => [...PUPIL_FIELDS, ...form.fields];

const read = (form: ListForm, text: string, line?: number) =>
  readTable(text, allFields(form), 'optional', line);
const guessed = (form: ListForm, text: string) => guessMapping(read(form, text), form);

/** The first pupils of the register: 'Ashdown, …'. */
const [first, second, third] = placements.pupils.map(({ name }) => name.split(', ') as [string, string]);

describe('a list without headers', () => {
  it('of names alone is read from its first row on', () => {
    for (const names of [
      [`${first![1]} ${first![0]}`, `${second![1]} ${second![0]}`],
      [placements.pupils[0]!.pupilId, placements.pupils[1]!.pupilId],
      ['Somebody Else', `${first![1]} ${first![0]}`, 'And Another'],
    ]) {
      const table = read(placements, names.join('\n'));
      expect([table.headerLine, table.rows.length, table.lines]).toEqual([
        NO_HEADERS,
        names.length,
        names.map((_, at) => at + 1),
      ]);
      expect(guessMapping(table, placements)).toEqual({ 'Column 1': 'pupil' });
    }
  });

  it('of surnames and forenames, in either order or with a comma, is told apart', () => {
    const pairs = [first!, second!, third!];
    expect(guessed(placements, pairs.map((pair) => pair.join(', ')).join('\n'))).toEqual({
      'Column 1': 'surname',
      'Column 2': 'forename',
    });
    expect(guessed(placements, pairs.map((pair) => [...pair].reverse().join('\t')).join('\n'))).toEqual({
      'Column 1': 'forename',
      'Column 2': 'surname',
    });
  });

  it('is matched by what stands in its columns', () => {
    const rows = [first!, second!, third!].map(([surname, forename]) =>
      [`${forename} ${surname}`, 'Copperkettle Ltd', '02/11/2026', '06/11/2026', '4.5', 'Completed'].join(
        '\t',
      ),
    );
    expect(Object.values(guessed(placements, rows.join('\n')))).toEqual([
      'pupil',
      'employer',
      'start',
      'end',
      'days',
      'status',
    ]);
    const said = [
      `${first![0]}, ${first![1]}\t20/11/2026\tTo bake bread`,
      `${second![0]}, ${second![1]}\t20/11/2026\tTrains`,
    ];
    expect(Object.values(guessed(aspirations, said.join('\n')))).toEqual(['pupil', 'date', 'aspiration']);
  });

  it('of rows of different lengths loses no cell', () => {
    const table = read(placements, `${first![1]} ${first![0]}\tA\n${second![1]} ${second![0]}\tB\tC`);
    expect([table.rows, table.shifted]).toEqual([
      [
        [`${first![1]} ${first![0]}`, 'A', ''],
        [`${second![1]} ${second![0]}`, 'B', 'C'],
      ],
      [],
    ]);
  });
});

describe('a list with headers', () => {
  it('is matched by them, one heading being enough', () => {
    const table = read(
      placements,
      'Student name,Company,Start date,End date,Number of days,Shoe size\nA B,C,1/11/26,2/11/26,2,38',
    );
    expect(table.headerLine).toBe(1);
    expect(proposeMapping(table.columns, allFields(placements), {})).toEqual({
      'Student name': 'pupil',
      Company: 'employer',
      'Start date': 'start',
      'End date': 'end',
      'Number of days': 'days',
      'Shoe size': '',
    });
    expect(read(placements, 'Name\nSomebody Else').headerLine).toBe(1);
    expect(read(placements, 'Name\nSomebody Else', NO_HEADERS).rows).toEqual([['Name'], ['Somebody Else']]);
  });

  it('says what is lacking where nothing names the pupil', () => {
    const { columns } = read(placements, 'Surname,Employer\nLee,A');
    expect(pupilLacking({ Surname: 'surname', Employer: 'employer' }, columns)).toContain(
      'which column names the pupil',
    );
    expect(pupilLacking({ Surname: 'pupil', Employer: 'employer' }, columns)).toBe('');
  });
});

it('only matched columns and what was said for all rows leave the browser', () => {
  const table = read(placements, 'Name,Company,Diagnosis\nA B,C,secret');
  const mapping = { Name: 'pupil', Company: 'employer', Diagnosis: '' };
  const request = buildRequest(
    'placements',
    table,
    mapping,
    { forAll: { days: ' ', start: '2026-11-02' }, years: ['9'] },
    {},
  );
  expect(request).toEqual({
    kind: 'placements',
    fields: ['pupil', 'employer'],
    rows: [['A B', 'C']],
    lines: [2],
    forAll: { start: '2026-11-02' },
    years: ['9'],
    decisions: {},
  });
});

it('no heading means two fields of one list', () => {
  for (const form of [placements, aspirations]) {
    const texts = allFields(form).flatMap(({ label, aliases }) =>
      [label, ...aliases].map((text) => text.toLowerCase().replace(/[^a-z]/g, '')),
    );
    expect(texts.filter((text, at) => texts.indexOf(text) !== at)).toEqual([]);
  }
});
