export interface PlacementCriterion {
  /** The column of the tick. */
  readonly key: string;
  readonly label: string;
  /** One sentence that says what the tick stands for. */
  readonly help: string;
  /** A column of words that says the same: where something is written in it, no tick is needed. */
  readonly words: string;
}

/**
 * What makes an experience of a workplace meaningful: all seven. After the updated benchmark 6 of the Gatsby Benchmarks, in our
 * own words.
 */
export const PLACEMENT_CRITERIA: readonly PlacementCriterion[] = [
  {
    key: 'purpose',
    label: 'Purpose shared',
    help: 'Pupil and employer both knew what it was for.',
    words: '',
  },
  {
    key: 'outcomes',
    label: 'Right for the pupil',
    help: 'What there was to learn suited what this pupil needs.',
    words: '',
  },
  {
    key: 'twoWay',
    label: 'Two-way',
    help: 'Plenty of give and take between the pupil and the people at work.',
    words: '',
  },
  {
    key: 'people',
    label: 'Several people',
    help: 'The pupil met people in different jobs.',
    words: '',
  },
  {
    key: 'taskDone',
    label: 'Task done',
    help: 'The pupil did a task that the employer had set, or made something for them.',
    words: '',
  },
  {
    key: 'feedbackGiven',
    label: 'Feedback given',
    help: 'The employer told the pupil how it went. Words in Feedback count as well.',
    words: 'feedback',
  },
  {
    key: 'reflected',
    label: 'Looked back',
    help: 'The pupil had time to think about it afterwards. Words in Reflection count as well.',
    words: 'reflection',
  },
];
