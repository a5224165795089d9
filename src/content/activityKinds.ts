/**
 * What a careers activity counts as, and what makes an encounter meaningful.
 * Source: the updated Gatsby Benchmarks as summarised in the careers guidance of May 2025; the wording is our own.
 */

/** The set of criteria that a kind is measured by; kinds without one count as they are. */
export type Encounter = 'employer' | 'workplace' | 'provider';

export interface ActivityKind {
  /** The column in Activities. */
  key: string;
  label: string;
  help: string;
  benchmark: number;
  encounter: Encounter | null;
  /** Pupils take part, so that those it was meant for may have missed it. */
  forPupils: boolean;
}

export const ACTIVITY_KINDS = [
  {
    key: 'employer',
    label: 'Employer',
    help: 'Pupils meet an employer, an employee or somebody who is self-employed.',
    benchmark: 5,
    encounter: 'employer',
    forPupils: true,
  },
  {
    key: 'workplace',
    label: 'Workplace',
    help: 'An experience of a workplace for the group: a visit, shadowing, a day with a task. One pupil’s own placement goes to Placements.',
    benchmark: 6,
    encounter: 'workplace',
    forPupils: true,
  },
  {
    key: 'sixthForm',
    label: 'Sixth form',
    help: 'An encounter with a school sixth form or sixth-form college.',
    benchmark: 7,
    encounter: 'provider',
    forPupils: true,
  },
  {
    key: 'college',
    label: 'College',
    help: 'An encounter with a further education or specialist college.',
    benchmark: 7,
    encounter: 'provider',
    forPupils: true,
  },
  {
    key: 'training',
    label: 'Apprenticeship or training',
    help: 'An encounter with a provider of apprenticeships, training or supported internships.',
    benchmark: 7,
    encounter: 'provider',
    forPupils: true,
  },
  {
    key: 'university',
    label: 'University',
    help: 'An encounter with a university or another place of higher education.',
    benchmark: 7,
    encounter: 'provider',
    forPupils: true,
  },
  {
    key: 'information',
    label: 'Careers information',
    help: 'Pupils find and use information about careers, pathways and the job market.',
    benchmark: 2,
    encounter: null,
    forPupils: true,
  },
  {
    key: 'curriculum',
    label: 'Curriculum',
    help: 'A lesson that links its subject to careers.',
    benchmark: 4,
    encounter: null,
    forPupils: true,
  },
  {
    key: 'parents',
    label: 'Parents and carers',
    help: 'Parents and carers take part or are given information.',
    benchmark: 2,
    encounter: null,
    forPupils: false,
  },
  {
    key: 'staff',
    label: 'Staff training',
    help: 'Staff learn about careers. Nothing is counted for pupils.',
    benchmark: 4,
    encounter: null,
    forPupils: false,
  },
] as const satisfies readonly ActivityKind[];

export interface Criterion {
  key: string;
  label: string;
  help: string;
  encounters: readonly Encounter[];
}

export const CRITERIA = [
  {
    key: 'purpose',
    label: 'Purpose shared',
    help: 'Pupils and visitors knew beforehand what it was for.',
    encounters: ['employer', 'workplace', 'provider'],
  },
  {
    key: 'outcomes',
    label: 'Fits the pupils',
    help: 'What was to be learned suited these pupils and their needs.',
    encounters: ['employer', 'workplace'],
  },
  {
    key: 'twoWay',
    label: 'Two-way',
    help: 'Pupils asked, answered or did something; at a workplace, again and again.',
    encounters: ['employer', 'workplace'],
  },
  {
    key: 'reflection',
    label: 'Thought about afterwards',
    help: 'There was time to think about it afterwards.',
    encounters: ['employer', 'workplace'],
  },
  {
    key: 'people',
    label: 'Met several people',
    help: 'Pupils met people in different jobs.',
    encounters: ['workplace'],
  },
  {
    key: 'task',
    label: 'Did a task',
    help: 'Pupils did something that the employer had asked for.',
    encounters: ['workplace'],
  },
  {
    key: 'feedback',
    label: 'Employer feedback',
    help: 'The employer said something about what they had done.',
    encounters: ['workplace'],
  },
  {
    key: 'staffAndLearners',
    label: 'Met staff and learners',
    help: 'Pupils met people who teach there and people who learn there.',
    encounters: ['provider'],
  },
  {
    key: 'learnThere',
    label: 'Saw what learning is like',
    help: 'Pupils found out what it is like to learn there.',
    encounters: ['provider'],
  },
] as const satisfies readonly Criterion[];

/** A question about the people whom pupils met: of the activity, never of a named person. */
export interface RoleModelTag {
  key: string;
  label: string;
  help: string;
  question: string;
}

export const ROLE_MODEL_TAGS = [
  {
    key: 'tagGender',
    label: 'Gender',
    help: 'Shows people in work that their gender is seldom seen in.',
    question: 'Did pupils meet women and men in work where they are seldom seen, such as building or care?',
  },
  {
    key: 'tagSend',
    label: 'SEND',
    help: 'Shows disabled people, or people with special educational needs, at work.',
    question: 'Did pupils meet people at work who have special educational needs or a disability?',
  },
  {
    key: 'tagEthnicity',
    label: 'Ethnicity',
    help: 'Shows people of different ethnic backgrounds at work.',
    question: 'Were the visitors of different ethnic backgrounds, your pupils’ own among them?',
  },
  {
    key: 'tagLgbt',
    label: 'LGBTQ+',
    help: 'Shows that LGBTQ+ people are at home in every kind of work.',
    question: 'Did the programme show that LGBTQ+ people are at home in every kind of work?',
  },
  {
    key: 'tagSocial',
    label: 'Background',
    help: 'Shows people whose start in life was like your pupils’ own.',
    question: 'Did pupils meet people who had no head start in life: from poorer homes, first in the family?',
  },
] as const satisfies readonly RoleModelTag[];

export const ACTIVITY_STATUSES = ['Planned', 'Held', 'Cancelled'] as const;

/** In place of year groups: the activity is for the pupils who are ticked and for nobody else, so that nobody else misses it. */
export const ONLY_TICKED = 'Those ticked';
