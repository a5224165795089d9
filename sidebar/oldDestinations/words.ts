import type { DialogWords } from '../readList/Frame';

export const WORDS: DialogWords = {
  title: 'Bring in my old destinations',
  steps: ['Where from', 'Columns', 'Words', 'Preview'],
};
