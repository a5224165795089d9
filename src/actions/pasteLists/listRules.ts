import { ASPIRATION_FIELDS, PLACEMENT_FIELDS } from '../../content/pastedLists';
import { britishDate, daysBetween } from '../../rules/dates';
import { plainWords } from '../../rules/reading';
import type { ListKind } from '../../server';
import type { EntryCells, ListRules } from './types';

/** Two texts that a person reads as the same. A text of signs alone is compared as it stands. */
const comparable = (value: unknown): string => plainWords(String(value ?? '')) || String(value ?? '').trim();

const textOf = (cells: EntryCells, field: string): string => String(cells[field] ?? '');

const placements: ListRules = {
  kind: 'placements',
  fields: PLACEMENT_FIELDS,
  dateOf: (cells) => textOf(cells, 'start') || textOf(cells, 'end'),
  keyOf: ({ pupilId, cells }) =>
    JSON.stringify([pupilId, comparable(cells.employer), textOf(cells, 'start')]),
  // A row without a first day says nothing that an entry with the same employer does not.
  coveredBy: ({ pupilId, cells }) => [JSON.stringify([pupilId, comparable(cells.employer), ''])],
  settle(cells, { today }, tell) {
    const [start, end] = [textOf(cells, 'start'), textOf(cells, 'end')];
    if (textOf(cells, 'employer') === '')
      tell('Employer', 'No employer is given. Write it in the list, or once for all rows.', 'stops');
    if (start !== '' && end !== '' && end < start) {
      tell(
        'Last day',
        `The last day (${britishDate(end)}) is before the first (${britishDate(start)}). Correct one of them and paste the row again.`,
        'stops',
      );
    } else if (start !== '' && end !== '' && Number(cells.days ?? 0) > daysBetween(start, end) + 1)
      tell(
        'Days',
        'More days than lie between the first day and the last. Correct the days or the dates and paste the row again.',
        'stops',
      );
    if (cells.status === undefined) {
      const status = statusByDate(start, end, today);
      if (status !== '') cells.status = status;
    } else if (cells.status !== 'Planned' && start > today)
      tell(
        'Status',
        `${cells.status}, but the first day is still to come. Correct the status or the date and paste the row again.`,
        'stops',
      );
  },
};

/** Without a last day nobody can tell whether it was one day or goes on: the status is then left to the person. */
function statusByDate(start: string, end: string, today: string): string {
  if (start > today) return 'Planned';
  if (end === '') return '';
  if (end < today) return 'Completed';
  return start === '' ? '' : 'Under way';
}

const aspirations: ListRules = {
  kind: 'aspirations',
  fields: ASPIRATION_FIELDS,
  dateOf: (cells) => textOf(cells, 'date'),
  keyOf: ({ pupilId, cells }) =>
    JSON.stringify([
      pupilId,
      textOf(cells, 'date'),
      comparable(cells.aspiration),
      comparable(cells.intended),
    ]),
  coveredBy: () => [],
  settle(cells, { today }, tell) {
    const date = textOf(cells, 'date');
    if (date === '') tell('Date', 'No date is given. Write it in the list, or once for all rows.', 'stops');
    if (date > today)
      tell('Date', 'This date has not come yet. Correct it and paste the row again.', 'stops');
    if (
      textOf(cells, 'aspiration') === '' &&
      textOf(cells, 'intended') === '' &&
      textOf(cells, 'note') === ''
    )
      tell('Aspiration', 'There is neither an aspiration nor an intended next step in this row.', 'stops');
  },
};

export const listRules = (kind: ListKind): ListRules => (kind === 'placements' ? placements : aspirations);
