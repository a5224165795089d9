/** The menu, in order. The function names are top-level functions of the bundle: see main.ts. */
export const MENU: readonly (readonly [label: string, functionName: string] | null)[] = [
  ['Set up or update this workbook…', 'openSetUp'],
  ['Set up with standard choices', 'setUpWithStandardChoices'],
  ['Add tabs…', 'openAddTabs'],
  null,
  ['Import pupils…', 'openImportPupils'],
  ['Record an activity…', 'openRecordActivity'],
  ['Record a meeting…', 'openRecordMeeting'],
  ['Catch-up…', 'openCatchUp'],
  ['Pupil record…', 'openPupilRecord'],
  ['Add placements…', 'openAddPlacements'],
  ['Add aspirations…', 'openAddAspirations'],
  ['Bring in earlier years…', 'openEarlierYears'],
  null,
  ['Destinations…', 'openDestinations'],
  ['Four years to print…', 'openFourYears'],
  ['Close a leaving year…', 'openCloseLeavingYear'],
  ['Bring in my old destinations…', 'openOldDestinations'],
  ['File for the local authority…', 'openLocalAuthorityFile'],
  null,
  ['Close the school year…', 'openCloseYear'],
  ['Check this workbook…', 'openCheckWorkbook'],
  ['Help', 'openHelp'],
];

/** Builds the menu. Runs in every authorisation mode, so it touches nothing but the user interface. */
export function onOpen(): void {
  const menu = SpreadsheetApp.getUi().createAddonMenu();
  for (const item of MENU) {
    if (item) menu.addItem(item[0], item[1]);
    else menu.addSeparator();
  }
  menu.addToUi();
}
