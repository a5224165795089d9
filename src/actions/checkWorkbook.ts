import type { CheckReport, Finding } from '../server';
import { Readable } from '../sheets/entry';
import { yearCloseIn } from '../sheets/yearClose';
import { ALUMNI, PUPILS } from '../tabs/tabKeys';
import type { Fault } from '../workbook/plan';
import type { Tab } from '../workbook/tab';
import { alumniFindings, mendAlumni, wantsAlumni } from './alumniFindings';
import { build, EVERYTHING, plan, readStanding, type Standing } from './build';
import { refuseWhileClosing, underWay } from './closing/guard';
import { entryFindings } from './entryFindings';
import { programmeFindings } from './programmeFindings';
import { NOT_SET_UP } from './refusals';

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
  if (mendable.length > 0) {
    const only = whole ? null : new Set(mendable.map((fault) => fault.tab));
    build(standing, { ...EVERYTHING, mend: wanted, only });
  }
  // Rows that a build moves would be written in the wrong place: they are asked for again then.
  const alumni = wantsAlumni(wanted) && !whole && !mendable.some(({ tab }) => tab === ALUMNI);
  if (alumni) {
    refuseWhileClosing(yearCloseIn(standing.layout.sheets));
    mendAlumni(standing);
  }
  // What the plan mends by itself is mended with its tab; the rest still stands.
  const touched = new Set((whole ? resolved.plan.faults : mendable).map((fault) => fault.tab));
  const left = resolved.plan.faults.filter(
    (fault) => !(touched.has(fault.tab) && (wanted.has(fault.id) || MENDED_WITH_THE_TAB.has(fault.kind))),
  );
  return assemble(standing, tabs, left, alumni);
}

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
  alumniMended = false,
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
      ...(alumniMended ? [] : alumniFindings(standing.layout)),
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
