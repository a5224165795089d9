import { CHECKPOINTS } from '../../src/content/checkpoints';
import { checkpointDate, checkpointRag, checkpointState } from '../../src/rules/checkpoint';
import {
  cohortOfLeavingDate,
  cohortsFollowed,
  cohortTitle,
  isPossibleLeaver,
  leavingPointOf,
} from '../../src/rules/cohort';

test('the leavers of 2027 are looked for on six days', () => {
  expect(CHECKPOINTS.map((checkpoint) => checkpointDate(checkpoint, 2027))).toEqual([
    '2027-11-01',
    '2028-03-31',
    '2028-11-01',
    '2029-11-01',
    '2030-11-01',
    '2031-11-01',
  ]);
});

test('six cohorts are followed, and in November the oldest reaches its fourth year', () => {
  const cohorts = cohortsFollowed('2026/27');
  expect(cohorts).toEqual([2027, 2026, 2025, 2024, 2023, 2022]);
  expect(checkpointDate(CHECKPOINTS[5]!, cohorts[5]!)).toBe('2026-11-01');
});

const due = '2025-11-01';
const cases: [string, string, string, string, string, string][] = [
  // what, destination, confirmed, as of, state, colour
  ['before the day nothing is due', '', '', '2025-10-31', 'Not yet due', 'Grey'],
  [
    'before the day an early answer waits',
    'Apprenticeship',
    '2025-09-10',
    '2025-10-31',
    'Not yet due',
    'Grey',
  ],
  ['on the day it is due', '', '', '2025-11-01', 'Due', 'Amber'],
  ['59 days on it is still due', '', '', '2025-12-30', 'Due', 'Amber'],
  ['60 days on it is overdue', '', '', '2025-12-31', 'Overdue', 'Red'],
  ['not known is chased like a blank', 'Not known', '2025-11-05', '2025-11-20', 'Due', 'Amber'],
  ['not known and overdue', 'Not known', '2025-11-05', '2026-03-01', 'Overdue', 'Red'],
  ['confirmed on the day', 'Apprenticeship', '2025-11-01', '2026-11-21', 'Done', 'Green'],
  ['confirmed 90 days later', 'Apprenticeship', '2026-01-30', '2026-11-21', 'Done', 'Green'],
  ['confirmed 91 days later', 'Apprenticeship', '2026-01-31', '2026-11-21', 'Stale', 'Amber'],
  ['confirmed 90 days before', 'Apprenticeship', '2025-08-03', '2026-11-21', 'Done', 'Green'],
  ['confirmed 91 days before', 'Apprenticeship', '2025-08-02', '2026-11-21', 'Stale', 'Amber'],
  ['without a date of confirmation', 'Apprenticeship', '', '2026-11-21', 'Stale', 'Amber'],
  ['a confirmed fact does not lapse', 'Apprenticeship', '2025-11-05', '2030-11-21', 'Done', 'Green'],
  [
    'adult services, planned',
    'Adult social care day opportunities',
    '2025-11-05',
    '2025-12-01',
    'Done',
    'Green',
  ],
  ['re-engagement', 'Re-engagement programme', '2025-11-05', '2025-12-01', 'Done', 'Amber'],
  [
    'start date agreed',
    'Start date agreed, education or training',
    '2025-11-05',
    '2025-12-01',
    'Done',
    'Amber',
  ],
  ['NEET', 'Seeking education, employment or training', '2025-11-05', '2025-12-01', 'Done', 'Red'],
  [
    'NEET, confirmed long ago',
    'Seeking education, employment or training',
    '2025-01-05',
    '2025-12-01',
    'Stale',
    'Red',
  ],
  ['volunteering without study', 'Volunteering without study', '2025-11-05', '2025-12-01', 'Done', 'Red'],
  ['custody is neither', 'Custody', '2025-11-05', '2025-12-01', 'Done', 'Amber'],
  ['words that are not on the list', 'At home', '2025-11-05', '2025-12-01', 'Done', 'Amber'],
  ['moved abroad is not chased', 'Moved abroad', '', '2026-11-21', 'Outside the count', 'Grey'],
  ['nor is anyone after their death', 'Deceased', '', '2026-11-21', 'Outside the count', 'Grey'],
];

test.each(cases)('%s', (_, destination, confirmed, asOf, state, rag) => {
  const entry = { destination, confirmed };
  expect([checkpointState(entry, due, asOf), checkpointRag(entry, due, asOf)]).toEqual([state, rag]);
});

test('a school’s own numbers of days are kept to', () => {
  const settings = { overdueAfterDays: 10, toleranceDays: 5 };
  expect(checkpointState({ destination: '', confirmed: '' }, due, '2025-11-11', settings)).toBe('Overdue');
  const entry = { destination: 'Apprenticeship', confirmed: '2025-11-07' };
  expect(checkpointRag(entry, due, '2026-01-01', settings)).toBe('Amber');
});

test('who left on the last day of August belongs to the year that ends then', () => {
  expect(cohortOfLeavingDate('2027-08-31')).toBe(2027);
  expect(cohortOfLeavingDate('2027-09-01')).toBe(2028);
  expect(cohortTitle(2027)).toBe('Destinations 2027');
});

test('next steps are asked of those on roll in a leaving year', () => {
  const points = ['11', '14'];
  expect(isPossibleLeaver('11', 'Current', points)).toBe(true);
  expect(isPossibleLeaver('14', '', points)).toBe(true);
  expect(isPossibleLeaver('11', 'Dual: subsidiary', points)).toBe(true);
  expect(isPossibleLeaver('12', 'Current', points)).toBe(false);
  expect(isPossibleLeaver('11', 'Left', points)).toBe(false);
  expect(isPossibleLeaver('11', 'Guest', points)).toBe(false);
});

test('the leaving point is named by the year group', () => {
  expect(['11', '12', '13', '14', '10', 'X'].map(leavingPointOf)).toEqual([
    'Year 11',
    'Year 12',
    'Year 13',
    'Year 14',
    'Other',
    'Other',
  ]);
});
