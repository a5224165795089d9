import type { Person } from '../types';
import type { Area } from './area';
import type { Book } from './book';
import { newSheet, peek, type SheetRecord } from './records';
import { refuse } from './refusals';
import { sortRange } from './sorting';
import {
  applyEdit,
  areaOn,
  deleteSheet,
  deleteSpan,
  eachCell,
  hideSheet,
  insertLike,
  renameSheet,
} from './structure';
import { checkStrict } from './validation';

/** A person's hands in the grid. */
export function personOf(book: Book): Person {
  const sheetCalled = (name: string): SheetRecord => {
    const sheet = book.sheetNamed(name);
    if (!sheet) throw refuse(`There is no sheet called "${name}".`);
    return sheet;
  };
  const place = (name: string, a1: string): { sheet: SheetRecord; area: Area } => {
    const sheet = sheetCalled(name);
    return { sheet, area: areaOn(sheet, a1) };
  };
  const cells = (area: Area, visit: (row: number, column: number) => void) => {
    for (let row = area.r1; row <= area.r2; row++) {
      for (let column = area.c1; column <= area.c2; column++) visit(row, column);
    }
  };

  const person: Person = {
    type(name, a1, text) {
      const { sheet, area } = place(name, a1);
      const { r1, c1 } = area;
      const proposed = book.read(text, peek(sheet, r1, c1));
      checkStrict(book, sheet, r1, c1, proposed);
      book.put(sheet, r1, c1, proposed);
    },
    paste(name, a1, block, withFormats = false) {
      const { sheet, area } = place(name, a1);
      block.forEach((line, down) => {
        line.forEach((value, across) => {
          const row = area.r1 + down;
          const column = area.c1 + across;
          if (row > sheet.maxRows || column > sheet.maxColumns) return;
          const before = peek(sheet, row, column);
          // A copy from another spreadsheet brings its own look: colours, number format and rules of the target go.
          if (withFormats && before) {
            before.style = undefined;
            before.rule = undefined;
          }
          book.put(sheet, row, column, book.read(value, peek(sheet, row, column)));
        });
      });
    },
    clear(name, a1) {
      const { sheet, area } = place(name, a1);
      book.clearContent(sheet, area);
    },
    insertRows(name, before, count) {
      insertLike(book, sheetCalled(name), 'row', before, count, Math.max(1, before - 1));
    },
    deleteRows(name, first, count) {
      deleteSpan(book, sheetCalled(name), 'row', first, count);
    },
    insertColumns(name, before, count) {
      insertLike(book, sheetCalled(name), 'column', before, count, Math.max(1, before - 1));
    },
    deleteColumns(name, first, count) {
      deleteSpan(book, sheetCalled(name), 'column', first, count);
    },
    moveColumns(name, first, count, before) {
      applyEdit(book, sheetCalled(name), { axis: 'column', kind: 'move', at: first, count, before });
    },
    moveRows(name, first, count, before) {
      applyEdit(book, sheetCalled(name), { axis: 'row', kind: 'move', at: first, count, before });
    },
    sort(name, a1, column, ascending) {
      const { sheet, area } = place(name, a1);
      sortRange(book, sheet, area, [{ column, ascending }]);
    },
    sortSheet(name, column, ascending) {
      const sheet = sheetCalled(name);
      const all = { r1: sheet.frozenRows + 1, c1: 1, r2: sheet.maxRows, c2: sheet.maxColumns };
      sortRange(book, sheet, all, [{ column, ascending }]);
    },
    renameSheet(from, to) {
      renameSheet(book, sheetCalled(from), to);
    },
    deleteSheet(name) {
      deleteSheet(book, sheetCalled(name));
    },
    duplicateSheet(name) {
      return duplicate(book, sheetCalled(name)).name;
    },
    addSheet(name) {
      if (book.sheetNamed(name)) {
        throw refuse(`A sheet with the name "${name}" already exists. Please enter another name.`);
      }
      book.record.sheets.push(newSheet(book.record.nextSheetId++, name));
      book.changedAll();
    },
    moveSheet(name, toIndex) {
      const { sheets } = book.record;
      const sheet = sheetCalled(name);
      sheets.splice(sheets.indexOf(sheet), 1);
      sheets.splice(toIndex - 1, 0, sheet);
    },
    setBackground(name, a1, colour) {
      const { sheet, area } = place(name, a1);
      cells(area, (row, column) => book.setFormat(sheet, row, column, { background: colour.toLowerCase() }));
    },
    setColumnWidth(name, column, width) {
      const sheet = sheetCalled(name);
      sheet.columnWidths.set(column, width);
    },
    setNote(name, a1, note) {
      const { sheet, area } = place(name, a1);
      cells(area, (row, column) => {
        book.setFormat(sheet, row, column, {});
        peek(sheet, row, column)!.note = note === '' ? undefined : note;
      });
    },
    select(name, a1) {
      const { sheet, area } = place(name, a1);
      book.record.active = { sheetId: sheet.id, area };
    },
    hideSheet(name) {
      hideSheet(book, sheetCalled(name));
    },
    showSheet(name) {
      const sheet = sheetCalled(name);
      sheet.hidden = false;
      book.record.active = { sheetId: sheet.id, area: { r1: 1, c1: 1, r2: 1, c2: 1 } };
    },
    setColumnGroupCollapsed(name, column, collapsed) {
      const { groups } = sheetCalled(name);
      const depth = groups.get(column)?.depth;
      if (depth === undefined) return;
      let first = column;
      let last = column;
      while ((groups.get(first - 1)?.depth ?? 0) >= depth) first--;
      while ((groups.get(last + 1)?.depth ?? 0) >= depth) last++;
      for (let at = first; at <= last; at++) groups.set(at, { ...groups.get(at)!, collapsed });
    },
  };
  return person;
}

/** "Copy of X" right after X. Names of ranges stay with the original: the copy gets none of its own here. */
function duplicate(book: Book, sheet: SheetRecord): SheetRecord {
  const { sheets } = book.record;
  let name = `Copy of ${sheet.name}`;
  for (let number = 2; book.sheetNamed(name); number++) name = `Copy of ${sheet.name} ${number}`;
  const copy = structuredClone({ ...sheet, cells: [] }) as SheetRecord;
  copy.id = book.record.nextSheetId++;
  copy.name = name;
  copy.hidden = false;
  for (const chart of copy.charts) {
    chart.id = book.record.nextChartId++;
    for (const range of chart.ranges) if (range.sheetId === sheet.id) range.sheetId = copy.id;
  }
  eachCell(sheet, (cell, row, column) => {
    let cells = copy.cells[row];
    if (!cells) {
      cells = [];
      copy.cells[row] = cells;
    }
    cells[column] = { ...cell };
  });
  sheets.splice(sheets.indexOf(sheet) + 1, 0, copy);
  book.changedAll();
  return copy;
}
