import { tokensOf } from '../../local/services/formulaText';
import type { WorkbookDump } from '../../local/types';
import { type Rectangle, readRectangle, splitTab } from '../../local/xlsx/a1';

interface Formula {
  tab: string;
  row: number;
  column: number;
}

/** What reads a rectangle: formulas that name the same one stand together. */
interface Read extends Rectangle {
  readers: Formula[];
}

/**
 * What a spreadsheet has to look at again after one cell was edited: every formula that reads it, every formula that reads
 * one of those, and so on.
 *
 * @param staysSame formulas whose result stays what it was: they are looked at, and nothing after them
 */
export function dependantsOf(
  dump: WorkbookDump,
  edited: Formula,
  staysSame: (formula: Formula) => boolean = () => false,
): Formula[] {
  const reads = readsOf(dump);
  const seen = new Set<string>();
  const found: Formula[] = [];
  const open = [edited];
  for (let cell = open.pop(); cell; cell = open.pop())
    for (const { top, bottom, left, right, readers } of reads.get(cell.tab)?.values() ?? []) {
      if (cell.row < top || cell.row > bottom || cell.column < left || cell.column > right) continue;
      for (const reader of readers) {
        const key = `${reader.tab} ${reader.row} ${reader.column}`;
        if (seen.has(key)) continue;
        seen.add(key);
        found.push(reader);
        if (!staysSame(reader)) open.push(reader);
      }
    }
  return found;
}

/** Tab -> the rectangles of it that formulas read. */
function readsOf(dump: WorkbookDump): Map<string, Map<string, Read>> {
  const reads = new Map<string, Map<string, Read>>();
  const names = new Map(dump.namedRanges.map(({ name, range }) => [name.toLowerCase(), splitTab(range)]));
  const sizes = new Map(dump.sheets.map(({ name, rows, columns }) => [name, { rows, columns }]));
  const add = (tab: string, rectangle: Rectangle, reader: Formula): void => {
    let ofTab = reads.get(tab);
    if (!ofTab) {
      ofTab = new Map();
      reads.set(tab, ofTab);
    }
    const { top, left, bottom, right } = rectangle;
    const key = `${top} ${left} ${bottom} ${right}`;
    const read = ofTab.get(key);
    if (read) read.readers.push(reader);
    else ofTab.set(key, { ...rectangle, readers: [reader] });
  };
  for (const { name: tab, cells } of dump.sheets)
    for (const [address, { formula }] of Object.entries(cells)) {
      if (!formula) continue;
      const { top: row, left: column } = readRectangle(address);
      const reader = { tab, row, column };
      for (const token of tokensOf(formula)) {
        if (token.kind === 'reference') {
          const { sheet, start, end } = token.reference;
          const of = sheet ?? tab;
          const last = end ?? start;
          const size = sizes.get(of)!;
          add(
            of,
            {
              top: start.row ?? 1,
              left: start.column ?? 1,
              bottom: last.row ?? size.rows,
              right: last.column ?? size.columns,
            },
            reader,
          );
        } else if (token.kind === 'word') {
          const named = names.get(token.text.toLowerCase());
          if (named) add(named.tab, readRectangle(named.cells.replaceAll('$', '')), reader);
        }
      }
    }
  return reads;
}
