import type { EarlierYearsForm, EarlierYearsRequest, ImportField } from '../../src/server';
import { PUPIL_FIELDS, pupilLacking } from '../pasteList/pupilFields';
import type { Decisions } from '../pasteList/request';
import { type Mapping, proposeMapping } from '../readList/mapping';
import type { FileColumn, FileTable } from '../readList/readTable';

/** When something was, as it is chosen: 'Year 8', '2023/24' or '' (not said). */
export type When = string;

/** What holds for the whole list, or for the whole class. */
export interface Whole {
  when: When;
  from: string;
}

export const NOT_SAID: Whole = { when: '', from: '' };

/** A line for a whole class: kind -> number as typed. */
export interface GroupLine extends Whole {
  counts: Readonly<Record<string, string>>;
}

const YEAR_GROUP = /^Year (\d+)$/;

/** The choices of when something was: year groups first, since the pupils of a class share one. */
export const whenChoices = ({ yearGroups, schoolYears }: EarlierYearsForm): When[] => [
  ...yearGroups.map((year) => `Year ${year}`),
  ...schoolYears,
];

export function whenLabel(when: When): string {
  if (when === '') return 'Choose…';
  return YEAR_GROUP.test(when) ? `When they were in ${when}` : `In the school year ${when}`;
}

const whenOf = (when: When): Pick<EarlierYearsRequest, 'schoolYear' | 'yearGroup'> => {
  const yearGroup = YEAR_GROUP.exec(when)?.[1] ?? '';
  return { yearGroup, schoolYear: yearGroup === '' ? when : '' };
};

/** The columns that a list may have. Here a column called Year says when it was, not where the pupil is now. */
export function listFields({ when, kinds }: EarlierYearsForm): ImportField[] {
  const saysWhen = new Set(when.flatMap(({ label, aliases }) => [label, ...aliases]));
  const whose = PUPIL_FIELDS.map((field) =>
    field.key === 'form'
      ? {
          ...field,
          label: 'Form now',
          aliases: ['Form', ...field.aliases.filter((alias) => !saysWhen.has(alias))],
        }
      : field,
  );
  return [...whose, ...when, ...kinds];
}

const SCHOOL_YEAR = /^(?:20)?\d\d\s*[/–-]\s*(?:20)?\d\d$/;

/** Proposes which column fills which field; one called Year that holds school years is told from one that holds year groups. */
export function mapEarlier(table: FileTable, fields: readonly ImportField[]): Mapping {
  const mapping = proposeMapping(table.columns, fields, {});
  if (Object.values(mapping).includes('schoolYear')) return mapping;
  const column = table.columns.find(({ header }) => mapping[header] === 'yearGroup');
  if (column && column.samples.length > 0 && column.samples.every((sample) => SCHOOL_YEAR.test(sample)))
    mapping[column.header] = 'schoolYear';
  return mapping;
}

/** Why this mapping does not do, in words, or ''. */
export function earlierLacking(
  mapping: Mapping,
  columns: readonly FileColumn[],
  form: EarlierYearsForm,
  whole: Whole,
): string {
  const mapped = new Set(columns.map(({ header }) => mapping[header] ?? ''));
  const lacking = pupilLacking(mapping, columns);
  if (lacking !== '') return lacking;
  if (whole.when === '' && !form.when.some(({ key }) => mapped.has(key)))
    return 'Say when this was: match the school year or the year group then, or choose it below for all rows.';
  if (!form.kinds.some(({ key }) => mapped.has(key)))
    return 'Match at least one column that says how many there were.';
  return '';
}

/** What leaves the browser: the mapped columns only. */
export function listRequest(
  table: FileTable,
  mapping: Mapping,
  whole: Whole,
  decisions: Decisions,
): EarlierYearsRequest {
  const mapped = table.columns.filter((column) => (mapping[column.header] ?? '') !== '');
  return {
    list: {
      fields: mapped.map((column) => mapping[column.header] ?? ''),
      rows: table.rows.map((row) => mapped.map((column) => row[column.index] ?? '')),
      lines: table.lines,
      decisions,
    },
    group: null,
    ...whenOf(whole.when),
    from: whole.from.trim(),
    whole: false,
  };
}

export function groupRequest(pupilIds: ReadonlySet<string>, line: GroupLine): EarlierYearsRequest {
  return {
    list: null,
    group: {
      pupilIds: [...pupilIds],
      counts: Object.fromEntries(Object.entries(line.counts).filter(([, text]) => text.trim() !== '')),
    },
    ...whenOf(line.when),
    from: line.from.trim(),
    whole: false,
  };
}

/** Why a line for a class does not do yet, in words, or ''. */
export function lineLacking({ when, counts }: GroupLine): string {
  if (when === '') return 'Say when that was.';
  if (Object.values(counts).every((text) => text.trim() === ''))
    return 'Write at least one number: what each of them had.';
  return '';
}
