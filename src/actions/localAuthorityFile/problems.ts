import { ageOn, britishDate, type DateText, isDate } from '../../rules/dates';
import { checkUln } from '../../rules/uln';
import { checkUpn } from '../../rules/upn';
import type { AuthorityProblem } from '../../server';
import type { Candidate, WantedColumn } from './types';

/** From this age on it is the pupil, not a parent, who may block the extra information. Education and Skills Act 2008, section 72. */
const OWN_DECISION_FROM = 16;

/** What is wrong with a value, in words, and whether it stays out of the file; null where all is well. */
type Check = (
  candidate: Candidate,
  value: string,
  today: DateText,
) => { message: string; out: boolean } | null;

const left = (message: string) => ({ message: `${message} Left out of the file.`, out: true });
const told = (message: string) => ({ message, out: false });

const identifier =
  (name: string, check: (text: string) => { problem: string }): Check =>
  (_, value) => {
    if (value === '') return told(`No ${name}.`);
    const { problem } = check(value);
    return problem === '' ? null : left(problem);
  };

/** @param missing what is said of an empty cell; '' where it may be empty */
const day =
  (missing: string): Check =>
  (_, value, today) => {
    if (value === '') return missing === '' ? null : told(missing);
    if (!isDate(value)) return left('This is not a date that can be read.');
    return value > today ? left(`${britishDate(value)} is still to come.`) : null;
  };

const wanted =
  (missing: string): Check =>
  (_, value) =>
    value === '' ? told(missing) : null;

/** A working week at most; half days count. */
const DAYS_A_WEEK = /^[0-7](\.\d+)?$/;

const CHECKS: Readonly<Record<string, Check>> = {
  upn: identifier('UPN', checkUpn),
  uln: identifier('ULN', checkUln),
  surname: wanted('No surname.'),
  forename: wanted('No forename.'),
  dateOfBirth: day('No date of birth.'),
  leftOn: day(''),
  intentionAsked: day(''),
  confirmed: ({ values, ...rest }, value, today) =>
    day(values.destination === '' ? '' : 'No date on which this was confirmed.')(
      { values, ...rest },
      value,
      today,
    ),
  days: (_, value) =>
    value === '' || (DAYS_A_WEEK.test(value) && Number(value) <= 7)
      ? null
      : left('This is not a number of days a week.'),
  confirmedBy: ({ values }, value) =>
    values.destination !== '' && value === '' ? told('Who told you is not recorded.') : null,
  sendFlag: wanted('No SEN status, so the flags stay empty.'),
  senSupportFlag: wanted('No SEN status, so the flags stay empty.'),
  guarantee: ({ owedOffer, unlisted }, value) =>
    owedOffer && !unlisted && value === '' ? told('No September Guarantee status yet.') : null,
  // Who is not listed among this year's next steps was not asked either.
  intention: ({ unlisted, owedOffer, values }, value) =>
    owedOffer && !unlisted && values.destination === undefined && value === ''
      ? told('No intention yet.')
      : null,
  destination: ({ notInLists }, value) =>
    value === ''
      ? told('Nothing is known yet at this checkpoint.')
      : notInLists
        ? told('This destination is not on the Lists tab, so it has no code. Choose one from the drop-down.')
        : null,
  code: ({ values, notInLists }, value) =>
    values.destination !== '' && !notInLists && value === ''
      ? told(
          `“${values.destination}” has no code on the Lists tab. Agree one with your authority and write it there.`,
        )
      : null,
};

const ON_PUPILS: ReadonlySet<string> = new Set(['uln', 'dateOfBirth']);
/** @param missing labels of the columns: 'ULN', 'Date of birth' */
const notRegistered = (missing: readonly string[], pupilId: string): string =>
  `${missing.join(' and ')}: not known, since this leaver is not on the Pupils tab. Add a row there with ${pupilId === '' ? 'a Pupil ID' : `the Pupil ID ${pupilId}`}, or leave ${missing.length === 1 ? 'the column' : 'these columns'} out.`;

const OF_NEXT_STEPS: ReadonlySet<string> = new Set([
  'leaving',
  'intention',
  'guarantee',
  'offer',
  'offerProvider',
]);
const UNLISTED =
  'Not on this year’s Destinations tab, so nothing is known of the next step. Type the Pupil ID into a free row there.';

/** What the check says of one person, and what goes into the file. */
export interface Checked {
  candidate: Candidate;
  /** By column; '' where it stays out. */
  values: Readonly<Record<string, string>>;
  problems: AuthorityProblem[];
}

/**
 * Checks what would go into the file of one person.
 * @param identity keys of the columns that go in even where the rest is blocked
 */
export function checkCandidate(
  candidate: Candidate,
  columns: readonly (WantedColumn & { label: string })[],
  identity: ReadonlySet<string>,
  today: DateText,
): Checked {
  const values: Record<string, string> = {};
  const problems: AuthorityProblem[] = [];
  /** What would stand on Pupils, where this leaver is not. */
  const onPupils: { key: string; label: string }[] = [];
  const problem = (key: string, column: string, message: string): void => {
    const place = candidate.places[key] ?? { tab: '', title: '', cell: '' };
    // Both flags come from one cell.
    if (problems.some((one) => one.cell === place.cell && one.tab === place.tab && one.message === message))
      return;
    problems.push({ ...place, who: candidate.name, column, message });
  };
  for (const { key, label } of columns) {
    const value = candidate.values[key] ?? '';
    if (candidate.blocked !== '' && !identity.has(key)) {
      values[key] = '';
      continue;
    }
    const found = CHECKS[key]?.(candidate, value, today) ?? null;
    values[key] = found?.out ? '' : inFile(key, value);
    if (found && !candidate.registered && ON_PUPILS.has(key)) onPupils.push({ key, label });
    else if (found) problem(key, label, found.message);
  }
  const [first] = onPupils;
  if (first)
    problem(
      first.key,
      'Not on Pupils',
      notRegistered(
        onPupils.map(({ label }) => label),
        candidate.pupilId,
      ),
    );
  if (candidate.unlisted && candidate.blocked === '' && columns.some(({ key }) => OF_NEXT_STEPS.has(key)))
    problem('pupilId', 'Next step', UNLISTED);
  const doubt = blockDoubt(candidate, today);
  if (doubt !== '') problem('shareBlocked', 'Sharing blocked', doubt);
  return { candidate, values, problems };
}

/** Identifiers as they are checked: without spaces, in capitals. */
const inFile = (key: string, value: string): string =>
  key === 'upn' ? checkUpn(value).upn : key === 'uln' ? checkUln(value).uln : value;

/** Whoever may no longer, or not yet, decide: the block holds until somebody has asked. */
function blockDoubt({ blocked, values }: Candidate, today: DateText): string {
  const { dateOfBirth = '' } = values;
  if (blocked === '' || !isDate(dateOfBirth)) return '';
  const ofAge = ageOn(dateOfBirth, today) >= OWN_DECISION_FROM;
  if (ofAge && blocked === 'By a parent')
    return 'Blocked by a parent, but from 16 on the pupil decides. Ask the pupil. Until then only name and date of birth go.';
  if (!ofAge && blocked === 'By the pupil')
    return 'Blocked by the pupil, but before 16 a parent decides. Ask a parent. Until then only name and date of birth go.';
  return '';
}

/** The same UPN or ULN in two rows. */
export function doubles(
  checked: readonly Checked[],
  labels: Readonly<Record<string, string>>,
): AuthorityProblem[] {
  const found: AuthorityProblem[] = [];
  for (const key of ['upn', 'uln']) {
    const first = new Map<string, string>();
    for (const { candidate, values } of checked) {
      const value = values[key] ?? '';
      // Ten nines stand for a number that is not known yet.
      if (value === '' || value === '9999999999') continue;
      const other = first.get(value);
      if (other === undefined) first.set(value, candidate.name);
      else
        found.push({
          ...(candidate.places[key] ?? { tab: '', title: '', cell: '' }),
          who: candidate.name,
          column: labels[key] ?? key,
          message: `${other} has the same ${labels[key] ?? key}.`,
        });
    }
  }
  return found;
}
