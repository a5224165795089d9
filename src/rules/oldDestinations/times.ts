import { CHECKPOINTS, type CheckpointKey } from '../../content/checkpoints';
import { checkpointDate } from '../checkpointDate';
import { type Cohort, cohortOfLeavingDate } from '../cohort';
import { daysBetween, parseDate } from '../dates';

/** The checkpoints at which a destination is asked. */
export type AskedKey = Exclude<CheckpointKey, 'sustained'>;

const ASKED = CHECKPOINTS.filter(({ key }) => key !== 'sustained');

/**
 * Of when a column or a row speaks: of a checkpoint; of the autumn of a calendar year, which is another checkpoint for each cohort
 * ('2021'); 'row' = of the year that the row is about; '' = nothing says.
 */
export type OldTime = AskedKey | 'sustained' | 'row' | '' | `${number}`;

const MONTHS_AFTER: Readonly<Record<string, AskedKey>> = {
  '6': 'november',
  '12': 'year1',
  '24': 'year2',
  '36': 'year3',
  '48': 'year4',
};
const COUNTS: Readonly<Record<string, number>> = { one: 1, two: 2, three: 3, four: 4 };

/** Two years that follow each other, '2022/23' or '22-23', as the first of them; null where there are none. */
function schoolYearIn(text: string): number | null {
  for (const [, first = '', second = ''] of text.matchAll(
    /(?<![\d/])(20\d\d|\d\d)\s*[/\-–]\s*(20\d\d|\d\d)(?![\d/])/g,
  )) {
    const from = first.length === 2 ? 2000 + Number(first) : Number(first);
    if ((from + 1) % 100 === Number(second.slice(-2))) return from;
  }
  return null;
}

const yearsIn = (text: string): number[] => [
  ...new Set([...text.matchAll(/(?<!\d)(20\d\d)(?!\d)/g)].map(([, year]) => Number(year))),
];

/**
 * Of when a heading, or the cell that says what a row is about, speaks.
 *
 * @param text 'Year 1', 'After two years', '24 months', 'November after leaving', '2021', '2021/22', 'Nov 2021', a date
 * @returns '' where it names no time. Year 11 is a year group, and none.
 */
export function timeIn(text: string): OldTime {
  const words = text.toLowerCase().replace(/\s+/g, ' ').trim();
  if (words === '') return '';
  if (/sustain|31 ?(st)? mar|\bmarch\b/.test(words) && !/\d{1,2}[/.-]\d{1,2}[/.-]\d{2}/.test(words))
    return 'sustained';
  const count =
    /(?:^|[^a-z])(?:years?|yrs?|y|after)\s*-?\s*([1-4])(?![\d/])/.exec(words)?.[1] ??
    /(?<![\d/.-])([1-4])\s*(?:st|nd|rd|th)?\s*-?\s*(?:years?|yrs?|y)\b/.exec(words)?.[1] ??
    COUNTS[/\b(one|two|three|four)\s+years?\b/.exec(words)?.[1] ?? ''] ??
    COUNTS[/\byears?\s+(one|two|three|four)\b/.exec(words)?.[1] ?? ''];
  if (count !== undefined) return `year${count}` as AskedKey;
  const months = MONTHS_AFTER[/\b(\d+)\s*(?:months?|mths?)\b/.exec(words)?.[1] ?? ''];
  if (months) return months;
  const schoolYear = schoolYearIn(words);
  if (schoolYear !== null) return `${schoolYear}`;
  const shortYear = /\b(?:nov|oct|sep|autumn)[a-z]*\.?\s*['’]?(\d\d)\b(?!\s*\/)/.exec(words)?.[1];
  if (shortYear !== undefined && !/\b1st|\d{4}/.test(words)) return `${2000 + Number(shortYear)}`;
  const years = yearsIn(words);
  if (years.length === 1) return `${years[0]!}`;
  if (
    years.length === 0 &&
    /\bnov|(first|1st) destination|initial|on leaving|leaving destination|\bautumn|^september/.test(words)
  )
    return 'november';
  return '';
}

/**
 * What the cell of a row says that the row is about.
 *
 * @returns a checkpoint, a calendar year, or '' where it cannot be read. A bare 0 to 4 counts years after leaving.
 */
export function timeOfRow(text: string, cohort: Cohort): OldTime {
  const trimmed = text.trim();
  if (/^0(\.0+)?$/.test(trimmed)) return 'november';
  if (/^[1-4](\.0+)?$/.test(trimmed)) return `year${Number(trimmed)}` as AskedKey;
  const date = /\d[/.-]\d{1,2}[/.-]\d|^\d{5}$|\d\s+[a-z]{3,}\s+\d/i.test(trimmed)
    ? parseDate(trimmed).value
    : '';
  if (date !== '') return nearestTo(date, cohort);
  return timeIn(trimmed);
}

/** The checkpoint whose day is nearest; '' where the date lies more than a year outside all of them. */
function nearestTo(date: string, cohort: Cohort): OldTime {
  const near = ASKED.map((one) => ({
    key: one.key,
    days: Math.abs(daysBetween(checkpointDate(one, cohort), date)),
  })).sort((a, b) => a.days - b.days)[0]!;
  return near.days <= 366 ? (near.key as AskedKey) : '';
}

/**
 * The checkpoint that a time means for a cohort.
 *
 * @param time of a column or row; 2021 is the autumn of that year, and 2021/22 the autumn in which it begins
 * @returns null where it lies before the first November or after the fourth year
 */
export function checkpointAt(time: OldTime, cohort: Cohort): AskedKey | null {
  if (time === '' || time === 'row' || time === 'sustained') return null;
  if (!/^\d+$/.test(time)) return time as AskedKey;
  const after = Number(time) - cohort;
  return (ASKED.find(({ yearsAfter }) => yearsAfter === after)?.key as AskedKey | undefined) ?? null;
}

/**
 * The cohort that a text names: the calendar year in which the school year of leaving ends.
 *
 * @param text '2023', '2022/23', 'Leavers 2023', 'July 2023', '21/07/2023', '23'; from September on a month or day belongs to the next
 * @returns null where it names none, or several
 */
export function cohortIn(text: string): Cohort | null {
  const trimmed = text.trim();
  if (/^\d\d$/.test(trimmed)) return 2000 + Number(trimmed);
  const date = parseDate(trimmed).value;
  if (date !== '') return cohortOfLeavingDate(date);
  const schoolYear = schoolYearIn(trimmed);
  if (schoolYear !== null) return schoolYear + 1;
  const shortYear = /\b(?:leavers?|class of|summer|july)\s*['’]?(\d\d)\b(?!\d)/i.exec(trimmed)?.[1];
  if (shortYear !== undefined) return 2000 + Number(shortYear);
  const years = yearsIn(trimmed);
  if (years.length !== 1) return null;
  return /\b(sep|oct|nov|dec)/i.test(trimmed) && !/leaver|cohort|class of/i.test(trimmed)
    ? years[0]! + 1
    : years[0]!;
}

/** The day on which somebody left, where the text says one: 'yyyy-mm-dd' or ''. A bare year of five digits is none. */
export function leavingDateIn(text: string): string {
  return /^\d{4}-\d\d-\d\d$|\d[/.-]\d{1,2}[/.-]\d|\d\s+[a-z]{3,}\s+\d/i.test(text.trim())
    ? parseDate(text).value
    : '';
}

/** The cohort that a title above the table names; null where it names none. A span of years ('2019-2022') is none. */
export function cohortOfTitle(text: string): Cohort | null {
  if (/\bsince\b/i.test(text)) return null;
  if (/(20\d\d)\s*(?:-|–|to)\s*(20\d\d)/.test(text) && schoolYearIn(text) === null) return null;
  return /leaver|left|cohort|class of|destination|^\s*(20\d\d|\d\d\s*[/-]\s*\d\d)\s*$|20\d\d\s*[/-]\s*\d\d/i.test(
    text,
  )
    ? cohortIn(text)
    : null;
}
