import type { ImportForm } from '../../src/server';
import type { ChooseWords } from '../readList/ChooseStep';
import { count, listing } from '../ui/words';

/** What the first step of the import says. */
export const chooseWords = (form: ImportForm): ChooseWords => ({
  lead:
    form.pupilsOnRegister === 0
      ? 'The register is empty. Bring your pupils in from your MIS.'
      : `The register holds ${count(form.pupilsOnRegister, ['pupil', 'pupils'])}. New pupils are added, changed cells are shown before they are written, and a blank in the file never wipes out what is there.`,
  file: 'Exported from SIMS, Arbor, Bromcom or another MIS, with one row a pupil and the column headings on top. You can also drop the file here.',
  known: `${listing(form.fields.map((field) => field.label))}. The list needs UPNs, admission numbers, or surnames and forenames; all else is as you like.`,
  pasteLabel: 'Rows copied from a MIS, Excel or Sheets',
  pasteHelp: 'Include the row with the column headings.',
});
