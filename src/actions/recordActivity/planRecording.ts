import { ONLY_TICKED } from '../../content/activityKinds';
import { academicYearOf } from '../../rules/academicYear';
import type { RecordRequest } from '../../server';
import { counted } from '../words';
import { rollOn } from './onRoll';
import type { ActivityFacts, RecordingPlan, RollPupil, TickChange, Ticks } from './types';

/** What a recording is reckoned from. */
export interface RecordingFacts {
  activity: ActivityFacts;
  ticks: Ticks;
  register: readonly RollPupil[];
  /** 'yyyy-mm-dd' */
  today: string;
  /** '2026/27': the school year of the activity's tab of ticks. */
  schoolYear: string;
  /** The pupils are ticked for what is still to come. */
  planning?: boolean;
}

/** Held as soon as somebody is known to have taken part, unless the day is still to come or somebody has settled it otherwise. */
const BECOMES_HELD: readonly string[] = ['', 'Planned'];

/**
 * Which ticks a recording sets and takes away, who was expected and missed it, and what the person ought to know.
 * Pure: what stands in the workbook was read before. Pupils who are named twice, or as both, took part.
 */
export function planRecording(
  request: Pick<RecordRequest, 'tookPart' | 'absent'>,
  { activity, ticks, register, today, schoolYear, planning = false }: RecordingFacts,
): RecordingPlan {
  const day = activity.date || today;
  const known = new Map(register.map((pupil) => [pupil.choice.pupilId, pupil]));
  const tookPart = [...new Set(request.tookPart)];
  const unknown = tookPart.filter((id) => !known.has(id) && !ticks.has(id));
  const changes: TickChange[] = [];
  for (const pupilId of tookPart) {
    const before = ticks.get(pupilId) ?? '';
    if (before !== true && (known.has(pupilId) || ticks.has(pupilId)))
      changes.push({ pupilId, before, after: true });
  }
  const added = changes.length;
  for (const pupilId of new Set(request.absent)) {
    if (!tookPart.includes(pupilId) && ticks.get(pupilId) === true)
      changes.push({ pupilId, before: true, after: false });
  }
  const after = new Map(changes.map((one) => [one.pupilId, one.after]));
  const isTicked = (id: string): boolean => after.get(id) ?? ticks.get(id) === true;
  const isMeant = (pupil: RollPupil): boolean =>
    isOnlyForTicked(activity)
      ? ticks.get(pupil.choice.pupilId) === true || tookPart.includes(pupil.choice.pupilId)
      : isFor(activity, pupil);
  const missed = register
    .filter((pupil) => rollOn(pupil, day) === 'yes' && isMeant(pupil))
    .map(({ choice }) => choice)
    .filter(({ pupilId }) => !isTicked(pupilId));
  const newlyTicked = changes.filter((one) => one.after).map((one) => one.pupilId);
  const takesPlaceLater = activity.date !== '' && activity.date > today;
  const somebodyWasThere = tookPart.some(isTicked);
  const newStatus =
    BECOMES_HELD.includes(activity.status) && somebodyWasThere && !takesPlaceLater ? 'Held' : '';
  return {
    changes,
    joining: newlyTicked.filter((id) => !ticks.has(id)),
    added,
    removed: changes.length - added,
    missed,
    newStatus,
    messages: [
      ...rollMessages(
        newlyTicked.flatMap((id) => known.get(id) ?? []),
        day,
      ),
      ...said(
        newlyTicked.filter((id) => !known.has(id)).length,
        (n) =>
          `${counted(n, 'of the pupils is', 'of the pupils are')} not on the Pupils tab any more. The tick was recorded all the same.`,
      ),
      ...said(
        unknown.length,
        (n) =>
          `${counted(n, 'of the pupils is', 'of the pupils are')} neither on the Pupils tab nor in Participation, so nothing could be recorded for them.`,
      ),
      ...said(
        newlyTicked.filter((id) => known.has(id) && !isMeant(known.get(id)!)).length,
        (n) =>
          `${counted(n, 'pupil is', 'pupils are')} not of the year groups or pathways that this activity is for. It counts for them all the same.`,
      ),
      ...activityMessages(activity, takesPlaceLater && !planning, schoolYear),
      ...heldMessages(activity, newStatus),
    ],
  };
}

const said = (n: number, message: (n: number) => string): string[] => (n > 0 ? [message(n)] : []);

const plain = (text: string): string => text.trim().toLowerCase();

const isOnlyForTicked = ({ years }: ActivityFacts): boolean =>
  years.length === 1 && plain(years[0]!) === plain(ONLY_TICKED);

/** Whether the activity is meant for the pupil's year group and pathway. */
function isFor({ years, pathways }: ActivityFacts, { choice }: RollPupil): boolean {
  const named = (list: readonly string[], one: string) =>
    list.length === 0 || list.some((text) => plain(text) === plain(one));
  return named(years, choice.year) && named(pathways, choice.pathway);
}

function rollMessages(ticked: readonly RollPupil[], day: string): string[] {
  const left = ticked.filter((pupil) => rollOn(pupil, day) === 'left').length;
  const notYet = ticked.filter((pupil) => rollOn(pupil, day) === 'not yet').length;
  return [
    ...said(
      left,
      (n) =>
        `${counted(n, 'pupil', 'pupils')} had left by that day. The tick was recorded all the same: check the date and the name.`,
    ),
    ...said(
      notYet,
      (n) =>
        `${counted(n, 'pupil', 'pupils')} had not joined yet on that day. The tick was recorded all the same: check the date and the name.`,
    ),
  ];
}

function heldMessages({ status, meaningful = '' }: ActivityFacts, newStatus: string): string[] {
  if (newStatus === '' || status === newStatus) return [];
  return [
    ...(status === 'Planned' ? ['It was planned, and is marked as held now.'] : []),
    ...(['No', 'In part'].includes(meaningful)
      ? [
          'Nobody has ticked yet what made it meaningful, so it does not count as an encounter. Tick that in its row of the Activities tab.',
        ]
      : []),
  ];
}

function activityMessages(activity: ActivityFacts, takesPlaceLater: boolean, schoolYear: string): string[] {
  const found: string[] = [];
  if (activity.countsAs.length === 0)
    found.push(
      'Nobody has said yet what this activity counts as, so it is in no count. Tick that in its row of the Activities tab.',
    );
  if (activity.status === 'Cancelled')
    found.push(
      'This activity is marked Cancelled. If it took place after all, change its status in the Activities tab.',
    );
  if (takesPlaceLater)
    found.push('The day of this activity is still to come, so it stays as planned. Is the date right?');
  if (activity.date !== '' && academicYearOf(activity.date) !== schoolYear)
    found.push(
      `The date of this activity is not in the school year ${schoolYear}. Correct it in Activities.`,
    );
  return found;
}
