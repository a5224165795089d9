import { daysAfter, schoolYearStart, written } from '../dates';
import { aspirationFacts, aspirationLists, broughtInFacts, sharedFacts } from '../facts/aspirations';
import { type MeetingFact, meetingFacts } from '../facts/meetings';
import { placementFacts, placementLists } from '../facts/placements';
import { findColumn, rowsBy } from '../findColumn';
import type { School } from '../schools';
import { type Desk, pasteRows } from '../typing';
import { finder, type OnRegister, readRoll } from './roll';

/**
 * Placements, meetings, aspirations, records brought in and shared: single entries typed into the tabs, lists pasted in the
 * dialogs, meetings recorded in the sidebar.
 *
 * @throws Error in the add-on's own words where it refuses something
 */
export async function fillLogs(desk: Desk, school: School): Promise<void> {
  const roll = readRoll(desk.dump);
  const find = finder(roll);
  typePlacements(desk, school, find);
  typeAspirations(desk, school, find);
  typeBroughtIn(desk, school, find);
  typeMeetings(desk, meetingFacts[school].filter(isTyped), find);
  await pastePlacements(desk, school, roll);
  await pasteAspirations(desk, school, roll);
  for (const fact of meetingFacts[school].filter((one) => !isTyped(one)))
    await recordMeeting(desk, fact, find);
  for (const { whom, on, transition } of sharedFacts[school]) {
    const pupil = find(whom);
    if (pupil) await desk.sheets.run('markShared', pupil.pupilId, daysAfter(desk.today, on), transition);
  }
}

type Find = ReturnType<typeof finder>;

/** Types rows from the first free one down, each below the other, for those pupils whom the sample has. */
function typeRows(desk: Desk, tab: string, rows: readonly Record<string, string>[], ticks: string[][] = []) {
  if (rows.length === 0) return;
  const { sheet } = findColumn(desk.dump, tab, 'pupilId');
  const taken = [...rowsBy(desk.dump, tab, 'pupilId').values()];
  const first = Math.max(2, ...taken) + 1;
  pasteRows(desk, tab, first, rows);
  for (const [at, keys] of ticks.entries())
    for (const key of keys)
      desk.sheets.person.paste(sheet.name, `${findColumn(desk.dump, tab, key).letters}${first + at}`, [
        [true],
      ]);
}

const dayAfter = (desk: Desk, days: number | string | null | undefined): string =>
  typeof days === 'number' ? daysAfter(desk.today, days) : (days ?? '');

/** Only those whose pupil is in the sample, with their row. */
const ofPupils = <Fact extends { whom: Parameters<Find>[0] }>(facts: readonly Fact[], find: Find) =>
  facts.flatMap((fact) => {
    const pupil = find(fact.whom);
    return pupil ? [{ fact, pupil }] : [];
  });

function typePlacements(desk: Desk, school: School, find: Find): void {
  const known = ofPupils(placementFacts[school], find);
  typeRows(
    desk,
    'placements',
    known.map(({ fact: { whom: _, ticks: __, start, end, days, yearThen, ...texts }, pupil }) => ({
      ...texts,
      pupilId: pupil.pupilId,
      yearThen: yearThen ?? pupil.year,
      start: dayAfter(desk, start),
      end: dayAfter(desk, end),
      days: days === undefined ? '' : String(days),
    })),
    known.map(({ fact }) => fact.ticks ?? []),
  );
}

function typeAspirations(desk: Desk, school: School, find: Find): void {
  typeRows(
    desk,
    'aspirations',
    ofPupils(aspirationFacts[school], find).map(({ fact: { whom: _, on, ...texts }, pupil }) => ({
      ...texts,
      pupilId: pupil.pupilId,
      date: dayAfter(desk, on),
    })),
  );
}

function typeBroughtIn(desk: Desk, school: School, find: Find): void {
  const start = schoolYearStart(desk.today);
  typeRows(
    desk,
    'broughtIn',
    ofPupils(broughtInFacts[school], find).map(
      ({ fact: { whom: _, on, days, yearsAgo, ...texts }, pupil }) => ({
        ...texts,
        pupilId: pupil.pupilId,
        date: dayAfter(desk, on),
        days: days === undefined ? '' : String(days),
        schoolYear: `${start - yearsAgo}/${String((start - yearsAgo + 1) % 100).padStart(2, '0')}`,
        receivedOn: dayAfter(desk, -50),
      }),
    ),
  );
}

/** What the sidebar does not ask for is typed: another year group at the time, a review that is done, a note. */
const isTyped = (fact: MeetingFact): boolean =>
  fact.typed === true ||
  fact.reviewDone !== undefined ||
  fact.yearThen !== undefined ||
  fact.note !== undefined;

function typeMeetings(desk: Desk, facts: readonly MeetingFact[], find: Find): void {
  typeRows(
    desk,
    'guidance',
    ofPupils(facts, find).map(
      ({ fact: { whom: _, typed: __, on, review, reviewDone, sharedOn, yearThen, ...texts }, pupil }) => ({
        ...texts,
        pupilId: pupil.pupilId,
        yearThen: yearThen ?? pupil.year,
        date: dayAfter(desk, on),
        review: dayAfter(desk, review),
        reviewDone: dayAfter(desk, reviewDone),
        sharedOn: dayAfter(desk, sharedOn),
      }),
    ),
  );
}

async function recordMeeting(desk: Desk, fact: MeetingFact, find: Find): Promise<void> {
  const pupil = find(fact.whom);
  if (!pupil) return;
  const meeting = {
    pupilId: pupil.pupilId,
    date: dayAfter(desk, fact.on),
    status: fact.status,
    adviser: fact.adviser ?? '',
    level: fact.level ?? '',
    tookPart: fact.tookPart ?? '',
    advice: fact.advice ?? '',
    decisions: fact.decisions ?? '',
    review: dayAfter(desk, fact.review),
    sharedOn: dayAfter(desk, fact.sharedOn),
  };
  const { refusal } = (await desk.sheets.run('recordMeeting', meeting, null)).value as { refusal: string };
  if (refusal) throw new Error(refusal);
}

async function pastePlacements(desk: Desk, school: School, roll: readonly OnRegister[]): Promise<void> {
  for (const { forAll, year, most, employers, days } of placementLists[school]) {
    const pupils = namesOf(roll, year, most);
    await pasteList(desk, {
      kind: 'placements',
      fields: ['pupil', 'employer', 'days'],
      rows: pupils.map((name, at) => [
        name,
        employers[at % employers.length]!,
        String(days[at % days.length]),
      ]),
      forAll: Object.fromEntries(
        Object.entries(forAll).map(([key, value]) => [
          key,
          typeof value === 'string' ? value : written(daysAfter(desk.today, value.days), 'DD/MM/YYYY'),
        ]),
      ),
      years: [year],
    });
  }
}

async function pasteAspirations(desk: Desk, school: School, roll: readonly OnRegister[]): Promise<void> {
  for (const { on, year, most, expressedBy, how, answers } of aspirationLists[school]) {
    const pupils = namesOf(roll, year, most);
    await pasteList(desk, {
      kind: 'aspirations',
      fields: ['pupil', 'aspiration'],
      rows: pupils.map((name, at) => [name, answers[at % answers.length]!]),
      forAll: { date: written(daysAfter(desk.today, on), 'DD/MM/YYYY'), expressedBy, how },
      years: [year],
    });
  }
}

const namesOf = (roll: readonly OnRegister[], year: string, most: number): string[] =>
  roll
    .filter((pupil) => pupil.year === year && !pupil.left)
    .slice(0, most)
    .map(({ name }) => name);

interface List {
  kind: 'placements' | 'aspirations';
  fields: string[];
  rows: string[][];
  forAll: Record<string, string>;
  years: string[];
}

/** As the dialog does it when the person agrees to what is clear and leaves out what is doubtful. */
async function pasteList(desk: Desk, list: List): Promise<void> {
  if (list.rows.length === 0) return;
  const request = {
    ...list,
    lines: list.rows.map((_, at) => at + 1),
    decisions: {} as Record<string, string>,
  };
  const preview = (await desk.sheets.run('previewList', request)).value as {
    refusal: string;
    doubtful: { line: number }[];
    fingerprint: string;
  };
  if (preview.refusal) throw new Error(preview.refusal);
  let { fingerprint } = preview;
  if (preview.doubtful.length > 0) {
    request.decisions = Object.fromEntries(preview.doubtful.map(({ line }) => [line, 'leave out']));
    fingerprint = ((await desk.sheets.run('previewList', request)).value as { fingerprint: string })
      .fingerprint;
  }
  const { refusal } = (await desk.sheets.run('confirmList', request, fingerprint)).value as {
    refusal: string;
  };
  if (refusal) throw new Error(refusal);
}
