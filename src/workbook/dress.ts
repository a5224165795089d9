import { LOOK } from '../content/palette';
import type { Dress } from './plan';
import type { Column, Format, Look, PageCell, Top } from './tab';

const NUMBER_FORMAT: Record<Format, string> = {
  text: '@',
  words: 'General',
  date: 'dd/mm/yyyy',
  number: '0',
  decimal: 'General',
  percent: '0%',
  share: '0.0%',
  tick: 'General',
};

const PLAIN: Dress = {
  numberFormat: 'General',
  background: '#FFFFFF',
  ink: LOOK.entry.text,
  bold: false,
  size: 10,
  align: 'left',
  vertical: 'top',
  wrap: true,
  entry: null,
};

const KEY: Dress = { ...PLAIN, numberFormat: '@', ink: LOOK.note.text, wrap: false };
const HEADER: Dress = {
  ...PLAIN,
  numberFormat: '@',
  background: LOOK.header.background,
  ink: LOOK.header.text,
  bold: true,
  vertical: 'middle',
};
/** A column that the add-on works out is tinted, its header too, so that people see what to leave alone. */
const WORKED_HEADER: Dress = {
  ...HEADER,
  background: LOOK.sectionBand.background,
  ink: LOOK.sectionBand.text,
};

export const keyDress = KEY;

/** How the header of a table's column looks. */
export const headerDress = (column: Column): Dress => ({
  ...(column.kind === 'worked' ? WORKED_HEADER : HEADER),
  // A formula in a cell of format text would stay its own text.
  ...(column.topped ? { numberFormat: NUMBER_FORMAT.words } : {}),
  align: column.centred ? 'center' : 'left',
});

/** How a helper row above the header looks. */
export const helperDress = (helper: Top | null, column: Column): Dress => ({
  ...(helper && !helper.hidden ? WORKED_HEADER : KEY),
  numberFormat: NUMBER_FORMAT[helper?.format ?? 'words'],
  bold: false,
  wrap: false,
  align: column.centred ? 'center' : 'left',
});

/** How a cell in a table's column looks, and what it takes. */
export function bodyDress(column: Column): Dress {
  const worked = column.kind === 'worked';
  return {
    ...PLAIN,
    numberFormat: NUMBER_FORMAT[column.format],
    background: worked ? LOOK.worked.background : PLAIN.background,
    ink: worked ? LOOK.worked.text : PLAIN.ink,
    bold: column.colours !== undefined,
    align: column.centred ? 'center' : 'left',
    wrap: column.wrap ?? false,
    entry: column.entry ?? null,
  };
}

const ON_PAGE: Record<Look, Partial<Dress>> = {
  title: { bold: true, size: 18, ink: LOOK.header.background, vertical: 'middle', wrap: false },
  lead: { ink: LOOK.note.text, size: 11, wrap: false },
  section: {
    bold: true,
    size: 12,
    background: LOOK.sectionBand.background,
    ink: LOOK.sectionBand.text,
    vertical: 'middle',
    wrap: false,
  },
  label: { bold: true, vertical: 'middle' },
  input: { background: '#FFFDF2', vertical: 'middle' },
  figure: { bold: true, size: 12, vertical: 'middle', background: LOOK.worked.background },
  plain: { vertical: 'middle' },
  plainFigure: { vertical: 'middle', align: 'center' },
  note: { ink: LOOK.note.text, size: 9, vertical: 'middle' },
  link: { ink: LOOK.link.text, vertical: 'middle', wrap: false },
  tableHead: {
    bold: true,
    background: LOOK.header.background,
    ink: LOOK.header.text,
    vertical: 'middle',
    align: 'center',
  },
  tableCell: { vertical: 'middle' },
  tableFigure: { vertical: 'middle', align: 'center', background: LOOK.worked.background },
  sentence: { size: 11, vertical: 'middle' },
};

/** How a cell of a page looks, and what it takes; an empty cell where the page describes none. */
export function pageDress(cell: PageCell | undefined): Dress {
  if (!cell) return { ...PLAIN, wrap: false };
  // A text that Sheets could take for a date or a number ("1 November") stays the text that it is.
  const isText = cell.look === 'input' || (typeof cell.content === 'string' && cell.content !== '');
  const textLike = isText ? 'text' : 'words';
  return {
    ...PLAIN,
    ...ON_PAGE[cell.look],
    numberFormat: NUMBER_FORMAT[cell.format ?? textLike],
    ...(cell.colours ? { bold: true, align: 'center' as const } : {}),
    entry: cell.entry ?? null,
  };
}

/** A merged long cell on a page, an input or a table cell gets a thin line round it. */
export const isBordered = (cell: PageCell): boolean =>
  cell.look === 'input' ||
  cell.look === 'tableCell' ||
  cell.look === 'tableFigure' ||
  cell.look === 'tableHead';
