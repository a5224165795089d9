import type {
  AuthMode,
  Failure,
  LocalSheets,
  LocalSheetsOptions,
  MenuItem,
  Person,
  RunResult,
  WorkbookDump,
} from '../types';
import { toA1 } from './area';
import { Book } from './book';
import { serialOfMoment } from './dates';
import { dumpOf } from './dump';
import { Execution, Killed } from './execution';
import { Guard, type Service } from './guard';
import {
  ConsoleService,
  LockServiceService,
  LockState,
  LoggerService,
  PropertiesServiceService,
  UtilitiesService,
} from './hostServices';
import { personOf } from './person';
import { hostMakers, plainCopy } from './plainData';
import { makersOf, type Realm, type RealmMakers, setClock } from './realm';
import { newWorkbook, peek } from './records';
import { refuse } from './refusals';
import { copyWorkbook, type Saved } from './saved';
import { SpreadsheetService } from './spreadsheet';
import { ChartsService, SpreadsheetAppService } from './spreadsheetApp';
import { HtmlServiceService, type MenuService, menuItems, type Screen, UiService } from './ui';
import { Workspace } from './workspace';

/** At most this many calls may be under way at once, as for google.script.run; the rest wait. */
const concurrentCalls = 10;

/**
 * A new, empty spreadsheet (one sheet 'Sheet1', 1000 rows by 26 columns), or a copy of the saved workbook in the options.
 * @param makeRealm gives the place in which a bundle is to run: Node's or the browser's.
 */
export function createLocalSheets(options: LocalSheetsOptions, makeRealm: () => Realm): LocalSheets {
  const fixed = options.now === undefined ? null : readNow(options.now);
  const now = () => (fixed === null ? new Date() : new Date(fixed.getTime()));
  const from = options.from as Saved | undefined;
  if (from && (options.locale !== undefined || options.timeZone !== undefined))
    throw new Error('A saved workbook has its own locale and time zone: leave these options out.');
  const book = new Book(
    from
      ? copyWorkbook(from.record)
      : newWorkbook(options.locale ?? 'en_GB', options.timeZone ?? 'Europe/London'),
    now,
  );
  if (from) {
    book.computedAt = from.computedAt;
    if (from.computedAt !== serialOfMoment(book.now)) book.calculate(true);
  }
  const person = personOf(book);
  const lock = new LockState();
  const properties = new PropertiesServiceService(
    new Map(from?.documentProperties),
    new Map(from?.userProperties),
  );
  const utilities = new UtilitiesService(from?.identifiers);
  const answers: string[] = [];
  let files: Record<string, string> = {};
  let realm: Realm | null = null;
  let makers: RealmMakers | null = null;
  let guard: Guard | null = null;
  let execution: Execution | null = null;
  let menus: MenuService[] = [];
  let failure: Failure | null = null;
  let beforeWrites: { n: number; edit: (person: Person) => void }[] = [];
  let beforeReads: { n: number; edit: (person: Person) => void }[] = [];

  const screen: Screen = {
    show: (event) => execution?.events.push(event),
    answer: (alert) => options.answerAlert?.(alert) ?? answers.shift() ?? 'OK',
    htmlFile: (name) => files[name] ?? files[`${name}.html`] ?? null,
  };
  const workspace = new Workspace(book);
  const spreadsheet = new SpreadsheetService(workspace, (message, title, seconds) =>
    screen.show({ kind: 'toast', title, message, seconds }),
  );
  const ui = new UiService(screen, (menu) => menus.push(menu));
  const log = (line: string) => execution?.logs.push(line);

  function begin(mode: AuthMode): Execution {
    const begun = new Execution(mode, failure, beforeWrites, beforeReads, person);
    failure = null;
    beforeWrites = [];
    beforeReads = [];
    return begun;
  }

  /** Runs one entry function to its end. Gives what it returned, not yet copied. */
  function perform(
    mode: AuthMode,
    name: string,
    args: readonly unknown[],
  ): { value: unknown; run: Execution } {
    if (!realm) throw refuse('No script is loaded.');
    const entry = realm.global[name];
    if (typeof entry !== 'function' || name.endsWith('_')) throw refuse(`Script function not found: ${name}`);
    book.calculate();
    const run = begin(mode);
    execution = run;
    try {
      const value = (entry as (...args: unknown[]) => unknown)(...args);
      if (run.killed) throw new Killed();
      return { value, run };
    } catch (error) {
      throw run.killed ? refuse('Exceeded maximum execution time') : hostError(error);
    } finally {
      execution = null;
      lock.heldHere = false;
      book.calculate();
    }
  }

  // ---- calls are run one at a time; more than ten wait for a place ----
  let last: Promise<unknown> = Promise.resolve();
  const queue = { underWay: 0, waiting: 0, mostUnderWay: 0 };
  const places: (() => void)[] = [];
  async function inTurn<T>(act: () => T): Promise<T> {
    if (queue.underWay >= concurrentCalls) {
      queue.waiting++;
      await new Promise<void>((resolve) => places.push(resolve));
      queue.waiting--;
    }
    queue.underWay++;
    queue.mostUnderWay = Math.max(queue.mostUnderWay, queue.underWay);
    const turn = last.then(act);
    last = turn.catch(() => undefined);
    try {
      return await turn;
    } finally {
      queue.underWay--;
      places.shift()?.();
    }
  }

  return {
    person,
    queue,
    loadBundle(code, htmlFiles) {
      realm?.dispose();
      realm = makeRealm();
      setClock(realm, () => now().getTime());
      makers = makersOf(realm);
      guard = new Guard(makers, () => execution);
      files = { ...htmlFiles };
      const services: Service[] = [
        new SpreadsheetAppService(workspace, spreadsheet, ui),
        new ChartsService(),
        new HtmlServiceService(screen),
        new LockServiceService(lock),
        properties,
        utilities,
        new LoggerService(log),
        new ConsoleService(log),
      ];
      for (const service of services) realm.global[service.service] = guard.wrap(service);
      try {
        realm.evaluate(code);
      } catch (error) {
        throw hostError(error);
      }
    },
    open(mode = 'FULL'): MenuItem[] {
      menus = [];
      if (!makers) throw refuse('No script is loaded.');
      const { run } = perform(mode, 'onOpen', [makers.object([['authMode', mode]])]);
      if (run.killed) throw refuse('Exceeded maximum execution time');
      return menus.flatMap((menu) => menuItems(menu));
    },
    has: (functionName) => typeof realm?.global[functionName] === 'function',
    run(functionName, ...args): Promise<RunResult> {
      return inTurn(() => {
        if (!makers) throw refuse('No script is loaded.');
        const copied = args.map((arg) => plainCopy(arg, makers!));
        const { value, run } = perform('FULL', functionName, copied);
        return {
          value: plainCopy(value, hostMakers),
          calls: run.calls,
          events: run.events,
          logs: run.logs,
        };
      });
    },
    failNextRun(next) {
      failure = next;
    },
    beforeNextWrite(edit, n = 1) {
      beforeWrites.push({ n, edit });
    },
    beforeNextRead(edit, n) {
      // Google computes what a person changes at once; what the run itself wrote goes on waiting.
      const settled = (by: Person): void => {
        edit(by);
        if (execution?.calls.writes === 0) book.calculate();
      };
      beforeReads.push({ n, edit: settled });
    },
    holdLock(held) {
      lock.heldByOther = held;
    },
    answerAlerts(...given) {
      answers.push(...given);
    },
    active() {
      const { sheetId, area } = book.record.active;
      return { sheet: book.sheet(sheetId).name, range: toA1(area) };
    },
    async settle() {
      await last;
      book.calculate();
    },
    async dump(): Promise<WorkbookDump> {
      await last;
      book.calculate();
      return dumpOf(book.record);
    },
    peek(name) {
      const sheet = book.sheetNamed(name);
      if (!sheet) throw refuse(`There is no sheet called "${name}".`);
      return Array.from({ length: sheet.maxRows }, (_, row) =>
        Array.from({ length: sheet.maxColumns }, (__, column) => peek(sheet, row + 1, column + 1)?.v ?? null),
      );
    },
    saved(): Saved {
      book.calculate();
      return {
        record: copyWorkbook(book.record),
        documentProperties: new Map(properties.documentProperties),
        userProperties: new Map(properties.userProperties),
        identifiers: utilities.made,
        computedAt: book.computedAt,
      };
    },
    dispose() {
      realm?.dispose();
      realm = null;
      guard = null;
    },
  };
}

/** An error of the bundle's realm as an error of this side, so that `instanceof Error` holds for tests and the page. */
function hostError(error: unknown): Error {
  if (error instanceof Error) return error;
  const message =
    typeof error === 'object' && error !== null && 'message' in error ? String(error.message) : String(error);
  const made = new Error(message);
  if (typeof error === 'object' && error !== null) {
    if ('name' in error) made.name = String(error.name);
    if ('stack' in error) made.stack = String(error.stack);
  }
  return made;
}

function readNow(text: string): Date {
  const found = /^([0-9]{4})-([0-9]{2})-([0-9]{2})(?:T([0-9]{2}):([0-9]{2})(?::([0-9]{2}))?)?$/.exec(text);
  if (!found) throw new Error(`The clock "${text}" is no date: write it as 2026-11-21 or 2026-11-21T09:30.`);
  const [year, month, day, hours = 0, minutes = 0, seconds = 0] = found
    .slice(1)
    .map((part) => Number(part ?? 0));
  return new Date(year!, month! - 1, day, hours, minutes, seconds);
}
