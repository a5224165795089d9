import type { TabPlan } from '../workbook/plan';
import type { RangeOf } from './apply';

type Chart = GoogleAppsScript.Spreadsheet.EmbeddedChart;

/** Charts are known by their title: one that is there is pointed to the right cells, never doubled. */
export function applyCharts(
  sheet: GoogleAppsScript.Spreadsheet.Sheet,
  tab: TabPlan,
  standing: readonly { title: string; chart: Chart }[],
  rangeOf: RangeOf,
): void {
  for (const { chart, at, row, column, exists } of tab.charts) {
    const range = rangeOf(at);
    const known = exists ? standing.find((one) => one.title === chart.title)?.chart : undefined;
    if (known) {
      sheet.updateChart(known.modify().clearRanges().addRange(range).build());
      continue;
    }
    sheet.insertChart(
      sheet
        .newChart()
        .setChartType(Charts.ChartType[chart.type])
        .addRange(range)
        .setNumHeaders(1)
        .setPosition(row, column, 8, 8)
        .setOption('title', chart.title)
        .setOption('isStacked', chart.stacked)
        .setOption('colors', [...chart.colours])
        .setOption('width', chart.width)
        .setOption('height', chart.height)
        .setOption('legend', { position: 'bottom' })
        .build(),
    );
  }
}
