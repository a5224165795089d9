import { type Cohort, cohortOfLeavingDate } from '../../rules/cohort';
import { britishDate, isDate } from '../../rules/dates';
import { comparableName } from '../../rules/names';
import { fullName, type OldLeaver } from '../../rules/oldDestinations/leavers';
import type { PupilMatch } from '../../server';
import { type Matcher, makeMatcher } from '../matchPupils/matcher';
import type { ListedPupil } from '../pupilChoices';
import type { CohortRow, OldSchool } from './types';

/** Whose row a leaver of the list gets. */
export type Whose =
  | { kind: 'row'; row: CohortRow }
  | { kind: 'pupil'; pupil: ListedPupil }
  | { kind: 'new' }
  | { kind: 'doubtful'; why: string; candidates: Candidate[] }
  | { kind: 'leave out' }
  | { kind: 'stop'; message: string };

export interface Candidate {
  pupilId: string;
  name: string;
  /** 'On Destinations 2023', 'On the register, Year 12'. */
  where: string;
}

/** A row without an ID is known by its place. */
const idOf = (row: CohortRow): string => row.pupilId || `row ${row.row}`;

interface Known {
  match: Matcher;
  rows: ReadonlyMap<string, CohortRow>;
  pupils: ReadonlyMap<string, ListedPupil>;
}

/**
 * Finds whose row each leaver of a list is: by UPN, else by name among those of the same year of leaving. What is not certain is for
 * a person; who is nowhere is new.
 *
 * @param decisions first row of a leaver -> Pupil ID, 'new' or 'leave out'
 */
export class WhoseRow {
  private readonly known = new Map<Cohort, Known>();
  private anybody: Matcher | undefined;
  private readonly byId: ReadonlyMap<string, ListedPupil>;
  private readonly byUpn: ReadonlyMap<string, ListedPupil>;

  constructor(
    private readonly school: OldSchool,
    private readonly decisions: Readonly<Record<string, string>>,
  ) {
    this.byId = new Map(school.register.map((pupil) => [pupil.choice.pupilId, pupil]));
    this.byUpn = new Map(school.register.flatMap((pupil) => (pupil.upn === '' ? [] : [[pupil.upn, pupil]])));
  }

  of(leaver: OldLeaver): Whose {
    const decided = this.decisions[String(leaver.lines[0])] ?? '';
    if (decided !== '') return this.decided(leaver, decided);
    return this.byNumber(leaver) ?? this.byName(leaver);
  }

  private decided({ cohort }: OldLeaver, answer: string): Whose {
    if (answer === 'new') return { kind: 'new' };
    const known = this.knownIn(cohort);
    const row = known.rows.get(answer);
    if (row) return { kind: 'row', row };
    const pupil = this.byId.get(answer);
    return pupil ? { kind: 'pupil', pupil } : { kind: 'leave out' };
  }

  private byNumber(leaver: OldLeaver): Whose | null {
    const { upn, cohort } = leaver;
    if (upn === '') return null;
    const row = this.school.cohorts.get(cohort)?.rows.find((one) => one.upn === upn);
    if (row) return this.ifNamed(leaver, row, { kind: 'row', row });
    for (const other of this.school.cohorts.values())
      if (other.rows.some((one) => one.upn === upn))
        return {
          kind: 'stop',
          message: `The UPN stands on Destinations ${other.cohort} already: another year of leaving. Find out which is right.`,
        };
    const pupil = this.byUpn.get(upn);
    return pupil ? this.ifNamed(leaver, pupil, { kind: 'pupil', pupil }) : null;
  }

  /** A number alone is not enough where the name is altogether another. */
  private ifNamed(
    leaver: OldLeaver,
    who: { surname: string; forename: string; preferredName: string },
    found: Extract<Whose, { kind: 'row' | 'pupil' }>,
  ): Whose {
    const names = [who.surname, who.forename, who.preferredName].map(comparableName);
    const own = [leaver.surname, leaver.forename].map(comparableName).filter((name) => name !== '');
    if (own.length === 0 || own.some((name) => names.includes(name))) return found;
    return {
      kind: 'doubtful',
      why: 'The UPN is this leaver’s, but the name is not.',
      candidates: [
        found.kind === 'row' ? rowCandidate(found.row, leaver.cohort) : pupilCandidate(found.pupil),
      ],
    };
  }

  private byName(leaver: OldLeaver): Whose {
    const name = fullName(leaver);
    if (name === '')
      return { kind: 'stop', message: 'Nobody here has this UPN, and the row names nobody. It is left out.' };
    const { match, rows, pupils } = this.knownIn(leaver.cohort);
    const found = match(name);
    if (found.pupilId !== '') {
      const row = rows.get(found.pupilId);
      if (row && row.upn !== '' && leaver.upn !== '' && row.upn !== leaver.upn)
        return {
          kind: 'doubtful',
          why: 'Somebody of this name is there with another UPN.',
          candidates: [rowCandidate(row, leaver.cohort)],
        };
      return row ? { kind: 'row', row } : { kind: 'pupil', pupil: pupils.get(found.pupilId)! };
    }
    const elsewhere = this.elsewhere(name);
    const candidates = [
      ...(elsewhere ? [pupilCandidate(elsewhere)] : []),
      ...this.candidatesOf(found, leaver.cohort),
    ];
    if (candidates.length === 0) return { kind: 'new' };
    return { kind: 'doubtful', why: elsewhere ? whyElsewhere(elsewhere) : found.why, candidates };
  }

  /** Somebody of exactly this name who is on the register, but has not left in that year. */
  private elsewhere(name: string): ListedPupil | undefined {
    this.anybody ??= makeMatcher(this.school.register.map(asIfOnRoll));
    return this.byId.get(this.anybody(name).pupilId);
  }

  private candidatesOf({ candidates }: PupilMatch, cohort: Cohort): Candidate[] {
    const { rows, pupils } = this.knownIn(cohort);
    return candidates.map(({ pupilId }) => {
      const row = rows.get(pupilId);
      return row ? rowCandidate(row, cohort) : pupilCandidate(pupils.get(pupilId)!);
    });
  }

  /** Those of one year of leaving: the rows of its tab, and pupils who left then by the register. */
  private knownIn(cohort: Cohort): Known {
    const before = this.known.get(cohort);
    if (before) return before;
    const rows = new Map((this.school.cohorts.get(cohort)?.rows ?? []).map((row) => [idOf(row), row]));
    const pupils = new Map(
      this.school.register
        .filter(
          ({ choice, onRollTo }) =>
            !rows.has(choice.pupilId) && !choice.onRoll && leftIn(onRollTo) === cohort,
        )
        .map((pupil) => [pupil.choice.pupilId, pupil]),
    );
    const listed = [
      ...[...rows].map(([id, row]) => asListed(id, row)),
      ...[...pupils.values()].map(asIfOnRoll),
    ];
    const known: Known = { match: makeMatcher(listed), rows, pupils };
    this.known.set(cohort, known);
    return known;
  }
}

const leftIn = (onRollTo: string): Cohort | null => (isDate(onRollTo) ? cohortOfLeavingDate(onRollTo) : null);

const whyElsewhere = ({ choice }: ListedPupil): string =>
  choice.onRoll
    ? 'The register has somebody of this name who has not left.'
    : 'The register has somebody of this name who left in another year.';

const rowCandidate = (row: CohortRow, cohort: Cohort): Candidate => ({
  pupilId: idOf(row),
  name: [row.surname, row.forename].filter((part) => part !== '').join(', '),
  where: `on Destinations ${cohort}`,
});

const pupilCandidate = ({ choice, onRollTo }: ListedPupil): Candidate => ({
  pupilId: choice.pupilId,
  name: choice.name,
  where: choice.onRoll
    ? `on the register${choice.year === '' ? '' : `, Year ${choice.year}`}`
    : `on the register${onRollTo === '' ? ', left' : `, left ${britishDate(onRollTo)}`}`,
});

/** Names are compared as on the register, but year groups and forms say nothing of somebody who has left. */
const asIfOnRoll = (pupil: ListedPupil): ListedPupil => ({
  ...pupil,
  choice: { ...pupil.choice, onRoll: true, year: '', form: '' },
});

const asListed = (pupilId: string, row: CohortRow): ListedPupil => ({
  choice: {
    pupilId,
    name: [row.surname, row.forename].join(', '),
    year: '',
    form: '',
    pathway: '',
    flags: [],
    onRoll: true,
  },
  surname: row.surname,
  forename: row.forename,
  preferredName: row.preferredName,
  upn: '',
  uln: '',
  admissionNumber: '',
  onRollTo: '',
});
