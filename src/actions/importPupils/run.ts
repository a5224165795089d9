import { IMPORT_FIELDS } from '../../content/importFields';
import { cohortsFollowed } from '../../rules/cohort';
import type { ImportForm, ImportOutcome, ImportPreview, ImportRequest } from '../../server';
import { Readable } from '../../sheets/entry';
import { extendFilter } from '../../sheets/extendFilter';
import { grown, growTable, rowOnceGrown } from '../../sheets/growTable';
import { idsStand } from '../../sheets/idsStand';
import { type OpenTab, openTab } from '../../sheets/openTab';
import { firstFreeRow } from '../../sheets/typedCells';
import { type CellChanges, writeCells } from '../../sheets/writeCells';
import { destinationsKey } from '../../tabs/destinations';
import { PUPILS } from '../../tabs/pupils';
import type { Scalar } from '../../workbook/tab';
import { newInFollowers } from '../followers';
import { writeJoining } from '../participationRows';
import { NOT_SET_UP, tabGone } from '../refusals';
import { academicYearFrom, asOfDate, listOf, readSettings, type Settings } from '../settings';
import { lastPupilId, newLeavers, writeLeavers } from './listLeavers';
import { planImport } from './planImport';
import { cellValue, type Register, registerOf } from './register';
import type { ImportSchool, RegisterChanges, RegisterRow } from './types';

const NO_PUPILS_TAB = tabGone('Pupils');
const CHANGED_MEANWHILE =
  'The Pupils tab was changed after you saw the preview, so nothing was written. Look at the new preview and confirm again.';
const STILL_CHANGING =
  'Somebody is changing the Pupils tab at this moment, so nothing was written. Agree who goes first, then import again.';

/** Where the school's own mapping of headers is remembered: header texts and field keys, never anything of a pupil. */
const MAPPING = 'importMapping';

interface Open {
  pupils: OpenTab;
  register: Register;
  settings: Settings;
  school: ImportSchool;
}

function open(spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet): Open {
  const settings = readSettings(spreadsheet);
  if (!settings) throw new Readable(NOT_SET_UP);
  const pupils = openTab(spreadsheet, PUPILS, { formulas: true });
  if (!pupils) throw new Readable(NO_PUPILS_TAB);
  return {
    pupils,
    register: registerOf(pupils),
    settings,
    school: {
      yearGroups: listOf(settings.YearGroups),
      pathways: listOf(settings.Pathways),
      today: asOfDate(settings),
    },
  };
}

/** The fields that an import knows, the mapping used last, and what stands in the way of importing, if anything. */
export function readImportForm(): ImportForm {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const settings = readSettings(spreadsheet);
  const pupils = settings ? openTab(spreadsheet, PUPILS) : null;
  return {
    fields: IMPORT_FIELDS.map(({ key, label, aliases, hint }) => ({
      key,
      label,
      aliases: [...aliases],
      hint,
    })),
    rememberedMapping: rememberedMapping(),
    pupilsOnRegister: pupils
      ? registerOf(pupils).rows.filter((row) => row.cells.enrolment !== 'Left').length
      : 0,
    obstacle: !settings ? NOT_SET_UP : !pupils ? NO_PUPILS_TAB : '',
  };
}

function rememberedMapping(): Record<string, string> {
  try {
    return JSON.parse(PropertiesService.getDocumentProperties().getProperty(MAPPING) ?? '{}') as Record<
      string,
      string
    >;
  } catch {
    return {};
  }
}

function remember(mapping: Record<string, string>): void {
  try {
    PropertiesService.getDocumentProperties().setProperty(MAPPING, JSON.stringify(mapping));
  } catch {
    // A property holds 9 KB. The import is done all the same; next time the headings are matched anew.
  }
}

/**
 * What an import of this file would do. Writes nothing.
 * @throws Readable where there is no register to import into
 */
export function previewImport(request: ImportRequest): ImportPreview {
  const { register, school } = open(SpreadsheetApp.getActiveSpreadsheet());
  return planImport(request, register.rows, school).preview;
}

/**
 * Writes what the preview showed, if the register is still as it was then. Last thing before the first write it looks at
 * the column of Pupil IDs once more: if somebody sorted or changed it in between, it starts over, once.
 */
export function confirmImport(request: ImportRequest, fingerprint: string): ImportOutcome {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  for (let attempt = 1; attempt <= 2; attempt += 1) {
    const here = open(spreadsheet);
    const leaversTab = openTab(
      spreadsheet,
      destinationsKey(cohortsFollowed(academicYearFrom(here.settings))[0]!),
      {
        formulas: true,
      },
    );
    const { preview, changes } = planImport(request, here.register.rows, {
      ...here.school,
      lastPupilId: leaversTab ? lastPupilId(leaversTab) : '',
    });
    if (preview.refusal) return refused(preview.refusal);
    if (preview.fingerprint !== fingerprint) return refused(CHANGED_MEANWHILE);
    const register = afterwards(here.register.rows, changes);
    const leavers = leaversTab ? newLeavers(leaversTab, register, listOf(here.settings.LeavingPoints)) : null;
    const following = newInFollowers(spreadsheet, academicYearFrom(here.settings), register);
    const filter = here.pupils.sheet.getFilter();
    if (!idsStand(here.pupils)) continue;
    write(here, changes, filter);
    if (leavers) writeLeavers(leavers);
    for (const joining of following) writeJoining(joining);
    remember(request.mapping);
    return outcome(preview, changes, leavers ? leavers.changes.size : null);
  }
  return refused(STILL_CHANGING);
}

function write(
  here: Open,
  changes: RegisterChanges,
  filter: GoogleAppsScript.Spreadsheet.Filter | null,
): void {
  const { pupils, register } = here;
  const rowOf = new Map(register.rows.map((row, i) => [row.pupilId, register.sheetRows[i]!]));
  const firstRow = firstFreeRow(pupils);
  const lastRow = firstRow + changes.added.length - 1;
  const isChanged = changes.updated.length + changes.added.length > 0;
  const more = isChanged ? growTable(pupils, lastRow) : 0;
  const cells: CellChanges = new Map();
  for (const { pupilId, cells: changed } of changes.updated)
    cells.set(rowOnceGrown(pupils, more, rowOf.get(pupilId)!), valuesOf(changed));
  changes.added.forEach((pupil, i) => {
    cells.set(firstRow + i, { pupilId: pupil.pupilId, ...valuesOf(pupil.cells) });
  });
  // Before the cells: should this break off, the next import finds the filter as it has to be.
  if (changes.added.length > 0 || !filter)
    extendFilter(pupils, pupils.keyRow + 1, { filter, lastRow: 0 }, lastRow);
  if (isChanged) writeCells(grown(pupils, more), cells);
}

const valuesOf = (cells: Readonly<Record<string, string>>): Record<string, Scalar> =>
  Object.fromEntries(Object.entries(cells).map(([field, text]) => [field, cellValue(field, text)]));

/** The register as it is once the changes are written: the same pupils would be listed if a run broke off in between. */
function afterwards(rows: readonly RegisterRow[], changes: RegisterChanges): RegisterRow[] {
  const changed = new Map(changes.updated.map(({ pupilId, cells }) => [pupilId, cells]));
  return [
    ...rows.map((row) => ({ pupilId: row.pupilId, cells: { ...row.cells, ...changed.get(row.pupilId) } })),
    ...changes.added,
  ];
}

const refused = (refusal: string): ImportOutcome => ({
  refusal,
  added: 0,
  changedPupils: 0,
  changedCells: 0,
  markedAsLeft: 0,
  unchanged: 0,
  messages: [],
});

function outcome(
  preview: ImportPreview,
  changes: RegisterChanges,
  newlyListed: number | null,
): ImportOutcome {
  const left = new Set(changes.markedAsLeft);
  const changed = changes.updated.filter(({ pupilId }) => !left.has(pupilId));
  const messages: string[] = [];
  if (preview.outsideYearGroups > 0)
    messages.push(
      preview.outsideYearGroups === 1
        ? 'One row of another year group was left out.'
        : `${preview.outsideYearGroups} rows of other year groups were left out.`,
    );
  if (preview.problems.length > 0)
    messages.push(
      `${preview.problems.length} cells or rows had a problem and were left out or kept as they were.`,
    );
  if (newlyListed === null) {
    messages.push(
      'This year’s Destinations tab is not there, so possible leavers were not listed. Run Set up or update this workbook.',
    );
  } else if (newlyListed > 0) {
    messages.push(
      newlyListed === 1
        ? 'One possible leaver was put on this year’s Destinations tab.'
        : `${newlyListed} possible leavers were put on this year’s Destinations tab.`,
    );
  }
  return {
    refusal: '',
    added: changes.added.length,
    changedPupils: changed.length,
    changedCells: changed.reduce((sum, { cells }) => sum + Object.keys(cells).length, 0),
    markedAsLeft: left.size,
    unchanged: preview.unchanged,
    messages,
  };
}
