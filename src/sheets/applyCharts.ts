import type { TabPlan } from '../workbook/plan';
import type { Chart } from '../workbook/tab';
import type { RangeOf } from './ranges';

type Embedded = GoogleAppsScript.Spreadsheet.EmbeddedChart;

/** Charts are known by their title: one that is there is pointed to the right cells, never doubled. */
export function applyCharts(
  sheet: GoogleAppsScript.Spreadsheet.Sheet,
  tab: TabPlan,
  standing: readonly { title: string; chart: Embedded }[],
  rangeOf: RangeOf,
): void {
  for (const { chart, at, row, column, exists } of tab.charts) {
    const range = rangeOf(at);
    const known = exists ? standing.find((one) => one.title === chart.title)?.chart : undefined;
    if (known) {
      sheet.updateChart(known.modify().clearRanges().addRange(range).build());
      continue;
    }
    const builder = sheet
      .newChart()
      .setChartType(Charts.ChartType[chart.type])
      .addRange(range)
      .setNumHeaders(1)
      .setPosition(row, column, 8, 8);
    for (const [option, value] of Object.entries(optionsOf(chart))) builder.setOption(option, value);
    sheet.insertChart(builder.build());
  }
}

const optionsOf = (chart: Chart) => ({
  title: chart.title,
  colors: [...chart.colours],
  width: chart.width,
  height: chart.height,
  legend: { position: chart.stacked || chart.type === 'LINE' ? 'bottom' : 'none' },
  ...(chart.stacked ? { isStacked: true } : {}),
});
