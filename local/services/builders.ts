import type { Area } from './area';
import { dateOf, serialOfMoment } from './dates';
import { fromR1C1, tokensOf, toR1C1 } from './formulaText';
import { Service } from './guard';
import type { RangeService } from './range';
import {
  type ConditionalFormatRecord,
  type SheetRecord,
  sharedRule,
  type ValidationArgument,
  type ValidationRecord,
} from './records';
import { refuse, wrongParameters } from './refusals';

/** A rule as the bundle holds it: a custom formula is still A1 text, written for the top-left cell that it will be set on. */
interface LooseRule {
  criteria: string;
  args: ValidationArgument[];
  allowInvalid: boolean;
  helpText: string;
}

const asSerial = (value: unknown, method: string): { serial: number } => {
  if (!(value instanceof Date)) throw wrongParameters(method, [value]);
  return { serial: Math.floor(serialOfMoment(value)) };
};

export class DataValidationService extends Service {
  readonly service = 'DataValidation';
  constructor(
    readonly rule: LooseRule,
    private rangeOf: (sheetId: number, area: Area) => Service,
  ) {
    super();
  }

  getCriteriaType(): string {
    return this.rule.criteria;
  }

  getCriteriaValues(): unknown[] {
    const values: unknown[] = this.rule.args.map((argument) => {
      if (typeof argument !== 'object' || argument === null || Array.isArray(argument)) return argument;
      if ('serial' in argument) return dateOf(argument.serial);
      return argument.area ? this.rangeOf(argument.sheetId, argument.area) : null;
    });
    // The second value of a list rule says whether the cell shows its arrow.
    if (/^VALUE_IN_/.test(this.rule.criteria) && values.length === 1) values.push(true);
    return values;
  }

  getAllowInvalid(): boolean {
    return this.rule.allowInvalid;
  }

  getHelpText(): string | null {
    return this.rule.helpText === '' ? null : this.rule.helpText;
  }

  copy(): DataValidationBuilderService {
    return new DataValidationBuilderService(this.rangeOf, { ...this.rule });
  }
}

export class DataValidationBuilderService extends Service {
  readonly service = 'DataValidationBuilder';
  constructor(
    private rangeOf: (sheetId: number, area: Area) => Service,
    private rule: LooseRule = { criteria: '', args: [], allowInvalid: true, helpText: '' },
  ) {
    super();
  }

  private want(criteria: string, args: ValidationArgument[]): this {
    this.rule = { ...this.rule, criteria, args };
    return this;
  }

  requireValueInList(values: unknown, showDropdown = true): this {
    if (!Array.isArray(values)) throw wrongParameters('DataValidationBuilder.requireValueInList', [values]);
    const texts = values.map(String);
    if (texts.length > 500) throw refuse('The list of items has more than the maximum of 500 items.');
    return this.want('VALUE_IN_LIST', showDropdown ? [texts] : [texts, false]);
  }

  requireValueInRange(range: unknown, showDropdown = true): this {
    if (!isRange(range)) throw wrongParameters('DataValidationBuilder.requireValueInRange', [range]);
    const source = { sheetId: range.sheet.id, area: range.area };
    return this.want('VALUE_IN_RANGE', showDropdown ? [source] : [source, false]);
  }

  requireDate(): this {
    return this.want('DATE_IS_VALID_DATE', []);
  }

  requireDateBetween(start: unknown, end: unknown): this {
    const method = 'DataValidationBuilder.requireDateBetween';
    return this.want('DATE_BETWEEN', [asSerial(start, method), asSerial(end, method)]);
  }

  requireDateOnOrAfter(date: unknown): this {
    return this.want('DATE_ON_OR_AFTER', [asSerial(date, 'DataValidationBuilder.requireDateOnOrAfter')]);
  }

  requireNumberBetween(start: unknown, end: unknown): this {
    if (typeof start !== 'number' || typeof end !== 'number') {
      throw wrongParameters('DataValidationBuilder.requireNumberBetween', [start, end]);
    }
    return this.want('NUMBER_BETWEEN', [start, end]);
  }

  requireNumberGreaterThanOrEqualTo(number: unknown): this {
    if (typeof number !== 'number') {
      throw wrongParameters('DataValidationBuilder.requireNumberGreaterThanOrEqualTo', [number]);
    }
    return this.want('NUMBER_GREATER_THAN_OR_EQUAL_TO', [number]);
  }

  requireCheckbox(...values: ValidationArgument[]): this {
    return this.want('CHECKBOX', values);
  }

  requireFormulaSatisfied(formula: unknown): this {
    if (typeof formula !== 'string') {
      throw wrongParameters('DataValidationBuilder.requireFormulaSatisfied', [formula]);
    }
    return this.want('CUSTOM_FORMULA', [formula.startsWith('=') ? formula : `=${formula}`]);
  }

  requireTextIsUrl(): this {
    return this.want('TEXT_IS_VALID_URL', []);
  }

  setAllowInvalid(allowInvalid: boolean): this {
    this.rule = { ...this.rule, allowInvalid };
    return this;
  }

  setHelpText(helpText: string): this {
    this.rule = { ...this.rule, helpText: String(helpText) };
    return this;
  }

  build(): DataValidationService {
    if (this.rule.criteria === '') throw refuse('The data validation rule has no criteria.');
    return new DataValidationService({ ...this.rule }, this.rangeOf);
  }
}

function isRange(value: unknown): value is RangeService {
  return value instanceof Service && value.service === 'Range';
}

/** The rule as cells keep it when it is set on a range whose top-left cell is (row, column). */
export function ruleRecord(rule: DataValidationService, row: number, column: number): ValidationRecord {
  const { criteria, args, allowInvalid, helpText } = rule.rule;
  return sharedRule({
    criteria,
    args: criteria === 'CUSTOM_FORMULA' ? [toR1C1(String(args[0]), row, column)] : args,
    allowInvalid,
    helpText,
  });
}

/** The other way round: the rule of one cell as the bundle may hold it. */
export function looseRule(rule: ValidationRecord, row: number, column: number): LooseRule {
  const args = rule.criteria === 'CUSTOM_FORMULA' ? [fromR1C1(String(rule.args[0]), row, column)] : rule.args;
  return { criteria: rule.criteria, args, allowInvalid: rule.allowInvalid, helpText: rule.helpText };
}

export class BooleanConditionService extends Service {
  readonly service = 'BooleanCondition';
  constructor(private rule: ConditionalFormatRecord) {
    super();
  }
  getCriteriaType(): string {
    return this.rule.criteria;
  }
  getCriteriaValues(): unknown[] {
    return [...this.rule.values];
  }
  getBackground(): string | null {
    return this.rule.background;
  }
  getFontColor(): string | null {
    return this.rule.fontColor;
  }
  getBold(): boolean | null {
    return this.rule.bold;
  }
}

type LooseFormat = ConditionalFormatRecord & { sheet: SheetRecord };

export class ConditionalFormatRuleService extends Service {
  readonly service = 'ConditionalFormatRule';
  constructor(
    readonly rule: LooseFormat,
    private rangeOf: (sheetId: number, area: Area) => Service,
  ) {
    super();
  }
  getRanges(): Service[] {
    return this.rule.ranges.map((area) => this.rangeOf(this.rule.sheet.id, area));
  }
  getBooleanCondition(): BooleanConditionService {
    return new BooleanConditionService(this.rule);
  }
  copy(): ConditionalFormatRuleBuilderService {
    return new ConditionalFormatRuleBuilderService(this.rangeOf, { ...this.rule });
  }
}

const blankFormat: Omit<LooseFormat, 'sheet'> = {
  ranges: [],
  criteria: '',
  values: [],
  background: null,
  fontColor: null,
  bold: null,
};

export class ConditionalFormatRuleBuilderService extends Service {
  readonly service = 'ConditionalFormatRuleBuilder';
  constructor(
    private rangeOf: (sheetId: number, area: Area) => Service,
    private rule: Omit<LooseFormat, 'sheet'> & { sheet?: SheetRecord } = blankFormat,
  ) {
    super();
  }

  private with(change: Partial<LooseFormat>): this {
    this.rule = { ...this.rule, ...change };
    return this;
  }

  whenTextEqualTo(text: unknown): this {
    if (typeof text !== 'string')
      throw wrongParameters('ConditionalFormatRuleBuilder.whenTextEqualTo', [text]);
    return this.with({ criteria: 'TEXT_EQUAL_TO', values: [text] });
  }

  whenFormulaSatisfied(formula: unknown): this {
    if (typeof formula !== 'string') {
      throw wrongParameters('ConditionalFormatRuleBuilder.whenFormulaSatisfied', [formula]);
    }
    return this.with({
      criteria: 'CUSTOM_FORMULA',
      values: [formula.startsWith('=') ? formula : `=${formula}`],
    });
  }

  whenCellNotEmpty(): this {
    return this.with({ criteria: 'CELL_NOT_EMPTY', values: [] });
  }

  whenNumberLessThan(number: unknown): this {
    if (typeof number !== 'number') {
      throw wrongParameters('ConditionalFormatRuleBuilder.whenNumberLessThan', [number]);
    }
    return this.with({ criteria: 'NUMBER_LESS_THAN', values: [number] });
  }

  setBackground(color: string | null): this {
    return this.with({ background: color === null ? null : String(color).toLowerCase() });
  }

  setFontColor(color: string | null): this {
    return this.with({ fontColor: color === null ? null : String(color).toLowerCase() });
  }

  setBold(bold: boolean | null): this {
    return this.with({ bold });
  }

  setRanges(ranges: unknown): this {
    if (!Array.isArray(ranges) || !ranges.every(isRange)) {
      throw wrongParameters('ConditionalFormatRuleBuilder.setRanges', [ranges]);
    }
    const [first] = ranges;
    if (!first) throw refuse('A conditional format rule needs at least one range.');
    if (ranges.some((range) => range.sheet !== first.sheet)) {
      throw refuse('All ranges of a conditional format rule must be on the same sheet.');
    }
    return this.with({ sheet: first.sheet, ranges: ranges.map((range) => ({ ...range.area })) });
  }

  build(): ConditionalFormatRuleService {
    const { sheet, criteria, ranges, values } = this.rule;
    if (!sheet || ranges.length === 0) throw refuse('The conditional format rule has no ranges.');
    if (criteria === '') throw refuse('The conditional format rule has no condition.');
    for (const value of values) {
      if (typeof value !== 'string' || !value.startsWith('=')) continue;
      const foreign = tokensOf(value).some(
        (token) =>
          token.kind === 'reference' &&
          token.reference.sheet !== null &&
          token.reference.sheet.toLowerCase() !== sheet.name.toLowerCase(),
      );
      if (foreign) throw refuse('Conditional format rule cannot reference a different sheet.');
    }
    return new ConditionalFormatRuleService({ ...this.rule, sheet } as LooseFormat, this.rangeOf);
  }
}
