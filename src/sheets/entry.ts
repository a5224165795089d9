/** How long to wait for another person's run before saying so, in milliseconds. */
const WAIT_FOR_OTHERS = 10_000;

const BUSY =
  'Somebody else is using Golden Thread in this workbook at this moment. Nothing was changed. Try again in a minute.';
const BROKEN_OFF =
  'Google Sheets did not answer, so this broke off before it was finished. Nothing that anybody typed is lost. Run it again: it goes on where it stopped.';

const PROTECTED =
  'Somebody has protected cells that this would have to write to, so it broke off before it was finished. Nothing that anybody typed is lost. Ask whoever protected them (Data, Protect sheets and ranges) to let you edit them, and run it again.';

/** A message that was written for the person who reads it. Anything else that is thrown is replaced: it might quote a cell. */
export class Readable extends Error {}

/** What the person is told of anything thrown. Never quotes what stood in a cell. */
export function readable(error: unknown): Error {
  if (error instanceof Readable) return error;
  if (error instanceof Error && /protected (cell|range|sheet)/i.test(error.message))
    return new Readable(PROTECTED);
  if (error instanceof Error && /violates the data validation/i.test(error.message)) {
    const cell = /cell ([A-Z]+\d+)/i.exec(error.message)?.[1] ?? '';
    return new Readable(
      `Cell ${cell} does not accept what was to be written there. Run Check this workbook, which says what is wrong, and try again.`,
    );
  }
  return new Readable(BROKEN_OFF);
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
    try {
      return locked(() => run(...args));
    } catch (error) {
      throw readable(error);
    }
  };

/** Writes are bundled and may be refused only when they are flushed: that refusal has to be made readable too. */
function locked<R>(run: () => R): R {
  const lock = LockService.getDocumentLock();
  if (lock && !lock.tryLock(WAIT_FOR_OTHERS)) throw new Readable(BUSY);
  try {
    try {
      return run();
    } finally {
      SpreadsheetApp.flush();
    }
  } finally {
    lock?.releaseLock();
  }
}
