import { type Filter, filtered, inView, NO_FILTER } from '../../sidebar/destinations/filter';
import { changeOf, knownBefore, openCheckpoints, tried } from '../../sidebar/destinations/leaver';
import type { DestinationsForm, FollowedLeaver } from '../../src/server';

const CHECKPOINTS = ['november', 'sustained', 'year1', 'year2', 'year3', 'year4'];

const leaver = (changes: Partial<FollowedLeaver> = {}): FollowedLeaver => ({
  cohort: 2024,
  pupilId: 'L00001',
  name: 'Heron, Bo',
  leavingPoint: 'Year 13',
  cell: 'A3',
  counted: true,
  chase: 'year2',
  days: 20,
  toDo: '',
  cells: {},
  words: {},
  ...changes,
});

const form = (changes: Partial<DestinationsForm> = {}): DestinationsForm => ({
  obstacle: '',
  today: '2026-11-21',
  thisYear: 2027,
  cohorts: [],
  checkpoints: CHECKPOINTS.map((key) => ({ key, title: `at ${key}`, question: '' })),
  destinations: [
    { label: 'College', former: 'Further education', group: 'EET' },
    { label: 'Day centre', former: 'Day centre', group: 'Adult services' },
    { label: 'Not known', former: 'Not known', group: 'Not known' },
  ],
  intentions: [{ label: 'To college', destination: 'College' }],
  confirmedBy: [],
  still: [],
  leaving: [],
  guarantees: [],
  offers: [],
  consents: [],
  consentGivenBy: [],
  alumniAnswers: [],
  leavers: [],
  undo: null,
  ...changes,
});

describe('where a leaver may still be', () => {
  const known = (cells: Record<string, string>, checkpoint = 'year2') => {
    const found = knownBefore(form(), leaver({ cells }), checkpoint);
    return found && [found.destination, found.provider, found.when];
  };

  it('is the latest answer before, which "not known" and what is in no list are not', () => {
    const november = { novemberDestination: 'Day centre', novemberProvider: 'Brook House' };
    expect(known({ ...november, year1Destination: 'Not known', year1Provider: 'asked twice' })).toEqual([
      'Day centre',
      'Brook House',
      'at november',
    ]);
    expect(known({ ...november, year1Destination: 'Somewhere' })?.[0]).toBe('Day centre');
    expect(known({ ...november, year3Destination: 'College' })?.[0]).toBe('Day centre');
    expect(known({ year1Destination: 'Not known' })).toBeNull();
  });

  it('is said by the present name of what was entered under a former one', () => {
    expect(known({ year1Destination: 'Further education' })).toEqual(['College', '', 'at year1']);
  });

  it('is the first destination where it is asked whether that lasted to March, and before all of them what was planned', () => {
    const planned = { intention: 'To college', offerProvider: 'Oaklands' };
    expect(known({ ...planned, novemberDestination: 'Day centre' }, 'sustained')?.[0]).toBe('Day centre');
    expect(known(planned, 'november')).toEqual(['College', 'Oaklands', 'as planned']);
  });
});

it('a try is added to those before, and says what it was read as', () => {
  const before = leaver({ cells: { tries: '10/11/2026 voicemail', lastTried: '2026-11-10' } });
  const cells = tried(before, ' letter ', '2026-11-21');
  expect(changeOf(before, cells)).toEqual({
    cohort: 2024,
    pupilId: 'L00001',
    cells: { lastTried: '2026-11-21', tries: '10/11/2026 voicemail; 21/11/2026 letter' },
    asRead: before.cells,
  });
});

it('offers the checkpoints that have come and the next one', () => {
  const words = { november: 'EET', sustained: 'Sustained', year1: 'Due', year2: 'Not yet due' };
  expect(openCheckpoints(form(), leaver({ words }))).toEqual(['november', 'sustained', 'year1', 'year2']);
});

it('narrows the list by every filter at once, and searches names, Pupil IDs and providers', () => {
  const leavers = [
    leaver(),
    leaver({ pupilId: 'L00002', name: 'O’Dunlin, Zoë', cells: { namedWorker: 'Jo Tern' } }),
    leaver({ pupilId: 'L00003', name: 'Kestrel, Ada', cohort: 2025, chase: 'year1' }),
    leaver({ pupilId: 'L00004', name: 'Plover, Ed', cohort: 2027, chase: '', toDo: 'No offer yet' }),
    leaver({ pupilId: 'L00005', name: 'Avocet, Cy', cohort: 2027, chase: '' }),
    leaver({ pupilId: 'L00006', name: 'Swift, Di', chase: '', cells: { year1Provider: 'Brook House' } }),
  ];
  const found = (view: 'chase' | 'all' | 'next', filter: Partial<Filter>) =>
    filtered(inView(form({ leavers }), view), { ...NO_FILTER, ...filter }).map(({ pupilId }) =>
      Number(pupilId.slice(1)),
    );
  expect(found('chase', {})).toEqual([1, 2, 3]);
  expect(found('chase', { cohort: '2024', checkpoint: 'year2', worker: 'Jo Tern' })).toEqual([2]);
  expect(found('chase', { checkpoint: 'year1' })).toEqual([3]);
  expect(found('all', { search: 'zoe odun' })).toEqual([2]);
  expect(found('all', { search: 'brook' })).toEqual([6]);
  expect(found('all', { search: 'l00003' })).toEqual([3]);
  // Whoever still has something to do comes first.
  expect(found('next', {})).toEqual([4, 5]);
});
