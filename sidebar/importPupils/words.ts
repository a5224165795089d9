import type { DialogWords } from '../readList/Frame';

export const WORDS: DialogWords = {
  title: 'Import pupils',
  steps: ['Choose the list', 'Match the columns', 'Look, then import'],
};
