import type { ListForm } from '../../src/server';
import { plain } from '../readList/fields';
import type { Mapping } from '../readList/mapping';
import type { FileColumn, FileTable } from '../readList/readTable';

const DATE = /^(?:\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}|\d{4}-\d\d-\d\d)\b/;
const NUMBER = /^\d{1,3}(?:[.,]\d+|[¼½¾])?(?:\s*days?)?$/i;
const ROWS_LOOKED_AT = 200;

/** What each column of a list without headers seems to be, from what stands in it. The person sees it and may change it. */
export function guessMapping(table: FileTable, form: ListForm): Mapping {
  const rows = table.rows.slice(0, ROWS_LOOKED_AT);
  const names = knownNames(form);
  const free = new Set(table.columns);
  const mapping: Mapping = Object.fromEntries(table.columns.map(({ header }) => [header, '']));
  const share = (column: FileColumn, test: (cell: string) => boolean): number => {
    const cells = rows.map((row) => (row[column.index] ?? '').trim()).filter((cell) => cell !== '');
    return cells.length === 0 ? 0 : cells.filter(test).length / cells.length;
  };
  const best = (test: (cell: string) => boolean, least: number): FileColumn | undefined =>
    [...free]
      .map((column) => ({ column, found: share(column, test) }))
      .filter(({ found }) => found >= least)
      .sort((one, other) => other.found - one.found)[0]?.column;
  const give = (column: FileColumn | undefined, key: string | undefined): void => {
    if (!column || key === undefined) return;
    mapping[column.header] = key;
    free.delete(column);
  };
  const whole = best((cell) => names.whole.has(plain(cell)), 0.3);
  if (whole) give(whole, 'pupil');
  else {
    const surname = best((cell) => names.surnames.has(plain(cell)), 0.5);
    const forename = [...free]
      .filter((column) => column !== surname)
      .sort(
        (one, other) =>
          share(other, (cell) => names.forenames.has(plain(cell))) -
          share(one, (cell) => names.forenames.has(plain(cell))),
      )
      .find((column) => share(column, (cell) => names.forenames.has(plain(cell))) >= 0.3);
    if (surname && forename) {
      give(surname, 'surname');
      give(forename, 'forename');
    } else give(table.columns[0], 'pupil');
  }
  give(
    best((cell) => names.forms.has(plain(cell)), 0.5),
    'form',
  );
  const keysOf = (kind: string): string[] =>
    form.fields.filter((field) => field.kind === kind).map(({ key }) => key);
  for (const key of keysOf('date'))
    give(
      [...free].find((column) => share(column, (cell) => DATE.test(cell)) > 0.6),
      key,
    );
  for (const key of keysOf('number'))
    give(
      best((cell) => NUMBER.test(cell), 0.6),
      key,
    );
  for (const field of form.fields.filter(({ kind }) => kind === 'choice'))
    give(
      best((cell) => field.choices.some((choice) => plain(choice) === plain(cell)), 0.5),
      field.key,
    );
  give(
    [...free].find((column) => share(column, (cell) => /\p{L}{2}/u.test(cell) && !DATE.test(cell)) > 0.5),
    keysOf('text')[0],
  );
  return mapping;
}

interface KnownNames {
  whole: ReadonlySet<string>;
  surnames: ReadonlySet<string>;
  forenames: ReadonlySet<string>;
  forms: ReadonlySet<string>;
}

/** The register's names as they are compared. The sidebar knows them as 'Surname, Forename' only. */
function knownNames(form: ListForm): KnownNames {
  const parts = form.pupils.map(({ name }) => {
    const comma = name.indexOf(',');
    return comma < 0
      ? (['', plain(name)] as const)
      : ([plain(name.slice(0, comma)), plain(name.slice(comma + 1))] as const);
  });
  return {
    whole: new Set([
      ...parts.flatMap(([surname, forename]) => [surname + forename, forename + surname]),
      ...form.pupils.map(({ pupilId }) => plain(pupilId)),
    ]),
    surnames: new Set(parts.map(([surname]) => surname).filter(Boolean)),
    forenames: new Set(parts.map(([, forename]) => forename).filter(Boolean)),
    forms: new Set(form.pupils.map(({ form: group }) => plain(group)).filter(Boolean)),
  };
}
