import { chartSettings } from '../../local/page/grid/chartSettings';
import type { CellDump, ChartDump, SheetDump, WorkbookDump } from '../../local/types';

function workbook(table: (string | number)[][]): WorkbookDump {
  const cells: Record<string, CellDump> = {};
  table.forEach((row, down) => {
    row.forEach((value, across) => {
      cells[`${'ABCDE'[across]}${down + 1}`] = { value, numberFormat: 'General' } as CellDump;
    });
  });
  const sheet = { name: 'Summary', rows: 100, columns: 26, cells } as unknown as SheetDump;
  return { locale: 'en_GB', timeZone: 'Europe/London', namedRanges: [], sheets: [sheet] };
}

const chart = (part: Partial<ChartDump>): ChartDump => ({
  type: 'BAR',
  title: 'Audit',
  ranges: ["'Summary'!A1:C3"],
  row: 1,
  column: 1,
  options: {},
  ...part,
});

const table = workbook([
  ['Section', 'Red', 'Green'],
  ['Leadership', 1, 5],
  ['Guidance', '', 3],
]);

test('a chart takes labels from the first column and names of series from a first row without numbers', () => {
  const settings = chartSettings(
    chart({ options: { isStacked: true, colors: ['#F9D3D3', '#D7F0DD'] } }),
    table,
  );
  expect(settings.labels).toEqual(['Leadership', 'Guidance']);
  expect(settings.series).toEqual([
    { name: 'Red', values: [1, null], color: '#F9D3D3' },
    { name: 'Green', values: [5, 3], color: '#D7F0DD' },
  ]);
  expect(settings.stacked).toBe(true);
});

test('ranges that stand apart are read side by side', () => {
  const settings = chartSettings(chart({ ranges: ["'Summary'!A1:A3", "'Summary'!C1:C3"] }), table);
  expect(settings.series.map((one) => one.name)).toEqual(['Green']);
  expect(settings.labels).toEqual(['Leadership', 'Guidance']);
});

test('a chart whose tab is gone shows nothing rather than failing', () => {
  const settings = chartSettings(chart({ ranges: ["'Gone'!A1:C3"] }), table);
  expect(settings.labels).toEqual([]);
  expect(settings.series).toEqual([]);
});
