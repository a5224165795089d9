import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { builtFile } from './builtParts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'golden-thread-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function workbookCommand(...args: string[]) {
  const run = spawnSync(process.execPath, [builtFile('workbook.cjs'), ...args], { encoding: 'utf8' });
  return { ...run, lastLine: run.stdout.trimEnd().split('\n').at(-1) ?? '' };
}

describe('bad input ends with exit code 1 and one clear line', () => {
  const file = (name: string, content: string | Uint8Array): string => {
    const path = join(folder, name);
    writeFileSync(path, content);
    return path;
  };
  const out = ['--out', join(tmpdir(), 'never-written.xlsx')];
  test.each<[string, () => string[], string]>([
    ['an unknown option', () => [...out, '--pupil', '3'], '--pupil'],
    ['a day that is none', () => [...out, '--today', '2026-13-01'], '"2026-13-01"'],
    ['a number in words', () => [...out, '--pupils', 'many'], '"many"'],
    ['a file that is not there', () => [...out, '--csv', 'not-there.csv'], 'not-there.csv'],
    ['an empty file', () => [...out, '--csv', file('empty.csv', '')], 'empty'],
    [
      'a picture',
      () => [...out, '--csv', file('picture.csv', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 1]))],
      'picture',
    ],
    ['a file without headers', () => [...out, '--csv', file('numbers.csv', '1,2,3\n4,5,6\n')], 'header'],
  ])('%s', (_what, args, named) => {
    const { status, stderr, stdout } = workbookCommand(...args());
    expect(status).toBe(1);
    expect(stdout).toBe('');
    expect(stderr).toMatch(/^[^\n]+\n$/);
    expect(stderr.toLowerCase()).toContain(named.toLowerCase());
  });
});

test('a MIS report becomes a workbook, and the last line tells what is in it', async () => {
  const report = join(folder, 'report.csv');
  writeFileSync(
    report,
    [
      'Adno,Legal Surname,Legal Forename,Date of Birth,Year,Reg Group',
      '004101,Fennel,Sage,01/03/2014,8,7E1',
      '004102,True,Bryony,02/03/2014,8,10-1',
    ].join('\r\n'),
  );
  const out = join(folder, 'new', 'school.xlsx');
  const { status, stderr, lastLine } = workbookCommand(
    '--out',
    out,
    '--csv',
    report,
    '--today',
    '2026-11-21',
  );
  expect(stderr).toBe('');
  expect(status).toBe(0);

  const summary = JSON.parse(lastLine);
  expect(summary.tabs).toContainEqual(expect.objectContaining({ name: 'Audit', hidden: false }));
  expect(summary.formulas).toBeGreaterThan(200);
  expect(summary.calls.setUp.readsAfterFirstWrite).toBe(0);
  expect(summary.calls.importPupils.readsAfterFirstWrite).toBe(0);
  expect(summary.problems).toEqual([]);

  const book = new ExcelJS.Workbook();
  await book.xlsx.load(new Uint8Array(readFileSync(out)).buffer as ArrayBuffer);
  const texts: unknown[] = [];
  book.getWorksheet('Pupils')!.eachRow((row) => row.eachCell((cell) => texts.push(cell.value)));
  expect(texts).toEqual(expect.arrayContaining(['Fennel', 'True', '7E1', '10-1', '004102']));
}, 120_000);
