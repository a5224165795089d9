import type { School } from '../schools';
import { pupil, unknownPupil, type Whom } from './whom';

/** Keys are columns of the Placements tab; dates are days from the sample's own. */
export interface PlacementFact {
  /** Where it is a text, the Pupil ID as typed. */
  whom: Whom | string;
  employer: string;
  /** A text is typed as it is. */
  start?: number | string;
  end?: number;
  days?: number;
  status?: 'Planned' | 'Under way' | 'Completed' | 'Ended early';
  mode?: 'In person' | 'In person and online' | 'Online';
  /** Year group at the time, where it is not today's. */
  yearThen?: string;
  task?: string;
  feedback?: string;
  reflection?: string;
  support?: string;
  checkedBy?: string;
  /** Ticks: purpose, outcomes, twoWay, people, taskDone, feedbackGiven, reflected. */
  ticks?: string[];
  note?: string;
}

/** A list as a teacher pastes it: one week for a class or a year group. */
export interface PlacementList {
  /** What stands for everybody. */
  forAll: Record<string, string | { days: number }>;
  /** Pupils of this year group, in order, each with an employer in turn. */
  year: string;
  most: number;
  employers: readonly string[];
  days: readonly number[];
}

const all = ['purpose', 'outcomes', 'twoWay', 'people', 'taskDone', 'feedbackGiven', 'reflected'];

const met = Object.fromEntries(all.map((key) => [key, 'Yes']));

/** A week in October for the older classes of the special school, and for a sixth-form group of the mainstream one. */
export const placementLists: Record<School, readonly PlacementList[]> = {
  special: [
    {
      forAll: {
        start: { days: -40 },
        end: { days: -36 },
        status: 'Completed',
        mode: 'In person',
        ...met,
      },
      year: '12',
      most: 12,
      employers: [
        'Pebble & Sons Garden Centre',
        'Thistle Tea Rooms',
        'Wendle General Hospital',
        'Hedgehog Rescue',
      ],
      days: [5, 5, 4.5, 3],
    },
  ],
  mainstream: [
    {
      forAll: {
        start: { days: -40 },
        end: { days: -36 },
        status: 'Completed',
        mode: 'In person',
        ...met,
      },
      year: '12',
      most: 90,
      employers: [
        'Wendle General Hospital',
        'Wendle Council',
        'Copper & Tansy Engineers',
        'Pickle Street Surveyors',
        'Thistle Bank',
        'Lantern Playhouse',
      ],
      days: [5, 5, 4, 5, 2.5],
    },
  ],
};

/** Single placements typed into the tab, and what is easily mistyped there. */
export const placementFacts: Record<School, readonly PlacementFact[]> = {
  special: [
    {
      whom: pupil('13', 2),
      employer: 'Wendle General Hospital',
      start: -68,
      end: -5,
      days: 8,
      status: 'Under way',
      mode: 'In person',
      task: 'Takes the post round to four wards every Tuesday.',
      feedback: 'Greets everybody by name. Ready to do the round with the coach at a distance.',
      reflection: 'I like the lift and the people. I want to work in a hospital.',
      support: 'Job coach, in steps fading; travels by bus alone since October.',
      checkedBy: 'Work-experience coordinator',
      ticks: all,
    },
    {
      whom: pupil('14', 1),
      employer: 'Thistle Tea Rooms',
      start: -61,
      end: -57,
      days: 5,
      status: 'Completed',
      mode: 'In person',
      task: 'Set tables and laid out cakes for a party of twenty.',
      feedback: 'Careful and cheerful; needs a reminder when the room is loud.',
      reflection: 'Photo book made with symbols: tables “good”, noise “too much”.',
      support: 'Ear defenders; symbol list of tasks.',
      checkedBy: 'Transition lead',
      ticks: all,
    },
    {
      whom: pupil('14', 2),
      employer: 'Copperkettle Bakery',
      start: -54,
      end: -50,
      days: 2,
      status: 'Ended early',
      mode: 'In person',
      task: 'Packed rolls.',
      feedback: 'Stopped after two days: the ovens were too hot for him.',
      support: 'Phone call with the family; try somewhere cooler.',
      checkedBy: 'Transition lead',
      ticks: ['purpose', 'outcomes', 'twoWay', 'taskDone'],
    },
    {
      whom: pupil('11', 3),
      employer: 'Hedgehog Rescue',
      start: -12,
      end: -8,
      days: 5,
      status: 'Completed',
      mode: 'In person',
      task: 'Weighed hedgehogs and wrote the weights on a chart.',
      ticks: ['purpose', 'outcomes', 'twoWay', 'people', 'taskDone'],
      note: 'Waiting for the employer’s feedback.',
    },
    {
      whom: pupil('11', 4),
      employer: 'Wendle Council post room',
      start: 17,
      end: 21,
      days: 5,
      status: 'Planned',
      mode: 'In person',
      support: 'Needs a taxi; asked.',
    },
    {
      whom: pupil('10', 2),
      employer: 'Lantern Playhouse',
      start: -10,
      end: 4,
      days: 3,
      status: 'Under way',
      mode: 'In person',
      task: 'Sorts costumes by colour.',
      checkedBy: 'Work-experience coordinator',
      ticks: ['purpose', 'outcomes'],
    },
    {
      whom: pupil('10', 3),
      employer: 'Learn from home: a virtual week',
      start: -47,
      end: -43,
      days: 2.5,
      status: 'Completed',
      mode: 'Online',
      ticks: ['purpose', 'outcomes', 'twoWay', 'reflected'],
    },
    {
      whom: pupil('12', 1),
      employer: 'Pebble & Sons Garden Centre',
      start: -235,
      end: -231,
      days: 5,
      status: 'Completed',
      mode: 'In person',
      yearThen: '11',
      task: 'Watered, weeded, and labelled forty pots.',
      feedback: 'Would have her back.',
      reflection: 'I liked the tomatoes best.',
      checkedBy: 'Work-experience coordinator',
      ticks: all,
    },
    // Slips: ends before it starts; more days than there are; still planned though past; completed in the future; nobody known.
    {
      whom: pupil('13', 3),
      employer: 'Thistle Tea Rooms',
      start: -19,
      end: -33,
      days: 5,
      status: 'Completed',
      mode: 'In person',
    },
    {
      whom: pupil('13', 4),
      employer: 'Wendle Council',
      start: -33,
      end: -31,
      days: 9,
      status: 'Completed',
      mode: 'In person',
    },
    {
      whom: pupil('11', 5),
      employer: 'Copperkettle Bakery',
      start: -45,
      end: -43,
      days: 3,
      status: 'Planned',
    },
    { whom: pupil('10', 4), employer: 'Hedgehog Rescue', start: 30, end: 34, days: 5, status: 'Completed' },
    { whom: pupil('12', 2), employer: '', start: -12, end: -10, status: 'Completed' },
    { whom: pupil('14', 3), employer: 'Millrace Day Service', start: 'Tuesdays', status: 'Under way' },
    { whom: pupil('14', 4), employer: 'Larkfield House', status: 'Under way', days: 2 },
    { whom: pupil('13', 5), employer: 'Thistle Tea Rooms', start: -25, end: -21, days: 5 },
    {
      whom: unknownPupil,
      employer: 'Copperkettle Bakery',
      start: -25,
      end: -24,
      days: 2,
      status: 'Completed',
    },
  ],
  mainstream: [
    {
      whom: pupil('10', 1),
      employer: 'Lantern Playhouse',
      start: -54,
      end: -50,
      days: 5,
      status: 'Completed',
      mode: 'In person',
      task: 'Built and painted a flat for the autumn show.',
      feedback: 'Quick, tidy, asks good questions.',
      reflection: 'I did not know that stage carpenters exist. I want to be one.',
      checkedBy: 'Work-experience coordinator',
      ticks: all,
    },
    {
      whom: pupil('10', 2),
      employer: 'Thistle Bank',
      start: -12,
      end: -8,
      days: 4,
      status: 'Ended early',
      mode: 'In person and online',
      feedback: 'Away on the last day.',
      ticks: ['purpose', 'outcomes', 'twoWay', 'taskDone', 'feedbackGiven'],
    },
    {
      whom: pupil('11', 1),
      employer: 'Wendle General Hospital',
      start: -145,
      end: -141,
      days: 5,
      status: 'Completed',
      mode: 'In person',
      yearThen: '10',
      task: 'Helped in the pharmacy store.',
      ticks: all,
    },
    {
      whom: pupil('11', 2),
      employer: 'Copperkettle Bakery',
      start: 24,
      end: 28,
      days: 5,
      status: 'Planned',
      mode: 'In person',
    },
    {
      whom: pupil('13', 1),
      employer: 'Wendle Law Centre',
      start: -68,
      end: 10,
      days: 6,
      status: 'Under way',
      mode: 'In person and online',
      ticks: ['purpose', 'outcomes', 'twoWay', 'people'],
    },
    { whom: pupil('11', 3), employer: 'Wendle Council', start: -10, end: -24, days: 5, status: 'Completed' },
    {
      whom: pupil('11', 4),
      employer: 'Thistle Tea Rooms',
      start: -40,
      end: -39,
      days: 7,
      status: 'Completed',
    },
    { whom: unknownPupil, employer: 'Thistle Bank', start: -25, end: -24, days: 2, status: 'Completed' },
    { whom: pupil('10', 3), employer: 'Hedgehog Rescue', start: -52, end: -50, days: 3, status: 'Planned' },
  ],
};
