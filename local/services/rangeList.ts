import { Service } from './guard';
import type { RangeService } from './range';

/** Does to each of its ranges what Range does to one. Google's RangeList has no setDataValidation, so this one has none. */
export class RangeListService extends Service {
  readonly service = 'RangeList';
  constructor(private ranges: RangeService[]) {
    super();
  }
  getRanges(): RangeService[] {
    return [...this.ranges];
  }
  private each(act: (range: RangeService) => unknown): this {
    for (const range of this.ranges) act(range);
    return this;
  }
  setValue(value: unknown): this {
    return this.each((range) => range.setValue(value));
  }
  setFormula(formula: unknown): this {
    return this.each((range) => range.setFormula(formula));
  }
  setFormulaR1C1(formula: unknown): this {
    return this.each((range) => range.setFormulaR1C1(formula));
  }
  setNumberFormat(format: unknown): this {
    return this.each((range) => range.setNumberFormat(format));
  }
  setBackground(color: unknown): this {
    return this.each((range) => range.setBackground(color));
  }
  setFontColor(color: unknown): this {
    return this.each((range) => range.setFontColor(color));
  }
  setFontWeight(weight: string | null): this {
    return this.each((range) => range.setFontWeight(weight));
  }
  setFontStyle(style: string | null): this {
    return this.each((range) => range.setFontStyle(style));
  }
  setFontSize(size: number): this {
    return this.each((range) => range.setFontSize(size));
  }
  setHorizontalAlignment(alignment: string | null): this {
    return this.each((range) => range.setHorizontalAlignment(alignment));
  }
  setVerticalAlignment(alignment: string | null): this {
    return this.each((range) => range.setVerticalAlignment(alignment));
  }
  setWrap(wrap: boolean): this {
    return this.each((range) => range.setWrap(wrap));
  }
  setWrapStrategy(strategy: string): this {
    return this.each((range) => range.setWrapStrategy(strategy));
  }
  setBorder(...call: Parameters<RangeService['setBorder']>): this {
    return this.each((range) => range.setBorder(...call));
  }
  clearContent(): this {
    return this.each((range) => range.clearContent());
  }
  setNote(note: unknown): this {
    return this.each((range) => range.setNote(note));
  }
  clearDataValidations(): this {
    return this.each((range) => range.clearDataValidations());
  }
}
