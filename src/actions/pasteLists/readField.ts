import type { PastedField } from '../../content/pastedLists';
import { parseDate } from '../../rules/dates';
import { BLANK, notUnderstood, plainWords, type Reading, understood } from '../../rules/reading';
import { parseYesNo } from '../../rules/yesNo';

/** Sheets keeps no more characters in a cell. */
const MOST_CHARACTERS = 50_000;
const MOST_DAYS = 366;

/**
 * Reads one cell of a pasted list into its canonical text: dates 'yyyy-mm-dd', numbers '2.5', ticks 'Yes' or 'No', choices as in
 * the tab. Texts are kept as they are, outer spaces apart.
 *
 * @param choices for a choice: the words of the tab
 */
export function readField(field: PastedField, text: string, choices: readonly string[]): Reading {
  const trimmed = text.replace(/\r\n?/g, '\n').trim();
  if (trimmed === '') return BLANK;
  switch (field.kind) {
    case 'text':
      return trimmed.length > MOST_CHARACTERS
        ? notUnderstood('This is longer than a cell can hold. Shorten it.')
        : understood(trimmed);
    case 'date':
      return parseDate(trimmed);
    case 'number':
      return readDays(trimmed);
    case 'tick':
      return parseYesNo(trimmed);
    case 'choice':
      return readChoice(field, trimmed, choices);
  }
}

const FRACTIONS: Readonly<Record<string, string>> = { '¼': '.25', '½': '.5', '¾': '.75' };

/** '5', '2.5', '2,5', '2½', '5 days'. */
function readDays(text: string): Reading {
  const plain = text
    .toLowerCase()
    .replace(/\s*(?:days?|d)\.?$/, '')
    .replace(/\s*([¼½¾])$/, (_, sign: string) => FRACTIONS[sign]!)
    .replace(/^(\d+),(\d+)$/, '$1.$2')
    .trim();
  if (!/^(?:\d+(?:\.\d+)?|\.\d+)$/.test(plain))
    return notUnderstood('This is not a number of days. Write it as 5 or 2.5.');
  const days = Number(plain);
  if (days > MOST_DAYS)
    return notUnderstood(`More than ${MOST_DAYS} days cannot be right: check the number.`);
  return understood(String(days));
}

function readChoice(field: PastedField, text: string, choices: readonly string[]): Reading {
  const words = plainWords(text);
  const found =
    choices.find((one) => one === text) ??
    choices.find((one) => words !== '' && plainWords(one) === words) ??
    choices.find((one) => field.otherWords?.[one]?.includes(words));
  if (found !== undefined) return understood(found);
  return notUnderstood(`This is not one of the choices (${choices.join(', ')}). The cell is left empty.`);
}
