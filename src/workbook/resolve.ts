import { addressesBefore, addressesOf } from './addresses';
import { definitionsOf } from './definitions';
import { fault } from './fault';
import type { Addresses } from './formula';
import type { Layout, TabRecord } from './layout';
import { sheetOf } from './layout';
import { makeRoom, rowsMissing } from './makeRoom';
import type { Placed } from './place';
import { place } from './place';
import type { Fault, Plan } from './plan';
import { frameOf, planTab } from './planTab';
import { followedKeys, rowsForKeys } from './resolveFollowing';
import { namesOf } from './resolveNames';
import type { ResolveOptions } from './resolveOptions';
import type { Tab } from './tab';
import { freeTitle, insertionIndexes, markAlike } from './tabOrder';

export interface Resolved {
  plan: Plan;
  placed: Record<string, Placed>;
  addresses: Addresses;
  records: TabRecord[];
}

/**
 * Compares what is described with what is there and says what to do. Pure: no Google, no clock.
 * The same layout gives the same plan; a layout that holds everything gives an empty plan.
 */
export function resolve(tabs: readonly Tab[], layout: Layout, options: ResolveOptions): Resolved {
  const faults: Fault[] = [];
  const placed: Record<string, Placed> = {};
  const taken = new Set(
    layout.sheets
      .filter((sheet) => !sheet.empty || sheet.key !== '')
      .map((sheet) => sheet.title.toLowerCase()),
  );
  const spareSheets = layout.sheets.filter((sheet) => sheet.empty && sheet.key === '');
  const apartFromRecord = layout.sheets.filter((sheet) => !options.isRecord(sheet));
  const onlySheet = apartFromRecord.length === 1 ? apartFromRecord[0] : undefined;
  for (const [i, tab] of tabs.entries()) {
    const standing = sheetOf(layout, tab.key);
    const title = standing ? standing.title : freeTitle(tab.title, taken);
    taken.add(title.toLowerCase());
    const emptySheet =
      standing ??
      spareSheets.find((sheet) => sheet.title.toLowerCase() === title.toLowerCase()) ??
      (i === 0 && onlySheet?.empty && /^sheet ?1$/i.test(onlySheet.title) ? onlySheet : undefined);
    const record = recordOf(layout, tab.key, emptySheet?.sheetId);
    if (!standing && title !== tab.title) {
      faults.push(
        fault(
          'name taken',
          tab.key,
          title,
          '',
          `The workbook already has a tab called "${tab.title}". It was left alone; ours is called "${title}".`,
          '',
        ),
      );
    }
    placed[tab.key] = place(tab, emptySheet, title, record);
  }
  for (const one of Object.values(placed)) {
    const followed = followedKeys(one, placed);
    makeRoom(one, followed.length);
    one.joining = rowsForKeys(one, followed);
    if (followed.length > 0 && !one.building && !isOptional(one.tab))
      faults.push(rowsMissing(one, followed.length));
  }

  const names = namesOf(tabs, placed, layout, faults);
  const addresses = addressesOf(placed, names.nameOf);
  const before = addressesBefore(placed, addresses);
  const wanted = tabs.filter((tab) => options.only?.has(tab.key) ?? true);
  const insertAt = insertionIndexes(tabs, placed, layout);
  const made = new Set(tabs.filter((tab) => placed[tab.key]!.building).map((tab) => tab.key));
  const plans = wanted.map((tab) => {
    const one = placed[tab.key]!;
    const whole = planTab(
      one,
      insertAt[tab.key] ?? null,
      recordOf(layout, tab.key, one.sheet?.sheetId),
      { now: addresses, before },
      options,
      faults,
      made,
    );
    return options.framesOnly ? frameOf(whole, one) : whole;
  });
  for (const sheet of layout.sheets) {
    if (sheet.key === '' && sheet.keyRow > 0) {
      faults.push(
        fault(
          'copied tab',
          '',
          sheet.title,
          '',
          `"${sheet.title}" looks like a copy of one of our tabs. It was left alone, and nothing is counted from it. Delete it if it is not wanted.`,
          '',
        ),
      );
    }
  }
  markAlike(plans);
  const records = wanted.map<TabRecord>((tab) => {
    const one = placed[tab.key]!;
    return {
      tab: tab.key,
      sheetId: one.sheet?.sheetId ?? 0,
      version: options.version,
      state: 'built',
      columns: one.building ? ['*'] : [...one.newColumns],
      definitions: definitionsOf(tab),
    };
  });
  const planned = new Set(wanted.map((tab) => tab.key));
  return {
    plan: {
      tabs: plans,
      names: options.namesKnown ? names.plans.filter((name) => planned.has(name.tab)) : [],
      faults,
    },
    placed,
    addresses,
    records,
  };
}

/** A tab that was being inserted when a run broke off stands in the record without its sheet's number. */
const recordOf = (layout: Layout, tab: string, sheetId: number | undefined): TabRecord | undefined =>
  layout.records.find(
    (record) =>
      record.tab === tab && (record.sheetId === 0 || sheetId === undefined || record.sheetId === sheetId),
  );

/** Whether nobody is missed who has no row in a tab that follows another. */
const isOptional = ({ rows }: Tab): boolean => rows.kind === 'entries' && rows.follows?.optional === true;
