import type { Area } from './area';
import type { Meets } from './criteria';
import { type CellValue, peek, type SheetRecord } from './records';

const keyOf = (value: CellValue): string =>
  typeof value === 'string'
    ? `t${value.toLowerCase()}`
    : typeof value === 'number'
      ? `n${value}`
      : `b${value}`;

/** Where each value stands in a range: positions from 0, row by row. Texts are alike without regard to case. */
export class RangeIndex {
  private byValue = new Map<string, { value: CellValue; at: number[] }>();

  constructor(sheet: SheetRecord, area: Area) {
    const width = area.c2 - area.c1 + 1;
    for (let row = area.r1; row <= area.r2; row++) {
      if (!sheet.cells[row]) continue;
      for (let column = area.c1; column <= area.c2; column++) {
        const cell = peek(sheet, row, column);
        if (cell?.v === undefined || cell.error) continue;
        const key = keyOf(cell.v);
        const at = (row - area.r1) * width + column - area.c1;
        const known = this.byValue.get(key);
        if (known) known.at.push(at);
        else this.byValue.set(key, { value: cell.v, at: [at] });
      }
    }
  }

  positions(value: CellValue): readonly number[] | undefined {
    return this.byValue.get(keyOf(value))?.at;
  }

  /** Where values stand that meet a criterion; each distinct value is asked once. */
  meeting(meets: Meets): readonly number[] {
    const found: number[] = [];
    for (const { value, at } of this.byValue.values()) if (meets(value)) found.push(...at);
    return found;
  }
}

/** The indexes of one calculation: a range is read only when all that it holds is computed, so it is indexed once. */
export class RangeIndexes {
  private known = new Map<string, RangeIndex>();

  of(sheet: SheetRecord, area: Area): RangeIndex {
    const key = `${sheet.id}:${area.r1}:${area.c1}:${area.r2}:${area.c2}`;
    let index = this.known.get(key);
    if (!index) {
      index = new RangeIndex(sheet, area);
      this.known.set(key, index);
    }
    return index;
  }
}
