import { PATIENCE, type Result, type Series } from './runWorkload';
import { table, time } from './table';

/** A line for each size of each series. */
export function resultsTable(results: readonly Result[]): string {
  const all = results.flatMap(({ ours, theirs }) => [
    lines(ours, PATIENCE.ours),
    ...(theirs ? [lines(theirs, PATIENCE.theirs)] : []),
  ]);
  return table([
    ['', 'Pupils', 'Formulas', 'From nothing', 'Growth', 'One edit', 'It reaches'],
    ...all.flat(),
  ]);
}

function lines({ title, points, exponent }: Series, patience: number): string[][] {
  const seconds = (found: number | null): string => (found === null ? `> ${patience} s` : time(found));
  return points.map(({ pupils, formulas, whole, edit, reached }, at) => [
    at === 0 ? title : '',
    String(pupils),
    String(formulas),
    seconds(whole),
    at === points.length - 1 && Number.isFinite(exponent) ? `n^${exponent.toFixed(2)}` : '',
    whole === null ? '-' : seconds(edit),
    reached === null ? '-' : `${reached} formulas`,
  ]);
}
