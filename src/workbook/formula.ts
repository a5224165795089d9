/**
 * The language formulas are written in: spreadsheet text with references by name in between.
 *
 *   f`IF(${own('status')}="","",${column('lists', 'group')})`
 *
 * Cell addresses are made in one place, compile(), once it is known where every column and row stands.
 */

export type Reference =
  | { kind: 'own'; column: string }
  | { kind: 'above'; column: string }
  | { kind: 'header'; column: string }
  | { kind: 'top'; top: string }
  | { kind: 'below' }
  | { kind: 'across'; from: string; to: string }
  | { kind: 'acrossTop'; top: string; from: string; to: string; tab?: string }
  | { kind: 'mark' }
  | { kind: 'block'; tab: string; from: string; to: string }
  | { kind: 'column'; tab: string; column: string }
  | { kind: 'cell'; tab: string; row: string; column: string }
  | { kind: 'setting'; setting: string }
  | { kind: 'tabId'; tab: string };

export interface Formula {
  readonly parts: readonly (string | Reference)[];
}

/** The cell of this column in the formula's own row. */
export const own = (column: string): Reference => ({ kind: 'own', column });
/** The cell of this column one row up: for running counts. The first data row meets the header text; wrap it in N(). */
export const above = (column: string): Reference => ({ kind: 'above', column });
/** The header cell of a column of the same tab: ROW(header) is where its range begins. */
export const header = (column: string): Reference => ({ kind: 'header', column });
/** The cell of a helper row in the formula's own column. */
export const top = (key: string): Reference => ({ kind: 'top', top: key });
/** The formula's own column below its header, the header included: from a helper row or header. */
export const below: Reference = { kind: 'below' };
/** From one column to another in the formula's own row. */
export const across = (from: string, to: string): Reference => ({ kind: 'across', from, to });
/** From one column to another in a helper row, of another tab where one is named. */
export const acrossTop = (key: string, from: string, to: string, tab?: string): Reference => ({
  kind: 'acrossTop',
  top: key,
  from,
  to,
  ...(tab !== undefined && { tab }),
});
/** From one column to another of a tab, from its header row to its last spare row. */
export const block = (tab: string, from: string, to: string): Reference => ({ kind: 'block', tab, from, to });
/** What the hidden row of keys says of the formula's own column. */
export const mark: Reference = { kind: 'mark' };
/** The whole column of a tab, from its header row to its last spare row. */
export const column = (tab: string, key: string): Reference => ({ kind: 'column', tab, column: key });
/** One cell of a tab whose rows have keys. */
export const cell = (tab: string, row: string, key: string): Reference => ({
  kind: 'cell',
  tab,
  row,
  column: key,
});
/** A setting on Start here, by its named range. */
export const setting = (key: string): Reference => ({ kind: 'setting', setting: key });
/** The number that a link to a tab needs (#gid=…). */
export const tabId = (tab: string): Reference => ({ kind: 'tabId', tab });

type Piece = string | number | Reference | Formula;

/** Writes a formula. A string or number that is put in stands as formula text; use quote() for words. */
export function f(texts: TemplateStringsArray, ...pieces: Piece[]): Formula {
  const parts: (string | Reference)[] = [];
  texts.forEach((text, i) => {
    parts.push(text);
    const piece = pieces[i];
    if (piece === undefined) return;
    if (typeof piece === 'string' || typeof piece === 'number') parts.push(String(piece));
    else if ('parts' in piece) parts.push(...piece.parts);
    else parts.push(piece);
  });
  return { parts };
}

/** A word as a formula writes it: quotes doubled and put round it. */
export const quote = (word: string): string => `"${word.replace(/"/g, '""')}"`;

/** Joins formulas by a text: join(', ', [a, b]). */
export function join(separator: string, formulas: readonly Formula[]): Formula {
  const parts: (string | Reference)[] = [];
  formulas.forEach((formula, i) => {
    if (i > 0) parts.push(separator);
    parts.push(...formula.parts);
  });
  return { parts };
}

/** The first case that holds, in order; `otherwise` where none does. Nested IFs: only the branch that is needed is computed. */
export function firstThat(cases: readonly (readonly [Formula, Formula])[], otherwise: Formula): Formula {
  return cases.reduceRight<Formula>((rest, [test, result]) => f`IF(${test},${result},${rest})`, otherwise);
}

/** The formula with names in place of addresses: the same wherever its columns stand, so it tells whether the *definition* changed. */
export function logicalText(formula: Formula): string {
  return formula.parts.map((part) => (typeof part === 'string' ? part : JSON.stringify(part))).join('');
}

/** Where things stand, as compile() needs it. Rows and columns count from 1. */
export interface Addresses {
  /** Throws where the tab or column is unknown: a mistake in a description, never a person's. */
  column(tab: string, key: string): number;
  row(tab: string, key: string): number;
  keyRow(tab: string): number;
  headerRow(tab: string): number;
  topRow(tab: string, key: string): number;
  lastRow(tab: string): number;
  title(tab: string): string;
  settingName(key: string): string;
  sheetId(tab: string): number | null;
}

/** Titles of letters alone, too many for a column's: Sheets writes them back without quotes, and what it writes is compared with ours. */
const PLAIN_TITLE = /^[A-Za-z]{4,}$/;

/** A tab's title as formulas write it. */
export const quotedTitle = (title: string): string =>
  PLAIN_TITLE.test(title) ? title : `'${title.replace(/'/g, "''")}'`;

/**
 * The formula as R1C1 text for a cell of `tab` in `ownColumn`. References inside a row are relative, so the text is the
 * same for every row; references to whole columns are absolute.
 */
export function compile(formula: Formula, tab: string, ownColumn: number, at: Addresses): string {
  const relative = (key: string) => `C[${at.column(tab, key) - ownColumn}]`;
  const write = (part: string | Reference): string => {
    if (typeof part === 'string') return part;
    switch (part.kind) {
      case 'own':
        return `R[0]${relative(part.column)}`;
      case 'above':
        return `R[-1]${relative(part.column)}`;
      case 'header':
        return `R${at.headerRow(tab)}C${at.column(tab, part.column)}`;
      case 'top':
        return `R${at.topRow(tab, part.top)}C[0]`;
      case 'mark':
        return `R${at.keyRow(tab)}C[0]`;
      case 'below':
        return `R${at.headerRow(tab)}C[0]:R${at.lastRow(tab)}C[0]`;
      case 'across':
        return `R[0]C${at.column(tab, part.from)}:R[0]C${at.column(tab, part.to)}`;
      case 'acrossTop': {
        const of = part.tab ?? tab;
        const row = at.topRow(of, part.top);
        const range = `R${row}C${at.column(of, part.from)}:R${row}C${at.column(of, part.to)}`;
        return of === tab ? range : `${quotedTitle(at.title(of))}!${range}`;
      }
      case 'column': {
        const c = at.column(part.tab, part.column);
        const range = `R${at.headerRow(part.tab)}C${c}:R${at.lastRow(part.tab)}C${c}`;
        return part.tab === tab ? range : `${quotedTitle(at.title(part.tab))}!${range}`;
      }
      case 'block': {
        const rows = [at.headerRow(part.tab), at.lastRow(part.tab)];
        const range = `R${rows[0]}C${at.column(part.tab, part.from)}:R${rows[1]}C${at.column(part.tab, part.to)}`;
        return part.tab === tab ? range : `${quotedTitle(at.title(part.tab))}!${range}`;
      }
      case 'cell': {
        const address = `R${at.row(part.tab, part.row)}C${at.column(part.tab, part.column)}`;
        return part.tab === tab ? address : `${quotedTitle(at.title(part.tab))}!${address}`;
      }
      case 'setting':
        return at.settingName(part.setting);
      case 'tabId':
        return sheetIdText(part.tab, at.sheetId(part.tab));
    }
  };
  return `=${formula.parts.map(write).join('')}`;
}

/** A tab that is still to be inserted has no number yet: withSheetIds() puts it in just before the formula is written. */
const sheetIdText = (tab: string, sheetId: number | null): string =>
  sheetId === null ? `{{id of ${tab}}}` : String(sheetId);

/** Puts in the numbers of tabs that had none when the formula was compiled. */
export const withSheetIds = (formula: string, sheetIds: Readonly<Record<string, number>>): string =>
  formula.includes('{{')
    ? formula.replace(/\{\{id of (\w+)\}\}/g, (_, tab: string) => String(sheetIds[tab] ?? 0))
    : formula;

/** The same formula, however Sheets chose to write it back: quotes round plain titles, R[0], spaces and case aside. */
export function sameFormula(a: string, b: string): boolean {
  return a === b || plainForm(a) === plainForm(b);
}

/** The same formula but for the number of the tab that a link goes to: a tab that was deleted comes back with another. */
export const sameButTabId = (a: string, b: string): boolean =>
  sameFormula(withoutTabIds(a), withoutTabIds(b));

const withoutTabIds = (formula: string): string =>
  formula.replace(/("#gid="&)(\d+|\{\{id of \w+\}\})/g, '$1');

/** Our formula after something that it names was deleted: the same around each #REF! that Sheets has put in. */
export function isBrokenForm(standing: string, ours: string): boolean {
  if (!standing.includes('#REF!')) return false;
  const whole = plainForm(ours);
  let at = 0;
  return plainForm(standing)
    .split('#REF!')
    .every((piece) => {
      const found = whole.indexOf(piece, at);
      at = found + piece.length;
      return found >= 0;
    });
}

function plainForm(formula: string): string {
  // Odd pieces are inside double quotes and stay as they are.
  return formula
    .split('"')
    .map((piece, i) =>
      i % 2 === 1
        ? piece
        : piece
            .replace(/'([A-Za-z_][A-Za-z0-9_]*)'!/g, '$1!')
            .replace(/R\[0\]/g, 'R')
            .replace(/C\[0\]/g, 'C')
            .replace(/\s+/g, '')
            .toUpperCase(),
    )
    .join('"');
}
