/** 'One pupil', '12 pupils': a number with its noun, to begin a sentence. */
export const counted = (n: number, one: string, more: string): string =>
  n === 1 ? `One ${one}` : `${n} ${more}`;

/** Two titles that a person would take for one: case and spaces do not tell them apart. */
export const sameTitle = (a: string, b: string): boolean => comparable(a) === comparable(b);

const comparable = (title: string): string =>
  title.normalize('NFKC').trim().replace(/\s+/g, ' ').toLowerCase();
