import { ONLY_TICKED } from '../content/activityKinds';
import { YEAR_GROUPS } from '../content/yearGroups';
import type { Finding } from '../server';
import { ACTIVITIES } from '../tabs/activities';
import { LISTS } from '../tabs/lists';
import { PUPILS } from '../tabs/pupils';
import { a1 } from '../workbook/a1';
import type { Layout, SheetLayout } from '../workbook/layout';
import { sheetOf, valueAt } from '../workbook/layout';
import { headerRowIn } from '../workbook/place';
import type { Tab } from '../workbook/tab';
import { listOf } from './settings';

/** Whom an activity may be meant for: the column, its words on the list, and what to do where one is not on it. */
interface Named {
  column: 'years' | 'pathways';
  header: string;
  known: readonly string[];
  remedy: string;
}

/**
 * Activities meant for a year group or pathway that is on no list, or for nobody on roll: nobody is expected at them, so that nobody
 * seems to have missed them. Cancelled ones are left out, and those that
 * are for the pupils ticked and nobody else.
 */
export function meantForFindings(layout: Layout, tab: Tab): Finding[] {
  const sheet = sheetOf(layout, ACTIVITIES);
  if (!sheet) return [];
  const named = namedIn(layout);
  const roll = rollOf(layout);
  const found: Finding[] = [];
  for (let row = headerRowIn(tab, sheet) + 1; row <= sheet.rows; row += 1) {
    const text = (column: string): string => textAt(sheet, row, column);
    if (text('title') === '' || text('status') === 'Cancelled') continue;
    if (plain(text('years')) === plain(ONLY_TICKED)) continue;
    const tell = (column: string, what: string, weight: Finding['weight'], message: string): void => {
      const cell = a1(row, sheet.columnAt[column] ?? 1);
      found.push({
        id: [ACTIVITIES, what, cell].join('|'),
        tab: ACTIVITIES,
        tabTitle: sheet.title,
        cell,
        message: `${sheet.title}, row ${row}, ${message}`,
        remedy: '',
        weight,
      });
    };
    let allKnown = true;
    for (const { column, header, known, remedy } of named) {
      const strange = listOf(text(column)).filter((word) => !known.includes(plain(word)));
      if (strange.length === 0) continue;
      allKnown = false;
      const words = strange.map((word) => `“${word}”`).join(', ');
      const [is, them] = strange.length === 1 ? ['is', 'it'] : ['are', 'them'];
      tell(
        column,
        'meant for',
        'to look at',
        `column "${header}": ${words} ${is} not on the list, so nobody of ${them} is expected and nobody seems to have missed the activity. ${remedy}`,
      );
    }
    const [years, pathways] = named.map(({ column }) => listOf(text(column)).map(plain));
    const isFor = (pupil: { year: string; pathway: string }): boolean =>
      (years!.length === 0 || years!.includes(pupil.year)) &&
      (pathways!.length === 0 || pathways!.includes(pupil.pathway));
    if (allKnown && years!.length + pathways!.length > 0 && roll.length > 0 && !roll.some(isFor))
      tell(
        pathways!.length > 0 ? 'pathways' : 'years',
        'meant for nobody',
        'to know',
        'this activity is meant for year groups or pathways of which nobody is on roll, so nobody is expected at it. Correct For years or For pathways if that is not what you mean.',
      );
  }
  return found;
}

const plain = (word: string): string => word.trim().replace(/\s+/g, ' ').toLowerCase();

const textAt = (sheet: SheetLayout, row: number, column: string): string =>
  String(valueAt(sheet, row, sheet.columnAt[column] ?? 0)).trim();

function namedIn(layout: Layout): Named[] {
  const pathways = rowsOf(sheetOf(layout, LISTS), (text) => text('pathway')).filter((one) => one !== '');
  return [
    {
      column: 'years',
      header: 'For years',
      known: YEAR_GROUPS.map(({ value }) => plain(value)),
      remedy: 'Write year groups with commas between, such as 9, 10.',
    },
    {
      column: 'pathways',
      header: 'For pathways',
      known: pathways.map(plain),
      remedy:
        pathways.length === 0
          ? 'Empty the cell, or write your pathways on Start here.'
          : `Correct it, or add it to Pathways on Start here: ${pathways.join(', ')}.`,
    },
  ];
}

const rollOf = (layout: Layout): { year: string; pathway: string }[] =>
  rowsOf(sheetOf(layout, PUPILS), (text) =>
    text('pupilId') === '' || text('enrolment') === 'Left'
      ? null
      : { year: plain(text('year')), pathway: plain(text('pathway')) },
  ).filter((pupil) => pupil !== null);

function rowsOf<T>(sheet: SheetLayout | undefined, read: (text: (column: string) => string) => T): T[] {
  const found: T[] = [];
  for (let row = (sheet?.keyRow ?? 0) + 2; sheet && row <= sheet.rows; row += 1)
    found.push(read((column) => textAt(sheet, row, column)));
  return found;
}
