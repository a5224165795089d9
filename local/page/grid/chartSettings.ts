import type { ChartDump, SheetDump, WorkbookDump } from '../../types';
import { a1, readAddress, tabOf } from './address';
import { displayText } from './display';

export interface ChartSettings {
  kind: 'bar' | 'column' | 'line' | 'area' | 'pie' | 'doughnut';
  title: string;
  stacked: boolean;
  /** Stacked so that each bar is the same length. */
  percent: boolean;
  labels: string[];
  series: { name: string; values: (number | null)[]; color: string }[];
  /** The axis of values is in per cent, as the cells are. */
  inPercent: boolean;
  legend: 'top' | 'bottom' | 'left' | 'right' | 'none';
}

const COLORS = ['#1f5c4a', '#d98e04', '#a63a3a', '#7a8794', '#3b6ea5', '#7b5ea7', '#4f9d86', '#b98a5a'];

/**
 * Reads what a chart shows from its own ranges, as Sheets does: the columns of all ranges side by side, the first of them the labels,
 * the first row the names of the series where it holds no number (or where the chart says so).
 */
export function chartSettings(chart: ChartDump, workbook: WorkbookDump): ChartSettings {
  const columns = chart.ranges.flatMap((range) => columnsOf(range, workbook));
  const transposed = chart.options.transposeRowsAndColumns === true ? transpose(columns) : columns;
  const [first = [], ...rest] = transposed;
  const headers = headerRows(chart, rest);
  const stackedOption = chart.options.isStacked;
  return {
    kind: kindOf(chart),
    title: chart.title || String(chart.options.title ?? ''),
    stacked: stackedOption === true || typeof stackedOption === 'string',
    percent: stackedOption === 'percent' || stackedOption === 'relative',
    labels: first.slice(headers).map((cell) => cell.text),
    series: rest.map((column, index) => ({
      name: headers > 0 ? (column[0]?.text ?? '') : '',
      values: column.slice(headers).map((cell) => cell.number),
      color: colorOf(chart, index),
    })),
    inPercent:
      rest.length > 0 &&
      rest.every((column) => column.slice(headers).some(({ format }) => format.includes('%'))),
    legend: legendOf(chart),
  };
}

interface Datum {
  text: string;
  number: number | null;
  format: string;
}

function columnsOf(range: string, workbook: WorkbookDump): Datum[][] {
  const sheet: SheetDump | undefined = workbook.sheets.find(({ name }) => name === tabOf(range));
  const rect = sheet && readAddress(range, sheet.rows, sheet.columns);
  if (!rect) return [];
  const columns: Datum[][] = [];
  for (let column = rect.column; column <= rect.lastColumn; column += 1) {
    const data: Datum[] = [];
    for (let row = rect.row; row <= rect.lastRow; row += 1) {
      const cell = sheet.cells[a1(row, column)];
      data.push({
        text: displayText(cell),
        number: typeof cell?.value === 'number' ? cell.value : null,
        format: cell?.numberFormat ?? '',
      });
    }
    columns.push(data);
  }
  return columns;
}

function transpose(columns: Datum[][]): Datum[][] {
  return (columns[0] ?? []).map((_, row) => columns.map((column) => column[row]!));
}

function headerRows(chart: ChartDump, series: Datum[][]): number {
  const said = chart.options.numHeaders ?? chart.options.headers;
  if (typeof said === 'number' && said >= 0) return said;
  return series.some((column) => column[0]?.text !== '' && column[0]?.number === null) ? 1 : 0;
}

function kindOf(chart: ChartDump): ChartSettings['kind'] {
  const type = chart.type.toUpperCase();
  if (type.includes('PIE')) return Number(chart.options.pieHole ?? 0) > 0 ? 'doughnut' : 'pie';
  if (type.includes('LINE')) return 'line';
  if (type.includes('AREA')) return 'area';
  return type.includes('COLUMN') ? 'column' : 'bar';
}

function colorOf(chart: ChartDump, index: number): string {
  const list = chart.options.colors;
  if (Array.isArray(list) && typeof list[index] === 'string') return list[index];
  const named = chart.options[`series.${index}.color`];
  if (typeof named === 'string') return named;
  const series = chart.options.series as Record<string, { color?: string }> | undefined;
  return series?.[index]?.color ?? COLORS[index % COLORS.length]!;
}

function legendOf(chart: ChartDump): ChartSettings['legend'] {
  const legend = chart.options.legend as { position?: string } | string | undefined;
  const said = chart.options['legend.position'] ?? (typeof legend === 'object' ? legend.position : legend);
  return said === 'top' || said === 'bottom' || said === 'left' || said === 'none' ? said : 'right';
}
