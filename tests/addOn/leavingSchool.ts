import type { LocalSheets } from '../../local/types';
import { savedOnce } from './savedWorkbooks';
import { idOf, meeting, openTracked } from './trackedSchool';
import { Book, freeze, openEmpty, TODAY, type, typed } from './workbook';

export const LEAVERS = 'destinations2027';

/** Pupil IDs by what makes them matter. */
export const WHOLE = idOf(4);
export const STAYS = idOf(5);
export const LAST_YEAR = idOf(7);
export const LEFT_IN_MAY = idOf(3);
export const LEFT_AT_14 = idOf(10);
export const GUEST = idOf(11);
export const UNANSWERED = idOf(6);
export const UNDECIDED = idOf(12);

/** The small school on 20 July 2027; two of its pupils have not said whether they stay. */
export async function openLeaving(): Promise<LocalSheets> {
  const from = await savedOnce('leaving', async () => {
    const sheets = await openTracked();
    await freeze(sheets, '2027-05-03');
    const book = await Book.of(sheets);
    const put = (tab: string, id: string | number, cells: Record<string, string>) => {
      for (const [column, text] of Object.entries(cells)) type(sheets, book, tab, column, id, text);
    };
    put('pupils', WHOLE, {
      upn: 'A123456789012',
      pathway: 'Formal',
      senStatus: 'E',
      primaryNeed: 'MLD',
      pupilPremium: 'Yes',
      lookedAfter: 'No',
      sex: 'F',
      shareBlocked: 'By a parent',
    });
    put('aspirations', 3, {
      pupilId: WHOLE,
      date: typed('2027-02-01'),
      aspiration: '=Baker, with "cakes"',
    });
    put('pupils', LAST_YEAR, { pathway: 'Semi-formal', onRollTo: typed('2027-06-25') });
    put(LEAVERS, LAST_YEAR, { wasPathway: 'Own words' });
    put('pupils', LEFT_IN_MAY, { year: '11', enrolment: 'Left', onRollTo: typed('2027-05-01') });
    put('pupils', LEFT_AT_14, { enrolment: 'Left', onRollTo: typed('2027-02-12') });
    put('pupils', GUEST, { year: '14', enrolment: 'Guest' });
    put(LEAVERS, WHOLE, { leaving: 'Leaving', consent: 'Agreed' });
    put(LEAVERS, UNDECIDED, { leaving: 'Undecided' });
    await sheets.run('recordMeeting', meeting({ pupilId: WHOLE, date: '2027-05-02', review: '' }), null);
    await freeze(sheets, '2027-07-20');
    return sheets;
  });
  return openEmpty({ now: TODAY, from });
}

/** Everybody has said it: one leaves, one stays. */
export async function decide(sheets: LocalSheets): Promise<void> {
  const book = await Book.of(sheets);
  type(sheets, book, LEAVERS, 'leaving', UNDECIDED, 'Leaving');
  type(sheets, book, LEAVERS, 'leaving', UNANSWERED, 'Staying');
  await sheets.settle();
}
