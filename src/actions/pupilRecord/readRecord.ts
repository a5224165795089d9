import { ACTIVITY_KINDS } from '../../content/activityKinds';
import { PLACEMENT_CRITERIA } from '../../content/placementCriteria';
import { academicYearEnding } from '../../rules/academicYear';
import type { OpenTab } from '../../sheets/openTab';
import { cellOf } from '../../sheets/openTab';
import type {
  ActivityEntry,
  AspirationEntry,
  CareersRecord,
  MeetingEntry,
  PlacementEntry,
  RecordPupil,
} from './careersRecord';
import { type RecordTabs, rowOfPupil, rowsOf } from './recordTabs';
import { yearsOf } from './soFar';

type Text = (column: string) => string;

/** What `make` says of each of the pupil's rows; the cells come as texts. */
function entries<T>(tab: OpenTab | null, pupilId: string, make: (text: Text, row: number) => T | null): T[] {
  if (!tab) return [];
  return rowsOf(tab, pupilId).flatMap((row) => {
    const made = make((column) => String(cellOf(tab, row, column)).trim(), row);
    return made ? [made] : [];
  });
}

const isTicked = (tab: OpenTab, row: number, column: string): boolean => cellOf(tab, row, column) === true;
const numberIn = (text: string): number | null =>
  text === '' || Number.isNaN(Number(text)) ? null : Number(text);
const pieces = (text: string): string[] =>
  text
    .split(',')
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '');

/** Newest first; what has no date comes last. */
const byDate =
  <T>(dateOf: (entry: T) => string) =>
  (one: T, other: T): number =>
    dateOf(one) === dateOf(other) ? 0 : dateOf(one) > dateOf(other) ? -1 : 1;

/**
 * Everything recorded of a pupil that the pupil may read, newest first. What was only planned or booked is not in it, nor any
 * score, need, or group that a pupil is not told of.
 */
export function recordOf(
  tabs: RecordTabs,
  pupilId: string,
  school: string,
  writtenOn: string,
): CareersRecord {
  return {
    school,
    writtenOn,
    pupil: pupilOf(tabs.pupils, pupilId),
    aspirations: aspirationsOf(tabs.aspirations, pupilId),
    activities: activitiesOf(tabs, pupilId),
    placements: placementsOf(tabs.placements, pupilId),
    meetings: meetingsOf(tabs.guidance, pupilId),
    years: yearsOf(tabs, pupilId),
    next: nextOf(tabs, pupilId),
    shared: entries(tabs.sharedRecords, pupilId, (text) =>
      text('date') + text('transition') === ''
        ? null
        : { date: text('date'), transition: text('transition') },
    ).sort(byDate((entry) => entry.date)),
  };
}

export function pupilOf(pupils: OpenTab, pupilId: string): RecordPupil {
  const row = rowOfPupil(pupils, pupilId);
  const text = (column: string): string => String(cellOf(pupils, row, column)).trim();
  return {
    surname: text('surname'),
    forename: text('forename'),
    preferredName: text('preferredName'),
    dateOfBirth: text('dateOfBirth'),
    upn: text('upn'),
    uln: text('uln'),
    year: text('year'),
  };
}

export const aspirationsOf = (tab: OpenTab | null, pupilId: string): AspirationEntry[] =>
  entries(tab, pupilId, (text) =>
    text('aspiration') + text('intended') === ''
      ? null
      : {
          date: text('date'),
          aspiration: text('aspiration'),
          intended: text('intended'),
          expressedBy: text('expressedBy'),
          how: text('how'),
          fromSchool: text('fromSchool'),
        },
  )
    // People write downwards: of one day the lower row is the later.
    .reverse()
    .sort(byDate((entry) => entry.date));

/** What the school recorded in Participation, and what was brought in. */
function activitiesOf(tabs: RecordTabs, pupilId: string): ActivityEntry[] {
  const own = [...tabs.participation].flatMap(([endsIn, ticks]) =>
    tickedActivities(tabs.activities, ticks, endsIn, pupilId),
  );
  return [...own, ...broughtInOf(tabs.broughtIn, pupilId)].sort(
    byDate((entry) => entry.schoolYear + entry.date),
  );
}

export const broughtInOf = (tab: OpenTab | null, pupilId: string): ActivityEntry[] =>
  entries(tab, pupilId, (text) =>
    text('title') + text('schoolYear') + text('date') === ''
      ? null
      : {
          schoolYear: text('schoolYear'),
          date: text('date'),
          title: text('title'),
          countsAs: pieces(text('countsAs')),
          days: numberIn(text('days')),
          meaningful: text('meaningful'),
          fromSchool: text('fromSchool'),
        },
  );

function tickedActivities(
  activities: OpenTab | null,
  ticks: OpenTab,
  endsIn: number,
  pupilId: string,
): ActivityEntry[] {
  const row = rowOfPupil(ticks, pupilId);
  if (!activities || row === 0) return [];
  const found: ActivityEntry[] = [];
  for (let at = activities.keyRow + 2; at <= activities.lastRow; at += 1) {
    const text = (column: string): string => String(cellOf(activities, at, column)).trim();
    // A tick under a planned activity says for whom it is planned.
    if (text('title') === '' || ['Planned', 'Cancelled'].includes(text('status'))) continue;
    if (!isTicked(ticks, row, text('code'))) continue;
    const kinds = ACTIVITY_KINDS.filter(({ key }) => isTicked(activities, at, key));
    // Of one that counts in part, the next school has to ask for what.
    const meaningful = text('meaningful') === 'In part' ? 'Not known' : text('meaningful');
    found.push({
      schoolYear: academicYearEnding(endsIn),
      date: text('date'),
      title: text('title'),
      countsAs: kinds.map(({ label }) => label),
      days: isTicked(activities, at, 'workplace') ? numberIn(text('workplaceDays')) : null,
      meaningful,
      fromSchool: '',
    });
  }
  return found;
}

export const placementsOf = (tab: OpenTab | null, pupilId: string): PlacementEntry[] =>
  entries(tab, pupilId, (text, row) =>
    text('status') === 'Planned' || text('employer') + text('start') === ''
      ? null
      : {
          yearThen: text('yearThen'),
          employer: text('employer'),
          start: text('start'),
          end: text('end'),
          days: numberIn(text('days')),
          status: text('status'),
          mode: text('mode'),
          met: PLACEMENT_CRITERIA.filter(({ key }) => tab && isTicked(tab, row, key)).map(
            ({ label }) => label,
          ),
          task: text('task'),
          feedback: text('feedback'),
          reflection: text('reflection'),
          support: text('support'),
          fromSchool: text('fromSchool'),
        },
  ).sort(byDate((entry) => entry.start));

export const meetingsOf = (tab: OpenTab | null, pupilId: string): MeetingEntry[] =>
  entries(tab, pupilId, (text) =>
    text('status') !== 'Held'
      ? null
      : {
          yearThen: text('yearThen'),
          date: text('date'),
          adviser: text('adviser'),
          level: text('level'),
          tookPart: text('tookPart'),
          advice: text('advice'),
          decisions: text('decisions'),
          review: text('review'),
          fromSchool: text('fromSchool'),
        },
  ).sort(byDate((entry) => entry.date));

/** Answers that say no more than an empty cell. */
const NOBODY_ASKED = new Set(['Not yet asked']);

/** From the newest Destinations tab that has the pupil: what they mean to do, the place offered, the first destination. */
function nextOf(tabs: RecordTabs, pupilId: string): CareersRecord['next'] {
  const next = { intention: '', offer: '', destination: '' };
  for (const tab of tabs.destinations) {
    const row = rowsOf(tab, pupilId)[0];
    if (row === undefined) continue;
    const text = (column: string): string => String(cellOf(tab, row, column)).trim();
    const joined = (...parts: string[]): string => parts.filter((part) => part !== '').join(', ');
    next.intention ||= NOBODY_ASKED.has(text('intention')) ? '' : text('intention');
    next.offer ||= joined(text('offer'), text('offerProvider'));
    next.destination ||= joined(text('novemberDestination'), text('novemberProvider'));
  }
  return next;
}
