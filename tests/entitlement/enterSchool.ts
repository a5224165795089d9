import type { LocalSheets } from '../../local/types';
import { ACTIVITY_KINDS, CRITERIA } from '../../src/content/activityKinds';
import {
  ENTITLEMENT_CRITERIA,
  HISTORY_KINDS,
  HISTORY_YEARS,
  historyColumn,
} from '../../src/content/entitlement';
import { PLACEMENT_CRITERIA } from '../../src/content/placementCriteria';
import { type Book, paste, typed } from '../addOn/workbook';
import type { PupilFacts, SchoolFacts } from './facts';

type Cell = string | number | boolean | null;

const FIRST_ROW = 3;

/** Types a school into a workbook that was just set up, a column at a time, as somebody does who brings lists of the school's own. */
export function enterSchool(
  sheets: LocalSheets,
  book: Book,
  school: SchoolFacts,
  pupils: readonly PupilFacts[],
): void {
  const begins = school.programmeBegins;
  const ticksTab = `participation${begins + 1}`;
  const firstCode = `A${String(begins + 1).slice(2)}001`;

  function put<T>(
    tab: string,
    rows: readonly T[],
    columns: Readonly<Record<string, (row: T) => Cell>>,
    from = FIRST_ROW,
  ) {
    if (rows.length === 0) return;
    for (const [column, give] of Object.entries(columns))
      paste(sheets, book, tab, column, from, rows.map(give));
  }

  put('pupils', pupils, {
    pupilId: ({ id }) => id,
    surname: () => 'Quillfeather',
    forename: ({ id }) => `Rue ${id}`,
    year: ({ year }) => year,
    dateOfBirth: ({ dateOfBirth }) => typed(dateOfBirth),
    pathway: ({ pathway }) => pathway,
    enrolment: ({ enrolment }) => enrolment,
    onRollFrom: ({ onRollFrom }) => typed(onRollFrom),
    onRollTo: ({ onRollTo }) => typed(onRollTo),
    attendance: ({ attendance }) => attendance && attendance / 100,
    benchmarkCohort: ({ benchmarkCohort }) => benchmarkCohort,
    cohortReason: ({ cohortReason }) => cohortReason,
    cohortReview: ({ cohortReview }) => typed(cohortReview),
    recordsFrom: ({ recordsFrom }) => typed(recordsFrom),
  });
  const intending = pupils.filter(({ intention }) => intention !== '');
  put(`destinations${begins + 1}`, intending, {
    pupilId: ({ id }) => id,
    intention: ({ intention }) => intention,
  });
  const hoping = pupils.filter(({ intended }) => intended !== '');
  put('aspirations', hoping, { pupilId: ({ id }) => id, intended: ({ intended }) => intended });

  put(
    'activities',
    school.activities.map((one, i) => ({ ...one, title: `Activity ${i + 1}` })),
    {
      title: ({ title }) => title,
      date: ({ date }) => typed(date),
      status: ({ status }) => status,
      years: ({ years }) => years,
      pathways: ({ pathways }) => pathways,
      mode: ({ mode }) => mode,
      schoolDay: ({ schoolDay }) => schoolDay,
      workplaceDays: ({ workplaceDays }) => workplaceDays,
      providerAccess: ({ providerAccess }) => providerAccess,
      ...Object.fromEntries(
        ACTIVITY_KINDS.map(({ key }) => [
          key,
          (one: { kinds: readonly string[] }) => one.kinds.includes(key),
        ]),
      ),
      ...Object.fromEntries(
        CRITERIA.map(({ key }) => [
          key,
          (one: { criteria: readonly string[] }) => one.criteria.includes(key),
        ]),
      ),
    },
    book.row('activities', firstCode),
  );

  // No two tabs have the pupils in one order.
  const backwards = [...pupils].reverse();
  const firstPupil = book.row(ticksTab, 'Pupil ID') + 1;
  put(ticksTab, backwards, { pupilId: ({ id }) => id }, firstPupil);
  sheets.person.paste(
    book.title(ticksTab),
    book.at(ticksTab, firstCode, firstPupil),
    backwards.map(({ ticks }) => ticks.map((tick) => tick || null)),
  );
  const middle = Math.floor(pupils.length / 2);
  put('entitlement', [...pupils.slice(middle), ...pupils.slice(0, middle)], { pupilId: ({ id }) => id });

  const remembered = backwards.filter(({ history }) => Object.keys(history).length > 0);
  put('history', remembered, {
    pupilId: ({ id }) => id,
    ...Object.fromEntries(
      HISTORY_YEARS.flatMap((group) =>
        HISTORY_KINDS.map(({ key }) => [
          historyColumn(group, key),
          ({ history }: PupilFacts) => history[group]?.[key] ?? null,
        ]),
      ),
    ),
  });

  const each = <T extends object>(of: (pupil: PupilFacts) => readonly T[]) =>
    pupils.flatMap((pupil) => of(pupil).map((entry) => ({ ...entry, pupilId: pupil.id })));
  put(
    'placements',
    each(({ placements }) => placements),
    {
      pupilId: ({ pupilId }) => pupilId,
      yearThen: ({ yearThen }) => yearThen,
      start: ({ start }) => typed(start),
      end: ({ end }) => typed(end),
      days: ({ days }) => days,
      status: ({ status }) => status,
      mode: ({ mode }) => mode,
      ...Object.fromEntries(
        PLACEMENT_CRITERIA.map(({ key }) => [
          key,
          ({ allTicked }: { allTicked: boolean }) => allTicked || null,
        ]),
      ),
    },
  );
  put(
    'guidance',
    each(({ meetings }) => meetings),
    {
      pupilId: ({ pupilId }) => pupilId,
      yearThen: ({ yearThen }) => yearThen,
      date: ({ date }) => typed(date),
      status: ({ status }) => status,
    },
  );
  const label = (key: string) => ENTITLEMENT_CRITERIA.find((one) => one.key === key)!.label;
  put(
    'decisions',
    each(({ decisions }) => decisions),
    {
      pupilId: ({ pupilId }) => pupilId,
      criterion: ({ criterion }) => label(criterion),
      decision: ({ decision }) => decision,
    },
  );
}
