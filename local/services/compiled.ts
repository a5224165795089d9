import {
  BooleanValueObject,
  ErrorValueObject,
  NullValueObject,
  NumberValueObject,
  StringValueObject,
} from '@univerjs/engine-formula';
import type { Area } from './area';
import { isDateFormat } from './dates';
import {
  Fault,
  NO_CELL,
  NOT_FOUND,
  type Plain,
  showsDate,
  textOf,
  truthOf,
  WRONG_NUMBER,
  WRONG_VALUE,
} from './plain';
import { compare, KINDS, reckon, SCALARS, UNSURE } from './plainFunctions';
import { criterionOf, type RangeIndex, type RangeIndexes, whereAll } from './rangeIndexes';
import type { Cell, CellValue, SheetRecord } from './records';
import { type Blank, blankOf, type Places } from './shape';
import { type Node, single, type Variant } from './walker';

/** Where a formula is computed, and over what. */
export interface Here {
  sheet: SheetRecord;
  row: number;
  /** How far the cell is from the one for which the formula is written. */
  down: number;
  right: number;
  /** By name in small letters. */
  sheets: ReadonlyMap<string, SheetRecord>;
  indexes: RangeIndexes;
  /** What the formula's references are: `compileTree` knows only how many there are. */
  places: Places;
  /** Whether the number computed last is a date; a cell stands for whatever it shows. */
  dated: boolean | Cell;
}

export type Compiled = (here: Here) => Plain;

/** Thrown where a formula turns out to be one for the engine. */
export const LEAVE = new Error('The engine computes this formula.');

/** Thrown while compiling, likewise. */
const NOT_OURS = new Error('The engine computes this formula.');

export const isDated = ({ dated }: Here): boolean => (typeof dated === 'boolean' ? dated : showsDate(dated));

/**
 * The parsed shape of a formula as a function, so that nothing is made for each value on the way. It means what the engine makes of the
 * formula; whatever it is not sure of is left to the engine, a part where that can be, otherwise the whole.
 * @returns null where the formula holds something that is not in the closed list of functions
 */
export function compileTree(root: Node): Compiled | null {
  try {
    return new Compiler().value(root);
  } catch (error) {
    if (error === NOT_OURS) return null;
    throw error;
  }
}

const valueNode = 2;
const operatorNode = 3;
const functionNode = 4;
const referenceNode = 1;
const rootNode = 9;
const rangeNode = 10;
const prefixNode = 11;

/** A range as a function of where the formula stands. */
type Place = (here: Here) => { sheet: SheetRecord; area: Area };

/** The range in a SUMPRODUCT that is being gone through, cell by cell. */
interface Walked {
  place: Place;
  sheet: SheetRecord | null;
  area: Area | null;
}

/** Where SUMPRODUCT stands in its ranges. */
interface Position {
  down: number;
  across: number;
}

class Compiler {
  /** There while the arguments of a SUMPRODUCT are compiled. */
  private walked: { ranges: Walked[]; at: Position } | null = null;

  value(node: Node): Compiled {
    const children = node.getChildren();
    switch (node.nodeType) {
      case rootNode:
        return this.value(onlyChild(children));
      case valueNode:
        return constant(node);
      case referenceNode:
      case rangeNode:
        return this.cells(node);
      case operatorNode:
        return this.operator(node, children);
      case prefixNode:
        if (node.getToken().trim() !== '-') throw NOT_OURS;
        return this.negative(node, this.value(onlyChild(children)));
      case functionNode:
        return this.call(node, node.getToken().trim().toUpperCase(), children);
      default:
        throw NOT_OURS;
    }
  }

  private cells(node: Node): Compiled {
    const reference = blankOf(node);
    if (!reference) throw NOT_OURS;
    if (node.nodeType === referenceNode && !reference.isRange) return cellReader(reference);
    if (!this.walked) throw NOT_OURS;
    const { at, ranges } = this.walked;
    const range: Walked = { place: placeReader(reference), sheet: null, area: null };
    ranges.push(range);
    return (here) =>
      readCell(here, range.sheet!.cells[range.area!.r1 + at.down]?.[range.area!.c1 + at.across]);
  }

  // ---- operators ----

  private operator(node: Node, children: Node[]): Compiled {
    if (children.length !== 2) throw NOT_OURS;
    const sign = node.getToken().trim();
    const [a, b] = children.map((child) => this.value(child)) as [Compiled, Compiled];
    if (sign === '&') return join(a, b);
    if (sign in comparing) return this.comparison(node, sign, a, b);
    if (sign === '+' || sign === '-' || sign === '*' || sign === '/') return this.reckoning(node, sign, a, b);
    throw NOT_OURS;
  }

  private comparison(node: Node, sign: string, a: Compiled, b: Compiled): Compiled {
    return (here) => {
      const left = a(here);
      const leftDated = here.dated;
      const right = b(here);
      if (left instanceof Fault) return left;
      if (right instanceof Fault) return right;
      const answer = compare(sign, left, right);
      return answer === UNSURE ? byEngine(here, node, [left, right], [leftDated, here.dated]) : answer;
    };
  }

  private reckoning(node: Node, sign: string, a: Compiled, b: Compiled): Compiled {
    const keepsDate = sign === '+' || sign === '-';
    return (here) => {
      const left = a(here);
      const leftDated = here.dated;
      const right = b(here);
      if (left instanceof Fault) return left;
      if (right instanceof Fault) return right;
      const rightDated = here.dated;
      const dated = keepsDate && dateOf(sign, numberDated(left, leftDated), numberDated(right, rightDated));
      const answer = reckon(sign, left, right);
      const result =
        answer === UNSURE ? byEngine(here, node, [left, right], [leftDated, rightDated]) : answer;
      here.dated = dated;
      return result;
    };
  }

  private negative(node: Node, of: Compiled): Compiled {
    return (here) => {
      const value = of(here);
      if (value instanceof Fault) return value;
      const answer = reckon('-', 0, value);
      const result = answer === UNSURE ? byEngine(here, node, [value], [here.dated]) : answer;
      here.dated = false;
      return result;
    };
  }

  // ---- functions ----

  private call(node: Node, name: string, children: Node[]): Compiled {
    const cellByCell = name in SCALARS || name in KINDS;
    if (this.walked && !cellByCell && mentionsRange(children)) throw NOT_OURS;
    const scalar = SCALARS[name];
    if (scalar) return this.scalar(node, name, children);
    const kind = KINDS[name];
    if (kind) {
      const value = this.value(onlyChild(children));
      return (here) => kind(value(here));
    }
    switch (name) {
      case 'IF':
        return this.choice(children);
      case 'IFS':
        return this.choices(children);
      case 'IFERROR':
      case 'IFNA':
        return this.unlessWrong(name, children);
      case 'AND':
      case 'OR':
        return this.together(name, children);
      case 'CHOOSE':
        return this.choose(children);
      case 'N':
        return this.n(onlyChild(children));
      case 'ROW':
        return this.rowNumber(children);
      case 'TEXT':
      case 'EDATE':
      case 'EOMONTH':
      case 'ROUNDUP':
      case 'ROUNDDOWN':
      case 'CHAR':
      case 'CODE':
        return this.engines(node, children);
      case 'TEXTJOIN':
        return this.textJoin(children);
      case 'MATCH':
        return this.match(children);
      case 'INDEX':
        return this.index(children);
      case 'COUNTIF':
      case 'COUNTIFS':
        return this.countIfs(name, children);
      case 'SUMIFS':
      case 'MAXIFS':
      case 'MINIFS':
        return this.totalIfs(name, children);
      case 'MAX':
      case 'MIN':
      case 'SUM':
      case 'COUNT':
        return this.total(name, children);
      case 'LARGE':
      case 'SMALL':
        return this.ranked(name, children);
      case 'SUMPRODUCT':
        return this.sumProduct(children);
      default:
        throw NOT_OURS;
    }
  }

  private scalar(node: Node, name: string, children: Node[]): Compiled {
    const { fewest, most, answer, gives } = SCALARS[name]!;
    if (children.length < fewest || children.length > most) throw NOT_OURS;
    const args = children.map((child) => this.value(child));
    return (here) => {
      const values: (CellValue | null)[] = [];
      const dated: (boolean | Cell)[] = [];
      let wrong: Fault | null = null;
      for (const arg of args) {
        const value = arg(here);
        if (value instanceof Fault) {
          wrong ??= value;
          values.push(null);
        } else values.push(value);
        dated.push(here.dated);
      }
      if (wrong) return wrong;
      const given = answer(values);
      if (given === UNSURE) return byEngine(here, node, values, dated);
      here.dated = gives === 'date';
      return given;
    };
  }

  /** A function of single values that is the engine's own. */
  private engines(node: Node, children: Node[]): Compiled {
    const args = children.map((child) => this.value(child));
    return (here) => {
      const dated: (boolean | Cell)[] = [];
      const values = args.map((arg) => {
        const value = arg(here);
        dated.push(here.dated);
        return value;
      });
      return byEngine(here, node, values, dated);
    };
  }

  private choice(children: Node[]): Compiled {
    if (children.length < 2 || children.length > 3) throw NOT_OURS;
    const [test, yes, no] = children.map((child) => this.value(child)) as [Compiled, Compiled, Compiled?];
    return (here) => {
      const answer = truthOf(test(here));
      if (answer === true) return yes(here);
      if (answer !== false) return answer;
      return no ? no(here) : false;
    };
  }

  private choices(children: Node[]): Compiled {
    if (children.length === 0 || children.length % 2 !== 0) throw NOT_OURS;
    const parts = children.map((child) => this.value(child));
    return (here) => {
      for (let at = 0; at < parts.length; at += 2) {
        const answer = truthOf(parts[at]!(here));
        if (answer === true) return parts[at + 1]!(here);
        if (answer !== false) return answer;
      }
      return NOT_FOUND;
    };
  }

  private unlessWrong(name: string, children: Node[]): Compiled {
    if (children.length !== 2) throw NOT_OURS;
    const [first, second] = children.map((child) => this.value(child)) as [Compiled, Compiled];
    return (here) => {
      const value = first(here);
      const wrong = name === 'IFERROR' ? value instanceof Fault : value === NOT_FOUND;
      return wrong ? second(here) : value;
    };
  }

  private together(name: string, children: Node[]): Compiled {
    const args = children.map((child) => this.value(child));
    return (here) => {
      let answer = name === 'AND';
      let asked = false;
      for (const arg of args) {
        const value = arg(here);
        if (value instanceof Fault) return value;
        // Texts and blanks say nothing.
        if (value === null || typeof value === 'string') continue;
        asked = true;
        answer = name === 'AND' ? answer && Boolean(value) : answer || Boolean(value);
      }
      return asked ? answer : WRONG_VALUE;
    };
  }

  private choose(children: Node[]): Compiled {
    const [which, ...among] = children.map((child) => this.value(child));
    if (!which) throw NOT_OURS;
    return (here) => {
      const n = which(here);
      if (n instanceof Fault) return n;
      if (typeof n !== 'number' && n !== null) throw LEAVE;
      return among[Math.trunc(n ?? 0) - 1]?.(here) ?? (between(n ?? 0, among.length) ? null : WRONG_VALUE);
    };
  }

  private n(child: Node): Compiled {
    const of = this.value(child);
    return (here) => {
      const value = of(here);
      here.dated = false;
      if (value instanceof Fault || typeof value === 'number') return value;
      return value === true ? 1 : 0;
    };
  }

  private rowNumber(children: Node[]): Compiled {
    if (children.length === 0)
      return (here) => {
        here.dated = false;
        return here.row;
      };
    const place = this.place(onlyChild(children));
    return (here) => {
      const { area } = place(here);
      if (area.r1 !== area.r2) throw LEAVE;
      here.dated = false;
      return area.r1;
    };
  }

  private textJoin(children: Node[]): Compiled {
    const [between, leaveOut, ...rest] = children;
    if (!between || !leaveOut || rest.length === 0 || leaveOut.getToken().trim().toUpperCase() !== 'TRUE')
      throw NOT_OURS;
    const glue = this.value(between);
    const parts = rest.map((child) => this.value(child));
    return (here) => {
      const joint = glue(here);
      let wrong: Fault | null = joint instanceof Fault ? joint : null;
      const texts: string[] = [];
      for (const part of parts) {
        const value = part(here);
        if (value instanceof Fault) wrong ??= value;
        else if (value !== null && value !== '') texts.push(textOf(value));
      }
      return wrong ?? texts.join(textOf(joint as CellValue | null));
    };
  }

  // ---- ranges ----

  private place(node: Node): Place {
    const reference = blankOf(node);
    if (reference) return placeReader(reference);
    const children = node.getChildren();
    if (node.nodeType !== functionNode || node.getToken().trim().toUpperCase() !== 'CHOOSE') throw NOT_OURS;
    const which = this.value(children[0]!);
    const among = children.slice(1).map((child) => this.place(child));
    return (here) => {
      const n = which(here);
      const chosen = typeof n === 'number' ? among[Math.trunc(n) - 1] : undefined;
      if (!chosen) throw LEAVE;
      return chosen(here);
    };
  }

  private indexOf(node: Node): (here: Here) => RangeIndex {
    const place = this.place(node);
    const reference = blankOf(node);
    const of = (here: Here): RangeIndex => {
      const { sheet, area } = place(here);
      return here.indexes.of(sheet, area);
    };
    if (!reference) return of;
    const { at } = reference;
    // Whoever names the same cells from everywhere looks for their index once a calculation.
    return (here) => {
      const cells = here.places[at]!;
      if (!cells.everywhere) return of(here);
      if (cells.during !== here.indexes || !cells.index) {
        cells.index = of(here);
        cells.during = here.indexes;
      }
      return cells.index;
    };
  }

  private match(children: Node[]): Compiled {
    if (children.length !== 3 || children[2]!.getToken().trim() !== '0') throw NOT_OURS;
    const wanted = this.value(children[0]!);
    const index = this.indexOf(children[1]!);
    return (here) => {
      const value = wanted(here);
      if (value instanceof Fault) return value;
      if (typeof value === 'string' && /[*?~]/.test(value)) throw LEAVE;
      const range = index(here);
      if (range.isBlock) throw LEAVE;
      here.dated = false;
      if (value === null) {
        // What a blank is equal to is the engine's to say.
        for (const alike of [0, false]) if (range.positions(alike).length > 0) throw LEAVE;
        return NOT_FOUND;
      }
      const found = range.positions(value)[0];
      return found === undefined ? NOT_FOUND : found + 1;
    };
  }

  private index(children: Node[]): Compiled {
    if (children.length < 2 || children.length > 3) throw NOT_OURS;
    const place = this.place(children[0]!);
    const numbers = children.slice(1).map((child) => this.value(child));
    return (here) => {
      const first = numbers[0]!(here);
      const second = numbers[1]?.(here);
      if (first instanceof Fault) return first;
      if (second instanceof Fault) return second;
      if (typeof first !== 'number' || (second !== undefined && typeof second !== 'number')) throw LEAVE;
      const { sheet, area } = place(here);
      const { r1, r2, c1, c2 } = area;
      const flat = second === undefined && r1 === r2;
      if (second === undefined && !flat && c1 !== c2) throw LEAVE;
      const down = flat ? 1 : Math.floor(first);
      const across = flat ? Math.floor(first) : Math.floor(second ?? 1);
      if (down < 1 || across < 1) throw LEAVE;
      if (down > r2 - r1 + 1 || across > c2 - c1 + 1) return NO_CELL;
      return readCell(here, sheet.cells[r1 + down - 1]?.[c1 + across - 1]);
    };
  }

  /** The pairs of range and criterion; gives the positions at which all are met. */
  private pairs(children: Node[], target: ((here: Here) => RangeIndex) | null) {
    if (children.length < 2 || children.length % 2 !== 0) throw NOT_OURS;
    const ranges: ((here: Here) => RangeIndex)[] = [];
    const wanted: Compiled[] = [];
    for (let at = 0; at < children.length; at += 2) {
      ranges.push(this.indexOf(children[at]!));
      wanted.push(this.value(children[at + 1]!));
    }
    return (here: Here): readonly number[] => {
      const shape = (target ?? ranges[0]!)(here);
      const tests = ranges.map((range, i) => {
        const value = wanted[i]!(here);
        if (value === null || value instanceof Fault) throw LEAVE;
        const criterion = criterionOf(value);
        const index = range(here);
        if (!criterion || !index.hasShapeOf(shape)) throw LEAVE;
        if (criterion.unsureOfErrors && index.numbers.faulty) throw LEAVE;
        return { index, criterion };
      });
      return whereAll(tests);
    };
  }

  private countIfs(name: string, children: Node[]): Compiled {
    if (name === 'COUNTIF' && children.length !== 2) throw NOT_OURS;
    const hits = this.pairs(children, null);
    return (here) => {
      const { length } = hits(here);
      here.dated = false;
      return length;
    };
  }

  private totalIfs(name: string, children: Node[]): Compiled {
    const target = this.indexOf(children[0]!);
    const hits = this.pairs(children.slice(1), target);
    return (here) => {
      const index = target(here);
      let first: Cell | null = null;
      let result = 0;
      for (const at of hits(here)) {
        const cell = index.cellAt(at);
        if (cell?.error) throw LEAVE;
        if (typeof cell?.v !== 'number') continue;
        if (name === 'SUMIFS') result += cell.v;
        else if (!first) result = cell.v;
        else result = name === 'MAXIFS' ? Math.max(result, cell.v) : Math.min(result, cell.v);
        first ??= cell;
      }
      here.dated = name === 'SUMIFS' ? false : (first ?? false);
      return result;
    };
  }

  private total(name: string, children: Node[]): Compiled {
    const ranges: ((here: Here) => RangeIndex)[] = [];
    const values: Compiled[] = [];
    for (const child of children) {
      const reference = blankOf(child);
      if (reference) ranges.push(this.indexOf(child));
      else values.push(this.value(child));
    }
    if (name === 'COUNT' && values.length > 0) throw NOT_OURS;
    return (here) => {
      let result: number | null = null;
      const take = (number: number) => {
        if (result === null) result = number;
        else if (name === 'MAX') result = Math.max(result, number);
        else if (name === 'MIN') result = Math.min(result, number);
        else result += number;
      };
      for (const value of values) {
        const number = value(here);
        if (number === null) continue;
        if (typeof number !== 'number' || isDated(here)) throw LEAVE;
        take(number);
      }
      for (const range of ranges) {
        const { sorted, faulty } = range(here).numbers;
        if (name === 'COUNT') take(sorted.length);
        else if (faulty) throw LEAVE;
        else if (name === 'SUM') for (const number of sorted) take(number);
        else if (sorted.length > 0) take(name === 'MAX' ? sorted[sorted.length - 1]! : sorted[0]!);
      }
      here.dated = false;
      if (result !== null && !Number.isSafeInteger(result) && name === 'SUM') throw LEAVE;
      return result ?? 0;
    };
  }

  private ranked(name: string, children: Node[]): Compiled {
    if (children.length !== 2) throw NOT_OURS;
    const range = this.indexOf(children[0]!);
    const which = this.value(children[1]!);
    return (here) => {
      const k = which(here);
      const { sorted, faulty } = range(here).numbers;
      if (faulty || typeof k !== 'number') throw LEAVE;
      here.dated = false;
      if (k < 1 || k > sorted.length) return WRONG_NUMBER;
      return sorted[name === 'LARGE' ? sorted.length - Math.ceil(k) : Math.floor(k) - 1]!;
    };
  }

  private sumProduct(children: Node[]): Compiled {
    if (this.walked || children.length === 0) throw NOT_OURS;
    const at: Position = { down: 0, across: 0 };
    const ranges: Walked[] = [];
    this.walked = { ranges, at };
    const args = children.map((child) => this.value(child));
    this.walked = null;
    if (ranges.length === 0) throw NOT_OURS;
    return (here) => {
      for (const range of ranges) {
        const { sheet, area } = range.place(here);
        range.sheet = sheet;
        range.area = area;
      }
      const shape = ranges[0]!.area!;
      if (!ranges.every(({ area }) => sameShape(area!, shape))) throw LEAVE;
      let sum = 0;
      for (at.down = 0; at.down <= shape.r2 - shape.r1; at.down++) {
        for (at.across = 0; at.across <= shape.c2 - shape.c1; at.across++) {
          let product = 1;
          for (const arg of args) {
            const value = arg(here);
            if (typeof value !== 'number') throw LEAVE;
            product *= value;
          }
          sum += product;
        }
      }
      if (!Number.isSafeInteger(sum)) throw LEAVE;
      here.dated = false;
      return sum;
    };
  }
}

const comparing: Readonly<Record<string, true>> = {
  '=': true,
  '<>': true,
  '<': true,
  '>': true,
  '<=': true,
  '>=': true,
};

const onlyChild = (children: Node[]): Node => {
  if (children.length !== 1) throw NOT_OURS;
  return children[0]!;
};

const between = (n: number, last: number): boolean => Math.trunc(n) >= 1 && Math.trunc(n) <= last;

const numberDated = (value: CellValue | null, dated: boolean | Cell): boolean =>
  typeof value === 'number' && (typeof dated === 'boolean' ? dated : showsDate(dated));

/** A date and a number make a date, as Sheets infers it; two dates apart make a number of days. */
const dateOf = (sign: string, left: boolean, right: boolean): boolean =>
  sign === '+' ? left !== right : left && !right;

function join(a: Compiled, b: Compiled): Compiled {
  return (here) => {
    const left = a(here);
    const right = b(here);
    if (left instanceof Fault) return left;
    if (right instanceof Fault) return right;
    return textOf(left) + textOf(right);
  };
}

/** Whether a range of more than one cell stands anywhere in these. */
function mentionsRange(nodes: Node[]): boolean {
  return nodes.some((node) => {
    const reference = blankOf(node);
    return reference ? reference.isRange : mentionsRange(node.getChildren());
  });
}

function constant(node: Node): Compiled {
  node.execute();
  const value = plainOf(node.getValue());
  return (here) => {
    here.dated = false;
    return value;
  };
}

/** What the engine makes of one node, given what its parts came to. */
function byEngine(
  here: Here,
  node: Node,
  values: readonly Plain[],
  dated: readonly (boolean | Cell)[],
): Plain {
  node.getChildren().forEach((child, i) => {
    child.setValue(variantOf(values[i]!, numberDatedOf(values[i]!, dated[i]!)));
  });
  node.execute();
  const came = single(node.getValue());
  if (!came) throw LEAVE;
  here.dated = came.isNumber() && isDateFormat(came.getPattern() ?? '');
  return plainOf(came);
}

const numberDatedOf = (value: Plain, dated: boolean | Cell): boolean =>
  typeof value === 'number' && numberDated(value, dated);

function plainOf(variant: Variant | null | undefined): Plain {
  const one = single(variant);
  if (!one) throw LEAVE;
  if (one.isError()) return Fault.of(String(one.getValue()));
  return one.isNull() ? null : one.getValue();
}

function variantOf(value: Plain, dated: boolean): Variant {
  const made: unknown =
    value === null
      ? NullValueObject.create()
      : value instanceof Fault
        ? ErrorValueObject.create(value.code as never)
        : typeof value === 'number'
          ? NumberValueObject.create(value, dated ? 'yyyy/mm/dd;@' : '')
          : typeof value === 'boolean'
            ? BooleanValueObject.create(value)
            : StringValueObject.create(value);
  return made as Variant;
}

// ---- references ----

function readCell(here: Here, cell: Cell | undefined): Plain {
  const value = cell?.v;
  if (value === undefined) return null;
  if (cell!.error) return Fault.of(String(value));
  if (typeof value === 'number') here.dated = cell!;
  return value;
}

function sheetOf(here: Here, name: string | null): SheetRecord {
  if (name === null) return here.sheet;
  const found = here.sheets.get(name);
  if (!found) throw LEAVE;
  return found;
}

function cellReader({ at }: Blank): Compiled {
  return (here) => {
    const { r1, c1, r1Fixed, c1Fixed, sheet } = here.places[at]!;
    const r = r1Fixed ? r1 : r1 + here.down;
    const c = c1Fixed ? c1 : c1 + here.right;
    if (r < 1 || c < 1) throw LEAVE;
    return readCell(here, sheetOf(here, sheet).cells[r]?.[c]);
  };
}

function placeReader({ at }: Blank): Place {
  return (here) => {
    const place = here.places[at]!;
    const r1 = place.r1Fixed ? place.r1 : place.r1 + here.down;
    const r2 = place.r2Fixed ? place.r2 : place.r2 + here.down;
    const c1 = place.c1Fixed ? place.c1 : place.c1 + here.right;
    const c2 = place.c2Fixed ? place.c2 : place.c2 + here.right;
    if (r1 < 1 || r2 < 1 || c1 < 1 || c2 < 1) throw LEAVE;
    const area = { r1: Math.min(r1, r2), r2: Math.max(r1, r2), c1: Math.min(c1, c2), c2: Math.max(c1, c2) };
    return { sheet: sheetOf(here, place.sheet), area };
  };
}

const sameShape = (a: Area, b: Area): boolean => a.r2 - a.r1 === b.r2 - b.r1 && a.c2 - a.c1 === b.c2 - b.c1;
