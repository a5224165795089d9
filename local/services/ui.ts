import type { MenuItem, UiEvent } from '../types';
import { Service } from './guard';
import { refuse, wrongParameters } from './refusals';

/** What the services need from whoever shows things: the page, or a test's record of what was shown. */
export interface Screen {
  show(event: UiEvent): void;
  /** The button that the person presses: 'OK', 'CANCEL', 'YES', 'NO' or 'CLOSE'. */
  answer(alert: { title: string; message: string; buttons: string }): string;
  htmlFile(name: string): string | null;
}

type Entry =
  | { label: string; functionName: string }
  | { separator: true }
  | { label: string; menu: MenuService };

export class MenuService extends Service {
  readonly service = 'Menu';
  readonly entries: Entry[] = [];
  constructor(
    readonly caption: string,
    private added: (menu: MenuService) => void,
  ) {
    super();
  }
  addItem(caption: unknown, functionName: unknown): this {
    if (typeof caption !== 'string' || typeof functionName !== 'string') {
      throw wrongParameters('Menu.addItem', [caption, functionName]);
    }
    this.entries.push({ label: caption, functionName });
    return this;
  }
  addSeparator(): this {
    this.entries.push({ separator: true });
    return this;
  }
  addSubMenu(menu: unknown): this {
    if (!(menu instanceof MenuService)) throw wrongParameters('Menu.addSubMenu', [menu]);
    this.entries.push({ label: menu.caption, menu });
    return this;
  }
  addToUi(): void {
    this.added(this);
  }
}

/** The items of a menu in order, those of a submenu with its label before them. */
export function menuItems(menu: MenuService, before = ''): MenuItem[] {
  return menu.entries.flatMap((entry) => {
    if ('separator' in entry) return [];
    if ('menu' in entry) return menuItems(entry.menu, `${before}${entry.label} ▸ `);
    return [{ label: before + entry.label, functionName: entry.functionName }];
  });
}

export class HtmlOutputService extends Service {
  readonly service = 'HtmlOutput';
  private title = '';
  width = 300;
  height = 400;
  constructor(
    readonly file: string,
    private html: string,
  ) {
    super();
  }
  setTitle(title: string): this {
    this.title = String(title);
    return this;
  }
  getTitle(): string {
    return this.title;
  }
  setWidth(width: number): this {
    this.width = width;
    return this;
  }
  setHeight(height: number): this {
    this.height = height;
    return this;
  }
  getContent(): string {
    return this.html;
  }
}

export class HtmlServiceService extends Service {
  readonly service = 'HtmlService';
  constructor(private screen: Screen) {
    super();
  }
  createHtmlOutputFromFile(name: string): HtmlOutputService {
    const html = this.screen.htmlFile(String(name));
    if (html === null) throw refuse(`No HTML file named ${String(name)} was found.`);
    return new HtmlOutputService(String(name), html);
  }
}

const buttonSets: Record<string, string> = {
  OK: 'OK',
  OK_CANCEL: 'OK_CANCEL',
  YES_NO: 'YES_NO',
  YES_NO_CANCEL: 'YES_NO_CANCEL',
};

export class UiService extends Service {
  readonly service = 'Ui';
  readonly Button = Object.freeze({ CLOSE: 'CLOSE', OK: 'OK', CANCEL: 'CANCEL', YES: 'YES', NO: 'NO' });
  readonly ButtonSet = Object.freeze(buttonSets);

  constructor(
    private screen: Screen,
    private addMenu: (menu: MenuService) => void,
  ) {
    super();
  }

  createAddonMenu(): MenuService {
    return new MenuService('', this.addMenu);
  }
  createMenu(caption: string): MenuService {
    return new MenuService(String(caption), this.addMenu);
  }
  showSidebar(output: unknown): void {
    if (!(output instanceof HtmlOutputService)) throw wrongParameters('Ui.showSidebar', [output]);
    this.screen.show({
      kind: 'sidebar',
      title: output.getTitle(),
      file: output.file,
      html: output.getContent(),
    });
  }
  private dialog(method: string, output: unknown, title: unknown, modal: boolean): void {
    if (!(output instanceof HtmlOutputService)) throw wrongParameters(`Ui.${method}`, [output, title]);
    this.screen.show({
      kind: 'dialog',
      title: String(title ?? ''),
      file: output.file,
      html: output.getContent(),
      width: output.width,
      height: output.height,
      modal,
    });
  }
  showModalDialog(output: unknown, title: unknown): void {
    this.dialog('showModalDialog', output, title, true);
  }
  showModelessDialog(output: unknown, title: unknown): void {
    this.dialog('showModelessDialog', output, title, false);
  }
  /** alert(prompt), alert(prompt, buttons), alert(title, prompt, buttons). */
  alert(...args: unknown[]): string {
    const [title, message, buttons] =
      args.length === 1
        ? ['', args[0], 'OK']
        : args.length === 2
          ? ['', args[0], args[1]]
          : [args[0], args[1], args[2]];
    if (args.length === 0 || !(String(buttons) in buttonSets)) throw wrongParameters('Ui.alert', args);
    const event = {
      kind: 'alert' as const,
      title: String(title),
      message: String(message),
      buttons: String(buttons),
    };
    this.screen.show(event);
    return this.screen.answer({ title: event.title, message: event.message, buttons: event.buttons });
  }
}
