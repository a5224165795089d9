import { fault } from './fault';
import type { Layout, Rect } from './layout';
import type { Placed } from './place';
import type { Fault, NamePlan } from './plan';
import { rectA1 } from './rects';
import type { Tab } from './tab';
import { keyRowName } from './tab';

/** Which names of the workbook to make or move, and what each of ours is called where the school has one of that name. */
export function namesOf(
  tabs: readonly Tab[],
  placed: Record<string, Placed>,
  layout: Layout,
  faults: Fault[],
) {
  const plans: NamePlan[] = [];
  const written: Record<string, string> = {};
  // A sheet that an interrupted run has made is ours though it is still empty.
  const ours = new Set(Object.values(placed).map((one) => one.sheet?.sheetId));
  for (const tab of tabs) {
    const one = placed[tab.key]!;
    const { keyRow } = one;
    const wanted: { name: string; at: Rect }[] = [
      { name: keyRowName(tab.key), at: { row: keyRow, column: 1, rows: 1, columns: one.columns } },
    ];
    for (const named of tab.settings ?? []) {
      wanted.push({
        name: named.name,
        at: { row: one.rowAt[named.row]!, column: one.columnAt[named.column]!, rows: 1, columns: 1 },
      });
    }
    for (const { name, at } of wanted) {
      const standing = layout.names[name];
      const other = `GoldenThread_${name}`;
      const schoolsOwn = layout.sheets.some(
        (sheet) => sheet.sheetId === standing?.sheetId && sheet.key === '' && !ours.has(sheet.sheetId),
      );
      if (schoolsOwn || layout.names[other]) {
        // The school has a name of its own like ours: ours takes another.
        written[name] = other;
        faults.push(
          fault(
            'name taken',
            tab.key,
            one.title,
            rectA1(at),
            `The workbook already has a named range called ${name}. It was left alone; ours is called ${other}.`,
            '',
          ),
        );
        if (layout.names[other]?.a1 !== rectA1(at)) plans.push({ name: other, tab: tab.key, at });
        continue;
      }
      written[name] = name;
      if (
        standing &&
        standing.sheetId === one.sheet?.sheetId &&
        standing.a1 === rectA1(at) &&
        one.insertColumns.length === 0 &&
        one.insertRows.length === 0
      )
        continue;
      plans.push({ name, tab: tab.key, at });
    }
  }
  return { plans, nameOf: (name: string) => written[name] ?? name };
}
