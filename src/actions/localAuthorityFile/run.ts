import { CHECKPOINTS } from '../../content/checkpoints';
import { FILE_COLUMNS, FILE_PURPOSES, type FileKind, type Purpose } from '../../content/localAuthorityFile';
import { SHARED_HOW, SHARED_WHAT } from '../../content/sharing';
import { endsIn } from '../../rules/academicYear';
import type {
  AuthorityFile,
  AuthorityForm,
  AuthorityPreview,
  AuthorityRequest,
  OpenShare,
} from '../../server';
import { Readable } from '../../sheets/entry';
import { keepFileChoices, readFileChoices } from '../../sheets/fileChoices';
import { cellOf, type OpenTab, openTab } from '../../sheets/openTab';
import { destinationsKey } from '../../tabs/destinations';
import { LISTS } from '../../tabs/lists';
import { PUPILS, SHARING } from '../../tabs/tabKeys';
import { keyRowName } from '../../workbook/tab';
import { NOT_SET_UP, tabGone } from '../refusals';
import { academicYearFrom, asOfDate, readSettings, type Settings } from '../settings';
import { type FileTabs, leaversAt, pupilsNow, type TitledTab } from './candidates';
import { choicesFrom, choicesText, type FileChoices } from './choices';
import { columnsRefusal, planFile } from './plan';
import type { Candidate } from './types';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

const CHANGED_MEANWHILE =
  'The workbook was changed after you looked at the file, so it was not made. Look at it again.';
const NOBODY = 'There is nobody to put into this file.';

/** Further back than anybody is followed. */
const MOST_COHORTS = 16;

const ASKED = CHECKPOINTS.filter(({ key }) => key !== 'sustained');
const KINDS: readonly FileKind[] = ['nextSteps', 'leavers'];

/** @throws Readable where the workbook has not been set up */
function settingsOf(spreadsheet: Spreadsheet): Settings {
  const settings = readSettings(spreadsheet);
  if (!settings) throw new Readable(NOT_SET_UP);
  return settings;
}

const titled = (key: string, tab: OpenTab | null): TitledTab | null =>
  tab && { key, title: tab.sheet.getName(), tab };

/** What the dialog begins with: purposes, columns as they were chosen last, open lines of the Sharing log. */
export function readAuthorityForm(): AuthorityForm {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const settings = readSettings(spreadsheet);
  const newest = settings ? endsIn(academicYearFrom(settings)) : 0;
  const cohorts = settings ? cohortsThatStand(spreadsheet, newest) : [];
  const choices = choicesFrom(settings ? readFileChoices(spreadsheet).text : '');
  const sharing = settings ? openTab(spreadsheet, SHARING) : null;
  return {
    obstacle: !settings
      ? NOT_SET_UP
      : spreadsheet.getRangeByName(keyRowName(PUPILS))
        ? ''
        : tabGone('Pupils'),
    purposes: FILE_PURPOSES.map(({ key, kind, label, help, logged }) => ({ key, kind, label, help, logged })),
    columns: Object.fromEntries(
      KINDS.map((kind) => [
        kind,
        FILE_COLUMNS.filter(({ kinds }) => kinds.includes(kind)).map(({ key, label, hint, identity }) => ({
          key,
          label,
          hint,
          identity,
        })),
      ]),
    ),
    chosen: choices.columns,
    cohorts,
    cohort: cohorts.find(({ cohort }) => cohort === newest - 1)?.cohort ?? cohorts[0]?.cohort ?? 0,
    checkpoints: ASKED.map(({ key, title }) => ({ key, title })),
    whats: [...SHARED_WHAT],
    hows: [...SHARED_HOW],
    whom: choices.whom,
    how: choices.how,
    sentBy: choices.sentBy,
    openShares: sharing ? openShares(sharing) : [],
  };
}

function cohortsThatStand(spreadsheet: Spreadsheet, newest: number): AuthorityForm['cohorts'] {
  const found: AuthorityForm['cohorts'] = [];
  for (let cohort = newest; cohort > newest - MOST_COHORTS; cohort -= 1) {
    const named = spreadsheet.getRangeByName(keyRowName(destinationsKey(cohort)));
    if (named) found.push({ cohort, title: named.getSheet().getName() });
  }
  return found;
}

function openShares(tab: OpenTab): OpenShare[] {
  const found: OpenShare[] = [];
  for (let row = tab.keyRow + 2; row <= tab.lastRow; row += 1) {
    const text = (column: string): string => String(cellOf(tab, row, column));
    if (text('what') !== '' && text('sentOn') === '')
      found.push({ row, what: text('what'), whom: text('whom'), due: text('due') });
  }
  return found;
}

interface Open {
  today: string;
  purpose: Purpose;
  candidates: Candidate[];
  /** Ends the name of the file: which cohort and checkpoint it is about. */
  about: string;
}

/** @throws Readable where a tab that the file needs is not there */
function open(spreadsheet: Spreadsheet, request: AuthorityRequest): Open {
  const settings = settingsOf(spreadsheet);
  const purpose = FILE_PURPOSES.find(({ key }) => key === request.purpose) ?? FILE_PURPOSES[0]!;
  const newest = endsIn(academicYearFrom(settings));
  const pupils = titled(PUPILS, openTab(spreadsheet, PUPILS));
  if (!pupils) throw new Readable(tabGone('Pupils'));
  const today = asOfDate(settings);
  const cohortOf = (cohort: number): TitledTab | null =>
    titled(destinationsKey(cohort), openTab(spreadsheet, destinationsKey(cohort)));
  if (purpose.kind === 'nextSteps') {
    const tabs: FileTabs = { pupils, cohort: cohortOf(newest), lists: null };
    return { today, purpose, candidates: pupilsNow(tabs, newest - 1), about: '' };
  }
  const year = purpose.key === 'survey' ? newest - 1 : Math.round(Number(request.cohort));
  const checkpoint =
    purpose.key === 'survey'
      ? 'november'
      : (ASKED.find(({ key }) => key === request.checkpoint)?.key ?? 'november');
  const cohort = cohortOf(year);
  if (!cohort) throw new Readable(tabGone(`Destinations ${year}`));
  const lists = titled(LISTS, openTab(spreadsheet, LISTS));
  return {
    today,
    purpose,
    candidates: leaversAt({ pupils, cohort, lists }, year, checkpoint),
    about: purpose.key === 'survey' ? `-${year}` : `-${year}-${checkpoint}`,
  };
}

const refused = (refusal: string): AuthorityPreview => ({
  refusal,
  pupils: 0,
  groups: [],
  out: [],
  blocked: [],
  problems: [],
  headers: [],
  rows: [],
  fingerprint: '',
});

/**
 * Who would be in the file, who not and why, what has to be put right, and how its first rows look. Writes nothing.
 * @throws Readable where a tab that the file needs is not there
 */
export function previewAuthorityFile(request: AuthorityRequest): AuthorityPreview {
  const { today, purpose, candidates } = open(SpreadsheetApp.getActiveSpreadsheet(), request);
  const refusal = columnsRefusal(request.columns, purpose.kind);
  if (refusal !== '') return refused(refusal);
  return planFile(candidates, request.columns, request.include, today).preview;
}

/**
 * Makes the file, if it would still be the one that was looked at, and keeps its columns for the next time.
 * @throws Readable where a tab that the file needs is not there
 */
export function makeAuthorityFile(request: AuthorityRequest, fingerprint: string): AuthorityFile {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const { today, purpose, candidates, about } = open(spreadsheet, request);
  const refusal = columnsRefusal(request.columns, purpose.kind);
  const nothing = { fileName: '', csv: '', pupils: 0, blocked: 0 };
  if (refusal !== '') return { refusal, ...nothing };
  const { preview, csv } = planFile(candidates, request.columns, request.include, today);
  if (preview.fingerprint !== fingerprint) return { refusal: CHANGED_MEANWHILE, ...nothing };
  if (preview.pupils === 0) return { refusal: NOBODY, ...nothing };
  keep(spreadsheet, (choices) => ({
    ...choices,
    columns: {
      ...choices.columns,
      [purpose.kind]: request.columns.map(({ key, header }) => ({ key, header: header.trim() })),
    },
  }));
  return {
    refusal: '',
    fileName: `${purpose.fileName}${about}-made-${today}.csv`,
    csv,
    pupils: preview.pupils,
    blocked: preview.blocked.length,
  };
}

function keep(spreadsheet: Spreadsheet, change: (choices: FileChoices) => FileChoices): void {
  const place = readFileChoices(spreadsheet);
  keepFileChoices(spreadsheet, place, choicesText(change(choicesFrom(place.text))));
}
