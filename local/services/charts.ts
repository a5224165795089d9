import { Service } from './guard';
import { hostMakers, plainCopy } from './plainData';
import type { RangeService } from './range';
import type { ChartRecord, SheetRecord } from './records';
import { refuse, wrongParameters } from './refusals';
import type { Workspace } from './workspace';

export const chartTypes = [
  'AREA',
  'BAR',
  'BUBBLE',
  'COLUMN',
  'COMBO',
  'LINE',
  'PIE',
  'SCATTER',
  'STEPPED_AREA',
  'TABLE',
];

class ChartOptionsService extends Service {
  readonly service = 'ChartOptions';
  constructor(private options: Record<string, unknown>) {
    super();
  }
  get(name: string): unknown {
    return this.options[name] ?? null;
  }
}

class ContainerInfoService extends Service {
  readonly service = 'ContainerInfo';
  constructor(private chart: ChartRecord) {
    super();
  }
  getAnchorRow(): number {
    return this.chart.row;
  }
  getAnchorColumn(): number {
    return this.chart.column;
  }
}

/** A chart on a sheet, or one that was built and not yet inserted (id 0). */
export class EmbeddedChartService extends Service {
  readonly service = 'EmbeddedChart';
  constructor(
    private workspace: Workspace,
    readonly record: ChartRecord,
  ) {
    super();
  }
  getChartId(): number | null {
    return this.record.id === 0 ? null : this.record.id;
  }
  getOptions(): ChartOptionsService {
    return new ChartOptionsService(this.record.options);
  }
  getRanges(): Service[] {
    return this.record.ranges
      .filter((range) => range.area !== null)
      .map((range) => this.workspace.rangeOf(range.sheetId, range.area!));
  }
  getContainerInfo(): ContainerInfoService {
    return new ContainerInfoService(this.record);
  }
  modify(): EmbeddedChartBuilderService {
    return new EmbeddedChartBuilderService(this.workspace, {
      ...this.record,
      ranges: this.record.ranges.map((range) => ({ ...range })),
      options: { ...this.record.options },
    });
  }
}

export function newChartRecord(): ChartRecord {
  return {
    id: 0,
    type: '',
    ranges: [],
    row: 0,
    column: 0,
    offsetX: 0,
    offsetY: 0,
    options: {},
    headers: 0,
    transpose: false,
  };
}

export class EmbeddedChartBuilderService extends Service {
  readonly service = 'EmbeddedChartBuilder';
  constructor(
    private workspace: Workspace,
    private record: ChartRecord,
  ) {
    super();
  }
  setChartType(type: unknown): this {
    if (!chartTypes.includes(String(type)))
      throw wrongParameters('EmbeddedChartBuilder.setChartType', [type]);
    this.record.type = String(type);
    return this;
  }
  addRange(range: unknown): this {
    if (!(range instanceof Service) || range.service !== 'Range') {
      throw wrongParameters('EmbeddedChartBuilder.addRange', [range]);
    }
    const { sheet, area } = range as RangeService;
    this.record.ranges.push({ sheetId: sheet.id, area: { ...area } });
    return this;
  }
  clearRanges(): this {
    this.record.ranges = [];
    return this;
  }
  setPosition(row: number, column: number, offsetX: number, offsetY: number): this {
    if (![row, column, offsetX, offsetY].every((value) => typeof value === 'number')) {
      throw wrongParameters('EmbeddedChartBuilder.setPosition', [row, column, offsetX, offsetY]);
    }
    Object.assign(this.record, { row, column, offsetX, offsetY });
    return this;
  }
  setOption(name: string, value: unknown): this {
    this.record.options[String(name)] = plainCopy(value, hostMakers);
    return this;
  }
  setNumHeaders(headers: number): this {
    this.record.headers = headers;
    return this;
  }
  setTransposeRowsAndColumns(transpose: boolean): this {
    this.record.transpose = transpose;
    return this;
  }
  build(): EmbeddedChartService {
    if (this.record.row < 1) throw refuse('Chart position is required: call setPosition before build.');
    return new EmbeddedChartService(this.workspace, {
      ...this.record,
      ranges: this.record.ranges.map((range) => ({ ...range })),
      options: { ...this.record.options },
    });
  }
}

export function insertChart(workspace: Workspace, sheet: SheetRecord, chart: EmbeddedChartService): void {
  const { book } = workspace;
  chart.record.id = book.record.nextChartId++;
  sheet.charts.push(chart.record);
}

/** Replaces the chart of the same id: what `modify().build()` gave. */
export function updateChart(sheet: SheetRecord, chart: EmbeddedChartService): void {
  const index = sheet.charts.findIndex((known) => known.id === chart.record.id);
  if (index < 0) throw refuse('Embedded chart not found on this sheet.');
  sheet.charts[index] = chart.record;
}

export function removeChart(sheet: SheetRecord, chart: EmbeddedChartService): void {
  const index = sheet.charts.findIndex((known) => known.id === chart.record.id);
  if (index < 0) throw refuse('Embedded chart not found on this sheet.');
  sheet.charts.splice(index, 1);
}
