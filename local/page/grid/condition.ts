import type { CellDump } from '../../types';
import { columnNumber } from './address';

type Value = string | number | boolean;
type CellReader = (row: number, column: number) => CellDump | undefined;

const TOKEN =
  /\s*(?:(\d+(?:\.\d+)?)|"((?:[^"]|"")*)"|(<>|<=|>=|[=<>&+\-*/(),])|(\$?[A-Za-z]{1,3}\$?\d+)(?![A-Za-z(\d])|([A-Za-z][A-Za-z.]*))/y;

/**
 * Whether a conditional format's own formula holds for a cell that lies this many rows and columns from the rule's first
 * cell. Understands comparisons, arithmetic, &, cells of the same tab, and AND, OR, NOT, ISBLANK, LEN, LEFT, RIGHT, MOD, TRUE, FALSE;
 * anything else counts as "does not hold".
 */
export function holdsTrue(formula: string, cell: CellReader, rows: number, columns: number): boolean {
  try {
    const reader = new Reader(tokens(formula.replace(/^=/, '')), cell, rows, columns);
    const value = reader.comparison();
    return reader.done && (value === true || (typeof value === 'number' && value !== 0));
  } catch {
    return false;
  }
}

interface Token {
  kind: 'number' | 'text' | 'sign' | 'cell' | 'word';
  text: string;
}

function tokens(formula: string): Token[] {
  const found: Token[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < formula.trimEnd().length) {
    const match = TOKEN.exec(formula);
    if (!match) throw new Error('unreadable');
    const [, number, text, sign, cell, word] = match;
    if (number !== undefined) found.push({ kind: 'number', text: number });
    else if (text !== undefined) found.push({ kind: 'text', text: text.replaceAll('""', '"') });
    else if (sign !== undefined) found.push({ kind: 'sign', text: sign });
    else if (cell !== undefined) found.push({ kind: 'cell', text: cell });
    else found.push({ kind: 'word', text: word!.toUpperCase() });
  }
  return found;
}

class Reader {
  private at = 0;

  constructor(
    private readonly list: Token[],
    private readonly cell: CellReader,
    private readonly rows: number,
    private readonly columns: number,
  ) {}

  get done(): boolean {
    return this.at === this.list.length;
  }

  comparison(): Value {
    let left = this.joined();
    for (
      let sign = this.take('=', '<>', '<', '>', '<=', '>=');
      sign;
      sign = this.take('=', '<>', '<', '>', '<=', '>=')
    ) {
      left = compare(left, this.joined(), sign);
    }
    return left;
  }

  private joined(): Value {
    let left = this.sum();
    while (this.take('&')) left = String(left) + String(this.sum());
    return left;
  }

  private sum(): Value {
    let left = this.product();
    for (let sign = this.take('+', '-'); sign; sign = this.take('+', '-')) {
      const right = Number(this.product());
      left = sign === '+' ? Number(left) + right : Number(left) - right;
    }
    return left;
  }

  private product(): Value {
    let left = this.single();
    for (let sign = this.take('*', '/'); sign; sign = this.take('*', '/')) {
      const right = Number(this.single());
      left = sign === '*' ? Number(left) * right : Number(left) / right;
    }
    return left;
  }

  private single(): Value {
    if (this.take('-')) return -Number(this.single());
    if (this.take('(')) {
      const inner = this.comparison();
      this.need(')');
      return inner;
    }
    const token = this.list[this.at];
    this.at += 1;
    if (token?.kind === 'number') return Number(token.text);
    if (token?.kind === 'text') return token.text;
    if (token?.kind === 'cell') return this.read(token.text);
    if (token?.kind === 'word') return this.word(token.text);
    throw new Error('unreadable');
  }

  private word(name: string): Value {
    const given: Value[] = [];
    if (this.take('(')) {
      if (!this.take(')')) {
        do given.push(this.comparison());
        while (this.take(','));
        this.need(')');
      }
    }
    const [first = '', second = 1] = given;
    switch (name) {
      case 'TRUE':
        return true;
      case 'FALSE':
        return false;
      case 'AND':
        return given.every(Boolean);
      case 'OR':
        return given.some(Boolean);
      case 'NOT':
        return !first;
      case 'ISBLANK':
        return first === '';
      case 'LEN':
        return String(first).length;
      case 'LEFT':
        return String(first).slice(0, Number(second));
      case 'RIGHT':
        return String(first).slice(-Number(second));
      case 'MOD':
        return Number(first) - Number(second) * Math.floor(Number(first) / Number(second));
      default:
        throw new Error('not known');
    }
  }

  private read(address: string): Value {
    const [, fixedColumn, letters, fixedRow, digits] = /^(\$?)([A-Za-z]+)(\$?)(\d+)$/.exec(address)!;
    const row = Number(digits) + (fixedRow ? 0 : this.rows);
    const column = columnNumber(letters!) + (fixedColumn ? 0 : this.columns);
    const value = this.cell(row, column)?.value ?? '';
    return typeof value === 'object' ? value.date : value;
  }

  private take(...signs: string[]): string {
    const token = this.list[this.at];
    if (token?.kind !== 'sign' || !signs.includes(token.text)) return '';
    this.at += 1;
    return token.text;
  }

  private need(sign: string): void {
    if (!this.take(sign)) throw new Error('unreadable');
  }
}

function compare(left: Value, right: Value, sign: string): boolean {
  const one = typeof left === 'string' ? left.toLowerCase() : left;
  const other = typeof right === 'string' ? right.toLowerCase() : right;
  // A blank cell equals 0, FALSE and "".
  const equal =
    one === other || ((one === '' || other === '') && (!one || one === '') && (!other || other === ''));
  switch (sign) {
    case '=':
      return equal;
    case '<>':
      return !equal;
    case '<':
      return one < other;
    case '>':
      return one > other;
    case '<=':
      return equal || one < other;
    default:
      return equal || one > other;
  }
}
