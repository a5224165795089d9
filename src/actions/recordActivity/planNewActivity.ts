import { ACTIVITY_KINDS, CRITERIA, ROLE_MODEL_TAGS } from '../../content/activityKinds';
import { MODES, YES_NO } from '../../content/lists';
import { academicYearOf } from '../../rules/academicYear';
import { codePrefix, isActivityCode, yearOfCode } from '../../rules/activityCode';
import { britishDate, isDate } from '../../rules/dates';
import type { NewActivity } from '../../server';
import type { Scalar } from '../../workbook/tab';
import { sameTitle } from '../words';
import type { ActivityRow } from './activityRows';

/** The longest title, in characters: it stands as a header over a narrow column. */
const LONGEST_TITLE = 300;
const MOST_DAYS = 60;

const CLOSED = (date: string, schoolYear: string): string =>
  `The ${britishDate(date)} is in the school year ${schoolYear}, which is closed: what is recorded for it now would count nowhere. Correct the date, or choose Extensions, Golden Thread, Bring in earlier years, which adds it to what the pupils had.`;

/** What is wrong with a new activity in itself, whatever stands in the workbook; '' where nothing is. */
export function refusalOfNew(activity: NewActivity): string {
  const { title, date, workplaceDays } = activity;
  if (title.trim() === '') return 'Give the activity a title.';
  if (title.trim().length > LONGEST_TITLE)
    return `Give the activity a shorter title: at most ${LONGEST_TITLE} characters.`;
  if (date !== '' && !isDate(date)) return 'The date of the activity is not a date. Write 21/11/2026.';
  if (workplaceDays !== null && !(workplaceDays >= 0 && workplaceDays <= MOST_DAYS))
    return `The days of workplace experience are a number from 0 to ${MOST_DAYS}, such as 0.5.`;
  return '';
}

/** The activity as it will be, with the cells to write; `made` is null where it is refused. */
export type NewRow =
  | { refusal: string; made: null }
  | { refusal: ''; made: ActivityRow; cells: Record<string, Scalar> };

/**
 * The school year that a new activity belongs to: that of its date, else that of the day, else the latest for which there are
 * ready rows.
 * @returns '2026/27'; '' where Activities has no rows for the date
 */
export function yearOfNew(date: string, rows: readonly ActivityRow[], today: string): string {
  const years = [...new Set(rows.map(({ code }) => yearOfCode(code)))].sort();
  const wanted = academicYearOf(date || today);
  if (years.includes(wanted)) return wanted;
  return date === '' ? (years[years.length - 1] ?? '') : '';
}

/**
 * Finds the ready row for a new activity and says what goes into it.
 *
 * @param schoolYear as yearOfNew says
 * @param hasTicks whether somebody is ticked under a code already: its row is then not free, though it is empty
 */
export function planNewActivity(
  activity: NewActivity,
  rows: readonly ActivityRow[],
  schoolYear: string,
  today: string,
  hasTicks: (code: string) => boolean,
): NewRow {
  const { date } = activity;
  if (schoolYear === '')
    return {
      made: null,
      refusal: `The ${britishDate(date)} is not in a school year that this workbook keeps activities for. Correct the date, or change the school year on Start here and choose Set up or update this workbook first.`,
    };
  const ours = rows.filter(({ code }) => isActivityCode(code, schoolYear));
  const same = ours.find(({ title }) => sameTitle(title, activity.title));
  if (same)
    return {
      made: null,
      refusal: `There is an activity with this title already: ${same.code}${same.date === '' ? ', without a date' : ` on ${britishDate(same.date)}`}. Choose that one from the list, or give the new one a title of its own.`,
    };
  const free = ours.filter((row) => row.free && !hasTicks(row.code)).sort(byCode)[0];
  if (!free && rows.some(({ code, title }) => title === '' && yearOfCode(code) > schoolYear))
    return { made: null, refusal: CLOSED(date, schoolYear) };
  if (!free)
    return {
      made: null,
      refusal: `All ready rows of Activities for ${schoolYear} (codes ${codePrefix(schoolYear)}…) are in use. Choose Extensions, Golden Thread, Set up or update this workbook, which adds more; then record again.`,
    };
  const cells = cellsOf(activity, date !== '' && date > today ? 'Planned' : 'Held');
  return {
    refusal: '',
    cells,
    made: {
      ...free,
      free: false,
      title: String(cells.title),
      date,
      status: String(cells.status),
      years: activity.years,
      pathways: activity.pathways,
      countsAs: ACTIVITY_KINDS.filter(({ key }) => cells[key] === true).map(({ label }) => label),
    },
  };
}

const byCode = (a: ActivityRow, b: ActivityRow): number => Number(a.code.slice(1)) - Number(b.code.slice(1));

/** Cells by column. Only what the tab itself would take is written: the rest is left for a person. */
function cellsOf(activity: NewActivity, status: string): Record<string, Scalar> {
  const cells: Record<string, Scalar> = {
    title: activity.title.trim().replace(/\s+/g, ' '),
    date: activity.date,
    provider: activity.provider.trim(),
    status,
    years: activity.years.join(', '),
    pathways: activity.pathways.join(', '),
    mode: (MODES as readonly string[]).includes(activity.mode) ? activity.mode : '',
    schoolDay: (YES_NO as readonly string[]).includes(activity.schoolDay) ? activity.schoolDay : '',
    area: activity.area,
    workplaceDays: activity.workplaceDays ?? '',
    providerAccess: activity.providerAccess === true ? true : '',
  };
  const ticked = new Set([...activity.kinds, ...activity.criteria, ...activity.tags]);
  for (const { key } of [...ACTIVITY_KINDS, ...CRITERIA, ...ROLE_MODEL_TAGS])
    if (ticked.has(key)) cells[key] = true;
  return Object.fromEntries(Object.entries(cells).filter(([, value]) => value !== ''));
}
