import { EXPRESSED_BY, EXPRESSED_HOW, MODES, PLACEMENT_STATUSES } from './lists';
import { PLACEMENT_CRITERIA } from './placementCriteria';

/** A field of a list that may be pasted: its key is the column of the tab. */
export interface PastedField {
  readonly key: string;
  readonly label: string;
  /** Header texts that mean this field, compared without case, spaces and punctuation. */
  readonly aliases: readonly string[];
  readonly hint: string;
  readonly kind: 'text' | 'date' | 'number' | 'choice' | 'tick';
  readonly choices: readonly string[];
  /** Other words for a choice, compared without case and punctuation. */
  readonly otherWords?: Readonly<Record<string, readonly string[]>>;
}

const dateHint = 'Day first: 21/11/2026, 21 Nov 2026 or 2026-11-21.';

const text = (key: string, label: string, aliases: readonly string[], hint = ''): PastedField => ({
  key,
  label,
  aliases,
  hint,
  kind: 'text',
  choices: [],
});

const date = (key: string, label: string, aliases: readonly string[]): PastedField => ({
  key,
  label,
  aliases,
  hint: dateHint,
  kind: 'date',
  choices: [],
});

const choice = (
  key: string,
  label: string,
  aliases: readonly string[],
  choices: readonly string[],
  otherWords: PastedField['otherWords'] = {},
  hint = `${choices.join(', ')}.`,
): PastedField => ({ key, label, aliases, hint, kind: 'choice', choices, otherWords });

/** What a list of placements may hold, in the order of the tab. */
export const PLACEMENT_FIELDS: readonly PastedField[] = [
  text('employer', 'Employer', [
    'Company',
    'Organisation',
    'Organization',
    'Workplace',
    'Placement',
    'Business',
    'Employer name',
    'Placement provider',
    'Where',
    'Host',
  ]),
  date('start', 'First day', [
    'Start',
    'Start date',
    'From',
    'Date',
    'Date from',
    'Begins',
    'Date of placement',
  ]),
  date('end', 'Last day', ['End', 'End date', 'To', 'Until', 'Date to', 'Finish', 'Finish date', 'Ends']),
  {
    key: 'days',
    label: 'Days',
    aliases: [
      'Number of days',
      'Days attended',
      'No of days',
      'Total days',
      'Duration',
      'Duration in days',
      'Length',
    ],
    hint: 'Days attended: 5, 2.5 or ½. Not the days between the first and the last.',
    kind: 'number',
    choices: [],
  },
  choice(
    'status',
    'Status',
    ['Placement status', 'State', 'Outcome'],
    PLACEMENT_STATUSES,
    {
      Planned: ['booked', 'arranged', 'confirmed', 'to come', 'upcoming'],
      'Under way': ['underway', 'ongoing', 'in progress', 'current', 'started'],
      Completed: ['complete', 'done', 'finished', 'attended'],
      'Ended early': ['stopped early', 'left early', 'withdrawn', 'not completed'],
    },
    'Planned, Under way, Completed or Ended early. Where it is left empty, the dates tell.',
  ),
  choice('mode', 'How', ['Mode', 'Type', 'Format', 'How held'], MODES, {
    'In person': ['face to face', 'f2f', 'on site', 'onsite', 'physical'],
    'In person and online': ['blended', 'hybrid', 'mixed', 'both'],
    Online: ['virtual', 'remote', 'digital'],
  }),
  text('task', 'Task', [
    'Tasks',
    'What they did',
    'Role',
    'Job',
    'Activity',
    'Work done',
    'Job role',
    'Job title',
  ]),
  text('feedback', 'Feedback', ['Employer feedback', 'Employer comments', 'Employer’s feedback']),
  text('reflection', 'Reflection', [
    'Pupil reflection',
    'Pupil voice',
    'Pupil feedback',
    'Student feedback',
    'What the pupil says',
  ]),
  text('support', 'Support', ['Support given', 'Job coach', 'Adjustments', 'Reasonable adjustments']),
  text('checkedBy', 'Checked by', ['Checked', 'Risk assessed by', 'Health and safety', 'Approved by']),
  text('note', 'Note', ['Notes', 'Comment', 'Comments', 'Remarks']),
  ...PLACEMENT_CRITERIA.map(
    ({ key, label, help }): PastedField => ({
      key,
      label,
      aliases: [],
      hint: help,
      kind: 'tick',
      choices: [],
    }),
  ),
];

/** What a list of aspirations may hold, in the order of the tab. `intended` takes its choices from the school's own list. */
export const ASPIRATION_FIELDS: readonly PastedField[] = [
  date('date', 'Date', [
    'Date recorded',
    'Recorded on',
    'When',
    'Day',
    'Timestamp',
    'Date of entry',
    'Completed on',
  ]),
  text('aspiration', 'Aspiration', [
    'Aspirations',
    'Hope',
    'Hopes',
    'Dream job',
    'Career idea',
    'Career ideas',
    'Job idea',
    'Career aspiration',
    'Career aspirations',
    'Future job',
    'What do you want to do',
    'What would you like to do',
    'Goal',
    'Ambition',
    'Career goal',
  ]),
  choice(
    'intended',
    'Intended next step',
    [
      'Intention',
      'Next step',
      'Intended destination',
      'After school',
      'Post 16',
      'Post-16 plan',
      'Post 16 intention',
      'Plan after school',
      'Destination',
      'Next steps',
    ],
    [],
    {},
    'One of the intentions on the Lists tab. Anything else is kept in the note.',
  ),
  choice(
    'expressedBy',
    'Expressed by',
    ['Who said so', 'Told by', 'Said by', 'Recorded by', 'Source', 'Who'],
    EXPRESSED_BY,
    {
      Pupil: ['student', 'self', 'child', 'learner', 'young person', 'pupil themselves'],
      'Pupil with support': ['supported', 'with support', 'student with support'],
      Family: [
        'parent',
        'parents',
        'carer',
        'carers',
        'parent or carer',
        'parent carer',
        'mother',
        'father',
        'home',
      ],
      'Staff who know the pupil': [
        'staff',
        'teacher',
        'class teacher',
        'teaching assistant',
        'ta',
        'tutor',
        'school',
      ],
    },
  ),
  choice(
    'how',
    'How we know',
    ['How', 'How known', 'Expressed how', 'Means', 'Method', 'Evidence'],
    EXPRESSED_HOW,
    {
      Words: ['word', 'said', 'spoken', 'verbal', 'verbally', 'interview', 'writing', 'written'],
      'Signs or symbols': ['signs', 'symbols', 'makaton', 'bsl', 'aac', 'pecs', 'signing'],
      'Pictures or objects': ['pictures', 'objects', 'photos', 'photographs'],
      Observation: ['observed', 'seen', 'staff observation'],
      Questionnaire: ['survey', 'form', 'google form'],
    },
  ),
  text('note', 'Note', ['Notes', 'Comment', 'Comments', 'Remarks']),
];
