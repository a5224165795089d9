import { buildRequest, effect } from '../../sidebar/importPupils/request';
import { allProblems } from '../../sidebar/readList/allProblems';
import { mappingFaults, proposeMapping } from '../../sidebar/readList/mapping';
import { problemsAsText } from '../../sidebar/readList/problemsAsText';
import { readTable } from '../../sidebar/readList/readTable';
import type { ImportPreview } from '../../src/server';
import { fields } from './fakeServer';

const none = { samePupil: {}, notInFile: {} };
const columnsOf = (header: string) =>
  readTable(`${header}\n${header.replace(/[^,]+/g, 'x')}`, fields).columns;
const emptyPreview: ImportPreview = {
  refusal: '',
  newPupils: [],
  changed: [],
  unchanged: 0,
  outsideYearGroups: 0,
  notInFile: [],
  doubtful: [],
  problems: [],
  fingerprint: '',
};

describe('matching columns to fields', () => {
  test('case, spaces and punctuation make no difference', () => {
    const columns = columnsOf('upn,LEGAL-SURNAME,legal forename,D.O.B.,nc_year,Favourite colour');
    expect(proposeMapping(columns, fields, {})).toEqual({
      upn: 'upn',
      'LEGAL-SURNAME': 'surname',
      'legal forename': 'forename',
      'D.O.B.': 'dob',
      nc_year: 'year',
      'Favourite colour': '',
    });
  });

  test('of two columns that mean one field, the better name has it', () => {
    const mapping = proposeMapping(columnsOf('Last Name,Surname,Forename'), fields, {});
    expect(mapping).toEqual({ 'Last Name': '', Surname: 'surname', Forename: 'forename' });
  });

  test('what the school chose last time wins, also where it left a column out', () => {
    const columns = columnsOf('Surname,Legal Surname,Forename,PP');
    const mapping = proposeMapping(columns, fields, {
      'Legal Surname': 'surname',
      PP: '',
      Gone: 'upn',
      Forename: 'no such field',
    });
    expect(mapping).toEqual({ Surname: '', 'Legal Surname': 'surname', Forename: 'forename', PP: '' });
  });

  test('two columns to one field are named beside each other', () => {
    const columns = columnsOf('Surname,Last Name,Forename');
    const faults = mappingFaults(
      { Surname: 'surname', 'Last Name': 'surname', Forename: 'forename' },
      columns,
      fields,
    );
    expect([...faults.keys()]).toEqual(['Surname', 'Last Name']);
    expect(faults.get('Surname')).toContain('“Last Name”');
  });
});

describe('what leaves the browser', () => {
  test('only mapped columns, and no header of a column that nobody matched', () => {
    const table = readTable('Surname,Diagnosis notes,Forename,PP\nLee,secret,Ann,T', fields);
    const mapping = { Surname: 'surname', 'Diagnosis notes': '', Forename: 'forename', PP: '' };
    const request = buildRequest(table, mapping, fields, {}, none);
    expect(request.fields).toEqual(['surname', 'forename']);
    expect(request.rows).toEqual([['Lee', 'Ann']]);
    // PP is remembered as left out on purpose; the unknown column is not even named.
    expect(request.mapping).toEqual({ Surname: 'surname', Forename: 'forename', PP: '' });
    expect(JSON.stringify(request)).not.toMatch(/secret|Diagnosis/);
  });
});

describe('what the preview says', () => {
  test('problems come by row, with the shifted rows among them', () => {
    const table = readTable('Surname,Forename\nLee,Ann\na,b,c\nKhan,Bo', fields);
    const problems = allProblems(
      {
        ...emptyPreview,
        problems: [{ line: 4, who: 'Bo Khan', field: 'UPN', message: 'Wrong.', weight: 'warns' }],
      },
      table,
    );
    expect(problems.map((each) => [each.line, each.weight])).toEqual([
      [3, 'stops'],
      [4, 'warns'],
    ]);
  });

  test('the copied list has one problem a line and nothing that a spreadsheet takes for a formula', () => {
    const text = problemsAsText([
      { line: 2, who: '=HYPERLINK("http://x")', field: 'UPN', message: 'Two\nlines.', weight: 'warns' },
      { line: 3, who: '', field: '', message: '+44 is no name.', weight: 'stops' },
    ]);
    expect(text.split('\n')).toEqual([
      'Row 2 (=HYPERLINK("http://x"), UPN): Two lines.',
      'Row 3: +44 is no name.',
    ]);
  });

  test('only pupils with a date of leaving count as leavers, and only those still missing from the list', () => {
    const preview = {
      ...emptyPreview,
      newPupils: [{ line: 2, name: 'A', year: '7' }],
      notInFile: ['P1', 'P2', 'P3'].map((pupilId) => ({ pupilId, name: pupilId, year: '11' })),
    };
    const notInFile = { P1: '2026-07-17', P2: 'keep', P3: 'later', P9: '2026-07-17' };
    expect(effect(preview, { samePupil: {}, notInFile })).toEqual({ pupils: 1, leavers: 1 });
  });
});
