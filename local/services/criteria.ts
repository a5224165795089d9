import type { CellValue } from './records';

/** Whether a cell's value meets a criterion of COUNTIFS and its kin. */
export type Meets = (value: CellValue) => boolean;

const compared: Record<string, (a: number, b: number) => boolean> = {
  '>': (a, b) => a > b,
  '<': (a, b) => a < b,
  '>=': (a, b) => a >= b,
  '<=': (a, b) => a <= b,
};

/**
 * A criterion that is more than a plain value: '>=46000' (numbers only), '*,9,*' (texts, * and ? stand for any letters).
 * @returns null for anything else: the engine decides then
 */
export function readCriterion(text: string): Meets | null {
  const [, sign, number] = /^(>=|<=|>|<)(-?\d+(?:\.\d+)?)$/.exec(text) ?? [];
  if (sign && number) {
    const than = Number(number);
    return (value) => typeof value === 'number' && compared[sign]!(value, than);
  }
  if (!/[*?]/.test(text) || /^[<>=]|~/.test(text)) return null;
  const pattern = new RegExp(
    `^${text
      .replace(/[.+^${}()|[\]\\]/g, '\\$&')
      .replace(/\*/g, '[\\s\\S]*')
      .replace(/\?/g, '[\\s\\S]')}$`,
    'i',
  );
  return (value) => typeof value === 'string' && pattern.test(value);
}
