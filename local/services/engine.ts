import { LocaleType, LogLevel, Univer, UniverInstanceType } from '@univerjs/core';
import {
  AstTreeBuilder,
  CELL_INVERTED_INDEX_CACHE,
  FORMULA_REF_TO_ARRAY_CACHE,
  IFormulaCurrentConfigService,
  IFormulaRuntimeService,
  Lexer,
  UniverFormulaEnginePlugin,
} from '@univerjs/engine-formula';
import { type Compiled, compileTree, type Here, isDated, LEAVE } from './compiled';
import { isDateFormat } from './dates';
import { Fault } from './plain';
import { RangeIndexes } from './rangeIndexes';
import { type Cell, type CellValue, type SheetRecord, styleOf } from './records';
import { type Places, shapeOf } from './shape';
import { type Node, single, Walker } from './walker';

const unit = 'local-sheets';

/** What a formula came to. */
export interface Computed {
  value: CellValue | undefined;
  error: boolean;
  /** The engine says that the number is a date. */
  date: boolean;
}

interface Services {
  config: IFormulaCurrentConfigService;
  runtime: IFormulaRuntimeService;
  lexer: Lexer;
  trees: AstTreeBuilder;
}

let started: Services | null = null;

/** One engine a process: it keeps nothing between calculations but parsed formulas. */
function services(): Services {
  if (started) return started;
  const univer = new Univer({ locale: LocaleType.EN_US, logLevel: LogLevel.ERROR });
  univer.registerPlugin(UniverFormulaEnginePlugin);
  // The formula plugin starts with its first workbook; the cells it computes over are handed to it at each calculation.
  univer.createUnit(UniverInstanceType.UNIVER_SHEET, {
    id: unit,
    sheetOrder: ['0'],
    sheets: { 0: { id: '0', name: 'Sheet1' } },
  });
  const injector = univer.__getInjector();
  started = {
    config: injector.get(IFormulaCurrentConfigService),
    runtime: injector.get(IFormulaRuntimeService),
    lexer: injector.get(Lexer),
    trees: injector.get(AstTreeBuilder),
  };
  return started;
}

/** The engine's own shape of a cell: v, t (1 text, 2 number, 3 boolean) and a style that says whether it is a date. */
interface EngineCell {
  v: CellValue;
  t: 1 | 2 | 3;
  s?: { n: { pattern: string } };
}

const engineDate = { n: { pattern: 'yyyy/mm/dd;@' } };

function engineCell(cell: Cell | undefined): EngineCell | undefined {
  const value = cell?.v;
  if (cell === undefined || value === undefined) return undefined;
  if (typeof value === 'number') {
    const format = cell.inferred ?? styleOf(cell).numberFormat;
    return isDateFormat(format) ? { v: value, t: 2, s: engineDate } : { v: value, t: 2 };
  }
  if (typeof value === 'boolean') return { v: value, t: 3 };
  return { v: value, t: 1 };
}

/** Reads the records as the engine's cell matrix, so that no cell is copied before a calculation. */
function matrixOver(sheet: SheetRecord) {
  const rows = sheet.cells;
  return {
    getValue: (row: number, column: number) => engineCell(rows[row + 1]?.[column + 1]),
    getMatrix: () => {
      const matrix: Record<number, Record<number, EngineCell>> = {};
      rows.forEach((cells, row) => {
        cells?.forEach((cell, column) => {
          const seen = engineCell(cell);
          if (!seen) return;
          matrix[row - 1] ??= {};
          matrix[row - 1]![column - 1] = seen;
        });
      });
      return matrix;
    },
    forValue(visit: (row: number, column: number, cell: EngineCell) => unknown) {
      rows.forEach((cells, row) => {
        cells?.forEach((cell, column) => {
          const seen = engineCell(cell);
          if (seen) visit(row - 1, column - 1, seen);
        });
      });
    },
  };
}

const noFormula = '#ERROR!';

/** A formula as a function where it can be one, otherwise as the engine has parsed it. */
interface Parsed {
  /** null until it is asked for, undefined where the text is no formula. */
  tree: Node | null | undefined;
  compiled: Compiled | null;
  places: Places;
}

const NOWHERE: Places = [];

/** Parsed formulas hold nothing of a workbook: all share them, since parsing costs more than computing. */
const parsed = new Map<string, Parsed>();

/** Formulas that differ in their references only are one function: rows put in somewhere change the references of half a workbook. */
const shapes = new Map<string, Compiled | null>();

function treeOf(formula: string): Node | undefined {
  const { lexer, trees } = services();
  const read = lexer.treeBuilder(formula) as unknown;
  if (typeof read === 'string') return undefined;
  return (trees.parse(read as never) as unknown as Node | null) ?? undefined;
}

function functionOf(shape: string): Compiled | null {
  let known = shapes.get(shape);
  if (known === undefined) {
    const tree = treeOf(shape);
    known = tree ? compileTree(tree) : null;
    if (shapes.size > 5_000) shapes.clear();
    shapes.set(shape, known);
  }
  return known;
}

/** Computes formulas over the records of one workbook, one at a time and in the order that the caller gives. */
export class Engine {
  private walker = new Walker();
  private here: Here | null = null;

  /** To be called before the first `compute` of a calculation, and again whenever sheets or values changed since. */
  begin(sheets: readonly SheetRecord[]): void {
    const { config, runtime } = services();
    const byName = new Map(sheets.map((sheet) => [sheet.name.toLowerCase(), sheet]));
    const indexes = new RangeIndexes();
    this.walker.begin(byName, indexes);
    this.here = {
      sheet: sheets[0]!,
      row: 1,
      down: 0,
      right: 0,
      sheets: byName,
      indexes,
      places: NOWHERE,
      dated: false,
    };
    const data: Record<string, unknown> = {};
    const names: Record<string, string> = {};
    for (const sheet of sheets) {
      names[sheet.name] = String(sheet.id);
      data[String(sheet.id)] = {
        cellData: matrixOver(sheet),
        rowCount: sheet.maxRows,
        columnCount: sheet.maxColumns,
        rowData: {},
        columnData: {},
      };
    }
    runtime.reset();
    FORMULA_REF_TO_ARRAY_CACHE.clear();
    CELL_INVERTED_INDEX_CACHE.clear();
    const load = {
      formulaData: {},
      arrayFormulaCellData: {},
      arrayFormulaRange: {},
      forceCalculate: true,
      dirtyRanges: [],
      dirtyNameMap: {},
      dirtyDefinedNameMap: {},
      dirtySuperTableMap: {},
      dirtyUnitFeatureMap: {},
      dirtyUnitOtherFormulaMap: {},
      clearDependencyTreeCache: {},
      allUnitData: { [unit]: data },
      unitSheetNameMap: { [unit]: names },
      unitStylesData: { [unit]: { getStyleByCell: (cell: EngineCell) => cell.s } },
    };
    config.load(load as unknown as Parameters<IFormulaCurrentConfigService['load']>[0]);
  }

  private parse(formula: string): Parsed {
    let known = parsed.get(formula);
    if (!known) {
      const shape = shapeOf(formula);
      known = { tree: null, compiled: shape && functionOf(shape.text), places: shape?.places ?? NOWHERE };
      if (parsed.size > 20_000) parsed.clear();
      parsed.set(formula, known);
    }
    return known;
  }

  /**
   * @param formula A1 text as it stands in a cell `down` rows above and `right` columns to the left of this one.
   * @returns what Sheets would show; '#ERROR!' where the text is no formula, '#VALUE!' where it comes to more than one
   *   cell (Sheets would take the one in this row or spill; the workbook's formulas do neither).
   */
  compute(
    formula: string,
    sheet: SheetRecord,
    row: number,
    column: number,
    down: number,
    right: number,
  ): Computed {
    const known = this.parse(formula);
    const computed = known.compiled && this.byFunction(known.compiled, known.places, sheet, row, down, right);
    if (computed) return computed;
    if (known.tree === null) known.tree = treeOf(formula);
    if (!known.tree) return { value: noFormula, error: true, date: false };
    return this.walked(known.tree, sheet, row, column, down, right);
  }

  /** null where the engine has to compute the formula. */
  private byFunction(
    compiled: Compiled,
    places: Places,
    sheet: SheetRecord,
    row: number,
    down: number,
    right: number,
  ): Computed | null {
    const here = this.here!;
    here.sheet = sheet;
    here.row = row;
    here.down = down;
    here.right = right;
    here.places = places;
    try {
      const value = compiled(here);
      if (value instanceof Fault) return { value: value.code, error: true, date: false };
      return { value: value ?? 0, error: false, date: typeof value === 'number' && isDated(here) };
    } catch (error) {
      if (error === LEAVE) return null;
      throw error;
    }
  }

  private walked(
    tree: Node,
    sheet: SheetRecord,
    row: number,
    column: number,
    down: number,
    right: number,
  ): Computed {
    const { runtime } = services();
    runtime.setCurrent(row - 1, column - 1, sheet.maxRows, sheet.maxColumns, String(sheet.id), unit);
    this.walker.walk(tree, { sheet, row, column, down, right });
    const result = single(tree.getValue());
    if (!result) return { value: '#VALUE!', error: true, date: false };
    if (result.isNull()) return { value: 0, error: false, date: false };
    const value = result.getValue();
    return {
      value: value ?? undefined,
      error: result.isError(),
      date: typeof value === 'number' && isDateFormat(result.getPattern() ?? ''),
    };
  }
}
