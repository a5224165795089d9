import { firstDayOf } from '../rules/academicYear';
import { yearOfCode } from '../rules/activityCode';
import { britishDate, isDate } from '../rules/dates';
import type { Finding } from '../server';
import { ACTIVITIES } from '../tabs/activities';
import { TICKS_BEGIN, TICKS_END } from '../tabs/participationTicks';
import { PUPILS } from '../tabs/pupils';
import { a1, columnLetters } from '../workbook/a1';
import type { Layout, SheetLayout } from '../workbook/layout';
import { sheetOf, valueAt } from '../workbook/layout';
import { headerRowIn } from '../workbook/place';
import type { Tab } from '../workbook/tab';
import { meantForFindings } from './meantFor';
import { sameTitle } from './words';

/** An activity as its row in Activities says. */
interface Activity {
  row: number;
  code: string;
  title: string;
}

/**
 * What may be wrong between Activities, Participation and the register: activities of one code or title, ticks that belong to
 * nobody on the register or to no activity, columns of activities where they are not counted.
 */
export function programmeFindings(layout: Layout, tabs: readonly Tab[]): Finding[] {
  const described = tabs.find(({ key }) => key === ACTIVITIES);
  const sheet = sheetOf(layout, ACTIVITIES);
  if (!described || !sheet) return [];
  const activities = activitiesIn(described, sheet);
  return [
    ...doubles(sheet, activities),
    ...beforeTheYear(described, sheet),
    ...meantForFindings(layout, described),
    ...tabs
      .filter((tab) => tab.rows.kind === 'entries' && tab.rows.follows?.tab === PUPILS)
      .flatMap((tab) => {
        const ticks = sheetOf(layout, tab.key);
        return ticks ? participationFindings(layout, tab, ticks, activities) : [];
      }),
  ];
}

const finding = (
  tab: string,
  sheet: SheetLayout,
  what: string,
  cell: string,
  weight: Finding['weight'],
  message: string,
): Finding => ({
  id: [tab, what, cell].join('|'),
  tab,
  tabTitle: sheet.title,
  cell,
  message,
  remedy: '',
  weight,
});

function activitiesIn(tab: Tab, sheet: SheetLayout): Activity[] {
  const found: Activity[] = [];
  for (let row = headerRowIn(tab, sheet) + 1; row <= sheet.rows; row += 1) {
    const text = (column: string): string => String(valueAt(sheet, row, sheet.columnAt[column] ?? 0)).trim();
    if (text('code') !== '' || text('title') !== '')
      found.push({ row, code: text('code'), title: text('title') });
  }
  return found;
}

/** Dated before the school year of its code began: in no count, neither of that year nor of the one in which it was. */
function beforeTheYear(tab: Tab, sheet: SheetLayout): Finding[] {
  const found: Finding[] = [];
  for (let row = headerRowIn(tab, sheet) + 1; row <= sheet.rows; row += 1) {
    const text = (column: string): string => String(valueAt(sheet, row, sheet.columnAt[column] ?? 0)).trim();
    const date = text('date');
    if (text('title') === '' || text('status') === 'Cancelled' || !isDate(date)) continue;
    if (!/^A\d{5,}$/.test(text('code')) || date >= firstDayOf(yearOfCode(text('code')))) continue;
    const message = `${sheet.title}, row ${row}: the activity is dated ${britishDate(date)}, in a school year before that of its code, so it counts nowhere. Correct the date. If it was in that earlier year, choose Extensions, Golden Thread, Bring in earlier years, and delete it here.`;
    const cell = a1(row, sheet.columnAt.date ?? 1);
    found.push(finding(ACTIVITIES, sheet, 'before the year', cell, 'to look at', message));
  }
  return found;
}

/** A careers fair comes back every year: titles are compared within a school year. */
const sameYear = (one: string, other: string): boolean => one.slice(0, 3) === other.slice(0, 3);

function doubles(sheet: SheetLayout, activities: readonly Activity[]): Finding[] {
  const found: Finding[] = [];
  const at = (column: string, row: number): string => a1(row, sheet.columnAt[column] ?? 1);
  activities.forEach(({ row, code, title }, i) => {
    const before = activities.slice(0, i);
    const where = `${sheet.title}, row ${row}`;
    const sameCode = code === '' ? undefined : before.find((one) => one.code === code);
    if (sameCode)
      found.push(
        finding(
          ACTIVITIES,
          sheet,
          'code twice',
          at('code', row),
          'broken',
          `${where}: the code ${code} stands in row ${sameCode.row} as well, so both would have the same ticks. Move what is in this row to a ready row with a code of its own, and delete this one.`,
        ),
      );
    const sameName =
      title === ''
        ? undefined
        : before.find((one) => sameYear(one.code, code) && sameTitle(one.title, title));
    if (sameName)
      found.push(
        finding(
          ACTIVITIES,
          sheet,
          'title twice',
          at('title', row),
          'to look at',
          `${where}: another activity has this title, in row ${sameName.row}. If they are one, keep one row and tick everybody there; if not, give each its own title.`,
        ),
      );
    if (code === '')
      found.push(
        finding(
          ACTIVITIES,
          sheet,
          'no code',
          at('code', row),
          'broken',
          `${where}: this activity has no code, so nobody can be ticked for it. Run Set up or update this workbook, which gives it one.`,
        ),
      );
  });
  return found;
}

function participationFindings(
  layout: Layout,
  tab: Tab,
  sheet: SheetLayout,
  activities: readonly Activity[],
): Finding[] {
  const begin = sheet.columnAt[TICKS_BEGIN] ?? 0;
  const end = sheet.columnAt[TICKS_END] ?? Number.POSITIVE_INFINITY;
  const titles = new Map(activities.map(({ code, title }) => [code, title]));
  const found: Finding[] = [];
  const ticksOfRow = new Map<number, number>();
  for (const [code, column] of Object.entries(sheet.columnAt)) {
    if (!/^A\d+$/.test(code)) continue;
    const rows = tickedRows(tab, sheet, column);
    for (const row of rows) ticksOfRow.set(row, (ticksOfRow.get(row) ?? 0) + 1);
    const cell = a1(headerRowIn(tab, sheet), column);
    const where = `${sheet.title}, column ${columnLetters(column)} (${code})`;
    if (column < begin || column > end)
      found.push(
        finding(
          tab.key,
          sheet,
          'outside',
          cell,
          'broken',
          `${where}: the column stands outside the two narrow columns between which boxes are counted. Move it back between them.`,
        ),
      );
    if (rows.length > 0 && !titles.get(code))
      found.push(
        finding(
          tab.key,
          sheet,
          'no activity',
          cell,
          'to look at',
          `${where}: ${said(rows.length, 'box is', 'boxes are')} ticked here, but no activity in Activities has this code and a title, so nothing is counted. Give the activity its title again, or untick the boxes before the code is used for another.`,
        ),
      );
  }
  return [...found, ...strangers(layout, tab, sheet, ticksOfRow)];
}

function tickedRows(tab: Tab, sheet: SheetLayout, column: number): number[] {
  const rows: number[] = [];
  for (let row = headerRowIn(tab, sheet) + 1; row <= sheet.rows; row += 1)
    if (valueAt(sheet, row, column) === true) rows.push(row);
  return rows;
}

/** Ticks of rows whose pupil is not on the register, or that have no Pupil ID. */
function strangers(
  layout: Layout,
  tab: Tab,
  sheet: SheetLayout,
  ticksOfRow: ReadonlyMap<number, number>,
): Finding[] {
  const register = registerOf(layout);
  const column = sheet.columnAt.pupilId ?? 1;
  const found: Finding[] = [];
  for (const [row, ticks] of [...ticksOfRow].sort(([a], [b]) => a - b)) {
    const pupilId = String(valueAt(sheet, row, column)).trim();
    if (register.has(pupilId)) continue;
    const whose =
      pupilId === ''
        ? 'the row has no Pupil ID. Type the ID of the pupil whose ticks they are'
        : 'no pupil on the Pupils tab has the ID of this row. Put the pupil back there, or delete the row if its ticks are not needed any more';
    found.push(
      finding(
        tab.key,
        sheet,
        'stranger',
        a1(row, column),
        'to look at',
        `${sheet.title}, row ${row}: ${said(ticks, 'box is', 'boxes are')} ticked, but ${whose}.`,
      ),
    );
  }
  return found;
}

function registerOf(layout: Layout): ReadonlySet<string> {
  const sheet = sheetOf(layout, PUPILS);
  const ids = new Set<string>();
  for (let row = (sheet?.keyRow ?? 0) + 2; sheet && row <= sheet.rows; row += 1) {
    const pupilId = String(valueAt(sheet, row, sheet.columnAt.pupilId ?? 0)).trim();
    if (pupilId !== '') ids.add(pupilId);
  }
  return ids;
}

const said = (n: number, one: string, more: string): string =>
  `${n === 1 ? 'one' : n} ${n === 1 ? one : more}`;
