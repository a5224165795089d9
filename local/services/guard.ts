import { type CallKind, checkPermission, type Execution, Killed } from './execution';
import type { RealmMakers } from './realm';
import { notHere, Refusal, refuse } from './refusals';
import { isOffered } from './surface';

/** Base of everything that the bundle may call. `service` is Google's name of the class. */
export abstract class Service {
  abstract readonly service: string;
  /** How a guard has wrapped it; a script that is loaded anew has a guard of its own. */
  wrapped: { by: Guard; proxy: object } | null = null;
  /** Refuses any call on what is no longer there: a range of a deleted sheet, a row that was taken out. */
  checkStanding?(): void;
}

const handles = new Set([
  'getRange',
  'getRangeList',
  'getRanges',
  'getSheets',
  'getSheetByName',
  'getSheetById',
  'getActiveSheet',
  'getActiveSpreadsheet',
  'getActive',
  'getSheetId',
  'getId',
  'getUrl',
  'getParent',
  'getSheet',
  'getUi',
  'getGridId',
  'getA1Notation',
  'getRow',
  'getColumn',
  'getNumRows',
  'getNumColumns',
  'getHeight',
  'getWidth',
  'getCell',
  'getType',
]);
const documentClasses = new Set([
  'Spreadsheet',
  'Sheet',
  'Range',
  'RangeList',
  'NamedRange',
  'Protection',
  'Filter',
  'EmbeddedChart',
]);
const writing =
  /^(set(?!Active)|insert|delete|clear|remove|hide|show|merge|breakApart|copyTo|sort|moveColumns|moveActive|moveRows|protect$|createFilter|shiftColumnGroupDepth|collapse|expand|updateChart)/;
const reading = /^(get|is|has|can)/;

/** Whether a method reads the workbook, changes it, or only hands out a handle. */
export function kindOf(service: string, method: string): CallKind {
  if (!documentClasses.has(service)) return 'handle';
  if (service === 'Range' && /^getLast(Row|Column)$/.test(method)) return 'handle';
  if (service === 'Sheet' && method === 'getName') return 'handle';
  if (handles.has(method) && !(service === 'NamedRange' || service === 'Filter')) return 'handle';
  if (writing.test(method)) return 'write';
  return reading.test(method) ? 'read' : 'handle';
}

/**
 * Stands between the bundle and the services: counts calls, refuses what is not there or not allowed, and makes what it
 * hands over in the bundle's own realm.
 */
export class Guard {
  private enums = new WeakMap<object, object>();
  /** Under this name a wrapped service gives what it wraps. No script can say it. */
  private readonly inner = Symbol('inner');

  constructor(
    private make: RealmMakers,
    private current: () => Execution | null,
  ) {}

  /** The error as the bundle should see it: of its own realm, with Google's message. */
  toRealmError(error: unknown): unknown {
    if (error instanceof Killed) return error;
    if (error instanceof Refusal) return this.make.error(error.name, error.message);
    if (error instanceof Error) return this.make.error(error.name, error.message);
    return error;
  }

  wrap<T extends Service>(target: T): T {
    if (target.wrapped?.by === this) return target.wrapped.proxy as T;
    const { service } = target;
    const methods = new Map<string | symbol, unknown>();
    const proxy = new Proxy(target, {
      get: (_, name) => {
        if (typeof name === 'symbol') return name === this.inner ? target : undefined;
        const known = methods.get(name);
        if (known) return known;
        if (name === 'toString') return () => service;
        if (name === 'toJSON' || name === 'then' || name === 'constructor') return undefined;
        const member = name === 'service' ? undefined : (target as unknown as Record<string, unknown>)[name];
        if (typeof member === 'function' && isOffered(service, name)) {
          const method = (...args: unknown[]) => this.invoke(target, name, member as Method, args);
          methods.set(name, method);
          return method;
        }
        // Enums (SpreadsheetApp.BorderStyle) are plain values: reading one is no call.
        if (/^[A-Z]/.test(name) && typeof member === 'object') return this.enumOf(member as object);
        throw this.toRealmError(notHere(`${service}.${name}`));
      },
      set: (_, name) => {
        throw this.toRealmError(notHere(`${service}.${String(name)} = …`));
      },
    });
    target.wrapped = { by: this, proxy };
    return proxy;
  }

  private enumOf(values: object): object {
    let made = this.enums.get(values);
    if (!made) {
      made = this.make.object(Object.entries(values));
      this.enums.set(values, made);
    }
    return made;
  }

  private invoke(target: Service, name: string, method: Method, args: unknown[]): unknown {
    const full = `${target.service}.${name}`;
    // Logging is no call on the spreadsheet: it is neither counted nor made to fail, and a script may do it while it loads.
    if (target.service === 'console' || target.service === 'Logger') {
      return this.toRealm(method.apply(target, args));
    }
    try {
      const execution = this.current();
      if (!execution) {
        throw refuse(
          `${full} was called while the script loads: services may only be called inside functions.`,
        );
      }
      const result = execution.call(full, kindOf(target.service, name), () => {
        checkPermission(execution.mode, full);
        target.checkStanding?.();
        return method.apply(
          target,
          args.map((arg) => this.toHost(arg)),
        );
      });
      return this.toRealm(result);
    } catch (error) {
      throw this.toRealmError(error);
    }
  }

  private toHost(value: unknown): unknown {
    if (value === null || typeof value !== 'object') return value;
    const service = (value as Record<symbol, unknown>)[this.inner];
    if (service) return service;
    if (Array.isArray(value)) {
      const list: unknown[] = [];
      for (let at = 0; at < value.length; at++) list.push(this.toHost(value[at]));
      return list;
    }
    if (Object.prototype.toString.call(value) === '[object Date]') {
      return new Date((value as Date).getTime());
    }
    return value;
  }

  private toRealm(value: unknown): unknown {
    if (value === null || typeof value !== 'object') return value;
    if (value instanceof Service) return this.wrap(value);
    if (Array.isArray(value)) return this.make.array(value.map((item) => this.toRealm(item)));
    if (value instanceof Date) {
      return this.make.date(
        value.getFullYear(),
        value.getMonth(),
        value.getDate(),
        value.getHours(),
        value.getMinutes(),
        value.getSeconds(),
        value.getMilliseconds(),
      );
    }
    if (Object.getPrototypeOf(value) === Object.prototype) {
      return this.make.object(Object.entries(value).map(([key, item]) => [key, this.toRealm(item)]));
    }
    return value;
  }
}

type Method = (...args: unknown[]) => unknown;
