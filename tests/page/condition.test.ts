import { columnLetters, readAddress, tabOf } from '../../local/page/grid/address';
import { holdsTrue } from '../../local/page/grid/condition';
import type { CellDump } from '../../local/types';

const cells: Record<string, CellDump['value']> = { D5: 'Red', D6: 'Green', E5: 3, F5: '' };
const cell = (row: number, column: number) => {
  const value = cells[columnLetters(column) + row];
  return value === undefined ? undefined : ({ value } as CellDump);
};
/** As for a rule on A5:F10, asked for a cell that many rows below and columns right of A5. */
const holds = (formula: string, rows = 0, columns = 0) => holdsTrue(formula, cell, rows, columns);

test('a rule looks at the cells of its own row, and a $ keeps the column', () => {
  expect(holds('=$D5="Red"')).toBe(true);
  expect(holds('=$D5="red"', 0, 4)).toBe(true);
  expect(holds('=$D5="Red"', 1)).toBe(false);
  expect(holds('=D5="Red"', 0, 1)).toBe(false);
  expect(holds('=$D$5="Red"', 9, 9)).toBe(true);
});

test('comparisons, sums and the few functions count as in Sheets', () => {
  expect(holds('=AND($E5>2,NOT(ISBLANK($D5)),$F5="")')).toBe(true);
  expect(holds('=OR($E5*2-1=5,FALSE)')).toBe(true);
  expect(holds('=LEFT($D5,1)&"x"="Rx"')).toBe(true);
  expect(holds('=$F5=0')).toBe(true);
  expect(holds('=$E5<>3')).toBe(false);
});

test('what cannot be read colours nothing', () => {
  for (const formula of ['=VLOOKUP($D5,A:B,2)', '=((', '="open', '']) expect(holds(formula)).toBe(false);
});

test('addresses of cells, whole columns and other tabs are read', () => {
  expect(readAddress("'Four years'!$B$2:C5")).toEqual({ row: 2, column: 2, lastRow: 5, lastColumn: 3 });
  expect(readAddress('C:D', 100, 26)).toEqual({ row: 1, column: 3, lastRow: 100, lastColumn: 4 });
  expect(readAddress('nonsense')).toBeNull();
  expect(tabOf("'Year 11''s list'!A1")).toBe("Year 11's list");
  expect(tabOf('A1')).toBe('');
});
