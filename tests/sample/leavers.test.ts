import { auditFacts } from '../../local/sample/facts/audit';
import { interview } from '../../local/sample/facts/interview';
import { nextSteps, stories } from '../../local/sample/facts/stories';
import { leaversOf } from '../../local/sample/leavers';
import { AUDIT_SECTIONS } from '../../src/content/auditRows';
import { AUDIT_STATUSES } from '../../src/content/auditStatuses';
import { DESTINATIONS } from '../../src/content/destinations';
import { INSPECTION_HEADER } from '../../src/content/inspectionHeader';
import { INTENTIONS } from '../../src/content/intentions';
import {
  CONFIRMED_BY,
  CONSENTS,
  LEAVING_POINTS,
  OFFER_STATUSES,
  SEPTEMBER_GUARANTEE,
} from '../../src/content/lists';

const today = '2026-11-21';
const labels: ReadonlySet<string> = new Set(DESTINATIONS.map(({ label }) => label));
const intentions: ReadonlySet<string> = new Set(INTENTIONS.map(({ label }) => label));
const inList = (list: readonly string[], word: string) => word === '' || list.includes(word);

describe('what is typed into a sample school', () => {
  it('chooses from the lists', () => {
    for (const { intention, consent, leavingPoint, stops } of stories) {
      expect(intentions).toContain(intention);
      expect(inList(CONSENTS, consent)).toBe(true);
      expect(inList(LEAVING_POINTS, leavingPoint)).toBe(true);
      for (const stop of stops)
        if (stop) {
          expect(labels).toContain(stop.destination);
          expect(inList(CONFIRMED_BY, stop.by)).toBe(true);
        }
    }
    for (const { intention, guarantee, offer } of nextSteps) {
      if (intention) expect(intentions).toContain(intention);
      expect(inList(SEPTEMBER_GUARANTEE, guarantee)).toBe(true);
      expect(inList(OFFER_STATUSES, offer)).toBe(true);
    }
  });

  it('names audit rows and header fields that there are, each audit row once', () => {
    const refs = AUDIT_SECTIONS.flatMap(({ rows }) => rows.map(({ ref }) => ref));
    expect(auditFacts.filter(({ ref }) => !refs.includes(ref))).toEqual([]);
    expect(new Set(auditFacts.map(({ ref }) => ref)).size).toBe(45);
    expect(new Set(auditFacts.map(({ status }) => status))).toEqual(new Set(AUDIT_STATUSES));
    const header = INSPECTION_HEADER.map(({ key }) => key);
    for (const facts of Object.values(interview))
      expect(Object.keys(facts).filter((key) => !header.includes(key))).toEqual([]);
  });
});

describe('leavers', () => {
  it('have nothing typed of a checkpoint that has not come', () => {
    const typed = leaversOf('special', 2025, 15, today).flatMap((row) => Object.keys(row));
    expect(typed).toContain('year1Destination');
    expect(typed).not.toContain('year2Destination');
    expect(leaversOf('special', 2025, 15, '2026-10-31').flatMap((row) => Object.keys(row))).not.toContain(
      'year1Destination',
    );
  });

  it('were never confirmed after today', () => {
    for (const cohort of [2022, 2023, 2024, 2025, 2026])
      for (const row of leaversOf('mainstream', cohort, 150, today))
        for (const [key, text] of Object.entries(row))
          if (key.endsWith('Confirmed')) expect(text <= today).toBe(true);
  });

  it('are in every group over the cohorts of a small school', () => {
    const groupOf = new Map(DESTINATIONS.map(({ label, group }) => [label, group]));
    const groups = new Set(
      [2022, 2023, 2024, 2025, 2026].flatMap((cohort) =>
        leaversOf('special', cohort, 15, today).flatMap((row) =>
          Object.entries(row)
            .filter(([key, text]) => key.endsWith('Destination') && text !== '')
            .map(([, text]) => groupOf.get(text)),
        ),
      ),
    );
    expect(groups).toEqual(
      new Set(['EET', 'Re-engagement', 'NEET', 'Adult services', 'Other', 'Not known', 'Outside the count']),
    );
  });
});
