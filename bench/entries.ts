import { random } from '../local/sample/random';
import { type Book, type Content, isWorked, type TickedFigures } from './book';
import type { Places } from './scaledWorkbook';

/** Entries of a pupil in a school year. */
const ENTRIES = 10;

/**
 * Ticks of a whole year, ten a pupil over all activities, in place of the sample school's few weeks; in each helper row a third of the
 * activities count, all of them as taken part in.
 *
 * @param figures keys of the columns that count
 * @returns where those counts stand
 */
export function countTenEntries(
  { tabs }: Pick<Book, 'tabs'>,
  places: Places,
  participation: string,
  figures: readonly string[],
): TickedFigures {
  const tab = places.tab(participation);
  const rows = tabs[tab]!;
  const header = places.firstRow(participation);
  const firstTick = places.column(participation, 'ticksBegin') + 1;
  const afterTicks = places.column(participation, 'ticksEnd');
  const columns = figures.map((figure) => places.column(participation, figure));
  const helpers = columns.map((column) => helperRow(rows[header]![column]!, header));
  for (const [figure, helper] of helpers.entries())
    for (let at = firstTick; at < afterTicks; at++)
      rows[helper]![at] = figure === 0 || (at + figure) % 3 === 0 ? 1 : 0;
  const chance = random(rows.length);
  for (const row of rows.slice(header)) {
    row.fill(null, firstTick, afterTicks);
    for (let at = 0; at < ENTRIES; at++)
      row[firstTick + Math.floor(((at + chance.next()) * (afterTicks - firstTick)) / ENTRIES)] = true;
  }
  return { tab, row: header, columns, helpers, firstTick, afterTicks };
}

/** The helper row that a count looks at: the only row above the header that it names. */
function helperRow(count: Content, header: number): number {
  const formula = isWorked(count) ? count.formula : '';
  const row = [...formula.matchAll(/\$(\d+)/g)].map(([, at]) => Number(at)).find((at) => at < header);
  if (row === undefined) throw new Error('A count of Participation looks at no helper row.');
  return row - 1;
}
