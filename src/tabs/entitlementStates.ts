import { ENTITLEMENT_CRITERIA, ENTITLEMENT_STATES, type EntitlementCriterion } from '../content/entitlement';
import type { Formula } from '../workbook/formula';
import { across, column, f, firstThat, join, own, quote, setting } from '../workbook/formula';
import { type Counts, earlierEmployers, type Reckoning } from './entitlementCounts';
import { DECISIONS } from './tabKeys';

export const haveColumn = (criterion: string): string => `${criterion}Have`;

const asOf = setting('AsOfDate');
const endsIn = f`(${own('schoolStart')}+1)`;
/** The last day of a window that closes in this school year. */
const lastDay = (criterion: EntitlementCriterion): Formula =>
  criterion.closesInFebruary ? f`DATE(${endsIn},2,28)` : f`DATE(${endsIn},8,31)`;

/** The year group by which the criterion goes; '' for whom it is not meant. */
const yearFor = (criterion: EntitlementCriterion) =>
  own(criterion.benchmarkCohortOnly ? 'benchmarkYear' : 'entitledYear');

/** For whom a criterion is meant besides its year groups. */
const ONLY_FOR: Readonly<Record<string, Formula>> = {
  heVisits: f`${own('considersHe')}="Yes"`,
};

const decided = (criterion: EntitlementCriterion): Formula =>
  f`IFERROR(INDEX(${column(DECISIONS, 'state')},MATCH(${own('pupilId')}&${quote(` ${criterion.label}`)},${column(DECISIONS, 'pupilCriterion')},0)),"")`;

const unlessDecided = (criterion: EntitlementCriterion, otherwise: Formula): Formula =>
  f`IF(${own('decisions')}=0,${otherwise},IF(${decided(criterion)}<>"",${decided(criterion)},${otherwise}))`;

const meantFor = (criterion: EntitlementCriterion): Formula => {
  const year = yearFor(criterion);
  const only = ONLY_FOR[criterion.key];
  return f`AND(${year}<>"",N(${year})>=${criterion.firstYear}${only ? f`,${only}` : ''})`;
};

/** How many the pupil had so far; '' for whom it is not meant. */
export function haveOf(criterion: EntitlementCriterion, have: Formula): Formula {
  return f`IF(${meantFor(criterion)},${have},"")`;
}

/**
 * Met, On track, Due, Missed, Not recorded, or what was decided instead. A window that has closed is missed only where the whole of
 * it is on record. One that is open is due in the school year in which it closes, unless enough is planned.
 */
export function stateOf(criterion: EntitlementCriterion, { planned }: Reckoning): Formula {
  const { firstYear, lastYear, needed } = criterion;
  const year = f`N(${yearFor(criterion)})`;
  const have = own(haveColumn(criterion.key));
  const over = f`${asOf}>${lastDay(criterion)}`;
  const closed = criterion.everyYear ? over : f`OR(${year}>${lastYear},AND(${year}=${lastYear},${over}))`;
  const opened = criterion.everyYear
    ? f`${own('schoolStart')}`
    : f`${own('schoolStart')}-${year}+${firstYear}`;
  const enough = f`${have}+${planned}>=${needed}`;
  const onTrack = criterion.everyYear ? enough : f`IF(${year}<${lastYear},TRUE,${enough})`;
  return f`IF(${have}="","",IF(${have}>=${needed},"Met",${unlessDecided(
    criterion,
    f`IF(${closed},IF(${opened}>=${own('onRecordFrom')},"Missed","Not recorded"),IF(${onTrack},"On track","Due"))`,
  )}))`;
}

/** The same for the employers of earlier years, of which each is looked at by itself. */
export function stateOfEarlierEmployers(criterion: EntitlementCriterion, counts: Counts): Formula {
  const { gaps, unrecorded } = earlierEmployers(counts);
  return f`IF(${own(haveColumn(criterion.key))}="","",IF(${gaps}+${unrecorded}=0,"Met",${unlessDecided(
    criterion,
    f`IF(${gaps}>0,"Missed","Not recorded")`,
  )}))`;
}

const keys = (which: (criterion: EntitlementCriterion) => boolean): string[] =>
  ENTITLEMENT_CRITERIA.filter(which).map(({ key }) => key);

/** The columns of criteria that stand side by side, as one range. */
const range = (of: readonly string[]) => across(of[0]!, of[of.length - 1]!);

/** The most pressing state of the criteria of one area. */
export const mostPressing = (area: string): Formula => {
  const states = range(keys((criterion) => criterion.area === area));
  return firstThat(
    ENTITLEMENT_STATES.map((state) => [f`COUNTIF(${states},${quote(state)})>0`, f`${quote(state)}`] as const),
    f`""`,
  );
};

const ofBenchmarks = range(keys((criterion) => criterion.benchmarkCohortOnly));
const ofAccess = range(keys((criterion) => !criterion.benchmarkCohortOnly));
const count = (states: typeof ofBenchmarks, state: string): Formula => f`COUNTIF(${states},${quote(state)})`;

/** How many criteria of the benchmarks are in a state; provider access is counted apart. */
export const benchmarksIn = (state: string): Formula => count(ofBenchmarks, state);
export const accessIn = (state: string): Formula => count(ofAccess, state);

/** Due criteria whose last day comes within the days of notice. */
export const closingSoon: Formula = f`IF(DATE(${endsIn},8,31)-${asOf}<=N(${setting('ClosingDays')}),${count(ofBenchmarks, 'Due')},0)+IF(DATE(${endsIn},2,28)-${asOf}<=N(${setting('ClosingDays')}),${count(ofAccess, 'Due')},0)`;

/** Windows of this school year that have closed with something missing. */
export const missedThisYear: Formula = join(
  '+',
  ENTITLEMENT_CRITERIA.filter(({ key }) => key !== 'employerBefore').map(
    ({ key, everyYear, lastYear }) =>
      f`IF(${own(key)}="Missed",${everyYear ? '1' : f`IF(N(${own('yearNumber')})=${lastYear},1,0)`},0)`,
  ),
);

/** What is in a state, in words: "1 more experience …". Empty where nothing is. */
export function spokenIn(state: string): Formula {
  return f`TEXTJOIN(", ",TRUE,${join(
    ',',
    ENTITLEMENT_CRITERIA.map(
      (criterion) => f`IF(${own(criterion.key)}=${quote(state)},${spoken(criterion)},"")`,
    ),
  )})`;
}

/** Where several are needed it is said how many there are. */
function spoken({ key, needed, spoken: words }: EntitlementCriterion): Formula {
  if (needed === 1) return f`${quote(words)}`;
  return f`${quote(`${words} (`)}&${own(haveColumn(key))}&${quote(` of ${needed})`)}`;
}
