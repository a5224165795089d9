import type { LocalSheets, SheetDump } from '../types';
import { columnLetters, columnNumber } from '../xlsx/a1';
import type { Preparation, Scenario } from './faultTrials';
import { importReport } from './school';

const TODAY = '2026-11-21';
/** In every name of the imported pupils: it may be found in no log and no message. */
export const MARK = 'Zzmarkzz';

/** The menu's way: one server call holds the whole set-up, so that it can be cut off anywhere within. */
const setUp = async (sheets: LocalSheets): Promise<void> => {
  await sheets.run('setUpWithStandardChoices');
};

const onEmpty: Scenario = {
  name: 'Set-up on an empty workbook',
  before: { day: TODAY, work: async () => {} },
  mark: '',
  act: setUp,
};

const wasSetUp: Preparation = { day: TODAY, work: setUp };

const edited: Preparation = {
  after: wasSetUp,
  day: TODAY,
  work: async (sheets) => {
    const audit = await auditTab(sheets);
    const [first, ...others] = formulaColumns(audit);
    const last = others.at(-1);
    if (!first || !last) throw new Error('The Audit tab has fewer than two columns of formulas.');
    sheets.person.type(audit.name, typedCell(audit), 'Typed by the school');
    sheets.person.clear(audit.name, first.cell);
    sheets.person.deleteColumns(audit.name, last.column, 1);
  },
};

const overEdits: Scenario = {
  name: 'Set-up over a workbook with a deleted formula and a missing column',
  before: edited,
  mark: '',
  act: setUp,
};

const withPupils: Preparation = {
  after: wasSetUp,
  day: TODAY,
  work: async (sheets) => {
    await importReport(sheets, report(8, ''));
  },
};

/** The same school at the end of the year, when it closes one. */
const inJuly: Preparation = { after: withPupils, day: '2027-07-20', work: async () => {} };

const importing: Scenario = {
  name: 'Import of a second report over a register with typed cells',
  before: withPupils,
  mark: MARK,
  act: async (sheets) => {
    await importReport(sheets, report(11, 'B'));
  },
};

const recording: Scenario = {
  name: 'Recording a new activity',
  before: withPupils,
  mark: MARK,
  act: async (sheets) => {
    const title = 'Visit to the bakery';
    const form = (await sheets.run('readActivityForm')).value as ActivityForm;
    const pupils = form.pupils.map(({ pupilId }) => pupilId);
    // Whoever looks again after a failure may find it all recorded, or the activity made, and then chooses it.
    const made = form.activities.find((activity) => activity.title === title);
    if (made && made.tookPart === pupils.length - 1) return;
    await accepted(sheets, 'recordActivity', {
      code: made?.code ?? '',
      create: made
        ? null
        : {
            title,
            date: TODAY,
            provider: 'A bakery',
            years: ['8'],
            pathways: [],
            kinds: ['employer'],
            criteria: ['purpose', 'outcomes'],
            tags: [],
            schoolDay: 'Yes',
            mode: 'In person',
            area: '',
            workplaceDays: null,
          },
      tookPart: pupils.slice(1),
      absent: pupils.slice(0, 1),
    });
  },
};

const pasting: Scenario = {
  name: 'Adding a pasted list of placements',
  before: withPupils,
  mark: MARK,
  act: async (sheets) => {
    const request = {
      kind: 'placements',
      fields: ['pupil', 'employer'],
      rows: [4100, 4101, 4102, 4103].map((number) => [`00${number}`, 'A bakery']),
      lines: [1, 2, 3, 4],
      forAll: { start: '12/10/2026', end: '16/10/2026', days: '5', status: 'Completed' },
      years: [],
      decisions: {},
    };
    const preview = (await sheets.run('previewList', request)).value as ListPreview;
    // Nothing is left to add where the rows were written and only the answer was lost.
    if (preview.ready.length > 0) await accepted(sheets, 'confirmList', request, preview.fingerprint);
  },
};

const meeting: Scenario = {
  name: 'Recording a meeting',
  before: withPupils,
  mark: MARK,
  act: async (sheets) => {
    const form = (await sheets.run('readMeetingForm')).value as { pupils: { pupilId: string }[] };
    const { pupilId } = form.pupils[2]!;
    const earlier = (await sheets.run('readMeetings', pupilId)).value as { meetings: unknown[] };
    // The sidebar shows earlier meetings: who finds the meeting there, though the answer was lost, does not record it anew.
    if (earlier.meetings.length > 0) return;
    const held = {
      pupilId,
      date: TODAY,
      status: 'Held',
      adviser: 'The adviser',
      level: 'Level 6 or above',
      tookPart: '',
      advice: 'Looked at two colleges.',
      decisions: 'Visit both.',
      review: '2026-12-12',
      sharedOn: '',
    };
    await accepted(sheets, 'recordMeeting', held, null);
  },
};

/** Everything that the dialog of closing a school year does, the tabs of the new year in one call. */
const closing: Scenario = {
  name: 'Closing a school year',
  before: inJuly,
  mark: MARK,
  act: async (sheets) => {
    const seen = (await sheets.run('previewCloseYear', [])).value as ClosePreview;
    // Who looks again after a failure may find it all done.
    if (seen.undo !== '') return;
    const request = { repeats: [], early: seen.state !== 'open', fingerprint: seen.fingerprint };
    await sheets.run('planCloseYear', request);
    for (const step of ['rows', 'keep', 'write', 'everyTab', 'last'])
      await sheets.run('runCloseYearStep', request, step);
  },
};

/** Everything that the dialog of closing a leaving year does. None of its leavers has a row yet. */
const leaving: Scenario = {
  name: 'Closing a leaving year',
  before: inJuly,
  mark: MARK,
  act: async (sheets) => {
    await inLastYear(sheets);
    const chosen = { cohort: 2027, lastDay: '', younger: false };
    const seen = (await sheets.run('previewLeavingYear', chosen)).value as ClosePreview;
    // Who looks again after a failure may find it all done.
    if (seen.undo !== '') return;
    const request = { ...chosen, early: seen.state !== 'open', fingerprint: seen.fingerprint };
    await sheets.run('planLeavingYear', request);
    for (const step of ['keep', 'write']) await sheets.run('runLeavingYearStep', request, step);
  },
};

/** The school types that its pupils are in Year 14; once more changes nothing. */
async function inLastYear(sheets: LocalSheets): Promise<void> {
  const { name, cells } = (await sheets.dump()).sheets.find((tab) => tab.name === 'Pupils') as SheetDump;
  const year = Object.entries(cells).find(([, { value }]) => value === 'pupils.year')?.[0] ?? '';
  for (const [address, { value }] of Object.entries(cells))
    if (/^P\d{5}$/.test(String(value)))
      sheets.person.type(name, year.replace(/\d+/, '') + address.replace(/\D+/, ''), '14');
}

export const SCENARIOS: Scenario[] = [
  onEmpty,
  overEdits,
  importing,
  recording,
  pasting,
  meeting,
  closing,
  leaving,
];

interface ClosePreview {
  state: string;
  undo: string;
  fingerprint: string;
}

interface ActivityForm {
  activities: { code: string; title: string; tookPart: number }[];
  pupils: { pupilId: string }[];
}

interface ListPreview {
  ready: unknown[];
  fingerprint: string;
}

/** Runs what may be refused. @throws Error in the add-on's own words where it is */
async function accepted(sheets: LocalSheets, functionName: string, ...args: unknown[]): Promise<void> {
  const { refusal } = (await sheets.run(functionName, ...args)).value as { refusal: string };
  if (refusal) throw new Error(refusal);
}

/** A small MIS report: without UPNs, so that admission numbers match; the suffix changes the forms of some pupils. */
function report(pupils: number, suffix: string): string {
  const rows = Array.from({ length: pupils }, (_, index) => {
    const form = index % 3 === 0 ? `8${suffix || 'A'}` : '8C';
    return [
      `00${4100 + index}`,
      `${MARK}son`,
      `${MARK} ${columnLetters(index + 1)}`,
      `0${1 + (index % 9)}/03/2014`,
      '8',
      form,
    ];
  });
  return [['Adno', 'Legal Surname', 'Legal Forename', 'Date of Birth', 'Year', 'Reg Group'], ...rows]
    .map((row) => row.join(','))
    .join('\r\n');
}

async function auditTab(sheets: LocalSheets): Promise<SheetDump> {
  const { sheets: tabs } = await sheets.dump();
  const audit = tabs.find(({ name }) => name === 'Audit');
  if (!audit) throw new Error('Set-up made no Audit tab.');
  return audit;
}

/** Each column that holds formulas below the headers, with its last such cell, from left to right. */
function formulaColumns(tab: SheetDump): { column: number; cell: string }[] {
  const last = new Map<number, string>();
  for (const [address, { formula }] of Object.entries(tab.cells)) {
    if (formula) last.set(columnNumber(address.replace(/\d+/, '')), address);
  }
  return [...last].map(([column, cell]) => ({ column, cell })).sort((a, b) => a.column - b.column);
}

/** An empty cell that people type free text in: in the evidence column, beside the first row of the checklist. */
function typedCell(tab: SheetDump): string {
  const key = Object.entries(tab.cells).find(([, { value }]) => value === 'audit.evidence')?.[0];
  const row = Object.entries(tab.cells).find(([, { value }]) => value === 'CL1')?.[0];
  if (!key || !row) throw new Error('The Audit tab has no evidence column, or no row CL1.');
  return `${key.replace(/\d+/, '')}${row.replace(/\D+/, '')}`;
}
