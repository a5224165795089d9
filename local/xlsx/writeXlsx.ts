import ExcelJS, { type CellValue, type Style, type Workbook, type Worksheet } from 'exceljs';
import JSZip from 'jszip';
import type { CellDump, SheetDump, WorkbookDump } from '../types';
import { quoteTab, readRectangle, splitTab, writeRectangle } from './a1';
import { writeColumns } from './columns';
import { fileConditionalFormats } from './conditionalFormats';
import { serialOf } from './dates';
import { type FormulaSurroundings, toFileFormula } from './formulas';
import { writeNote } from './notes';
import { letRowsFit, rowHeights } from './rowHeights';
import { cellStyle, colour } from './styles';
import { fileTabNames } from './tabNames';
import { fileValidation, type KeepChoices } from './validations';

const POINTS_PER_PIXEL = 0.75;
/** Google's height of a row that nobody changed, in pixels. */
const USUAL_HEIGHT = 21;
const A4 = 9;
/** The format's own name for rows that stand at the top of every printed page. */
const PRINT_TITLES = '_xlnm.Print_Titles';
/** Excel calls a file damaged whose cell holds more; Google allows 50,000. */
const LONGEST_TEXT = 32_767;
/** What a name or a list points at whose tab was deleted: the file leaves such a name or rule out. */
const LOST = '#REF!';
/** Holds only choices that a rule has no room for; made where there are any. */
const CHOICES_TAB = 'Choices';

/**
 * A workbook as an .xlsx file that works without the add-on: formulas with their computed results, validation,
 * conditional formats, names, look and links. Protection and charts are left out: Excel's protection would stop
 * sorting, and its charts are of another kind. Works in Node and in a browser.
 * @param dump every formula computed
 * @throws Error naming a rule of a kind that the format does not have
 */
export async function writeXlsx(dump: WorkbookDump): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  workbook.creator = 'Golden Thread';
  const fileNames = fileTabNames(dump.sheets.map(({ name }) => name));
  const tabById = new Map(dump.sheets.map(({ sheetId, name }) => [sheetId, name]));
  const surroundings: FormulaSurroundings = { tabById, fileNames };
  const choices = choicesKeeper(workbook, new Set(fileNames.values()));
  for (const sheet of dump.sheets) writeSheet(workbook, sheet, surroundings, choices.keep);
  choices.write();
  writeNames(workbook, dump, fileNames);
  openOnFirstVisible(workbook, dump);
  // Excel and LibreOffice trust the stored results; Excel computes again once it is asked to.
  workbook.calcProperties.fullCalcOnLoad = true;
  return withFittingRows(new Uint8Array(await workbook.xlsx.writeBuffer(UNCOMPRESSED)), dump);
}

/** What is opened and written anew at once; exceljs hands these options on, which its types leave out. */
const UNCOMPRESSED = { zip: { compression: 'STORE' } } as object;

async function withFittingRows(xlsx: Uint8Array, dump: WorkbookDump): Promise<Uint8Array> {
  const zip = await JSZip.loadAsync(xlsx);
  for (const [index, sheet] of dump.sheets.entries()) {
    const path = `xl/worksheets/sheet${index + 1}.xml`;
    const heights = rowHeights(sheet);
    if ([...heights.values()].some(({ fits }) => fits)) {
      zip.file(path, letRowsFit(await zip.file(path)!.async('string'), heights));
    }
  }
  return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' });
}

function writeSheet(
  workbook: Workbook,
  dump: SheetDump,
  surroundings: FormulaSurroundings,
  keep: KeepChoices,
): void {
  const worksheet = workbook.addWorksheet(surroundings.fileNames.get(dump.name));
  worksheet.state = dump.hidden ? 'hidden' : 'visible';
  const tab = colour(dump.tabColor);
  if (tab) worksheet.properties.tabColor = tab;
  writeView(worksheet, dump);
  writeColumns(worksheet, dump);
  writeRows(worksheet, dump);
  writeCells(worksheet, dump, surroundings);
  for (const range of dump.merges) worksheet.mergeCells(splitTab(range).cells);
  for (const validation of dump.validations) {
    if (validation.values.includes(LOST)) continue;
    const { range, rule } = fileValidation(validation, surroundings, keep);
    rangeValidations(worksheet).add(range, rule);
  }
  for (const format of fileConditionalFormats(dump.conditionalFormats, surroundings)) {
    worksheet.addConditionalFormatting(format);
  }
  if (dump.filter) worksheet.autoFilter = splitTab(dump.filter).cells;
  writePrinting(worksheet);
}

/** exceljs takes whole ranges here, which its types leave out; one rule a cell would make a file of megabytes. */
function rangeValidations(worksheet: Worksheet): { add(range: string, rule: object): void } {
  return (worksheet as unknown as { dataValidations: { add(range: string, rule: object): void } })
    .dataValidations;
}

function writeView(worksheet: Worksheet, dump: SheetDump): void {
  const showGridLines = !dump.gridlinesHidden;
  const frozen = dump.frozenRows > 0 || dump.frozenColumns > 0;
  worksheet.views = [
    frozen
      ? { state: 'frozen', xSplit: dump.frozenColumns, ySplit: dump.frozenRows, showGridLines }
      : { state: 'normal', showGridLines },
  ];
}

/** A usual height for the whole tab is not written: it would keep rows from growing with their text. */
function writeRows(worksheet: Worksheet, dump: SheetDump): void {
  for (const [row, { pixels }] of rowHeights(dump)) worksheet.getRow(row).height = pixels * POINTS_PER_PIXEL;
  for (const number of dump.hiddenRows) {
    const row = worksheet.getRow(number);
    row.hidden = true;
    // exceljs forgets a row that has neither a cell nor a height.
    row.height ??= USUAL_HEIGHT * POINTS_PER_PIXEL;
  }
}

function writeCells(worksheet: Worksheet, sheet: SheetDump, surroundings: FormulaSurroundings): void {
  const styles = new Map<string, Partial<Style>>();
  for (const [address, dump] of Object.entries(sheet.cells)) {
    const cell = worksheet.getCell(address);
    cell.value = cellValue(dump, surroundings);
    cell.style = sharedStyle(styles, dump);
    if (dump.note) writeNote(cell, dump.note, sheet);
  }
}

/** Equal looks share one object: exceljs then writes each look once and quickly. */
function sharedStyle(styles: Map<string, Partial<Style>>, dump: CellDump): Partial<Style> {
  const style = cellStyle(dump);
  const key = JSON.stringify(style);
  const known = styles.get(key);
  if (known) return known;
  styles.set(key, style);
  return style;
}

function cellValue(dump: CellDump, surroundings: FormulaSurroundings): CellValue {
  const value = typeof dump.value === 'object' ? serialOf(dump.value.date) : dump.value;
  if (!dump.formula) return value === '' ? null : shortened(value);
  const formula = toFileFormula(dump.formula, surroundings);
  return { formula, result: fileResult(value) } as CellValue;
}

function shortened<T>(value: T): T | string {
  return typeof value === 'string' && value.length > LONGEST_TEXT
    ? `${value.slice(0, LONGEST_TEXT - 1)}…`
    : value;
}

/** Errors that the format knows; Google has #ERROR! besides. */
const ERRORS = new Set(['#N/A', '#REF!', '#NAME?', '#DIV/0!', '#NULL!', '#VALUE!', '#NUM!']);

function fileResult(value: string | number | boolean): unknown {
  if (typeof value !== 'string') return value;
  if (ERRORS.has(value)) return { error: value };
  return value === '#ERROR!' ? { error: '#VALUE!' } : value;
}

function writePrinting(worksheet: Worksheet): void {
  Object.assign(worksheet.pageSetup, {
    orientation: 'landscape',
    paperSize: A4,
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    margins: { left: 0.4, right: 0.4, top: 0.5, bottom: 0.5, header: 0.3, footer: 0.3 },
  });
}

/**
 * exceljs keeps a name as a list of single cells and joins them again, which is slow for a register's columns; the
 * ranges are known, so that they are given to the writer as they are.
 */
function writeNames(workbook: Workbook, dump: WorkbookDump, fileNames: Map<string, string>): void {
  const names = dump.namedRanges
    .filter(({ range }) => range !== LOST)
    .map(({ name, range }) => {
      const { tab, cells } = splitTab(range);
      const inFile = fileNames.get(tab) ?? tab;
      return { name, ranges: [`${quoteTab(inFile)}!${writeRectangle(readRectangle(cells), true)}`] };
    });
  const headers = dump.sheets.flatMap(({ name, frozenRows }, localSheetId) =>
    frozenRows > 0
      ? [
          {
            name: PRINT_TITLES,
            localSheetId,
            ranges: [`${quoteTab(fileNames.get(name) ?? name)}!$1:$${frozenRows}`],
          },
        ]
      : [],
  );
  Object.defineProperty(workbook.definedNames, 'model', { get: () => [...names, ...headers] });
}

function openOnFirstVisible(workbook: Workbook, dump: WorkbookDump): void {
  const first = Math.max(
    0,
    dump.sheets.findIndex(({ hidden }) => !hidden),
  );
  workbook.views = [
    { x: 0, y: 0, width: 24000, height: 14000, firstSheet: first, activeTab: first, visibility: 'visible' },
  ];
}

/** Gathers lists of choices, each once, in a hidden tab of their own. */
function choicesKeeper(workbook: Workbook, taken: Set<string>): { keep: KeepChoices; write(): void } {
  const lists: string[][] = [];
  let name = CHOICES_TAB;
  while (taken.has(name)) name += '_';
  return {
    keep(choices) {
      const key = JSON.stringify(choices);
      let index = lists.findIndex((list) => JSON.stringify(list) === key);
      if (index < 0) index = lists.push(choices) - 1;
      const area = { top: 1, bottom: choices.length, left: index + 1, right: index + 1 };
      return `${quoteTab(name)}!${writeRectangle(area, true)}`;
    },
    write() {
      if (lists.length === 0) return;
      const worksheet = workbook.addWorksheet(name, { state: 'veryHidden' });
      lists.forEach((list, column) => {
        list.forEach((choice, row) => {
          worksheet.getCell(row + 1, column + 1).value = choice;
        });
      });
    },
  };
}
