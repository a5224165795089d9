import { findActivities, namesake, readDays } from '../../sidebar/recordActivity/activities';
import { filterChoices, fitting, NO_FILTER } from '../../sidebar/recordActivity/filter';
import { LEAVE_OUT, linesOf, settle } from '../../sidebar/recordActivity/paste';
import { missedAsText, requestAgain, requestOf, yearsOf } from '../../sidebar/recordActivity/request';
import { asksFor, faultsOf, opened, wasWritten } from '../../sidebar/recordMeeting/meeting';
import { findPupils } from '../../sidebar/ui/findPupils';
import type { PupilChoice } from '../../src/server';
import { activity, activityForm, meeting } from './tracking';

const pupil = (pupilId: string, more: Partial<PupilChoice> = {}): PupilChoice => ({
  pupilId,
  name: `Ashdown, ${pupilId}`,
  year: '9',
  form: '9A',
  pathway: 'Formal',
  flags: [],
  onRoll: true,
  ...more,
});

describe('finding pupils', () => {
  const pupils = [
    pupil('P1', { name: "O'Dell-Šimić, Zoë (Zo)" }),
    pupil('P2', { name: 'Odell, Ann', form: '9B', year: '10' }),
    pupil('P3', { name: 'Odell, Bea', onRoll: false, flags: ['EHC plan'] }),
    pupil('P4', { name: 'Finch, Cy', year: '', form: '', pathway: '', flags: ['EHC plan', 'EAL'] }),
  ];
  const ids = (found: readonly PupilChoice[]) => found.map((each) => each.pupilId);

  test('neither accents nor apostrophes nor the order of the words matter', () => {
    expect(ids(findPupils(pupils, 'zoe odell'))).toEqual(['P1']);
    expect(ids(findPupils(pupils, 'Odell,'))).toEqual(['P1', 'P2', 'P3']);
    expect(ids(findPupils(pupils, '9b'))).toEqual(['P2']);
    expect(findPupils(pupils, '  ')).toHaveLength(4);
  });

  test('parts of the filter hold together; those who have left come only when asked for', () => {
    expect(ids(fitting(pupils, { ...NO_FILTER, flag: 'EHC plan' }))).toEqual(['P4']);
    expect(ids(fitting(pupils, { ...NO_FILTER, flag: 'EHC plan', left: true }))).toEqual(['P3', 'P4']);
    expect(ids(fitting(pupils, { ...NO_FILTER, years: ['9', '10'], name: 'odell' }))).toEqual(['P1', 'P2']);
  });

  test('each choice counts those who fit the rest; a year that is asked for can always be unticked', () => {
    const { years, flags } = filterChoices(pupils, { ...NO_FILTER, years: ['13'], flag: 'EAL' });
    expect(years).toEqual([
      { value: '9', pupils: 0 },
      { value: '10', pupils: 0 },
      { value: '13', pupils: 0 },
    ]);
    expect(flags).toEqual([
      { value: 'EAL', pupils: 0 },
      { value: 'EHC plan', pupils: 0 },
    ]);
    expect(filterChoices(pupils, { ...NO_FILTER, flag: 'EAL' }).years.map((each) => each.pupils)).toEqual([
      0, 0,
    ]);
  });
});

describe('activities', () => {
  test('what has been stands newest first, what is to come soonest first, undated last', () => {
    const dates = ['2026-09-01', '', '2027-01-05', '2026-11-21', '2026-12-01'];
    const { past, coming } = findActivities(
      dates.map((date, at) => activity(`A2700${at}`, { date })),
      '',
      '2026-11-21',
    );
    expect(past.map((each) => each.date)).toEqual(['2026-11-21', '2026-09-01']);
    expect(coming.map((each) => each.date)).toEqual(['2026-12-01', '2027-01-05', '']);
  });

  test('of two with one title that of the same day is meant', () => {
    const { activities } = activityForm();
    const again = [...activities, activity('A27009', { title: 'CAFE  visit', date: '2026-11-20' })];
    expect(namesake(again, { title: ' café visit ', date: '2026-11-20' })?.code).toBe('A27009');
    expect(namesake(again, { title: 'Café', date: '' })).toBeNull();
    expect(namesake(again, { title: '', date: '2026-11-20' })).toBeNull();
  });

  test.each([
    ['', null],
    ['0,5', 0.5],
    ['2', 2],
    ['0', Number.NaN],
    ['two', Number.NaN],
    ['1e3', Number.NaN],
  ])('%p days', (text, days) => {
    expect(readDays(text)).toBe(days);
  });
});

describe('a pasted list', () => {
  const matches = [
    { text: 'a', pupilId: 'P1', candidates: [], why: '' },
    { text: 'b', pupilId: '', candidates: [], why: 'Two pupils have this name.' },
    { text: 'a', pupilId: 'P1', candidates: [], why: 'Line 1 names the same pupil.' },
    { text: 'c', pupilId: '', candidates: [], why: 'Nobody has this name.' },
  ];

  test('a line without an answer stays open, one that is left out is counted, a pupil comes once', () => {
    expect(settle(matches, {})).toEqual({ pupilIds: ['P1'], open: [1, 3], leftOut: 0 });
    expect(settle(matches, { 1: 'P7', 3: LEAVE_OUT })).toEqual({
      pupilIds: ['P1', 'P7'],
      open: [],
      leftOut: 1,
    });
  });

  test('blank lines stay, so that the numbers are those of the list', () => {
    expect(linesOf('a\r\n\r\nb\t9A\n\n')).toEqual(['a', '', 'b\t9A']);
  });
});

describe('what is sent', () => {
  const { yearGroups } = activityForm();
  const draft = {
    title: ' New one ',
    date: '',
    provider: ' Mill ',
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

  test('years of the list are given to a new activity that names none', () => {
    const listed = [pupil('P1'), pupil('P2', { year: '10' }), pupil('P3', { year: '6' })];
    expect(yearsOf(listed, yearGroups)).toEqual(['9', '10']);
    expect(yearsOf(listed, ['9', '10'])).toEqual([]);
    const request = requestOf({ create: draft }, listed, new Set(['P2']), ['9', '10']);
    expect(request).toMatchObject({ code: '', tookPart: ['P1', 'P3'], absent: ['P2'] });
    expect(request.create).toMatchObject({ title: 'New one', provider: 'Mill', years: ['9', '10'] });
    const own = requestOf({ create: { ...draft, years: ['7'] } }, listed, new Set(), ['9', '10']);
    expect(own.create?.years).toEqual(['7']);
  });

  test('an activity of the same title that was there before is not taken for the new one', () => {
    const before = [activity('A27001', { title: 'New one', date: '' })];
    const request = requestOf({ create: draft }, [pupil('P1')], new Set());
    expect(requestAgain(request, before, before).create).not.toBeNull();
    const now = [...before, activity('A27002', { title: 'New one', date: '' })];
    expect(requestAgain(request, before, now)).toMatchObject({ code: 'A27002', create: null });
  });

  test('those who missed it are copied as text, which a sheet reads neither as a formula nor as a number', () => {
    expect(missedAsText([pupil('P1'), pupil('P2', { name: '=Fern, Bo', year: '7', form: '7E1' })])).toBe(
      "Ashdown, P1\tYear 9, 9A\n'=Fern, Bo\tYear 7, 7E1",
    );
  });
});

describe('a meeting', () => {
  const today = '2026-11-21';
  const kept = (more = {}) => ({ ...meeting(more), row: 7, toDo: '' });

  test('booked becomes held when it is opened on its day or after, not before', () => {
    expect(opened(kept({ status: 'Booked', date: today }), today).status).toBe('Held');
    expect(opened(kept({ status: 'Booked', date: '2026-11-22' }), today).status).toBe('Booked');
    expect(opened(kept({ status: 'Declined', date: '2026-11-01' }), today).status).toBe('Declined');
    expect(opened(kept(), today)).not.toHaveProperty('row');
  });

  test('what was written is never hidden by a status that does not ask for it', () => {
    const booked = meeting({ status: 'Booked', advice: 'Something', decisions: '' });
    expect(asksFor('advice', booked)).toBe(true);
    expect(asksFor('decisions', booked)).toBe(false);
    expect(asksFor('advice', meeting({ status: 'Declined', advice: '' }))).toBe(false);
  });

  test('days that cannot be are named at their field', () => {
    const later = '2026-11-22';
    expect(Object.keys(faultsOf(meeting({ date: later, review: today }), today))).toEqual(['date', 'review']);
    expect(faultsOf(meeting({ date: later, status: 'Booked', review: '' }), today)).toEqual({});
    expect(Object.keys(faultsOf(meeting({ date: '', status: '' }), today))).toEqual(['date', 'status']);
  });

  test('after a lost answer, one more of the same is the one that was written', () => {
    const same = kept();
    const twin = { ...kept(), row: 8 };
    expect(wasWritten(meeting(), null, [], [])).toBe(false);
    expect(wasWritten(meeting(), null, [same], [same])).toBe(false);
    expect(wasWritten(meeting(), null, [same], [same, twin])).toBe(true);
    expect(wasWritten(meeting({ status: 'Held' }), same, [same], [same])).toBe(true);
    expect(wasWritten(meeting({ decisions: 'Other' }), same, [same], [same])).toBe(false);
  });
});
