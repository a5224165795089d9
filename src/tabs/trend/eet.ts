import type { Checkpoint } from '../../content/checkpoints';
import { SMALL_GROUP } from '../../content/equityGroups';
import { COHORTS_DRAWN } from '../../content/trend';
import type { Formula } from '../../workbook/formula';
import { f, join, quote, setting } from '../../workbook/formula';
import { RAG } from '../../workbook/look';
import type { FixedRow, PageCell } from '../../workbook/tab';
import { ASKED, dueDate, shortTitle } from '../checkpointWords';
import { put } from '../pageCells';
import {
  cohortBehind,
  cohortsDue,
  eachKey,
  FOUR,
  FOUR_BEFORE,
  HEAD,
  headBehind,
  here,
  rollingBehind,
  rowOf,
} from './counts';
import { CHECKPOINT_CHOICES, target } from './inputs';

/** How many are in education, employment or training at each checkpoint: a line a cohort, and four cohorts together. */

/** Pixels: three lines of a cell. */
const THREE_LINES = 52;
const TWO_LINES = 36;
const FIGURES = ['b', 'c', 'd', 'e', 'f'] as const;

const points = (count: Formula): Formula => f`ABS(${count})&IF(ABS(${count})=1," point"," points")`;

/** What a line is compared with. */
interface Before {
  row: string;
  /** 0 where it is no figure to compare with at this checkpoint. */
  counts(checkpoint: string): Formula;
}

/** "80%", "(12 of 15)", "up 5": each on a line of its own. */
function cellAt(row: string, checkpoint: string, notDue: Formula, before: Before | null): Formula {
  const eet = here(row, eachKey(checkpoint, 'Eet'));
  const whole = here(row, eachKey(checkpoint, 'Whole'));
  const open = here(row, eachKey(checkpoint, 'Open'));
  const share = f`ROUND(100*${eet}/${whole},0)&"%"&CHAR(10)&"("&${eet}&" of "&${whole}&")"`;
  const change = before === null ? f`` : f`&${changeOn(row, before, checkpoint)}`;
  return f`IF(${notDue},"–",IF(${whole}=0,"Nobody listed",IF(${open}>=${whole},"Nobody asked yet",${share}${change})))`;
}

function changeOn(row: string, { row: before, counts }: Before, checkpoint: string): Formula {
  const share = (of: string): Formula =>
    f`${here(of, eachKey(checkpoint, 'Eet'))}/${here(of, eachKey(checkpoint, 'Whole'))}`;
  const change = f`ROUND(100*(${share(row)}-${share(before)}),0)`;
  const wholeBefore = here(before, eachKey(checkpoint, 'Whole'));
  const openBefore = here(before, eachKey(checkpoint, 'Open'));
  return f`IF(OR(${counts(checkpoint)}=0,${openBefore}>=${wholeBefore}),"",CHAR(10)&IF(${change}=0,"the same",IF(${change}>0,"up ","down ")&ABS(${change})))`;
}

/** Green, Amber, Red; Grey where a colour would say nothing. */
function colourOf(row: string): Formula {
  const own = (key: string): Formula => here(row, key);
  const short = own('short');
  const fell = own('fell');
  const hasTarget = f`${target}<>""`;
  const red = f`IF(OR(AND(${own('asking')}=1,${own('latestOpen')}>0),AND(${hasTarget},${fell}<>"",N(${fell})<0)),"Amber","Red")`;
  const green = f`IF(AND(${hasTarget},N(${fell})>${setting('GapRed')}),"Amber","Green")`;
  return f`IF(OR(${own('latest')}=0,${own('latestWhole')}=0),"",IF(OR(${own('latestWhole')}<${SMALL_GROUP},${own('latestOpen')}>=${own('latestWhole')},${short}=""),"Grey",IF(${short}>${setting('GapRed')},${red},IF(${short}>IF(${hasTarget},0,${setting('GapAmber')}),"Amber",${green}))))`;
}

function wordsOf(row: string, notYet: Formula, before: Formula): Formula {
  const own = (key: string): Formula => here(row, key);
  const fell = own('fell');
  const short = own('short');
  const at = f`CHOOSE(${own('latest')},${join(
    ',',
    CHECKPOINT_CHOICES.map((words) => f`${quote(words)}`),
  )})`;
  const againstTarget = f`IF(${target}="","",IF(${short}<=0,IF(${short}=0,"at your target",${points(short)}&" above your target"),${points(short)}&" below your target"))`;
  const againstBefore = f`IF(${fell}="",IF(${own('beforeWhole')}=0,"no earlier figure to compare with","the cohort before is too small to compare with"),IF(${fell}=0,"the same as "&${before},IF(${fell}<0,"up "&${points(fell)},"down "&${points(fell)})&" on "&${before}))`;
  const stillOpen = f`IF(${own('latestOpen')}=0,"",${own('latestOpen')}&" not asked yet")`;
  const said = f`IF(${own('latestWhole')}<${SMALL_GROUP},"small group, no colour",IF(${own('latestOpen')}>=${own('latestWhole')},"nobody asked yet",TEXTJOIN("; ",TRUE,${againstTarget},${againstBefore},${stillOpen})))`;
  return f`IF(${own('latest')}=0,${notYet},IF(${own('latestWhole')}=0,"Nobody listed",${at}&": "&${said}))`;
}

interface Line {
  row: string;
  label: string;
  notDue(checkpoint: Checkpoint): Formula;
  before: Before | null;
  beforeWords: Formula;
  notYet: Formula;
  behind: Record<string, PageCell>;
}

const line = ({ row, label, notDue, before, beforeWords, notYet, behind }: Line): FixedRow => ({
  key: row,
  height: THREE_LINES,
  cells: {
    a: put('tableCell', label),
    ...Object.fromEntries(
      ASKED.map((checkpoint, i) => [
        FIGURES[i]!,
        put('tableFigure', cellAt(row, checkpoint.key, notDue(checkpoint), before)),
      ]),
    ),
    g: put('tableFigure', colourOf(row), { colours: RAG }),
    h: put('tableCell', wordsOf(row, notYet, beforeWords), { span: 5 }),
    ...behind,
  },
});

/** @param cohorts those that have a line, the newest first */
export function eetRows(cohorts: readonly number[]): FixedRow[] {
  const [four, fourBefore] = rollingBehind(cohorts);
  const lines = cohorts.map((cohort, i): Line => {
    const before = cohorts[i + 1] === cohort - 1 ? cohort - 1 : null;
    return {
      row: rowOf(cohort),
      label: `Left in ${cohort}`,
      notDue: (checkpoint) => f`${setting('AsOfDate')}<${dueDate(checkpoint, cohort)}`,
      before: before === null ? null : { row: rowOf(before), counts: () => f`1` },
      beforeWords: f`"${cohort - 1}"`,
      notYet: f`IF(${here(rowOf(cohort), 'leavers')}+${here(rowOf(cohort), 'stays')}=0,"Nobody listed","Their 1 November is still to come")`,
      behind: cohortBehind(cohort, before),
    };
  });
  const fewer = (checkpoint: string, count: number): Formula =>
    f`${cohortsDue(cohorts, eachKey(checkpoint, 'Eet'))}<${count}`;
  const fewerThan =
    (count: number) =>
    ({ key }: Checkpoint) =>
      fewer(key, count);
  return [
    {
      key: 'eetTitle',
      cells: { a: put('section', 'In education, employment or training (EET)', { span: 12 }) },
    },
    {
      key: HEAD,
      height: TWO_LINES,
      cells: {
        a: put('tableHead', 'Cohort'),
        ...Object.fromEntries(
          ASKED.map((checkpoint, i) => [FIGURES[i]!, put('tableHead', shortTitle(checkpoint))]),
        ),
        g: put('tableHead', 'RAG'),
        h: put('tableHead', 'In words, at the latest of them', { span: 5 }),
        ...headBehind(cohorts),
      },
    },
    ...lines.map(line),
    line({
      row: FOUR,
      label: 'Last four cohorts together',
      notDue: fewerThan(1),
      before: { row: FOUR_BEFORE, counts: (key) => f`IF(${fewer(key, 5)},0,1)` },
      beforeWords: f`"the four up to the cohort before"`,
      notYet: f`"No cohort has come to its 1 November yet"`,
      behind: four!,
    }),
    line({
      row: FOUR_BEFORE,
      label: 'The four up to the cohort before',
      notDue: fewerThan(5),
      before: null,
      beforeWords: f`""`,
      notYet: f`"From five cohorts on"`,
      behind: fourBefore!,
    }),
    {
      key: 'eetNote1',
      cells: {
        a: put(
          'lead',
          'Everybody who left is in the count, those of whom nothing is known too; only who died or moved abroad is not. Up and down: percentage points on the cohort before.',
        ),
      },
    },
    {
      key: 'eetNote2',
      cells: {
        a: put(
          'lead',
          f`"Green: at your target or above it; amber: up to "&${setting('GapRed')}&" points below it, or fallen by more than that; red: further below, unless it is better than the cohort before."`,
        ),
      },
    },
    {
      key: 'eetNote3',
      cells: {
        a: put(
          'lead',
          f`"Without a target: amber below the cohort before by more than "&${setting('GapAmber')}&" points, red by more than "&${setting('GapRed')}&". Grey: fewer than ${SMALL_GROUP} leavers. Nothing is red while leavers are still asked."`,
        ),
      },
    },
  ];
}

/** Rows and columns changed over: what the picture of lines draws, a line a cohort that has left. */
export function drawnRows(cohorts: readonly number[]): FixedRow[] {
  const drawn = cohorts.slice(1, 1 + COHORTS_DRAWN);
  return [
    {
      key: 'drawnTitle',
      cells: { a: put('section', 'EET at each checkpoint: the figures of the picture', { span: 12 }) },
    },
    {
      key: 'drawnHead',
      height: TWO_LINES,
      cells: {
        a: put('tableHead', 'Checkpoint'),
        ...Object.fromEntries(
          drawn.map((cohort, i) => [FIGURES[i]!, put('tableHead', f`"Left in ${cohort}"`)]),
        ),
      },
    },
    ...ASKED.map((checkpoint): FixedRow => {
      const of = (cohort: number): Formula => {
        const own = (part: 'Eet' | 'Whole' | 'Open'): Formula =>
          here(rowOf(cohort), eachKey(checkpoint.key, part));
        return f`IF(OR(${setting('AsOfDate')}<${dueDate(checkpoint, cohort)},${own('Open')}>=${own('Whole')}),"–",${own('Eet')}/${own('Whole')})`;
      };
      return {
        key: `drawn_${checkpoint.key}`,
        cells: {
          a: put('tableCell', shortTitle(checkpoint)),
          ...Object.fromEntries(
            drawn.map((cohort, i) => [FIGURES[i]!, put('tableFigure', of(cohort), { format: 'percent' })]),
          ),
        },
      };
    }),
  ];
}
