import type { SheetDump, ValidationDump, WorkbookDump } from '../types';
import { type Area, quoteSheet, toA1 } from './area';
import { isoOf } from './dates';
import { dumpedCells } from './dumpedCells';
import { fromR1C1 } from './formulaText';
import type { SheetRecord, ValidationArgument, ValidationRecord, WorkbookRecord } from './records';
import { eachCell } from './structure';

function rangeText(workbook: WorkbookRecord, sheetId: number, area: Area | null): string {
  const sheet = workbook.sheets.find((candidate) => candidate.id === sheetId);
  return sheet && area ? `${quoteSheet(sheet.name)}!${toA1(area)}` : '#REF!';
}

function argumentsOf(
  workbook: WorkbookRecord,
  rule: ValidationRecord,
  row: number,
  column: number,
): (string | number | boolean)[] {
  if (rule.criteria === 'CUSTOM_FORMULA') return [fromR1C1(String(rule.args[0]), row, column)];
  return rule.args.flatMap((argument: ValidationArgument) => {
    if (argument === null) return [];
    if (Array.isArray(argument)) return argument;
    if (typeof argument !== 'object') return [argument];
    return 'serial' in argument
      ? [isoOf(argument.serial)]
      : [rangeText(workbook, argument.sheetId, argument.area)];
  });
}

/** Maximal rectangles of cells that share a rule: runs down each column, joined where neighbours are alike. */
function validations(workbook: WorkbookRecord, sheet: SheetRecord): ValidationDump[] {
  const runs = new Map<number, { r1: number; r2: number; rule: ValidationRecord }[]>();
  eachCell(sheet, (cell, row, column) => {
    if (!cell.rule) return;
    const list = runs.get(column) ?? [];
    const last = list[list.length - 1];
    if (last && last.r2 === row - 1 && last.rule === cell.rule) last.r2 = row;
    else list.push({ r1: row, r2: row, rule: cell.rule });
    runs.set(column, list);
  });
  const done: { area: Area; rule: ValidationRecord }[] = [];
  let open: { area: Area; rule: ValidationRecord }[] = [];
  for (const column of [...runs.keys()].sort((a, b) => a - b)) {
    const next: typeof open = [];
    for (const { r1, r2, rule } of runs.get(column)!) {
      const left = open.find(
        (item) =>
          item.rule === rule && item.area.r1 === r1 && item.area.r2 === r2 && item.area.c2 === column - 1,
      );
      if (left) {
        left.area.c2 = column;
        next.push(left);
      } else {
        const item = { area: { r1, r2, c1: column, c2: column }, rule };
        done.push(item);
        next.push(item);
      }
    }
    open = next;
  }
  done.sort((a, b) => a.area.r1 - b.area.r1 || a.area.c1 - b.area.c1);
  return done.map(({ area, rule }) => ({
    range: toA1(area),
    criteria: rule.criteria,
    values: argumentsOf(workbook, rule, area.r1, area.c1),
    allowInvalid: rule.allowInvalid,
    helpText: rule.helpText,
  }));
}

const sortedKeys = (map: Map<number, unknown>): number[] => [...map.keys()].sort((a, b) => a - b);

function byIndex<T>(map: Map<number, T>): Record<number, T> {
  return Object.fromEntries(sortedKeys(map).map((key) => [key, map.get(key) as T]));
}

function sheetDump(workbook: WorkbookRecord, sheet: SheetRecord): SheetDump {
  const whole = { r1: 1, c1: 1, r2: sheet.maxRows, c2: sheet.maxColumns };
  return {
    name: sheet.name,
    sheetId: sheet.id,
    hidden: sheet.hidden,
    rows: sheet.maxRows,
    columns: sheet.maxColumns,
    tabColor: sheet.tabColor,
    gridlinesHidden: sheet.gridlinesHidden,
    frozenRows: sheet.frozenRows,
    frozenColumns: sheet.frozenColumns,
    hiddenRows: sortedKeys(sheet.hiddenRows),
    hiddenColumns: sortedKeys(sheet.hiddenColumns),
    columnWidths: byIndex(sheet.columnWidths),
    rowHeights: byIndex(sheet.rowHeights),
    columnGroups: byIndex(sheet.groups),
    merges: sheet.merges.map(toA1),
    cells: dumpedCells(sheet),
    validations: validations(workbook, sheet),
    conditionalFormats: sheet.conditionalFormats.map((rule) => ({
      ranges: rule.ranges.map(toA1),
      criteria: rule.criteria,
      values: [...rule.values],
      background: rule.background ?? '',
      fontColor: rule.fontColor ?? '',
      bold: rule.bold ?? false,
    })),
    protections: sheet.protections.map((protection) => ({
      range: toA1(protection.area ?? whole),
      description: protection.description,
      warningOnly: protection.warningOnly,
    })),
    filter: sheet.filter ? toA1(sheet.filter) : '',
    charts: sheet.charts.map((chart) => ({
      type: chart.type,
      title: String(chart.options.title ?? ''),
      ranges: chart.ranges.map((range) => rangeText(workbook, range.sheetId, range.area)),
      row: chart.row,
      column: chart.column,
      options: { ...chart.options },
    })),
  };
}

/** The whole workbook as plain data: two workbooks are the same if and only if their dumps are equal. */
export function dumpOf(workbook: WorkbookRecord): WorkbookDump {
  return {
    locale: workbook.locale,
    timeZone: workbook.timeZone,
    sheets: workbook.sheets.map((sheet) => sheetDump(workbook, sheet)),
    namedRanges: workbook.names
      .map((name) => ({ name: name.name, range: rangeText(workbook, name.sheetId, name.area) }))
      .sort((a, b) => (a.name < b.name ? -1 : 1)),
  };
}
