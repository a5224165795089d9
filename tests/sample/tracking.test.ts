import { activityFacts } from '../../local/sample/facts/activities';
import { aspirationFacts, aspirationLists, sharedFacts } from '../../local/sample/facts/aspirations';
import { meetingFacts } from '../../local/sample/facts/meetings';
import { placementFacts } from '../../local/sample/facts/placements';
import { ACTIVITY_KINDS, CRITERIA, ROLE_MODEL_TAGS } from '../../src/content/activityKinds';
import { INTENTIONS } from '../../src/content/intentions';
import {
  EXPRESSED_BY,
  EXPRESSED_HOW,
  LEARNING_AREAS,
  MEETING_STATUSES,
  PLACEMENT_STATUSES,
  TRANSITIONS,
} from '../../src/content/lists';
import { PLACEMENT_CRITERIA } from '../../src/content/placementCriteria';

const keysOf = (list: readonly { key: string }[]): Set<string> => new Set(list.map(({ key }) => key));
const missing = (found: Iterable<string>, wanted: ReadonlySet<string>): string[] =>
  [...found].filter((one) => one !== '' && !wanted.has(one));

describe.each(['special', 'mainstream'] as const)('the year of the %s school', (school) => {
  const activities = activityFacts[school];

  it('ticks, chooses and names only what the tabs have', () => {
    expect(
      missing(
        activities.flatMap(({ kinds = [] }) => kinds),
        keysOf(ACTIVITY_KINDS),
      ),
    ).toEqual([]);
    expect(
      missing(
        activities.flatMap(({ criteria = [] }) => criteria),
        keysOf(CRITERIA),
      ),
    ).toEqual([]);
    expect(
      missing(
        activities.flatMap(({ tags = [] }) => tags),
        keysOf(ROLE_MODEL_TAGS),
      ),
    ).toEqual([]);
    expect(
      missing(
        activities.map(({ area = '' }) => area),
        new Set(LEARNING_AREAS),
      ),
    ).toEqual([]);
    expect(
      missing(
        placementFacts[school].flatMap(({ ticks = [] }) => ticks),
        keysOf(PLACEMENT_CRITERIA),
      ),
    ).toEqual([]);
    expect(
      missing(
        aspirationFacts[school].map(({ intended = '' }) => intended),
        new Set(INTENTIONS.map(({ label }) => label)),
      ),
    ).toEqual([]);
    for (const { expressedBy, how } of [...aspirationFacts[school], ...aspirationLists[school]]) {
      expect(expressedBy === undefined || EXPRESSED_BY.includes(expressedBy)).toBe(true);
      expect(how === undefined || EXPRESSED_HOW.includes(how)).toBe(true);
    }
    for (const { transition } of sharedFacts[school]) expect(TRANSITIONS).toContain(transition);
  });

  it('has every kind of activity, and something that Coverage can miss', () => {
    expect(new Set(activities.flatMap(({ kinds = [] }) => kinds))).toEqual(keysOf(ACTIVITY_KINDS));
    expect(new Set(activities.flatMap(({ tags = [] }) => tags)).size).toBeLessThan(ROLE_MODEL_TAGS.length);
    expect(new Set(activities.map(({ area }) => area)).size).toBeLessThan(LEARNING_AREAS.length);
  });

  it('has placements and meetings in every state', () => {
    expect(new Set(placementFacts[school].map(({ status }) => status ?? ''))).toEqual(
      new Set([...PLACEMENT_STATUSES, ...(school === 'special' ? [''] : [])]),
    );
    for (const status of MEETING_STATUSES)
      expect(meetingFacts[school].map((meeting) => meeting.status)).toContain(status);
  });
});
