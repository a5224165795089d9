import type { Rect, SheetLayout } from './layout';
import type { Placed } from './place';
import type { TabPlan } from './plan';
import type { Colours } from './tab';

type Wanted = NonNullable<TabPlan['colours']>;

/** One rule for each word and colour of a tab, over every cell in which the word may stand. */
export function coloursWanted(placed: Placed): Wanted {
  const rules = new Map<string, Wanted[number]>();
  const add = (colours: Colours, rect: Rect) => {
    for (const [word, colour] of Object.entries(colours)) {
      const key = `${word}|${colour.background}|${colour.ink}`;
      const rule = rules.get(key);
      if (rule) rule.ranges.push(rect);
      else rules.set(key, { word, colour, ranges: [rect] });
    }
  };
  for (const column of placed.tab.columns) {
    if (!column.colours) continue;
    add(column.colours, {
      row: placed.firstRow,
      column: placed.columnAt[column.key]!,
      rows: placed.lastRow - placed.headerRow,
      columns: 1,
    });
  }
  if (placed.tab.rows.kind === 'fixed') {
    for (const row of placed.tab.rows.rows) {
      for (const [key, cell] of Object.entries(row.cells ?? {})) {
        if (cell.colours)
          add(cell.colours, {
            row: placed.rowAt[row.key]!,
            column: placed.columnAt[key]!,
            rows: 1,
            columns: 1,
          });
      }
    }
  }
  return [...rules.values()];
}

/** How a rule of ours is known again: its word and its colour together. */
export const colourMark = (word: string, background: string): string => `${word}|${background.toUpperCase()}`;

/** Whether our rules stand as wanted, in order. One that was deleted, or split by pasting, makes the whole set anew. */
export const coloursStand = (wanted: Wanted, standing: SheetLayout['colourRules']): boolean =>
  wanted.map((rule) => colourMark(rule.word, rule.colour.background)).join('\n') === standing.join('\n');
