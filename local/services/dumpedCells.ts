import type { CellDump, SheetDump } from '../types';
import { columnLetters } from './area';
import { isDateFormat, isoOf } from './dates';
import { type Cell, type SheetRecord, styleOf } from './records';

/** A cell as it was when it was last dumped, and its dump. */
interface Known {
  readonly v: Cell['v'];
  readonly f: Cell['f'];
  readonly style: Cell['style'];
  readonly note: Cell['note'];
  readonly inferred: Cell['inferred'];
  /** null for one that is left out, because nothing is in it and it looks like any other. */
  readonly dump: CellDump | null;
}

interface KnownSheet {
  /** By row and column, as in the record. */
  readonly cells: ((Known | undefined)[] | undefined)[];
  readonly count: number;
  readonly dump: SheetDump['cells'];
}

/** What is known of a sheet's cells, and of those of its copies: most stay as they are from one dump to the next. */
const knownSheets = new WeakMap<SheetRecord, KnownSheet>();

/** To be called for a sheet that begins with the same cells. */
export function dumpsLike(copy: SheetRecord, sheet: SheetRecord): void {
  const known = knownSheets.get(sheet);
  if (known) knownSheets.set(copy, known);
}

/** The cells of a sheet by address, row by row. Dumps share what is the same in them: it cannot be changed. */
export function dumpedCells(sheet: SheetRecord): SheetDump['cells'] {
  const before = knownSheets.get(sheet);
  const cells: KnownSheet['cells'] = [];
  let same = true;
  let count = 0;
  sheet.cells.forEach((line, row) => {
    if (!line) return;
    const knownLine = before?.cells[row];
    const dumped: (Known | undefined)[] = [];
    line.forEach((cell, column) => {
      if (!cell) return;
      let known = knownLine?.[column];
      if (!known || !isStill(known, cell)) {
        known = knownOf(cell);
        same = false;
      }
      dumped[column] = known;
      count += 1;
    });
    cells[row] = dumped;
  });
  if (before && same && before.count === count) return before.dump;
  const dump = Object.freeze(addressed(cells));
  knownSheets.set(sheet, { cells, count, dump });
  return dump;
}

const isStill = (known: Known, cell: Cell): boolean =>
  known.v === cell.v &&
  known.f === cell.f &&
  known.style === cell.style &&
  known.note === cell.note &&
  known.inferred === cell.inferred;

function knownOf(cell: Cell): Known {
  const { v, f, style, note, inferred } = cell;
  const blank = f === undefined && (v === undefined || v === '');
  return {
    v,
    f,
    style,
    note,
    inferred,
    dump: blank && !style && !note ? null : Object.freeze(cellDump(cell)),
  };
}

function addressed(cells: KnownSheet['cells']): SheetDump['cells'] {
  const letters: string[] = [];
  const dump: SheetDump['cells'] = {};
  cells.forEach((line, row) => {
    line?.forEach((known, column) => {
      if (!known?.dump) return;
      letters[column] ??= columnLetters(column);
      dump[`${letters[column]}${row}`] = known.dump;
    });
  });
  return dump;
}

function dumpedValue(cell: Cell): CellDump['value'] {
  const { v } = cell;
  if (v === undefined) return '';
  if (typeof v !== 'number') return v;
  const own = styleOf(cell).numberFormat;
  const format = own === 'General' ? (cell.inferred ?? own) : own;
  return isDateFormat(format) ? { date: isoOf(v) } : v;
}

function cellDump(cell: Cell): CellDump {
  const style = styleOf(cell);
  return {
    value: dumpedValue(cell),
    formula: cell.f ?? '',
    numberFormat: style.numberFormat,
    background: style.background,
    fontColor: style.fontColor,
    fontWeight: style.fontWeight,
    fontStyle: style.fontStyle,
    fontSize: style.fontSize,
    fontLine: style.fontLine,
    horizontal: style.horizontal,
    vertical: style.vertical,
    wrap: style.wrap === 'WRAP',
    border: style.border,
    note: cell.note ?? '',
  };
}
