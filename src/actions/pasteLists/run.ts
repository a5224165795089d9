import type { ListForm, ListKind, ListOutcome, ListPreview, ListRequest } from '../../server';
import { Readable } from '../../sheets/entry';
import { extendFilter, readFilter } from '../../sheets/extendFilter';
import { growTable } from '../../sheets/growTable';
import { idsStand } from '../../sheets/idsStand';
import { type OpenTab, openTab } from '../../sheets/openTab';
import { type CellChanges, writeCells } from '../../sheets/writeCells';
import { ASPIRATIONS } from '../../tabs/aspirations';
import { LISTS } from '../../tabs/lists';
import { PLACEMENTS } from '../../tabs/placements';
import { a1 } from '../../workbook/a1';
import { type ListedPupil, listedPupils, openRegister } from '../pupilChoices';
import { NOT_SET_UP, tabGone } from '../refusals';
import { schoolList } from '../schoolLists';
import { academicYearFrom, asOfDate, listOf, readSettings, type Settings } from '../settings';
import { listRules } from './listRules';
import { planList } from './planList';
import { firstRowFor, standingEntries } from './standing';
import type { Entry, ListSchool } from './types';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

const TABS: Record<ListKind, { key: string; title: string; one: string; many: string }> = {
  placements: { key: PLACEMENTS, title: 'Placements', one: 'placement', many: 'placements' },
  aspirations: { key: ASPIRATIONS, title: 'Aspirations', one: 'aspiration', many: 'aspirations' },
};

const noTab = (kind: ListKind): string => tabGone(TABS[kind].title);
const changedMeanwhile = (kind: ListKind): string =>
  `The register or the ${TABS[kind].title} tab was changed after you saw the preview, so nothing was written. Look at the new preview and confirm again.`;
const stillChanging = (kind: ListKind): string =>
  `Somebody is changing the ${TABS[kind].title} tab at this moment, so nothing was written. Agree who goes first, then try again.`;

interface Open {
  tab: OpenTab;
  school: ListSchool;
}

function open(spreadsheet: Spreadsheet, kind: ListKind): Open {
  const settings = readSettings(spreadsheet);
  if (!settings) throw new Readable(NOT_SET_UP);
  const tab = openTab(spreadsheet, TABS[kind].key, { formulas: true });
  if (!tab) throw new Readable(noTab(kind));
  return { tab, school: schoolOf(spreadsheet, kind, settings, tab) };
}

function schoolOf(spreadsheet: Spreadsheet, kind: ListKind, settings: Settings, tab: OpenTab): ListSchool {
  const pupils: ListedPupil[] = listedPupils(openRegister(spreadsheet));
  return {
    today: asOfDate(settings),
    academicYear: academicYearFrom(settings),
    yearGroups: listOf(settings.YearGroups),
    intentions: kind === 'aspirations' ? intentionsOf(spreadsheet) : [],
    pupils,
    standing: standingEntries(tab),
  };
}

/** The school's own list of intentions: a cell of the tab takes no other. */
const intentionsOf = (spreadsheet: Spreadsheet): string[] =>
  schoolList(openTab(spreadsheet, LISTS), 'intention');

/** The fields of such a list, the register, and what stands in the way of adding one, if anything. */
export function readListForm(kind: ListKind): ListForm {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const settings = readSettings(spreadsheet);
  const tab = settings ? openTab(spreadsheet, TABS[kind].key) : null;
  const form: ListForm = {
    obstacle: !settings ? NOT_SET_UP : !tab ? noTab(kind) : '',
    kind,
    fields: [],
    yearGroups: [],
    pupils: [],
    today: '',
  };
  if (!settings || !tab) return form;
  const pupils = listedPupils(openRegister(spreadsheet)).map(({ choice }) => choice);
  const intentions = kind === 'aspirations' ? intentionsOf(spreadsheet) : [];
  return {
    ...form,
    obstacle: pupils.length === 0 ? 'The register is empty. Import your pupils first.' : '',
    fields: listRules(kind).fields.map(({ key, label, aliases, hint, kind: field, choices }) => ({
      key,
      label,
      aliases: [...aliases],
      hint,
      kind: field,
      choices: key === 'intended' ? intentions : [...choices],
    })),
    yearGroups: listOf(settings.YearGroups),
    pupils,
    today: asOfDate(settings),
  };
}

/**
 * What adding this list would do. Writes nothing.
 * @throws Readable where there is no register or no tab to add it to
 */
export function previewList(request: ListRequest): ListPreview {
  const { school } = open(SpreadsheetApp.getActiveSpreadsheet(), request.kind);
  return planList(request, school).preview;
}

/**
 * Adds the rows that the preview showed below the last entry of the tab, if they would still be the same. Last thing before the
 * first write it looks at the tab's Pupil IDs once more: if somebody sorted or typed in between, it starts over, once.
 */
export function confirmList(request: ListRequest, fingerprint: string): ListOutcome {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const { kind } = request;
  for (let attempt = 1; attempt <= 2; attempt += 1) {
    const { tab, school } = open(spreadsheet, kind);
    const { preview, entries } = planList(request, school);
    if (preview.refusal !== '') return refused(preview.refusal);
    if (preview.fingerprint !== fingerprint) return refused(changedMeanwhile(kind));
    if (entries.length === 0) return { refusal: '', added: 0, messages: ['There was nothing new to add.'] };
    const filter = readFilter(tab);
    const hidden = tab.sheet.isSheetHidden();
    if (!idsStand(tab)) continue;
    const first = firstRowFor(
      tab,
      entries.map(({ pupilId }) => pupilId),
    );
    const last = first + entries.length - 1;
    growTable(tab, last);
    extendFilter(tab, tab.keyRow + 1, filter, last);
    writeCells(tab, changesOf(entries, first));
    if (hidden) tab.sheet.showSheet();
    return {
      refusal: '',
      added: entries.length,
      cell: a1(first, tab.columnAt.pupilId ?? 1),
      messages: messagesOf(kind, first, last, preview),
    };
  }
  return refused(stillChanging(kind));
}

function changesOf(entries: readonly Entry[], first: number): CellChanges {
  const used = [...new Set(entries.flatMap(({ cells }) => Object.keys(cells)))];
  return new Map(
    entries.map(({ pupilId, cells }, at) => [
      first + at,
      { pupilId, ...Object.fromEntries(used.map((key) => [key, cells[key] ?? ''])) },
    ]),
  );
}

function messagesOf(kind: ListKind, first: number, last: number, preview: ListPreview): string[] {
  const { title, one, many } = TABS[kind];
  const added = last - first + 1;
  const said = [
    added === 1
      ? `One ${one} was added to ${title}, in row ${first}.`
      : `${added} ${many} were added to ${title}, in rows ${first} to ${last}.`,
  ];
  if (preview.already.length > 0)
    said.push(
      preview.already.length === 1
        ? 'One was there already.'
        : `${preview.already.length} were there already.`,
    );
  const left = new Set([
    ...preview.doubtful.map(({ line }) => line),
    ...preview.problems.filter(({ weight }) => weight === 'stops').map(({ line }) => line),
  ]).size;
  if (left > 0)
    said.push(left === 1 ? 'One row of the list was left out.' : `${left} rows of the list were left out.`);
  return said;
}

const refused = (refusal: string): ListOutcome => ({ refusal, added: 0, messages: [] });
