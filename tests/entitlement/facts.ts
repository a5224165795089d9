/** What is known of a made-up school. Dates are 'yyyy-mm-dd' or ''; year groups numbers, or words as the register writes them. */

export interface ActivityFacts {
  date: string;
  status: 'Planned' | 'Held' | 'Cancelled' | '';
  /** '9, 10'; '' = for everybody. */
  years: string;
  pathways: string;
  kinds: readonly string[];
  /** The criteria that make an encounter meaningful, by key. */
  criteria: readonly string[];
  mode: string;
  schoolDay: string;
  providerAccess: boolean;
  workplaceDays: number;
}

export interface PlacementFacts {
  yearThen: string;
  start: string;
  /** '' or some while after the start. */
  end: string;
  days: number;
  status: string;
  mode: string;
  /** Every criterion is ticked, or none. */
  allTicked: boolean;
}

export interface MeetingFacts {
  yearThen: string;
  date: string;
  status: string;
}

export interface DecisionFacts {
  criterion: string;
  decision: string;
}

/** Year group -> kind of History -> how many. */
export type HistoryFacts = Readonly<Record<number, Readonly<Record<string, number>>>>;

export interface PupilFacts {
  id: string;
  year: string;
  dateOfBirth: string;
  pathway: string;
  enrolment: string;
  onRollFrom: string;
  onRollTo: string;
  benchmarkCohort: string;
  cohortReason: string;
  cohortReview: string;
  recordsFrom: string;
  /** In per cent; null = not known. */
  attendance: number | null;
  /** What this year's Destinations says of the next step, and what the latest aspiration does. */
  intention: string;
  intended: string;
  history: HistoryFacts;
  /** For each activity of the school, whether the pupil is ticked. */
  ticks: readonly boolean[];
  placements: readonly PlacementFacts[];
  meetings: readonly MeetingFacts[];
  decisions: readonly DecisionFacts[];
}

export interface SchoolFacts {
  /** The calendar year in which the school year of the settings begins. */
  yearBegins: number;
  /** The one in which the school year of Participation begins: the same, until the next year has begun and nobody has closed this one. */
  programmeBegins: number;
  /** '2024/25', or '' for this school year. */
  recordsBegin: string;
  closingDays: number;
  pathways: readonly string[];
  activities: readonly ActivityFacts[];
}
