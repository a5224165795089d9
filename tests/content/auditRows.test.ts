import { createHash } from 'node:crypto';
import { AUDIT_SECTIONS } from '../../src/content/auditRows';
import { AUDIT_STATUS_HELP, AUDIT_STATUSES } from '../../src/content/auditStatuses';
import printedWording from './printedWording.json';

const rows = AUDIT_SECTIONS.flatMap((section) => section.rows);
const byRef = new Map(rows.map((row) => [row.ref, row]));

/** The printed checklist, row by row in its order, each in a word or two of ours, and the row of the audit that takes its place. */
const printedRows: [string, string][] = [
  ['leader appointed', 'CL1'],
  ['training applied for', 'CL2'],
  ['training under way', 'CL3'],
  ['training completed', 'CL4'],
  ['named governor', 'CL5'],
  ['quality award', 'CL6'],
  ['plan in school plan', 'SP1'],
  ['registered with the company', 'SP2'],
  ['coordinator', 'SP3'],
  ['adviser from business', 'SP4'],
  ['hub', 'SP5'],
  ['community of practice', 'SP6'],
  ['progressive programme', 'SP7'],
  ['Compass', 'SP8'],
  ['programme on website', 'SP9'],
  ['website for parents', 'SP10'],
  ['website for students', 'SP11'],
  ['provider access policy', 'SP12'],
  ['yearly evaluation', 'SP13'],
  ['matrix', 'SP14'],
  ['job centre', 'SP15'],
  ['benchmarks by 2020', 'BM1'],
  ['level 6 adviser', 'CG1'],
  ['guidance by 16', 'CG2'],
  ['guidance by 18', 'CG3'],
  ['LMI by 14', 'YP1'],
  ['maths and science', 'YP2'],
  ['girls in STEM', 'YP3'],
  ['sixth-form providers by 16', 'YP4'],
  ['interviews by 16 and 18', 'YP5'],
  ['employer each year', 'YP6'],
  ['two work experiences', 'YP7'],
  ['two universities', 'YP8'],
  ['alumni', 'YP9'],
  ['own records', 'YP10'],
  ['SEND toolkit', 'SE1'],
  ['joint statement', 'SE2'],
  ['perspectives on SEND', 'SE3'],
  ['widest options', 'SC1'],
  ['raise aspirations', 'SC2'],
  ['families', 'SC3'],
  ['authentic encounters', 'SC4'],
  ['differentiated', 'SC5'],
  ['looked after, AP, PRU', 'SC6'],
  ['bursaries', 'SC7'],
  ['Access to Work', 'SC8'],
  ['decisions from aspirations', 'SC9'],
  ['presumption of paid work', 'SC10'],
  ['EHC plans and transition', 'SC11'],
  ['free resources', 'SC12'],
  ['inspection: destinations improve', 'IN1'],
  ['inspection: building block', 'IN2'],
  ['inspection: golden thread', 'IN3'],
  ['inspection: sample of plans', 'IN4'],
  ['inspection: everyone tells it', 'IN5'],
  ['inspection: staff weave it in', 'IN6'],
  ['inspection: four years', 'IN7'],
];

describe('the audit has every row of the printed checklist', () => {
  test('in its order, each with the reference that evidence hangs on', () => {
    expect(rows.map((row) => row.ref)).toEqual(printedRows.map(([, ref]) => ref));
    expect(new Set(rows.map((row) => row.ref)).size).toBe(57);
  });

  test('as many in each section as on paper', () => {
    expect(AUDIT_SECTIONS.map((section) => [section.key, section.rows.length])).toEqual([
      ['leadership', 6],
      ['strategy', 15],
      ['benchmarks', 1],
      ['guidance', 3],
      ['experience', 10],
      ['sendSources', 3],
      ['sendPractice', 12],
      ['inspection', 7],
    ]);
  });

  test('and room for the school’s own items in every section', () => {
    for (const section of AUDIT_SECTIONS) expect(section.spareRows).toBeGreaterThan(0);
  });
});

test('a row whose rule has changed says what changed', () => {
  const outOfDate = ['SP8', 'BM1', 'YP1', 'YP2', 'YP3', 'YP4', 'YP5', 'YP6', 'YP7', 'YP8', 'SC6'];
  expect(rows.filter((row) => row.replaces).map((row) => row.ref)).toEqual(outOfDate);
  const items = rows.map((row) => row.item).join(' ');
  expect(items).not.toMatch(/by (age )?14|2020|interview/i);
});

test('each row says what it serves and what counts as evidence', () => {
  for (const row of rows) {
    expect([row.ref, row.serves.length > 0, row.help.length > 20]).toEqual([row.ref, true, true]);
  }
});

test('a later stage is a row of the same section, and stages never run in a circle', () => {
  for (const section of AUDIT_SECTIONS) {
    const own = section.rows.map((row) => row.ref);
    for (const row of section.rows) {
      if (row.laterStage === undefined) continue;
      expect(own.indexOf(row.laterStage)).toBeGreaterThan(own.indexOf(row.ref));
    }
  }
  expect([byRef.get('CL2')?.laterStage, byRef.get('CL3')?.laterStage]).toEqual(['CL3', 'CL4']);
});

test('nothing but published information and provider access is called a legal duty', () => {
  expect(rows.filter((row) => row.statutory).map((row) => row.ref)).toEqual([
    'SP9',
    'SP10',
    'SP11',
    'SP12',
    'YP4',
  ]);
});

test('every status is explained once', () => {
  expect(AUDIT_STATUS_HELP.map((entry) => entry.status)).toEqual([...AUDIT_STATUSES]);
});

/** Every run of eight words of the printed checklist and the benchmark 3 guide, as shortened SHA-256: theirs to print, not ours. */
const theirs = new Set(printedWording.split(' '));

function runsOfEight(text: string): string[] {
  const words = text
    .toLowerCase()
    .replace(/[’']/g, '')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
    .split(' ');
  return words.slice(0, Math.max(0, words.length - 7)).map((_, at) => words.slice(at, at + 8).join(' '));
}
const shortened = (run: string) => createHash('sha256').update(run).digest('hex').slice(0, 10);

test('the words are our own: no eight in a row stand in the printed documents', () => {
  // Eight words that do stand there, so that the comparison is known to find them.
  const known = 'Provider Access Policy is published on the school website';
  expect(runsOfEight(known).some((run) => theirs.has(shortened(run)))).toBe(true);

  const texts = AUDIT_SECTIONS.flatMap((section) => [
    section.intro,
    ...section.rows.flatMap((row) => [row.item, row.help, row.replaces ?? '']),
  ]);
  const copied = texts.flatMap(runsOfEight).filter((run) => theirs.has(shortened(run)));
  expect(copied).toEqual([]);
});
