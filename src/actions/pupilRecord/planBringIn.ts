import {
  ADVISER_LEVELS,
  EXPRESSED_BY,
  EXPRESSED_HOW,
  type MEETING_STATUSES,
  MODES,
  PLACEMENT_STATUSES,
  YES_NO_NOT_KNOWN,
} from '../../content/lists';
import { PLACEMENT_CRITERIA } from '../../content/placementCriteria';
import { britishDate } from '../../rules/dates';
import { sameName } from '../../rules/names';
import { plainWords } from '../../rules/reading';
import { checkUpn } from '../../rules/upn';
import type { PupilMatch } from '../../server';
import type { Scalar } from '../../workbook/tab';
import type { ListedPupil } from '../pupilChoices';
import type {
  ActivityEntry,
  AspirationEntry,
  CareersRecord,
  MeetingEntry,
  PlacementEntry,
} from './careersRecord';

/** The tabs that a record is brought into, by key. */
export const BRING_IN_TABS = ['aspirations', 'broughtIn', 'placements', 'guidance'] as const;
export type BringInTab = (typeof BRING_IN_TABS)[number];

/** A new row of a tab: column key -> value. Booleans are ticks. */
export type NewRow = Readonly<Record<string, Scalar>>;

/** What this school has of the pupil already. */
export interface Standing {
  aspirations: readonly AspirationEntry[];
  /** Its own activities and those brought in before. */
  activities: readonly ActivityEntry[];
  placements: readonly PlacementEntry[];
  meetings: readonly MeetingEntry[];
}

/** What may be entered at this school. */
export interface SchoolLists {
  intentions: readonly string[];
  yearGroups: readonly string[];
}

export interface BringInPlan {
  rows: Record<BringInTab, NewRow[]>;
  parts: { title: string; added: number; already: number }[];
  problems: string[];
}

/** No cell of a spreadsheet holds more characters. Source: Google Sheets' limits. */
const LARGEST_CELL = 50_000;
/** A year's days: more than a column for days takes. */
const MOST_DAYS = 366;
const HELD: (typeof MEETING_STATUSES)[number] = 'Held';

/**
 * What of a record is new for the pupil, as rows of the tabs. An entry that is there already is left out, so that the same file
 * twice adds nothing: aspirations are known by date and words, activities by school year, date and title, placements by employer
 * and first day, meetings by date and adviser. Every row says from which school it comes.
 *
 * @param today 'yyyy-mm-dd': received on
 */
export function planBringIn(
  record: CareersRecord,
  pupilId: string,
  standing: Standing,
  lists: SchoolLists,
  today: string,
): BringInPlan {
  const problems: string[] = [];
  const say = (problem: string): void => {
    if (!problems.includes(problem)) problems.push(problem);
  };
  const text = (value: string): string => {
    if (value.length <= LARGEST_CELL) return value;
    say('A text is longer than a cell of a spreadsheet holds: its end is left out.');
    return value.slice(0, LARGEST_CELL);
  };
  /** A word that the column takes; another one goes into the note, so that nothing is lost. */
  const word = (value: string, choices: readonly string[], header: string, note: string[]): string => {
    if (value === '') return '';
    const known = choices.find((choice) => plainWords(choice) === plainWords(value));
    if (known !== undefined) return known;
    note.push(`${header}: ${value}`);
    say(`${header}: not all of the words in the file are on your list. They go into the note of the entry.`);
    return '';
  };
  const days = (value: number | null): Scalar => {
    if (value === null) return '';
    if (value <= MOST_DAYS) return value;
    say('A number of days cannot be right; it is left out.');
    return '';
  };
  const schoolOf = (entry: { fromSchool: string }): string =>
    text(entry.fromSchool || record.school || 'Another school');
  const noteOf = (note: readonly string[]): string => text(note.join('; '));

  const aspirations = newOnes(record.aspirations, standing.aspirations, aspirationKey);
  const activities = newOnes(record.activities, standing.activities, activityKey);
  const placements = newOnes(record.placements, standing.placements, placementKey);
  const meetings = newOnes(record.meetings, standing.meetings, meetingKey);

  const rows: BringInPlan['rows'] = {
    aspirations: aspirations.map((entry) => {
      const note: string[] = [];
      return {
        pupilId,
        date: entry.date,
        aspiration: text(entry.aspiration),
        intended: word(entry.intended, lists.intentions, 'Intended next step', note),
        expressedBy: word(entry.expressedBy, EXPRESSED_BY, 'Expressed by', note),
        how: word(entry.how, EXPRESSED_HOW, 'How we know', note),
        note: noteOf(note),
        fromSchool: schoolOf(entry),
      };
    }),
    broughtIn: activities.map((entry) => {
      const note: string[] = [];
      return {
        pupilId,
        schoolYear: text(entry.schoolYear),
        title: text(entry.title),
        date: entry.date,
        countsAs: text(entry.countsAs.join(', ')),
        days: days(entry.days),
        meaningful: word(entry.meaningful, YES_NO_NOT_KNOWN, 'Meaningful', note),
        fromSchool: schoolOf(entry),
        receivedOn: today,
        note: noteOf(note),
      };
    }),
    placements: placements.map((entry) => {
      const note: string[] = [];
      return {
        pupilId,
        yearThen: word(entry.yearThen, lists.yearGroups, 'Year group then', note),
        employer: text(entry.employer),
        start: entry.start,
        end: entry.end,
        days: days(entry.days),
        status: word(entry.status, PLACEMENT_STATUSES, 'Status', note),
        mode: word(entry.mode, MODES, 'How', note),
        task: text(entry.task),
        feedback: text(entry.feedback),
        reflection: text(entry.reflection),
        support: text(entry.support),
        note: noteOf(note),
        fromSchool: schoolOf(entry),
        ...Object.fromEntries(
          PLACEMENT_CRITERIA.filter(({ label }) =>
            entry.met.some((met) => plainWords(met) === plainWords(label)),
          ).map(({ key }) => [key, true]),
        ),
      };
    }),
    guidance: meetings.map((entry) => {
      const note: string[] = [];
      return {
        pupilId,
        date: entry.date,
        status: HELD,
        adviser: text(entry.adviser),
        level: word(entry.level, ADVISER_LEVELS, 'Adviser’s level', note),
        tookPart: text(entry.tookPart),
        advice: text(entry.advice),
        decisions: text(entry.decisions),
        review: entry.review,
        yearThen: word(entry.yearThen, lists.yearGroups, 'Year group then', note),
        note: noteOf(note),
        fromSchool: schoolOf(entry),
      };
    }),
  };
  const part = (title: string, all: readonly unknown[], added: readonly unknown[]) => ({
    title,
    added: added.length,
    already: all.length - added.length,
  });
  return {
    rows,
    parts: [
      part('Aspirations', record.aspirations, aspirations),
      part('Activities', record.activities, activities),
      part('Placements', record.placements, placements),
      part('Guidance meetings', record.meetings, meetings),
    ],
    problems,
  };
}

const aspirationKey = (entry: AspirationEntry): string =>
  keyOf(entry.date, entry.aspiration, entry.aspiration === '' ? entry.intended : '');
const activityKey = (entry: ActivityEntry): string => keyOf(entry.schoolYear, entry.date, entry.title);
const placementKey = (entry: PlacementEntry): string => keyOf(entry.employer, entry.start);
const meetingKey = (entry: MeetingEntry): string => keyOf(entry.date, entry.adviser);

/** Texts are compared as they stand in cells, which keep no more than so many characters. */
const keyOf = (...parts: string[]): string =>
  JSON.stringify(parts.map((part) => part.slice(0, LARGEST_CELL).trim().toLowerCase()));

/** Entries of the file beyond those that stand already: of two alike in the file, one that stands covers one. */
function newOnes<T>(file: readonly T[], standing: readonly T[], keyOfEntry: (entry: T) => string): T[] {
  const there = new Map<string, number>();
  for (const entry of standing) there.set(keyOfEntry(entry), (there.get(keyOfEntry(entry)) ?? 0) + 1);
  return file.filter((entry) => {
    const key = keyOfEntry(entry);
    const left = there.get(key) ?? 0;
    there.set(key, left - 1);
    return left <= 0;
  });
}

/**
 * Whom of the register a record fits. Only the UPN (or ULN) settles it by itself, and only where the name agrees: a mistyped UPN may be another
 * pupil's. By name and date of birth a person decides.
 */
export function matchRecord(
  record: CareersRecord,
  pupils: readonly (ListedPupil & { dateOfBirth: string })[],
): PupilMatch {
  const { pupil } = record;
  const text = aboutOf(record);
  const match = (found: readonly ListedPupil[], pupilId: string, why: string): PupilMatch => ({
    text,
    pupilId,
    candidates: found.map(({ choice }) => choice),
    why,
  });
  const { upn } = checkUpn(pupil.upn);
  const byNumber = pupils.filter(
    (one) => (upn !== '' && one.upn === upn) || (pupil.uln !== '' && one.uln === pupil.uln.trim()),
  );
  const agrees = (one: ListedPupil): boolean =>
    sameName(one.surname, pupil.surname) ||
    [pupil.forename, pupil.preferredName].some(
      (name) => sameName(name, one.forename) || sameName(name, one.preferredName),
    );
  if (byNumber.length === 1) {
    const [one] = byNumber;
    if (agrees(one!) || pupil.surname + pupil.forename === '')
      return match(byNumber, one!.choice.pupilId, '');
    return match(byNumber, '', 'The number is this pupil’s, the name is not. Is it the same pupil?');
  }
  if (byNumber.length > 1)
    return match(byNumber, '', 'More than one pupil on the register has this UPN or ULN.');
  const named = pupils.filter(
    (one) =>
      sameName(one.surname, pupil.surname) &&
      [pupil.forename, pupil.preferredName].some(
        (name) => sameName(name, one.forename) || sameName(name, one.preferredName),
      ),
  );
  if (named.length === 0)
    return match(
      [],
      '',
      'Nobody on the register has this UPN, ULN or name. Put the pupil on the register first (Import pupils), or choose who it is.',
    );
  const born = named.filter((one) => one.dateOfBirth !== '' && one.dateOfBirth === pupil.dateOfBirth);
  if (born.length > 0)
    return match(born, '', 'Name and date of birth agree, the UPN does not. Is it the same pupil?');
  return match(named, '', 'The name agrees, but neither UPN nor date of birth. Is it the same pupil?');
}

/** Whom the file is about, as it says itself: 'Okafor, Amina, born 04/03/2010'. */
export function aboutOf({ pupil }: CareersRecord): string {
  const name = [pupil.surname, pupil.preferredName || pupil.forename]
    .filter((part) => part !== '')
    .join(', ');
  const born = britishDate(pupil.dateOfBirth);
  return [name || 'No name in the file', born && `born ${born}`].filter((part) => part !== '').join(', ');
}
