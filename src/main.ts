import { onOpen } from './menu';

declare const global: Record<string, unknown>;

type Callable = typeof import('./actions/callable')['callable'];

/**
 * A function that loads the rest only when it is called. Google loads the script files in an order of its own, and the
 * others may not be there yet while this one loads; the menu needs none of them.
 */
const later =
  (name: keyof Callable) =>
  (...given: unknown[]): unknown => {
    const { callable } = require('./actions/callable') as { callable: Callable };
    return (callable[name] as (...given: unknown[]) => unknown)(...given);
  };

// Each name is written out: the build makes a top-level function of every `global.x = …` that it finds here.
global.onOpen = onOpen;
global.onInstall = onOpen;
global.openSetUp = later('openSetUp');
global.setUpWithStandardChoices = later('setUpWithStandardChoices');
global.openAddTabs = later('openAddTabs');
global.openImportPupils = later('openImportPupils');
global.openRecordActivity = later('openRecordActivity');
global.openRecordMeeting = later('openRecordMeeting');
global.openPupilRecord = later('openPupilRecord');
global.openCatchUp = later('openCatchUp');
global.openEarlierYears = later('openEarlierYears');
global.openDestinations = later('openDestinations');
global.openFourYears = later('openFourYears');
global.openAddPlacements = later('openAddPlacements');
global.openAddAspirations = later('openAddAspirations');
global.openOldDestinations = later('openOldDestinations');
global.openCloseYear = later('openCloseYear');
global.openLocalAuthorityFile = later('openLocalAuthorityFile');
global.openCloseLeavingYear = later('openCloseLeavingYear');
global.openCheckWorkbook = later('openCheckWorkbook');
global.openHelp = later('openHelp');
global.readSetUpForm = later('readSetUpForm');
global.makeBritish = later('makeBritish');
global.planSetUp = later('planSetUp');
global.runSetUpStep = later('runSetUpStep');
global.finishSetUp = later('finishSetUp');
global.readTabGroups = later('readTabGroups');
global.planAddTabs = later('planAddTabs');
global.runAddTabsStep = later('runAddTabsStep');
global.readImportForm = later('readImportForm');
global.previewImport = later('previewImport');
global.confirmImport = later('confirmImport');
global.checkWorkbook = later('checkWorkbook');
global.mend = later('mend');
global.showTab = later('showTab');
global.readActivityForm = later('readActivityForm');
global.readTicks = later('readTicks');
global.recordActivity = later('recordActivity');
global.undoRecording = later('undoRecording');
global.matchPupils = later('matchPupils');
global.readListForm = later('readListForm');
global.previewList = later('previewList');
global.confirmList = later('confirmList');
global.readMeetingForm = later('readMeetingForm');
global.readMeetings = later('readMeetings');
global.recordMeeting = later('recordMeeting');
global.readRecordForm = later('readRecordForm');
global.readPupilRecord = later('readPupilRecord');
global.markShared = later('markShared');
global.handOver = later('handOver');
global.previewBringIn = later('previewBringIn');
global.confirmBringIn = later('confirmBringIn');
global.readCatchUpForm = later('readCatchUpForm');
global.planCatchUp = later('planCatchUp');
global.bookMeetings = later('bookMeetings');
global.undoMeetings = later('undoMeetings');
global.readEarlierYearsForm = later('readEarlierYearsForm');
global.previewEarlierYears = later('previewEarlierYears');
global.confirmEarlierYears = later('confirmEarlierYears');
global.undoEarlierYears = later('undoEarlierYears');
global.previewCloseYear = later('previewCloseYear');
global.planCloseYear = later('planCloseYear');
global.runCloseYearStep = later('runCloseYearStep');
global.finishCloseYear = later('finishCloseYear');
global.planUndoCloseYear = later('planUndoCloseYear');
global.runUndoCloseYearStep = later('runUndoCloseYearStep');
global.readAuthorityForm = later('readAuthorityForm');
global.previewAuthorityFile = later('previewAuthorityFile');
global.makeAuthorityFile = later('makeAuthorityFile');
global.logShare = later('logShare');
global.readDestinationsForm = later('readDestinationsForm');
global.recordLeaver = later('recordLeaver');
global.undoLeaver = later('undoLeaver');
global.readFourYears = later('readFourYears');
global.previewLeavingYear = later('previewLeavingYear');
global.planLeavingYear = later('planLeavingYear');
global.runLeavingYearStep = later('runLeavingYearStep');
global.finishLeavingYear = later('finishLeavingYear');
global.planUndoLeavingYear = later('planUndoLeavingYear');
global.runUndoLeavingYearStep = later('runUndoLeavingYearStep');
global.readOldDestinationsForm = later('readOldDestinationsForm');
global.readOldColumns = later('readOldColumns');
global.readOldWords = later('readOldWords');
global.previewOldDestinations = later('previewOldDestinations');
global.planOldDestinations = later('planOldDestinations');
global.runOldDestinationsStep = later('runOldDestinationsStep');
global.finishOldDestinations = later('finishOldDestinations');
global.undoOldDestinations = later('undoOldDestinations');
