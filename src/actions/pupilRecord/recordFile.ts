import { HISTORY_KINDS } from '../../content/entitlement';
import { parseDate } from '../../rules/dates';
import type { CareersRecord, RecordPupil, YearEntry } from './careersRecord';
import { readCsv, separatorAfter, writeCsv } from './csv';

/** The first cell of the file. The number goes up when a reader of today could not understand it any more. */
const TITLE = 'Golden Thread careers record, version ';
export const VERSION = 1;
const WRITTEN_BY = 'Written by';
const WRITTEN_ON = 'Written on';
const EXPLANATION =
  'One pupil’s careers record, handed over by one school to the next. In Golden Thread: Pupil record, Bring in.';
const END = 'End of the record';

type Kind = 'text' | 'date' | 'number' | 'list';
type Entry = Record<string, string | number | null | string[]>;

interface Part {
  key: 'aspirations' | 'activities' | 'placements' | 'meetings' | 'shared' | 'years';
  title: string;
  columns: readonly (readonly [header: string, key: string, kind?: Kind])[];
}

/** What a column of the school's own entries says in the file: there, every entry has a school. */
const SCHOOL_COLUMN = ['Recorded at', 'fromSchool'] as const;

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

export const PARTS: readonly Part[] = [
  {
    key: 'aspirations',
    title: 'Aspirations',
    columns: [
      ['Date', 'date', 'date'],
      ['Aspiration', 'aspiration'],
      ['Intended next step', 'intended'],
      ['Expressed by', 'expressedBy'],
      ['How we know', 'how'],
      SCHOOL_COLUMN,
    ],
  },
  {
    key: 'activities',
    title: 'Activities',
    columns: [
      ['School year', 'schoolYear'],
      ['Date', 'date', 'date'],
      ['Activity', 'title'],
      ['Counts as', 'countsAs', 'list'],
      ['Days at a workplace', 'days', 'number'],
      ['Meaningful', 'meaningful'],
      SCHOOL_COLUMN,
    ],
  },
  {
    key: 'placements',
    title: 'Placements',
    columns: [
      ['Year group then', 'yearThen'],
      ['Employer', 'employer'],
      ['First day', 'start', 'date'],
      ['Last day', 'end', 'date'],
      ['Days', 'days', 'number'],
      ['Status', 'status'],
      ['How', 'mode'],
      ['Criteria met', 'met', 'list'],
      ['Task', 'task'],
      ['Feedback', 'feedback'],
      ['Reflection', 'reflection'],
      ['Support', 'support'],
      SCHOOL_COLUMN,
    ],
  },
  {
    key: 'meetings',
    title: 'Guidance meetings',
    columns: [
      ['Year group then', 'yearThen'],
      ['Date', 'date', 'date'],
      ['Adviser', 'adviser'],
      ['Adviser’s level', 'level'],
      ['Who took part', 'tookPart'],
      ['Advice given', 'advice'],
      ['Agreed decisions', 'decisions'],
      ['Review on', 'review', 'date'],
      SCHOOL_COLUMN,
    ],
  },
  {
    key: 'shared',
    title: 'Record shared with the pupil',
    columns: [
      ['Date', 'date', 'date'],
      ['For', 'transition'],
    ],
  },
  {
    key: 'years',
    title: 'Counts by school year',
    columns: [
      ['Year group then', 'yearGroup'],
      ['School year', 'schoolYear'],
      ...HISTORY_KINDS.map(({ key, header }) => [capital(header), key, 'number'] as const),
    ],
  },
];

const ABOUT: readonly (readonly [header: string, key: keyof RecordPupil, kind?: Kind])[] = [
  ['Surname', 'surname'],
  ['Forename', 'forename'],
  ['Preferred name', 'preferredName'],
  ['Date of birth', 'dateOfBirth', 'date'],
  ['UPN', 'upn'],
  ['ULN', 'uln'],
  ['Year group', 'year'],
];

const NEXT: readonly (readonly [header: string, key: keyof CareersRecord['next']])[] = [
  ['Means to do next', 'intention'],
  ['Place offered', 'offer'],
  ['First destination', 'destination'],
];

/**
 * The record as the text of a .csv file for the next school (RFC 4180, every cell guarded): a line that says what it is, who
 * wrote it and when, whom it is about, then part by part, each with its headings, and a last line with the number of entries,
 * by which half a file is known.
 */
export function writeRecordFile(record: CareersRecord): string {
  const rows: string[][] = [
    [`${TITLE}${VERSION}`],
    [WRITTEN_BY, record.school],
    [WRITTEN_ON, record.writtenOn],
    ['What this is', EXPLANATION],
    ...ABOUT.map(([header, key]) => [header, record.pupil[key]]),
    ...NEXT.map(([header, key]) => [header, record.next[key]]),
  ];
  let entries = 0;
  for (const part of PARTS) {
    rows.push(
      [],
      [part.title],
      part.columns.map(([header]) => header),
    );
    for (const entry of entriesIn(record, part.key)) {
      entries += 1;
      rows.push(
        part.columns
          .map(([, key]) => (key === 'fromSchool' ? entry[key] || record.school : entry[key]))
          .map(written),
      );
    }
  }
  rows.push([], [END, String(entries)]);
  return writeCsv(rows);
}

/** The counts of a school year stand in columns of their own. */
const entriesIn = (record: CareersRecord, key: Part['key']): Entry[] =>
  key === 'years'
    ? record.years.map(({ counts, ...year }) => ({ ...year, ...counts }))
    : (record[key] as unknown as Entry[]);

const withCounts = (entry: Entry): YearEntry => ({
  yearGroup: String(entry.yearGroup ?? ''),
  schoolYear: String(entry.schoolYear ?? ''),
  counts: Object.fromEntries(HISTORY_KINDS.map(({ key }) => [key, entry[key] as number | null])),
});

const written = (value: Entry[string] | undefined): string =>
  Array.isArray(value) ? value.join(', ') : value === null || value === undefined ? '' : String(value);

/** Headings and titles are compared without case, spaces and kinds of apostrophe: spreadsheet programs change those. */
const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[’‘`´]/g, "'")
    .replace(/\s+/g, ' ')
    .trim();

export type ReadRecord =
  | { refusal: string }
  | {
      refusal: '';
      record: CareersRecord;
      /** What of the file could not be read, in words; the rest is in the record. */
      problems: string[];
    };

const NOT_ONE =
  'This file is not a Golden Thread careers record. Choose the .csv file that the other school made with Pupil record, Hand over. For a list of pupils there is Import pupils.';
const BROKEN_OFF =
  'This file breaks off before its end, so part of the record is missing. Ask the other school to send it again.';
const ANOTHER_VERSION =
  'This careers record was written by another version of Golden Thread, which this one cannot read. Ask whoever looks after the add-on for a newer version.';
const NOBODY =
  'This careers record does not say whose it is: it holds neither a name nor a UPN. Ask the other school to send it again.';

/**
 * Reads what `writeRecordFile` wrote, also after a spreadsheet program has saved it again: byte order mark, semicolons or tabs,
 * dates as dd/mm/yyyy, decimal commas, padded rows. Guards against formulas are taken off; columns are known by their headings.
 *
 * @returns a refusal in words where the file is something else, of another version, or not whole
 */
export function readRecordFile(text: string): ReadRecord {
  const begun = /^\uFEFF?\s*"?\s*golden thread careers record, version (\d+)\b/i.exec(text);
  if (!begun) return { refusal: NOT_ONE };
  if (Number(begun[1]) !== VERSION) return { refusal: ANOTHER_VERSION };
  const separator = separatorAfter(text, WRITTEN_BY);
  const rows = separator && readCsv(text, separator);
  if (!rows) return { refusal: BROKEN_OFF };
  const filled = rows
    .map((row) => row.map((cell) => cell.replace(/\r\n?/g, '\n').trimEnd()))
    .filter((row) => row.some((cell) => cell !== ''));
  const end = filled.findIndex((row) => plain(row[0] ?? '') === plain(END));
  if (end < 0) return { refusal: BROKEN_OFF };

  const problems: string[] = [];
  const value = (header: string): string =>
    filled.slice(0, end).find((row) => plain(row[0] ?? '') === plain(header))?.[1] ?? '';
  const date = (cell: string, what: string): string => {
    const { value: read, problem } = parseDate(cell);
    if (problem)
      problems.push(`${what}: “${shortened(cell)}” is not a date that can be read; it is left out.`);
    return read;
  };
  const pupil = Object.fromEntries(
    ABOUT.map(([header, key, kind]) => [key, kind === 'date' ? date(value(header), header) : value(header)]),
  ) as unknown as RecordPupil;
  if (pupil.upn === '' && (pupil.surname === '' || pupil.forename === '')) return { refusal: NOBODY };

  const school = value(WRITTEN_BY);
  const parts = Object.fromEntries(
    PARTS.map((part) => [part.key, entriesOf(part, filled.slice(0, end), school, date)]),
  ) as Record<Part['key'], Entry[]>;
  const found = PARTS.reduce((sum, part) => sum + parts[part.key].length, 0);
  const promised = Number(filled[end]?.[1]);
  if (Number.isInteger(promised) && promised !== found)
    problems.push(
      `The file was written with ${promised} ${promised === 1 ? 'entry' : 'entries'} and holds ${found}: somebody has changed it since.`,
    );
  return {
    refusal: '',
    record: {
      school,
      writtenOn: date(value(WRITTEN_ON), WRITTEN_ON),
      pupil,
      next: {
        intention: value(NEXT[0]![0]),
        offer: value(NEXT[1]![0]),
        destination: value(NEXT[2]![0]),
      },
      ...(parts as unknown as Pick<CareersRecord, Exclude<Part['key'], 'years'>>),
      years: parts.years.map(withCounts),
    },
    problems,
  };
}

/** A title stands alone in its row; the next row has the headings, and the part ends where the next title stands. */
function entriesOf(
  part: Part,
  rows: readonly (readonly string[])[],
  school: string,
  date: (cell: string, what: string) => string,
): Entry[] {
  const isTitle = (row: readonly string[]): boolean =>
    row.slice(1).every((cell) => cell === '') &&
    PARTS.some((one) => plain(one.title) === plain(row[0] ?? ''));
  const start = rows.findIndex((row) => isTitle(row) && plain(row[0] ?? '') === plain(part.title));
  if (start < 0) return [];
  const headings = (rows[start + 1] ?? []).map(plain);
  const after = rows.slice(start + 2);
  const length = after.findIndex(isTitle);
  return after.slice(0, length < 0 ? after.length : length).map((row) =>
    Object.fromEntries(
      part.columns.map(([header, key, kind]) => {
        const cell = row[headings.indexOf(plain(header))] ?? '';
        if (kind === 'date') return [key, date(cell, `${part.title}, ${header}`)];
        if (kind === 'number') return [key, numberOf(cell)];
        if (kind === 'list')
          return [
            key,
            cell
              .split(',')
              .map((one) => one.trim())
              .filter((one) => one !== ''),
          ];
        return [key, key === 'fromSchool' ? cell || school : cell];
      }),
    ),
  );
}

/** '2.5', or '2,5' where a program of another country has saved it. */
function numberOf(cell: string): number | null {
  const text = cell.trim().replace(',', '.');
  return /^\d+(\.\d+)?$/.test(text) ? Number(text) : null;
}

const shortened = (text: string): string => (text.length > 40 ? `${text.slice(0, 39)}…` : text);

/** The file's name: no pupil's name in it, since names of files are seen by others. */
export const recordFileName = (pupilId: string, writtenOn: string): string =>
  `careers-record-${pupilId.replace(/[^A-Za-z0-9]/g, '')}-${writtenOn}.csv`;
