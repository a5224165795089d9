import type { ENROLMENTS } from '../content/lists';
import { LOW_ATTENDANCE, PUPIL_GROUPS, type PupilGroup } from '../content/pupilGroups';
import { comparableName, registerName } from '../rules/names';
import type { PupilChoice } from '../server';
import { Readable } from '../sheets/entry';
import { cellOf, type OpenTab, openTab } from '../sheets/openTab';
import { PUPILS } from '../tabs/pupils';
import { tabGone } from './refusals';

/** A pupil of the register with all that a list may name them by. The identifiers stay on the server. */
export interface ListedPupil {
  choice: PupilChoice;
  surname: string;
  forename: string;
  preferredName: string;
  upn: string;
  uln: string;
  admissionNumber: string;
  /** Last day on roll, 'yyyy-mm-dd' or ''. */
  onRollTo: string;
}

const LEFT: (typeof ENROLMENTS)[number] = 'Left';

const GROUPS: readonly PupilGroup[] = [...PUPIL_GROUPS, LOW_ATTENDANCE];

/**
 * Everybody on the register who has a Pupil ID, those who have left included, by name. Where two rows have one Pupil ID, the
 * first counts: nothing can be recorded for the other until that is put right in the Pupils tab.
 *
 * @param tab The Pupils tab.
 */
export function listedPupils(tab: OpenTab): ListedPupil[] {
  const found = new Map<string, ListedPupil>();
  for (let row = tab.keyRow + 2; row <= tab.lastRow; row += 1) {
    const text = (column: string): string => String(cellOf(tab, row, column)).trim();
    const pupilId = text('pupilId');
    if (pupilId === '' || found.has(pupilId)) continue;
    const [surname, forename, preferredName] = [text('surname'), text('forename'), text('preferredName')];
    found.set(pupilId, {
      choice: {
        pupilId,
        name: registerName(surname, forename, preferredName) || 'No name on the register',
        year: text('year'),
        form: text('form'),
        pathway: text('pathway'),
        flags: GROUPS.filter(({ column, value }) => cellOf(tab, row, column) === value).map(
          ({ label }) => label,
        ),
        onRoll: text('enrolment') !== LEFT,
      },
      surname,
      forename,
      preferredName,
      upn: text('upn').toUpperCase(),
      uln: text('uln'),
      admissionNumber: text('admissionNumber'),
      onRollTo: text('onRollTo'),
    });
  }
  return [...found.values()]
    .map((pupil) => ({ pupil, key: `${comparableName(pupil.surname)} ${comparableName(pupil.choice.name)}` }))
    .sort((one, other) =>
      one.key === other.key
        ? compare(one.pupil.choice.pupilId, other.pupil.choice.pupilId)
        : compare(one.key, other.key),
    )
    .map(({ pupil }) => pupil);
}

const compare = (one: string, other: string): number => (one < other ? -1 : 1);

/**
 * The register as sidebars list and search it: everybody with a Pupil ID, by name, those who have left included.
 *
 * @param tab The Pupils tab.
 */
export const pupilChoices = (tab: OpenTab): PupilChoice[] => listedPupils(tab).map(({ choice }) => choice);

/**
 * Opens the register.
 * @throws Readable where the Pupils tab is not there
 */
export function openRegister(spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet): OpenTab {
  const tab = openTab(spreadsheet, PUPILS);
  if (!tab) throw new Readable(tabGone('Pupils'));
  return tab;
}
