import type { Formula } from '../../workbook/formula';
import { f, join } from '../../workbook/formula';
import type { FixedRow, PageCell } from '../../workbook/tab';
import { put } from '../pageCells';
import { cohortsDue, FOUR, FOUR_BEFORE, HEAD, here, rowOf } from './counts';
import { CHECKPOINT_CHOICES, chosen, withStayers } from './inputs';

/** Where leavers were at the checkpoint that is chosen: numbers, and shares that add up to 100. */

const TWO_LINES = 36;

/** In the order of the columns from b on; the last stands for labels that Lists does not know. */
const GROUPS = [
  ['b', 'EET', 'eet'],
  ['c', 'Adult services', 'adult'],
  ['d', 'Re-engaging', 'again'],
  ['e', 'Other', 'other'],
  ['f', 'NEET', 'neet'],
  ['g', 'Not known', 'notKnown'],
  ['h', 'Not in the list', 'unlisted'],
] as const;

const HEADS: Record<string, string> = {
  ...Object.fromEntries(GROUPS.map(([at, title]) => [at, title])),
  i: 'Counted',
  j: 'Stay on',
  k: 'Outside the count',
  l: 'More',
};

/** Behind the rows of shares. */
const RESTS = GROUPS.map((_, i) => `rest${i + 1}`);
export const SHARES_BEHIND: readonly string[] = [...RESTS, 'tenths'];

const numbers = (row: string): string => `n_${row}`;
const shares = (row: string): string => `s_${row}`;

const counted = (row: string, key: string): Formula =>
  key === 'notKnown' ? f`(${here(row, 'unknown')}+${here(row, 'open')})` : here(row, key);

interface Line {
  row: string;
  label: string;
  /** Why there is nothing to show. */
  notDue: Formula;
}

function numbersRow({ row, label, notDue }: Line): FixedRow {
  const own = (key: string): Formula => here(row, key);
  const ifDue = (content: Formula): PageCell =>
    put('tableFigure', f`IF(OR(${notDue},${own('whole')}+${own('outside')}=0),"–",${content})`);
  const some = (key: string, words: Formula): Formula => f`IF(${own(key)}=0,"",${words})`;
  const more = f`TEXTJOIN("; ",TRUE,${join(',', [
    some('start', f`${own('start')}&" of NEET with a start agreed"`),
    some('unknown', f`${own('unknown')}&" not known though asked"`),
    some('open', f`${own('open')}&" not asked yet"`),
    some('unlisted', f`${own('unlisted')}&" not in the list: choose from it on the Destinations tab"`),
  ])})`;
  return {
    key: numbers(row),
    cells: {
      a: put('tableCell', label),
      ...Object.fromEntries(GROUPS.map(([at, , key]) => [at, ifDue(counted(row, key))])),
      i: ifDue(own('whole')),
      j: ifDue(own('stays')),
      k: ifDue(own('outside')),
      l: put(
        'tableCell',
        f`IF(${notDue},"Not yet due",IF(${own('whole')}=0,"Nobody listed",IF(${own('open')}>=${own('whole')},"Nobody asked yet",${more})))`,
      ),
    },
  };
}

/** Tenths of a per cent: each share rounded down, and what is left of the thousand goes to the largest remainders. */
function sharesRow({ row, label, notDue }: Line): FixedRow {
  const key = shares(row);
  const whole = here(row, 'whole');
  const nothing = f`OR(${notDue},${here(row, 'open')}>=${whole})`;
  const down = (group: string): Formula => f`INT(1000*${counted(row, group)}/${whole})`;
  const rests = f`${here(key, RESTS[0]!)}:${here(key, RESTS[RESTS.length - 1]!)}`;
  return {
    key,
    cells: {
      a: put('tableCell', label),
      ...Object.fromEntries(
        GROUPS.map(([at, , group], i) => [
          at,
          put(
            'tableFigure',
            f`IF(${nothing},"–",(${down(group)}+IF(COUNTIF(${rests},">"&${here(key, RESTS[i]!)})<${here(key, 'tenths')},1,0))/1000)`,
            { format: 'share' },
          ),
        ]),
      ),
      i: put(
        'tableFigure',
        f`IF(${nothing},"–",SUM(${here(key, GROUPS[0][0])}:${here(key, GROUPS[GROUPS.length - 1]![0])}))`,
        { format: 'share' },
      ),
      ...Object.fromEntries(
        GROUPS.map(([, , group], i) => [
          RESTS[i]!,
          // Of equal remainders the earlier group comes first: no two of these numbers are the same.
          put('note', f`IF(${nothing},0,10*MOD(1000*${counted(row, group)},${whole})+${GROUPS.length - i})`),
        ]),
      ),
      tenths: put(
        'note',
        f`IF(${nothing},0,1000-${join(
          '-',
          GROUPS.map(([, , group]) => down(group)),
        )})`,
      ),
    },
  };
}

const head = (key: string, titles: Record<string, string>): FixedRow => ({
  key,
  height: TWO_LINES,
  cells: {
    a: put('tableHead', 'Cohort'),
    ...Object.fromEntries(Object.entries(titles).map(([at, title]) => [at, put('tableHead', title)])),
  },
});

/** Where the picture of the breakdown begins and ends, its columns included. */
export const drawnBreakdown = (cohorts: readonly number[]) => ({
  firstRow: 'numbersHead',
  lastRow: numbers(rowOf(cohorts[cohorts.length - 1]!)),
  columns: ['a', 'g'],
});

export function breakdownRows(cohorts: readonly number[]): FixedRow[] {
  const lines: Line[] = [
    ...cohorts.map((cohort) => ({
      row: rowOf(cohort),
      label: `Left in ${cohort}`,
      notDue: f`${here(rowOf(cohort), 'year')}>${here(HEAD, 'eet')}`,
    })),
    {
      row: FOUR,
      label: 'Last four cohorts together',
      notDue: f`${cohortsDue(cohorts, 'eet')}<1`,
    },
    {
      row: FOUR_BEFORE,
      label: 'The four up to the cohort before',
      notDue: f`${cohortsDue(cohorts, 'eet')}<5`,
    },
  ];
  const when = f`IF(${chosen('checkpoint')}="","${CHECKPOINT_CHOICES[0]!}",${chosen('checkpoint')})`;
  const { j: _stay, k: _outside, l: _more, ...ofShares } = HEADS;
  const two = (row: FixedRow): FixedRow => ({ ...row, height: TWO_LINES });
  return [
    {
      key: 'numbersTitle',
      cells: { a: put('section', f`"Where they were, in numbers: "&${when}`, { span: 12 }) },
    },
    head('numbersHead', HEADS),
    ...lines.map(numbersRow).map(two),
    {
      key: 'numbersNote',
      cells: {
        a: put(
          'lead',
          f`"NEET includes those whose start is agreed. Those who stay on here "&IF(AND(${withStayers},${here(HEAD, 'year')}=1),"are in EET as well.","are in none of the other columns.")`,
        ),
      },
    },
    { key: 'gapShares' },
    {
      key: 'sharesTitle',
      cells: { a: put('section', f`"Where they were, in shares: "&${when}`, { span: 12 }) },
    },
    head('sharesHead', ofShares),
    ...lines.map(sharesRow).map(two),
  ];
}
