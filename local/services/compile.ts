import { quoteSheet } from './area';
import { partsOf } from './dates';
import { tokensOf, writeReference } from './formulaText';
import type { NamedRangeRecord, WorkbookRecord } from './records';

export interface Compiled {
  /** What the engine is given. */
  text: string;
  /** True where the clock is in it. */
  volatile: boolean;
}

/**
 * The formula that the engine is given: named ranges are replaced by their cells (the engine loses them when rows are
 * inserted and refuses names that are functions), TODAY and NOW by the workbook's own clock.
 */
export function compile(formula: string, targetOf: NameTarget, now: number): Compiled {
  const tokens = tokensOf(formula);
  let text = '';
  let volatile = false;
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index]!;
    if (token.kind === 'reference') {
      text += writeReference(token.reference);
    } else if (token.kind === 'word') {
      text += targetOf(token.text) ?? token.text;
    } else if (token.kind === 'function' && /^(TODAY|NOW)$/i.test(token.text)) {
      const after = tokens[index + 1];
      const call = after?.kind === 'text' ? /^\(\s*\)/.exec(after.text) : null;
      if (!call || after?.kind !== 'text') {
        text += token.text;
        continue;
      }
      const { year, month, day } = partsOf(now);
      const today = `DATE(${year},${month},${day})`;
      text += token.text.toUpperCase() === 'TODAY' ? today : `(${today}+${now - Math.floor(now)})`;
      text += after.text.slice(call[0].length);
      volatile = true;
      index++;
    } else {
      text += token.text;
    }
  }
  return { text, volatile };
}

/** The cells that a name stands for, as a reference; null for a word that is no name. */
export type NameTarget = (name: string) => string | null;

/** What the names of a workbook stand for now. */
export function nameTargets(workbook: WorkbookRecord): NameTarget {
  let known: Map<string, string> | null = null;
  return (name) => {
    known ??= new Map(
      workbook.names.map((record) => [record.name.toLowerCase(), targetOf(record, workbook)] as const),
    );
    return known.get(name.toLowerCase()) ?? null;
  };
}

function targetOf({ sheetId, area }: NamedRangeRecord, workbook: WorkbookRecord): string {
  const sheet = workbook.sheets.find((candidate) => candidate.id === sheetId);
  if (!sheet || !area) return '#REF!';
  const { r1, c1, r2, c2 } = area;
  const start = { row: r1, column: c1, rowFixed: true, columnFixed: true };
  const end = r1 === r2 && c1 === c2 ? null : { row: r2, column: c2, rowFixed: true, columnFixed: true };
  return `${quoteSheet(sheet.name)}!${writeReference({ sheet: null, start, end })}`;
}
