import type {
  ActivityChoice,
  ActivityForm,
  Meeting,
  MeetingForm,
  PupilChoice,
  PupilMatch,
  PupilMeetings,
} from '../../src/server';
import { type FakePupil, FakeServer } from './fakeServer';
import { register } from './lists';

const GROUPS = ['EHC plan', 'Pupil Premium', 'Looked after', 'Low attendance'];
const PATHWAYS = ['Formal', 'Semi-formal', 'Pre-formal'];

/** An invented pupil as the sidebars list them; every thirteenth has left. */
export function choiceOf(pupil: FakePupil, at: number): PupilChoice {
  return {
    pupilId: pupil.id,
    name: `${pupil.surname}, ${pupil.forename}`,
    year: pupil.year ?? '',
    form: pupil.form ?? '',
    pathway: PATHWAYS[at % PATHWAYS.length] ?? '',
    flags: GROUPS.filter((_, i) => at % (i + 2) === 0),
    onRoll: at % 13 !== 12,
  };
}

export const choices = (size: number): PupilChoice[] => register(size).map(choiceOf);

export const activity = (code: string, more: Partial<ActivityChoice> = {}): ActivityChoice => ({
  code,
  title: `Activity ${code}`,
  date: '2026-11-12',
  status: 'Held',
  years: [],
  pathways: [],
  countsAs: ['Employer'],
  tookPart: 0,
  ...more,
});

export function activityForm(more: Partial<ActivityForm> = {}): ActivityForm {
  return {
    obstacle: '',
    schoolYear: '2026/27',
    today: '2026-11-21',
    activities: [
      activity('A27001', { title: 'Café visit', date: '2026-10-02', tookPart: 4 }),
      activity('A27002', {
        title: 'College taster day',
        date: '2026-11-19',
        years: ['9'],
        countsAs: ['College'],
      }),
      activity('A27003', { title: 'Spring careers fair', date: '2027-03-03', status: 'Planned' }),
      activity('A27004', { title: 'Visit to the garage', date: '', status: 'Cancelled', countsAs: [] }),
    ],
    pupils: choices(60),
    kinds: [
      { key: 'employer', label: 'Employer', help: 'Pupils meet somebody who works there.' },
      { key: 'workplace', label: 'Workplace', help: 'An experience of a workplace for the group.' },
      { key: 'college', label: 'College', help: 'An encounter with a college.' },
      { key: 'information', label: 'Careers information', help: 'Pupils find and use information.' },
    ],
    criteria: [
      {
        key: 'purpose',
        label: 'Purpose shared',
        help: 'Everybody knew what it was for.',
        kinds: ['employer', 'workplace', 'college'],
      },
      {
        key: 'task',
        label: 'Did a task',
        help: 'Something that the employer had asked for.',
        kinds: ['workplace'],
      },
      {
        key: 'learnThere',
        label: 'Saw what learning is like',
        help: 'Pupils found out what it is like there.',
        kinds: ['college'],
      },
    ],
    tags: [{ key: 'tagSend', label: 'SEND', help: 'Shows disabled people at work.' }],
    modes: ['In person', 'In person and online', 'Online'],
    areas: ['Finding out', 'Deciding'],
    yearGroups: ['7', '8', '9', '10', '11', '12', '13', '14'],
    pathways: PATHWAYS,
    undo: null,
    ...more,
  };
}

/** A server that records: ticks are kept by activity, and what was asked for is answered from them. */
export function recordingServer(form: ActivityForm, ticks: Record<string, string[]> = {}): FakeServer {
  const server = new FakeServer();
  server.answers.readActivityForm = () => form;
  server.answers.readTicks = (code) => ticks[code] ?? [];
  server.answers.recordActivity = ({ code, create, tookPart, absent }) => {
    const key = create ? 'A27005' : code;
    const before = new Set(ticks[key]);
    const title = create?.title ?? form.activities.find((each) => each.code === code)?.title ?? '';
    ticks[key] = [...new Set([...before, ...tookPart])].filter((id) => !absent.includes(id));
    return {
      refusal: '',
      tab: 'participation2027',
      code: key,
      title,
      added: tookPart.filter((id) => !before.has(id)).length,
      removed: absent.filter((id) => before.has(id)).length,
      held: form.activities.some((each) => each.code === code && each.status === 'Planned'),
      missed: form.pupils.filter((pupil) => absent.includes(pupil.pupilId)),
      messages: create ? [`${title} was added to Activities as ${key}.`] : [],
      undo: { id: 'last', words: `${title}: what was recorded just now.` },
    };
  };
  server.answers.undoRecording = () => 'The ticks of the last recording were taken back.';
  return server;
}

/** Takes 'Forename Surname' of one pupil on roll; a surname alone is doubtful; anybody else is unknown. */
export function matchByName(pupils: readonly PupilChoice[]): (lines: string[]) => PupilMatch[] {
  const here = pupils.filter((pupil) => pupil.onRoll);
  return (lines) =>
    lines
      .filter((text) => text.trim() !== '')
      .map((text) => {
        const exact = here.find((pupil) => pupil.name.split(', ').reverse().join(' ') === text);
        if (exact) return { text, pupilId: exact.pupilId, candidates: [exact], why: '' };
        const candidates = here.filter((pupil) => pupil.name.startsWith(`${text},`)).slice(0, 6);
        const why =
          candidates.length > 0
            ? 'Several pupils have this surname.'
            : 'Nobody on the register has this name.';
        return { text, pupilId: '', candidates, why };
      });
}

export const meeting = (more: Partial<Meeting> = {}): Meeting => ({
  pupilId: 'P00001',
  date: '2026-06-12',
  status: 'Held',
  adviser: 'R. Achebe',
  level: 'Level 6 or above',
  tookPart: 'Pupil, mother',
  advice: 'We looked at three colleges.',
  decisions: 'You will visit the college in July with Mum.',
  review: '2026-09-15',
  sharedOn: '',
  ...more,
});

export function meetingForm(more: Partial<MeetingForm> = {}): MeetingForm {
  return {
    obstacle: '',
    today: '2026-11-21',
    pupils: choices(60),
    selected: '',
    statuses: ['Booked', 'Held', 'Declined', 'Did not attend'],
    levels: ['Level 6 or above', 'Level 4', 'Other', 'Not known'],
    advisers: ['R. Achebe', 'Jo Finch'],
    next: choices(6)
      .slice(0, 4)
      .map(({ pupilId, name, year, form }, at) => ({
        pupilId,
        name,
        year,
        form,
        why: at === 0 ? 'Review overdue; no meeting by the end of Year 11 yet' : 'No meeting yet',
      })),
    ...more,
  };
}

/** A server that keeps meetings: a row below the others for each new one. */
export function guidanceServer(form: MeetingForm, kept: PupilMeetings['meetings'] = []): FakeServer {
  const server = new FakeServer();
  server.answers.readMeetingForm = () => form;
  server.answers.readMeetings = (pupilId) => ({
    pupil: form.pupils.find((pupil) => pupil.pupilId === pupilId)!,
    meetings: kept.filter((each) => each.pupilId === pupilId).sort((a, b) => (a.date < b.date ? 1 : -1)),
  });
  server.answers.recordMeeting = (written, row) => {
    const at = kept.findIndex((each) => each.row === row);
    if (at >= 0) kept[at] = { ...written, row: kept[at]!.row, toDo: '' };
    else kept.push({ ...written, row: 5 + kept.length, toDo: '' });
    return { refusal: '', messages: [] };
  };
  return server;
}
