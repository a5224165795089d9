import { SHARED_HOW, SHARED_WHAT } from '../../content/sharing';
import type { ListOutcome, ShareLine } from '../../server';
import { addition, writeAddition } from '../../sheets/appendRows';
import { Readable } from '../../sheets/entry';
import { keepFileChoices, readFileChoices } from '../../sheets/fileChoices';
import { idsStand } from '../../sheets/idsStand';
import { cellOf, type OpenTab, openTab } from '../../sheets/openTab';
import { writeCells } from '../../sheets/writeCells';
import { SHARING } from '../../tabs/tabKeys';
import { a1 } from '../../workbook/a1';
import type { Scalar } from '../../workbook/tab';
import { NOT_SET_UP, tabGone } from '../refusals';
import { asOfDate, readSettings } from '../settings';
import { choicesFrom, choicesText } from './choices';

const NO_WHAT = 'Choose from the list what was sent.';
const NO_WHOM = 'Say to whom it went.';
const NO_HOW = 'Choose from the list how it went, or leave it empty.';
const LINE_GONE =
  'The line that this was to complete is not in the Sharing log any more as it was. Look at the log, then choose again.';
const STILL_CHANGING =
  'Somebody is changing the Sharing log at this moment, so nothing was written. Try again in a minute.';

const refused = (refusal: string): ListOutcome => ({ refusal, added: 0, messages: [] });

/**
 * Writes into the Sharing log that something was sent today: a line of its own, or into the open line that asked for it.
 * @throws Readable where the workbook has not been set up, or the log is not there
 */
export function logShare(line: ShareLine): ListOutcome {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const settings = readSettings(spreadsheet);
  if (!settings) throw new Readable(NOT_SET_UP);
  if (!(SHARED_WHAT as readonly string[]).includes(line.what)) return refused(NO_WHAT);
  if (line.whom.trim() === '') return refused(NO_WHOM);
  if (line.how !== '' && !(SHARED_HOW as readonly string[]).includes(line.how)) return refused(NO_HOW);
  for (let attempt = 1; attempt <= 2; attempt += 1) {
    const tab = openTab(spreadsheet, SHARING, { formulas: true });
    if (!tab) throw new Readable(tabGone('Sharing log'));
    const choices = readFileChoices(spreadsheet);
    const row = line.completes ? rowOf(tab, line) : 0;
    if (line.completes && row === 0) return refused(LINE_GONE);
    const sent = cellsOf(line, asOfDate(settings));
    const added = addition(tab, row > 0 ? [] : [{ what: line.what, ...sent }]);
    const hidden = tab.sheet.isSheetHidden();
    if (!idsStand(tab)) continue;
    // What somebody noted when it was asked for stays.
    const { note, whom, ...rest } = sent;
    if (row > 0)
      writeCells(
        tab,
        new Map([
          [
            row,
            {
              ...rest,
              ...(cellOf(tab, row, 'note') === '' && { note }),
              ...(cellOf(tab, row, 'whom') === '' && { whom }),
            },
          ],
        ]),
      );
    else writeAddition(added);
    if (hidden) tab.sheet.showSheet();
    const { whom: to, how, sentBy } = line;
    keepFileChoices(
      spreadsheet,
      choices,
      choicesText({ ...choicesFrom(choices.text), whom: to.trim(), how, sentBy: sentBy.trim() }),
    );
    return {
      refusal: '',
      added: row > 0 ? 0 : 1,
      cell: a1(row > 0 ? row : added.firstRow, tab.columnAt.what ?? 1),
      messages: [
        row > 0 ? 'The line in the Sharing log is marked as sent.' : 'The Sharing log has one line more.',
      ],
    };
  }
  throw new Readable(STILL_CHANGING);
}

/** The open line, where it still says what it said; 0 otherwise. Its row may have moved. */
function rowOf(tab: OpenTab, { completes }: ShareLine): number {
  if (!completes) return 0;
  const same = (row: number): boolean =>
    String(cellOf(tab, row, 'what')) === completes.what &&
    String(cellOf(tab, row, 'whom')) === completes.whom &&
    String(cellOf(tab, row, 'due')) === completes.due &&
    cellOf(tab, row, 'sentOn') === '';
  if (same(completes.row)) return completes.row;
  for (let row = tab.keyRow + 2; row <= tab.lastRow; row += 1) if (same(row)) return row;
  return 0;
}

const cellsOf = (line: ShareLine, today: string): Record<string, Scalar> => ({
  whom: line.whom.trim(),
  sentOn: today,
  how: line.how,
  sentBy: line.sentBy.trim(),
  pupils: line.pupils,
  blocked: line.blocked,
  note: line.note.trim(),
});
