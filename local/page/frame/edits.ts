import { columnLetters } from '../grid/address';
import type { Page } from '../page';
import type { MenuLine } from './Menu';

/** The edits that a person can make through menus. Each goes through the services' Person, so that all records follow. */

export function rowLines(page: Page): MenuLine[] {
  const { rect } = page.selection;
  const sheet = page.sheet.name;
  const count = rect.lastRow - rect.row + 1;
  const rows = count === 1 ? '1 row' : `${count} rows`;
  return [
    {
      label: `Insert ${rows} above`,
      run: () => void page.edit((person) => person.insertRows(sheet, rect.row, count)),
    },
    {
      label: `Insert ${rows} below`,
      run: () => void page.edit((person) => person.insertRows(sheet, rect.lastRow + 1, count)),
    },
    {
      label: count === 1 ? `Delete row ${rect.row}` : `Delete rows ${rect.row} – ${rect.lastRow}`,
      run: () => void page.edit((person) => person.deleteRows(sheet, rect.row, count)),
    },
  ];
}

export function columnLines(page: Page): MenuLine[] {
  const { rect } = page.selection;
  const sheet = page.sheet.name;
  const count = rect.lastColumn - rect.column + 1;
  const columns = count === 1 ? '1 column' : `${count} columns`;
  const first = columnLetters(rect.column);
  return [
    {
      label: `Insert ${columns} left`,
      run: () => void page.edit((person) => person.insertColumns(sheet, rect.column, count)),
    },
    {
      label: `Insert ${columns} right`,
      run: () => void page.edit((person) => person.insertColumns(sheet, rect.lastColumn + 1, count)),
    },
    {
      label:
        count === 1
          ? `Delete column ${first}`
          : `Delete columns ${first} – ${columnLetters(rect.lastColumn)}`,
      run: () => void page.edit((person) => person.deleteColumns(sheet, rect.column, count)),
    },
  ];
}

/** Sorting takes the filter's rows where the cell lies in a filter, otherwise the selected rectangle. */
export function sortLines(page: Page, column = page.selection.column): MenuLine[] {
  const { rect } = page.selection;
  const { filter } = page.model;
  const sheet = page.sheet.name;
  const inFilter = filter && column >= filter.column && column <= filter.lastColumn;
  const area = inFilter ? { ...filter, row: filter.row + 1 } : rect;
  const range = `${columnLetters(area.column)}${area.row}:${columnLetters(area.lastColumn)}${area.lastRow}`;
  const name = columnLetters(column);
  const nothing = area.row >= area.lastRow;
  return [
    {
      label: `Sort ${inFilter ? 'the table' : 'the selection'} by column ${name}, A → Z`,
      disabled: nothing,
      run: () => void page.edit((person) => person.sort(sheet, range, column, true)),
    },
    {
      label: `Sort ${inFilter ? 'the table' : 'the selection'} by column ${name}, Z → A`,
      disabled: nothing,
      run: () => void page.edit((person) => person.sort(sheet, range, column, false)),
    },
    {
      label: `Sort the sheet by column ${name}, A → Z`,
      run: () => void page.edit((person) => person.sortSheet(sheet, column, true)),
    },
    {
      label: `Sort the sheet by column ${name}, Z → A`,
      run: () => void page.edit((person) => person.sortSheet(sheet, column, false)),
    },
    { label: '-' },
    {
      label: `Filter by column ${name}…`,
      hint: 'Alt+↓',
      disabled: !inFilter,
      run: () => void page.openFilter(column),
    },
    { label: 'Clear the filters of this tab', disabled: !page.filtered, run: () => page.clearFilters() },
  ];
}

/** The column groups of the tab, for those who do not use the controls above the letters. */
export function groupLines(page: Page): MenuLine[] {
  const sheet = page.sheet.name;
  const lines = page.model.groups.map((group) => ({
    label: `${group.collapsed ? 'Show' : 'Hide'} columns ${columnLetters(group.first)} to ${columnLetters(group.last)}`,
    run: () =>
      void page.edit((person) => person.setColumnGroupCollapsed(sheet, group.first, !group.collapsed)),
  }));
  return lines.length > 0 ? lines : [{ label: 'This tab has no column groups', disabled: true }];
}

export function cellLines(page: Page): MenuLine[] {
  const { row, column } = page.selection;
  const note = page.model.cell(row, column)?.note ?? '';
  return [
    { label: 'Edit the cell', hint: 'F2', run: () => page.beginEdit('edit') },
    { label: 'Clear the cells', hint: 'Delete', run: () => void page.clearSelection() },
    { label: '-' },
    { label: note === '' ? 'Insert note…' : 'Edit note…', run: () => askNote(page) },
  ];
}

export function askNote(page: Page): void {
  const { row, column } = page.selection;
  const sheet = page.sheet.name;
  const address = columnLetters(column) + row;
  page.openPopup({
    kind: 'ask',
    title: `Note on ${address}`,
    label: 'Note',
    text: page.model.cell(row, column)?.note ?? '',
    answer: (text) => void page.edit((person) => person.setNote(sheet, address, text)),
  });
}

export function tabLines(page: Page, name: string): MenuLine[] {
  const visible = page.workbook.sheets.filter((sheet) => !sheet.hidden);
  const index = page.workbook.sheets.findIndex((sheet) => sheet.name === name);
  const alone = visible.length < 2;
  return [
    {
      label: 'Delete',
      disabled: alone,
      run: () => {
        if (window.confirm(`Delete the tab "${name}" with all that is in it? There is no undo here.`)) {
          void page.edit((person) => person.deleteSheet(name));
        }
      },
    },
    {
      label: 'Duplicate',
      run: () =>
        void page.edit((person) => {
          const copy = person.duplicateSheet(name);
          person.select(copy, 'A1');
        }),
    },
    {
      label: 'Rename…',
      run: () =>
        page.openPopup({
          kind: 'ask',
          title: 'Rename the tab',
          label: 'Name of the tab',
          text: name,
          answer: (text) => void page.renameSheet(name, text),
        }),
    },
    { label: 'Hide tab', disabled: alone, run: () => void page.edit((person) => person.hideSheet(name)) },
    { label: '-' },
    {
      label: 'Move right',
      disabled: index === page.workbook.sheets.length - 1,
      run: () => void page.edit((person) => person.moveSheet(name, index + 1)),
    },
    {
      label: 'Move left',
      disabled: index === 0,
      run: () => void page.edit((person) => person.moveSheet(name, index - 1)),
    },
  ];
}
