import { Readable } from '../../sheets/entry';
import type { CloseState } from '../../sheets/yearClose';
import { yearCloseState } from '../../sheets/yearClose';

/** Said where something would write into a workbook in which a close broke off. */
export const underWay = (state: CloseState | ''): string =>
  state === 'closing'
    ? 'Closing the school year broke off before it was finished. Choose Extensions, Golden Thread, Close the school year, which completes it; then come back here.'
    : state === 'undoing'
      ? 'Taking back the close of the school year broke off before it was finished. Choose Extensions, Golden Thread, Close the school year, which completes it; then come back here.'
      : '';

/** @throws Readable while a close, or its taking back, waits to be completed */
export function refuseWhileClosing(state: CloseState | ''): void {
  const why = underWay(state);
  if (why !== '') throw new Readable(why);
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
    refuseWhileClosing(close.state);
    let refused = false;
    try {
      const value = run(...args);
      refused = isRefused(value);
      return value;
    } finally {
      if (close.state === 'closed' && !refused) close.set('settled');
    }
  };
