import { britishDate, type DateText } from '../../rules/dates';
import type { CellChange, EarlierCells } from './types';

/** Longer than any name of a school or a system. */
const MOST_CHARACTERS = 200;

/**
 * What the note of a row says once figures were brought in on this day; nothing where it says so already.
 * @param from where they come from; may be ''
 */
export function noteOf(standing: EarlierCells | undefined, from: string, today: DateText): CellChange[] {
  const source = from.replace(/\s+/gu, ' ').trim().slice(0, MOST_CHARACTERS);
  const said = `Brought in ${britishDate(today)}${source === '' ? '' : `, from ${source}`}`;
  const before = standing?.note ?? '';
  if (String(before).split('; ').includes(said)) return [];
  return [{ column: 'note', before, after: before === '' ? said : `${before}; ${said}` }];
}
