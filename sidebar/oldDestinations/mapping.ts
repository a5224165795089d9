import type { OldColumns, OldDestinationsForm, OldField, OldHeadings, OldMapping } from '../../src/server';

/** What each column says: column -> field and time. */
export type ColumnChoices = Record<number, { what: string; when: string }>;

/** What is said once, for rows that do not say it. */
export interface ForAll {
  cohort: string;
  leavingPoint: string;
}

export const guessesOf = ({ columns }: OldColumns): ColumnChoices =>
  Object.fromEntries(columns.map(({ column, what, when }) => [column, { what, when }]));

export const mappingOf = (headings: OldHeadings, choices: ColumnChoices, forAll: ForAll): OldMapping => ({
  headings,
  columns: Object.entries(choices)
    .filter(([, { what }]) => what !== '')
    .map(([column, { what, when }]) => ({ column: Number(column), what, when })),
  ...forAll,
});

const fieldOf = (form: OldDestinationsForm, what: string): OldField | undefined =>
  form.fields.find(({ key }) => key === what);

export const atCheckpoint = (form: OldDestinationsForm, what: string): boolean =>
  fieldOf(form, what)?.atCheckpoint ?? false;

/** Columns that say the same of the same: column -> what to say beside it. */
export function faultsOf(form: OldDestinationsForm, columns: OldColumns['columns'], choices: ColumnChoices) {
  const faults = new Map<number, string>();
  const first = new Map<string, string>();
  for (const { column, letters } of columns) {
    const { what = '', when = '' } = choices[column] ?? {};
    if (what === '') continue;
    const key = `${what} ${when}`;
    const before = first.get(key);
    if (before !== undefined)
      faults.set(
        column,
        `Column ${before} says this already: choose another ${atCheckpoint(form, what) ? 'time' : 'meaning'}, or leave it out.`,
      );
    else first.set(key, letters);
    if (when === 'row' && !Object.values(choices).some((one) => one.what === 'aboutYear'))
      faults.set(column, 'No column says which year a row is about.');
  }
  return faults;
}

/** Why the columns do not do yet, in words, or ''. */
export function lacking(form: OldDestinationsForm, choices: ColumnChoices, faults: number): string {
  const has = (...wanted: string[]): boolean =>
    Object.values(choices).some(({ what }) => wanted.includes(what));
  if (faults > 0) return 'Two columns say the same, or one lacks its year.';
  if (!has('name', 'surname', 'forename', 'upn')) return 'Say which column holds the names.';
  if (!Object.values(choices).some(({ what }) => atCheckpoint(form, what) || what === 'sustained'))
    return 'Say which column tells where the leavers are.';
  return '';
}

const PLACES = 15;

/** Rows that may hold the headings, as a person chooses them: 'Row 3', 'Rows 3 and 4'. */
export function headingChoices({ first, last }: OldHeadings): string[] {
  const rows = Array.from({ length: PLACES }, (_, i) => i + 1);
  const all = [
    '0-0',
    ...rows.map((row) => `${row}-${row}`),
    ...rows.slice(0, -1).map((row) => `${row}-${row + 1}`),
  ];
  const now = `${first}-${last}`;
  return all.includes(now) ? all : [...all, now];
}

export const headingsFrom = (choice: string): OldHeadings => {
  const [first = 0, last = 0] = choice.split('-').map(Number);
  return { first, last };
};

export function headingLabel(choice: string): string {
  const { first, last } = headingsFrom(choice);
  if (first === 0) return 'None of the rows';
  if (first === last) return `Row ${first}`;
  return last === first + 1 ? `Rows ${first} and ${last}` : `Rows ${first} to ${last}`;
}
