import { logicalText } from './formula';
import { HEADER_TOP, topMark } from './resolveTops';
import { shortHash } from './shortHash';
import type { Tab } from './tab';

/** Column key, or row|column on a page -> hash of the formula's definition. */
export function definitionsOf(tab: Tab): Record<string, string> {
  const found: Record<string, string> = {};
  for (const column of tab.columns)
    if (column.formula) found[column.key] = shortHash(logicalText(column.formula));
  for (const one of tab.tops?.rows ?? []) found[topMark(one.key)] = shortHash(logicalText(one.formula));
  if (tab.tops) found[topMark(HEADER_TOP)] = shortHash(logicalText(tab.tops.header));
  if (tab.rows.kind === 'fixed') {
    for (const row of tab.rows.rows) {
      for (const [key, cell] of Object.entries(row.cells ?? {})) {
        if (cell.content !== null && typeof cell.content === 'object')
          found[`${row.key}|${key}`] = shortHash(logicalText(cell.content));
      }
    }
  }
  return found;
}
