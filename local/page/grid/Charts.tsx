import { useEffect, useRef } from 'preact/hooks';
import type { ChartDump } from '../../types';
import type { Page } from '../page';
import { chartSettings } from './chartSettings';
import { drawChart } from './drawChart';
import type { Pane } from './layout';
import type { SheetModel } from './model';

const WIDTH = 600;
const HEIGHT = 371;

/** The tab's charts, each at its anchor and scrolled with the cells. */
export function Charts({ page, model, pane }: { page: Page; model: SheetModel; pane: Pane }) {
  if (pane.key !== 'main') return null;
  return (
    <>
      {model.dump.charts.map((chart, index) => (
        <ChartBox
          page={page}
          chart={chart}
          key={`${chart.title}:${index}`}
          left={model.columns.start(chart.column) - pane.dx}
          top={model.rows.start(chart.row) - pane.dy}
        />
      ))}
    </>
  );
}

function ChartBox({ page, chart, left, top }: { page: Page; chart: ChartDump; left: number; top: number }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const settings = chartSettings(chart, page.workbook);
  const drawn = JSON.stringify(settings);
  // The settings are compared by what they hold, so that scrolling does not draw anew.
  useEffect(() => drawChart(canvas.current!, settings), [drawn]);
  const width = Number(chart.options.width ?? WIDTH);
  const height = Number(chart.options.height ?? HEIGHT);
  const words = settings.labels.map(
    (label, at) =>
      `${label}: ${settings.series.map((one) => `${one.name} ${one.values[at] ?? ''}`.trim()).join(', ')}`,
  );
  return (
    <figure
      class="chart"
      style={{ left: `${left}px`, top: `${top}px`, width: `${width}px`, height: `${height}px` }}
      aria-label={`Chart: ${settings.title}. ${words.join('; ')}`}
      data-chart={settings.title}
    >
      <canvas ref={canvas} />
    </figure>
  );
}
