import type { AuditStatus } from '../../src/content/auditStatuses';
import { type AuditEntry, auditRag } from '../../src/rules/auditRag';

const today = '2026-11-21';
const blank: AuditEntry = {
  status: '',
  evidence: '',
  actionNeeded: '',
  deadline: '',
  review: '',
  actionCompleted: '',
  laterStageInPlace: false,
};
const ragOf = (change: Partial<AuditEntry>) => auditRag({ ...blank, ...change }, today);

const cases: [string, Partial<AuditEntry>, string][] = [
  ['nobody has looked yet', {}, ''],
  ['evidence alone is not a judgement', { evidence: 'Minutes' }, ''],
  ['not applicable', { status: 'Not applicable' }, 'Grey'],
  ['not applicable, whatever the deadline', { status: 'Not applicable', deadline: '2026-01-01' }, 'Grey'],
  ['in place', { status: 'In place' }, 'Green'],
  ['in place, though an old deadline stands', { status: 'In place', deadline: '2026-01-01' }, 'Green'],
  ['completed', { status: 'Under way', actionCompleted: '2026-11-01' }, 'Green'],
  [
    'completed after all',
    { status: 'Not in place', deadline: '2026-01-01', actionCompleted: '2026-11-01' },
    'Green',
  ],
  ['a later stage is in place', { laterStageInPlace: true }, 'Green'],
  [
    'a later stage is in place, this one was never closed',
    { status: 'Planned', laterStageInPlace: true },
    'Green',
  ],
  ['not in place, nothing planned', { status: 'Not in place' }, 'Red'],
  ['not in place, an action planned', { status: 'Not in place', actionNeeded: 'Ask the board' }, 'Amber'],
  ['not in place, a date set', { status: 'Not in place', deadline: '2027-01-31' }, 'Amber'],
  ['planned', { status: 'Planned' }, 'Amber'],
  ['planned in time', { status: 'Planned', deadline: '2027-01-31' }, 'Amber'],
  ['due today', { status: 'Under way', deadline: today }, 'Amber'],
  ['a day late', { status: 'Under way', deadline: '2026-11-20' }, 'Red'],
  ['planned and late', { status: 'Planned', deadline: '2026-11-20' }, 'Red'],
  ['no status, but an action with a date', { actionNeeded: 'Ask', deadline: '2027-01-31' }, 'Amber'],
  ['no status, and the date has passed', { deadline: '2026-11-20' }, 'Red'],
];

test.each(cases)('%s', (_, change, rag) => {
  expect(ragOf(change).rag).toBe(rag);
});

test('a green row without evidence says so; other colours do not ask for it', () => {
  expect(ragOf({ status: 'In place' }).noEvidenceYet).toBe(true);
  expect(ragOf({ status: 'In place', evidence: 'Minutes' }).noEvidenceYet).toBe(false);
  expect(ragOf({ status: 'Planned' }).noEvidenceYet).toBe(false);
});

test.each<AuditStatus | ''>(['', 'Not in place', 'Planned', 'Under way', 'In place', 'Not applicable'])(
  'a review that has passed is shown whatever the colour: %s',
  (status) => {
    expect(ragOf({ status, review: '2026-11-20' }).reviewDue).toBe(true);
    expect(ragOf({ status, review: today }).reviewDue).toBe(false);
    expect(ragOf({ status }).reviewDue).toBe(false);
  },
);

test('days left are counted only while something is left to do', () => {
  expect(ragOf({ status: 'Planned', deadline: '2026-12-01' }).daysLeft).toBe(10);
  expect(ragOf({ status: 'Planned', deadline: '2026-11-11' }).daysLeft).toBe(-10);
  expect(ragOf({ status: 'In place', deadline: '2026-12-01' }).daysLeft).toBe('');
  expect(ragOf({ status: 'Planned' }).daysLeft).toBe('');
});
