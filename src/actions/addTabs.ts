import type { SetUpStep, TabGroupChoice } from '../server';
import { Readable } from '../sheets/entry';
import { TAB_GROUPS } from '../tabs';
import type { Tab } from '../workbook/tab';
import { build, describedTabs, EVERYTHING, readStanding, type Standing } from './build';
import { NOT_SET_UP } from './refusals';

function described(standing: Standing): Tab[] {
  if (!standing.settings) throw new Readable(NOT_SET_UP);
  return describedTabs(standing.settings, standing.layout);
}

/**
 * Which groups of tabs there are, and whether each is there, hidden or missing.
 * @throws Readable where the workbook has not been set up
 */
export function readTabGroups(): TabGroupChoice[] {
  const standing = readStanding();
  const tabs = described(standing);
  return TAB_GROUPS.map((group) => {
    const ours = tabs.filter((tab) => tab.group === group.key);
    const sheets = ours.map((tab) => standing.layout.sheets.find((sheet) => sheet.key === tab.key));
    const state = sheets.some((sheet) => !sheet)
      ? 'missing'
      : sheets.some((sheet) => sheet?.hidden)
        ? 'hidden'
        : 'there';
    return {
      ...group,
      tabs: ours.map((tab, i) => ({ tab: tab.key, title: sheets[i]?.title ?? tab.title })),
      state,
    };
  });
}

/**
 * One step for each tab of the groups.
 * @throws Readable where no group is known, or the workbook has not been set up
 */
export function planAddTabs(groups: string[]): SetUpStep[] {
  const tabs = described(readStanding()).filter((tab) => groups.includes(tab.group));
  if (tabs.length === 0) throw new Readable('Tick at least one group of tabs.');
  return tabs.map((tab) => ({ key: tab.key, label: tab.title }));
}

/**
 * Makes the tab if it is missing, and brings it out if it is hidden.
 * @throws Readable where the step is not a tab of these groups
 */
export function runAddTabsStep(groups: string[], step: string): void {
  const standing = readStanding();
  const tab = described(standing).find((one) => one.key === step && groups.includes(one.group));
  if (!tab) throw new Readable('That tab is not one of ours any more. Close the sidebar and open it again.');
  const sheet = standing.layout.sheets.find((one) => one.key === step);
  // A tab that is made again is named by formulas, links and drop-downs of others, which have lost it with the old one.
  build(standing, { ...EVERYTHING, only: sheet ? new Set([step]) : null });
  if (sheet?.hidden) standing.handles.sheets.get(sheet.sheetId)!.showSheet();
}
