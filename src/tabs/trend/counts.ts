import { DESTINATION_MEASURES } from '../../content/destinationMeasures';
import { SMALL_GROUP } from '../../content/equityGroups';
import { ROLLING } from '../../content/trend';
import type { Formula } from '../../workbook/formula';
import { cell, column, f, firstThat, join, quote, setting } from '../../workbook/formula';
import type { PageCell } from '../../workbook/tab';
import { ASKED, dueDate, SUSTAINED } from '../checkpointWords';
import { destinationsKey } from '../destinations';
import { put } from '../pageCells';
import { TREND } from '../tabKeys';
import { checkpointChosen, target, withStayers } from './inputs';

/**
 * What is counted behind the page: a line a cohort, each figure once. The tables fetch what they show, and the lines of several
 * cohorts together are sums of these.
 */

export const rowOf = (cohort: number): string => `t${cohort}`;
/** Names the columns of the lines below: for each of them the newest cohort whose date has come. */
export const HEAD = 'eetHead';
/** The last four cohorts together, and the four up to the cohort before. */
export const FOUR = 'four';
export const FOUR_BEFORE = 'fourBefore';

export const here = (row: string, key: string): Formula => f`${cell(TREND, row, key)}`;

const asOf = setting('AsOfDate');
const OUTSIDE = 'Outside the count';

/** What is counted at each checkpoint. Open: nobody has asked yet. */
const AT_EACH = ['Eet', 'Whole', 'Open'] as const;
export const eachKey = (checkpoint: string, part: (typeof AT_EACH)[number]): string => `${checkpoint}${part}`;

/** What is counted at the checkpoint chosen for the breakdown alone, by what stands in the cohort tab. */
const OF_CHOSEN: readonly (readonly [key: string, column: 'Group' | 'Word', word: string])[] = [
  ['adult', 'Group', 'Adult services'],
  ['again', 'Group', 'Re-engagement'],
  ['other', 'Group', 'Other'],
  ['neet', 'Group', 'NEET'],
  ['unknown', 'Group', 'Not known'],
  ['outside', 'Group', OUTSIDE],
  ['start', 'Word', 'Start agreed'],
];

/** Columns of the sustained destinations. */
export const measureKey = (measure: string): string => `m${DESTINATION_MEASURES.indexOf(measure as never)}`;

const GENERAL = ['leavers', 'stays', 'kept'] as const;
const CHOSEN = ['eet', 'whole', 'open', ...OF_CHOSEN.map(([key]) => key), 'unlisted'];
const SUSTAINED_PARTS = [
  'wholeThen',
  'sustained',
  'adultThen',
  'notSustained',
  ...DESTINATION_MEASURES.map((measure) => measureKey(measure)),
];

/** Of the latest checkpoint that has come: what the colour goes by. */
const LATEST = [
  'latest',
  'latestEet',
  'latestWhole',
  'latestOpen',
  'asking',
  'beforeEet',
  'beforeWhole',
  'short',
  'fell',
];

const ASKED_PARTS = ASKED.flatMap(({ key }) => AT_EACH.map((part) => eachKey(key, part)));

/** The columns behind the page, in their order. */
export const BEHIND: readonly string[] = [
  'year',
  ...GENERAL,
  ...ASKED_PARTS,
  ...CHOSEN,
  ...SUSTAINED_PARTS,
  ...LATEST,
];

/** Whose lines several cohorts together are the sums of. */
const SUMMED: readonly string[] = [...GENERAL, ...ASKED_PARTS, ...CHOSEN, ...SUSTAINED_PARTS];

const ofChosen = (give: (checkpoint: string) => Formula): Formula =>
  firstThat(
    ASKED.slice(1).map(({ key }, i) => [f`${here(HEAD, 'year')}=${i + 2}`, give(key)] as const),
    give('november'),
  );

/** How many of the group stand in the cohort's tab with this word in that column. */
function countsOf(cohort: number): (key: string, word: string) => Formula {
  const tab = destinationsKey(cohort);
  return (key, word) => f`COUNTIFS(${column(tab, 'inGroup')},"Yes",${column(tab, key)},${quote(word)})`;
}

function cohortFigures(cohort: number): Record<string, Formula> {
  const tab = destinationsKey(cohort);
  const row = rowOf(cohort);
  const own = (key: string): Formula => here(row, key);
  const count = countsOf(cohort);
  const group = column(tab, 'inGroup');
  const figures: Record<string, Formula> = {
    year: f`${cohort}`,
    leavers: f`COUNTIFS(${group},"Yes")`,
    stays: f`COUNTIFS(${group},"Stays")`,
    // Those who stay are asked nothing: they count where the school itself knows, in their first year.
    kept: f`IF(${withStayers},${own('stays')},0)`,
  };
  for (const { key } of ASKED) {
    const first = key === 'november';
    const more = first ? f`+${own('kept')}` : f``;
    figures[eachKey(key, 'Eet')] = f`${count(`${key}Group`, 'EET')}${more}`;
    figures[eachKey(key, 'Whole')] = f`${own('leavers')}-${count(`${key}Group`, OUTSIDE)}${more}`;
    // Who died or moved abroad before has no answer of this checkpoint, and none is wanted.
    figures[eachKey(key, 'Open')] =
      f`${own('leavers')}-COUNTIFS(${group},"Yes",${column(tab, `${key}Line`)},">=0")-${count(`${key}Group`, OUTSIDE)}+COUNTIFS(${group},"Yes",${column(tab, `${key}Group`)},${quote(OUTSIDE)},${column(tab, `${key}Line`)},">=0")`;
  }
  for (const [i, part] of AT_EACH.entries())
    figures[['eet', 'whole', 'open'][i]!] = ofChosen((key) => own(eachKey(key, part)));
  for (const [key, what, word] of OF_CHOSEN)
    figures[key] = ofChosen((checkpoint) => count(`${checkpoint}${what}`, word));
  // By subtraction, so that a word of the school's own making is never lost.
  figures.unlisted = f`${own('whole')}-${join(
    '-',
    ['eet', 'adult', 'again', 'other', 'neet', 'unknown', 'open'].map(own),
  )}`;
  figures.wholeThen = own('novemberWhole');
  figures.sustained = f`${count('sustainedWord', 'Sustained')}+${own('kept')}`;
  figures.adultThen = count('sustainedWord', 'Adult services');
  figures.notSustained = count('sustainedWord', 'Not sustained');
  for (const measure of DESTINATION_MEASURES)
    figures[measureKey(measure)] = f`${count('sustainedMeasure', measure)}${
      measure === 'Stayed on here' ? f`+${own('kept')}` : f``
    }`;
  return figures;
}

/** The newest cohort for which a month and day have come, so many years after leaving; never one newer than the newest tab. */
const newestDue = (newest: number, after: number, month: number, day: number): Formula =>
  f`MIN(${newest},YEAR(${asOf})-${after}-IF(${asOf}<DATE(YEAR(${asOf}),${month},${day}),1,0))`;

function headFigures(newest: number): Record<string, Formula> {
  const figures: Record<string, Formula> = { year: checkpointChosen };
  for (const { key, yearsAfter, month, day } of ASKED)
    for (const part of AT_EACH) figures[eachKey(key, part)] = newestDue(newest, yearsAfter, month, day);
  const ofTheChosen = ofChosen((key) => here(HEAD, eachKey(key, 'Eet')));
  for (const key of [...GENERAL, ...CHOSEN]) figures[key] = ofTheChosen;
  for (const key of SUSTAINED_PARTS)
    figures[key] = newestDue(newest, SUSTAINED.yearsAfter, SUSTAINED.month, SUSTAINED.day);
  return figures;
}

/** How many of the cohorts listed are old enough for what this column counts. */
export const cohortsDue = (cohorts: readonly number[], key: string): Formula =>
  f`COUNTIFS(${down(cohorts, 'year')},"<="&${here(HEAD, key)})`;

const down = (cohorts: readonly number[], key: string): Formula =>
  f`${here(rowOf(cohorts[0]!), key)}:${here(rowOf(cohorts[cohorts.length - 1]!), key)}`;

/** Of the last four cohorts that are due, or of four that end so many cohorts earlier: sums of numerators and of denominators. */
function rollingFigures(cohorts: readonly number[], back: number): Record<string, Formula> {
  return Object.fromEntries(
    SUMMED.map((key) => [
      key,
      f`SUMIFS(${down(cohorts, key)},${down(cohorts, 'year')},"<="&${here(HEAD, key)}-${back},${down(cohorts, 'year')},">"&${here(HEAD, key)}-${back + ROLLING})`,
    ]),
  );
}

const points = (of: Formula, against: Formula): Formula => f`ROUND(100*(${against}-${of}),0)`;

/**
 * What the colour of a line goes by: the latest checkpoint that has come, how many points it is short of the own target (or, where
 * there is none, of the cohort before) and how many it fell.
 */
function latestFigures(
  row: string,
  latest: Formula,
  before: string | null,
  lastAsked: Formula,
): Record<string, Formula> {
  const own = (key: string): Formula => here(row, key);
  const nth = (of: string, part: (typeof AT_EACH)[number]): Formula =>
    f`CHOOSE(${own('latest')},${join(
      ',',
      ASKED.map(({ key }) => here(of, eachKey(key, part))),
    )})`;
  const once = (content: Formula): Formula => f`IF(${own('latest')}=0,0,${content})`;
  const share = f`${own('latestEet')}/${own('latestWhole')}`;
  const shareBefore = f`${own('beforeEet')}/${own('beforeWhole')}`;
  const comparable = f`AND(${own('latestWhole')}>0,${own('beforeWhole')}>=${SMALL_GROUP})`;
  return {
    latest,
    latestEet: once(nth(row, 'Eet')),
    latestWhole: once(nth(row, 'Whole')),
    latestOpen: once(nth(row, 'Open')),
    asking: once(f`IF(${asOf}-${lastAsked}<${setting('OverdueDays')},1,0)`),
    beforeEet: before === null ? f`0` : once(nth(before, 'Eet')),
    beforeWhole: before === null ? f`0` : once(nth(before, 'Whole')),
    fell: f`IF(${comparable},${points(share, shareBefore)},"")`,
    short: f`IF(OR(${own('latestWhole')}=0,${target}=""),${own('fell')},${points(share, f`N(${target})`)})`,
  };
}

const notes = (figures: Record<string, Formula>): Record<string, PageCell> =>
  Object.fromEntries(BEHIND.map((key) => [key, put('note', figures[key] ?? f`""`)]));

/** Behind the heading: which cohort is the newest that is due, column by column. */
export const headBehind = (cohorts: readonly number[]): Record<string, PageCell> =>
  notes(headFigures(cohorts[0]!));

/** Behind the line of a cohort. `before`: the cohort of the year before, where it has a line. */
export const cohortBehind = (cohort: number, before: number | null): Record<string, PageCell> =>
  notes({
    ...cohortFigures(cohort),
    ...latestFigures(
      rowOf(cohort),
      join(
        '+',
        ASKED.map((checkpoint) => f`IF(${asOf}>=${dueDate(checkpoint, cohort)},1,0)`),
      ),
      before === null ? null : rowOf(before),
      f`DATE(${cohort}+${here(rowOf(cohort), 'latest')}-1,${ASKED[0]!.month},${ASKED[0]!.day})`,
    ),
  });

/** Behind the two lines of four cohorts together. */
export function rollingBehind(cohorts: readonly number[]): Record<string, PageCell>[] {
  const due = cohortsDue(cohorts, 'novemberEet');
  const lastAsked = f`DATE(${here(HEAD, 'novemberEet')},${ASKED[0]!.month},${ASKED[0]!.day})`;
  // Fewer than five cohorts: the four before would be some of the same, and nothing to compare with.
  return [
    notes({
      ...rollingFigures(cohorts, 0),
      ...latestFigures(FOUR, f`IF(${due}>0,1,0)`, FOUR_BEFORE, lastAsked),
      beforeWhole: f`IF(${due}>${ROLLING},${here(FOUR_BEFORE, 'novemberWhole')},0)`,
    }),
    notes({
      ...rollingFigures(cohorts, 1),
      ...latestFigures(FOUR_BEFORE, f`IF(${due}>${ROLLING},1,0)`, null, lastAsked),
    }),
  ];
}
