import type { LocalSheets, SheetDump } from '../types';
import { columnLetters, columnNumber } from '../xlsx/a1';
import type { Scenario } from './faultTrials';
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
  today: TODAY,
  mark: '',
  prepare: async () => {},
  act: setUp,
};

const overEdits: Scenario = {
  name: 'Set-up over a workbook with a deleted formula and a missing column',
  today: TODAY,
  mark: '',
  prepare: async (sheets) => {
    await setUp(sheets);
    const audit = await auditTab(sheets);
    const [first, ...others] = formulaColumns(audit);
    const last = others.at(-1);
    if (!first || !last) throw new Error('The Audit tab has fewer than two columns of formulas.');
    sheets.person.type(audit.name, typedCell(audit), 'Typed by the school');
    sheets.person.clear(audit.name, first.cell);
    sheets.person.deleteColumns(audit.name, last.column, 1);
  },
  act: setUp,
};

const importing: Scenario = {
  name: 'Import of a second report over a register with typed cells',
  today: TODAY,
  mark: MARK,
  prepare: async (sheets) => {
    await setUp(sheets);
    await importReport(sheets, report(8, ''));
  },
  act: async (sheets) => {
    await importReport(sheets, report(11, 'B'));
  },
};

export const SCENARIOS: Scenario[] = [onEmpty, overEdits, importing];

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
