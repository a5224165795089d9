import { columnLetters } from '../local/columnLetters';
import type { Book, Content, TickedFigures } from './book';

const SUMS = 'Sums';
const LOG = 'Log';

/**
 * The usual way: one long log, a row an entry with what its activity counts as, and for each pupil COUNTIFS over the whole log, for
 * the same figures of the same entries as a grid of ticks. The last figure is a sum of days.
 */
export function logBook({ tabs }: Pick<Book, 'tabs'>, figures: TickedFigures): Book {
  const { tab, row: header, columns, helpers, firstTick, afterTicks } = figures;
  const grid = tabs[tab]!;
  const pupils = grid.slice(header);
  const log: Content[][] = [['Pupil ID', ...columns.map((_, at) => `Counts ${at + 1}`)]];
  for (const row of pupils)
    for (let at = firstTick; at < afterTicks; at++)
      if (row[at] === true) log.push([row[0]!, ...helpers.map((helper) => grid[helper]![at]!)]);
  const down = (column: number): string =>
    `${LOG}!$${columnLetters(column)}$2:$${columnLetters(column)}$${log.length}`;
  const sums: Content[][] = pupils.map((row, at) => [
    row[0]!,
    ...columns.map((_, figure) => ({
      formula:
        figure === columns.length - 1
          ? `=SUMIFS(${down(figure + 2)},${down(1)},$A${at + 2})`
          : `=COUNTIFS(${down(1)},$A${at + 2},${down(figure + 2)},1)`,
    })),
  ]);
  return {
    tabs: { [SUMS]: [['Pupil ID', ...columns.map(() => null)], ...sums], [LOG]: log },
    names: {},
    edit: { tab: LOG, row: Math.floor(log.length / 2), column: 0, to: pupils[0]![0]! },
    figures: { tab: SUMS, row: 1, columns: columns.map((_, at) => at + 1) },
  };
}
