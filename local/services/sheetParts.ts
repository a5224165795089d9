import type { Area } from './area';
import { tokensOf, writeReference } from './formulaText';
import { Service } from './guard';
import type { RangeService } from './range';
import type { NamedRangeRecord, ProtectionRecord, SheetRecord } from './records';
import { refuse, wrongParameters } from './refusals';
import { sortRange } from './sorting';
import { eachCell } from './structure';
import type { Workspace } from './workspace';

function needRange(value: unknown, method: string): RangeService {
  if (value instanceof Service && value.service === 'Range') return value as RangeService;
  throw wrongParameters(method, [value]);
}

export class FilterService extends Service {
  readonly service = 'Filter';
  constructor(
    private workspace: Workspace,
    private sheet: SheetRecord,
  ) {
    super();
  }
  private get area(): Area {
    if (!this.sheet.filter) throw refuse('The filter has been removed.');
    return this.sheet.filter;
  }
  getRange(): Service {
    return this.workspace.rangeOf(this.sheet.id, this.area);
  }
  remove(): void {
    this.sheet.filter = null;
  }
  /** Sorts all but the filter's header row. */
  sort(columnPosition: number, ascending: boolean): this {
    const { area } = this;
    if (area.r2 > area.r1) {
      sortRange(this.workspace.book, this.sheet, { ...area, r1: area.r1 + 1 }, [
        { column: columnPosition, ascending },
      ]);
    }
    return this;
  }
  /** The local Sheets keeps no criteria: nothing is ever hidden by a filter here. */
  getColumnFilterCriteria(): null {
    return null;
  }
}

export class ProtectionService extends Service {
  readonly service = 'Protection';
  constructor(
    private workspace: Workspace,
    private sheet: SheetRecord,
    private record: ProtectionRecord,
  ) {
    super();
  }
  getDescription(): string {
    return this.record.description;
  }
  setDescription(description: string): this {
    this.record.description = String(description);
    return this;
  }
  isWarningOnly(): boolean {
    return this.record.warningOnly;
  }
  setWarningOnly(warningOnly: boolean): this {
    this.record.warningOnly = warningOnly;
    return this;
  }
  getRange(): Service {
    const { maxRows, maxColumns, id } = this.sheet;
    return this.workspace.rangeOf(id, this.record.area ?? { r1: 1, c1: 1, r2: maxRows, c2: maxColumns });
  }
  setRange(range: unknown): this {
    this.record.area = { ...needRange(range, 'Protection.setRange').area };
    return this;
  }
  remove(): void {
    const index = this.sheet.protections.indexOf(this.record);
    if (index < 0) throw refuse('The protection has already been removed.');
    this.sheet.protections.splice(index, 1);
  }
  canEdit(): boolean {
    return true;
  }
  getProtectionType(): string {
    return this.record.area ? 'RANGE' : 'SHEET';
  }
}

/** Google: letters, digits and underscores, not like A1 or R1C1, not true or false, at most 250 characters. */
export function checkName(name: unknown): string {
  const text = String(name);
  const allowed =
    /^[A-Za-z_][A-Za-z0-9_]{0,249}$/.test(text) &&
    !/^(true|false)$/i.test(text) &&
    !/^[A-Za-z]{1,3}[0-9]+$/.test(text) &&
    !/^r[0-9]*c[0-9]*$/i.test(text);
  if (!allowed) throw refuse(`The name "${text}" is not a valid name for a range.`);
  return text;
}

export class NamedRangeService extends Service {
  readonly service = 'NamedRange';
  constructor(
    private workspace: Workspace,
    private record: NamedRangeRecord,
  ) {
    super();
  }
  getName(): string {
    return this.record.name;
  }
  /** Formulas that use the name follow it. */
  setName(name: unknown): this {
    renameIn(this.workspace, this.record, checkName(name));
    return this;
  }
  getRange(): Service | null {
    const { area, sheetId } = this.record;
    return area && this.workspace.rangeOf(sheetId, area);
  }
  setRange(range: unknown): this {
    const { sheet, area } = needRange(range, 'NamedRange.setRange');
    this.record.sheetId = sheet.id;
    this.record.area = { ...area };
    this.workspace.book.changedAll();
    return this;
  }
  remove(): void {
    const { names } = this.workspace.book.record;
    const index = names.indexOf(this.record);
    if (index < 0) throw refuse('The named range has already been removed.');
    names.splice(index, 1);
    this.workspace.book.changedAll();
  }
}

function renameIn(workspace: Workspace, record: NamedRangeRecord, name: string): void {
  const { book } = workspace;
  const taken = book.record.names.some(
    (other) => other !== record && other.name.toLowerCase() === name.toLowerCase(),
  );
  if (taken) throw refuse(`A named range with the name "${name}" already exists.`);
  const old = record.name.toLowerCase();
  for (const sheet of book.record.sheets) {
    eachCell(sheet, (cell) => {
      if (!cell.f?.toLowerCase().includes(old)) return;
      cell.f = tokensOf(cell.f)
        .map((token) => {
          if (token.kind === 'reference') return writeReference(token.reference);
          return token.kind === 'word' && token.text.toLowerCase() === old ? name : token.text;
        })
        .join('');
      cell.rc = undefined;
    });
  }
  record.name = name;
  book.changedAll();
}
