import type { Server } from '../server';
import { reading, writing } from '../sheets/entry';
import { planAddTabs, readTabGroups, runAddTabsStep } from './addTabs';
import { bookMeetings } from './catchUp/bookMeetings';
import { planCatchUp } from './catchUp/planCatchUp';
import { readCatchUpForm } from './catchUp/readCatchUpForm';
import { checkWorkbook, mend } from './checkWorkbook';
import { confirmImport, previewImport, readImportForm } from './importPupils/run';
import { matchPupils } from './matchPupils/run';
import { readMeetingForm, readMeetings, recordMeeting } from './meetings/run';
import {
  openAddAspirations,
  openAddPlacements,
  openAddTabs,
  openCatchUp,
  openCheckWorkbook,
  openHelp,
  openImportPupils,
  openPupilRecord,
  openRecordActivity,
  openRecordMeeting,
  openSetUp,
} from './openSidebars';
import { confirmList, previewList, readListForm } from './pasteLists/run';
import {
  confirmBringIn,
  handOver,
  markShared,
  previewBringIn,
  readPupilRecord,
  readRecordForm,
} from './pupilRecord/run';
import { readActivityForm, readTicks, recordActivity, undoRecording } from './recordActivity/run';
import {
  finishSetUp,
  makeBritish,
  planSetUp,
  readSetUpForm,
  runSetUpStep,
  setUpWithStandardChoices,
} from './setUp';
import { showTab } from './showTab';

/** What a sidebar may call: exactly the functions of Server. */
const server: Server = {
  readSetUpForm: reading(readSetUpForm),
  makeBritish: writing(makeBritish),
  planSetUp: reading(planSetUp),
  runSetUpStep: writing(runSetUpStep),
  finishSetUp: reading(finishSetUp),
  readTabGroups: reading(readTabGroups),
  planAddTabs: reading(planAddTabs),
  runAddTabsStep: writing(runAddTabsStep),
  readImportForm: reading(readImportForm),
  previewImport: reading(previewImport),
  confirmImport: writing(confirmImport),
  checkWorkbook: reading(checkWorkbook),
  mend: writing(mend),
  showTab: reading(showTab),
  readActivityForm: reading(readActivityForm),
  readTicks: reading(readTicks),
  recordActivity: writing(recordActivity),
  undoRecording: writing(undoRecording),
  matchPupils: reading(matchPupils),
  readListForm: reading(readListForm),
  previewList: reading(previewList),
  confirmList: writing(confirmList),
  readMeetingForm: reading(readMeetingForm),
  readMeetings: reading(readMeetings),
  recordMeeting: writing(recordMeeting),
  readRecordForm: reading(readRecordForm),
  readPupilRecord: reading(readPupilRecord),
  markShared: writing(markShared),
  handOver: reading(handOver),
  previewBringIn: reading(previewBringIn),
  confirmBringIn: writing(confirmBringIn),
  readCatchUpForm: reading(readCatchUpForm),
  planCatchUp: writing(planCatchUp),
  bookMeetings: writing(bookMeetings),
};

/** Everything that Google may call by name, the menu itself apart. */
export const callable = {
  ...server,
  openSetUp: reading(openSetUp),
  setUpWithStandardChoices: reading(setUpWithStandardChoices),
  openAddTabs: reading(openAddTabs),
  openImportPupils: reading(openImportPupils),
  openRecordActivity: reading(openRecordActivity),
  openRecordMeeting: reading(openRecordMeeting),
  openPupilRecord: reading(openPupilRecord),
  openCatchUp: reading(openCatchUp),
  openAddPlacements: reading(openAddPlacements),
  openAddAspirations: reading(openAddAspirations),
  openCheckWorkbook: reading(openCheckWorkbook),
  openHelp: reading(openHelp),
};
