import type { OpenTab } from './openTab';

/** A formula with the number of rows that have it. */
export interface CommonFormula {
  formula: string;
  rows: number;
}

/**
 * The formula that most rows of a column have: ours, unless somebody has typed over most of them.
 * @param tab opened with its formulas
 * @returns null where the column has none below its header
 */
export function commonestFormula(tab: OpenTab, column: number, headerRow: number): CommonFormula | null {
  const times = new Map<string, number>();
  for (const row of tab.formulas.slice(headerRow)) {
    const formula = row[column - 1] ?? '';
    if (formula !== '') times.set(formula, (times.get(formula) ?? 0) + 1);
  }
  let commonest: CommonFormula | null = null;
  for (const [formula, rows] of times) if (rows > (commonest?.rows ?? 0)) commonest = { formula, rows };
  return commonest;
}
