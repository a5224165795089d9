/** The sidebars and dialogs: one HTML file each, made by the build. */
const sidebar = (file: string, title: string) => (): void =>
  SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutputFromFile(file).setTitle(title));

const dialog = (file: string, title: string, width: number, height: number) => (): void =>
  SpreadsheetApp.getUi().showModalDialog(
    HtmlService.createHtmlOutputFromFile(file).setWidth(width).setHeight(height),
    title,
  );

export const openSetUp = sidebar('SetUp', 'Set up or update');
export const openAddTabs = sidebar('AddTabs', 'Add tabs');
export const openImportPupils = dialog('ImportPupils', 'Import pupils', 1040, 660);
export const openRecordActivity = sidebar('RecordActivity', 'Record an activity');
export const openRecordMeeting = sidebar('RecordMeeting', 'Record a meeting');
export const openCatchUp = sidebar('CatchUp', 'Catch-up');
export const openAddPlacements = dialog('AddPlacements', 'Add placements', 1040, 660);
export const openAddAspirations = dialog('AddAspirations', 'Add aspirations', 1040, 660);
export const openEarlierYears = dialog('EarlierYears', 'Bring in earlier years', 1040, 660);
export const openPupilRecord = dialog('PupilRecord', 'Pupil record', 1120, 640);
export const openDestinations = sidebar('Destinations', 'Destinations');
export const openFourYears = dialog('FourYears', 'Four years to print', 1180, 660);
export const openOldDestinations = dialog('OldDestinations', 'Bring in my old destinations', 1120, 680);
export const openCloseYear = dialog('CloseSchoolYear', 'Close the school year', 1040, 660);
export const openLocalAuthorityFile = dialog('LocalAuthorityFile', 'File for the local authority', 1040, 660);
export const openCloseLeavingYear = dialog('CloseLeavingYear', 'Close a leaving year', 1040, 660);
export const openCheckWorkbook = sidebar('CheckWorkbook', 'Check this workbook');
export const openHelp = sidebar('Help', 'Help');
