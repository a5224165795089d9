import type { LocalSheets, RunResult } from '../../local/types';
import type { DestinationsForm, FollowedLeaver, LeaverChange, LeaverOutcome } from '../../src/server';
import { savedOnce } from './savedWorkbooks';
import { Book, openBuilt, openEmpty, paste, TODAY, typed } from './workbook';

export const FE = 'Further education college, full time';
export const JOB = 'Job without training';

/** Leavers of three cohorts, and who may leave this year, by Pupil ID: what somebody typed into their rows. Dates are 'yyyy-mm-dd'. */
const LEAVERS: Record<number, Record<string, string>[]> = {
  2027: [{ pupilId: 'L00031', surname: 'Plover', forename: 'Ed', leavingPoint: 'Year 11' }],
  2026: [
    {
      pupilId: 'L00001',
      surname: 'Kestrel',
      forename: 'Ada',
      leavingPoint: 'Year 14',
      intention: 'Further education college, full time',
      offerProvider: 'Fenwater College',
      contact: '=mother 01632 960001',
      namedWorker: 'Jo Tern',
    },
    { pupilId: 'L00002', surname: 'Kestrel', forename: 'Stay', leaving: 'Staying' },
    { pupilId: 'L00003', surname: 'Kestrel', forename: 'Decline', consent: 'Declined' },
  ],
  2025: [
    {
      pupilId: 'L00011',
      surname: 'Heron',
      forename: 'Bo',
      leavingPoint: 'Year 13',
      novemberDestination: FE,
      novemberProvider: 'Oaklands',
      novemberConfirmed: '2025-11-05',
      novemberConfirmedBy: 'Pupil',
      sustainedStill: 'Yes',
      lastTried: '2026-11-10',
      tries: '10/11/2026 voicemail',
      consent: 'Agreed',
      consentOn: '2025-06-20',
    },
    {
      pupilId: 'L00012',
      surname: 'Avocet',
      forename: 'Cy',
      novemberDestination: JOB,
      novemberConfirmed: '2025-11-05',
      year1Destination: JOB,
      year1Confirmed: '2026-11-05',
    },
    { pupilId: 'L00013', surname: 'Heron', forename: 'Gone', novemberDestination: 'Deceased' },
    { pupilId: 'L00014', surname: 'Heron', forename: 'Withdraw', withdrawnOn: '2026-01-10' },
  ],
  2024: [
    { pupilId: 'L00021', surname: 'Dunlin', forename: 'Di' },
    { pupilId: '', surname: 'Dunlin', forename: 'Nameless' },
  ],
};

/** A copy of a school that follows these leavers, built once. */
export async function openFollowed(): Promise<LocalSheets> {
  const from = await savedOnce('followed', async () => {
    const sheets = await openBuilt();
    const book = await Book.of(sheets);
    for (const [cohort, leavers] of Object.entries(LEAVERS)) enter(sheets, book, Number(cohort), leavers);
    return sheets;
  });
  return openEmpty({ now: TODAY, from });
}

/** Types leavers into a cohort's tab, from its first row down. */
export function enter(
  sheets: LocalSheets,
  book: Book,
  cohort: number,
  leavers: readonly Record<string, string>[],
): void {
  const tab = `destinations${cohort}`;
  for (const column of new Set(leavers.flatMap((one) => Object.keys(one))))
    paste(
      sheets,
      book,
      tab,
      column,
      3,
      leavers.map((one) => {
        const text = one[column] ?? '';
        if (/^\d{4}-\d\d-\d\d$/.test(text)) return typed(text);
        return text.startsWith('=') ? `'${text}` : text;
      }),
    );
}

export const readForm = async (sheets: LocalSheets): Promise<DestinationsForm> =>
  (await sheets.run('readDestinationsForm')).value as DestinationsForm;

export const leaverOf = (form: DestinationsForm, pupilId: string): FollowedLeaver =>
  form.leavers.find((one) => one.pupilId === pupilId)!;

/** Records as the sidebar does: these cells, with what it had read of them. */
export async function answer(
  sheets: LocalSheets,
  leaver: FollowedLeaver,
  cells: Record<string, string>,
): Promise<{ outcome: LeaverOutcome; calls: RunResult['calls'] }> {
  const asRead = Object.fromEntries(
    Object.keys(cells).flatMap((column) =>
      leaver.cells[column] === undefined ? [] : [[column, leaver.cells[column]!]],
    ),
  );
  const change: LeaverChange = { cohort: leaver.cohort, pupilId: leaver.pupilId, cells, asRead };
  const { value, calls } = await sheets.run('recordLeaver', change);
  return { outcome: value as LeaverOutcome, calls };
}
