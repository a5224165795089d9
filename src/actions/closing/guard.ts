import { Readable } from '../../sheets/entry';
import type { CloseStanding, CloseWhat } from '../../sheets/yearClose';
import { yearCloseState } from '../../sheets/yearClose';

/** What was begun, as a sentence begins with it. */
const BEGUN: Readonly<Record<CloseWhat, Readonly<Record<string, string>>>> = {
  schoolYear: {
    closing: 'Closing the school year',
    undoing: 'Taking back the close of the school year',
  },
  leavingYear: {
    closing: 'Closing the leaving year',
    undoing: 'Taking back the close of the leaving year',
  },
};

const MENU_ITEM: Readonly<Record<CloseWhat, string>> = {
  schoolYear: 'Close the school year',
  leavingYear: 'Close a leaving year',
};

/** Said where something would write into a workbook in which a close broke off. */
export function underWay({ what, state }: CloseStanding): string {
  const begun = BEGUN[what][state];
  return begun
    ? `${begun} broke off before it was finished. Choose Extensions, Golden Thread, ${MENU_ITEM[what]}, which completes it; then come back here.`
    : '';
}

/** @throws Readable while a close, or its taking back, waits to be completed */
export function refuseWhileClosing(standing: CloseStanding): void {
  const why = underWay(standing);
  if (why !== '') throw new Readable(why);
}

/**
 * For one kind of close: the other kind, where that broke off, is completed first.
 * @throws Readable
 */
export function refuseWhileOther(standing: CloseStanding, what: CloseWhat): void {
  if (standing.what !== what) refuseWhileClosing(standing);
}

const isRefused = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && 'refusal' in value && value.refusal !== '';

/**
 * Runs what people do to pupils' records. It is refused while a close waits to be completed, and once it has written something a
 * close is not taken back any more: what was written since belongs to the new year. Recording an activity is known by what it
 * keeps for its own undo, and its form says what is under way: it may spend no service call on asking.
 */
export const recording =
  <A extends unknown[], R>(run: (...args: A) => R) =>
  (...args: A): R => {
    const close = yearCloseState(SpreadsheetApp.getActiveSpreadsheet());
    refuseWhileClosing(close);
    let refused = false;
    try {
      const value = run(...args);
      refused = isRefused(value);
      return value;
    } finally {
      if (close.state === 'closed' && !refused) close.set('settled');
    }
  };
