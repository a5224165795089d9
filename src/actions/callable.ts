import type { Server } from '../server';
import { reading, writing } from '../sheets/entry';
import { planAddTabs, readTabGroups, runAddTabsStep } from './addTabs';
import { bookMeetings } from './catchUp/bookMeetings';
import { planCatchUp } from './catchUp/planCatchUp';
import { readCatchUpForm } from './catchUp/readCatchUpForm';
import { undoMeetings } from './catchUp/undoMeetings';
import { checkWorkbook, mend } from './checkWorkbook';
import {
  finishLeavingYear,
  planLeavingYear,
  planUndoLeavingYear,
  previewLeavingYear,
  runLeavingYearStep,
  runUndoLeavingYearStep,
} from './closeLeavingYear/run';
import {
  finishCloseYear,
  planCloseYear,
  planUndoCloseYear,
  previewCloseYear,
  runCloseYearStep,
  runUndoCloseYearStep,
} from './closeSchoolYear/run';
import { recording } from './closing/guard';
import { readDestinationsForm } from './destinations/readForm';
import { readFourYears } from './destinations/readFourYears';
import { recordLeaver } from './destinations/recordLeaver';
import { undoLeaver } from './destinations/undoLeaver';
import {
  confirmEarlierYears,
  previewEarlierYears,
  readEarlierYearsForm,
  undoEarlierYears,
} from './earlierYears/run';
import { confirmImport, previewImport, readImportForm } from './importPupils/run';
import { logShare } from './localAuthorityFile/logShare';
import { makeAuthorityFile, previewAuthorityFile, readAuthorityForm } from './localAuthorityFile/run';
import { matchPupils } from './matchPupils/run';
import { readMeetingForm, readMeetings, recordMeeting } from './meetings/run';
import {
  finishOldDestinations,
  planOldDestinations,
  previewOldDestinations,
  readOldColumns,
  readOldDestinationsForm,
  readOldWords,
  runOldDestinationsStep,
  undoOldDestinations,
} from './oldDestinations/run';
import {
  openAddAspirations,
  openAddPlacements,
  openAddTabs,
  openCatchUp,
  openCheckWorkbook,
  openCloseLeavingYear,
  openCloseYear,
  openDestinations,
  openEarlierYears,
  openFourYears,
  openHelp,
  openImportPupils,
  openLocalAuthorityFile,
  openOldDestinations,
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
  runSetUpStep: writing(recording(runSetUpStep)),
  finishSetUp: reading(finishSetUp),
  readTabGroups: reading(readTabGroups),
  planAddTabs: reading(planAddTabs),
  runAddTabsStep: writing(runAddTabsStep),
  readImportForm: reading(readImportForm),
  previewImport: reading(previewImport),
  confirmImport: writing(recording(confirmImport)),
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
  confirmList: writing(recording(confirmList)),
  readMeetingForm: reading(readMeetingForm),
  readMeetings: reading(readMeetings),
  recordMeeting: writing(recording(recordMeeting)),
  readRecordForm: reading(readRecordForm),
  readPupilRecord: reading(readPupilRecord),
  markShared: writing(recording(markShared)),
  handOver: reading(handOver),
  previewBringIn: reading(previewBringIn),
  confirmBringIn: writing(recording(confirmBringIn)),
  readCatchUpForm: reading(readCatchUpForm),
  planCatchUp: writing(planCatchUp),
  bookMeetings: writing(recording(bookMeetings)),
  undoMeetings: writing(recording(undoMeetings)),
  readEarlierYearsForm: reading(readEarlierYearsForm),
  previewEarlierYears: reading(previewEarlierYears),
  confirmEarlierYears: writing(recording(confirmEarlierYears)),
  undoEarlierYears: writing(recording(undoEarlierYears)),
  previewCloseYear: reading(previewCloseYear),
  planCloseYear: reading(planCloseYear),
  runCloseYearStep: writing(runCloseYearStep),
  finishCloseYear: reading(finishCloseYear),
  planUndoCloseYear: reading(planUndoCloseYear),
  runUndoCloseYearStep: writing(runUndoCloseYearStep),
  readAuthorityForm: reading(readAuthorityForm),
  previewAuthorityFile: reading(previewAuthorityFile),
  makeAuthorityFile: writing(makeAuthorityFile),
  logShare: writing(recording(logShare)),
  readDestinationsForm: reading(readDestinationsForm),
  recordLeaver: writing(recording(recordLeaver)),
  undoLeaver: writing(recording(undoLeaver)),
  readFourYears: reading(readFourYears),
  previewLeavingYear: reading(previewLeavingYear),
  planLeavingYear: reading(planLeavingYear),
  runLeavingYearStep: writing(runLeavingYearStep),
  finishLeavingYear: reading(finishLeavingYear),
  planUndoLeavingYear: reading(planUndoLeavingYear),
  runUndoLeavingYearStep: writing(runUndoLeavingYearStep),
  readOldDestinationsForm: reading(readOldDestinationsForm),
  readOldColumns: reading(readOldColumns),
  readOldWords: reading(readOldWords),
  previewOldDestinations: reading(previewOldDestinations),
  planOldDestinations: reading(planOldDestinations),
  runOldDestinationsStep: writing(recording(runOldDestinationsStep)),
  finishOldDestinations: reading(finishOldDestinations),
  undoOldDestinations: writing(recording(undoOldDestinations)),
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
  openEarlierYears: reading(openEarlierYears),
  openAddPlacements: reading(openAddPlacements),
  openAddAspirations: reading(openAddAspirations),
  openDestinations: reading(openDestinations),
  openFourYears: reading(openFourYears),
  openOldDestinations: reading(openOldDestinations),
  openCloseYear: reading(openCloseYear),
  openLocalAuthorityFile: reading(openLocalAuthorityFile),
  openCloseLeavingYear: reading(openCloseLeavingYear),
  openCheckWorkbook: reading(openCheckWorkbook),
  openHelp: reading(openHelp),
};
