import { ACTIVITY_KINDS, CRITERIA, ROLE_MODEL_TAGS } from '../../content/activityKinds';
import { MODES } from '../../content/lists';
import { isActivityCode } from '../../rules/activityCode';
import type { ActivityForm } from '../../server';
import { openTab } from '../../sheets/openTab';
import { findUndo, readUndo } from '../../sheets/undo';
import { yearCloseState } from '../../sheets/yearClose';
import { ACTIVITIES } from '../../tabs/activities';
import { LISTS } from '../../tabs/lists';
import { participationKey } from '../../tabs/participation';
import { underWay } from '../closing/guard';
import { openRegister, pupilChoices } from '../pupilChoices';
import { NOT_SET_UP } from '../refusals';
import { schoolList } from '../schoolLists';
import { academicYearFrom, asOfDate, listOf, readSettings } from '../settings';
import { activityRows } from './activityRows';
import { lastRecording, undoFrom } from './keptUndo';

const NO_TABS =
  'The tabs Activities and Participation of this school year are not both there. Choose Extensions, Golden Thread, Set up or update this workbook: it makes them.';

/** What the sidebar needs to begin: this school year's activities, the register, and what an activity may count as. */
export function readActivityForm(): ActivityForm {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const settings = readSettings(spreadsheet);
  if (!settings) return { ...EMPTY, obstacle: NOT_SET_UP };
  const schoolYear = academicYearFrom(settings);
  const form: ActivityForm = {
    ...EMPTY,
    schoolYear,
    today: asOfDate(settings),
    yearGroups: listOf(settings.YearGroups),
    pathways: listOf(settings.Pathways),
  };
  const activities = openTab(spreadsheet, ACTIVITIES);
  if (!activities || !spreadsheet.getRangeByName(`gt_${participationKey(schoolYear)}`))
    return { ...form, obstacle: NO_TABS };
  const closing = underWay(yearCloseState(spreadsheet));
  if (closing !== '') return { ...form, obstacle: closing };
  return {
    ...form,
    activities: activityRows(activities)
      .filter(({ code, title }) => title !== '' && isActivityCode(code, schoolYear))
      .map(({ code, title, date, status, years, pathways, countsAs, tookPart }) => ({
        code,
        title,
        date,
        status,
        years: [...years],
        pathways: [...pathways],
        countsAs: [...countsAs],
        tookPart,
      })),
    pupils: pupilChoices(openRegister(spreadsheet)),
    areas: schoolList(openTab(spreadsheet, LISTS), 'learningArea').map((area) => area.trim()),
    undo: lastRecording(undoFrom(readUndo(findUndo(spreadsheet)))),
  };
}

const EMPTY: ActivityForm = {
  obstacle: '',
  schoolYear: '',
  today: '',
  activities: [],
  pupils: [],
  kinds: ACTIVITY_KINDS.map(({ key, label, help }) => ({ key, label, help })),
  criteria: CRITERIA.map(({ key, label, help, encounters }) => ({
    key,
    label,
    help,
    kinds: ACTIVITY_KINDS.filter(
      ({ encounter }) => encounter !== null && (encounters as readonly string[]).includes(encounter),
    ).map((kind) => kind.key),
  })),
  tags: ROLE_MODEL_TAGS.map(({ key, label, help }) => ({ key, label, help })),
  modes: [...MODES],
  areas: [],
  yearGroups: [],
  pathways: [],
  undo: null,
};
