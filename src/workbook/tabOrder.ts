import type { Layout } from './layout';
import type { Placed } from './place';
import type { TabPlan } from './plan';
import type { Tab } from './tab';

/** The title wanted, or one like it that no tab has yet. @param taken titles in small letters */
export function freeTitle(wanted: string, taken: ReadonlySet<string>): string {
  if (!taken.has(wanted.toLowerCase())) return wanted;
  for (let n = 1; ; n += 1) {
    const title = n === 1 ? `${wanted} (Golden Thread)` : `${wanted} (Golden Thread ${n})`;
    if (!taken.has(title.toLowerCase())) return title;
  }
}

/** Where missing tabs go: behind the described tab before them, wherever the school has put it. */
export function insertionIndexes(
  tabs: readonly Tab[],
  placed: Record<string, Placed>,
  layout: Layout,
): Record<string, number> {
  const order: (string | null)[] = layout.sheets.map(
    (sheet) => tabs.find((tab) => placed[tab.key]!.sheet?.sheetId === sheet.sheetId)?.key ?? null,
  );
  const indexes: Record<string, number> = {};
  let before = '';
  for (const tab of tabs) {
    if (!order.includes(tab.key)) {
      const at = order.indexOf(before);
      indexes[tab.key] = at === -1 ? order.length : at + 1;
      order.splice(indexes[tab.key]!, 0, tab.key);
    }
    before = tab.key;
  }
  return indexes;
}

/** A tab made in this run whose looks are the same as those of one before it takes them from there, in two calls. */
export function markAlike(plans: TabPlan[]): void {
  const first = new Map<string, string>();
  for (const plan of plans) {
    if (!plan.fresh || plan.dressings.length !== 1) continue;
    const looks = JSON.stringify([plan.dressings, plan.widths]);
    const like = first.get(looks);
    if (like) plan.like = like;
    else first.set(looks, plan.tab);
  }
}
