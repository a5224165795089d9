import { type Area, toA1 } from './area';
import type { Book } from './book';
import { isDateFormat } from './dates';
import { display } from './display';
import { fromR1C1 } from './formulaText';
import { type CellValue, peek, type SheetRecord, styleOf, type ValidationRecord } from './records';
import { refuse } from './refusals';

/** What a cell is about to hold. */
export interface Proposed {
  f?: string;
  /** The formula in R1C1, where it is known. */
  rc?: string;
  v?: CellValue | undefined;
  format?: string;
}

/** The texts that a list rule offers, in order. */
export function offered(book: Book, rule: ValidationRecord): string[] {
  if (rule.criteria === 'VALUE_IN_LIST') return (rule.args[0] as string[]).map(String);
  if (rule.criteria !== 'VALUE_IN_RANGE') return [];
  const source = rule.args[0] as { sheetId: number; area: Area | null };
  const sheet = book.record.sheets.find((candidate) => candidate.id === source.sheetId);
  if (!sheet || !source.area) return [];
  const texts: string[] = [];
  for (let row = source.area.r1; row <= source.area.r2; row++) {
    for (let column = source.area.c1; column <= source.area.c2; column++) {
      const text = display(peek(sheet, row, column), book.record.locale);
      if (text !== '') texts.push(text);
    }
  }
  return texts;
}

/** Whether a value satisfies a rule. A blank always does; a formula is asked about its last computed value only by the grid. */
export function satisfies(
  book: Book,
  sheet: SheetRecord,
  row: number,
  column: number,
  rule: ValidationRecord,
  proposed: Proposed,
): boolean {
  const { v, f } = proposed;
  if (f !== undefined || v === undefined || v === '') return true;
  const cell = peek(sheet, row, column);
  const ownFormat = styleOf(cell).numberFormat;
  const format = ownFormat === 'General' ? (proposed.format ?? '') : ownFormat;
  const isDate = typeof v === 'number' && isDateFormat(format);
  const [first, second] = rule.args;
  const bound = (argument: unknown): number =>
    typeof argument === 'object' && argument !== null && 'serial' in argument
      ? (argument as { serial: number }).serial
      : Number(argument);
  switch (rule.criteria) {
    case 'VALUE_IN_LIST':
    case 'VALUE_IN_RANGE': {
      const shown = { v, style: { ...styleOf(cell), numberFormat: format || 'General' } };
      return offered(book, rule).includes(display(shown, book.record.locale));
    }
    case 'CHECKBOX':
      return rule.args.length > 0 ? rule.args.includes(v) : typeof v === 'boolean';
    case 'DATE_IS_VALID_DATE':
      return isDate;
    case 'DATE_ON_OR_AFTER':
      return isDate && v >= bound(first);
    case 'DATE_BETWEEN':
      return isDate && v >= bound(first) && v <= bound(second);
    case 'NUMBER_BETWEEN':
      return typeof v === 'number' && v >= bound(first) && v <= bound(second);
    case 'NUMBER_GREATER_THAN_OR_EQUAL_TO':
      return typeof v === 'number' && v >= bound(first);
    case 'TEXT_IS_VALID_URL':
      return typeof v === 'string' && /^(https?:\/\/)?[\w-]+(\.[\w-]+)+([/?#]\S*)?$/i.test(v);
    case 'CUSTOM_FORMULA':
      return satisfiesFormula(book, sheet, row, column, String(first), v);
    default:
      return true;
  }
}

/** The proposed value stands in its cell while the formula is computed, since the formula looks at the cell. */
function satisfiesFormula(
  book: Book,
  sheet: SheetRecord,
  row: number,
  column: number,
  relative: string,
  value: CellValue,
): boolean {
  const had = peek(sheet, row, column);
  let cells = sheet.cells[row];
  if (!cells) {
    cells = [];
    sheet.cells[row] = cells;
  }
  cells[column] = { style: had?.style, v: value };
  try {
    const result = book.evaluate(fromR1C1(relative, row, column), sheet, row, column);
    return result === true || (typeof result === 'number' && result !== 0);
  } finally {
    if (had) cells[column] = had;
    else delete cells[column];
  }
}

/** Google's refusal where a strict rule does not allow the value. */
export function checkStrict(
  book: Book,
  sheet: SheetRecord,
  row: number,
  column: number,
  proposed: Proposed,
): void {
  const rule = peek(sheet, row, column)?.rule;
  if (!rule || rule.allowInvalid || satisfies(book, sheet, row, column, rule, proposed)) return;
  const place = toA1({ r1: row, c1: column, r2: row, c2: column });
  throw refuse(`The data you entered in cell ${place} violates the data validation rules set on this cell.`);
}
