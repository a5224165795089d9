import { ConditionalFormatRuleBuilderService, DataValidationBuilderService } from './builders';
import { chartTypes } from './charts';
import { Service } from './guard';
import type { SpreadsheetService } from './spreadsheet';
import type { UiService } from './ui';
import type { Workspace } from './workspace';

/** An enum whose values are their own names. */
function names<T extends string>(...values: T[]): Readonly<Record<T, T>> {
  return Object.freeze(Object.fromEntries(values.map((value) => [value, value]))) as Record<T, T>;
}

export class SpreadsheetAppService extends Service {
  readonly service = 'SpreadsheetApp';
  readonly BorderStyle = names('DOTTED', 'DASHED', 'SOLID', 'SOLID_MEDIUM', 'SOLID_THICK', 'DOUBLE');
  readonly ProtectionType = names('RANGE', 'SHEET');
  readonly WrapStrategy = names('WRAP', 'OVERFLOW', 'CLIP');
  readonly SheetType = names('GRID', 'OBJECT', 'DATASOURCE');
  readonly GroupControlTogglePosition = names('BEFORE', 'AFTER');
  readonly CopyPasteType = names(
    'PASTE_NORMAL',
    'PASTE_NO_BORDERS',
    'PASTE_FORMAT',
    'PASTE_FORMULA',
    'PASTE_DATA_VALIDATION',
    'PASTE_VALUES',
    'PASTE_CONDITIONAL_FORMATTING',
    'PASTE_COLUMN_WIDTHS',
  );
  readonly DataValidationCriteria = names(
    'DATE_AFTER',
    'DATE_BEFORE',
    'DATE_BETWEEN',
    'DATE_EQUAL_TO',
    'DATE_IS_VALID_DATE',
    'DATE_NOT_BETWEEN',
    'DATE_ON_OR_AFTER',
    'DATE_ON_OR_BEFORE',
    'NUMBER_BETWEEN',
    'NUMBER_EQUAL_TO',
    'NUMBER_GREATER_THAN',
    'NUMBER_GREATER_THAN_OR_EQUAL_TO',
    'NUMBER_LESS_THAN',
    'NUMBER_LESS_THAN_OR_EQUAL_TO',
    'NUMBER_NOT_BETWEEN',
    'NUMBER_NOT_EQUAL_TO',
    'TEXT_CONTAINS',
    'TEXT_DOES_NOT_CONTAIN',
    'TEXT_EQUAL_TO',
    'TEXT_IS_VALID_EMAIL',
    'TEXT_IS_VALID_URL',
    'VALUE_IN_LIST',
    'VALUE_IN_RANGE',
    'CUSTOM_FORMULA',
    'CHECKBOX',
  );
  readonly BooleanCriteria = names(
    'CELL_EMPTY',
    'CELL_NOT_EMPTY',
    'NUMBER_LESS_THAN',
    'TEXT_EQUAL_TO',
    'CUSTOM_FORMULA',
  );

  constructor(
    private workspace: Workspace,
    private spreadsheet: SpreadsheetService,
    private ui: UiService,
  ) {
    super();
  }

  getActiveSpreadsheet(): SpreadsheetService {
    return this.spreadsheet;
  }
  getActive(): SpreadsheetService {
    return this.spreadsheet;
  }
  getUi(): UiService {
    return this.ui;
  }
  /** Writes take effect at once here; the calculation waits for the end of the run. */
  flush(): void {}
  newDataValidation(): DataValidationBuilderService {
    return new DataValidationBuilderService(this.workspace.rangeOf);
  }
  newConditionalFormatRule(): ConditionalFormatRuleBuilderService {
    return new ConditionalFormatRuleBuilderService(this.workspace.rangeOf);
  }
}

export class ChartsService extends Service {
  readonly service = 'Charts';
  readonly ChartType = names(...chartTypes);
}
