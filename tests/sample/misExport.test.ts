import { misExport } from '../../local/sample/misExport';
import { schools } from '../../local/sample/schools';
import { buildRequest } from '../../sidebar/importPupils/request';
import { allProblems } from '../../sidebar/readList/allProblems';
import { proposeMapping } from '../../sidebar/readList/mapping';
import { readTable } from '../../sidebar/readList/readTable';
import { planImport } from '../../src/actions/importPupils/planImport';
import { IMPORT_FIELDS } from '../../src/content/importFields';
import type { ImportField } from '../../src/server';

const fields = IMPORT_FIELDS as unknown as ImportField[];

function imported(school: 'special' | 'mainstream', pupils?: number) {
  const table = readTable(misExport(school, pupils), fields);
  const mapping = proposeMapping(table.columns, fields, {});
  const request = buildRequest(table, mapping, fields, {}, { samePupil: {}, notInFile: {} });
  const { yearGroups, pathways } = schools[school];
  const { preview, changes } = planImport(request, [], { yearGroups, pathways, today: '2026-11-21' });
  return { mapping, request, preview, changes, problems: allProblems(preview, table) };
}

describe.each(['special', 'mainstream'] as const)('the report of the %s school', (school) => {
  const { mapping, changes, preview, problems } = imported(school);

  it('is the same every time, and another one from another seed', () => {
    expect(misExport(school, 40)).toBe(misExport(school, 40));
    expect(misExport(school, 40, 5)).not.toBe(misExport(school, 40));
  });

  it('has its headers recognised, except the one that is nobody’s business', () => {
    expect(Object.entries(mapping).filter(([, field]) => field === '')).toEqual([['House', '']]);
  });

  it('brings in the whole school', () => {
    expect(preview.refusal).toBe('');
    expect(changes.added).toHaveLength(schools[school].pupils);
    expect(preview.outsideYearGroups).toBe(2);
    expect(preview.doubtful).toEqual([]);
  });

  it('has at least one of every fault that an import tells of', () => {
    const told = new Set(problems.map(({ field, weight }) => `${field} ${weight}`));
    for (const fault of [
      'UPN warns',
      'ULN warns',
      'Primary need warns',
      'SEN status warns',
      'Date of birth warns',
      'Sex warns',
      'Year group warns',
      'Attendance warns',
      'Pupil premium warns',
      ' stops',
      ...(school === 'special' ? ['Pathway warns'] : []),
    ])
      expect(told).toContain(fault);
    const values = (field: string) => changes.added.map(({ cells }) => cells[field] ?? '');
    expect(values('upn').some((upn) => /[A-Z]$/.test(upn))).toBe(true);
    expect(values('upn')).toContain('');
    expect(values('surname')).toContain('True');
    expect(values('preferredName')).toContain('=Fern');
    expect(new Set(values('enrolment'))).toEqual(
      new Set(['Current', 'Dual: main', 'Dual: subsidiary', 'Guest']),
    );
    expect(values('uln')).toContain('9999999999');
  });

  it('changes nothing when it is imported again', () => {
    const { request } = imported(school);
    const { yearGroups, pathways } = schools[school];
    const again = planImport(request, changes.added, { yearGroups, pathways, today: '2026-11-21' });
    expect(again.preview).toMatchObject({ unchanged: schools[school].pupils, notInFile: [], doubtful: [] });
    expect(again.changes).toEqual({ added: [], updated: [], markedAsLeft: [] });
  });

  it('has as many pupils as are asked for', () => {
    for (const pupils of [1, 10, 500]) expect(imported(school, pupils).changes.added).toHaveLength(pupils);
  });
});

it('has forms that a spreadsheet would take for a number and for a date', () => {
  const forms = imported('special').changes.added.map(({ cells }) => cells.form);
  expect(forms).toContain('7E1');
  expect(forms).toContain('10-1');
});
