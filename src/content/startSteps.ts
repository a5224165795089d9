export interface StartStep {
  readonly key: string;
  readonly title: string;
  readonly text: string;
}

/** What to do first, in order. */
export const START_STEPS: readonly StartStep[] = [
  {
    key: 'settings',
    title: 'Check your settings',
    text: 'School, school year, year groups and leaving points are further down this tab. Change what is not right.',
  },
  {
    key: 'access',
    title: 'Decide who may open this file',
    text: 'Everyone who can open it can see every pupil, hidden tabs too. Share it with the careers team only; give others a print.',
  },
  {
    key: 'pupils',
    title: 'Bring in your pupils',
    text: 'Extensions, Golden Thread, Import pupils: choose a file from your information system, or type pupils into the Pupils tab.',
  },
  {
    key: 'problems',
    title: 'Clear the data problems',
    text: 'The Pupils tab says in words what looks wrong in a row. Nothing is blocked while you sort it out.',
  },
  {
    key: 'audit',
    title: 'Walk through the audit',
    text: 'Give each row a status. Colours appear as you go; a row that nobody has looked at stays white.',
  },
  {
    key: 'leavers',
    title: 'Ask this year’s leavers what they intend',
    text: 'The import puts them on this year’s Destinations tab. Record their intention and offer there.',
  },
  {
    key: 'past',
    title: 'Fill in earlier leavers',
    text: 'The links on the right open earlier years’ tabs. Add what you know; "Not known" is an honest answer and is counted.',
  },
  {
    key: 'share',
    title: 'Show what you have found',
    text: 'The Summary tab is one screen for your senior leaders, without pupils’ names.',
  },
];
