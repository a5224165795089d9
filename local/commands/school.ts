import { buildRequest, type effect } from '../../sidebar/importPupils/request';
import { allProblems } from '../../sidebar/readList/allProblems';
import { proposeMapping } from '../../sidebar/readList/mapping';
import { readTable } from '../../sidebar/readList/readTable';
import type { LocalSheets } from '../types';
import { splitTab } from '../xlsx/a1';
import type { School } from './workbookOptions';

type ImportFields = Parameters<typeof readTable>[1];
type ImportPreview = Parameters<typeof effect>[0];
type ImportProblem = ReturnType<typeof allProblems>[number];

interface ImportForm {
  fields: ImportFields;
  rememberedMapping: Record<string, string>;
  obstacle: string;
}

/** What set-up asks for: the part that these commands decide. */
interface Answers {
  schoolName: string;
  schoolType: string;
  yearGroups: string[];
  leavingPoints: string[];
  pathways: string[];
  academicYear: string;
  recordsBegin: string;
  expectedPupils: number;
}

interface SetUpForm {
  answers: Answers;
  schoolTypes: { label: string; yearGroups: string[]; leavingPoints: string[]; pathways: string[] }[];
}

interface Step {
  key: string;
}

/** Words that the labels of each kind of school are known by. */
const KIND: Record<School, RegExp> = { special: /special/i, mainstream: /mainstream|secondary/i };

/**
 * Sets up the workbook as the sidebar does, call by call, with the standard answers for this kind of school.
 * @param changes answers that differ from the standard ones
 */
export async function setUpSchool(
  sheets: LocalSheets,
  school: School,
  changes: Partial<Answers> = {},
): Promise<void> {
  const form = (await sheets.run('readSetUpForm')).value as SetUpForm;
  const kind = form.schoolTypes.find(({ label }) => KIND[school].test(label));
  if (!kind) throw new Error(`Set-up offers no ${school} school.`);
  const { label: schoolType, yearGroups, leavingPoints, pathways } = kind;
  const answers: Answers = {
    ...form.answers,
    schoolType,
    yearGroups,
    leavingPoints,
    pathways,
    ...changes,
  };
  if (!answers.schoolName)
    answers.schoolName = school === 'special' ? 'Quillmarsh School' : 'Quillmarsh High School';
  // Nobody watches a progress bar here, so everything is built in one call.
  await sheets.run('runSetUpStep', answers, 'everything');
  await sheets.run('finishSetUp');
}

/** Adds every group of tabs that is not there yet, and shows none but what the add-on shows. */
export async function addAllTabs(sheets: LocalSheets): Promise<void> {
  const groups = (await sheets.run('readTabGroups')).value as { key: string; state: string }[];
  const missing = groups.filter(({ state }) => state === 'missing').map(({ key }) => key);
  if (missing.length === 0) return;
  const steps = (await sheets.run('planAddTabs', missing)).value as Step[];
  for (const { key } of steps) await sheets.run('runAddTabsStep', missing, key);
}

/**
 * Imports a MIS report as the dialog does when nothing in it is changed or decided: doubtful pupils are new ones,
 * pupils who are not in the file are left for later.
 * @returns every problem of the file, by row
 * @throws Error with the add-on's own words where it refuses the file
 */
export async function importReport(sheets: LocalSheets, report: string): Promise<ImportProblem[]> {
  const form = (await sheets.run('readImportForm')).value as ImportForm;
  if (form.obstacle) throw new Error(form.obstacle);
  const table = readTable(report, form.fields);
  const mapping = proposeMapping(table.columns, form.fields, form.rememberedMapping);
  const request = buildRequest(table, mapping, form.fields, form.rememberedMapping, {
    samePupil: {},
    notInFile: {},
  });
  const first = (await sheets.run('previewImport', request)).value as ImportPreview;
  request.decisions.samePupil = Object.fromEntries(first.doubtful.map(({ line }) => [line, 'new']));
  request.decisions.notInFile = Object.fromEntries(first.notInFile.map(({ pupilId }) => [pupilId, 'later']));
  const decided = first.doubtful.length + first.notInFile.length > 0;
  const preview = decided ? ((await sheets.run('previewImport', request)).value as ImportPreview) : first;
  if (preview.refusal) throw new Error(preview.refusal);
  const outcome = (await sheets.run('confirmImport', request, preview.fingerprint)).value as {
    refusal: string;
  };
  if (outcome.refusal) throw new Error(outcome.refusal);
  return allProblems(preview, table);
}

/**
 * Types a day into the setting *Freeze the date at*, as a person would.
 * @param day 'yyyy-mm-dd'
 * @throws Error where the workbook has no such setting
 */
export async function freezeDate(sheets: LocalSheets, day: string): Promise<void> {
  const { namedRanges } = await sheets.dump();
  const setting = namedRanges.find(({ name }) => name === 'FreezeDate');
  if (!setting) throw new Error('The workbook has no setting "Freeze the date at" to fill.');
  const { tab, cells } = splitTab(setting.range);
  const [year, month, date] = day.split('-');
  sheets.person.type(tab, cells.replaceAll('$', ''), `${date}/${month}/${year}`);
  await sheets.settle();
}
