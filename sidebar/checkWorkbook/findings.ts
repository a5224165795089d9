import type { Finding } from '../../src/server';
import { count } from '../ui/words';

export interface FindingGroup {
  tab: string;
  tabTitle: string;
  findings: Finding[];
}

const WEIGHTS: readonly Finding['weight'][] = ['broken', 'to look at', 'to know'];

const heaviest = (findings: readonly Finding[]) =>
  Math.min(...findings.map((each) => WEIGHTS.indexOf(each.weight)));

/** Findings by tab: the tab with something broken first, then in the order they came; in a tab, the heaviest first. */
export function byTab(findings: readonly Finding[]): FindingGroup[] {
  const groups = new Map<string, FindingGroup>();
  for (const finding of findings) {
    const group = groups.get(finding.tab);
    if (group) group.findings.push(finding);
    else groups.set(finding.tab, { tab: finding.tab, tabTitle: finding.tabTitle, findings: [finding] });
  }
  for (const group of groups.values()) {
    group.findings.sort((a, b) => WEIGHTS.indexOf(a.weight) - WEIGHTS.indexOf(b.weight));
  }
  return [...groups.values()].sort((a, b) => heaviest(a.findings) - heaviest(b.findings));
}

/** What the add-on can put right by itself. */
export function mendable(findings: readonly Finding[]): string[] {
  return findings.filter((finding) => finding.remedy !== '').map((finding) => finding.id);
}

/** How many of the asked-for mends are no longer found. */
export function mendedOf(asked: readonly string[], after: readonly Finding[]): number {
  const still = new Set(after.map((finding) => finding.id));
  return asked.filter((id) => !still.has(id)).length;
}

/** '2 things are broken, 3 more to look at.' */
export function inWords(findings: readonly Finding[]): string {
  const broken = findings.filter((finding) => finding.weight === 'broken').length;
  const others = findings.length - broken;
  if (broken === 0) return `Nothing is broken; ${count(others, ['thing', 'things'])} to look at.`;
  return `${count(broken, ['thing is', 'things are'])} broken${others > 0 ? `, ${others} more to look at` : ''}.`;
}
