import { DAYS, MONTHS } from '../calendarNames';
import { Service } from './guard';
import { refuse } from './refusals';

/** Whether another person's run, or this one, has the document lock. */
export class LockState {
  heldByOther = false;
  heldHere = false;
}

class LockServiceLock extends Service {
  readonly service = 'Lock';
  constructor(private state: LockState) {
    super();
  }
  /** Never waits: whoever holds the lock here does not let go of it within a run. */
  tryLock(_timeoutInMillis: number): boolean {
    if (this.state.heldByOther) return false;
    this.state.heldHere = true;
    return true;
  }
  waitLock(timeoutInMillis: number): void {
    if (this.tryLock(timeoutInMillis)) return;
    throw refuse('Lock timeout: another process was holding the lock for too long.');
  }
  releaseLock(): void {
    this.state.heldHere = false;
  }
  hasLock(): boolean {
    return this.state.heldHere;
  }
}

export class LockServiceService extends Service {
  readonly service = 'LockService';
  constructor(private state: LockState) {
    super();
  }
  getDocumentLock(): Service {
    return new LockServiceLock(this.state);
  }
}

const largestValue = 9 * 1024;

class PropertiesStore extends Service {
  readonly service = 'Properties';
  constructor(private values: Map<string, string>) {
    super();
  }
  getProperty(key: string): string | null {
    return this.values.get(String(key)) ?? null;
  }
  setProperty(key: string, value: unknown): this {
    const text = String(value);
    if (new TextEncoder().encode(text).length > largestValue) throw refuse('Argument too large: value');
    this.values.set(String(key), text);
    return this;
  }
  deleteProperty(key: string): this {
    this.values.delete(String(key));
    return this;
  }
  getProperties(): Record<string, string> {
    return Object.fromEntries(this.values);
  }
  setProperties(properties: Record<string, unknown>, deleteAllOthers = false): this {
    if (deleteAllOthers) this.values.clear();
    for (const [key, value] of Object.entries(properties)) this.setProperty(key, value);
    return this;
  }
}

export class PropertiesServiceService extends Service {
  readonly service = 'PropertiesService';
  private document: PropertiesStore;
  private user: PropertiesStore;
  constructor(
    readonly documentProperties: Map<string, string>,
    readonly userProperties: Map<string, string>,
  ) {
    super();
    this.document = new PropertiesStore(documentProperties);
    this.user = new PropertiesStore(userProperties);
  }
  getDocumentProperties(): Service {
    return this.document;
  }
  getUserProperties(): Service {
    return this.user;
  }
}

/** Reads a moment's parts on the wall clock of a time zone. */
function partsIn(date: Date, timeZone: string): Record<string, string> {
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  });
  return Object.fromEntries(format.formatToParts(date).map((part) => [part.type, part.value]));
}

/** Java's SimpleDateFormat letters, as far as a workbook needs them. */
function formatMoment(date: Date, timeZone: string, pattern: string): string {
  const parts = partsIn(date, timeZone);
  const number = (name: string) => Number(parts[name]);
  const weekday = new Date(Date.UTC(number('year'), number('month') - 1, number('day'))).getUTCDay();
  const padded = (value: number, letters: string) => String(value).padStart(letters.length, '0');
  return pattern.replace(/'((?:[^']|'')*)'|([A-Za-z])\2*/g, (letters, quoted: string | undefined) => {
    if (quoted !== undefined) return quoted === '' ? "'" : quoted.replace(/''/g, "'");
    const long = letters.length > 3;
    switch (letters[0]) {
      case 'y':
        return letters.length === 2 ? String(parts.year).slice(-2) : padded(number('year'), letters);
      case 'M':
        if (letters.length < 3) return padded(number('month'), letters);
        return long ? MONTHS[number('month') - 1]! : MONTHS[number('month') - 1]!.slice(0, 3);
      case 'd':
        return padded(number('day'), letters);
      case 'E':
        return long ? DAYS[weekday]! : DAYS[weekday]!.slice(0, 3);
      case 'H':
        return padded(number('hour'), letters);
      case 'h':
        return padded(((number('hour') + 11) % 12) + 1, letters);
      case 'm':
        return padded(number('minute'), letters);
      case 's':
        return padded(number('second'), letters);
      case 'a':
        return number('hour') < 12 ? 'am' : 'pm';
      default:
        throw refuse(`not in the local Sheets: Utilities.formatDate with the letters ${letters}`);
    }
  });
}

export class UtilitiesService extends Service {
  readonly service = 'Utilities';
  /** @param made how many identifiers were given out before. */
  constructor(public made = 0) {
    super();
  }
  formatDate(date: unknown, timeZone: string, format: string): string {
    if (!(date instanceof Date))
      throw refuse("The parameters don't match the method signature for Utilities.formatDate.");
    return formatMoment(date, timeZone, format);
  }
  /** Counted up instead of random, so that two runs of a test leave the same workbook. */
  getUuid(): string {
    this.made++;
    return `00000000-0000-4000-8000-${String(this.made).padStart(12, '0')}`;
  }
}

export class LoggerService extends Service {
  readonly service = 'Logger';
  constructor(private write: (line: string) => void) {
    super();
  }
  log(...values: unknown[]): this {
    this.write(values.map(String).join(' '));
    return this;
  }
}

export class ConsoleService extends Service {
  readonly service = 'console';
  constructor(private write: (line: string) => void) {
    super();
  }
  private line(values: unknown[]): void {
    this.write(values.map(String).join(' '));
  }
  log(...values: unknown[]): void {
    this.line(values);
  }
  info(...values: unknown[]): void {
    this.line(values);
  }
  warn(...values: unknown[]): void {
    this.line(values);
  }
  error(...values: unknown[]): void {
    this.line(values);
  }
}
