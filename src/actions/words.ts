/** 'One pupil', '12 pupils': a number with its noun, to begin a sentence. */
export const counted = (n: number, one: string, more: string): string =>
  n === 1 ? `One ${one}` : `${n} ${more}`;

/** Two titles that a person would take for one: case and spaces do not tell them apart. */
export const sameTitle = (a: string, b: string): boolean => comparable(a) === comparable(b);

const comparable = (title: string): string =>
  title.normalize('NFKC').trim().replace(/\s+/g, ' ').toLowerCase();

/** Said where what was the last is not this action's to take back. */
export const NOTHING_TO_TAKE_BACK = 'There is nothing to take back: another action was the last.';

/** What taking back says of cells that hold something else by now: nothing, or one sentence. */
export const leftAlone = (cells: number): string[] =>
  cells > 0 ? [`${counted(cells, 'cell was', 'cells were')} changed by somebody since, and left alone.`] : [];
