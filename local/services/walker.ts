import {
  BooleanValueObject,
  ErrorType,
  ErrorValueObject,
  NullValueObject,
  NumberValueObject,
  StringValueObject,
} from '@univerjs/engine-formula';
import type { Area } from './area';
import { type Meets, readCriterion } from './criteria';
import { isDateFormat } from './dates';
import { type Reference, tokensOf } from './formulaText';
import { RangeIndexes } from './rangeIndexes';
import { type Cell, peek, type SheetRecord, styleOf } from './records';

/** A parsed formula's node, as far as the walk needs to know it. */
export interface Node {
  readonly nodeType: number;
  getToken(): string;
  getChildren(): Node[];
  getParent(): Node | undefined;
  getValue(): Variant | null | undefined;
  setValue(value: unknown): void;
  setRefOffset?(right: number, down: number): void;
  execute(): void;
}

/** Anything that a node comes to: one value, an array or a reference. */
export interface Variant {
  isReferenceObject(): boolean;
  isArray(): boolean;
  isNull(): boolean;
  isError(): boolean;
  isNumber(): boolean;
  isString(): boolean;
  isBoolean(): boolean;
  getValue(): string | number | boolean | null;
  getPattern(): string;
  getErrorType?(): string;
  getRowCount(): number;
  getColumnCount(): number;
  getFirstCell(): Variant | null;
  toArrayValueObject(): Variant;
}

const referenceNode = 1;
const valueNode = 2;
const operatorNode = 3;
const functionNode = 4;
const rootNode = 9;
const rangeNode = 10;

/**
 * Functions whose arguments mean the same as single values as they do as references to single cells. AND, OR, SUM and the
 * like are not among them: a text or a blank in a cell counts otherwise for them than the same text written out.
 */
const takesValues = new Set(
  `CHAR CODE DATE DAY EDATE EOMONTH EXACT FIND HYPERLINK INT ISBLANK ISERROR ISNUMBER ISTEXT LEFT LEN LOWER MID MOD
  MONTH NOT REPT RIGHT ROUND ROUNDDOWN ROUNDUP SUBSTITUTE TEXT TRIM UPPER VALUE YEAR ABS`.split(/\s+/),
);
const branches = new Set(['IF', 'IFS', 'IFERROR', 'IFNA']);
const counted = new Set(['COUNTIF', 'COUNTIFS', 'SUMIFS', 'MAXIFS', 'MINIFS']);

interface Place {
  sheet: SheetRecord;
  area: Area;
}

/** Where a walk stands: the cell, and how far it is from the cell for which the formula is written. */
interface Here {
  sheet: SheetRecord;
  row: number;
  column: number;
  down: number;
  right: number;
}

const engineDatePattern = 'yyyy/mm/dd;@';

/** One cell as the engine's value. */
export function valueOfCell(cell: Cell | undefined): Variant {
  const value = cell?.v;
  let made: unknown;
  if (cell === undefined || value === undefined) made = NullValueObject.create();
  else if (cell.error) made = ErrorValueObject.create(value as ErrorType);
  else if (typeof value === 'number') {
    const own = styleOf(cell).numberFormat;
    const format = own === 'General' ? (cell.inferred ?? own) : own;
    made = NumberValueObject.create(value, isDateFormat(format) ? engineDatePattern : '');
  } else if (typeof value === 'boolean') made = BooleanValueObject.create(value);
  else made = StringValueObject.create(value);
  return made as Variant;
}

const errorValue = (type: ErrorType) => ErrorValueObject.create(type) as unknown as Variant;

/** The one value of a variant; null where it is a block of more. */
export function single(variant: Variant | null | undefined): Variant | null {
  if (!variant) return NullValueObject.create() as unknown as Variant;
  const value = variant.isReferenceObject() ? variant.toArrayValueObject() : variant;
  if (!value.isArray()) return value;
  if (value.getRowCount() !== 1 || value.getColumnCount() !== 1) return null;
  return value.getFirstCell() ?? (NullValueObject.create() as unknown as Variant);
}

/** What was found out about a node once: nodes are shared by all workbooks. */
const knownReferences = new WeakMap<Node, Reference | null>();
const knownWants = new WeakMap<Node, boolean>();

/**
 * Walks a parsed formula in place of the engine's own interpreter, which computes every branch of every IF and builds an
 * array for every single cell: branches that are not taken are left alone (as in Sheets, where an error in them does not
 * show), single cells are read straight from the records, and MATCH, INDEX and the counting functions use an index of each
 * range. Everything else is the engine's.
 */
export class Walker {
  private sheets: ReadonlyMap<string, SheetRecord> = new Map();
  private indexes = new RangeIndexes();

  /** @param sheets by name in small letters */
  begin(sheets: ReadonlyMap<string, SheetRecord>, indexes: RangeIndexes): void {
    this.sheets = sheets;
    this.indexes = indexes;
  }

  walk(node: Node, here: Here): void {
    const children = node.getChildren();
    if (node.nodeType === referenceNode) {
      if (this.wantsValue(node)) {
        const place = this.placeOf(node, here);
        if (place && isOneCell(place.area)) {
          node.setValue(valueOfCell(peek(place.sheet, place.area.r1, place.area.c1)));
          return;
        }
      }
      for (const child of children) this.walk(child, here);
      node.setRefOffset!(here.right, here.down);
      node.execute();
      return;
    }
    // What is written out in a formula comes to the same each time.
    if (node.nodeType === valueNode && node.getValue()) return;
    if (node.nodeType === functionNode && this.shortWay(node, children, here)) return;
    for (const child of children) this.walk(child, here);
    if (node.nodeType === operatorNode && compareTexts(node, children)) return;
    node.execute();
    if (node.nodeType === operatorNode) keepDate(node, children);
  }

  private shortWay(node: Node, children: Node[], here: Here): boolean {
    const name = node.getToken().toUpperCase();
    if (branches.has(name)) return this.branch(name, node, children, here);
    if (name === 'MATCH') return this.match(node, children, here);
    if (name === 'INDEX') return this.index(node, children, here);
    if (counted.has(name)) return this.count(name, node, children, here);
    return false;
  }

  // ---- which branch ----

  private branch(name: string, node: Node, children: Node[], here: Here): boolean {
    if (name === 'IF' && (children.length === 2 || children.length === 3)) {
      return this.ifElse(node, children, here);
    }
    if (name === 'IFS' && children.length > 0 && children.length % 2 === 0)
      return this.ifs(node, children, here);
    if ((name === 'IFERROR' || name === 'IFNA') && children.length === 2) {
      const [first, second] = children as [Node, Node];
      this.walk(first, here);
      const value = single(first.getValue());
      if (!value) return false;
      const wrong = name === 'IFERROR' ? value.isError() : value.isError() && value.getValue() === '#N/A';
      if (wrong) this.walk(second, here);
      node.setValue(wrong ? second.getValue() : first.getValue());
      return true;
    }
    return false;
  }

  private ifElse(node: Node, children: Node[], here: Here): boolean {
    const test = children[0]!;
    this.walk(test, here);
    const value = single(test.getValue());
    if (!value) return false;
    const answer = truth(value);
    if (typeof answer !== 'boolean') {
      node.setValue(answer);
      return true;
    }
    const chosen = answer ? children[1]! : children[2];
    if (!chosen) {
      node.setValue(BooleanValueObject.create(false));
      return true;
    }
    this.walk(chosen, here);
    node.setValue(chosen.getValue() ?? NullValueObject.create());
    return true;
  }

  private ifs(node: Node, children: Node[], here: Here): boolean {
    for (let at = 0; at < children.length; at += 2) {
      this.walk(children[at]!, here);
      const value = single(children[at]!.getValue());
      if (!value) return false;
      const answer = truth(value);
      if (typeof answer !== 'boolean') {
        node.setValue(answer);
        return true;
      }
      if (!answer) continue;
      this.walk(children[at + 1]!, here);
      node.setValue(children[at + 1]!.getValue() ?? NullValueObject.create());
      return true;
    }
    node.setValue(errorValue(ErrorType.NA));
    return true;
  }

  // ---- looking up and counting ----

  private match(node: Node, children: Node[], here: Here): boolean {
    if (children.length !== 3 || children[2]!.getToken().trim() !== '0') return false;
    const place = this.placeOf(children[1]!, here);
    if (!place) return false;
    const { r1, r2, c1, c2 } = place.area;
    if (r1 !== r2 && c1 !== c2) return false;
    this.walk(children[0]!, here);
    const wanted = single(children[0]!.getValue());
    if (!wanted || wanted.isNull()) return false;
    if (wanted.isError()) {
      node.setValue(wanted);
      return true;
    }
    const value = wanted.getValue();
    if (value === null || (typeof value === 'string' && /[*?~]/.test(value))) return false;
    const found = this.indexes.of(place.sheet, place.area).positions(value)[0];
    node.setValue(found === undefined ? errorValue(ErrorType.NA) : NumberValueObject.create(found + 1));
    return true;
  }

  private index(node: Node, children: Node[], here: Here): boolean {
    if (children.length < 2 || children.length > 3 || !this.wantsValue(node)) return false;
    const place = this.placeOf(children[0]!, here);
    if (!place) return false;
    const numbers: number[] = [];
    for (const child of children.slice(1)) {
      this.walk(child, here);
      const value = single(child.getValue());
      if (!value) return false;
      if (value.isError()) {
        node.setValue(value);
        return true;
      }
      if (!value.isNumber()) return false;
      numbers.push(Math.floor(value.getValue() as number));
    }
    const { r1, r2, c1, c2 } = place.area;
    const flat = numbers.length === 1 && r1 === r2;
    const down = flat ? 1 : numbers[0]!;
    const across = flat ? numbers[0]! : (numbers[1] ?? 1);
    if (numbers.length === 1 && !flat && c1 !== c2) return false;
    if (down < 1 || across < 1) return false;
    if (down > r2 - r1 + 1 || across > c2 - c1 + 1) node.setValue(errorValue(ErrorType.REF));
    else node.setValue(valueOfCell(peek(place.sheet, r1 + down - 1, c1 + across - 1)));
    return true;
  }

  private count(name: string, node: Node, children: Node[], here: Here): boolean {
    const sums = name === 'SUMIFS' || name === 'MAXIFS' || name === 'MINIFS';
    const pairs = sums ? children.slice(1) : children;
    if (pairs.length < 2 || pairs.length % 2 !== 0 || (name === 'COUNTIF' && pairs.length !== 2))
      return false;
    const target = sums ? this.placeOf(children[0]!, here) : null;
    if (sums && !target) return false;
    const tests: { place: Place; wanted: string | number | boolean; meets: Meets | null }[] = [];
    for (let at = 0; at < pairs.length; at += 2) {
      const place = this.placeOf(pairs[at]!, here);
      if (!place) return false;
      this.walk(pairs[at + 1]!, here);
      const criterion = single(pairs[at + 1]!.getValue());
      if (!criterion || criterion.isError() || criterion.isNull()) return false;
      const wanted = criterion.getValue();
      if (wanted === null) return false;
      const meets = typeof wanted === 'string' ? readCriterion(wanted) : null;
      if (!meets && !isPlainCriterion(wanted)) return false;
      tests.push({ place, wanted, meets });
    }
    const shape = target ?? tests[0]!.place;
    if (!tests.every(({ place }) => sameShape(place.area, shape.area))) return false;
    const lists = tests.map(({ place, wanted, meets }) => {
      const index = this.indexes.of(place.sheet, place.area);
      return meets ? index.meeting(String(wanted), meets) : index.positions(wanted);
    });
    lists.sort((a, b) => a.length - b.length);
    const [shortest, ...others] = lists as [readonly number[], ...(readonly number[])[]];
    const sets = others.map((list) => new Set(list));
    const hits = sets.length === 0 ? shortest : shortest.filter((at) => sets.every((set) => set.has(at)));
    if (!target) {
      node.setValue(NumberValueObject.create(hits.length));
      return true;
    }
    return this.total(name, node, target, hits);
  }

  private total(name: string, node: Node, target: Place, hits: readonly number[]): boolean {
    const width = target.area.c2 - target.area.c1 + 1;
    const numbers: number[] = [];
    let pattern = '';
    for (const at of hits) {
      const cell = peek(target.sheet, target.area.r1 + Math.floor(at / width), target.area.c1 + (at % width));
      if (cell?.error) return false;
      if (typeof cell?.v !== 'number') continue;
      if (numbers.length === 0) pattern = valueOfCell(cell).getPattern();
      numbers.push(cell.v);
    }
    let result = 0;
    if (name === 'SUMIFS') for (const number of numbers) result += number;
    else if (numbers.length > 0) {
      result = numbers.reduce((a, b) => (name === 'MAXIFS' ? Math.max(a, b) : Math.min(a, b)));
    }
    node.setValue(NumberValueObject.create(result, name === 'SUMIFS' ? '' : pattern));
    return true;
  }

  // ---- references ----

  /** Whether a node's parent takes one value from it, so that no reference need be made. */
  private wantsValue(node: Node): boolean {
    let wants = knownWants.get(node);
    if (wants === undefined) {
      wants = this.findWants(node);
      knownWants.set(node, wants);
    }
    return wants;
  }

  private findWants(node: Node): boolean {
    const parent = node.getParent();
    if (!parent) return false;
    if (parent.nodeType === rootNode) return true;
    if (parent.nodeType === operatorNode) return true;
    if (parent.nodeType !== functionNode) return false;
    const name = parent.getToken().toUpperCase();
    const place = parent.getChildren().indexOf(node);
    if (name === 'IF') return place === 0 || this.wantsValue(parent);
    if (name === 'IFS') return place % 2 === 0 || this.wantsValue(parent);
    if (name === 'IFERROR' || name === 'IFNA') return this.wantsValue(parent);
    if (name === 'MATCH') return place === 0;
    if (name === 'INDEX') return place > 0;
    if (name === 'COUNTIF' || name === 'COUNTIFS') return place % 2 === 1;
    if (counted.has(name)) return place > 0 && place % 2 === 0;
    return takesValues.has(name);
  }

  private placeOf(node: Node, here: Here): Place | null {
    let reference = knownReferences.get(node);
    if (reference === undefined) {
      reference = referenceOf(node);
      knownReferences.set(node, reference);
    }
    if (!reference) return null;
    const sheet = reference.sheet === null ? here.sheet : this.sheets.get(reference.sheet.toLowerCase());
    if (!sheet) return null;
    const { start } = reference;
    const end = reference.end ?? start;
    if (start.row === null || start.column === null || end.row === null || end.column === null) return null;
    const ra = start.row + (start.rowFixed ? 0 : here.down);
    const rb = end.row + (end.rowFixed ? 0 : here.down);
    const ca = start.column + (start.columnFixed ? 0 : here.right);
    const cb = end.column + (end.columnFixed ? 0 : here.right);
    const area = {
      r1: Math.min(ra, rb),
      r2: Math.max(ra, rb),
      c1: Math.min(ca, cb),
      c2: Math.max(ca, cb),
    };
    return area.r1 < 1 || area.c1 < 1 ? null : { sheet, area };
  }
}

/** The reference that a node is; null where it is something else. */
export function referenceOf(node: Node): Reference | null {
  const children = node.getChildren();
  let text: string;
  if (node.nodeType === referenceNode && children.length === 0) text = node.getToken();
  else if (node.nodeType === rangeNode && children.every((child) => child.nodeType === referenceNode)) {
    text = children.map((child) => child.getToken().trim()).join(':');
  } else return null;
  const tokens = tokensOf(text.trim());
  const [only] = tokens;
  return tokens.length === 1 && only?.kind === 'reference' ? only.reference : null;
}

const isOneCell = (area: Area) => area.r1 === area.r2 && area.c1 === area.c2;

const sameShape = (a: Area, b: Area) => a.r2 - a.r1 === b.r2 - b.r1 && a.c2 - a.c1 === b.c2 - b.c1;

/** True or false as a condition takes it, or the error that it comes to. */
function truth(value: Variant): boolean | Variant {
  if (value.isError()) return value;
  if (value.isNull()) return false;
  const plain = value.getValue();
  if (typeof plain !== 'string') return Boolean(plain);
  const upper = plain.toUpperCase();
  if (upper === 'TRUE' || upper === 'FALSE') return upper === 'TRUE';
  return errorValue(ErrorType.VALUE);
}

/** Criteria that mean "equal to this": numbers, booleans, and texts that are no operator, pattern, number, boolean or date. */
function isPlainCriterion(wanted: string | number | boolean): boolean {
  if (typeof wanted !== 'string') return true;
  if (!/^[A-Za-z]/.test(wanted) || /[*?~]/.test(wanted) || /^(true|false)$/i.test(wanted)) return false;
  return !(/[0-9]/.test(wanted) && /^(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/i.test(wanted));
}

/** "=" and "<>" between two texts, without regard to case: the engine would try each text as a number and a date first. */
function compareTexts(node: Node, children: Node[]): boolean {
  const token = node.getToken().trim();
  if (token !== '=' && token !== '<>') return false;
  const left = children[0]?.getValue();
  const right = children[1]?.getValue();
  if (!left || !right || left.isReferenceObject() || right.isReferenceObject()) return false;
  if (left.isArray() || right.isArray() || !left.isString() || !right.isString()) return false;
  const same = String(left.getValue()).toLowerCase() === String(right.getValue()).toLowerCase();
  node.setValue(BooleanValueObject.create(same === (token === '=')));
  return true;
}

/** A date and a number make a date, as Sheets infers it; two dates apart make a number of days. */
function keepDate(node: Node, children: Node[]): void {
  const token = node.getToken().trim();
  if (token !== '+' && token !== '-') return;
  const result = single(node.getValue());
  if (!result?.isNumber()) return;
  const [left, right] = children.map((child) => isDateFormat(single(child.getValue())?.getPattern() ?? ''));
  const date = token === '+' ? left !== right : left && !right;
  node.setValue(NumberValueObject.create(result.getValue() as number, date ? engineDatePattern : ''));
}
