import type { PupilRecord } from '../../src/server';
import type { EasyRoom } from './room';

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** '2026-10-05' -> '5 October 2026'; '' stays ''. */
export function spokenDay(date: string): string {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(date) ?? [];
  return year ? `${Number(day)} ${MONTHS[Number(month) - 1]} ${year}` : date;
}

/** 'Okafor, Amina' -> 'Amina Okafor'. */
export function spokenName(name: string): string {
  const at = name.indexOf(', ');
  return at < 0 ? name : `${name.slice(at + 2)} ${name.slice(0, at)}`;
}

/** '2.5 days', '1 day'; '' where there are none. */
export const spokenDays = (days: number): string =>
  days > 0 ? `${days.toLocaleString('en-GB')} ${days === 1 ? 'day' : 'days'}` : '';

/** The text, or its first words and … where it is longer. */
export function shortened(text: string, most: number): string {
  if (text.length <= most) return text;
  const letters = text.slice(0, most - 1);
  const lastSpace = letters.search(/\s\S*$/);
  // A text without spaces is cut inside its one word.
  return `${(lastSpace > most / 2 ? letters.slice(0, lastSpace) : letters).replace(/[\s,;:]+$/, '')}…`;
}

/** A sentence ends with one stop. */
const ended = (text: string): string => (/[.!?…]$/.test(text) ? text : `${text}.`);

/** Ideas that the easy-read page draws a symbol for. */
export type Idea = 'me' | 'hope' | 'next' | 'did' | 'work' | 'talk' | 'place';

export interface EasyPart {
  idea: Idea;
  title: string;
  /** One idea a line. */
  lines: string[];
}

/**
 * The record in short sentences, one idea a line, the newest first. It leaves out what is too much for one easy page and says so;
 * it adds nothing.
 */
export function easyRead(record: PupilRecord, { lines: most, letters }: EasyRoom): EasyPart[] {
  const { pupil } = record;
  const say = (text: string): string => ended(shortened(text.replace(/\s+/g, ' ').trim(), letters));
  const parts: EasyPart[] = [
    {
      idea: 'me',
      title: 'Me',
      lines: [
        say(`My name is ${spokenName(pupil.name)}`),
        pupil.year === 'X' || pupil.year === '' ? '' : say(`I am in Year ${pupil.year}`),
        record.school === '' ? '' : say(`My school is ${record.school}`),
      ],
    },
  ];
  const hope = record.aspirations[0];
  parts.push({
    idea: 'hope',
    title: 'My hopes',
    lines: hope
      ? [
          hope.aspiration === '' ? '' : say(`I hope: ${hope.aspiration}`),
          hope.date === '' ? '' : say(`This was on ${spokenDay(hope.date)}`),
        ]
      : ['We have not written down my hopes yet.'],
  });
  const intention =
    record.next.intention || record.aspirations.find(({ intended }) => intended)?.intended || '';
  parts.push({
    idea: 'next',
    title: 'What comes next',
    lines: [
      intention === '' ? 'We will talk about what comes next.' : say(`Next I want: ${intention}`),
      record.next.offer === '' ? '' : say(`My place: ${record.next.offer}`),
      record.next.destination === '' ? '' : say(`I went on to: ${record.next.destination}`),
    ],
  });
  const [year] = record.participation;
  const did = year?.activities ?? [];
  parts.push({
    idea: 'did',
    title:
      year && year.schoolYear !== record.schoolYear
        ? `What I did in ${year.schoolYear}`
        : 'What I did this year',
    lines:
      did.length === 0
        ? ['Nothing is written here yet.']
        : [
            ...did.slice(0, most).map(({ title }) => say(title)),
            did.length > most ? `And ${did.length - most} more.` : '',
          ],
  });
  if (record.soFar.length > 0)
    parts.push({
      idea: 'did',
      title: 'What I have had so far',
      lines: record.soFar
        .slice(0, most)
        .map(({ year, schoolYear, words }) => say(`${year || schoolYear}: ${words}`)),
    });
  const { notYet, later } = record.toCome;
  if (notYet.length + later.length > 0)
    parts.push({
      idea: 'next',
      title: 'What is still to come',
      lines: [
        ...notYet.slice(0, most).map((one) => say(`I have not yet ${one}`)),
        notYet.length > most ? `And ${notYet.length - most} more.` : '',
        notYet.length === 0 ? 'Nothing is due now.' : '',
      ],
    });
  const work = record.placements.slice(0, 2);
  parts.push({
    idea: 'work',
    title: 'Where I worked',
    lines:
      work.length === 0
        ? ['I have not been to a workplace yet.']
        : work.flatMap((one) => [
            say(`I was at ${one.employer}${spokenDays(one.days) && ` for ${spokenDays(one.days)}`}`),
            one.task === '' ? '' : say(`I did this: ${one.task}`),
            one.reflection === '' ? '' : say(`I say: ${one.reflection}`),
          ]),
  });
  const talk = record.meetings[0];
  parts.push({
    idea: 'talk',
    title: 'What we agreed',
    lines: talk
      ? [
          say(`I talked with ${talk.adviser || 'my adviser'}${talk.date && ` on ${spokenDay(talk.date)}`}`),
          talk.decisions === '' ? '' : say(`We agreed: ${talk.decisions}`),
          talk.review === '' ? '' : say(`We talk again on ${spokenDay(talk.review)}`),
        ]
      : ['I have not had a meeting about my future yet.'],
  });
  return parts.map((part) => ({ ...part, lines: part.lines.filter((line) => line !== '') }));
}
