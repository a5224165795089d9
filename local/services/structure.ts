import { type Area, parseA1 } from './area';
import type { Book } from './book';
import { r1c1Of } from './formulaIndex';
import { fromR1C1, mapReferences, offsetFormula, renameSheetIn, toR1C1 } from './formulaText';
import {
  type Cell,
  type ConditionalFormatRecord,
  cellAt,
  peek,
  type SheetRecord,
  sharedRule,
  type ValidationRecord,
} from './records';
import { refuse } from './refusals';
import {
  areaKeepsWhole,
  type Edit,
  FormulaShift,
  shiftArea,
  shiftFormula,
  shiftIndex,
  shiftKeys,
  shiftSpan,
} from './shift';

/** Moves whatever an array holds by index, as the edit says. Index 0 is not used. */
function shiftList<T>(edit: Edit, list: (T | undefined)[]): void {
  if (edit.kind === 'insert') {
    if (list.length > edit.at) list.splice(edit.at, 0, ...new Array<undefined>(edit.count));
    return;
  }
  if (edit.kind === 'delete') {
    if (list.length > edit.at) list.splice(edit.at, edit.count);
    return;
  }
  const end = Math.max(edit.before, edit.at + edit.count);
  if (list.length < end) list.length = end;
  const block = list.splice(edit.at, edit.count);
  list.splice(edit.before > edit.at ? edit.before - edit.count : edit.before, 0, ...block);
}

function shiftCells(edit: Edit, sheet: SheetRecord): void {
  if (edit.axis === 'row') shiftList(edit, sheet.cells);
  else for (const cells of sheet.cells) if (cells) shiftList(edit, cells);
}

function shiftRule(edit: Edit, rule: ValidationRecord, edited: SheetRecord): ValidationRecord {
  if (
    !rule.args.some((argument) => typeof argument === 'object' && argument !== null && 'sheetId' in argument)
  ) {
    return rule;
  }
  return sharedRule({
    ...rule,
    args: rule.args.map((argument) =>
      typeof argument === 'object' &&
      argument !== null &&
      'sheetId' in argument &&
      argument.sheetId === edited.id
        ? { sheetId: argument.sheetId, area: argument.area && shiftArea(edit, argument.area) }
        : argument,
    ),
  });
}

/** Validation formulas are kept relative: they are written out for their old cell, shifted, and made relative to their new one. */
function shiftRuleFormula(
  edit: Edit,
  rule: ValidationRecord,
  edited: SheetRecord,
  home: SheetRecord,
  row: number,
  column: number,
): ValidationRecord {
  if (rule.criteria !== 'CUSTOM_FORMULA') return rule;
  const old = fromR1C1(String(rule.args[0]), row, column);
  const shifted = shiftFormula(edit, old, edited.name, home.name);
  const newRow = home === edited && edit.axis === 'row' ? shiftIndex(edit, row) : row;
  const newColumn = home === edited && edit.axis === 'column' ? shiftIndex(edit, column) : column;
  if (newRow === null || newColumn === null) return rule;
  const relative = toR1C1(shifted, newRow, newColumn);
  return relative === rule.args[0] ? rule : sharedRule({ ...rule, args: [relative] });
}

function shiftConditionalFormat(
  edit: Edit,
  rule: ConditionalFormatRecord,
  name: string,
): ConditionalFormatRecord | null {
  const ranges = rule.ranges.map((area) => shiftArea(edit, area));
  const firstKept = ranges.findIndex((area) => area !== null);
  if (firstKept < 0) return null;
  const oldAnchor = rule.ranges[0]!;
  // The formula is written for the top-left cell; where that cell goes, it is rewritten for the first one that stays.
  const survivor = firstSurvivor(edit, rule.ranges[firstKept]!);
  const rewrite = (formula: string) =>
    shiftFormula(
      edit,
      offsetFormula(formula, survivor.r1 - oldAnchor.r1, survivor.c1 - oldAnchor.c1),
      name,
      name,
    );
  return {
    ...rule,
    ranges: ranges.filter((area): area is Area => area !== null),
    values: rule.values.map((value) =>
      typeof value === 'string' && value.startsWith('=') ? rewrite(value) : value,
    ),
  };
}

/** The cell that will be the top-left one after the edit, as it stands before it. */
function firstSurvivor(edit: Edit, area: Area): { r1: number; c1: number } {
  const [first, last] = edit.axis === 'row' ? [area.r1, area.r2] : [area.c1, area.c2];
  const target = shiftSpan(edit, first, last)?.[0];
  for (let index = first; index <= last; index++) {
    if (shiftIndex(edit, index) === target) {
      return edit.axis === 'row' ? { r1: index, c1: area.c1 } : { r1: area.r1, c1: index };
    }
  }
  return area;
}

/**
 * The one place where rows and columns are put in, taken out and moved: cells, every formula of the workbook, names,
 * validation, conditional formats, protections, filters, merges, charts, widths, hidden and grouped ones follow.
 */
export function applyEdit(book: Book, sheet: SheetRecord, edit: Edit): void {
  if (edit.kind === 'move' && edit.before >= edit.at && edit.before <= edit.at + edit.count) return;
  const { sheets, names } = book.record;
  const bent = new Set<string>();
  const moved = new Set<string>();
  for (const { name, sheetId, area } of names) {
    if (sheetId !== sheet.id || !area) continue;
    if (!areaKeepsWhole(edit, area)) bent.add(name.toLowerCase());
    if (!isSameArea(area, shiftArea(edit, area))) moved.add(name.toLowerCase());
  }
  const otherwise = new Set([sheet]);
  const changed: { home: SheetRecord; row: number; column: number }[] = [];
  const rules = new Map<ValidationRecord, ValidationRecord>();
  for (const home of sheets) {
    const formulas = new FormulaShift(edit, sheet.name, home.name, bent, moved);
    home.cells.forEach((cells, row) => {
      cells?.forEach((cell, column) => {
        if (!cell) return;
        if (cell.f !== undefined) {
          const from = { row, column };
          const to = (home === sheet && placeAfter(edit, row, column)) || from;
          const shifted = formulas.shifted(cell.f, r1c1Of(cell, row, column), from, to);
          if (shifted) {
            if (shifted.mayChange) changed.push({ home, row, column });
            cell.f = shifted.f;
            cell.rc = shifted.rc;
          }
        }
        if (cell.rule) {
          let rule = rules.get(cell.rule);
          if (!rule) {
            rule = shiftRule(edit, cell.rule, sheet);
            rules.set(cell.rule, rule);
          }
          cell.rule = shiftRuleFormula(edit, rule, sheet, home, row, column);
        }
      });
    });
    if (formulas.readsOtherwise) otherwise.add(home);
    for (const chart of home.charts) {
      for (const range of chart.ranges) {
        if (range.sheetId === sheet.id) range.area = range.area && shiftArea(edit, range.area);
      }
    }
  }
  for (const name of names) {
    if (name.sheetId === sheet.id) name.area = name.area && shiftArea(edit, name.area);
  }
  shiftCells(edit, sheet);
  const kept = <T>(list: (T | null)[]): T[] => list.filter((item): item is T => item !== null);
  sheet.conditionalFormats = kept(
    sheet.conditionalFormats.map((rule) => shiftConditionalFormat(edit, rule, sheet.name)),
  );
  sheet.protections = kept(
    sheet.protections.map((protection) => {
      if (!protection.area) return protection;
      const area = shiftArea(edit, protection.area);
      if (!area) return null;
      protection.area = area;
      return protection;
    }),
  );
  sheet.merges = kept(sheet.merges.map((area) => shiftArea(edit, area))).filter(
    (area) => area.r1 !== area.r2 || area.c1 !== area.c2,
  );
  sheet.filter = sheet.filter && shiftArea(edit, sheet.filter);
  for (const chart of sheet.charts) {
    if (edit.axis === 'row') chart.row = shiftIndex(edit, chart.row) ?? edit.at;
    else chart.column = shiftIndex(edit, chart.column) ?? edit.at;
  }
  if (edit.axis === 'row') {
    sheet.hiddenRows = shiftKeys(edit, sheet.hiddenRows);
    sheet.rowHeights = shiftKeys(edit, sheet.rowHeights);
    sheet.frozenRows = shiftFrozen(edit, sheet.frozenRows);
    sheet.maxRows += grown(edit);
  } else {
    sheet.hiddenColumns = shiftKeys(edit, sheet.hiddenColumns);
    sheet.columnWidths = shiftKeys(edit, sheet.columnWidths);
    sheet.groups = shiftKeys(edit, sheet.groups);
    sheet.frozenColumns = shiftFrozen(edit, sheet.frozenColumns);
    sheet.maxColumns += grown(edit);
  }
  book.restructured(otherwise);
  for (const { home, row, column } of changed) {
    const to = home === sheet ? placeAfter(edit, row, column) : { row, column };
    if (to) book.changed(home, to.row, to.column);
  }
}

const isSameArea = (a: Area, b: Area | null): boolean =>
  b !== null && a.r1 === b.r1 && a.c1 === b.c1 && a.r2 === b.r2 && a.c2 === b.c2;

/** Where a cell of the edited sheet stands after the edit; null where it is taken out. */
function placeAfter(edit: Edit, row: number, column: number): { row: number; column: number } | null {
  const newRow = edit.axis === 'row' ? shiftIndex(edit, row) : row;
  const newColumn = edit.axis === 'column' ? shiftIndex(edit, column) : column;
  return newRow === null || newColumn === null ? null : { row: newRow, column: newColumn };
}

/** Whether a formula may name the sheet: asked before it is taken apart. */
function mentions(formula: string, name: string): boolean {
  return formula.toLowerCase().includes(name.toLowerCase().replace(/'/g, "''"));
}

function grown(edit: Edit): number {
  if (edit.kind === 'move') return 0;
  return edit.kind === 'insert' ? edit.count : -edit.count;
}

function shiftFrozen(edit: Edit, frozen: number): number {
  if (frozen === 0 || edit.kind === 'move') return frozen;
  if (edit.kind === 'insert') return edit.at <= frozen ? frozen + edit.count : frozen;
  return Math.max(0, frozen - Math.max(0, Math.min(frozen + 1, edit.at + edit.count) - edit.at));
}

/** Puts rows or columns in and gives them the look and the validation of the neighbour, as Sheets does; no values. */
export function insertLike(
  book: Book,
  sheet: SheetRecord,
  axis: 'row' | 'column',
  at: number,
  count: number,
  neighbour: number,
): void {
  applyEdit(book, sheet, { axis, kind: 'insert', at, count });
  const from = neighbour >= at ? neighbour + count : neighbour;
  const length = axis === 'row' ? (sheet.cells[from]?.length ?? 0) : sheet.cells.length;
  for (let across = 1; across < length; across++) {
    const model = axis === 'row' ? peek(sheet, from, across) : peek(sheet, across, from);
    if (!model?.style && !model?.rule) continue;
    for (let step = 0; step < count; step++) {
      const cell = axis === 'row' ? cellAt(sheet, at + step, across) : cellAt(sheet, across, at + step);
      cell.style = model.style;
      cell.rule = model.rule;
    }
  }
  const lengths = axis === 'row' ? sheet.rowHeights : sheet.columnWidths;
  const length0 = lengths.get(from);
  if (length0 !== undefined) for (let step = 0; step < count; step++) lengths.set(at + step, length0);
  if (axis === 'column') {
    const before = sheet.groups.get(at - 1);
    const after = sheet.groups.get(at + count);
    if (before && after) {
      for (let step = 0; step < count; step++) {
        sheet.groups.set(at + step, {
          depth: Math.min(before.depth, after.depth),
          collapsed: before.collapsed,
        });
      }
    }
  }
}

export function deleteSpan(
  book: Book,
  sheet: SheetRecord,
  axis: 'row' | 'column',
  at: number,
  count: number,
): void {
  const size = axis === 'row' ? sheet.maxRows : sheet.maxColumns;
  const frozen = axis === 'row' ? sheet.frozenRows : sheet.frozenColumns;
  const what = axis === 'row' ? 'rows' : 'columns';
  if (at < 1 || at + count - 1 > size) throw refuse(`Those ${what} are out of bounds.`);
  if (count >= size) throw refuse(`You can't delete all the ${what} on the sheet.`);
  if (frozen > 0 && size - frozen === count && at > frozen) {
    throw refuse(`Sorry, it is not possible to delete all non-frozen ${what}.`);
  }
  applyEdit(book, sheet, { axis, kind: 'delete', at, count });
}

/** Gives a sheet another name; every formula, rule and chart goes on meaning the same cells. */
export function renameSheet(book: Book, sheet: SheetRecord, name: string): void {
  if (name === '') throw refuse('Sheet name cannot be empty.');
  if (name.length > 100) throw refuse('Sheet name cannot be longer than 100 characters.');
  const other = book.sheetNamed(name);
  if (other && other !== sheet) {
    throw refuse(`A sheet with the name "${name}" already exists. Please enter another name.`);
  }
  const old = sheet.name;
  for (const home of book.record.sheets) {
    eachCell(home, (cell) => {
      if (cell.f !== undefined) {
        const renamed = renameSheetIn(cell.f, old, name);
        if (renamed !== cell.f) {
          cell.f = renamed;
          cell.rc = undefined;
        }
      }
      if (cell.rule?.criteria === 'CUSTOM_FORMULA') {
        const text = String(cell.rule.args[0]);
        const prefix = fromR1C1(text, 500, 500);
        const renamed = renameSheetIn(prefix, old, name);
        if (renamed !== prefix) cell.rule = sharedRule({ ...cell.rule, args: [toR1C1(renamed, 500, 500)] });
      }
    });
  }
  sheet.name = name;
  book.changedAll();
}

export function eachCell(sheet: SheetRecord, visit: (cell: Cell, row: number, column: number) => void): void {
  sheet.cells.forEach((cells, row) => {
    cells?.forEach((cell, column) => {
      if (cell) visit(cell, row, column);
    });
  });
}

/** Takes a sheet out; what pointed to it becomes #REF!. */
export function deleteSheet(book: Book, sheet: SheetRecord): void {
  const { sheets } = book.record;
  if (sheets.filter((candidate) => !candidate.hidden && candidate !== sheet).length === 0) {
    throw refuse("You can't remove all the visible sheets in a document.");
  }
  sheets.splice(sheets.indexOf(sheet), 1);
  const gone = sheet.name.toLowerCase();
  for (const home of sheets) {
    eachCell(home, (cell) => {
      if (cell.f !== undefined && mentions(cell.f, sheet.name)) {
        cell.f = mapReferences(cell.f, (reference) =>
          reference.sheet?.toLowerCase() === gone ? null : reference,
        );
        cell.rc = undefined;
      }
      if (
        cell.rule?.args.some(
          (arg) => typeof arg === 'object' && arg && 'sheetId' in arg && arg.sheetId === sheet.id,
        )
      ) {
        cell.rule = sharedRule({
          ...cell.rule,
          args: cell.rule.args.map((arg) =>
            typeof arg === 'object' && arg && 'sheetId' in arg ? { sheetId: arg.sheetId, area: null } : arg,
          ),
        });
      }
    });
    for (const chart of home.charts) {
      for (const range of chart.ranges) if (range.sheetId === sheet.id) range.area = null;
    }
  }
  for (const name of book.record.names) if (name.sheetId === sheet.id) name.area = null;
  if (book.record.active.sheetId === sheet.id) {
    const next = sheets.find((candidate) => !candidate.hidden) ?? sheets[0]!;
    book.record.active = { sheetId: next.id, area: { r1: 1, c1: 1, r2: 1, c2: 1 } };
  }
  book.changedAll();
}

export function hideSheet(book: Book, sheet: SheetRecord): void {
  const { sheets } = book.record;
  if (!sheets.some((candidate) => !candidate.hidden && candidate !== sheet)) {
    throw refuse("You can't hide all the sheets in a document.");
  }
  sheet.hidden = true;
  if (book.record.active.sheetId === sheet.id) {
    const next = sheets.find((candidate) => !candidate.hidden)!;
    book.record.active = { sheetId: next.id, area: { r1: 1, c1: 1, r2: 1, c2: 1 } };
  }
}

/** An address on this sheet, or a refusal in Google's words. */
export function areaOn(sheet: SheetRecord, a1: string): Area {
  const area = parseA1(a1, sheet.maxRows, sheet.maxColumns);
  if (!area) throw refuse('Range not found');
  if (area.r1 < 1 || area.c1 < 1 || area.r2 > sheet.maxRows || area.c2 > sheet.maxColumns) {
    throw refuse('The coordinates of the range are outside the dimensions of the sheet.');
  }
  return area;
}
