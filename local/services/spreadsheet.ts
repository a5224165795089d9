import { sameArea, splitSheet } from './area';
import type { Book } from './book';
import { Service } from './guard';
import type { RangeService } from './range';
import { newSheet } from './records';
import { refuse, wrongParameters } from './refusals';
import { SheetService } from './sheet';
import { checkName, NamedRangeService } from './sheetParts';
import { areaOn, deleteSheet } from './structure';
import type { Workspace } from './workspace';

export class SpreadsheetService extends Service {
  readonly service = 'Spreadsheet';

  constructor(
    private workspace: Workspace,
    private toasts: (message: string, title: string, seconds: number) => void,
  ) {
    super();
    workspace.spreadsheet = this;
  }

  private get book(): Book {
    return this.workspace.book;
  }

  getId(): string {
    return 'local-spreadsheet';
  }
  getName(): string {
    return 'Careers workbook';
  }
  getUrl(): string {
    return 'https://docs.google.com/spreadsheets/d/local-spreadsheet/edit';
  }

  getSheets(): SheetService[] {
    return this.book.record.sheets.map((sheet) => this.workspace.sheetService(sheet));
  }
  getSheetByName(name: string): SheetService | null {
    const sheet = this.book.sheetNamed(String(name));
    return sheet ? this.workspace.sheetService(sheet) : null;
  }
  getSheetById(id: number): SheetService | null {
    const sheet = this.book.record.sheets.find((candidate) => candidate.id === id);
    return sheet ? this.workspace.sheetService(sheet) : null;
  }
  getActiveSheet(): SheetService {
    return this.workspace.sheetService(this.book.sheet(this.book.record.active.sheetId));
  }
  setActiveSheet(sheet: unknown): SheetService {
    if (!(sheet instanceof SheetService)) throw wrongParameters('Spreadsheet.setActiveSheet', [sheet]);
    sheet.activate();
    return sheet;
  }

  /** The new sheet becomes the active one, as in Google. Without an index it stands after the active sheet. */
  insertSheet(nameOrIndex?: unknown, index?: unknown): SheetService {
    const { record } = this.book;
    const name = typeof nameOrIndex === 'string' ? nameOrIndex : this.freeName();
    const wanted = typeof nameOrIndex === 'number' ? nameOrIndex : index;
    if (name === '') throw refuse('Sheet name cannot be empty.');
    if (name.length > 100) throw refuse('Sheet name cannot be longer than 100 characters.');
    if (this.book.sheetNamed(name)) {
      throw refuse(`A sheet with the name "${name}" already exists. Please enter another name.`);
    }
    const active = record.sheets.findIndex((sheet) => sheet.id === record.active.sheetId);
    const at = typeof wanted === 'number' ? wanted : active + 1;
    if (at < 0 || at > record.sheets.length) throw refuse('Sheet index is out of range.');
    const sheet = newSheet(record.nextSheetId++, name);
    record.sheets.splice(at, 0, sheet);
    this.book.changedAll();
    return this.workspace.sheetService(sheet).activate();
  }
  private freeName(): string {
    let number = this.book.record.sheets.length + 1;
    while (this.book.sheetNamed(`Sheet${number}`)) number++;
    return `Sheet${number}`;
  }
  deleteSheet(sheet: unknown): void {
    if (!(sheet instanceof SheetService)) throw wrongParameters('Spreadsheet.deleteSheet', [sheet]);
    deleteSheet(this.book, sheet.sheet);
  }
  moveActiveSheet(position: number): void {
    const { sheets, active } = this.book.record;
    if (position < 1 || position > sheets.length) throw refuse('Sheet index is out of range.');
    const from = sheets.findIndex((sheet) => sheet.id === active.sheetId);
    const [moved] = sheets.splice(from, 1);
    sheets.splice(position - 1, 0, moved!);
  }

  getActiveRange(): RangeService {
    const { sheetId, area } = this.book.record.active;
    return this.workspace.rangeOf(sheetId, area);
  }
  setActiveRange(range: unknown): RangeService {
    if (!(range instanceof Service) || range.service !== 'Range') {
      throw wrongParameters('Spreadsheet.setActiveRange', [range]);
    }
    return (range as RangeService).activate();
  }

  getNamedRanges(): NamedRangeService[] {
    return this.book.record.names.map((name) => new NamedRangeService(this.workspace, name));
  }
  /** A name that is there already is pointed to the new range. */
  setNamedRange(name: unknown, range: unknown): void {
    if (typeof name !== 'string' || !(range instanceof Service) || range.service !== 'Range') {
      throw wrongParameters('Spreadsheet.setNamedRange', [name, range]);
    }
    const text = checkName(name);
    const { sheet, area } = range as RangeService;
    const known = this.book.record.names.find((record) => record.name.toLowerCase() === text.toLowerCase());
    if (known?.sheetId === sheet.id && known.area && sameArea(known.area, area)) return;
    if (known) Object.assign(known, { sheetId: sheet.id, area: { ...area } });
    else this.book.record.names.push({ name: text, sheetId: sheet.id, area: { ...area } });
    this.book.changedAll();
  }
  removeNamedRange(name: unknown): void {
    const { names } = this.book.record;
    const index = names.findIndex((record) => record.name.toLowerCase() === String(name).toLowerCase());
    if (index < 0) throw refuse(`The named range "${String(name)}" does not exist.`);
    names.splice(index, 1);
    this.book.changedAll();
  }
  /** Null where there is neither such a name nor such an address. */
  getRangeByName(name: string): RangeService | null {
    const text = String(name);
    const known = this.book.record.names.find((record) => record.name.toLowerCase() === text.toLowerCase());
    if (known) return known.area && this.workspace.rangeOf(known.sheetId, known.area);
    const { sheet: named, address } = splitSheet(text);
    const home = named === null ? undefined : this.book.sheetNamed(named);
    return home ? this.workspace.rangeOf(home.id, areaOn(home, address)) : null;
  }

  getSpreadsheetLocale(): string {
    return this.book.record.locale;
  }
  setSpreadsheetLocale(locale: string): void {
    if (!/^[a-z]{2}(_[A-Z]{2})?$/.test(String(locale))) throw refuse(`Invalid locale: ${String(locale)}`);
    this.book.record.locale = locale;
    this.book.changedAll();
  }
  getSpreadsheetTimeZone(): string {
    return this.book.record.timeZone;
  }
  setSpreadsheetTimeZone(timezone: string): void {
    if (!/^[A-Za-z_]+(\/[A-Za-z_+-]+)*$/.test(String(timezone))) {
      throw refuse(`Invalid argument: timezone. Should be of type: String`);
    }
    this.book.record.timeZone = timezone;
    this.book.changedAll();
  }

  toast(message: unknown, title: unknown = '', timeoutSeconds = 5): void {
    this.toasts(String(message), String(title ?? ''), timeoutSeconds ?? 5);
  }
}
