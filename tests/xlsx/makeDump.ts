import type { CellDump, SheetDump, WorkbookDump } from '../../local/types';

/** A plain cell with what the test is about. */
export function cell(partial: Partial<CellDump>): CellDump {
  return {
    value: '',
    formula: '',
    numberFormat: '',
    background: '',
    fontColor: '',
    fontWeight: 'normal',
    fontStyle: 'normal',
    fontSize: 10,
    fontLine: 'none',
    horizontal: '',
    vertical: '',
    wrap: false,
    border: '',
    note: '',
    ...partial,
  };
}

/** An empty tab with what the test is about. */
export function sheet(partial: Partial<SheetDump> & { name: string }): SheetDump {
  return {
    sheetId: 0,
    hidden: false,
    rows: 100,
    columns: 26,
    tabColor: '',
    gridlinesHidden: false,
    frozenRows: 0,
    frozenColumns: 0,
    hiddenRows: [],
    hiddenColumns: [],
    columnWidths: {},
    rowHeights: {},
    columnGroups: {},
    merges: [],
    cells: {},
    validations: [],
    conditionalFormats: [],
    protections: [],
    filter: '',
    charts: [],
    ...partial,
  };
}

export function workbook(sheets: SheetDump[], namedRanges: WorkbookDump['namedRanges'] = []): WorkbookDump {
  return { locale: 'en_GB', timeZone: 'Europe/London', sheets, namedRanges };
}
