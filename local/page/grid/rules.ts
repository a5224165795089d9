import type { CellDump, ValidationDump, WorkbookDump } from '../../types';
import { a1, readAddress, tabOf } from './address';
import { displayText } from './display';

// A list is asked for by each cell in sight; a workbook never changes once it is read.
const lists = new WeakMap<WorkbookDump, Map<string, string[]>>();

/** The choices that a cell's dropdown offers, in order, blanks left out. */
export function choicesOf(rule: ValidationDump, workbook: WorkbookDump): string[] {
  if (rule.criteria === 'VALUE_IN_LIST') {
    return rule.values.filter((value) => typeof value !== 'boolean').map(String);
  }
  if (rule.criteria !== 'VALUE_IN_RANGE') return [];
  const address = String(rule.values[0] ?? '');
  const known = lists.get(workbook) ?? new Map<string, string[]>();
  lists.set(workbook, known);
  let list = known.get(address);
  if (!list) {
    list = textsIn(address, workbook);
    known.set(address, list);
  }
  return list;
}

function textsIn(address: string, workbook: WorkbookDump): string[] {
  const sheet = workbook.sheets.find(({ name }) => name === tabOf(address));
  const rect = sheet && readAddress(address, sheet.rows, sheet.columns);
  const texts = new Set<string>();
  if (!rect) return [];
  for (let row = rect.row; row <= rect.lastRow; row += 1) {
    for (let column = rect.column; column <= rect.lastColumn; column += 1) {
      const text = displayText(sheet.cells[a1(row, column)]);
      if (text !== '') texts.add(text);
    }
  }
  return [...texts];
}

/** True where a value stands that the rule would not take: Sheets marks it with a red corner. */
export function breaksRule(
  rule: ValidationDump,
  cell: CellDump | undefined,
  workbook: WorkbookDump,
): boolean {
  if (!cell || cell.value === '') return false;
  const { value } = cell;
  const [low, high] = rule.values.map(Number);
  switch (rule.criteria) {
    case 'VALUE_IN_LIST':
    case 'VALUE_IN_RANGE':
      return !choicesOf(rule, workbook).includes(displayText(cell));
    case 'CHECKBOX':
      return typeof value !== 'boolean';
    case 'DATE_IS_VALID_DATE':
    case 'DATE_BETWEEN':
    case 'DATE_ON_OR_AFTER':
      return typeof value !== 'object';
    case 'NUMBER_BETWEEN':
      return typeof value !== 'number' || value < low! || value > high!;
    case 'NUMBER_GREATER_THAN_OR_EQUAL_TO':
      return typeof value !== 'number' || value < low!;
    default:
      return false;
  }
}
