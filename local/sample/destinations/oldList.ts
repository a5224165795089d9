import { columnLetters } from '../../columnLetters';
import { LOST, OLD_HEADINGS, OLD_TITLE, OUT_OF_EVERYTHING, oldCohorts } from '../facts/oldDestinations';
import type { Desk } from '../typing';

const FIRST_ANSWER = 3;
const WIDTHS = [170, 86, 84, 150, 150, 160, 140, 140, 150];

/**
 * A tab of the school's own with leavers of the years before those that are followed, so that Bring in my old destinations can be tried.
 *
 * @param oldest the oldest cohort that is followed
 */
export function addOldList({ sheets: { person } }: Desk, oldest: number): void {
  person.addSheet(OLD_TITLE);
  const block: string[][] = [
    ['Where our leavers went: the office’s list'],
    [`Kept until ${oldest}. Coloured: see below.`],
    [],
    [...OLD_HEADINGS],
  ];
  const coloured: [a1: string, colour: string][] = [];
  for (const { before, leavers } of oldCohorts) {
    for (const [name, year, ...said] of leavers) {
      block.push([name, String(oldest - before), year, ...said]);
      for (const [at, text] of said.slice(0, -1).entries()) {
        const cell = `${columnLetters(FIRST_ANSWER + at + 1)}${block.length}`;
        if (text === '?') coloured.push([cell, LOST]);
        if (/^(dropped out|looking for work)$/.test(text)) coloured.push([cell, OUT_OF_EVERYTHING]);
      }
    }
    block.push([`Total ${oldest - before}`, '', '', `${leavers.length} leavers`], []);
  }
  block.push(['Key']);
  for (const [text, colour] of [
    ['nobody could reach them', LOST],
    ['no place at the time', OUT_OF_EVERYTHING],
  ] as const) {
    block.push([text]);
    coloured.push([`A${block.length}`, colour]);
  }
  const width = OLD_HEADINGS.length;
  person.paste(
    OLD_TITLE,
    'A1',
    block.map((row) => Array.from({ length: width }, (_, at) => row[at] || null)),
  );
  for (const [cell, colour] of coloured) person.setBackground(OLD_TITLE, cell, colour);
  for (const [at, pixels] of WIDTHS.entries()) person.setColumnWidth(OLD_TITLE, at + 1, pixels);
}
