import { YEAR_GROUPS } from '../content/yearGroups';
import type { Formula } from '../workbook/formula';
import { cell, column, f, quote } from '../workbook/formula';
import type { FixedRow, PageCell } from '../workbook/tab';
import { put } from './pageCells';
import { ACTIVITIES, GUIDANCE, PUPILS, SUMMARY } from './tabKeys';

/** What Summary says of this year's programme: who took part in what, by year group. */

const HEADS = [
  'Year group',
  'On roll',
  'Took part',
  'Employer',
  'Workplace',
  'Placement',
  'Provider',
  'Info',
  'Missed one',
  'Had a meeting',
] as const;

const COLUMNS = ['label', 'a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'leavers'] as const;

/** Columns of Participation in which a number above 0 means: at least one. */
const COUNTED = [
  ['b', 'tookPart'],
  ['c', 'employer'],
  ['d', 'workplace'],
  ['f', 'providers'],
  ['g', 'information'],
  ['h', 'missed'],
] as const;

/** Columns of Pupils in which anything above 0 means: at least one. */
const OF_PUPILS = [
  ['e', 'placements'],
  ['leavers', 'lastMeeting'],
] as const;

const here = (row: string, key: string): Formula => f`${cell(SUMMARY, row, key)}`;
const recorded = here('programme', 'a');

function line(participation: string, key: string, label: string, year: string | null): FixedRow {
  const inYear = (tab: string): Formula => (year === null ? f`` : f`,${column(tab, 'year')},${quote(year)}`);
  const atLeastOne = (tab: string, what: string): Formula =>
    f`COUNTIFS(${column(tab, 'onRoll')},"Yes",${column(tab, what)},">0"${inYear(tab)})`;
  const figures = (tab: string, columns: readonly (readonly [string, string])[], word: Formula) =>
    columns.map(([at, what]): [string, PageCell] => [
      at,
      // Nothing is counted before anything is recorded.
      put('tableFigure', f`IF(${word}=0,"–",${atLeastOne(tab, what)})`),
    ]);
  return {
    key,
    cells: {
      label: put('tableCell', label),
      a: put('tableFigure', f`COUNTIFS(${column(PUPILS, 'onRoll')},"Yes"${inYear(PUPILS)})`),
      ...Object.fromEntries([
        ...figures(participation, COUNTED, recorded),
        ...figures(PUPILS, OF_PUPILS, f`1`),
      ]),
    },
  };
}

/** The heading, the table and what counts as what. */
export const trackingRows = (participation: string): FixedRow[] => [
  { key: 'trackTitle', cells: { label: put('section', 'This year’s programme', { span: 10 }) } },
  {
    key: 'programme',
    cells: {
      label: put('tableCell', 'Activities held so far'),
      a: put(
        'tableFigure',
        f`SUMPRODUCT((${column(ACTIVITIES, 'live')}=1)*(${column(ACTIVITIES, 'status')}="Held"))`,
      ),
    },
  },
  {
    key: 'trackHead',
    cells: Object.fromEntries(HEADS.map((title, i) => [COLUMNS[i]!, put('tableHead', title)])),
  },
  ...YEAR_GROUPS.map((year) => line(participation, `track${year.value}`, year.label, year.value)),
  line(participation, 'trackAll', 'All on roll', null),
  {
    key: 'trackNote',
    cells: {
      label: put(
        'note',
        'Pupils with at least one. Employers, workplaces and providers: meaningful encounters only. Missed one: an activity held for their year and pathway. Placements and meetings: of all years recorded.',
        { span: 10 },
      ),
    },
  },
];

const all = (key: string): Formula => here('trackAll', key);

/** A sentence on the year so far, and one on guidance. */
export const sayParticipation: Formula = f`IF(${recorded}=0,"No activity is recorded yet this year: choose Extensions, Golden Thread, Record an activity.",${recorded}&IF(${recorded}=1," activity has"," activities have")&" been held so far this year. Of "&${all('a')}&" pupils on roll "&${all('b')}&" took part in at least one, "&${all('c')}&" had a meaningful encounter with an employer, and "&${all('h')}&" missed something that was meant for them.")`;

const meetings = (status: string): Formula => f`COUNTIFS(${column(GUIDANCE, 'status')},${quote(status)})`;

export const sayGuidance: Formula = f`IF(${meetings('Held')}+${meetings('Booked')}=0,"No guidance meeting is recorded yet: choose Extensions, Golden Thread, Record a meeting.",${meetings('Held')}&IF(${meetings('Held')}=1," guidance meeting has"," guidance meetings have")&" been held and "&${meetings('Booked')}&IF(${meetings('Booked')}=1," is"," are")&" booked; "&${all('leavers')}&" of "&${all('a')}&" pupils on roll have had one.")`;
