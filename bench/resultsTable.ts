import { PATIENCE } from './patience';
import type { Result, Series } from './runWorkload';
import { table, time } from './table';

/** A line for each size of each series. */
export function resultsTable(results: readonly Result[]): string {
  const all = results.flatMap(({ ours, theirs }) => [
    lines(ours, PATIENCE.ours),
    ...(theirs ? [lines(theirs, PATIENCE.theirs)] : []),
  ]);
  return table([
    ['', 'Pupils', 'Formulas', 'From nothing', 'Growth', 'One edit', 'Growth', 'Hangs on the edited cell'],
    ...all.flat(),
  ]);
}

function lines({ title, points, exponent, editExponent }: Series, patience: number): string[][] {
  const growth = (of: number, at: number): string =>
    at === points.length - 1 && Number.isFinite(of) ? `n^${of.toFixed(2)}` : '';
  const seconds = (found: number | null): string => (found === null ? `> ${patience} s` : time(found));
  return points.map(({ pupils, formulas, whole, edit, reached }, at) => [
    at === 0 ? title : '',
    String(pupils),
    String(formulas),
    seconds(whole),
    growth(exponent, at),
    whole === null ? '-' : seconds(edit),
    growth(editExponent, at),
    reached === null ? '-' : `${reached} formulas`,
  ]);
}
