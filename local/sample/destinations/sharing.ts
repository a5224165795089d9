import { daysAfter } from '../dates';
import { shareFacts } from '../facts/sharing';
import type { School } from '../schools';
import { type Desk, pasteRows } from '../typing';

const FIRST_ROW = 3;

/** Types the requests and returns of this autumn into the Sharing log. */
export function fillSharing(desk: Desk, school: School): void {
  const day = (days: number | undefined): string => (days === undefined ? '' : daysAfter(desk.today, days));
  pasteRows(
    desk,
    'sharing',
    FIRST_ROW,
    shareFacts
      .filter(({ only }) => !only || only === school)
      .map(({ only: _, due, sentOn, askedOn, pupils, blocked, ...texts }) => ({
        ...texts,
        due: day(due),
        sentOn: day(sentOn),
        askedOn: day(askedOn),
        pupils: pupils === undefined ? '' : String(pupils),
        blocked: blocked === undefined ? '' : String(blocked),
      })),
  );
}
