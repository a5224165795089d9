import type { CellDump, WorkbookDump } from '../types';
import { serialOf } from '../xlsx/dates';
import { type Result, readResults } from '../xlsx/readResults';
import { fileTabNames } from '../xlsx/tabNames';
import { withoutResults } from '../xlsx/withoutResults';
import { writeXlsx } from '../xlsx/writeXlsx';
import { libreOfficeVersion, throughLibreOffice } from './libreOffice';

export interface Difference {
  tab: string;
  cell: string;
  formula: string;
  ours: Result;
  theirs: Result;
}

export interface Comparison {
  /** What `soffice --version` says. */
  libreOffice: string;
  agree: number;
  differences: Difference[];
}

const TOLERANCE = 1e-9;
/** A dump tells dates and times to the whole second: one second, in days. */
const TIME_TOLERANCE = 1.0001 / (24 * 60 * 60);

/**
 * Has LibreOffice compute every formula of a workbook from nothing and compares each with the workbook's own result.
 * @throws Error where there is no LibreOffice, or the file still holds results
 */
export async function compareWithLibreOffice(dump: WorkbookDump): Promise<Comparison> {
  const libreOffice = libreOfficeVersion();
  if (!libreOffice)
    throw new Error('There is no LibreOffice here: install it, so that the command soffice answers.');
  const emptied = await withoutResults(await writeXlsx(dump));
  const formulas = formulaCells(dump);
  if (emptied.taken !== formulas.length) {
    throw new Error(
      `Of ${formulas.length} stored results ${emptied.taken} could be taken out: nothing was compared.`,
    );
  }
  const theirs = await readResults(throughLibreOffice(emptied.xlsx));
  return { libreOffice, ...compare(formulas, fileTabNames(dump.sheets.map(({ name }) => name)), theirs) };
}

interface FormulaCell {
  tab: string;
  address: string;
  cell: CellDump;
}

function formulaCells(dump: WorkbookDump): FormulaCell[] {
  return dump.sheets.flatMap(({ name, cells }) =>
    Object.entries(cells)
      .filter(([, { formula }]) => formula !== '')
      .map(([address, cell]) => ({ tab: name, address, cell })),
  );
}

function compare(
  formulas: FormulaCell[],
  fileNames: Map<string, string>,
  theirs: Map<string, Map<string, Result>>,
): { agree: number; differences: Difference[] } {
  const differences: Difference[] = [];
  for (const { tab, address, cell } of formulas) {
    const found = theirs.get(fileNames.get(tab) ?? tab)?.get(address);
    if (found !== undefined && same(cell, found)) continue;
    const ours = typeof cell.value === 'object' ? serialOf(cell.value.date) : cell.value;
    differences.push({ tab, cell: address, formula: cell.formula, ours, theirs: found ?? 'no formula' });
  }
  return { agree: formulas.length - differences.length, differences };
}

function same({ value }: CellDump, theirs: Result): boolean {
  if (typeof value === 'object') {
    return typeof theirs === 'number' && Math.abs(serialOf(value.date) - theirs) <= TIME_TOLERANCE;
  }
  if (typeof value === 'number' && typeof theirs === 'number') {
    return Math.abs(value - theirs) <= TOLERANCE * Math.max(1, Math.abs(value));
  }
  // A number format on the cell makes LibreOffice store TRUE as 1.
  if (typeof value === 'boolean' && typeof theirs === 'number') return Number(value) === theirs;
  return value === theirs;
}
