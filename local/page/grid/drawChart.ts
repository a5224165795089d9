import {
  ArcElement,
  BarController,
  BarElement,
  CategoryScale,
  Chart,
  type ChartConfiguration,
  DoughnutController,
  Filler,
  Legend,
  LinearScale,
  LineController,
  LineElement,
  PieController,
  PointElement,
  Title,
  Tooltip,
} from 'chart.js';
import type { ChartSettings } from './chartSettings';
import { FONT_FAMILY } from './measure';

Chart.register(
  ArcElement,
  BarController,
  BarElement,
  CategoryScale,
  DoughnutController,
  Filler,
  Legend,
  LinearScale,
  LineController,
  LineElement,
  PieController,
  PointElement,
  Title,
  Tooltip,
);

/** Characters of a label before it goes on in another line. */
const LABEL_LENGTH = 24;

/** Draws a chart; gives the function that takes it away. */
export function drawChart(canvas: HTMLCanvasElement, settings: ChartSettings): () => void {
  const chart = new Chart(canvas, configuration(settings));
  return () => chart.destroy();
}

function configuration(settings: ChartSettings): ChartConfiguration {
  const round = settings.kind === 'pie' || settings.kind === 'doughnut';
  const lines = settings.kind === 'line' || settings.kind === 'area';
  const series = settings.percent ? shares(settings) : settings.series;
  const whole = series.every((one) => one.values.every((value) => value === null || Number.isInteger(value)));
  const values = {
    stacked: settings.stacked,
    beginAtZero: true,
    max: settings.percent ? 100 : undefined,
    ticks: {
      ...(whole && { precision: 0 }),
      ...(settings.inPercent && {
        callback: (value: number | string) => `${Math.round(100 * Number(value))}%`,
      }),
    },
  };
  return {
    type: round ? (settings.kind as 'pie' | 'doughnut') : lines ? 'line' : 'bar',
    data: {
      labels: settings.labels.map(inLines),
      datasets: series.map((one) => ({
        label: one.name,
        data: one.values,
        backgroundColor: round ? settings.labels.map((_, at) => sliceColor(settings, at)) : one.color,
        borderColor: lines ? one.color : '#ffffff',
        borderWidth: lines ? 2 : 1,
        fill: settings.kind === 'area',
        maxBarThickness: 44,
      })),
    },
    options: {
      indexAxis: settings.kind === 'bar' ? 'y' : 'x',
      animation: false,
      responsive: true,
      maintainAspectRatio: false,
      font: { family: FONT_FAMILY, size: 12 },
      layout: { padding: 8 },
      plugins: {
        title: {
          display: settings.title !== '',
          text: settings.title,
          align: 'start',
          color: '#1b2430',
          font: { size: 16, weight: 'normal' },
        },
        legend: {
          display: settings.legend !== 'none' && (round || series.length > 1),
          position: settings.legend === 'none' ? 'right' : settings.legend,
          labels: { boxWidth: 12, boxHeight: 12, color: '#3c4651' },
        },
      },
      scales: round
        ? undefined
        : settings.kind === 'bar'
          ? {
              x: values,
              y: { stacked: settings.stacked, grid: { display: false }, ticks: { autoSkip: false } },
            }
          : { y: values, x: { stacked: settings.stacked, grid: { display: false } } },
    },
  };
}

/** A long label in several lines, so that none is cut. */
function inLines(label: string): string | string[] {
  const lines: string[] = [];
  for (const word of label.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < LABEL_LENGTH)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines.length > 1 ? lines : label;
}

function shares(settings: ChartSettings): ChartSettings['series'] {
  const totals = settings.labels.map((_, at) =>
    settings.series.reduce((sum, one) => sum + (one.values[at] ?? 0), 0),
  );
  return settings.series.map((one) => ({
    ...one,
    values: one.values.map((value, at) => (totals[at] ? ((value ?? 0) / totals[at]) * 100 : null)),
  }));
}

function sliceColor(settings: ChartSettings, at: number): string {
  const list = ['#1f5c4a', '#d98e04', '#a63a3a', '#7a8794', '#3b6ea5', '#7b5ea7', '#4f9d86', '#b98a5a'];
  return at === 0 ? (settings.series[0]?.color ?? list[0]!) : list[at % list.length]!;
}
