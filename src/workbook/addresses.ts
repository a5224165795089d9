import type { Addresses } from './formula';
import type { Placed } from './place';

/** Addresses as they stand once the plan is carried out. Throw for what no description knows. */
export function addressesOf(placed: Record<string, Placed>, nameOf: (name: string) => string): Addresses {
  const tabOf = (tab: string): Placed => {
    const one = placed[tab];
    if (!one) throw new Error(`A formula names the tab ${tab}, which is not described.`);
    return one;
  };
  const known = (at: number | undefined, what: string): number => {
    if (at === undefined) throw new Error(`A formula names ${what}, which is not described.`);
    return at;
  };
  return {
    column: (tab, key) => known(tabOf(tab).columnAt[key], `the column ${tab}.${key}`),
    row: (tab, key) => known(tabOf(tab).rowAt[key], `the row ${tab}.${key}`),
    keyRow: (tab) => tabOf(tab).keyRow,
    headerRow: (tab) => tabOf(tab).headerRow,
    topRow: (tab, key) => known(tabOf(tab).topAt[key], `the helper row ${tab}.${key}`),
    lastRow: (tab) => tabOf(tab).lastRow,
    title: (tab) => tabOf(tab).title,
    settingName: nameOf,
    sheetId: (tab) => tabOf(tab).sheet?.sheetId ?? null,
  };
}

/** An address that no cell has. */
const NOWHERE = 0;

/** Addresses as they stand before the plan's insertions: Sheets moves a formula of ours along by itself. */
export function addressesBefore(placed: Record<string, Placed>, after: Addresses): Addresses {
  const orAfter = (before: number | undefined, otherwise: () => number) => before ?? otherwise();
  // What is put into a standing tab stands nowhere yet. Where it will stand another has its place still, so a formula that names that
  // one would be taken for ours.
  const orNowhere = (tab: string, before: number | undefined, otherwise: () => number) => {
    const one = placed[tab];
    return before ?? (one?.sheet && !one.building ? NOWHERE : otherwise());
  };
  return {
    ...after,
    column: (tab, key) => orNowhere(tab, placed[tab]?.sheet?.columnAt[key], () => after.column(tab, key)),
    row: (tab, key) => orNowhere(tab, placed[tab]?.rowWasAt[key], () => after.row(tab, key)),
    headerRow: (tab) => placed[tab]?.headerRowWas ?? after.headerRow(tab),
    topRow: (tab, key) => orAfter(placed[tab]?.topWasAt[key], () => after.topRow(tab, key)),
    lastRow: (tab) => {
      const sheet = placed[tab]?.sheet;
      return sheet && !sheet.empty ? sheet.rows : after.lastRow(tab);
    },
  };
}
