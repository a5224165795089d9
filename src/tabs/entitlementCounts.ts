import { DEFAULTS } from '../content/defaults';
import { HISTORY_YEARS } from '../content/entitlement';
import type { Formula, Reference } from '../workbook/formula';
import { column, f, own, setting } from '../workbook/formula';
import { countIn, type FetchedCount } from './participation';
import { HISTORY, PUPILS } from './tabKeys';

/** Where a count comes from, for the pupil of this row. The lines are 1 where there is none: the header, which counts nothing. */
export interface Counts {
  /** This year's Participation. */
  now(key: FetchedCount): Formula;
  /** Earlier school years, and whatever was brought in. */
  earlier(key: string): Formula;
  /** The logs, as Pupils sums them up. */
  ofLogs(key: string): Formula;
}

const at = (tab: string, key: string, line: Reference): Formula => f`N(INDEX(${column(tab, key)},${line}))`;

export const counts: Counts = {
  now: (key) => countIn(own('thisYear'), key),
  earlier: (key) => at(HISTORY, key, own('historyLine')),
  ofLogs: (key) => f`N(INDEX(${column(PUPILS, key)},${own('place')}))`,
};

const year = f`N(${own('yearNumber')})`;

/** What the pupil had so far, and what is planned, by criterion. `needed` is in the same unit. */
export interface Reckoning {
  have: Formula;
  planned: Formula;
}

/** @returns by key of criterion; those of earlier years with employers are reckoned apart */
export function reckonings({ now, earlier, ofLogs }: Counts): Readonly<Record<string, Reckoning>> {
  const upTo = (last: number, key: FetchedCount) => f`IF(${year}<=${last},${now(key)},0)`;
  const within = (first: number, last: number, key: FetchedCount) =>
    f`IF(AND(${year}>=${first},${year}<=${last}),${now(key)},0)`;
  const sum = (...all: Formula[]): Formula => all.reduce((left, right) => f`${left}+${right}`);
  const information = (stage: string, first: number, last: number): Reckoning => ({
    have: sum(earlier(stage), within(first, last, 'information')),
    planned: now('plannedInformation'),
  });
  const workplacesAhead = sum(now('plannedWorkplace'), ofLogs('placementsPlanned'));
  const workplaces = (stage: string, current: Formula): Reckoning => ({
    have: sum(earlier(`workplace${stage}`), ofLogs(`placements${stage}`), current),
    planned: workplacesAhead,
  });
  // Nobody knows beforehand how many days it will have been: one that is planned is taken for enough.
  const days = (stage: string, first: number, last: number): Reckoning => ({
    have: sum(earlier(stage), ofLogs(stage), within(first, last, 'workplaceDays')),
    planned: f`IF(${workplacesAhead}>0,99,0)`,
  });
  const provider = (kind: FetchedCount, plannedKind: FetchedCount): Reckoning => ({
    have: sum(earlier(kind), upTo(11, kind)),
    planned: now(plannedKind),
  });
  const booked = f`IF(${ofLogs('bookedTo')}>=${setting('AsOfDate')}-${DEFAULTS.plannedForDays},1,0)`;
  const guidance = (stage: string): Reckoning => ({
    have: sum(earlier(`meetings${stage}`), ofLogs(`meetings${stage}`)),
    planned: booked,
  });
  const access = (first: number): Reckoning => ({
    have: sum(
      earlier(`accessFrom${first}`),
      f`IF(${year}=${first},${now('providerAccess')},IF(${year}=${first + 1},${now('accessToFeb')},0))`,
    ),
    planned: now('plannedAccess'),
  });
  return {
    infoKs3: information('infoKs3', 7, 9),
    infoKs4: information('infoKs4', 10, 11),
    infoKs5: information('infoKs5', 12, 14),
    employerNow: { have: now('employer'), planned: now('plannedEmployer') },
    workplaceBy16: workplaces('By16', upTo(11, 'workplace')),
    workplaceBy18: workplaces('By18', within(12, 13, 'workplace')),
    workplaceLeaving: workplaces('After16', within(12, 99, 'workplace')),
    daysKs3: days('daysKs3', 7, 9),
    daysKs4: days('daysKs4', 10, 11),
    sixthForm: provider('sixthForm', 'plannedSixthForm'),
    college: provider('college', 'plannedCollege'),
    training: provider('training', 'plannedTraining'),
    university: provider('university', 'plannedUniversity'),
    heVisits: {
      have: sum(earlier('universityBy18'), upTo(13, 'university')),
      planned: now('plannedUniversity'),
    },
    guidanceBy16: guidance('By16'),
    guidanceBy18: guidance('By18'),
    guidanceLeaving: guidance('After16'),
    access1: access(8),
    access2: access(10),
    access3: access(12),
  };
}

/** Who is in no year group may be older than the last that History has columns for. */
const AFTER_THE_LAST = HISTORY_YEARS[HISTORY_YEARS.length - 1]! + 1;

/** Earlier year groups with, without and unknown of an employer. Without a line in History nothing is known but when the records begin. */
export function earlierEmployers({ earlier }: Counts): { met: Formula; gaps: Formula; unrecorded: Formula } {
  const nowhere = f`${own('historyLine')}=1`;
  const earlierYears = f`MAX(0,MIN(${year},${AFTER_THE_LAST})-7)`;
  const onRecord = f`MAX(0,MIN(${earlierYears},${own('schoolStart')}-MAX(0,${year}-${AFTER_THE_LAST})-${own('onRecordFrom')}))`;
  return {
    met: earlier('employerYears'),
    gaps: f`IF(${nowhere},${onRecord},${earlier('employerGaps')})`,
    unrecorded: f`IF(${nowhere},${earlierYears}-${onRecord},${earlier('employerUnrecorded')})`,
  };
}
