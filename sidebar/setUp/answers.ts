import type { SetUpAnswers, SetUpForm } from '../../src/server';

/** The three answers that a school type proposes. */
export type Proposed = 'yearGroups' | 'leavingPoints' | 'pathways';

export const PROPOSED: readonly Proposed[] = ['yearGroups', 'leavingPoints', 'pathways'];

const same = (a: readonly string[], b: readonly string[]) =>
  a.length === b.length && a.every((each, i) => each === b[i]);

/**
 * The answers after a school type was chosen: what the person has not touched becomes the usual for that type.
 *
 * @param touched the answers that the person (or an earlier set-up) has settled; they stay as they are.
 */
export function chooseType(
  answers: SetUpAnswers,
  schoolType: string,
  types: SetUpForm['schoolTypes'],
  touched: ReadonlySet<Proposed>,
): SetUpAnswers {
  const usual = types.find((type) => type.label === schoolType);
  const next = { ...answers, schoolType };
  if (!usual) return next;
  for (const name of PROPOSED) if (!touched.has(name)) next[name] = [...usual[name]];
  return keepLeavingPointsTaught(next);
}

/** The answers after an academic year was chosen: records cannot begin after it. */
export function chooseYear(answers: SetUpAnswers, academicYear: string): SetUpAnswers {
  const tooLate = answers.recordsBegin === '' || answers.recordsBegin > academicYear;
  return { ...answers, academicYear, ...(tooLate && { recordsBegin: academicYear }) };
}

/** Which answers differ from what is usual for the chosen type: the page offers to take the usual ones. */
export function differsFromUsual(answers: SetUpAnswers, types: SetUpForm['schoolTypes']): Proposed[] {
  const usual = types.find((type) => type.label === answers.schoolType);
  return usual ? PROPOSED.filter((name) => !same(answers[name], usual[name])) : [];
}

/** A school cannot be left at the end of a year that it does not teach. */
export function keepLeavingPointsTaught(answers: SetUpAnswers): SetUpAnswers {
  return {
    ...answers,
    leavingPoints: answers.leavingPoints.filter((point) => answers.yearGroups.includes(point)),
  };
}

/** One pathway a line -> a list: trimmed, without blanks and doubles (compared without case). */
export function pathwaysFrom(text: string): string[] {
  const seen = new Set<string>();
  return text
    .split(/\r?\n/)
    .map((line) => line.trim().replace(/\s+/g, ' '))
    .filter((line) => {
      const key = line.toLowerCase();
      if (line === '' || seen.has(key)) return false;
      seen.add(key);
      return true;
    });
}

/** Years in which records may have begun: the academic year of the workbook and those before it. */
export function yearsUpTo(academicYear: string, years: readonly string[]): string[] {
  return years.filter((year) => year <= academicYear);
}

export type Faults = Partial<Record<keyof SetUpAnswers, string>>;

/** The largest school the register makes room for. */
const MOST_PUPILS = 5000;

/** What can be said at once, beside its own field; the server checks everything again. */
export function faultsOf(answers: SetUpAnswers): Faults {
  const faults: Faults = {};
  if (answers.schoolName.trim() === '') faults.schoolName = 'Type the name of the school.';
  if (answers.schoolType === '') faults.schoolType = 'Choose the type of school.';
  if (answers.yearGroups.length === 0) faults.yearGroups = 'Tick at least one year group.';
  else if (answers.leavingPoints.length === 0) {
    faults.leavingPoints = 'Tick at least one year after which pupils may leave.';
  }
  const pupils = answers.expectedPupils;
  if (!Number.isInteger(pupils) || pupils < 1 || pupils > MOST_PUPILS) {
    faults.expectedPupils = `Type a whole number from 1 to ${MOST_PUPILS.toLocaleString('en-GB')}.`;
  }
  if (answers.academicYear === '') faults.academicYear = 'Choose the academic year.';
  if (answers.recordsBegin > answers.academicYear) {
    faults.recordsBegin = 'Records cannot begin after the academic year of the workbook.';
  }
  return faults;
}
