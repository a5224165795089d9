import type { LocalSheets, RunResult } from '../../local/types';
import type { Meeting, MeetingOutcome, NewActivity, RecordOutcome, RecordRequest } from '../../src/server';
import { savedOnce } from './savedWorkbooks';
import { Book, importRows, openBuilt, openEmpty, pupil, TODAY } from './workbook';

export const TICKS = 'participation2027';

/** Pupils of the small school: P00001 to P00012, years 8 to 14 and 7 in turn. */
export const PUPILS_AT_FIRST = 12;

export const idOf = (n: number): string => `P${String(n).padStart(5, '0')}`;

/** A copy of a small school that was set up and imported once. */
export async function openTracked(): Promise<LocalSheets> {
  const from = await savedOnce('tracked', async () => {
    const sheets = await openBuilt();
    await importRows(
      sheets,
      Array.from({ length: PUPILS_AT_FIRST }, (_, i) => pupil(i + 1)),
    );
    return sheets;
  });
  return openEmpty({ now: TODAY, from });
}

export const visit = (changes: Partial<NewActivity> = {}): NewActivity => ({
  title: 'Bakery visit',
  date: '2026-11-03',
  provider: 'Hobb’s Bakery',
  years: [],
  pathways: [],
  kinds: ['employer'],
  criteria: ['purpose', 'outcomes', 'twoWay', 'reflection'],
  tags: [],
  schoolDay: 'Yes',
  mode: 'In person',
  area: '',
  workplaceDays: null,
  ...changes,
});

export interface Recorded {
  outcome: RecordOutcome;
  calls: RunResult['calls'];
}

export async function record(sheets: LocalSheets, request: Partial<RecordRequest>): Promise<Recorded> {
  const { value, calls } = await sheets.run('recordActivity', {
    code: '',
    create: null,
    tookPart: [],
    absent: [],
    ...request,
  });
  return { outcome: value as RecordOutcome, calls };
}

export const undo = async (sheets: LocalSheets): Promise<string> =>
  (await sheets.run('undoRecording')).value as string;

/** Who is ticked under an activity, as the cells say, by Pupil ID. */
export async function tickedUnder(sheets: LocalSheets, code: string): Promise<string[]> {
  const book = await Book.of(sheets);
  const ids = book.column(TICKS, 'pupilId');
  return book.column(TICKS, code).flatMap((tick, i) => (tick === true ? [String(ids[i])] : []));
}

export const meeting = (changes: Partial<Meeting> = {}): Meeting => ({
  pupilId: idOf(1),
  date: '2026-11-10',
  status: 'Held',
  adviser: 'Ms Harbottle',
  level: 'Level 6 or above',
  tookPart: 'Pupil and mother',
  advice: 'Visit the college',
  decisions: 'Open day on Friday',
  review: '2027-01-15',
  sharedOn: '',
  ...changes,
});

export const meet = async (sheets: LocalSheets, ...how: [Meeting, number | null, Meeting?]) =>
  (await sheets.run('recordMeeting', ...how)).value as MeetingOutcome;
