import { CHECKPOINTS } from '../../content/checkpoints';
import type { Enrolment } from '../../content/lists';
import { authorityScope } from '../../rules/authorityScope';
import { registerName } from '../../rules/names';
import { cellOf, type OpenTab } from '../../sheets/openTab';
import { a1 } from '../../workbook/a1';
import type { Candidate, LeftOut, Place } from './types';

/** An open tab with its key and what people call it. */
export interface TitledTab {
  key: string;
  title: string;
  tab: OpenTab;
}

/** The tabs that a file is made from. The cohort's tab may be missing where only the register counts. */
export interface FileTabs {
  pupils: TitledTab;
  cohort: TitledTab | null;
  lists: TitledTab | null;
}

const text = (tab: TitledTab, row: number, column: string): string =>
  row === 0 ? '' : String(cellOf(tab.tab, row, column)).trim();

const placeOf = ({ key, title, tab }: TitledTab, row: number, column: string): Place => ({
  tab: key,
  title,
  cell: tab.columnAt[column] ? a1(row, tab.columnAt[column]) : '',
});

/** Rows of a tab by Pupil ID; the first where an ID stands twice. */
function rowsOf({ tab }: TitledTab): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (let row = tab.keyRow + 2; row <= tab.lastRow; row += 1) {
    const pupilId = String(cellOf(tab, row, 'pupilId')).trim();
    if (pupilId !== '' && !found.has(pupilId)) found.set(pupilId, row);
  }
  return found;
}

/** What a column of the file takes from a row, the first that is filled of several. */
type Source = readonly [tab: TitledTab | null, row: number, column: string];

function gather(sources: Readonly<Record<string, readonly Source[]>>): {
  values: Record<string, string>;
  places: Record<string, Place>;
} {
  const values: Record<string, string> = {};
  const places: Record<string, Place> = {};
  for (const [key, all] of Object.entries(sources)) {
    const standing = all.filter(([tab, row]) => tab !== null && row > 0);
    const chosen = standing.find(([tab, row, column]) => text(tab!, row, column) !== '') ?? standing[0];
    values[key] = chosen ? text(chosen[0]!, chosen[1], chosen[2]) : '';
    if (chosen) places[key] = placeOf(chosen[0]!, chosen[1], chosen[2]);
  }
  return { values, places };
}

/** What the register and the cohort's tab say whoever the file is about. */
const common = (pupils: TitledTab, pupil: number, cohort: TitledTab | null, leaver: number) => {
  const both = (key: string, own = key): Source[] => [
    [pupils, pupil, key],
    [cohort, leaver, own],
  ];
  return {
    upn: both('upn'),
    uln: [[pupils, pupil, 'uln']],
    surname: both('surname'),
    forename: both('forename'),
    preferredName: [[pupils, pupil, 'preferredName']],
    dateOfBirth: [[pupils, pupil, 'dateOfBirth']],
    sex: both('sex', 'wasSex'),
    leavingPoint: [[cohort, leaver, 'leavingPoint']],
    intention: [[cohort, leaver, 'intention']],
    guarantee: [[cohort, leaver, 'guarantee']],
    offer: [[cohort, leaver, 'offer']],
    offerProvider: [[cohort, leaver, 'offerProvider']],
  } satisfies Record<string, Source[]>;
};

/** Y or N, from the one SEN status: so they can never both be Y. Empty where there is none. */
function withFlags(values: Record<string, string>, places: Record<string, Place>, senPlace: Place | null) {
  const { senStatus = '' } = values;
  const flag = (status: string): string => (senStatus === '' ? '' : senStatus === status ? 'Y' : 'N');
  values.sendFlag = flag('E');
  values.senSupportFlag = flag('K');
  if (senPlace) {
    places.sendFlag = senPlace;
    places.senSupportFlag = senPlace;
  }
}

/** @param own where it is to be looked for that a value stands nowhere */
const candidate = (
  gathered: ReturnType<typeof gather>,
  pupilId: string,
  own: Place,
  more: Pick<Candidate, 'registered' | 'blocked' | 'scope' | 'owedOffer' | 'unlisted' | 'notInLists'>,
): Candidate => {
  const { values, places } = gathered;
  withFlags(values, places, places.senStatus ?? null);
  for (const key of Object.keys(values)) places[key] ??= own;
  return {
    pupilId,
    name:
      registerName(values.surname ?? '', values.forename ?? '', values.preferredName ?? '') ||
      pupilId ||
      'No name',
    values,
    places,
    senStatus: values.senStatus ?? '',
    ...more,
  };
};

/** Somebody whom another school counts, or null. */
function elsewhere(enrolment: string): LeftOut | null {
  switch (enrolment as Enrolment) {
    case 'Guest':
      return 'Guest here (the pupil’s own school answers)';
    case 'Dual: subsidiary':
      return 'Dual registration (the main school answers)';
    default:
      return null;
  }
}

/**
 * Everybody on roll, with what this year's Destinations tab says of the next step.
 * @param startsIn the calendar year in which the school year begins
 */
export function pupilsNow({ pupils, cohort }: FileTabs, startsIn: number): Candidate[] {
  const leavers = cohort ? rowsOf(cohort) : new Map<string, number>();
  const found: Candidate[] = [];
  for (let row = pupils.tab.keyRow + 2; row <= pupils.tab.lastRow; row += 1) {
    const pupilId = text(pupils, row, 'pupilId');
    if (pupilId === '' && text(pupils, row, 'surname') === '') continue;
    const enrolment = text(pupils, row, 'enrolment');
    if (enrolment === 'Left') continue;
    const leaver = leavers.get(pupilId) ?? 0;
    const gathered = gather({
      ...common(pupils, row, cohort, leaver),
      senStatus: [[pupils, row, 'senStatus']],
      year: [[pupils, row, 'year']],
      leaving: [[cohort, leaver, 'leaving']],
      intentionAsked: [[cohort, leaver, 'intentionAsked']],
      shareBlocked: [[pupils, row, 'shareBlocked']],
      // Where it is said that a pupil has no row among the next steps.
      pupilId: [[pupils, row, 'pupilId']],
    });
    const { dateOfBirth = '', year = '', senStatus = '', shareBlocked = '' } = gathered.values;
    const away = elsewhere(enrolment);
    found.push(
      candidate(gathered, pupilId, placeOf(pupils, row, 'pupilId'), {
        registered: true,
        blocked: shareBlocked,
        scope: away ? { outside: away } : authorityScope({ dateOfBirth, year, senStatus }, startsIn),
        owedOffer: year === '11' || year === '12',
        unlisted: leaver === 0 && (year === '11' || year === '12'),
        notInLists: false,
      }),
    );
  }
  return found;
}

/** The year group that would have followed: '12' in the November after Year 11. */
function yearAfter(leavingPoint: string, years: number): string {
  const year = /^Year (\d+)$/.exec(leavingPoint)?.[1];
  return year === undefined ? '' : String(Number(year) + 1 + years);
}

/** Where the Lists tab has a destination, under its present or its former name; 0 where it has not. */
function listRow(lists: TitledTab, label: string): number {
  for (const column of ['destination', 'destinationFormer'])
    for (let row = lists.tab.keyRow + 2; row <= lists.tab.lastRow; row += 1)
      if (text(lists, row, column) === label) return row;
  return 0;
}

/**
 * The leavers of a cohort as they were at a checkpoint.
 *
 * @param year the calendar year that names the cohort
 * @param checkpoint key of a checkpoint at which a destination is asked
 */
export function leaversAt(
  { pupils, cohort, lists }: FileTabs,
  year: number,
  checkpoint: string,
): Candidate[] {
  const found: Candidate[] = [];
  if (!cohort) return found;
  const { yearsAfter } = CHECKPOINTS.find(({ key }) => key === checkpoint)!;
  const register = rowsOf(pupils);
  for (let row = cohort.tab.keyRow + 2; row <= cohort.tab.lastRow; row += 1) {
    const pupilId = text(cohort, row, 'pupilId');
    if (pupilId === '' && text(cohort, row, 'surname') === '') continue;
    const pupil = register.get(pupilId) ?? 0;
    const at = (what: string): Source[] => [[cohort, row, `${checkpoint}${what}`]];
    const gathered = gather({
      ...common(pupils, pupil, cohort, row),
      senStatus: [
        [cohort, row, 'wasSen'],
        [pupils, pupil, 'senStatus'],
      ],
      leftOn: [
        [cohort, row, 'leftOn'],
        [pupils, pupil, 'onRollTo'],
      ],
      destination: at('Destination'),
      code: at('Code'),
      provider: at('Provider'),
      level: at('Level'),
      days: at('Days'),
      confirmed: at('Confirmed'),
      confirmedBy: at('ConfirmedBy'),
      // A block that was lifted in Pupils since the leaving year was closed holds no more.
      shareBlocked: [pupil > 0 ? [pupils, pupil, 'shareBlocked'] : [cohort, row, 'shareBlocked']],
    });
    const { values, places } = gathered;
    const label = values.destination ?? '';
    const inLists = lists && label !== '' ? listRow(lists, label) : 0;
    // A missing code is put right in the Lists tab, once for everybody.
    if (lists && inLists > 0) places.code = placeOf(lists, inLists, 'destinationCode');
    found.push(
      candidate(gathered, pupilId, placeOf(cohort, row, 'pupilId'), {
        registered: pupil > 0,
        blocked: values.shareBlocked ?? '',
        scope:
          leftOut(cohort, row, checkpoint) ??
          authorityScope(
            {
              dateOfBirth: values.dateOfBirth ?? '',
              year: yearAfter(values.leavingPoint ?? '', yearsAfter),
              senStatus: values.senStatus ?? '',
            },
            year + yearsAfter,
          ),
        owedOffer: false,
        unlisted: false,
        notInLists: label !== '' && lists !== null && inLists === 0,
      }),
    );
  }
  return found;
}

function leftOut(cohort: TitledTab, row: number, checkpoint: string): { outside: LeftOut } | null {
  if (text(cohort, row, 'counted') === 'No') return { outside: 'Stays at this school' };
  if (text(cohort, row, `${checkpoint}Group`) === 'Outside the count')
    return { outside: 'Moved abroad or died (tell the authority yourselves)' };
  return null;
}
