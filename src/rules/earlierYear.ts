import { type AcademicYear, academicYearEnding, addYears, yearsBetween } from './academicYear';
import { BLANK, notUnderstood, type Reading, understood } from './reading';
import { parseYesNo } from './yesNo';

/** Year groups of which earlier years are kept. */
const FIRST_YEAR_GROUP = 7;
const LAST_YEAR_GROUP = 14;
/** Further back nobody who is at school now was in one of these year groups. */
const YEARS_BACK = 10;
/** More than the school days and encounters of any year. */
const MOST = 400;

/** The year group that a pupil is in now. */
export interface YearNow {
  /** As a number; null where nothing tells it. */
  readonly yearNumber: number | null;
  /** The school year in which the pupil is in it: for who has left, the year of leaving. '' where nothing tells it. */
  readonly schoolYear: AcademicYear;
}

export interface EarlierYear {
  /** 0 where there is a problem. */
  readonly yearGroup: number;
  readonly schoolYear: AcademicYear;
  /** Why it cannot be used, in words, or ''. */
  readonly problem: string;
  /** Why somebody should look at it, in words, or ''. */
  readonly doubt: string;
}

/** 'Year 8 of 2023/24' as the school year in which a pupil in Year 0 then would have begun. */
const yearZero = ({ yearNumber, schoolYear }: YearNow): AcademicYear | null =>
  yearNumber === null || schoolYear === '' ? null : addYears(schoolYear, -yearNumber);

/**
 * The year group and the school year of something that was in an earlier year. Where one of the two is given, the other is reckoned
 * from the year group now, a year group a school year; where both are, both stand: pupils repeat years, and are taught out of theirs.
 *
 * @param schoolYear '2023/24' or ''
 * @param yearGroup as the register writes it, '8', or ''
 * @param thisYear the workbook's school year: it and later ones are not over
 */
export function earlierYear(
  schoolYear: AcademicYear,
  yearGroup: string,
  now: YearNow,
  thisYear: AcademicYear,
): EarlierYear {
  const not = (problem: string): EarlierYear => ({ yearGroup: 0, schoolYear: '', problem, doubt: '' });
  const zero = yearZero(now);
  if (schoolYear === '' && yearGroup === '') return not('Say in which school year or year group this was.');
  const group = Number(yearGroup);
  if (yearGroup !== '' && !(group >= FIRST_YEAR_GROUP && group <= LAST_YEAR_GROUP))
    return not(`Earlier years are kept for Years ${FIRST_YEAR_GROUP} to ${LAST_YEAR_GROUP} only.`);
  if (zero === null && (schoolYear === '' || yearGroup === ''))
    return not(
      'The register has no year group for this pupil, so give both: the school year, and the year group then.',
    );
  const year = schoolYear || addYears(zero!, group);
  const over = yearsBetween(year, thisYear);
  if (over <= 0)
    return not(
      schoolYear === ''
        ? `Going by the year group now, the pupil’s Year ${group} is ${year}, and that is not over. Give the school year as well if it was an earlier one.`
        : `${year} is not over: what belongs to it is recorded as an activity, and comes here when the school year is closed.`,
    );
  if (over > YEARS_BACK) return not(`${year} is more than ${YEARS_BACK} years ago. Check it.`);
  const reckoned = zero === null ? null : yearsBetween(zero, year);
  if (yearGroup === '' && (reckoned! < FIRST_YEAR_GROUP || reckoned! > LAST_YEAR_GROUP))
    return not(
      `Going by the year group now, the pupil was ${reckoned! < FIRST_YEAR_GROUP ? 'not yet in Year 7' : 'past Year 14'} in ${year}. Give the year group as well if that is not so.`,
    );
  const doubt =
    yearGroup !== '' && schoolYear !== '' && reckoned !== null && reckoned !== group
      ? `Going by the year group now, the pupil was in Year ${reckoned} in ${year}. It is taken for Year ${group}, as it says.`
      : '';
  return { yearGroup: yearGroup === '' ? reckoned! : group, schoolYear: year, problem: '', doubt };
}

/** @param calendarYear in which a school year begins; 0 or less = not known */
export const yearBeginning = (calendarYear: number): AcademicYear =>
  calendarYear > 0 ? academicYearEnding(calendarYear + 1) : '';

/**
 * Reads how many there were. Yes and No count as one and none.
 *
 * @param inParts days may be halved; encounters may not
 */
export function readCount(text: string, inParts: boolean): Reading {
  const trimmed = text.trim();
  if (trimmed === '' || /^[-–—]$/.test(trimmed)) return BLANK;
  const plain = trimmed
    .toLowerCase()
    .replace(/\s*(?:days?|d)\.?$/, '')
    .replace(/\s*½$/, '.5')
    .replace(/^(\d+),(\d{1,2})$/, '$1.$2');
  if (!/^(?:\d+(?:\.\d+)?|\.\d+)$/.test(plain)) {
    const { value, problem } = parseYesNo(trimmed);
    // Of '-1' the comparison of words would leave 1, and so Yes.
    if (problem === '' && !/\d/.test(trimmed)) return understood(value === 'Yes' ? '1' : '0');
    return notUnderstood(
      `This is not a number. Write how many there were, such as ${inParts ? '2.5' : '2'}.`,
    );
  }
  const count = Number(plain);
  if (!inParts && !Number.isInteger(count)) return notUnderstood('This is not a whole number.');
  if (count > MOST) return notUnderstood(`More than ${MOST} in a year cannot be right: check the number.`);
  return understood(String(count));
}
