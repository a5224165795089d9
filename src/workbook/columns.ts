import type { Formula } from './formula';
import type { Colours, Column } from './tab';

type More = Partial<
  Pick<Column, 'width' | 'wrap' | 'centred' | 'detail' | 'help' | 'initial' | 'outdated' | 'topped'>
>;

/** What the row is known by. */
export const rowKey = (key: string, header: string, help: string, more: More = {}): Column => ({
  key,
  header,
  help,
  kind: 'key',
  format: 'text',
  width: 80,
  ...more,
});

/** Words typed by people, kept exactly as typed. */
export const words = (key: string, header: string, help: string, more: More = {}): Column => ({
  key,
  header,
  help,
  kind: 'typed',
  format: 'text',
  width: 110,
  ...more,
});

/** Words that may be a sentence or more: wide and wrapped. */
export const longWords = (key: string, header: string, help: string, more: More = {}): Column =>
  words(key, header, help, { width: 200, wrap: true, ...more });

/** A day, with the calendar on double-click; anything else is refused. */
export const date = (key: string, header: string, help: string, more: More = {}): Column => ({
  key,
  header,
  help,
  kind: 'typed',
  format: 'date',
  width: 88,
  centred: true,
  entry: {
    kind: 'date',
    strict: true,
    message: 'A date, such as 21/11/2026. Double-click the cell to choose it from a calendar.',
  },
  ...more,
});

/** One of a short list that the add-on knows. */
export const choice = (
  key: string,
  header: string,
  help: string,
  from: readonly string[],
  more: More = {},
): Column => ({
  key,
  header,
  help,
  kind: 'typed',
  format: 'text',
  width: 110,
  entry: {
    kind: 'oneOf',
    words: from,
    strict: true,
    message: `Choose one of: ${from.join(', ')}. Leave the cell empty where it is not known.`,
  },
  ...more,
});

/** One of a list that the school keeps in its Lists tab. */
export const fromList = (
  key: string,
  header: string,
  help: string,
  list: string,
  more: More = {},
): Column => ({
  key,
  header,
  help,
  kind: 'typed',
  format: 'text',
  width: 130,
  entry: {
    kind: 'fromList',
    tab: 'lists',
    column: list,
    strict: true,
    message:
      'Choose from the drop-down. Its choices come from the Lists tab and from the settings on Start here, where the school may change them.',
  },
  ...more,
});

/** A number between two bounds, both allowed. */
export const number = (
  key: string,
  header: string,
  help: string,
  from: number,
  to: number,
  more: More = {},
): Column => ({
  key,
  header,
  help,
  kind: 'typed',
  format: 'decimal',
  width: 80,
  centred: true,
  entry: { kind: 'number', from, to, strict: true, message: `A number from ${from} to ${to}.` },
  ...more,
});

export const percent = (key: string, header: string, help: string, more: More = {}): Column => ({
  key,
  header,
  help,
  kind: 'typed',
  format: 'percent',
  width: 80,
  centred: true,
  entry: {
    kind: 'number',
    from: 0,
    to: 1,
    strict: true,
    message: 'A percentage from 0% to 100%, such as 93%.',
  },
  ...more,
});

/** A box to tick. */
export const tick = (key: string, header: string, help: string, more: More = {}): Column => ({
  key,
  header,
  help,
  kind: 'typed',
  format: 'tick',
  width: 72,
  centred: true,
  entry: { kind: 'tick', strict: true, message: 'A box to tick: nothing else goes here.' },
  ...more,
});

/** Written by the add-on when the row is made; the school may reword it. */
export const given = (key: string, header: string, help: string, more: More = {}): Column => ({
  key,
  header,
  help,
  kind: 'given',
  format: 'text',
  width: 110,
  ...more,
});

export const worked = (
  key: string,
  header: string,
  help: string,
  formula: Formula,
  more: More & { colours?: Colours; format?: Column['format'] } = {},
): Column => ({ key, header, help, kind: 'worked', format: 'words', width: 90, formula, ...more });
