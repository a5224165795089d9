import type { DataValidation } from 'exceljs';
import type { ValidationDump } from '../types';
import { quoteTab, readRectangle, splitTab, writeRectangle } from './a1';
import { utcDate } from './dates';
import { type FormulaSurroundings, toFileFormula } from './formulas';

/** Excel calls a file damaged whose list of choices, or whose message, is longer than this. */
const LONGEST_TEXT = 255;

/** Where choices are put that do not fit into a rule: gives the range that holds them. */
export type KeepChoices = (choices: string[]) => string;

/** A validation rule of one range, as exceljs takes it; exceljs' own type knows no `any`. */
export interface FileValidation {
  range: string;
  rule: DataValidation;
}

/**
 * A validation rule as the file states it.
 * @param keepChoices called for a list that is too long, or has a comma in a choice
 * @throws Error naming the kind of rule where the file has nothing of its kind
 */
export function fileValidation(
  dump: ValidationDump,
  surroundings: FormulaSurroundings,
  keepChoices: KeepChoices,
): FileValidation {
  const area = readRectangle(splitTab(dump.range).cells);
  const corner = writeRectangle({ ...area, bottom: area.top, right: area.left });
  return {
    range: writeRectangle(area),
    rule: { ...test(dump, corner, surroundings, keepChoices), ...manner(dump) } as DataValidation,
  };
}

/** Google marks a wrong entry or refuses it; Excel can only refuse or be silent. */
function manner({ allowInvalid, helpText }: ValidationDump): Partial<DataValidation> {
  return {
    allowBlank: true,
    showErrorMessage: !allowInvalid,
    errorStyle: 'stop',
    ...(helpText ? { errorTitle: 'Please check', error: shortened(helpText) } : {}),
  };
}

function shortened(text: string): string {
  return text.length <= LONGEST_TEXT ? text : `${text.slice(0, LONGEST_TEXT - 1)}…`;
}

const COMPARISONS: Record<string, string> = {
  BETWEEN: 'between',
  NOT_BETWEEN: 'notBetween',
  EQUAL_TO: 'equal',
  NOT_EQUAL_TO: 'notEqual',
  GREATER_THAN: 'greaterThan',
  GREATER_THAN_OR_EQUAL_TO: 'greaterThanOrEqual',
  LESS_THAN: 'lessThan',
  LESS_THAN_OR_EQUAL_TO: 'lessThanOrEqual',
  AFTER: 'greaterThan',
  ON_OR_AFTER: 'greaterThanOrEqual',
  BEFORE: 'lessThan',
  ON_OR_BEFORE: 'lessThanOrEqual',
};

function test(
  { criteria, values }: ValidationDump,
  corner: string,
  surroundings: FormulaSurroundings,
  keepChoices: KeepChoices,
): Partial<DataValidation> | { type: string; operator?: string; formulae: unknown[] } {
  const [kind = '', comparison = ''] = splitCriteria(criteria);
  switch (criteria) {
    case 'CHECKBOX':
      return { type: 'list', formulae: [`"${checkboxValues(values).join(',')}"`] };
    case 'VALUE_IN_LIST':
      return list(values.filter((value) => typeof value !== 'boolean').map(String), keepChoices);
    case 'VALUE_IN_RANGE':
      return { type: 'list', formulae: [fixedRange(String(values[0] ?? ''), surroundings)] };
    case 'CUSTOM_FORMULA':
      return { type: 'custom', formulae: [toFileFormula(String(values[0] ?? ''), surroundings)] };
    case 'TEXT_CONTAINS':
      return custom(`ISNUMBER(SEARCH(${textOf(values[0])},${corner}))`);
    case 'TEXT_DOES_NOT_CONTAIN':
      return custom(`ISERROR(SEARCH(${textOf(values[0])},${corner}))`);
    case 'TEXT_EQUAL_TO':
      return custom(`EXACT(${corner},${textOf(values[0])})`);
    case 'TEXT_IS_VALID_EMAIL':
      return custom(`ISNUMBER(FIND("@",${corner}))`);
    case 'TEXT_IS_VALID_URL':
      return custom(`ISNUMBER(FIND(".",${corner}))`);
    case 'DATE_IS_VALID_DATE':
      return { type: 'date', operator: 'greaterThanOrEqual', formulae: [utcDate('1900-01-01')] };
  }
  const operator = COMPARISONS[comparison];
  if (operator && kind === 'NUMBER') return { type: 'decimal', operator, formulae: values.map(Number) };
  if (operator && kind === 'DATE') {
    return { type: 'date', operator, formulae: values.map((value) => utcDate(String(value))) };
  }
  throw new Error(`A validation rule of the kind "${criteria}" cannot be written to an .xlsx file.`);
}

function splitCriteria(criteria: string): [string, string] {
  const at = criteria.indexOf('_');
  return [criteria.slice(0, at), criteria.slice(at + 1)];
}

function custom(formula: string): { type: string; formulae: unknown[] } {
  return { type: 'custom', formulae: [formula] };
}

function textOf(value: unknown): string {
  return `"${String(value ?? '').replaceAll('"', '""')}"`;
}

function checkboxValues(values: (string | number | boolean)[]): string[] {
  return values.length > 0 ? values.map((value) => String(value).toUpperCase()) : ['TRUE', 'FALSE'];
}

function list(choices: string[], keepChoices: KeepChoices): { type: string; formulae: unknown[] } {
  const written = choices.join(',');
  const fits = written.length <= LONGEST_TEXT && !choices.some((choice) => /[,"]|^\s|\s$/.test(choice));
  return { type: 'list', formulae: [fits ? `"${written}"` : keepChoices(choices)] };
}

function fixedRange(range: string, { fileNames }: FormulaSurroundings): string {
  const { tab, cells } = splitTab(range.replace(/^=/, ''));
  const area = writeRectangle(readRectangle(cells), true);
  return tab ? `${quoteTab(fileNames.get(tab) ?? tab)}!${area}` : area;
}
