import { TAB_COLOURS } from '../content/palette';
import type { Column, Tab } from '../workbook/tab';
import { place, pupilId, pupilName, pupilYear, recordLine, yearCounted } from './logColumns';
import type { Verdict } from './logVerdict';
import { verdictColumns } from './logVerdict';

/**
 * A log about pupils: a row an entry, whose it is first.
 *
 * @param ready how many rows to keep ready
 */
export const logTab = (log: Pick<Tab, 'key' | 'title' | 'purpose' | 'columns'>, ready: number): Tab => ({
  ...log,
  group: 'tracking',
  tabColour: TAB_COLOURS.track,
  startsHidden: true,
  keyColumn: 'pupilId',
  frozenColumns: 2,
  rows: { kind: 'entries', ready },
});

/**
 * How a log of what was done with a pupil begins: whose entry, the colour and what is to do, then behind the + what both go by.
 *
 * @param log.date key of the column with the day by which the year group counts
 * @param log.shown worked columns beside those
 * @param log.behind worked columns behind the +
 */
export function verdictLog(log: {
  date: string;
  verdict: Verdict;
  shown?: readonly Column[];
  behind: readonly Column[];
}): Column[] {
  const said = verdictColumns(log.verdict);
  return [
    pupilId(),
    pupilName(),
    pupilYear(),
    ...said.front,
    ...(log.shown ?? []),
    place(),
    yearCounted(log.date),
    ...log.behind,
    ...said.behind,
    recordLine(),
  ];
}
