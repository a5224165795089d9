import type { CheckReport, Finding } from '../server';
import { writeAddition } from '../sheets/appendRows';
import { Readable } from '../sheets/entry';
import { yearCloseIn } from '../sheets/yearClose';
import { PUPILS } from '../tabs/tabKeys';
import type { Fault } from '../workbook/plan';
import type { Tab } from '../workbook/tab';
import { alumniToAdd } from './alumniFindings';
import { build, EVERYTHING, plan, readStanding, type Standing } from './build';
import { refuseWhileClosing, underWay } from './closing/guard';
import { entryFindings } from './entryFindings';
import { nextStepsToAdd } from './nextStepsFindings';
import { programmeFindings } from './programmeFindings';
import { NOT_SET_UP } from './refusals';
import { planRows, type RowsToAdd } from './rowsToAdd';

/**
 * Looks at every cell of our tabs. Writes nothing.
 * @throws Readable where the workbook has not been set up
 */
export function checkWorkbook(): CheckReport {
  return report(readStanding());
}

/**
 * Puts right what the person ticked, as far as it still holds. Checking again is a call of its own: it reads what was written.
 * @returns what should be left, by the plan
 * @throws Readable where the workbook has not been set up
 */
export function mend(findingIds: string[]): CheckReport {
  const standing = readStanding();
  if (!standing.settings) throw new Readable(NOT_SET_UP);
  const wanted = new Set(findingIds);
  const { resolved, tabs } = plan(standing, EVERYTHING);
  const mendable = resolved.plan.faults.filter((fault) => fault.remedy !== '' && wanted.has(fault.id));
  // Formulas, links and drop-downs of all tabs may have lost what they named with a tab.
  const whole = mendable.some((fault) => fault.kind === 'missing tab');
  // Rows that a build moves would be written in the wrong place: they are asked for again then.
  const lacking = rowsToAdd(standing).filter(
    ({ finding }) => wanted.has(finding.id) && !whole && !mendable.some(({ tab }) => tab === finding.tab),
  );
  if (lacking.length > 0) refuseWhileClosing(yearCloseIn(standing.layout.sheets));
  const additions = lacking.flatMap((one) => planRows(standing, one));
  if (mendable.length > 0) {
    const only = whole ? null : new Set(mendable.map((fault) => fault.tab));
    build(standing, { ...EVERYTHING, mend: wanted, only });
  }
  for (const addition of additions) writeAddition(addition);
  // What the plan mends by itself is mended with its tab; the rest still stands.
  const touched = new Set((whole ? resolved.plan.faults : mendable).map((fault) => fault.tab));
  const left = resolved.plan.faults.filter(
    (fault) => !(touched.has(fault.tab) && (wanted.has(fault.id) || MENDED_WITH_THE_TAB.has(fault.kind))),
  );
  return assemble(
    standing,
    tabs,
    left,
    lacking.map(({ finding }) => finding.id),
  );
}

/** Rows that tabs lack which follow what stands in others. */
const rowsToAdd = (standing: Standing): RowsToAdd[] =>
  [alumniToAdd(standing.layout), nextStepsToAdd(standing)].filter((one) => one !== null);

const MENDED_WITH_THE_TAB: ReadonlySet<Fault['kind']> = new Set([
  'missing formula',
  'missing entry rule',
  'missing column',
  'missing row',
  'missing tab',
]);

function report(standing: Standing): CheckReport {
  if (!standing.settings) throw new Readable(NOT_SET_UP);
  const { resolved, tabs } = plan(standing, EVERYTHING);
  return assemble(standing, tabs, resolved.plan.faults);
}

function assemble(
  standing: Standing,
  tabs: readonly Tab[],
  faults: readonly Fault[],
  added: readonly string[] = [],
): CheckReport {
  const ours = standing.layout.sheets.filter(
    (sheet) => sheet.key !== '' && tabs.some((tab) => tab.key === sheet.key),
  );
  return {
    findings: [
      ...brokenOff(standing),
      ...faults.map(findingOf),
      ...entryFindings(standing.layout, tabs),
      ...programmeFindings(standing.layout, tabs),
      ...rowsToAdd(standing).flatMap(({ finding }) => (added.includes(finding.id) ? [] : [finding])),
    ],
    tabsChecked: ours.length,
    cellsChecked: ours.reduce((sum, sheet) => sum + sheet.rows * sheet.columns, 0),
  };
}

/** A close that waits to be completed comes before all else: nothing is put right meanwhile. */
function brokenOff({ layout }: Standing): Finding[] {
  const message = underWay(yearCloseIn(layout.sheets));
  return message === ''
    ? []
    : [
        {
          id: 'year close',
          tab: PUPILS,
          tabTitle: layout.sheets.find(({ key }) => key === PUPILS)?.title ?? 'Pupils',
          cell: '',
          message,
          remedy: '',
          weight: 'broken',
        },
      ];
}

const findingOf = (fault: Fault): Finding => ({
  id: fault.id,
  tab: fault.tab,
  tabTitle: fault.title,
  cell: fault.cell,
  message: fault.message,
  remedy: fault.remedy,
  weight:
    fault.kind === 'name taken' || fault.kind === 'copied tab'
      ? 'to know'
      : fault.kind === 'typed over' || fault.kind === 'changed formula'
        ? 'to look at'
        : 'broken',
});
