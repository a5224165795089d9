import { isDateFormat } from './dates';
import { type BorderCall, borderOf, colour } from './looks';
import { RangeContent } from './rangeContent';
import { cellAt, defaultStyle, hasContent, peek, type Style, sharedStyle, styleOf } from './records';
import { wrongParameters } from './refusals';

/** How the cells of a range look. */
export abstract class RangeLooks extends RangeContent {
  private restyle(change: (row: number, column: number) => Partial<Style>): this {
    return this.each((row, column) => {
      this.book.setFormat(this.sheet, row, column, change(row, column));
    });
  }

  /** One change for all cells: each style that they had becomes another one style. */
  private restyleAll(change: Partial<Style>): this {
    const changed = new Map<Style | undefined, Style | undefined>();
    return this.each((row, column) => {
      const cell = cellAt(this.sheet, row, column);
      if (!changed.has(cell.style)) changed.set(cell.style, sharedStyle({ ...styleOf(cell), ...change }));
      cell.style = changed.get(cell.style);
    });
  }

  private restyleEach(method: string, values: unknown, change: (value: unknown) => Partial<Style>): this {
    const rows = this.shape(method, values);
    return this.restyle((row, column) => change(rows[row - this.area.r1]![column - this.area.c1]));
  }

  private firstStyle<K extends keyof Style>(key: K): Style[K] {
    return styleOf(peek(this.sheet, this.area.r1, this.area.c1))[key];
  }

  /** A changed number format can turn numbers into dates, which formulas see. */
  private reformat(change: (row: number, column: number) => string): this {
    return this.each((row, column) => {
      const had = peek(this.sheet, row, column);
      const format = change(row, column);
      const matters = hasContent(had) && isDateFormat(styleOf(had).numberFormat) !== isDateFormat(format);
      this.book.setFormat(this.sheet, row, column, { numberFormat: format === '' ? 'General' : format });
      if (matters) this.book.changed(this.sheet, row, column);
    });
  }

  getNumberFormat(): string {
    return this.firstStyle('numberFormat');
  }
  getNumberFormats(): string[][] {
    return this.grid((cell) => styleOf(cell).numberFormat);
  }
  setNumberFormat(format: unknown): this {
    if (typeof format !== 'string') throw wrongParameters('Range.setNumberFormat', [format]);
    return this.reformat(() => format);
  }
  setNumberFormats(formats: unknown): this {
    const rows = this.shape('setNumberFormats', formats);
    return this.reformat((row, column) => String(rows[row - this.area.r1]![column - this.area.c1]));
  }
  getBackground(): string {
    return this.firstStyle('background');
  }
  getBackgrounds(): string[][] {
    return this.grid((cell) => styleOf(cell).background);
  }
  setBackground(value: unknown): this {
    const background = colour(value, defaultStyle.background);
    return this.restyleAll({ background });
  }
  setBackgrounds(values: unknown): this {
    return this.restyleEach('setBackgrounds', values, (value) => ({
      background: colour(value, defaultStyle.background),
    }));
  }
  setFontColor(value: unknown): this {
    const fontColor = colour(value, defaultStyle.fontColor);
    return this.restyleAll({ fontColor });
  }
  setFontColors(values: unknown): this {
    return this.restyleEach('setFontColors', values, (value) => ({
      fontColor: colour(value, defaultStyle.fontColor),
    }));
  }
  setFontWeight(weight: string | null): this {
    return this.restyleAll({ fontWeight: weight ?? 'normal' });
  }
  setFontWeights(values: unknown): this {
    return this.restyleEach('setFontWeights', values, (value) => ({ fontWeight: String(value ?? 'normal') }));
  }
  setFontStyle(style: string | null): this {
    return this.restyleAll({ fontStyle: style ?? 'normal' });
  }
  setFontSize(size: number): this {
    return this.restyleAll({ fontSize: size });
  }
  setFontSizes(values: unknown): this {
    return this.restyleEach('setFontSizes', values, (value) => ({ fontSize: Number(value) }));
  }
  setFontFamily(family: string | null): this {
    return this.restyleAll({ fontFamily: family ?? defaultStyle.fontFamily });
  }
  setFontLine(line: string | null): this {
    return this.restyleAll({ fontLine: line ?? 'none' });
  }
  setWrap(wrap: boolean): this {
    return this.restyleAll({ wrap: wrap ? 'WRAP' : 'OVERFLOW' });
  }
  setWraps(values: unknown): this {
    return this.restyleEach('setWraps', values, (value) => ({ wrap: value ? 'WRAP' : 'OVERFLOW' }));
  }
  setWrapStrategy(strategy: string): this {
    return this.restyleAll({ wrap: strategy });
  }
  setVerticalAlignment(alignment: string | null): this {
    return this.restyleAll({ vertical: alignment ?? defaultStyle.vertical });
  }
  setVerticalAlignments(values: unknown): this {
    return this.restyleEach('setVerticalAlignments', values, (value) => ({
      vertical: value === null ? defaultStyle.vertical : String(value),
    }));
  }
  setHorizontalAlignment(alignment: string | null): this {
    return this.restyleAll({
      horizontal: alignment === null || alignment === 'normal' ? '' : alignment,
    });
  }
  setHorizontalAlignments(values: unknown): this {
    return this.restyleEach('setHorizontalAlignments', values, (value) => ({
      horizontal: value === null || value === 'normal' ? '' : String(value),
    }));
  }
  setBorder(
    top: boolean | null,
    left: boolean | null,
    bottom: boolean | null,
    right: boolean | null,
    vertical: boolean | null,
    horizontal: boolean | null,
    color: string | null = '#000000',
    style: string | null = 'SOLID',
  ): this {
    const call: BorderCall = {
      top,
      left,
      bottom,
      right,
      vertical,
      horizontal,
      color: colour(color, '#000000'),
      style: style ?? 'SOLID',
    };
    return this.restyle((row, column) => ({
      border: borderOf(styleOf(peek(this.sheet, row, column)).border, this.area, row, column, call),
    }));
  }
  clearFormat(): this {
    return this.each((row, column) => {
      const cell = peek(this.sheet, row, column);
      if (!cell?.style) return;
      cell.style = undefined;
      this.book.changed(this.sheet, row, column);
    });
  }
}
