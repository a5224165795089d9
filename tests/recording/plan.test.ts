import { judgeMeeting } from '../../src/actions/meetings/judge';
import type { ActivityRow } from '../../src/actions/recordActivity/activityRows';
import { planNewActivity, yearOfNew } from '../../src/actions/recordActivity/planNewActivity';
import { planRecording } from '../../src/actions/recordActivity/planRecording';
import type { ActivityFacts, RollPupil } from '../../src/actions/recordActivity/types';
import { isAsMade, planUndo } from '../../src/actions/recordActivity/undoPlan';
import type { Meeting, NewActivity } from '../../src/server';

const pupil = (
  pupilId: string,
  more: Partial<RollPupil> & { year?: string; pathway?: string } = {},
): RollPupil => ({
  choice: {
    pupilId,
    name: pupilId,
    year: more.year ?? '9',
    form: '',
    pathway: more.pathway ?? 'Formal',
    flags: [],
    onRoll: more.choice?.onRoll ?? true,
  },
  onRollFrom: more.onRollFrom ?? '',
  onRollTo: more.onRollTo ?? '',
});

const facts: ActivityFacts = {
  title: 'Fair',
  date: '2026-11-03',
  status: 'Planned',
  years: [],
  pathways: [],
  countsAs: ['Employer'],
};

const plan = (
  activity: Partial<ActivityFacts>,
  register: RollPupil[],
  tookPart: string[],
  ticks: [string, boolean | string][] = [],
) =>
  planRecording(
    { tookPart, absent: [] },
    {
      activity: { ...facts, ...activity },
      ticks: new Map(ticks),
      register,
      today: '2026-11-21',
      schoolYear: '2026/27',
    },
  );

const missed = (activity: Partial<ActivityFacts>, register: RollPupil[]) =>
  plan(activity, register, []).missed.map(({ pupilId }) => pupilId);

it('expects those on roll on the day, the first and last day on roll included', () => {
  const register = [
    pupil('first day', { onRollFrom: '2026-11-03' }),
    pupil('day after', { onRollFrom: '2026-11-04' }),
    pupil('last day', { onRollTo: '2026-11-03' }),
    pupil('left before', { onRollTo: '2026-11-02' }),
    pupil('left since', { onRollTo: '2026-11-10', choice: { onRoll: false } as RollPupil['choice'] }),
    pupil('left, nobody says when', { choice: { onRoll: false } as RollPupil['choice'] }),
  ];
  expect(missed({}, register)).toEqual(['first day', 'last day', 'left since']);
});

it('expects the year groups and pathways that the activity is for, and all where it names none', () => {
  const register = [pupil('a'), pupil('b', { year: '10' }), pupil('c', { pathway: 'Semi-formal' })];
  expect(missed({}, register)).toEqual(['a', 'b', 'c']);
  expect(missed({ years: ['9'] }, register)).toEqual(['a', 'c']);
  expect(missed({ years: ['9'], pathways: ['formal '] }, register)).toEqual(['a']);
});

it('leaves the status of a cancelled activity alone, and says that it is cancelled', () => {
  const { newStatus, messages } = plan({ status: 'Cancelled' }, [pupil('a')], ['a']);
  expect(newStatus).toBe('');
  expect(messages.join()).toMatch(/Cancelled/);
  expect(plan({}, [pupil('a')], ['a']).newStatus).toBe('Held');
  expect(plan({ date: '2026-11-22' }, [pupil('a')], ['a']).newStatus).toBe('');
});

it('takes a pupil who is named twice once, and one who is ticked already not at all', () => {
  const { added, changes } = plan({}, [pupil('a'), pupil('b')], ['a', 'a', 'b'], [['b', true]]);
  expect(added).toBe(1);
  expect(changes.map(({ pupilId }) => pupilId)).toEqual(['a']);
});

const row = (code: string, more: Partial<ActivityRow> = {}): ActivityRow => ({
  ...facts,
  title: '',
  status: '',
  date: '',
  countsAs: [],
  code,
  row: 3,
  tookPart: 0,
  free: true,
  ...more,
});

const fair: NewActivity = {
  title: 'Fair',
  date: '',
  provider: '',
  years: [],
  pathways: [],
  kinds: [],
  criteria: [],
  tags: [],
  schoolDay: '',
  mode: '',
  area: '',
  workplaceDays: null,
};

it('finds the school year of a new activity from its date, the day, or the rows that are ready', () => {
  const rows = [row('A27001'), row('A28001')];
  expect(yearOfNew('2027-09-01', rows, '2026-11-21')).toBe('2027/28');
  expect(yearOfNew('', rows, '2026-11-21')).toBe('2026/27');
  expect(yearOfNew('', [row('A27001')], '2026-08-20')).toBe('2026/27');
  expect(yearOfNew('2026-08-20', rows, '2026-11-21')).toBe('');
});

it('takes the ready row of the lowest code, and says so when there is none left', () => {
  const rows = [row('A27010'), row('A27009'), row('A27002', { free: false, title: 'Other' })];
  const made = planNewActivity(fair, rows, '2026/27', '2026-11-21', () => false);
  expect(made.made?.code).toBe('A27009');
  const none = planNewActivity(fair, rows, '2026/27', '2026-11-21', () => true);
  expect(none.refusal).toMatch(/Set up or update this workbook, which adds more/);
});

it('takes back only what still stands as it was written; an empty box is an unticked one', () => {
  const ticks = [
    { pupilId: 'still ticked', before: '', after: true },
    { pupilId: 'unticked since', before: '', after: true },
    { pupilId: 'typed over since', before: true, after: false },
    { pupilId: 'emptied', before: true, after: false },
    { pupilId: 'gone', before: '', after: true },
  ];
  const now = new Map<string, boolean | string>([
    ['still ticked', true],
    ['unticked since', false],
    ['typed over since', 'x'],
    ['emptied', ''],
  ]);
  const found = planUndo({ ticks }, now);
  expect(found.changes.map(({ pupilId, after }) => [pupilId, after])).toEqual([
    ['still ticked', false],
    ['emptied', true],
  ]);
  expect([found.changedSince, found.rowGone]).toEqual([2, 1]);
});

it('takes a row for as it was made only where nothing was added to it', () => {
  const made = { title: 'Fair', employer: true };
  const cells: Record<string, boolean | string> = { title: 'Fair', employer: true, college: false };
  const columns = ['title', 'employer', 'college', 'notes'];
  expect(isAsMade(made, columns, (column) => cells[column] ?? '')).toBe(true);
  cells.notes = 'Good';
  expect(isAsMade(made, columns, (column) => cells[column] ?? '')).toBe(false);
});

const meeting: Meeting = {
  pupilId: 'P00001',
  date: '2026-11-10',
  status: 'Held',
  adviser: '',
  level: '',
  tookPart: '',
  advice: 'Visit',
  decisions: '',
  review: '',
  sharedOn: '',
};

it.each<[string, Partial<Meeting>, RegExp]>([
  ['no date', { date: '' }, /date of the meeting/],
  ['a day that is none', { date: '2026-02-31' }, /not a date/],
  ['a held one that is to come', { date: '2026-11-22' }, /still to come/],
  ['a status of no list', { status: 'Perhaps' }, /Booked, Held/],
  ['a review before it', { review: '2026-11-01' }, /before the meeting/],
  ['shared before it', { sharedOn: '2026-11-01' }, /shared before/],
  ['a level of no list', { level: 'Level 9' }, /level/],
  ['a text too long for a cell', { advice: 'x'.repeat(50_001) }, /too long/],
])('refuses a meeting with %s', (_, changes, message) => {
  expect(judgeMeeting({ ...meeting, ...changes }, '2026-11-21').refusal).toMatch(message);
});

it('takes a booked meeting that is still to come, and asks about one that has passed', () => {
  const booked = { ...meeting, status: 'Booked' };
  expect(judgeMeeting({ ...booked, date: '2026-12-01' }, '2026-11-21')).toEqual({
    refusal: '',
    messages: [],
  });
  expect(judgeMeeting(booked, '2026-11-21').messages.join()).toMatch(/has passed/);
});
