import { commonestFormula } from '../../sheets/commonestFormula';
import { rectsOver } from '../../sheets/freezeCells';
import { guardedRows } from '../../sheets/plainValues';
import { participation } from '../../tabs/participation';
import { TICKS_BEGIN, TICKS_END } from '../../tabs/participationTicks';
import type { Rect } from '../../workbook/layout';
import type { OwnCell } from '../closing/types';
import type { OpenParticipation } from '../recordActivity/open';

const WORKED = participation('2026/27', [], 1)
  .columns.filter(({ kind }) => kind === 'worked')
  .map(({ key }) => key);

const workedColumns = ({ tab }: OpenParticipation): number[] =>
  WORKED.flatMap((key) => (tab.columnAt[key] ? [tab.columnAt[key]] : []));

/** The columns of activities, with what a school has put in between the narrow columns at either end. */
function toppedColumns({ tab }: OpenParticipation): number[] {
  const begin = tab.columnAt[TICKS_BEGIN] ?? 0;
  const end = tab.columnAt[TICKS_END] ?? 0;
  const columns = new Set<number>();
  for (let column = begin + 1; begin > 0 && column < end; column += 1) columns.add(column);
  for (const [key, column] of Object.entries(tab.columnAt)) if (/^A\d+$/.test(key)) columns.add(column);
  return [...columns];
}

/** Everything in a Participation that follows the register or Activities: counts, names, helper rows, headers of activities. */
export function workedRects(open: OpenParticipation): Rect[] {
  const { tab, rows } = open;
  return [
    ...rectsOver(workedColumns(open), rows.headerRow + 1, tab.lastRow),
    ...rectsOver(toppedColumns(open), tab.keyRow + 1, rows.headerRow),
  ];
}

const labelOf = ({ tab }: OpenParticipation, row: number): string =>
  String(tab.values[row - 1]?.[(tab.columnAt.pupilId ?? 1) - 1] ?? '').trim();

/** Cells among them in which a person has put something else than our formula: freezing would make them all alike. */
export function ownCellsIn(open: OpenParticipation): OwnCell[] {
  const { tab, rows } = open;
  const found: OwnCell[] = [];
  const look = (row: number, column: number, ours: string): void => {
    const formula = tab.formulas[row - 1]?.[column - 1] ?? '';
    const value = tab.values[row - 1]?.[column - 1] ?? '';
    const label = labelOf(open, row);
    if (formula !== ours && label !== '' && (formula !== '' || value !== ''))
      found.push({ row: label, column, formula, value: formula === '' ? value : '' });
  };
  for (const column of workedColumns(open)) {
    const ours = commonestFormula(tab, column, rows.headerRow)?.formula ?? '';
    for (let row = rows.headerRow + 1; row <= tab.lastRow; row += 1) look(row, column, ours);
  }
  const topped = toppedColumns(open);
  for (let row = tab.keyRow + 1; row <= rows.headerRow; row += 1) {
    const ours = commonestIn(topped.map((column) => tab.formulas[row - 1]?.[column - 1] ?? ''));
    for (const column of topped) look(row, column, ours);
  }
  return found;
}

function commonestIn(formulas: readonly string[]): string {
  const times = new Map<string, number>();
  for (const formula of formulas) if (formula !== '') times.set(formula, (times.get(formula) ?? 0) + 1);
  return [...times].sort(([, a], [, b]) => b - a)[0]?.[0] ?? '';
}

/** Puts them back as they were, wherever their rows stand by now. */
export function restoreOwnCells(open: OpenParticipation, cells: readonly OwnCell[]): void {
  if (cells.length === 0) return;
  const rowAt = new Map<string, number>();
  for (let row = open.tab.keyRow + 1; row <= open.tab.lastRow; row += 1) {
    const label = labelOf(open, row);
    if (label !== '' && !rowAt.has(label)) rowAt.set(label, row);
  }
  for (const { row, column, formula, value } of cells) {
    const at = rowAt.get(row);
    if (at === undefined) continue;
    const range = open.tab.sheet.getRange(at, column, 1, 1);
    if (formula !== '') range.setFormulaR1C1(formula);
    else range.setValues(guardedRows([[value]]));
  }
}
