import { PLACEMENT_CRITERIA } from '../../src/content/placementCriteria';
import { keyStageOf, yearAtTheTime } from '../../src/rules/keyStage';
import { countsBy16, type MeetingEntry, meetingVerdict } from '../../src/rules/meeting';
import { countedDays, isMeaningful, type PlacementEntry, placementVerdict } from '../../src/rules/placement';
import type { Guided } from '../../src/rules/whoNext';
import { seeNext } from '../../src/rules/whoNext';

const TODAY = '2026-11-21';
const ALL = new Set(PLACEMENT_CRITERIA.map(({ key }) => key));

const placement = (changes: Partial<PlacementEntry> = {}): PlacementEntry => ({
  pupilKnown: true,
  leftOn: '',
  yearThen: '10',
  employer: 'Thistle Tea Rooms',
  start: '2026-10-12',
  end: '2026-10-16',
  days: 4.5,
  status: 'Completed',
  mode: 'In person',
  feedback: '',
  reflection: '',
  ticks: ALL,
  ...changes,
});

describe('the year group at the time', () => {
  const pupil = { year: '11', dateOfBirth: '2011-03-04' };

  it('is what was written down, whatever the date', () => {
    expect(yearAtTheTime('9', '2026-10-01', pupil, '2026/27')).toBe(9);
  });

  it('is else reckoned back: a meeting on 31 August belongs to the year before one on 1 September', () => {
    expect(yearAtTheTime('', '2026-09-01', pupil, '2026/27')).toBe(11);
    expect(yearAtTheTime('', '2026-08-31', pupil, '2026/27')).toBe(10);
    expect(yearAtTheTime('', '', pupil, '2026/27')).toBe(11);
  });

  it('of a leaver is reckoned from the school year of leaving, in which the register has left it', () => {
    const leaver = { ...pupil, leftOn: '2025-07-21' };
    expect(yearAtTheTime('', '2025-06-12', leaver, '2026/27')).toBe(11);
    expect(yearAtTheTime('', '2024-06-12', leaver, '2026/27')).toBe(10);
    expect(yearAtTheTime('', '2025-06-12', { ...leaver, leftOn: '2025-09-01' }, '2026/27')).toBe(10);
    // Still on roll until a day to come.
    expect(yearAtTheTime('', '2026-10-01', { ...leaver, leftOn: '2028-07-21' }, '2026/27')).toBe(11);
    // Who is in no year group is reckoned by age, whenever they left.
    const noYear = { year: 'X', dateOfBirth: '2010-09-01', leftOn: '2025-07-21' };
    expect(yearAtTheTime('', '2025-06-12', noYear, '2026/27')).toBe(9);
  });

  it('goes by age for a pupil who is in no year group', () => {
    const noYear = (dateOfBirth: string) => ({ year: 'X', dateOfBirth });
    expect(yearAtTheTime('X', '2026-10-01', noYear('2010-09-01'), '2026/27')).toBe(11);
    expect(yearAtTheTime('X', '2026-10-01', noYear('2010-08-31'), '2026/27')).toBe(12);
    expect(yearAtTheTime('', '2026-10-01', noYear(''), '2026/27')).toBeNull();
  });

  it('makes the key stage, with Year 14 in the last', () => {
    expect(['7', '9', '10', '11', '12', '14'].map((year) => keyStageOf(Number(year)))).toEqual([
      'KS3',
      'KS3',
      'KS4',
      'KS4',
      'KS5',
      'KS5',
    ]);
  });
});

describe('days of a placement', () => {
  it.each<[string, Partial<PlacementEntry>, number | null]>([
    ['halves count', {}, 4.5],
    ['so do those of one that was broken off', { status: 'Ended early', days: 2 }, 2],
    ['nothing counts before it has begun', { status: 'Planned' }, null],
    ['nor what was online only', { mode: 'Online' }, null],
    ['in part online counts', { mode: 'In person and online' }, 4.5],
    ['nor a placement that ends before it starts', { end: '2026-10-09' }, null],
    ['five days fit into Monday to Friday', { days: 5 }, 5],
    ['six do not', { days: 6 }, null],
  ])('%s', (_, changes, expected) => {
    expect(countedDays(placement(changes))).toBe(expected);
  });

  it('is meaningful with every criterion, by a tick or in words', () => {
    const without = (...keys: string[]) => new Set([...ALL].filter((key) => !keys.includes(key)));
    expect(isMeaningful(placement())).toBe('Yes');
    expect(isMeaningful(placement({ ticks: without('twoWay') }))).toBe('No');
    expect(isMeaningful(placement({ ticks: without('feedbackGiven', 'reflected') }))).toBe('No');
    const inWords = { feedback: 'Ready for the till.', reflection: 'I liked the till.' };
    expect(isMeaningful(placement({ ticks: without('feedbackGiven', 'reflected'), ...inWords }))).toBe('Yes');
    expect(isMeaningful(placement({ ticks: new Set() }))).toBe('');
    expect(isMeaningful(placement({ ticks: without('twoWay'), status: 'Under way' }))).toBe('');
  });

  it('is red for what cannot be, amber for what is open, grey while it lasts', () => {
    expect(placementVerdict(placement(), TODAY)).toEqual({ rag: 'Green', toDo: '' });
    expect(placementVerdict(placement({ end: '2026-10-09' }), TODAY)).toEqual({
      rag: 'Red',
      toDo: 'The last day is before the first',
    });
    expect(placementVerdict(placement({ status: 'Under way', end: '2026-11-20' }), TODAY)).toEqual({
      rag: 'Amber',
      toDo: 'Has it ended?',
    });
    expect(placementVerdict(placement({ status: 'Under way', end: '2026-11-21' }), TODAY).rag).toBe('Grey');
  });
});

const meeting = (changes: Partial<MeetingEntry> = {}): MeetingEntry => ({
  pupilKnown: true,
  leftOn: '',
  yearThen: '11',
  date: '2026-11-02',
  status: 'Held',
  adviser: 'Yarrow Buttonacorn',
  level: 'Level 6 or above',
  advice: 'Visit two colleges.',
  decisions: 'Visit in May.',
  review: '',
  reviewDone: '',
  sharedOn: '2026-11-03',
  ...changes,
});
const NONE = { lastHeld: '', booked: '' };

describe('a meeting', () => {
  it('counts by 16 up to the end of Year 11, and only if it was held on a known day', () => {
    expect(countsBy16(meeting(), 11)).toBe('By 16');
    expect(countsBy16(meeting(), 12)).toBe('After 16');
    expect(countsBy16(meeting({ date: '' }), 11)).toBe('');
    for (const status of ['Booked', 'Declined', 'Did not attend'] as const)
      expect(countsBy16(meeting({ status }), 11)).toBe('');
  });

  it.each<[string, Partial<MeetingEntry>, string, string]>([
    ['is green with nothing open', {}, 'Green', ''],
    [
      'is red with a review that is overdue',
      { review: '2026-11-20' },
      'Red',
      'Review overdue since 20/11/2026',
    ],
    ['not once it is reviewed', { review: '2026-11-20', reviewDone: '2026-11-21' }, 'Green', ''],
    ['is due within a month', { review: '2026-12-21' }, 'Amber', 'Review due on 21/12/2026'],
    ['is not due before', { review: '2026-12-22' }, 'Green', ''],
    ['cannot have been held tomorrow', { date: '2026-11-22' }, 'Red', 'Held, but the day is still to come'],
    ['waits when it is booked', { status: 'Booked', date: '2026-11-21' }, 'Grey', ''],
    ['is asked after', { status: 'Booked', date: '2026-11-20' }, 'Amber', 'Was it held?'],
    [
      'says that a level is not on the list',
      { level: 'L6' },
      'Red',
      'The adviser’s level is not one of the list',
    ],
    [
      'is asked about after the last day on roll',
      { leftOn: '2026-11-01' },
      'Amber',
      'The pupil had left by then',
    ],
    ['is to be offered again once declined', { status: 'Declined' }, 'Amber', 'Offer another meeting'],
  ])('%s', (_, changes, rag, toDo) => {
    expect(meetingVerdict(meeting(changes), NONE, TODAY)).toEqual({ rag, toDo });
  });

  it('that was not attended is settled by a later one', () => {
    const missed = meeting({ status: 'Did not attend' });
    expect(meetingVerdict(missed, { lastHeld: '2026-11-09', booked: '' }, TODAY).rag).toBe('Grey');
    expect(meetingVerdict(missed, { lastHeld: '', booked: '2026-12-01' }, TODAY).rag).toBe('Grey');
    expect(meetingVerdict(missed, { lastHeld: '2026-10-09', booked: '' }, TODAY).rag).toBe('Amber');
  });
});

const guided = (changes: Partial<Guided> = {}): Guided => ({
  onRoll: true,
  mayLeave: false,
  year: 8,
  by16: 0,
  after16: 0,
  lastHeld: '',
  booked: '',
  missed: '',
  reviewDue: '',
  intention: '',
  senStatus: 'E',
  lookedAfter: false,
  youngCarer: false,
  attendance: null,
  ...changes,
});

describe('who is next', () => {
  const score = (changes: Partial<Guided>) => seeNext(guided(changes), TODAY).score;

  it('lists nobody for a group alone: in a special school everybody has a plan', () => {
    expect(seeNext(guided({ lookedAfter: true, attendance: 0.4 }), TODAY)).toEqual({ score: null, why: '' });
  });

  it('puts a leaver without a meeting before Year 11, Year 10 and a meeting that was missed', () => {
    const [leaver, year11, year10] = [
      score({ mayLeave: true, year: 14, by16: 1, intention: 'Apprenticeship' })!,
      score({ year: 11 })!,
      score({ year: 10 })!,
    ];
    expect(leaver).toBeGreaterThan(year11);
    expect(year11).toBeGreaterThan(year10);
    expect(year10).toBeGreaterThan(0);
    expect(score({ year: 8, missed: '2026-11-01', lastHeld: '2026-10-01' })).toBeGreaterThan(0);
    expect(score({ year: 8, missed: '2026-11-01', lastHeld: '2026-11-02' })).toBeNull();
  });

  it('puts whoever has a meeting booked ahead below everybody else, and says so', () => {
    const booked = seeNext(
      guided({ mayLeave: true, year: 11, booked: '2026-11-21', lookedAfter: true }),
      TODAY,
    );
    expect(booked.score).toBeLessThan(score({ year: 9, senStatus: 'N' })!);
    expect(booked.why).toContain('Booked for 21/11/2026');
    expect(seeNext(guided({ booked: '2026-11-20' }), TODAY).why).toBe(
      'Was the meeting of 20/11/2026 held? EHC plan',
    );
  });

  it('lists nobody who has left', () => {
    expect(score({ onRoll: false, mayLeave: true, year: 11 })).toBeNull();
  });
});
