import type { ChooseWords } from '../readList/ChooseStep';
import type { DialogWords } from '../readList/Frame';

const title = 'Bring in earlier years';
const LAST_STEP = 'Look, then bring in';

export const LIST_WORDS: DialogWords = {
  title,
  steps: ['Choose the list', 'Match the columns', LAST_STEP],
};

export const GROUP_WORDS: DialogWords = {
  title,
  steps: ['Choose the pupils', 'Say what they had', LAST_STEP],
};

export const CHOOSE: ChooseWords = {
  lead: 'What pupils had in earlier school years, by the year group they were in: so that “by 16” and “every year” look at all of their time, not at this school year alone.',
  file: 'A .csv file from your earlier tracker or another system, with one row for each pupil and school year. You can also drop the file here.',
  known:
    'The pupil; the school year or the year group then (one of the two is enough); and how many: employers, workplaces, workplace days, sixth forms, colleges, apprenticeships or training, universities, careers information, provider access, guidance meetings.',
  pasteLabel: 'Rows copied from a spreadsheet, with their headings',
  pasteHelp:
    'For example: Pupil, School year, Employers, Colleges. Names, UPNs or admission numbers will do.',
};
