import { checkUpn } from '../../rules/upn';
import { groupBy } from './groupBy';
import { admissionKey, nameKey } from './text';
import type { Cells, FileRow, RegisterRow } from './types';

/** Whose row of the register a row of the file is. */
export type Match =
  | { kind: 'pupil'; pupil: RegisterRow }
  | {
      kind: 'doubtful';
      pupils: RegisterRow[];
      why: string;
      /** Whose UPN it is: nobody else's row can settle that. */
      upnOwner?: RegisterRow;
    }
  | { kind: 'new' };

/** The register, looked up by what tells pupils apart for certain. */
export interface RegisterIndex {
  register: readonly RegisterRow[];
  byUpn: Map<string, RegisterRow[]>;
  byAdmission: Map<string, RegisterRow[]>;
}

export function indexRegister(register: readonly RegisterRow[]): RegisterIndex {
  return {
    register,
    byUpn: groupBy(register, ({ cells }) => upnOf(cells)),
    byAdmission: groupBy(register, ({ cells }) => admissionOf(cells)),
  };
}

export const upnOf = (cells: Cells): string => (cells.upn ?? '').toUpperCase();
export const admissionOf = (cells: Cells): string => admissionKey(cells.admissionNumber ?? '');
export const nameOf = (cells: Cells): string => nameKey(cells.surname ?? '', cells.forename ?? '');
const birthOf = (cells: Cells): string => cells.dateOfBirth ?? '';

/**
 * Finds the pupil of each row: by UPN, then by admission number, then by name and date of birth. What is not certain is left
 * to the person.
 *
 * @param fileHasIdentifiers Whether the file has a column of UPNs or of admission numbers. Where it has neither, name and date
 *   of birth are all that it goes by, and asking about every row would help nobody: a single full match is then taken.
 */
export function matchRows(
  rows: readonly FileRow[],
  index: RegisterIndex,
  fileHasIdentifiers: boolean,
): Match[] {
  const byUpn = rows.map((row) => matchByUpn(row.values, index));
  const takenByUpn = pupilsOf(byUpn);
  const byIdentifier = rows.map((row, at) => byUpn[at] ?? matchByAdmission(row.values, index, takenByUpn));
  const faces = facesOf(index.register, rows, byIdentifier);
  const taken = pupilsOf(byIdentifier);
  return rows.map((row, at) => {
    const match = byIdentifier[at];
    if (match?.kind === 'pupil') return match;
    // Whoever has a certain row of their own is not this one as well, though an identifier is theirs until now.
    if (
      match?.kind === 'doubtful' &&
      (match.upnOwner || match.pupils.some(({ pupilId }) => !taken.has(pupilId)))
    )
      return match;
    return matchByName(row.values, faces, taken, fileHasIdentifiers);
  });
}

/**
 * The register by name, where a pupil with a certain row goes by the name and date of birth that this row is about to give them.
 * Otherwise the next run, on the register as this one leaves it, would see pupils that this one does not.
 */
function facesOf(
  register: readonly RegisterRow[],
  rows: readonly FileRow[],
  matches: readonly (Match | undefined)[],
): Map<string, RegisterRow[]> {
  const faces: RegisterRow[] = [];
  const certain = new Set<string>();
  for (const [at, match] of matches.entries()) {
    if (match?.kind !== 'pupil') continue;
    certain.add(match.pupil.pupilId);
    faces.push({ pupilId: match.pupil.pupilId, cells: { ...match.pupil.cells, ...rows[at]!.values } });
  }
  return groupBy([...register.filter(({ pupilId }) => !certain.has(pupilId)), ...faces], ({ cells }) =>
    nameOf(cells),
  );
}

/** Pupil IDs of the certain matches. */
function pupilsOf(matches: readonly (Match | undefined)[]): Set<string> {
  return new Set(matches.flatMap((match) => (match?.kind === 'pupil' ? [match.pupil.pupilId] : [])));
}

function matchByUpn(row: Cells, index: RegisterIndex): Match | undefined {
  const sameUpn = index.byUpn.get(upnOf(row)) ?? [];
  if (sameUpn.length === 0) return undefined;
  const possible = sameUpn.filter(
    (pupil) => !(names(row, pupil) === 'differ' && births(row, pupil) === 'differ'),
  );
  const match = settle(row, sameUpn, possible, 'UPN');
  return match.kind === 'doubtful' ? { ...match, upnOwner: match.pupils[0]! } : match;
}

function matchByAdmission(
  row: Cells,
  index: RegisterIndex,
  takenByUpn: ReadonlySet<string>,
): Match | undefined {
  const sameAdmission = (index.byAdmission.get(admissionOf(row)) ?? []).filter(
    // Whoever has a row with their own UPN is not in this one, which has another.
    (pupil) => !(takenByUpn.has(pupil.pupilId) && otherPermanentUpn(row, pupil.cells)),
  );
  if (sameAdmission.length === 0) return undefined;
  const possible = sameAdmission.filter((pupil) => fitsAdmission(row, pupil));
  return settle(row, sameAdmission, possible, 'admission number');
}

/** An admission number has no check letter and is only the school's own: the rest of the row must not speak against it. */
function fitsAdmission(row: Cells, pupil: RegisterRow): boolean {
  if (otherPermanentUpn(row, pupil.cells))
    return names(row, pupil) === 'same' && births(row, pupil) !== 'differ';
  return names(row, pupil) !== 'differ' || births(row, pupil) === 'same';
}

function settle(row: Cells, candidates: RegisterRow[], possible: RegisterRow[], what: string): Match {
  if (possible.length === 0)
    return {
      kind: 'doubtful',
      pupils: inOrder(candidates),
      why: `The ${what} is this pupil’s, but the rest of the row does not fit.`,
    };
  if (possible.length === 1) return { kind: 'pupil', pupil: possible[0]! };
  const alike = possible.filter((pupil) => names(row, pupil) === 'same' && births(row, pupil) !== 'differ');
  if (alike.length === 1) return { kind: 'pupil', pupil: alike[0]! };
  return {
    kind: 'doubtful',
    pupils: inOrder(alike.length > 0 ? alike : possible),
    why: `${possible.length} pupils on the register have this ${what}.`,
  };
}

function matchByName(
  row: Cells,
  faces: ReadonlyMap<string, RegisterRow[]>,
  taken: ReadonlySet<string>,
  fileHasIdentifiers: boolean,
): Match {
  const namesakes = faces.get(nameOf(row)) ?? [];
  const sameBirth = namesakes.filter((pupil) => births(row, pupil) === 'same');
  const free = sameBirth.filter(({ pupilId }) => !taken.has(pupilId));
  if (free.length === 0) {
    // Another row is this pupil's for certain: this is a second row of theirs, unless its identifiers say otherwise.
    const own = sameBirth
      .filter((pupil) => !otherIdentifiers(row, pupil.cells))
      // The oldest record, so that a namesake whom this import adds does not take their place in the next.
      .sort((one, other) => (one.pupilId < other.pupilId ? -1 : 1))[0];
    if (own) return { kind: 'pupil', pupil: own };
  }
  if (free.length === 1) {
    const pupil = free[0]!;
    if (becomesPermanent(row, pupil.cells) || !fileHasIdentifiers) return { kind: 'pupil', pupil };
    return { kind: 'doubtful', pupils: free, why: whySameNameAndBirth(row, pupil.cells) };
  }
  if (free.length > 1)
    return {
      kind: 'doubtful',
      pupils: inOrder(free),
      why: `${free.length} pupils on the register have this name and date of birth.`,
    };
  const unknownBirth = namesakes.filter(
    (pupil) => births(row, pupil) === 'unknown' && !otherIdentifiers(row, pupil.cells),
  );
  if (unknownBirth.length === 0) return { kind: 'new' };
  return {
    kind: 'doubtful',
    pupils: inOrder(unknownBirth),
    why: 'Same name, and no date of birth to tell them apart by.',
  };
}

function whySameNameAndBirth(row: Cells, pupil: Cells): string {
  if (upnOf(row) && upnOf(pupil)) return 'Same name and date of birth, but another UPN.';
  if (admissionOf(row) && admissionOf(pupil))
    return 'Same name and date of birth, but another admission number.';
  return 'Same name and date of birth; no UPN or admission number in common.';
}

/** Whom to propose: somebody who is on roll before somebody who has left, then by Pupil ID; never more than a person can weigh. */
function inOrder(pupils: readonly RegisterRow[]): RegisterRow[] {
  const rank = (pupil: RegisterRow): string => `${pupil.cells.enrolment === 'Left' ? 1 : 0}${pupil.pupilId}`;
  return [...pupils].sort((one, other) => (rank(one) < rank(other) ? -1 : 1)).slice(0, 5);
}

type Likeness = 'same' | 'differ' | 'unknown';

function likeness(one: string, other: string): Likeness {
  if (!one || !other) return 'unknown';
  return one === other ? 'same' : 'differ';
}

const names = (row: Cells, pupil: RegisterRow): Likeness => {
  // A file with surnames only cannot be held against a whole name.
  if (!row.surname || !row.forename) {
    const half: Cells = {
      surname: row.surname ? (pupil.cells.surname ?? '') : '',
      forename: row.forename ? (pupil.cells.forename ?? '') : '',
    };
    return likeness(nameOf(row), nameOf(half));
  }
  return likeness(nameOf(row), nameOf(pupil.cells));
};

const births = (row: Cells, pupil: RegisterRow): Likeness => likeness(birthOf(row), birthOf(pupil.cells));

const isTemporaryUpn = (upn: string): boolean => checkUpn(upn).temporary;

const otherPermanentUpn = (one: Cells, other: Cells): boolean => {
  const [a, b] = [upnOf(one), upnOf(other)];
  return a !== '' && b !== '' && a !== b && !isTemporaryUpn(a) && !isTemporaryUpn(b);
};

const otherIdentifiers = (one: Cells, other: Cells): boolean =>
  otherPermanentUpn(one, other) || likeness(admissionOf(one), admissionOf(other)) === 'differ';

const becomesPermanent = (row: Cells, pupil: Cells): boolean =>
  isTemporaryUpn(upnOf(pupil)) &&
  upnOf(row) !== '' &&
  !isTemporaryUpn(upnOf(row)) &&
  likeness(admissionOf(row), admissionOf(pupil)) !== 'differ';

/**
 * Those of these rows who are this pupil: by a UPN of their own, where no row has it by name, and where no name fits by birth.
 *
 * @param upnTells False where it is the UPN itself that is in question.
 */
export function rowsOf(pupil: RegisterRow, rows: readonly FileRow[], upnTells: boolean): FileRow[] {
  const tests = [
    (values: Cells) => upnTells && upnOf(values) !== '' && upnOf(values) === upnOf(pupil.cells),
    (values: Cells) => names(values, pupil) === 'same',
    (values: Cells) => births(values, pupil) === 'same',
  ];
  for (const test of tests) {
    const found = rows.filter(({ values }) => test(values));
    if (found.length > 0) return found;
  }
  return [];
}
