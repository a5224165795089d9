/** How long to wait for another person's run before saying so, in milliseconds. */
const WAIT_FOR_OTHERS = 10_000;

const BUSY =
  'Somebody else is using Golden Thread in this workbook at this moment. Nothing was changed. Try again in a minute.';
const BROKEN_OFF =
  'Google Sheets did not answer, so this broke off before it was finished. Nothing that anybody typed is lost. Run it again: it goes on where it stopped.';

/** A message that was written for the person who reads it. Anything else that is thrown is replaced: it might quote a cell. */
export class Readable extends Error {
  override name = 'Readable';
}

/** What the person is told of anything thrown. Never quotes what stood in a cell. */
export function readable(error: unknown): Error {
  if (error instanceof Readable) return error;
  if (error instanceof Error && /violates the data validation/i.test(error.message)) {
    const cell = /cell ([A-Z]+\d+)/i.exec(error.message)?.[1] ?? '';
    return new Error(
      `Cell ${cell} does not accept what was to be written there. Run Check this workbook, which says what is wrong, and try again.`,
    );
  }
  return new Error(BROKEN_OFF);
}

/** Runs what reads only: no lock, errors made readable. */
export const reading =
  <A extends unknown[], R>(run: (...args: A) => R) =>
  (...args: A): R => {
    try {
      return run(...args);
    } catch (error) {
      throw readable(error);
    }
  };

/** Runs what writes: under the document lock, flushed before the lock is let go. A lock stops other runs, not people typing. */
export const writing =
  <A extends unknown[], R>(run: (...args: A) => R) =>
  (...args: A): R => {
    const lock = LockService.getDocumentLock();
    if (lock && !lock.tryLock(WAIT_FOR_OTHERS)) throw new Error(BUSY);
    try {
      return run(...args);
    } catch (error) {
      throw readable(error);
    } finally {
      try {
        SpreadsheetApp.flush();
      } finally {
        lock?.releaseLock();
      }
    }
  };
