import type { CatchUpForm, CatchUpPupil } from '../../src/server';
import { FakeServer } from './fakeServer';
import { choices } from './tracking';

/** Pupils who miss an employer, a meeting, or both; every fourth was absent. */
export function catchUpForm(more: Partial<CatchUpForm> = {}): CatchUpForm {
  const pupils = choices(24).filter((pupil) => pupil.onRoll);
  const missing = pupils.map((pupil, at): CatchUpPupil => {
    const due = [...(at % 3 === 2 ? [] : ['employerNow']), ...(at % 2 === 0 ? ['guidanceBy16'] : [])];
    return {
      pupilId: pupil.pupilId,
      due,
      toDo: `Due: ${due.join(', ') || 'nothing'}. Missed: a college by the end of Year 11.`,
      absent: at % 4 === 1 ? 'attendance 71%; missed 3 activities' : '',
    };
  });
  return {
    obstacle: '',
    schoolYear: '2026/27',
    today: '2026-11-21',
    lastDay: '2027-08-31',
    undo: null,
    pupils,
    missing,
    criteria: [
      {
        key: 'employerNow',
        label: 'An employer this year',
        title: 'Catch-up: employer encounter',
        kinds: ['employer'],
        providerAccess: false,
      },
      { key: 'guidanceBy16', label: 'Guidance by 16', title: '', kinds: [], providerAccess: false },
      {
        key: 'access1',
        label: 'Provider access: Years 8 and 9',
        title: 'Catch-up: provider encounter',
        kinds: ['training'],
        providerAccess: true,
      },
    ],
    kinds: [
      { key: 'employer', label: 'Employer', help: 'Pupils meet somebody who works there.' },
      { key: 'college', label: 'College', help: 'An encounter with a college.' },
      { key: 'training', label: 'Apprenticeship or training', help: 'An encounter with a provider.' },
    ],
    title: 'Catch-up',
    advisers: ['R. Achebe', 'Jo Finch'],
    ...more,
  };
}

/** A server that plans whatever it is asked for. */
export function planningServer(form: CatchUpForm): FakeServer {
  const server = new FakeServer();
  const booked = { id: 'booked', words: 'Some meetings on 10/12/2026. Booked on 21/11/2026 at 14:05.' };
  server.answers.readCatchUpForm = () =>
    server.argumentsOf('bookMeetings').length > 0 ? { ...form, undo: booked } : form;
  server.answers.planCatchUp = ({ title, pupilIds }) => ({
    refusal: '',
    tab: 'participation2027',
    code: 'A27007',
    title,
    added: pupilIds.length,
    removed: 0,
    held: false,
    missed: [],
    messages: ['The activity was added to Activities as A27007.'],
    undo: { id: 'last', words: `${title} on 03/12/2026: the new activity itself and some ticks.` },
  });
  server.answers.undoRecording = () => 'Taken back: the ticks and the activity itself.';
  server.answers.bookMeetings = ({ pupilIds }) => ({
    refusal: '',
    messages: [`${pupilIds.length} meetings are booked: rows 5 to 12 of Guidance.`],
    undo: booked,
  });
  server.answers.undoMeetings = () => 'Taken back: the meetings.';
  return server;
}
