/** Old spreadsheets as schools keep them, invented: three shapes, four cohorts each. */

/** A year a column: each leaver once, and what stands in a column means another checkpoint for each cohort. */
export const WIDE: string[][] = [
  ['Destinations of our leavers, kept since 2019', '', '', '', '', '', '', '', ''],
  ['', '', '', '', '', '', '', '', ''],
  ['Name', 'Left', 'Year group', '2021', '2022', '2023', '2024', '2025', 'Comments'],
  [
    'Amber Quillfeather',
    '2021',
    'Y14',
    'Oaklands L1 catering',
    'Oaklands L2 catering',
    'SI at the hospital',
    'job at the hospital',
    'job at the hospital',
    'Likes cooking',
  ],
  ['Basil Thistlewood', '2021', 'Y14', 'day centre', 'day centre', 'day centre', '?', '', ''],
  ['', '', '', '', '', '', '', '', ''],
  ['Clove Marrowby', '2022', 'Y11', '', 'Oaklands L1 catering', 'NEET', '?', 'Oaklands L1 catering', ''],
  ['Dill Fernsby', '2022', 'Year 13', '', 'day centre', 'day centre', 'moved to Wales', '', ''],
  ['Elder Birchcombe', '2023', 'Y14', '', '', 'SI at the hospital', 'job at the hospital', '=1+1', ''],
  ['Fennel Hazelmere', '2024', 'Y11', '', '', '', 'Oaklands L1 catering', 'Oaklands L1 catering', ''],
  ['Total in EET', '', '', '1', '2', '3', '3', '3', ''],
];

/** A row for each leaver and year; the name stands in the first row of each alone. */
export const LONG: string[][] = [
  ['Surname', 'Forename', 'UPN', 'Leavers', 'Year', 'Destination', 'Provider', 'Date', 'Notes'],
  ['Ginger', 'Otto', '', '2020/21', 'On leaving', 'college', 'Meadow Tech', '03/11/2021', ''],
  ['', '', '', '', '1 year', 'college', 'Meadow Tech', '', 'second year'],
  ['', '', '', '', '2 years', 'apprentice', 'Hobbs Bakery', '', ''],
  ['Hyssop', 'Mina', '', '2021/22', 'On leaving', 'sixth form', 'Larkhill', '', ''],
  ['', '', '', '', '1 year', '?', '', '', ''],
  ['Hyssop', 'Mina', '', '2021/22', '2 years', 'day centre', 'The Willows', '12/11/2024', ''],
  ['Ivy', 'Peregrine', '', '2022/23', 'On leaving', 'college', 'Meadow Tech', '', ''],
  ['', '', '', '', '1 year', 'NEET', '', '', 'lives with aunt'],
  ['Juniper', 'Odette', '', '2023/24', 'On leaving', 'college', 'Larkhill', '', ''],
];

/** Headings over two rows, a merged band above each year of leavers, and colours that say what the words do not. */
export const COLOURED = {
  title: 'Leavers tracking',
  rows: [
    ['Where our leavers are', '', '', '', '', ''],
    ['', '', '', '', '', ''],
    ['Pupil', 'On leaving', '', 'After 1 year', '', 'After 2 years'],
    ['', 'Where', 'Notes', 'Where', 'Notes', ''],
    ['Leavers 2021', '', '', '', '', ''],
    ['MOSSBANK Ferdy', 'Oaklands', 'bus pass', 'Oaklands', '', 'Hill Farm Shop'],
    ['NETTLETON Gwen', 'The Willows', '', 'The Willows', '', ''],
    ['Leavers 2022', '', '', '', '', ''],
    ['Ogilvy-Pond, Hattie', 'Oaklands', '', '', 'moved, no address', ''],
    ['Leavers 2023', '', '', '', '', ''],
    ['Peverell, Ivor', 'Larkhill', '', 'Larkhill', '', ''],
    ['Leavers 2024', '', '', '', '', ''],
    ['Quince, Jago', 'Oaklands', '', '', '', ''],
    ['', '', '', '', '', ''],
    ['In college', '3', '', '', '', ''],
    ['Key', '', '', '', '', ''],
    ['', 'college', '', '', '', ''],
    ['', 'day service', '', '', '', ''],
    ['', 'job', '', '', '', ''],
    ['', 'not known', '', '', '', ''],
  ],
  merges: ['A1:F1', 'A3:A4', 'B3:C3', 'D3:E3', 'F3:F4', 'A5:F5', 'A8:F8', 'A10:F10', 'A12:F12'],
  colours: {
    '#93c47d': ['B6', 'D6', 'B9', 'B11', 'D11', 'B13', 'B17'],
    '#ffd966': ['B7', 'D7', 'F7', 'B18'],
    '#6fa8dc': ['F6', 'B19'],
    '#cccccc': ['D9', 'B20'],
    '#d9ead3': ['A5', 'A8', 'A10', 'A12'],
  } as Record<string, string[]>,
};

/** A function that makes merged cells as a person does, for the script beside the add-on. */
export const MERGING = `
function mergeForTest(title, ranges) {
  var sheet = SpreadsheetApp.getActiveSpreadsheet().getSheetByName(title);
  ranges.forEach(function (a1) { sheet.getRange(a1).merge(); });
}`;

/** The same sheet, kept by a school a year later. */
export const aYearLater = (rows: readonly string[][]): string[][] =>
  rows.map((row) =>
    row.map((text) =>
      text.replace(/(20\d\d)(?:\/(\d\d))?/g, (_, year: string, next?: string) =>
        next ? `${Number(year) + 1}/${Number(next) + 1}` : String(Number(year) + 1),
      ),
    ),
  );
