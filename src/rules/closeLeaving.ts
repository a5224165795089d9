import { CONSENTS } from '../content/lists';
import { type AcademicYear, firstDayOf, lastDayOf } from './academicYear';
import { leavingPointOf } from './cohort';
import { britishDate, type DateText } from './dates';
import { type EndOfYear, endOfYear } from './endOfYear';

/** What a cell holds; dates as 'yyyy-mm-dd'. */
export type CellValue = string | number | boolean;

/** A cell before and after: absolute values, so that writing them again changes nothing. */
export type Change = readonly [before: CellValue, after: CellValue];

type Changes = Readonly<Record<string, Change>>;

/** A pupil of the register, as far as closing a year needs to know. */
export interface YearPupil {
  pupilId: string;
  /** Its row in Pupils, to say where something is wrong. */
  row: number;
  name: string;
  year: string;
  /** For X by age; null where it is not known. */
  yearNumber: number | null;
  enrolment: string;
  homeSchool: string;
  /** 'yyyy-mm-dd' or ''. */
  onRollFrom: DateText;
  onRollTo: DateText;
  /** What Pupils says of what the leaver's own row is to keep, by its column there. */
  atLeaving: Readonly<Record<string, CellValue>>;
}

/** A row of the tab of the leavers. */
export interface CohortRow {
  row: number;
  name: string;
  cells: Readonly<Record<string, CellValue>>;
}

/** The tab of the leavers of one school year. */
export interface CohortTab {
  title: string;
  /** By Pupil ID. */
  rows: ReadonlyMap<string, CohortRow>;
  /** What is wrong in it, each with its place. */
  faults: readonly string[];
  /** What drop-downs take, of the columns that have one. */
  choices: readonly { column: string; header: string; words: readonly string[] }[];
}

/** What is read of the workbook before leavers are settled. */
export interface LeavingFacts {
  /** The school year of leaving. */
  from: AcademicYear;
  /** AsOfDate. */
  today: DateText;
  /** That school year was closed before: year groups have moved up since. */
  closed: boolean;
  yearGroups: readonly string[];
  leavingPoints: readonly string[];
  pupils: readonly YearPupil[];
  cohort: CohortTab;
  /** Pupil IDs of the leavers of the school year before. */
  leftBefore: ReadonlySet<string>;
  /** Faults found while reading, each with its place. */
  faults: readonly string[];
}

/** What a person says of the leavers. */
export interface LeavingChoices {
  /** The last day on roll of those of whom nobody has written another. */
  lastDay: DateText;
  /** Those who left below Year 11 are followed too. */
  younger: boolean;
  /** Pupil IDs of those who stay in their year group for another year. */
  repeats: readonly string[];
}

/** Where a pupil goes at the end of a leaving year. */
export interface Leaving {
  kind:
    | 'leaves'
    /** On the tab, and stays: counted as staying, never chased. */
    | 'stays'
    /** A person has to decide first. */
    | 'waits'
    /** Two tabs contradict each other: `why` says where. */
    | 'fault'
    /** Leaves, or has left, and is not followed here: `why` says who does. */
    | 'not followed'
    /** Neither leaves nor is on the tab. */
    | 'outside';
  why: string;
  /** The last day on roll of who leaves. */
  leftOn: DateText;
  cohort: Changes;
  register: Changes;
}

/** A pupil as the preview lists them; `why` is a sentence without its full stop, or ''. */
export interface ListedPupil {
  pupilId: string;
  name: string;
  year: string;
  why: string;
}

export interface LeavingPlan {
  faults: string[];
  leavers: (ListedPupil & { leftOn: DateText; isNew: boolean; cells: number })[];
  staying: ListedPupil[];
  waiting: ListedPupil[];
  notFollowed: ListedPupil[];
  /** How many of them would be followed if the younger were. */
  younger: number;
  /** What is left out of leavers' rows, with its place. */
  leftOut: string[];
  /** Leavers of whom something is better asked before they are gone. */
  toAsk: ListedPupil[];
  changes: { pupilId: string; history: Changes; register: Changes; cohort: Changes }[];
}

/** What a leaver's own row keeps of Pupils, as it was on leaving: column there -> column of Pupils. */
export const AT_LEAVING = {
  upn: 'upn',
  surname: 'surname',
  forename: 'forename',
  wasAspiration: 'aspiration',
  wasPathway: 'pathway',
  wasNeed: 'primaryNeed',
  wasSen: 'senStatus',
  wasPremium: 'pupilPremium',
  wasCare: 'lookedAfter',
  wasSex: 'sex',
  shareBlocked: 'shareBlocked',
} as const;

/** The columns of the tab of the leavers that a close reads. */
export const COHORT_COLUMNS: readonly string[] = [
  'leavingPoint',
  'leaving',
  'leftOn',
  ...Object.keys(AT_LEAVING),
  'consent',
  'contact',
];

/** The year group below which a move is one to another school, not into a destination that is followed. */
const FOLLOWED_FROM = 11;
/** In Home school, of a guest whose own school nobody has written down. */
const OWN_SCHOOL = 'Own school (was a guest)';

/**
 * Plans the close of a leaving year from what was read. Pure: the same facts give the same plan.
 */
export function planLeaving(facts: LeavingFacts, choices: LeavingChoices): LeavingPlan {
  const ends = facts.pupils.map((pupil) => ({ pupil, end: leavingOf(facts, pupil, choices) }));
  const of = (kind: Leaving['kind']) => ends.filter(({ end }) => end.kind === kind);
  const listed = ({ pupil, end }: (typeof ends)[number]): ListedPupil => ({
    pupilId: pupil.pupilId,
    name: pupil.name,
    year: pupil.year,
    why: end.why,
  });
  const strangers = strangersIn(facts);
  const leavers = of('leaves');
  const gone = strangers.filter(({ leaving }) => leaving === 'Leaving');
  return {
    faults: [
      ...facts.faults,
      ...facts.cohort.faults,
      ...faultyEntries(facts.cohort),
      ...of('fault').map(({ end }) => end.why),
    ],
    leavers: [
      ...leavers.map((one) => ({
        ...listed(one),
        leftOn: one.end.leftOn,
        isNew: 'pupilId' in one.end.cohort,
        cells: Object.keys(one.end.cohort).length + Object.keys(one.end.register).length,
      })),
      ...gone.map(({ listed: one, row }) => ({
        ...one,
        leftOn: wordOf(row, 'leftOn'),
        isNew: false,
        cells: 0,
      })),
    ],
    staying: [
      ...of('stays').map(listed),
      ...strangers.filter(({ leaving }) => leaving === 'Staying').map((one) => one.listed),
    ],
    waiting: [
      ...of('waits').map(listed),
      ...strangers
        .filter(({ leaving }) => leaving !== 'Leaving' && leaving !== 'Staying')
        .map(({ listed: one }) => ({
          ...one,
          why: 'Not on the Pupils tab, and Destinations does not say whether staying or leaving',
        })),
    ],
    notFollowed: of('not followed').map(listed),
    younger: of('not followed').filter(
      ({ pupil }) => whoElseFollows(pupil, { ...choices, younger: true }) === '',
    ).length,
    leftOut: leavers.flatMap(({ pupil }) => leftOutOf(facts.cohort, pupil)),
    toAsk: [
      ...leavers.map((one) => ({ ...listed(one), why: toAsk(facts.cohort.rows.get(one.pupil.pupilId)) })),
      ...gone.map(({ listed: one, row }) => ({ ...one, why: toAsk(row) })),
    ].filter(({ why }) => why !== ''),
    changes: ends
      .map(({ pupil: { pupilId }, end: { cohort, register } }) => ({
        pupilId,
        history: {},
        register,
        cohort,
      }))
      .filter(({ cohort, register }) => Object.keys(cohort).length + Object.keys(register).length > 0),
  };
}

/**
 * Where one pupil goes, and what is written of it: the leaver's row is made whole, so that it says everything without the
 * register, and Pupils says Left. Only empty cells are filled, but for staying or leaving itself.
 */
export function leavingOf(facts: LeavingFacts, pupil: YearPupil, choices: LeavingChoices): Leaving {
  const row = facts.cohort.rows.get(pupil.pupilId);
  const leaving = wordOf(row, 'leaving');
  if (isGone(facts, pupil, leaving)) return ofWhoLeft(facts, pupil, choices);
  const end = facts.closed ? endOnceClosed(facts, pupil) : onTab(row, endOf(facts, pupil, choices.repeats));
  if (end.kind === 'leaves') return followed(facts, pupil, choices, end.why, choices.lastDay);
  if (end.kind === 'waits') return { ...NOTHING, kind: 'waits', why: end.why };
  if (end.kind === 'joins' || !row) return NOTHING;
  const cohort: Changes = leaving === '' ? { leaving: ['', 'Staying'] } : {};
  return { ...NOTHING, kind: 'stays', why: leaving === '' ? 'Not at a leaving point' : '', cohort };
}

const NOTHING: Leaving = { kind: 'outside', why: '', leftOn: '', cohort: {}, register: {} };

/** Where the end of the school year brings a pupil while it has not been closed. */
export const endOf = (facts: LeavingFacts, pupil: YearPupil, repeats: readonly string[]): EndOfYear => {
  const row = facts.cohort.rows.get(pupil.pupilId);
  return endOfYear(
    {
      ...pupil,
      leaving: row ? String(row.cells.leaving ?? '') : null,
      repeats: repeats.includes(pupil.pupilId),
    },
    {
      yearGroups: facts.yearGroups,
      leavingPoints: facts.leavingPoints,
      lastDay: lastDayOf(facts.from),
    },
  );
};

const wordOf = (row: CohortRow | undefined, column: string): string => String(row?.cells[column] ?? '');

/** Nobody on the tab of the leavers is let go without an answer for want of a year group that the school has. */
const onTab = (row: CohortRow | undefined, end: EndOfYear): EndOfYear =>
  end.kind === 'unknown' && row && wordOf(row, 'leaving') !== 'Staying'
    ? { kind: 'waits', why: 'Without a year group that the school has, and not marked Staying or Leaving' }
    : end;

/** Once the school year was closed, who is still on roll has stayed, unless Destinations says otherwise since. */
function endOnceClosed(facts: LeavingFacts, pupil: YearPupil): EndOfYear {
  const row = facts.cohort.rows.get(pupil.pupilId);
  if (!row || pupil.onRollFrom > lastDayOf(facts.from)) return { kind: 'joins' };
  const leaving = wordOf(row, 'leaving');
  if (leaving === 'Leaving') return { kind: 'leaves', why: 'Marked Leaving in Destinations' };
  if (leaving === 'Undecided') return { kind: 'waits', why: 'Undecided in Destinations' };
  const point = wordOf(row, 'leavingPoint').replace('Year ', '');
  return leaving === '' && facts.leavingPoints.includes(point)
    ? { kind: 'waits', why: 'Destinations does not say whether staying or leaving' }
    : { kind: 'same' };
}

/** Marked Left in Pupils; who left in a later school year has stayed at the end of this one. */
const isGone = (
  { from, closed }: LeavingFacts,
  { enrolment, onRollTo }: YearPupil,
  leaving: string,
): boolean => enrolment === 'Left' && !(closed && leaving !== 'Leaving' && onRollTo > lastDayOf(from));

/** Who is marked Left in Pupils already: in this school year, or in another. */
function ofWhoLeft(facts: LeavingFacts, pupil: YearPupil, choices: LeavingChoices): Leaving {
  const { pupilId } = pupil;
  const row = facts.cohort.rows.get(pupilId);
  const leaving = wordOf(row, 'leaving');
  const leftOn = pupil.onRollTo || wordOf(row, 'leftOn');
  const there = `${facts.cohort.title}, row ${row?.row}`;
  if (leftOn === '')
    return row
      ? fault(
          `Pupils, row ${pupil.row}: Left, but no day in On roll to. Write the last day, which ${facts.cohort.title} needs.`,
        )
      : NOTHING;
  const isOfYear = leftOn >= firstDayOf(facts.from) && leftOn <= lastDayOf(facts.from);
  const left = `left on ${britishDate(leftOn)}`;
  if (row && leaving === 'Staying')
    return fault(
      `${there}: Staying, but Pupils (row ${pupil.row}) says that this pupil ${left}. Put one of the two right.`,
    );
  if (row && !isOfYear && leaving !== 'Leaving')
    return fault(
      `${there}: Pupils (row ${pupil.row}) says that this pupil ${left}, which is not in ${facts.from}. Say here whether staying or leaving, or put the day right.`,
    );
  if (!row && (!isOfYear || facts.leftBefore.has(pupilId))) return NOTHING;
  return followed(facts, pupil, choices, `L${left.slice(1)}`, leftOn);
}

const fault = (why: string): Leaving => ({ ...NOTHING, kind: 'fault', why });

/** A leaver, who gets a row on the tab unless somebody else follows them. */
function followed(
  facts: LeavingFacts,
  pupil: YearPupil,
  choices: LeavingChoices,
  why: string,
  lastDay: DateText,
): Leaving {
  const leftOn = lastDayOfLeaver(facts, pupil, lastDay);
  const register = registerChanges(facts, pupil, lastDay);
  const unfollowed = facts.cohort.rows.has(pupil.pupilId) ? '' : whoElseFollows(pupil, choices);
  if (unfollowed !== '')
    return { kind: 'not followed', why: `${why}. ${unfollowed}`, leftOn, cohort: {}, register };
  return { kind: 'leaves', why, leftOn, cohort: leaverChanges(facts, pupil, leftOn), register };
}

const isYounger = ({ yearNumber }: YearPupil): boolean => yearNumber !== null && yearNumber < FOLLOWED_FROM;

/** Why a leaver without a row is not put on the tab; '' where the school follows them. */
function whoElseFollows(pupil: YearPupil, { younger }: LeavingChoices): string {
  if (pupil.enrolment === 'Guest') return 'A guest, whom the own school follows';
  if (pupil.enrolment === 'Left' && pupil.homeSchool !== '')
    return 'Another school stands in Home school, which may follow them';
  return isYounger(pupil) && !younger ? `Below Year ${FOLLOWED_FROM}, so on to another school` : '';
}

/** The last day on roll. What somebody has written stands, in Pupils first, unless it lies beyond the year. */
function lastDayOfLeaver(facts: LeavingFacts, pupil: YearPupil, lastDay: DateText): DateText {
  if (pupil.enrolment === 'Left' && pupil.onRollTo !== '') return pupil.onRollTo;
  const typed = wordOf(facts.cohort.rows.get(pupil.pupilId), 'leftOn');
  return [pupil.onRollTo, typed].find((day) => day !== '' && day <= lastDayOf(facts.from)) ?? lastDay;
}

/** What is written in Pupils of who leaves. */
export const registerChanges = (facts: LeavingFacts, pupil: YearPupil, lastDay: DateText): Changes =>
  changed({
    enrolment: [pupil.enrolment, 'Left'],
    onRollTo: [pupil.onRollTo, lastDayOfLeaver(facts, pupil, lastDay)],
    // Left says no more that this was a guest, and a leaver without a home school is followed here.
    ...(pupil.enrolment === 'Guest' && pupil.homeSchool === '' && { homeSchool: ['', OWN_SCHOOL] as Change }),
  });

/** What is written in the leaver's own row. */
function leaverChanges(facts: LeavingFacts, pupil: YearPupil, leftOn: DateText): Changes {
  const row = facts.cohort.rows.get(pupil.pupilId);
  const now = (column: string): CellValue => row?.cells[column] ?? '';
  const filled = (column: string, value: CellValue): Change => [
    now(column),
    now(column) === '' ? value : now(column),
  ];
  return changed({
    ...(!row && { pupilId: ['', pupil.pupilId] as Change }),
    leavingPoint: filled('leavingPoint', leavingPointOf(yearThen(facts, pupil))),
    leaving: [now('leaving'), 'Leaving'],
    leftOn: filled('leftOn', leftOn),
    ...Object.fromEntries(
      Object.entries(pupil.atLeaving)
        .filter(([column, value]) => takes(facts.cohort, column, value))
        .map(([column, value]) => [column, filled(column, value)]),
    ),
  });
}

/** The year group in the year of leaving: of who is still on roll it has moved up since, where that year was closed. */
const yearThen = ({ closed }: LeavingFacts, { year, enrolment }: YearPupil): string =>
  closed && enrolment !== 'Left' && /^\d+$/.test(year) ? String(Number(year) - 1) : year;

const changed = (changes: Changes): Changes =>
  Object.fromEntries(Object.entries(changes).filter(([, [before, after]]) => before !== after));

/** Rows of who is not on the register: leavers from before it, or written here by hand. */
function strangersIn(facts: LeavingFacts) {
  const known = new Set(facts.pupils.map(({ pupilId }) => pupilId));
  return [...facts.cohort.rows]
    .filter(([pupilId]) => !known.has(pupilId))
    .map(([pupilId, row]) => ({
      row,
      leaving: wordOf(row, 'leaving'),
      listed: {
        pupilId,
        name: row.name || pupilId,
        year: wordOf(row, 'leavingPoint').replace('Year ', ''),
        why: 'Not on the Pupils tab',
      },
    }));
}

const wordsOf = ({ choices }: CohortTab, column: string) => choices.find((one) => one.column === column);

/** Sheets refuses what is not on the list of a drop-down. */
const takes = (cohort: CohortTab, column: string, value: CellValue): boolean =>
  value === '' || (wordsOf(cohort, column)?.words.includes(String(value)) ?? true);

/** Entries that were pasted over a drop-down: they would be refused once their column is written. */
export const faultyEntries = (cohort: CohortTab): string[] =>
  [...cohort.rows.values()].flatMap(({ row, cells }) =>
    cohort.choices.flatMap(({ column, header, words }) =>
      takes(cohort, column, cells[column] ?? '')
        ? []
        : [
            `${cohort.title}, row ${row}, ${header}: this entry is not on the list. Choose one of: ${words.join(', ')}.`,
          ],
    ),
  );

const leftOutOf = (cohort: CohortTab, pupil: YearPupil): string[] =>
  Object.entries(pupil.atLeaving).flatMap(([column, value]) =>
    takes(cohort, column, value) || wordOf(cohort.rows.get(pupil.pupilId), column) !== ''
      ? []
      : [
          `Pupils, row ${pupil.row}: what stands there for "${wordsOf(cohort, column)?.header}" is not on the list, so the leaver's row does not keep it.`,
        ],
  );

/** Asked while they are still here: once they are gone, an answer is hard to get. */
function toAsk(row: CohortRow | undefined): string {
  const consent = wordOf(row, 'consent');
  const asked: string = CONSENTS[0];
  if (consent !== '' && consent !== asked)
    return consent === 'Agreed' && wordOf(row, 'contact') === ''
      ? 'Agreed to be asked, but How to reach is empty'
      : '';
  return consent === asked ? 'Asked whether we may stay in touch, no answer yet' : 'May we stay in touch?';
}
