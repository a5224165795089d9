import { HISTORY_KINDS, HISTORY_YEARS, historyColumn, historyYearColumn } from '../content/entitlement';
import { firstDayOf, lastDayOf } from './academicYear';
import type { CellValue, Change, LeavingFacts, ListedPupil, YearPupil } from './closeLeaving';
import { endOf, faultyEntries, leavingOf, registerChanges } from './closeLeaving';
import type { EndOfYear } from './endOfYear';

/** What is read of the workbook before a close is planned. */
export interface YearFacts extends LeavingFacts {
  to: string;
  /** The setting as it stands. */
  recordsBegin: CellValue;
  academicYear: CellValue;
  /** What Participation counts of a pupil, by the keys of HISTORY_KINDS; nobody who has no row there. */
  counted: ReadonlyMap<string, Readonly<Record<string, CellValue>>>;
  /** A cell of History, by Pupil ID and column; undefined where the pupil has no row. */
  history(pupilId: string, column: string): CellValue | undefined;
  activities: readonly { code: string; title: string; date: string; why: string }[];
}

/** What is written for one pupil, by column. */
export interface PupilChanges {
  pupilId: string;
  /** Of History. */
  history: Readonly<Record<string, Change>>;
  /** Of Pupils. */
  register: Readonly<Record<string, Change>>;
  /** Of the tab of the leavers. With a Pupil ID among them the pupil has no row there yet. */
  cohort: Readonly<Record<string, Change>>;
}

/** What a close would write, and what a person sees of it beforehand. */
export interface ClosePlan {
  faults: string[];
  movesUp: { year: string; to: string; pupils: number }[];
  staysAs: { words: string; pupils: number }[];
  leavers: ListedPupil[];
  waiting: ListedPupil[];
  withoutYear: ListedPupil[];
  counts: { label: string; total: number; pupils: number }[];
  pupilsCounted: number;
  changes: PupilChanges[];
  /** By named range. */
  settings: Readonly<Record<string, Change>>;
}

/** The kinds that Participation counts; the logs keep the others for ever. */
export const COUNTED_KINDS = HISTORY_KINDS.flatMap(({ key, header, participation }) =>
  participation === null ? [] : [{ key, header, participation }],
);

/**
 * Plans the end of a school year from what was read. Pure: the same facts give the same plan.
 * @param repeats Pupil IDs of those who stay in their year group for another year
 */
export function planClose(facts: YearFacts, repeats: readonly string[]): ClosePlan {
  const faults = [...facts.faults, ...faultyEntries(facts.cohort)];
  const ends = new Map(facts.pupils.map((pupil) => [pupil.pupilId, endOf(facts, pupil, repeats)]));
  const asked = { lastDay: lastDayOf(facts.from), younger: false, repeats };
  const endedAs = (kind: EndOfYear['kind']) =>
    facts.pupils.filter(({ pupilId }) => ends.get(pupilId)!.kind === kind);
  const shown = (kind: 'leaves' | 'waits' | 'unknown'): ListedPupil[] =>
    endedAs(kind).map((pupil) => listed(pupil, ends.get(pupil.pupilId)!));
  const history = new Map(
    facts.pupils
      .filter((pupil) => hasCounts(facts, pupil))
      .map((pupil) => [pupil, counts(facts, pupil, faults)]),
  );
  const changes = facts.pupils.map(
    (pupil): PupilChanges => ({
      pupilId: pupil.pupilId,
      history: history.has(pupil) ? historyChanges(facts, pupil, history.get(pupil)!, faults) : {},
      register: registerOfEnd(facts, pupil, ends.get(pupil.pupilId)!),
      // The same as closing the leaving year writes, so that nothing is left to do for whom that was done.
      cohort: leavingOf(facts, pupil, asked).cohort,
    }),
  );
  const begin = String(facts.recordsBegin).trim();
  return {
    faults,
    movesUp: movesUp(facts, ends),
    staysAs: [
      {
        words: 'stay in Year X',
        pupils: facts.pupils.filter((pupil) => staysInX(pupil, ends, repeats)).length,
      },
      {
        words: 'stay in their year group for another year',
        pupils: endedAs('same').filter(({ pupilId }) => repeats.includes(pupilId)).length,
      },
      { words: `only join in ${facts.to} and stay as they are`, pupils: endedAs('joins').length },
    ].filter(({ pupils }) => pupils > 0),
    leavers: shown('leaves'),
    waiting: shown('waits'),
    withoutYear: shown('unknown'),
    counts: COUNTED_KINDS.map(({ key, header }) => {
      const sums = [...history.values()].map((one) => one[key] ?? 0);
      return {
        label: header,
        total: tidy(sums.reduce((sum, one) => sum + one, 0)),
        pupils: sums.filter((one) => one > 0).length,
      };
    }),
    pupilsCounted: history.size,
    changes: changes.filter(
      ({ history: past, register, cohort }) =>
        Object.keys(past).length + Object.keys(register).length + Object.keys(cohort).length > 0,
    ),
    settings: {
      AcademicYear: [facts.academicYear, facts.to] as Change,
      ...(begin === '' && { RecordsBegin: [facts.recordsBegin, facts.from] as Change }),
    },
  };
}

const staysInX = (
  { pupilId, year }: YearPupil,
  ends: ReadonlyMap<string, EndOfYear>,
  repeats: readonly string[],
): boolean => year === 'X' && ends.get(pupilId)!.kind === 'same' && !repeats.includes(pupilId);

const listed = ({ pupilId, name, year, enrolment }: YearPupil, end: EndOfYear): ListedPupil => ({
  pupilId,
  name,
  year,
  why: [
    'why' in end ? end.why : '',
    end.kind === 'leaves' && enrolment === 'Guest' ? 'A guest, whom the own school follows' : '',
  ]
    .filter((part) => part !== '')
    .join('. '),
});

function movesUp(facts: YearFacts, ends: ReadonlyMap<string, EndOfYear>): ClosePlan['movesUp'] {
  const found = new Map<string, { year: string; to: string; pupils: number }>();
  for (const { pupilId, year } of facts.pupils) {
    const end = ends.get(pupilId)!;
    if (end.kind !== 'up') continue;
    const line = found.get(year) ?? { year, to: end.year, pupils: 0 };
    line.pupils += 1;
    found.set(year, line);
  }
  return [...found.values()].sort((a, b) => Number(a.year) - Number(b.year));
}

function registerOfEnd(facts: YearFacts, pupil: YearPupil, end: EndOfYear): PupilChanges['register'] {
  if (end.kind === 'up') return { year: [pupil.year, end.year] };
  return end.kind === 'leaves' ? registerChanges(facts, pupil, lastDayOf(facts.from)) : {};
}

/** On roll at some time in the year that closes, in a year group that History has columns for. */
const hasCounts = ({ from }: YearFacts, pupil: YearPupil): boolean =>
  pupil.yearNumber !== null &&
  HISTORY_YEARS.includes(pupil.yearNumber) &&
  pupil.onRollFrom <= lastDayOf(from) &&
  (pupil.enrolment !== 'Left' || pupil.onRollTo >= firstDayOf(from));

/** Whole and half days add up without the dust of binary fractions. */
const tidy = (n: number): number => Math.round(n * 1000) / 1000;

/** What Participation counts of a pupil; nothing where it has no row for them. */
function counts(facts: YearFacts, pupil: YearPupil, faults: string[]): Record<string, number> {
  const cells = facts.counted.get(pupil.pupilId);
  const found: Record<string, number> = {};
  for (const { key, header } of COUNTED_KINDS) {
    const value = cells?.[key] ?? '';
    if (value !== '' && typeof value !== 'number')
      faults.push(
        `Participation, the row of ${pupil.pupilId}: the number of ${header} cannot be read. Choose Check this workbook, which puts the formula back.`,
      );
    found[key] = typeof value === 'number' ? value : 0;
  }
  return found;
}

function historyChanges(
  facts: YearFacts,
  { pupilId, yearNumber }: YearPupil,
  counted: Readonly<Record<string, number>>,
  faults: string[],
): PupilChanges['history'] {
  const found: Record<string, Change> = {};
  for (const { key, header } of COUNTED_KINDS) {
    const column = historyColumn(yearNumber!, key);
    const before = facts.history(pupilId, column) ?? '';
    if (before !== '' && typeof before !== 'number') {
      faults.push(
        `Earlier years, the row of ${pupilId}: the number of ${header} in Year ${yearNumber} is not a number. Put it right there.`,
      );
      continue;
    }
    found[column] = [before, tidy((before === '' ? 0 : before) + counted[key]!)];
  }
  const yearColumn = historyYearColumn(yearNumber!);
  const years = facts.history(pupilId, yearColumn) ?? '';
  found[yearColumn] = [years, withYear(years, facts.from)];
  return found;
}

const withYear = (years: CellValue, year: string): string => {
  const listedYears = String(years)
    .split(',')
    .map((one) => one.trim())
    .filter((one) => one !== '');
  return listedYears.includes(year) ? String(years) : [...listedYears, year].join(', ');
};
