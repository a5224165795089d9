import type { ConditionalFormattingRule, Style } from 'exceljs';
import type { ConditionalFormatDump } from '../types';
import { readRectangle, splitTab, writeRectangle } from './a1';
import { serialOf } from './dates';
import { type FormulaSurroundings, toFileFormula } from './formulas';
import { colour } from './styles';

/** A conditional format of one tab, as exceljs takes it. */
export interface FileConditionalFormat {
  ref: string;
  rules: ConditionalFormattingRule[];
}

/**
 * Conditional formats in their order: the first that holds wins, so that the first gets the lowest priority number.
 * @throws Error naming the condition where the file has nothing of its kind
 */
export function fileConditionalFormats(
  formats: ConditionalFormatDump[],
  surroundings: FormulaSurroundings,
): FileConditionalFormat[] {
  return formats.map((format, index) => {
    const ranges = format.ranges.map((range) => writeRectangle(readRectangle(splitTab(range).cells)));
    const first = readRectangle(ranges[0] ?? 'A1');
    const corner = writeRectangle({ ...first, bottom: first.top, right: first.left });
    const formula = condition(format.criteria, format.values, corner);
    return {
      ref: ranges.join(' '),
      rules: [
        {
          type: 'expression',
          priority: index + 1,
          formulae: [toFileFormula(formula, surroundings)],
          style: ruleStyle(format),
        },
      ],
    };
  });
}

function ruleStyle({ background, fontColor, bold }: ConditionalFormatDump): Partial<Style> {
  const style: Partial<Style> = {};
  const back = colour(background);
  // In a differential style the fill's background is the colour that is seen.
  if (back) style.fill = { type: 'pattern', pattern: 'solid', fgColor: back, bgColor: back };
  const ink = colour(fontColor);
  if (ink || bold) style.font = { ...(bold ? { bold } : {}), ...(ink ? { color: ink } : {}) };
  return style;
}

/** Google's named conditions written as a formula about the first cell of the rule's range. */
function condition(criteria: string, values: (string | number)[], cell: string): string {
  const [first = '', second = ''] = values;
  const is = (operator: string) => `AND(ISNUMBER(${cell}),${cell}${operator}${operand(first)})`;
  switch (criteria) {
    case 'CUSTOM_FORMULA':
      return String(first);
    case 'CELL_EMPTY':
      return `LEN(${cell})=0`;
    case 'CELL_NOT_EMPTY':
      return `LEN(${cell})>0`;
    case 'TEXT_EQUAL_TO':
      return `${cell}=${textOf(first)}`;
    case 'TEXT_CONTAINS':
      return `ISNUMBER(SEARCH(${textOf(first)},${cell}))`;
    case 'TEXT_DOES_NOT_CONTAIN':
      return `ISERROR(SEARCH(${textOf(first)},${cell}))`;
    case 'TEXT_STARTS_WITH':
      return `LEFT(${cell},${String(first).length})=${textOf(first)}`;
    case 'TEXT_ENDS_WITH':
      return `RIGHT(${cell},${String(first).length})=${textOf(first)}`;
    case 'NUMBER_GREATER_THAN':
    case 'DATE_AFTER':
      return is('>');
    case 'NUMBER_GREATER_THAN_OR_EQUAL_TO':
      return is('>=');
    case 'NUMBER_LESS_THAN':
    case 'DATE_BEFORE':
      return is('<');
    case 'NUMBER_LESS_THAN_OR_EQUAL_TO':
      return is('<=');
    case 'NUMBER_EQUAL_TO':
    case 'DATE_EQUAL_TO':
      return is('=');
    case 'NUMBER_NOT_EQUAL_TO':
      return is('<>');
    case 'NUMBER_BETWEEN':
      return `AND(ISNUMBER(${cell}),${cell}>=${operand(first)},${cell}<=${operand(second)})`;
    case 'NUMBER_NOT_BETWEEN':
      return `AND(ISNUMBER(${cell}),OR(${cell}<${operand(first)},${cell}>${operand(second)}))`;
    default:
      throw new Error(`A conditional format of the kind "${criteria}" cannot be written to an .xlsx file.`);
  }
}

function textOf(value: string | number): string {
  return `"${String(value).replaceAll('"', '""')}"`;
}

function operand(value: string | number): string {
  const written = String(value);
  return /^\d{4}-\d\d-\d\d/.test(written) ? String(serialOf(written)) : written.replace(/^=/, '');
}
