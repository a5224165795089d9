import type { ListKind } from '../../src/server';
import type { ChooseWords } from '../readList/ChooseStep';
import type { DialogWords } from '../readList/Frame';

interface Words {
  dialog: DialogWords;
  choose: ChooseWords;
  /** 'placement', 'placements' */
  unit: [one: string, many: string];
  tabTitle: string;
}

const steps = ['Paste the list', 'Match the columns', 'Look, then add'];

const file =
  'A .csv file from a spreadsheet, a form or another system, with one row for each entry. You can also drop the file here.';
const pasteLabel = 'Rows copied from a spreadsheet, or names one below the other';
const pasteHelp =
  'Names in either order, UPNs, ULNs, admission numbers or Pupil IDs. Column headings may be there or not.';

export const WORDS: Record<ListKind, Words> = {
  placements: {
    dialog: { title: 'Add placements', steps },
    choose: {
      lead: 'Add the placements of a year group in one go: a list of names will do, with the employer and the week given once for all. You see every row before anything is written.',
      file,
      known:
        'Pupil, employer, first day, last day, days, status, in person or online, task, feedback, reflection, support, who checked it, a note, and what made it meaningful. Only the pupil is needed in the list.',
      pasteLabel,
      pasteHelp,
    },
    unit: ['placement', 'placements'],
    tabTitle: 'Placements',
  },
  aspirations: {
    dialog: { title: 'Add aspirations', steps },
    choose: {
      lead: 'Add what pupils hope for, from a list or a questionnaire. Each entry has its day, so that earlier hopes stay to be seen. You see every row before anything is written.',
      file,
      known:
        'Pupil, date, aspiration, intended next step, who expressed it, how we know, and a note. Only the pupil and what was said are needed in the list.',
      pasteLabel,
      pasteHelp,
    },
    unit: ['aspiration', 'aspirations'],
    tabTitle: 'Aspirations',
  },
};
