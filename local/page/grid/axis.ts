/** The rows or the columns of a sheet along the screen: where each begins, in pixels, hidden ones being 0 wide. */
export class Axis {
  readonly count: number;
  private readonly starts: Float64Array;

  /** @param size pixels of the 1-based row or column; 0 where it is hidden. */
  constructor(count: number, size: (index: number) => number) {
    this.count = count;
    this.starts = new Float64Array(count + 2);
    for (let index = 1; index <= count; index += 1) {
      this.starts[index + 1] = this.starts[index]! + size(index);
    }
  }

  /** Pixels from the sheet's edge to the start of this row or column; count + 1 gives the whole length. */
  start(index: number): number {
    return this.starts[Math.max(1, Math.min(index, this.count + 1))]!;
  }

  size(index: number): number {
    return index < 1 || index > this.count ? 0 : this.starts[index + 1]! - this.starts[index]!;
  }

  get length(): number {
    return this.starts[this.count + 1]!;
  }

  /** The row or column that lies at this many pixels from the edge. */
  at(pixels: number): number {
    let low = 1;
    let high = this.count;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.starts[middle + 1]! > pixels) high = middle;
      else low = middle + 1;
    }
    return low;
  }

  /** The visible rows or columns that meet the pixels from..to, never before `first`. */
  visible(from: number, to: number, first = 1): number[] {
    const found: number[] = [];
    for (let index = Math.max(first, this.at(from)); index <= this.count; index += 1) {
      if (this.starts[index]! >= to) break;
      if (this.size(index) > 0) found.push(index);
    }
    return found;
  }

  /** The next visible one in this direction, or the same where there is none. */
  next(index: number, step: 1 | -1): number {
    for (let other = index + step; other >= 1 && other <= this.count; other += step) {
      if (this.size(other) > 0) return other;
    }
    return index;
  }
}
