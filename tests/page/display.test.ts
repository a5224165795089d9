import { displayText, editText } from '../../local/page/grid/display';
import type { CellDump } from '../../local/types';

const shown = (value: CellDump['value'], numberFormat = 'General') => displayText({ value, numberFormat });

test.each([
  [{ date: '2026-02-03' }, 'dd/mm/yyyy', '03/02/2026'],
  [{ date: '2026-02-03' }, 'General', '03/02/2026'],
  [{ date: '2026-02-03' }, 'ddd d mmm yy', 'Tue 3 Feb 26'],
  [{ date: '2026-02-03T09:05:00' }, 'dd/mm/yyyy hh:mm', '03/02/2026 09:05'],
  [0.834, '0%', '83%'],
  [0.8349, '0.0%', '83.5%'],
  [1234.5, '£#,##0.00', '£1,234.50'],
  [-3, '0', '-3'],
  [0, '0;-0;', ''],
  [0.1 + 0.2, 'General', '0.3'],
  [1200, 'General', '1200'],
  [true, 'General', 'TRUE'],
  ['7E1', '@', '7E1'],
])('%p in the format %s reads %s', (value, format, text) => {
  expect(shown(value, format)).toBe(text);
});

test('editing begins with what a person would type to get the same value again', () => {
  const cell = (part: Partial<CellDump>) =>
    ({ value: '', formula: '', numberFormat: 'General', ...part }) as CellDump;
  expect(editText(cell({ value: 0.83, numberFormat: '0%' }))).toBe('83%');
  expect(editText(cell({ value: { date: '2026-02-03' }, numberFormat: 'ddd d mmm' }))).toBe('03/02/2026');
  expect(editText(cell({ value: 5, formula: '=A1+2' }))).toBe('=A1+2');
  expect(editText(cell({ value: '=not a formula' }))).toBe("'=not a formula");
  expect(editText(undefined)).toBe('');
});
