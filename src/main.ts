import { planAddTabs, readTabGroups, runAddTabsStep } from './actions/addTabs';
import { checkWorkbook, mend } from './actions/checkWorkbook';
import { confirmImport, previewImport, readImportForm } from './actions/importPupils/run';
import { matchPupils } from './actions/matchPupils/run';
import { readMeetingForm, readMeetings, recordMeeting } from './actions/meetings/run';
import {
  openAddTabs,
  openCheckWorkbook,
  openHelp,
  openImportPupils,
  openSetUp,
} from './actions/openSidebars';
import { confirmList, previewList, readListForm } from './actions/pasteLists/run';
import {
  confirmBringIn,
  handOver,
  markShared,
  previewBringIn,
  readPupilRecord,
  readRecordForm,
} from './actions/pupilRecord/run';
import { readActivityForm, readTicks, recordActivity, undoRecording } from './actions/recordActivity/run';
import {
  finishSetUp,
  makeBritish,
  planSetUp,
  readSetUpForm,
  runSetUpStep,
  setUpWithStandardChoices,
} from './actions/setUp';
import { showTab } from './actions/showTab';
import { onOpen } from './menu';
import type { Server } from './server';
import { reading, writing } from './sheets/entry';

declare const global: Record<string, unknown>;

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
};

// Each name is written out: the build makes a top-level function of every `global.x = …` that it finds here.
global.onOpen = onOpen;
global.onInstall = onOpen;
global.openSetUp = reading(openSetUp);
global.setUpWithStandardChoices = reading(setUpWithStandardChoices);
global.openAddTabs = reading(openAddTabs);
global.openImportPupils = reading(openImportPupils);
global.openCheckWorkbook = reading(openCheckWorkbook);
global.openHelp = reading(openHelp);
global.readSetUpForm = server.readSetUpForm;
global.makeBritish = server.makeBritish;
global.planSetUp = server.planSetUp;
global.runSetUpStep = server.runSetUpStep;
global.finishSetUp = server.finishSetUp;
global.readTabGroups = server.readTabGroups;
global.planAddTabs = server.planAddTabs;
global.runAddTabsStep = server.runAddTabsStep;
global.readImportForm = server.readImportForm;
global.previewImport = server.previewImport;
global.confirmImport = server.confirmImport;
global.checkWorkbook = server.checkWorkbook;
global.mend = server.mend;
global.showTab = server.showTab;
global.readActivityForm = server.readActivityForm;
global.readTicks = server.readTicks;
global.recordActivity = server.recordActivity;
global.undoRecording = server.undoRecording;
global.matchPupils = server.matchPupils;
global.readListForm = server.readListForm;
global.previewList = server.previewList;
global.confirmList = server.confirmList;
global.readMeetingForm = server.readMeetingForm;
global.readMeetings = server.readMeetings;
global.recordMeeting = server.recordMeeting;
global.readRecordForm = server.readRecordForm;
global.readPupilRecord = server.readPupilRecord;
global.markShared = server.markShared;
global.handOver = server.handOver;
global.previewBringIn = server.previewBringIn;
global.confirmBringIn = server.confirmBringIn;
