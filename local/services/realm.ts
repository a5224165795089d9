/**
 * A place where the bundle runs with its own globals, as Apps Script's V8 runs apart from the page and from Node.
 * What is handed to the bundle (Date, Array, Error) is made by the constructors of that place.
 */
export interface Realm {
  /** The global object; services are put on it before the bundle loads. */
  readonly global: Record<string, unknown>;
  /** Runs code as a script: its top-level functions become properties of the global object. */
  evaluate(code: string): unknown;
  dispose(): void;
}

export interface RealmMakers {
  date(
    year: number,
    month: number,
    day: number,
    hours: number,
    minutes: number,
    seconds: number,
    ms: number,
  ): object;
  array(items: unknown[]): unknown[];
  object(entries: [string, unknown][]): object;
  error(name: string, message: string): Error;
}

const makers = `({
  date: (y, m, d, h, i, s, ms) => { const date = new Date(2000, 0, 1); date.setFullYear(y, m, d); date.setHours(h, i, s, ms); return date; },
  array: (items) => { const made = []; for (let at = 0; at < items.length; at++) made.push(items[at]); return made; },
  object: (entries) => Object.fromEntries(Array.from(entries, (entry) => [entry[0], entry[1]])),
  error: (name, message) => { const error = new Error(message); error.name = name; return error; },
})`;

export function makersOf(realm: Realm): RealmMakers {
  return realm.evaluate(makers) as RealmMakers;
}

/** Gives the realm a Date whose present is the workbook's clock. */
export function setClock(realm: Realm, now: () => number): void {
  realm.global.__now = now;
  realm.evaluate(`(() => {
    const now = globalThis.__now;
    delete globalThis.__now;
    const RealDate = Date;
    globalThis.Date = new Proxy(RealDate, {
      construct: (target, args, newTarget) =>
        Reflect.construct(target, args.length === 0 ? [now()] : args, newTarget),
      apply: (target) => new target(now()).toString(),
      get: (target, name) => (name === 'now' ? () => now() : target[name]),
    });
    RealDate.prototype.constructor = globalThis.Date;
  })()`);
}
