import { ACTIVITY_KINDS } from '../../content/activityKinds';
import { ANY_REMEDY_TITLE, REMEDIES } from '../../content/catchUp';
import { ENTITLEMENT_CRITERIA, type EntitlementState } from '../../content/entitlement';
import { LOW_ATTENDANCE } from '../../content/pupilGroups';
import { lastDayOf } from '../../rules/academicYear';
import { absentWords, missingWords } from '../../rules/catchUp';
import type { CatchUpForm, CatchUpPupil, PupilChoice } from '../../server';
import { cellOf, type OpenTab, openTab } from '../../sheets/openTab';
import { findUndo, readUndo } from '../../sheets/undo';
import { yearCloseState } from '../../sheets/yearClose';
import { GUIDANCE } from '../../tabs/guidance';
import { participationKey } from '../../tabs/participation';
import { ENTITLEMENT } from '../../tabs/tabKeys';
import { underWay } from '../closing/guard';
import { advisersIn } from '../meetings/guidanceTab';
import { participationRows } from '../participationRows';
import { openRegister, pupilChoices } from '../pupilChoices';
import { NOT_SET_UP, tabGone } from '../refusals';
import { academicYearFrom, asOfDate, readSettings } from '../settings';
import { lastBooked, undoFrom } from './keptMeetings';

const DUE: EntitlementState = 'Due';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** What the sidebar needs to begin: who misses what, the most pressing first, and what can be planned for it. */
export function readCatchUpForm(): CatchUpForm {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const settings = readSettings(spreadsheet);
  if (!settings) return { ...EMPTY, obstacle: NOT_SET_UP };
  const schoolYear = academicYearFrom(settings);
  const form = { ...EMPTY, schoolYear, today: asOfDate(settings), lastDay: lastDayOf(schoolYear) };
  const closing = underWay(yearCloseState(spreadsheet));
  if (closing !== '') return { ...form, obstacle: closing };
  const entitlement = openTab(spreadsheet, ENTITLEMENT);
  if (!entitlement) return { ...form, obstacle: tabGone('Entitlement') };
  const register = openRegister(spreadsheet);
  const choices = new Map(pupilChoices(register).map((choice) => [choice.pupilId, choice]));
  const absent = absences(spreadsheet, register, schoolYear);
  const listed = missingIn(entitlement)
    .map((one) => ({ ...one, absent: absent(one.pupilId) }))
    .flatMap((one): [CatchUpPupil, PupilChoice][] => {
      const choice = choices.get(one.pupilId);
      return choice?.onRoll ? [[one, choice]] : [];
    });
  const guidance = openTab(spreadsheet, GUIDANCE);
  return {
    ...form,
    missing: listed.map(([one]) => one),
    pupils: listed.map(([, choice]) => choice),
    advisers: guidance ? advisersIn(guidance) : [],
    undo: lastBooked(undoFrom(readUndo(findUndo(spreadsheet)))),
  };
}

/** Whoever has a weight in Entitlement, the heaviest first; of two rows of one pupil the first. */
function missingIn(tab: OpenTab): Omit<CatchUpPupil, 'absent'>[] {
  const found = new Map<string, { weight: number; pupil: Omit<CatchUpPupil, 'absent'> }>();
  for (let row = tab.keyRow + 2; row <= tab.lastRow; row += 1) {
    const pupilId = String(cellOf(tab, row, 'pupilId')).trim();
    const weight = Number(cellOf(tab, row, 'weight')) || 0;
    if (pupilId === '' || weight <= 0 || found.has(pupilId)) continue;
    found.set(pupilId, {
      weight,
      pupil: {
        pupilId,
        due: REMEDIES.map(({ criterion }) => criterion).filter((key) => cellOf(tab, row, key) === DUE),
        toDo: missingWords(
          String(cellOf(tab, row, 'dueWords')),
          String(cellOf(tab, row, 'missedWords')),
          cellOf(tab, row, 'inCohort') === 'Yes',
        ),
      },
    });
  }
  return [...found.values()].sort((a, b) => b.weight - a.weight).map(({ pupil }) => pupil);
}

/** What tells of each pupil that they were absent, as the tab Catch-up says it. */
function absences(
  spreadsheet: Spreadsheet,
  register: OpenTab,
  schoolYear: string,
): (pupilId: string) => string {
  const attendance = new Map<string, { share: number | null; isLow: boolean }>();
  for (let row = register.keyRow + 2; row <= register.lastRow; row += 1) {
    const pupilId = String(cellOf(register, row, 'pupilId')).trim();
    const share = cellOf(register, row, 'attendance');
    if (pupilId !== '' && !attendance.has(pupilId))
      attendance.set(pupilId, {
        share: typeof share === 'number' ? share : null,
        isLow: cellOf(register, row, LOW_ATTENDANCE.column) === LOW_ATTENDANCE.value,
      });
  }
  const ticks = openTab(spreadsheet, participationKey(schoolYear));
  const rowOf = ticks ? participationRows(ticks).rowOf : new Map<string, number>();
  return (pupilId) => {
    const { share = null, isLow = false } = attendance.get(pupilId) ?? {};
    const row = rowOf.get(pupilId);
    return absentWords(share, isLow, ticks && row ? Number(cellOf(ticks, row, 'missed')) || 0 : 0);
  };
}

const LABELS = new Map(ENTITLEMENT_CRITERIA.map(({ key, label }) => [key, label]));

const EMPTY: CatchUpForm = {
  obstacle: '',
  schoolYear: '',
  today: '',
  lastDay: '',
  missing: [],
  pupils: [],
  criteria: REMEDIES.map(({ criterion, title, kinds, providerAccess }) => ({
    key: criterion,
    label: LABELS.get(criterion) ?? criterion,
    title,
    kinds: [...kinds],
    providerAccess,
  })),
  kinds: ACTIVITY_KINDS.filter(({ forPupils }) => forPupils).map(({ key, label, help }) => ({
    key,
    label,
    help,
  })),
  title: ANY_REMEDY_TITLE,
  advisers: [],
  undo: null,
};
