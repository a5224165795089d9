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
  [
    'Elder Birchcombe',
    '2023',
    'Y14',
    '',
    '',
    'SI at the hospital',
    'job at the hospital',
    'job at the hospital',
    '',
  ],
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
