/** Who a record is about. Nothing here is a special category; UPN and ULN go into the file alone, never onto a page. */
export interface RecordPupil {
  surname: string;
  forename: string;
  preferredName: string;
  /** 'yyyy-mm-dd' or ''. */
  dateOfBirth: string;
  upn: string;
  uln: string;
  year: string;
}

/** Entries of a record. Dates are 'yyyy-mm-dd' or ''; `fromSchool` is '' for what this school recorded itself. */
export interface AspirationEntry {
  date: string;
  aspiration: string;
  intended: string;
  expressedBy: string;
  how: string;
  fromSchool: string;
}

export interface ActivityEntry {
  /** '2026/27' */
  schoolYear: string;
  date: string;
  title: string;
  /** Labels of what it counts as. */
  countsAs: string[];
  /** Days of workplace experience; null where it is none, or nobody knows. */
  days: number | null;
  /** 'Yes', 'No' or 'Not known'. */
  meaningful: string;
  fromSchool: string;
}

export interface PlacementEntry {
  yearThen: string;
  employer: string;
  start: string;
  end: string;
  days: number | null;
  status: string;
  mode: string;
  /** Labels of the criteria that were ticked. */
  met: string[];
  task: string;
  feedback: string;
  reflection: string;
  support: string;
  fromSchool: string;
}

export interface MeetingEntry {
  yearThen: string;
  date: string;
  adviser: string;
  level: string;
  tookPart: string;
  advice: string;
  decisions: string;
  review: string;
  fromSchool: string;
}

/** What a pupil had in one school year, as counts. */
export interface YearEntry {
  /** The year group in which it was, such as '9'; '' where nobody knows. */
  yearGroup: string;
  /** '2026/27', or several with ', '; '' where nobody knows. */
  schoolYear: string;
  /** By kind of History; null where there is none. */
  counts: Readonly<Record<string, number | null>>;
}

/** Everything recorded of one pupil that the pupil may read: what a page shows, and what the next school is given. */
export interface CareersRecord {
  school: string;
  /** The day that the workbook goes by: when the record was written. */
  writtenOn: string;
  pupil: RecordPupil;
  aspirations: AspirationEntry[];
  activities: ActivityEntry[];
  placements: PlacementEntry[];
  meetings: MeetingEntry[];
  /** Newest first; this year's, where anything is counted, is the first. */
  years: YearEntry[];
  next: { intention: string; offer: string; destination: string };
  shared: { date: string; transition: string }[];
}
