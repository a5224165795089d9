import { EARLIER_KINDS, EARLIER_WHEN, type EarlierField } from '../../content/earlierYears';
import { HISTORY_YEARS } from '../../content/entitlement';
import { addYears } from '../../rules/academicYear';
import { britishDate } from '../../rules/dates';
import type {
  EarlierYearsForm,
  EarlierYearsOutcome,
  EarlierYearsPreview,
  EarlierYearsRequest,
  ImportField,
} from '../../server';
import { Readable } from '../../sheets/entry';
import { idsStand } from '../../sheets/idsStand';
import { type OpenTab, openTab } from '../../sheets/openTab';
import { timeText } from '../../sheets/plainValues';
import { findUndo, keepUndo, mayBeKept, readUndo } from '../../sheets/undo';
import { PUPILS } from '../../tabs/pupils';
import { HISTORY } from '../../tabs/tabKeys';
import { a1 } from '../../workbook/a1';
import { listedPupils, openRegister } from '../pupilChoices';
import { NOT_SET_UP, tabGone } from '../refusals';
import { academicYearFrom, asOfDate, readSettings, type Settings } from '../settings';
import { counted } from '../words';
import { earlierPupils } from './earlierPupils';
import {
  type EarlierChanges,
  type EarlierTab,
  openEarlier,
  prepareEarlier,
  writeEarlier,
} from './earlierTab';
import { type BroughtInLast, lastBroughtIn, undoFrom, undoText } from './keptUndo';
import { planEarlierYears } from './plan';
import { writeRecordsFrom } from './recordsFrom';
import type { EarlierSchool, RecordsChange } from './types';

export { undoEarlierYears } from './undoEarlierYears';

const TITLE = 'Earlier years';
const NO_PUPILS = 'The register is empty. Import your pupils first.';
const CHANGED_MEANWHILE = `The register or the ${TITLE} tab was changed after you saw the preview, so nothing was written. Look at the new preview and confirm again.`;
const STILL_CHANGING = `Somebody is changing the Pupils or the ${TITLE} tab at this moment, so nothing was written. Agree who goes first, then try again.`;
const TOO_LONG_TO_UNDO =
  'This is more than can be kept, so it cannot be taken back in one go. The Note column says which rows were changed.';

/** School years that are offered to choose from. */
const YEARS_OFFERED = 8;

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

interface Open {
  pupils: OpenTab;
  earlier: EarlierTab;
  school: EarlierSchool;
}

function settingsOf(spreadsheet: Spreadsheet): Settings {
  const settings = readSettings(spreadsheet);
  if (!settings) throw new Readable(NOT_SET_UP);
  return settings;
}

/** @param wants formulas of the register: only to write to it */
function open(spreadsheet: Spreadsheet, wants: { formulas?: boolean } = {}): Open {
  const settings = settingsOf(spreadsheet);
  const pupils = openTab(spreadsheet, PUPILS, wants);
  if (!pupils) throw new Readable(tabGone('Pupils'));
  const earlier = openEarlier(spreadsheet);
  if (!earlier) throw new Readable(tabGone(TITLE));
  return {
    pupils,
    earlier,
    school: {
      today: asOfDate(settings),
      academicYear: academicYearFrom(settings),
      pupils: earlierPupils(pupils),
      standing: earlier.standing,
    },
  };
}

/** What the dialog needs to begin. */
export function readEarlierYearsForm(): EarlierYearsForm {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const settings = readSettings(spreadsheet);
  const form: EarlierYearsForm = {
    obstacle: '',
    when: EARLIER_WHEN.map(fieldOf),
    kinds: EARLIER_KINDS.map(fieldOf),
    pupils: [],
    schoolYears: [],
    yearGroups: HISTORY_YEARS.map(String),
    undo: null,
  };
  if (!settings) return { ...form, obstacle: NOT_SET_UP };
  const pupils = listedPupils(openRegister(spreadsheet)).map(({ choice }) => choice);
  const thisYear = academicYearFrom(settings);
  return {
    ...form,
    obstacle: !openTab(spreadsheet, HISTORY) ? tabGone(TITLE) : pupils.length === 0 ? NO_PUPILS : '',
    pupils,
    schoolYears: Array.from({ length: YEARS_OFFERED }, (_, i) => addYears(thisYear, -i - 1)),
    undo: lastBroughtIn(undoFrom(readUndo(findUndo(spreadsheet)))),
  };
}

const fieldOf = ({ key, label, aliases, hint }: EarlierField): ImportField => ({
  key,
  label,
  aliases: [...aliases],
  hint,
});

/**
 * What bringing this in would do. Writes nothing.
 * @throws Readable where the workbook is not set up or a tab is gone
 */
export function previewEarlierYears(request: EarlierYearsRequest): EarlierYearsPreview {
  return planEarlierYears(request, open(SpreadsheetApp.getActiveSpreadsheet()).school).preview;
}

/**
 * Writes what the preview showed into Earlier years, if it would still be the same, and Records from in Pupils where the person
 * says that the records are whole. Last thing before the first write it looks at the Pupil IDs of both tabs once more: if somebody
 * sorted or typed in between, it starts over, once.
 * @throws Readable where the workbook is not set up or a tab is gone
 */
export function confirmEarlierYears(request: EarlierYearsRequest, fingerprint: string): EarlierYearsOutcome {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  for (let attempt = 1; attempt <= 2; attempt += 1) {
    const { pupils, earlier, school } = open(spreadsheet, { formulas: request.whole });
    const { preview, rows, records: further } = planEarlierYears(request, school);
    if (preview.refusal !== '') return refused(preview.refusal);
    if (preview.fingerprint !== fingerprint) return refused(CHANGED_MEANWHILE);
    const records = request.whole ? further : [];
    if (rows.length === 0 && records.length === 0)
      return { refusal: '', pupils: 0, messages: ['Nothing had to be changed.'], undo: null };
    const changes = prepareEarlier(earlier, rows);
    const place = findUndo(spreadsheet);
    if (![earlier.tab, ...(records.length > 0 ? [pupils] : [])].every((tab) => idsStand(tab))) continue;
    const kept: BroughtInLast = { at: timeText(new Date()), rows, records };
    const text = undoText(kept);
    const canUndo = mayBeKept(text);
    keepUndo(spreadsheet, place, canUndo ? text : '');
    writeEarlier(changes);
    writeRecordsFrom(pupils, records);
    return {
      refusal: '',
      pupils: rows.length,
      ...cellOfFirst(changes),
      messages: [...messagesOf(preview, rows.length, records), ...(canUndo ? [] : [TOO_LONG_TO_UNDO])],
      undo: canUndo ? lastBroughtIn(kept) : null,
    };
  }
  return refused(STILL_CHANGING);
}

const cellOfFirst = ({ earlier: { tab }, changes }: EarlierChanges): { cell?: string } => {
  const [first] = changes;
  const column = first?.cells.find(({ column }) => column !== 'pupilId')?.column ?? 'note';
  return first ? { cell: a1(first.row, tab.columnAt[column] ?? tab.columnAt.pupilId ?? 1) } : {};
};

function messagesOf(
  preview: EarlierYearsPreview,
  pupils: number,
  records: readonly RecordsChange[],
): string[] {
  const { same, doubtful, problems, begins } = preview;
  const stopped = problems.filter(({ weight }) => weight === 'stops');
  const rowsLeft = new Set([...doubtful, ...stopped].map(({ line }) => line).filter((line) => line > 0)).size;
  const pupilsLeft = new Set(stopped.filter(({ line }) => line === 0).map(({ who }) => who)).size;
  return [
    pupils === 0
      ? 'All of it stood in Earlier years already.'
      : `${counted(pupils, 'pupil has', 'pupils have')} new figures in Earlier years.`,
    ...(same.length > 0 && pupils > 0
      ? [`${counted(same.length, 'entry was', 'entries were')} there already.`]
      : []),
    ...(rowsLeft > 0
      ? [`${counted(rowsLeft, 'row of the list was', 'rows of the list were')} left out.`]
      : []),
    ...(pupilsLeft > 0
      ? [`${counted(pupilsLeft, 'pupil was', 'pupils were')} left out, for whom it cannot be.`]
      : []),
    ...(records.length > 0
      ? [
          `Records from: ${counted(records.length, 'pupil is', 'pupils are')} on record from an earlier school year now, at the earliest from ${britishDate(begins.from)}.`,
        ]
      : []),
  ];
}

const refused = (refusal: string): EarlierYearsOutcome => ({ refusal, pupils: 0, messages: [], undo: null });
