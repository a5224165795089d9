import type { PastedField } from '../../src/content/pastedLists';
import type { ListForm, ListKind } from '../../src/server';
import { choices } from './tracking';

/** The form of such a list, with an invented register. */
export const listForm = (kind: ListKind, fields: readonly PastedField[]): ListForm => ({
  obstacle: '',
  kind,
  fields: fields.map(({ key, label, aliases, hint, kind: field, choices: words }) => ({
    key,
    label,
    aliases: [...aliases],
    hint,
    kind: field,
    choices: key === 'intended' ? ['Undecided', 'Sixth form'] : [...words],
  })),
  yearGroups: ['7', '8', '9', '10', '11', '12', '13', '14'],
  pupils: choices(60),
  today: '2026-11-21',
});
