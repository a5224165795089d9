import { alumniFacts } from '../../local/sample/facts/alumni';
import { auditFacts } from '../../local/sample/facts/audit';
import { interview } from '../../local/sample/facts/interview';
import { nextSteps, stayersSteps } from '../../local/sample/facts/nextSteps';
import { shareFacts } from '../../local/sample/facts/sharing';
import { reworded, stories } from '../../local/sample/facts/stories';
import { leaversIn, leaversOf } from '../../local/sample/leavers';
import { ALUMNI_OFFERS } from '../../src/content/alumni';
import { AUDIT_SECTIONS } from '../../src/content/auditRows';
import { AUDIT_STATUSES } from '../../src/content/auditStatuses';
import { DESTINATIONS } from '../../src/content/destinations';
import { INSPECTION_HEADER } from '../../src/content/inspectionHeader';
import { INTENTIONS } from '../../src/content/intentions';
import {
  ALUMNI_ANSWERS,
  BROUGHT_IN,
  CONFIRMED_BY,
  CONSENT_GIVEN_BY,
  CONSENTS,
  LEAVING_POINTS,
  OFFER_STATUSES,
  SEPTEMBER_GUARANTEE,
  STILL_THERE,
} from '../../src/content/lists';
import { SHARED_HOW, SHARED_WHAT } from '../../src/content/sharing';
import { checkUpn } from '../../src/rules/upn';

const today = '2026-11-21';
const labels: ReadonlySet<string> = new Set(DESTINATIONS.map(({ label }) => label));
const intentions: ReadonlySet<string> = new Set(INTENTIONS.map(({ label }) => label));
const inList = (list: readonly string[], word: string) => word === '' || list.includes(word);

describe('what is typed into a sample school', () => {
  it('chooses from the lists', () => {
    for (const story of stories) {
      expect(intentions).toContain(story.intention);
      expect(inList(CONSENTS, story.consent)).toBe(true);
      expect(inList(CONSENT_GIVEN_BY, story.consentBy)).toBe(true);
      expect(inList(ALUMNI_ANSWERS, story.alumni ?? '')).toBe(true);
      expect(inList(STILL_THERE, story.still)).toBe(true);
      expect(inList(LEAVING_POINTS, story.leavingPoint)).toBe(true);
      for (const { destination } of story.dated ?? []) if (destination) expect(labels).toContain(destination);
      for (const stop of story.stops)
        if (stop) {
          expect(labels).toContain(stop.destination);
          expect(inList([...CONFIRMED_BY, BROUGHT_IN], stop.by)).toBe(true);
        }
    }
    for (const { intention, guarantee, offer } of [...nextSteps, ...stayersSteps]) {
      if (intention) expect(intentions).toContain(intention);
      expect(inList(SEPTEMBER_GUARANTEE, guarantee)).toBe(true);
      expect(inList(OFFER_STATUSES, offer)).toBe(true);
    }
    for (const { what, how = '' } of shareFacts) {
      expect(SHARED_WHAT).toContain(what);
      expect(inList(SHARED_HOW, how)).toBe(true);
    }
    for (const { offer = '', contactConsent = '' } of alumniFacts) {
      expect(inList(ALUMNI_OFFERS, offer)).toBe(true);
      expect(inList(CONSENTS, contactConsent)).toBe(true);
    }
    expect(labels).toContain(reworded.from);
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

  it('were never asked, and never left, after today', () => {
    const late = (['special', 'mainstream'] as const).flatMap((school) =>
      [2022, 2023, 2024, 2025, 2026].flatMap((cohort) =>
        leaversOf(school, cohort, 90, today).flatMap((row) =>
          Object.entries(row).filter(
            ([key, text]) => /(Confirmed|From|To|On|Tried)$/.test(key) && text > today,
          ),
        ),
      ),
    );
    expect(late).toEqual([]);
  });

  it('have a UPN that is theirs alone, or none', () => {
    const known = [2022, 2023, 2024, 2025, 2026]
      .flatMap((cohort) => leaversOf('mainstream', cohort, 90, today).map(({ upn = '' }) => upn))
      .filter((upn) => upn !== '');
    expect(new Set(known).size).toBe(known.length);
    expect(known.filter((upn) => checkUpn(upn).problem !== '')).toEqual([]);
  });

  it('are few in the special school', () => {
    for (const cohort of [2022, 2023, 2024, 2025, 2026, 2027, 2028]) {
      expect(leaversIn('special', cohort, 120)).toBeGreaterThanOrEqual(6);
      expect(leaversIn('special', cohort, 120)).toBeLessThanOrEqual(14);
    }
  });

  it('are in every group over the cohorts of a small school', () => {
    const groupOf = new Map(DESTINATIONS.map(({ label, group }) => [label, group]));
    const groups = new Set(
      [2022, 2023, 2024, 2025, 2026].flatMap((cohort) =>
        leaversOf('special', cohort, leaversIn('special', cohort, 120), today).flatMap((row) =>
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
