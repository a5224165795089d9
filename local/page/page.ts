import type { LocalSheets, MenuItem, Person, SheetDump, UiEvent, WorkbookDump } from '../types';
import { asksNothing } from './frame/answerAlert';
import { a1, a1Of, type Rect, readAddress } from './grid/address';
import { editText } from './grid/display';
import { linkOf, linkTarget } from './grid/links';
import { SheetModel } from './grid/model';

/** The selected rectangle and, in it, the one cell that typing goes to. */
export interface Selection {
  rect: Rect;
  row: number;
  column: number;
}

export interface Panel {
  key: number;
  title: string;
  html: string;
  width: number;
  height: number;
  modal: boolean;
}

export interface Toast {
  key: number;
  title: string;
  message: string;
}

/** Something that the person must read and close: a refused entry, a script's error, an alert. */
export interface Problem {
  title: string;
  message: string;
}

/** What is being typed, and where: in the cell or in the formula bar. */
export interface Editing {
  row: number;
  column: number;
  text: string;
  /** Typing over (arrows leave the cell) or changing what is there (arrows move in the text). */
  mode: 'enter' | 'edit';
  inBar: boolean;
}

export type Popup =
  | { kind: 'cell menu' | 'row menu' | 'column menu'; x: number; y: number }
  | { kind: 'tab menu'; x: number; y: number; sheet: string }
  | { kind: 'all sheets'; x: number; y: number }
  | { kind: 'choices' | 'calendar'; x: number; y: number; width: number; row: number; column: number }
  | { kind: 'filter'; x: number; y: number; column: number }
  | { kind: 'ask'; title: string; label: string; text: string; answer: (text: string) => void };

/** Milliseconds after which a page counts as not being drawn at all. */
const LONGEST_FRAME = 100;

const TOP_LEFT: Selection = { rect: { row: 1, column: 1, lastRow: 1, lastColumn: 1 }, row: 1, column: 1 };

/**
 * What the page shows, and the only way in which it changes the workbook: every edit goes through the services' Person,
 * every script call through their run, and after each the page reads the workbook anew. It keeps no cells of its own.
 */
export class Page {
  workbook: WorkbookDump;
  activeSheet = '';
  menu: MenuItem[] = [];
  sidebar: Panel | null = null;
  dialogs: Panel[] = [];
  toasts: Toast[] = [];
  problems: Problem[] = [];
  editing: Editing | null = null;
  popup: Popup | null = null;
  /** What has just been typed, shown in its cell until the calculation is done. */
  typed: { sheetId: number; row: number; column: number; text: string } | null = null;
  /** In words, while something runs; '' otherwise. */
  working = '';
  readonly title = 'Careers workbook';
  private pending = 0;
  private lastKey = 0;
  private queue: Promise<unknown> = Promise.resolve();
  private readonly listeners = new Set<() => void>();
  private readonly models = new Map<string, SheetModel>();
  private readonly selections = new Map<number, Selection>();
  /** By sheet id and column: the texts that the page's filter leaves out. A view of this page, not of the workbook. */
  private readonly filters = new Map<number, Map<number, Set<string>>>();

  private constructor(
    readonly sheets: LocalSheets,
    /** The bundle's functions that google.script.run may call. */
    readonly functionNames: string[],
    /** The page's day, 'yyyy-mm-dd': the fixed one where there is one. */
    readonly today: string,
    workbook: WorkbookDump,
  ) {
    this.workbook = workbook;
  }

  /** Reads the workbook, runs onOpen and gives the page, ready to be drawn. */
  static async open(sheets: LocalSheets, functionNames: string[], today: string): Promise<Page> {
    const menu = sheets.open('FULL');
    await sheets.settle();
    const page = new Page(sheets, functionNames, today, await sheets.dump());
    page.menu = menu;
    page.followActive(null);
    page.changed();
    return page;
  }

  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  changed(): void {
    // At once, not with the next drawing: whoever waits for the page must never see it idle with work begun.
    document.documentElement.dataset.busy = String(this.busy);
    for (const listener of this.listeners) listener();
  }

  get busy(): boolean {
    return this.pending > 0;
  }

  get sheet(): SheetDump {
    return this.workbook.sheets.find((sheet) => sheet.name === this.activeSheet) ?? this.workbook.sheets[0]!;
  }

  get model(): SheetModel {
    return this.modelOf(this.sheet);
  }

  modelOf(sheet: SheetDump): SheetModel {
    let model = this.models.get(sheet.name);
    if (!model) {
      model = new SheetModel(sheet, this.rowsFilteredOut(sheet));
      this.models.set(sheet.name, model);
    }
    return model;
  }

  get selection(): Selection {
    const { rows, columns } = this.model;
    const chosen = this.selections.get(this.sheet.sheetId) ?? TOP_LEFT;
    const whole = chosen.rect.lastRow > chosen.rect.row || chosen.rect.lastColumn > chosen.rect.column;
    if (whole || (rows.size(chosen.row) > 0 && columns.size(chosen.column) > 0)) return chosen;
    // A hidden cell is of no use to a person: the next one that shows stands for it.
    const row = rows.size(chosen.row) > 0 ? chosen.row : rows.next(chosen.row, 1);
    const column = columns.size(chosen.column) > 0 ? chosen.column : columns.next(chosen.column, 1);
    return { row, column, rect: { row, column, lastRow: row, lastColumn: column } };
  }

  // --- what a person does -------------------------------------------------------------------------------------------

  /** Selects a rectangle; a cell inside a merge selects the whole merge. */
  select(row: number, column: number, toRow = row, toColumn = column): void {
    const { sheet } = this;
    const within = (at: number, count: number) => Math.max(1, Math.min(at, count));
    const rect = {
      row: within(Math.min(row, toRow), sheet.rows),
      column: within(Math.min(column, toColumn), sheet.columns),
      lastRow: within(Math.max(row, toRow), sheet.rows),
      lastColumn: within(Math.max(column, toColumn), sheet.columns),
    };
    for (const merge of this.model.mergesIn(rect)) {
      rect.row = Math.min(rect.row, merge.row);
      rect.column = Math.min(rect.column, merge.column);
      rect.lastRow = Math.max(rect.lastRow, merge.lastRow);
      rect.lastColumn = Math.max(rect.lastColumn, merge.lastColumn);
    }
    const merge = this.model.merge(row, column);
    this.selections.set(sheet.sheetId, {
      rect,
      row: merge?.row ?? within(row, sheet.rows),
      column: merge?.column ?? within(column, sheet.columns),
    });
    this.popup = null;
    this.changed();
  }

  showSheet(name: string): void {
    if (!this.workbook.sheets.some((sheet) => sheet.name === name)) return;
    this.editing = null;
    this.popup = null;
    this.activeSheet = name;
    this.changed();
  }

  beginEdit(mode: Editing['mode'], text?: string, inBar = false): void {
    const { row, column } = this.selection;
    this.popup = null;
    this.editing = { row, column, mode, inBar, text: text ?? editText(this.model.cell(row, column)) };
    this.changed();
  }

  /** The text as it stands while a person types. */
  typeOn(text: string): void {
    if (this.editing) this.editing = { ...this.editing, text };
    this.changed();
  }

  cancelEdit(): void {
    this.editing = null;
    this.popup = null;
    this.changed();
  }

  /** Ends typing; an unchanged text is not written. */
  async commitEdit(): Promise<void> {
    const { editing } = this;
    if (!editing) return;
    this.editing = null;
    this.popup = null;
    this.changed();
    if (editing.text === editText(this.model.cell(editing.row, editing.column))) return;
    await this.type(editing.row, editing.column, editing.text);
  }

  /** Types into one cell of the tab in front; a refusal shows the validation's own help. */
  type(row: number, column: number, text: string): Promise<void> {
    const sheet = this.sheet.name;
    const help = this.model.validation(row, column)?.helpText ?? '';
    this.typed = { sheetId: this.sheet.sheetId, row, column, text };
    return this.edit(
      (person) => {
        if (text === '') person.clear(sheet, a1(row, column));
        else person.type(sheet, a1(row, column), text);
      },
      help,
      () => this.select(row, column),
    );
  }

  clearSelection(): Promise<void> {
    const sheet = this.sheet.name;
    const range = a1Of(this.selection.rect);
    return this.edit((person) => person.clear(sheet, range));
  }

  /** Ticks or unticks the selected checkboxes, all as the active one; false where the active cell is none. */
  toggleTick(): boolean {
    const { model, selection } = this;
    const { row, column, rect } = selection;
    if (model.validation(row, column)?.criteria !== 'CHECKBOX') return false;
    const text = model.cell(row, column)?.value === true ? 'FALSE' : 'TRUE';
    const sheet = this.sheet.name;
    // The box that was clicked shows it at once.
    this.typed = { sheetId: this.sheet.sheetId, row, column, text };
    void this.edit((person) => {
      for (let r = rect.row; r <= Math.min(rect.lastRow, model.rows.count); r += 1) {
        for (let c = rect.column; c <= rect.lastColumn; c += 1) {
          if (model.validation(r, c)?.criteria === 'CHECKBOX') person.type(sheet, a1(r, c), text);
        }
      }
    });
    return true;
  }

  /** Opens the dropdown or the calendar of a cell; false where it has neither. */
  openChoices(row: number, column: number): boolean {
    const criteria = this.model.validation(row, column)?.criteria ?? '';
    const kind = criteria.startsWith('VALUE_IN_')
      ? 'choices'
      : criteria.startsWith('DATE_')
        ? 'calendar'
        : null;
    const box = document.getElementById(`cell-${a1(row, column)}`)?.getBoundingClientRect();
    if (!kind || !box) return false;
    this.openPopup({ kind, row, column, x: box.left, y: box.bottom, width: box.width });
    return true;
  }

  /** Goes where the link in a cell leads: a tab of this workbook, or a page in a window of its own. */
  followLink(row: number, column: number): void {
    const link = linkOf(this.model.cell(row, column));
    if (link === '') return;
    const target = linkTarget(link, this.workbook);
    if (!target) {
      if (/^https?:\/\//i.test(link)) window.open(link, '_blank', 'noopener');
      else this.tell('There was a problem', 'The tab that this link leads to is not there.');
      this.changed();
      return;
    }
    void this.goTo(target.sheet, target.range);
  }

  /** Brings a tab (shown if it is hidden) to the front with this range selected. */
  async goTo(name: string, range: string): Promise<void> {
    const sheet = this.workbook.sheets.find((one) => one.name === name);
    if (!sheet) return;
    if (sheet.hidden) await this.edit((person) => person.showSheet(name));
    this.showSheet(name);
    const rect = readAddress(range, sheet.rows, sheet.columns);
    if (rect) this.select(rect.row, rect.column, rect.lastRow, rect.lastColumn);
  }

  addSheet(): Promise<void> {
    const taken = new Set(this.workbook.sheets.map((sheet) => sheet.name.toLowerCase()));
    let number = this.workbook.sheets.length + 1;
    while (taken.has(`sheet${number}`)) number += 1;
    const name = `Sheet${number}`;
    return this.edit((person) => {
      person.addSheet(name);
      person.select(name, 'A1');
    });
  }

  async renameSheet(from: string, to: string): Promise<void> {
    const inFront = this.sheet.name === from;
    await this.edit((person) => person.renameSheet(from, to));
    if (inFront && this.workbook.sheets.some((sheet) => sheet.name === to)) this.showSheet(to);
  }

  /** Shows a tab from the list of all sheets, hidden or not. */
  async bringSheet(name: string): Promise<void> {
    if (this.workbook.sheets.find((sheet) => sheet.name === name)?.hidden) {
      await this.edit((person) => person.showSheet(name));
    }
    this.showSheet(name);
  }

  nextSheet(step: 1 | -1): boolean {
    const visible = this.workbook.sheets.filter((sheet) => !sheet.hidden);
    const at = visible.findIndex((sheet) => sheet.name === this.sheet.name) + step;
    if (visible[at]) this.showSheet(visible[at].name);
    return true;
  }

  /**
   * Makes an edit as the person would, waits for the calculation and reads the workbook anew.
   * What the services refuse is shown in a dialog: `help` where there is one, otherwise their message.
   */
  edit(work: (person: Person) => void, help = '', refused = () => {}): Promise<void> {
    return this.enqueue('', async () => {
      try {
        work(this.sheets.person);
      } catch (error) {
        this.tell('There was a problem', help || messageOf(error));
        refused();
      }
    });
  }

  /** Runs a menu item of the add-on. */
  runMenu(item: MenuItem): Promise<void> {
    return this.call(item.functionName, []).then(
      () => undefined,
      (error) => {
        this.tell('The script could not finish', messageOf(error));
        this.changed();
      },
    );
  }

  /** One call of the server, from the menu or from a sidebar; rejects with the message that the person should see. */
  call(functionName: string, args: unknown[]): Promise<unknown> {
    return this.enqueue('Working…', async () => {
      const result = await this.sheets.run(functionName, ...args);
      for (const event of result.events) this.show(event);
      return result.value;
    });
  }

  private async enqueue<T>(working: string, work: () => Promise<T>): Promise<T> {
    this.pending += 1;
    this.changed();
    const turn = this.queue.then(async () => {
      this.working = working;
      this.changed();
      // The calculation holds up the page: what is typed, or that something runs, must be on the screen before it.
      await painted();
      this.tellSelection();
      const before = this.sheets.active();
      try {
        return await work();
      } finally {
        await this.sheets.settle();
        this.workbook = await this.sheets.dump();
        this.models.clear();
        this.typed = null;
        this.followActive(before);
      }
    });
    this.queue = turn.catch(() => undefined);
    try {
      return await turn;
    } finally {
      this.pending -= 1;
      if (this.pending === 0) this.working = '';
      this.changed();
    }
  }

  // --- what scripts show --------------------------------------------------------------------------------------------

  private show(event: UiEvent): void {
    this.lastKey += 1;
    const key = this.lastKey;
    switch (event.kind) {
      case 'sidebar':
        this.sidebar = { key, title: event.title, html: event.html, width: 300, height: 0, modal: false };
        break;
      case 'dialog':
        this.dialogs = [...this.dialogs, { ...event, key }];
        break;
      case 'toast':
        this.addToast(key, event);
        break;
      case 'alert':
        // The others were asked, and answered, while the script ran.
        if (asksNothing(event)) this.tell(event.title || 'Golden Thread', event.message);
    }
  }

  private addToast(key: number, event: { title: string; message: string; seconds: number }): void {
    this.toasts = [...this.toasts, { key, title: event.title, message: event.message }];
    if (event.seconds > 0) setTimeout(() => this.closeToast(key), event.seconds * 1000);
  }

  /** Says something of the page's own for a few seconds. */
  notify(message: string): void {
    this.lastKey += 1;
    this.addToast(this.lastKey, { title: '', message, seconds: 6 });
    this.changed();
  }

  closeToast(key: number): void {
    this.toasts = this.toasts.filter((toast) => toast.key !== key);
    this.changed();
  }

  closePanel(key: number): void {
    if (this.sidebar?.key === key) this.sidebar = null;
    this.dialogs = this.dialogs.filter((dialog) => dialog.key !== key);
    this.changed();
  }

  resizePanel(key: number, size: { width?: number; height?: number }): void {
    this.dialogs = this.dialogs.map((dialog) => (dialog.key === key ? { ...dialog, ...size } : dialog));
    this.changed();
  }

  private tell(title: string, message: string): void {
    this.problems = [...this.problems, { title, message }];
  }

  closeProblem(): void {
    this.problems = this.problems.slice(1);
    this.changed();
  }

  openPopup(popup: Popup | null): void {
    this.popup = popup;
    this.changed();
  }

  // --- the page's own filter ----------------------------------------------------------------------------------------

  hiddenTexts(column: number): ReadonlySet<string> {
    return this.filters.get(this.sheet.sheetId)?.get(column) ?? new Set();
  }

  filterColumn(column: number, hidden: Set<string>): void {
    const { sheetId } = this.sheet;
    const columns = this.filters.get(sheetId) ?? new Map<number, Set<string>>();
    if (hidden.size === 0) columns.delete(column);
    else columns.set(column, hidden);
    this.filters.set(sheetId, columns);
    this.models.clear();
    this.popup = null;
    this.changed();
  }

  /** Opens the filter of a column under its header; false where the tab has none there. */
  openFilter(column: number): boolean {
    const { filter } = this.model;
    if (!filter || column < filter.column || column > filter.lastColumn) return false;
    const box = document.getElementById(`cell-${a1(filter.row, column)}`)?.getBoundingClientRect();
    this.openPopup({ kind: 'filter', x: box?.left ?? 0, y: box?.bottom ?? 0, column });
    return true;
  }

  get filtered(): boolean {
    return (this.filters.get(this.sheet.sheetId)?.size ?? 0) > 0;
  }

  clearFilters(): void {
    this.filters.delete(this.sheet.sheetId);
    this.models.clear();
    this.changed();
  }

  private rowsFilteredOut(sheet: SheetDump): Set<number> {
    const rows = new Set<number>();
    const columns = this.filters.get(sheet.sheetId);
    if (!columns?.size || sheet.filter === '') return rows;
    const plain = new SheetModel(sheet, rows);
    const rect = plain.filter;
    if (!rect) return rows;
    for (let row = rect.row + 1; row <= rect.lastRow; row += 1) {
      for (const [column, hidden] of columns) if (hidden.has(plain.text(row, column))) rows.add(row);
    }
    return rows;
  }

  // --- which tab and cell are in front ------------------------------------------------------------------------------

  private tellSelection(): void {
    const { sheet, selection } = this;
    try {
      this.sheets.person.select(sheet.name, a1Of(selection.rect));
    } catch {
      // The tab may have gone since: the run will say where it stands.
    }
  }

  /** Goes where a script or an edit has led; stays where the person is if it led nowhere. */
  private followActive(before: { sheet: string; range: string } | null): void {
    const now = this.sheets.active();
    if (before && before.sheet === now.sheet && before.range === now.range) return;
    this.activeSheet = now.sheet;
    const { sheet } = this;
    const rect = readAddress(now.range, sheet.rows, sheet.columns);
    if (rect) this.selections.set(sheet.sheetId, { rect, row: rect.row, column: rect.column });
  }
}

/**
 * Two frames: the first may already be on its way to the screen without the latest change. A page in the background draws none,
 * and must go on all the same.
 */
function painted(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => requestAnimationFrame(() => resolve()));
    setTimeout(resolve, LONGEST_FRAME);
  });
}

export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
