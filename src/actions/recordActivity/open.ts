import { yearOfCode } from '../../rules/activityCode';
import { Readable } from '../../sheets/entry';
import { cellOf, type OpenTab, openTab } from '../../sheets/openTab';
import { dateText } from '../../sheets/plainValues';
import { ACTIVITIES } from '../../tabs/activities';
import { participationKey } from '../../tabs/participation';
import { PUPILS } from '../../tabs/pupils';
import type { Scalar } from '../../workbook/tab';
import { type ParticipationRows, participationRows } from '../participationRows';
import { listedPupils } from '../pupilChoices';
import { NOT_SET_UP, tabGone } from '../refusals';
import type { RollPupil, Ticks } from './types';

export const NO_COLUMN = (code: string): string =>
  `The activity ${code} has no column in Participation. Choose Extensions, Golden Thread, Check this workbook, which puts it back; then record again.`;
export const STILL_CHANGING =
  'Somebody is changing Participation or Activities at this moment, so nothing was written. Agree who goes first, then record again.';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/**
 * The day that the workbook goes by, from its named cell: one look instead of the whole page of settings.
 * @throws Readable where the workbook has not been set up
 */
export function today(spreadsheet: Spreadsheet): string {
  const cell = spreadsheet.getRangeByName('AsOfDate');
  if (!cell) throw new Readable(NOT_SET_UP);
  const value: unknown = cell.getValue();
  return Object.prototype.toString.call(value) === '[object Date]'
    ? dateText(value as Date)
    : dateText(new Date());
}

/** @throws Readable where the tab is gone */
export function openActivities(spreadsheet: Spreadsheet): OpenTab {
  const tab = openTab(spreadsheet, ACTIVITIES);
  if (!tab) throw new Readable(tabGone('Activities'));
  return tab;
}

/** Participation of one school year, with the rows of its pupils. */
export interface OpenParticipation {
  tab: OpenTab;
  rows: ParticipationRows;
}

/**
 * @param schoolYear '2026/27'
 * @throws Readable where the tab is gone
 */
export function openParticipation(
  spreadsheet: Spreadsheet,
  schoolYear: string,
  wants: { formulas?: boolean } = {},
): OpenParticipation {
  const tab = openTab(spreadsheet, participationKey(schoolYear), wants);
  if (!tab) throw new Readable(tabGone(`Participation ${schoolYear}`));
  return { tab, rows: participationRows(tab) };
}

/** Participation of the school year that a code belongs to. @throws Readable where it is gone */
export const openParticipationOf = (spreadsheet: Spreadsheet, code: string): OpenParticipation =>
  openParticipation(spreadsheet, yearOfCode(code));

/** What stands under an activity, by Pupil ID; empty where it has no column. */
export function ticksUnder({ tab, rows }: OpenParticipation, code: string): Ticks {
  if (!tab.columnAt[code]) return new Map();
  return new Map(
    [...rows.rowOf].map(([pupilId, row]): [string, Scalar] => [pupilId, cellOf(tab, row, code)]),
  );
}

/**
 * The register with the days between which pupils are on roll, by name.
 * @throws Readable where the Pupils tab is gone
 */
export function rollPupils(spreadsheet: Spreadsheet): RollPupil[] {
  const tab = openTab(spreadsheet, PUPILS);
  if (!tab) throw new Readable(tabGone('Pupils'));
  const days = new Map<string, { onRollFrom: string; onRollTo: string }>();
  for (let row = tab.keyRow + 2; row <= tab.lastRow; row += 1) {
    const pupilId = String(cellOf(tab, row, 'pupilId')).trim();
    if (pupilId !== '' && !days.has(pupilId))
      days.set(pupilId, {
        onRollFrom: String(cellOf(tab, row, 'onRollFrom')),
        onRollTo: String(cellOf(tab, row, 'onRollTo')),
      });
  }
  return listedPupils(tab).map(({ choice }) => ({ choice, ...days.get(choice.pupilId)! }));
}
