/**
 * The closed list of what a sidebar or dialog may ask of the server, as types.
 *
 * Everything that crosses is plain data: google.script.run refuses Date, and turns undefined inside an array into null.
 * Dates cross as 'yyyy-mm-dd'. The sidebars import types from this file and nothing else from src/.
 */

/** One setting that the set-up sidebar asks for. */
export interface SetUpAnswers {
  schoolName: string;
  /** A label of content/schoolTypes. */
  schoolType: string;
  /** Year groups taught, as written in the register: '7' … '14', 'X'. */
  yearGroups: string[];
  /** Year groups at whose end pupils may leave: a part of yearGroups. */
  leavingPoints: string[];
  /** The school's own names of its pathways, in its order. May be empty. */
  pathways: string[];
  /** '2026/27' */
  academicYear: string;
  /** The school year in which careers records begin, '2024/25'. Years before it are "not recorded", never "missed". */
  recordsBegin: string;
  /** How many pupils to make room for. */
  expectedPupils: number;
}

export interface SetUpForm {
  answers: SetUpAnswers;
  /** True where the workbook has been set up before: the answers are then the workbook's own. */
  alreadySetUp: boolean;
  schoolTypes: { label: string; yearGroups: string[]; leavingPoints: string[]; pathways: string[] }[];
  allYearGroups: string[];
  academicYears: string[];
  /** The spreadsheet's locale or time zone is not British: what to offer to change, in words; '' where all is well. */
  localeAdvice: string;
}

/** One server call of a set-up: the sidebar shows `label` beside its progress bar while it runs. */
export interface SetUpStep {
  key: string;
  label: string;
}

/** A link that the sidebar shows: clicking it calls `showTab(tab)`. */
export interface TabLink {
  tab: string;
  title: string;
  /** One sentence on what the tab is for. */
  purpose: string;
}

export interface SetUpOutcome {
  /** Plain sentences: what was made, mended, left alone. */
  messages: string[];
  links: TabLink[];
}

/** A field of the register that an import can fill. */
export interface ImportField {
  key: string;
  label: string;
  /** Header texts that mean this field, compared without case, spaces and punctuation. */
  aliases: string[];
  /** Shown beside the mapping: 'T/F, Y/N, Yes/No and 1/0 are all understood.' May be ''. */
  hint: string;
}

export interface ImportForm {
  fields: ImportField[];
  /** Header text (as in the file) -> field key, as the school chose it last time. '' = leave out. */
  rememberedMapping: Record<string, string>;
  /** How many pupils the register holds now. */
  pupilsOnRegister: number;
  /** '' or, in words, why an import cannot start (not set up yet, the Pupils tab is gone). */
  obstacle: string;
}

/** What leaves the browser: only mapped columns, as the texts of the file. */
export interface ImportRequest {
  /** One field key a column of `rows`; no key twice. */
  fields: string[];
  rows: string[][];
  /** Row of the file in which each of `rows` stands, as a spreadsheet program numbers them (the first pupil is usually in 2), for messages. */
  lines: number[];
  /** Header text -> field key, to be remembered; '' = the person left a recognised column out. */
  mapping: Record<string, string>;
  decisions: ImportDecisions;
}

export interface ImportDecisions {
  /** For a row that looks like a pupil already there (same name and date of birth, other identifiers): line -> Pupil ID, or 'new'. A doubtful row without a decision is left out. */
  samePupil: Record<string, string>;
  /** Pupil ID -> 'keep' | 'later' (as is one that is not named here) | the date on which the pupil left, 'yyyy-mm-dd'. */
  notInFile: Record<string, string>;
}

export interface ImportProblem {
  /** 0 where the problem is not of a row (a leaving date that cannot be). */
  line: number;
  /** The pupil, as the file names them, or ''. */
  who: string;
  /** The field's label, 'Date of birth'; '' where it is the whole row. */
  field: string;
  /** What is wrong, and what to do: one or two plain sentences. */
  message: string;
  /** 'stops' = this row is not imported; 'warns' = imported, this cell is left out or kept as it is. */
  weight: 'stops' | 'warns';
}

export interface ImportPreview {
  /** '' or why nothing can be imported ("this looks like next year's file: close the school year first"). */
  refusal: string;
  newPupils: { line: number; name: string; year: string }[];
  /** Field labels and values as the register shows them: 'Date of birth', '04/03/2012', '93.4%'. */
  changed: {
    line: number;
    pupilId: string;
    name: string;
    cells: { field: string; from: string; to: string }[];
  }[];
  unchanged: number;
  /** Rows of year groups that the school does not have: counted and left out. */
  outsideYearGroups: number;
  /**
   * On the register, not in the file. A year group is asked about where the file holds at least half of its pupils; one that the
   * file lacks altogether only where the file holds three in four of the school. Otherwise it is plainly a part (the dialog says so).
   */
  notInFile: { pupilId: string; name: string; year: string }[];
  /**
   * Rows that match a pupil by name and date of birth only, or whose identifiers and names disagree: the person decides. One entry
   * for each pupil that the row may be; a row that was decided is no longer here.
   */
  doubtful: { line: number; name: string; pupilId: string; registerName: string; why: string }[];
  problems: ImportProblem[];
  /** Changes whenever the register changes between preview and confirmation. */
  fingerprint: string;
}

export interface ImportOutcome {
  /** '' or why nothing was written (for example the register changed since the preview: look again). */
  refusal: string;
  added: number;
  changedPupils: number;
  changedCells: number;
  markedAsLeft: number;
  unchanged: number;
  messages: string[];
}

/** One thing that *Check this workbook* found. */
export interface Finding {
  id: string;
  tab: string;
  tabTitle: string;
  /** 'C12', 'C3:C140' or '' for the whole tab. */
  cell: string;
  /** What is wrong, what is there now, what to do. */
  message: string;
  /** How the add-on can put it right, as the words of a button ('Put the formula back'); '' where only a person can. */
  remedy: string;
  weight: 'broken' | 'to look at' | 'to know';
}

export interface CheckReport {
  findings: Finding[];
  tabsChecked: number;
  cellsChecked: number;
}

export interface TabGroupChoice {
  key: string;
  title: string;
  purpose: string;
  /** `tab` is what showTab takes, `title` what the person reads. */
  tabs: { tab: string; title: string }[];
  /** 'there' = all tabs exist and are shown; 'hidden' = they exist, some hidden; 'missing' = some are not made yet. */
  state: 'there' | 'hidden' | 'missing';
}

/** A pupil as sidebars list and search them. */
export interface PupilChoice {
  pupilId: string;
  /** 'Surname, Forename', with the name the pupil goes by. */
  name: string;
  year: string;
  form: string;
  pathway: string;
  /** Groups to choose by, in words: 'EHC plan', 'SEN support', 'Pupil Premium', 'Looked after', 'EAL', 'Young carer', 'FSM', 'Low attendance'. */
  flags: string[];
  /** False for those who have left: listed only where somebody asks for them. */
  onRoll: boolean;
}

/** A line of a pasted list, matched with the register. */
export interface PupilMatch {
  /** The text as pasted. */
  text: string;
  /** Pupil ID where exactly one pupil fits, else ''. */
  pupilId: string;
  /** Whom it may be, best first; empty where nobody fits. One that fits by spelling only is here, never in `pupilId`. */
  candidates: PupilChoice[];
  /** Why it needs a person: 'Two pupils have this name.' '' where it is clear. */
  why: string;
}

export interface ActivityChoice {
  code: string;
  title: string;
  /** 'yyyy-mm-dd' or ''. */
  date: string;
  status: string;
  /** Empty = for every year group. */
  years: string[];
  /** Empty = for every pathway. */
  pathways: string[];
  /** Labels of what it counts as: 'Employer', 'College'. */
  countsAs: string[];
  tookPart: number;
}

/** A tick that says something of an activity: `key` is the column, `help` one sentence. */
export interface ActivityTick {
  key: string;
  label: string;
  help: string;
}

/** The last recording: the one that can be taken back. */
export interface LastRecording {
  /** Goes back to the server with the order to undo: a recording that somebody makes in between has another. */
  id: string;
  /** Which activity, of which day, how many ticks, and when it was recorded. */
  words: string;
}

export interface ActivityForm {
  /** '' or, in words, why nothing can be recorded (not set up yet, a tab is gone). */
  obstacle: string;
  /** '2026/27' */
  schoolYear: string;
  /** 'yyyy-mm-dd': AsOfDate. */
  today: string;
  activities: ActivityChoice[];
  pupils: PupilChoice[];
  kinds: ActivityTick[];
  /** `kinds`: keys of the kinds for which this criterion is asked. */
  criteria: (ActivityTick & { kinds: string[] })[];
  tags: ActivityTick[];
  modes: string[];
  areas: string[];
  yearGroups: string[];
  pathways: string[];
  /** What undoRecording would take back, whoever recorded it; null where there is nothing. */
  undo: LastRecording | null;
}

export interface NewActivity {
  title: string;
  /** 'yyyy-mm-dd' or ''. */
  date: string;
  provider: string;
  years: string[];
  pathways: string[];
  /** Keys of ActivityForm.kinds, criteria and tags. */
  kinds: string[];
  criteria: string[];
  tags: string[];
  /** 'Yes', 'No' or ''. */
  schoolDay: string;
  mode: string;
  area: string;
  /** Days of workplace experience, where it is one. */
  workplaceDays: number | null;
  /** It meets what the provider access rules ask of an encounter. */
  providerAccess?: boolean;
}

export interface RecordRequest {
  /** An activity that is there, by its code, or a new one. */
  code: string;
  create: NewActivity | null;
  /** Pupil IDs. Those ticked before and not named here keep their tick. */
  tookPart: string[];
  /** Chosen and then unticked: a tick that they have is taken away. */
  absent: string[];
}

export interface RecordOutcome {
  /** '' or why nothing was written. */
  refusal: string;
  /** The tab that the ticks stand in, for showTab; '' where nothing was written. */
  tab: string;
  /** The activity's header there. */
  cell?: string;
  /** The activity's title in Activities. */
  activityCell?: string;
  code: string;
  title: string;
  added: number;
  removed: number;
  /** An activity that was planned is marked as held now. */
  held: boolean;
  /** On roll that day, of its years and pathways, and without a tick now. */
  missed: PupilChoice[];
  messages: string[];
  /** What has just been recorded, where something of it can be taken back. */
  undo: LastRecording | null;
}

/** A field of a list that may be pasted. */
export interface ListField {
  key: string;
  label: string;
  aliases: string[];
  hint: string;
  /** 'choice': one of `choices`; 'date' is typed dd/mm/yyyy and crosses as typed; 'tick' crosses as 'Yes' or 'No'. */
  kind: 'text' | 'date' | 'number' | 'choice' | 'tick';
  choices: string[];
}

export type ListKind = 'placements' | 'aspirations';

export interface ListForm {
  obstacle: string;
  kind: ListKind;
  /** The pupil's own field is not among them: it is always there. */
  fields: ListField[];
  yearGroups: string[];
  pupils: PupilChoice[];
  today: string;
}

export interface ListRequest {
  kind: ListKind;
  /**
   * One key a column of `rows`: 'pupil' (name, UPN, ULN, admission number or Pupil ID), 'surname', 'forename', 'form' (or year group:
   * tells namesakes apart) or a field. No key twice.
   */
  fields: string[];
  rows: string[][];
  lines: number[];
  /** Field -> text for every row that leaves it empty: one employer, one week. */
  forAll: Record<string, string>;
  /** Only pupils of these year groups are looked for; empty = all. */
  years: string[];
  /** line -> Pupil ID, or 'leave out', as the person decided. */
  decisions: Record<string, string>;
}

export interface ListPreview {
  refusal: string;
  ready: { line: number; pupilId: string; name: string; cells: { field: string; text: string }[] }[];
  /** The same entry is in the tab already: left out. */
  already: { line: number; name: string }[];
  /** Lines for which a person has to say who it is. */
  doubtful: { line: number; match: PupilMatch }[];
  problems: ImportProblem[];
  fingerprint: string;
}

export interface ListOutcome {
  refusal: string;
  added: number;
  /** The first of the cells that were written, for showTab. */
  cell?: string;
  messages: string[];
}

export interface MeetingForm {
  obstacle: string;
  today: string;
  pupils: PupilChoice[];
  /** The pupil of the row that is selected, whichever tab it is in; '' where it is no pupil's row. */
  selected: string;
  statuses: string[];
  levels: string[];
  /** Advisers named so far, the most recent first. */
  advisers: string[];
  /** Whom the adviser should see, in this order. */
  next: { pupilId: string; name: string; year: string; form: string; why: string }[];
}

/** Dates are 'yyyy-mm-dd' or ''. */
export interface Meeting {
  pupilId: string;
  date: string;
  status: string;
  adviser: string;
  level: string;
  tookPart: string;
  advice: string;
  decisions: string;
  review: string;
  sharedOn: string;
}

export interface PupilMeetings {
  pupil: PupilChoice;
  /** Newest first; `row` is its row in Guidance as it stood. */
  meetings: (Meeting & { row: number; toDo: string })[];
}

export interface MeetingOutcome {
  refusal: string;
  /** Where the meeting stands in Guidance, for showTab. */
  cell?: string;
  messages: string[];
  /** Meetings that were booked for several pupils: what undoMeetings takes back. */
  undo?: LastRecording;
}

export interface RecordForm {
  obstacle: string;
  pupils: PupilChoice[];
  selected: string;
  today: string;
  transitions: string[];
}

/** Everything recorded that a pupil may read. No risk score, no special-category field. Dates 'yyyy-mm-dd' or ''. */
export interface PupilRecord {
  school: string;
  schoolYear: string;
  asOf: string;
  pupil: PupilChoice;
  aspirations: {
    date: string;
    aspiration: string;
    intended: string;
    expressedBy: string;
    fromSchool: string;
  }[];
  /** What the pupil took part in, by school year, newest first; titles with what they count as. */
  participation: {
    schoolYear: string;
    activities: { date: string; title: string; countsAs: string[]; fromSchool: string }[];
  }[];
  placements: {
    year: string;
    employer: string;
    start: string;
    end: string;
    days: number;
    task: string;
    feedback: string;
    reflection: string;
    fromSchool: string;
  }[];
  meetings: {
    date: string;
    adviser: string;
    advice: string;
    decisions: string;
    review: string;
    fromSchool: string;
  }[];
  /** School year by school year, newest first: 'This year' or 'Year 9', and the counts in words. */
  soFar: { year: string; schoolYear: string; words: string }[];
  /** As a pupil may read it: what is due this school year, and what has time or is planned. */
  toCome: { notYet: string[]; later: string[] };
  /** What the pupil means to do next, and the offer or first destination where there is one, in words. */
  next: { intention: string; offer: string; destination: string };
  shared: { date: string; transition: string }[];
}

export interface HandOver {
  fileName: string;
  /** RFC 4180, with a first line that says what it is; cells that begin like a formula are guarded. */
  csv: string;
}

export interface BringInPreview {
  refusal: string;
  /** The school that wrote the file, and on which day. */
  fromSchool: string;
  writtenOn: string;
  /** Who it is about, as the file says, and whom of the register it fits. */
  about: string;
  match: PupilMatch;
  /** 'Aspirations', 'Meetings' … with how many lines are new and how many are there already. */
  parts: { title: string; added: number; already: number }[];
  problems: string[];
  fingerprint: string;
}

/** What may be missing, and what is planned to make it good. */
export interface CatchUpCriterion {
  key: string;
  label: string;
  /** Title to begin with; '' where meetings are booked instead. */
  title: string;
  kinds: string[];
  providerAccess: boolean;
}

/** A pupil who misses something. */
export interface CatchUpPupil {
  pupilId: string;
  /** Keys of the criteria that can still be met, and for which not enough is planned. */
  due: string[];
  /** What is due and what was missed, in words, as the Catch-up tab says it. */
  toDo: string;
  /** 'attendance 71%; missed 3 activities'; '' for who was not absent. */
  absent: string;
}

export interface CatchUpForm {
  obstacle: string;
  /** '2026/27' */
  schoolYear: string;
  today: string;
  /** 'yyyy-mm-dd': the last day for which something can be planned. */
  lastDay: string;
  /** The most pressing first. */
  missing: CatchUpPupil[];
  /** The pupils of `missing`, in the same order. */
  pupils: PupilChoice[];
  criteria: CatchUpCriterion[];
  kinds: ActivityTick[];
  /** Title to begin with where pupils miss different things. */
  title: string;
  /** Advisers named so far, the most recent first. */
  advisers: string[];
  /** What undoMeetings would take back, whoever booked it; null where there is nothing. */
  undo: LastRecording | null;
}

export interface CatchUpPlan {
  title: string;
  date: string;
  provider: string;
  /** Keys of CatchUpForm.kinds. */
  kinds: string[];
  providerAccess: boolean;
  pupilIds: string[];
}

export interface MeetingsPlan {
  date: string;
  adviser: string;
  pupilIds: string[];
}

/** A pupil as the preview of a close lists them. */
export interface ClosePupil {
  pupilId: string;
  name: string;
  year: string;
  /** One sentence without a full stop; '' where there is nothing to say. */
  why: string;
}

/** What closing the school year would do, or what became of the last close. */
export interface ClosePreview {
  /** '' or, in words, why nothing can be closed (not set up yet, a tab is gone, the next year has not begun). */
  obstacle: string;
  /** 'interrupted' = a close broke off, 'taking back' = its taking back did: both only wait to be completed. */
  state: 'open' | 'interrupted' | 'taking back';
  /** '2026/27' */
  from: string;
  to: string;
  /** What undoing would take back, in words; '' where there is nothing, or others have gone on working since. */
  undo: string;
  /** '' or that the school year is not over: the person has to say that it is meant. */
  notOver: string;
  /** What has to be put right first, each with its place. */
  faults: string[];
  /** Year groups, in order: how many go on to which. */
  movesUp: { year: string; to: string; pupils: number }[];
  /** Year X, and those who only join in the next school year. */
  staysAs: { words: string; pupils: number }[];
  leavers: ClosePupil[];
  /** The last day on roll of those who leave, 'yyyy-mm-dd'. */
  lastDay: string;
  /** Nobody can be moved before these are decided. */
  waiting: ClosePupil[];
  /** The tab in which they are decided, for showTab. */
  waitingTab: string;
  /** On roll, without a year group that the school has: they stay as they are. */
  withoutYear: ClosePupil[];
  /** Activities that are still planned, or were held without a tick: what they would have counted is not kept. */
  activities: { code: string; title: string; date: string; why: string }[];
  /** What goes to History: sums over all pupils, and how many pupils have any. */
  counts: { label: string; total: number; pupils: number }[];
  pupilsCounted: number;
  /** Who may be said to stay in the same year group for another year. */
  pupils: PupilChoice[];
  fingerprint: string;
}

export interface CloseRequest {
  /** Pupil IDs of those who stay in their year group for another year. */
  repeats: string[];
  /** The person knows that the year is not over. */
  early: boolean;
  /** Of the preview that the person has seen. */
  fingerprint: string;
}

/** Which leavers are settled, and how. */
export interface LeavingChoice {
  /** The calendar year in which their school year ends; 0 = the year that is due. */
  cohort: number;
  /** 'yyyy-mm-dd': the last day on roll of those of whom nobody has written another; '' = the last day of the school year. */
  lastDay: string;
  /** Those who left below Year 11 without a row on the tab are followed too. */
  younger: boolean;
}

/** What closing a leaving year would do, or what became of the last close. */
export interface LeavingPreview {
  /** '' or, in words, why nothing can be closed (not set up yet, a tab is gone). */
  obstacle: string;
  /** 'interrupted' = a close broke off, 'taking back' = its taking back did: both only wait to be completed. */
  state: 'open' | 'interrupted' | 'taking back';
  cohort: number;
  /** '2026/27' */
  schoolYear: string;
  /** The tab of the leavers, for showTab, and what it is called. */
  tab: string;
  title: string;
  /** The leaving years that may be closed, the latest first. */
  cohorts: { cohort: number; title: string }[];
  /** What undoing would take back, in words; '' where there is nothing, or others have gone on working since. */
  undo: string;
  /** '' or that the school year is not over: the person has to say that it is meant. */
  notOver: string;
  /** What has to be put right first, each with its place. */
  faults: string[];
  /** `leftOn` '' = not known; `isNew` = a row is added; `cells` = how many cells are written. */
  leavers: (ClosePupil & { leftOn: string; isNew: boolean; cells: number })[];
  /** On the tab, and on roll: counted as staying. */
  staying: ClosePupil[];
  /** Nobody can be settled before these are decided. */
  waiting: ClosePupil[];
  /** They leave, or have left, and are not put on the tab: guests, and those who left below Year 11. */
  notFollowed: ClosePupil[];
  /** How many of them `younger` would put on it. */
  younger: number;
  /** What is left out of leavers' rows, with its place. */
  leftOut: string[];
  /** Leavers of whom something is better asked before they are gone. */
  toAsk: ClosePupil[];
  /** The first and the last day of the school year, and the one that is chosen. */
  firstDay: string;
  lastDayOfYear: string;
  lastDay: string;
  /** How many pupils something is written of. */
  changes: number;
  fingerprint: string;
}

export interface LeavingRequest extends LeavingChoice {
  /** The person knows that the year is not over. */
  early: boolean;
  /** Of the preview that the person has seen. */
  fingerprint: string;
}

/** A pasted list of what pupils had in earlier years. */
export interface EarlierList {
  /**
   * One key a column of `rows`: 'pupil' (name, UPN, ULN, admission number or Pupil ID), 'surname', 'forename', 'form' or a field. No
   * key twice.
   */
  fields: string[];
  rows: string[][];
  lines: number[];
  /** line -> Pupil ID, or 'leave out', as the person decided. */
  decisions: Record<string, string>;
}

export interface EarlierYearsForm {
  obstacle: string;
  /** What says when it was: 'schoolYear' and 'yearGroup'. */
  when: ImportField[];
  /** What can be counted. */
  kinds: ImportField[];
  pupils: PupilChoice[];
  /** School years that are over, the latest first: '2025/26'. */
  schoolYears: string[];
  /** Year groups of which earlier years are kept: '7' to '14'. */
  yearGroups: string[];
  /** What undoEarlierYears would take back, whoever brought it in; null where there is nothing. */
  undo: LastRecording | null;
}

/** Either a list or one line for a whole class. */
export interface EarlierYearsRequest {
  list: EarlierList | null;
  /** Each of these pupils had at least so many: kind -> number as typed. */
  group: { pupilIds: string[]; counts: Record<string, string> } | null;
  /** For all pupils of a class, and for rows of a list that do not say it; '' where it is not said. */
  schoolYear: string;
  yearGroup: string;
  /** Where the figures come from; goes into the note. May be ''. */
  from: string;
  /** The records of these pupils are whole from the earliest of these school years on. */
  whole: boolean;
}

/** A pupil in one year group. */
export interface EarlierItem {
  /** Rows of the list; empty for a class. */
  lines: number[];
  pupilId: string;
  name: string;
  /** 'Year 8' */
  year: string;
  /** '2023/24'; several with commas. */
  schoolYear: string;
}

export interface EarlierYearsPreview {
  refusal: string;
  /** `isNew`: nothing of this year group stands there yet. `from` is '' where the cell is blank. */
  changes: (EarlierItem & { isNew: boolean; cells: { field: string; from: string; to: string }[] })[];
  /** All of it stands there already. */
  same: EarlierItem[];
  doubtful: ListPreview['doubtful'];
  /** Line 0 in a line for a class. */
  problems: ImportProblem[];
  /** How many pupils have a row that changes. */
  pupils: number;
  /** Whose records would reach further back, if they are whole, and to which day at the earliest ('yyyy-mm-dd' or ''). */
  begins: { pupils: number; from: string };
  fingerprint: string;
}

export interface EarlierYearsOutcome {
  refusal: string;
  /** How many pupils have a row that was changed. */
  pupils: number;
  /** The first of the cells that were written, for showTab. */
  cell?: string;
  messages: string[];
  undo: LastRecording | null;
}

/** A column that a file for the local authority may have. */
export interface AuthorityColumn {
  key: string;
  label: string;
  hint: string;
  /** Goes in even where the rest of a pupil's data is blocked. */
  identity: boolean;
}

/** A column as the school wants it; `header` '' = our own label. */
export interface AuthorityWanted {
  key: string;
  header: string;
}

/** A line of the Sharing log that nobody has marked as sent. */
export interface OpenShare {
  row: number;
  what: string;
  whom: string;
  /** 'yyyy-mm-dd' or ''. */
  due: string;
}

export interface AuthorityForm {
  /** '' or, in words, why no file can be made. */
  obstacle: string;
  /** `kind` says which columns it has. */
  purposes: { key: string; kind: string; label: string; help: string; logged: string }[];
  /** Columns to choose from, by kind of file. */
  columns: Record<string, AuthorityColumn[]>;
  /** As they were chosen last, or to begin with. */
  chosen: Record<string, AuthorityWanted[]>;
  /** Newest first. */
  cohorts: { cohort: number; title: string }[];
  /** Cohort and checkpoint to begin with. */
  cohort: number;
  checkpoints: { key: string; title: string }[];
  whats: string[];
  hows: string[];
  /** As they were written last. */
  whom: string;
  how: string;
  sentBy: string;
  openShares: OpenShare[];
}

export interface AuthorityRequest {
  purpose: string;
  /** Both only count for the purpose 'checkpoint'. */
  cohort: number;
  checkpoint: string;
  columns: AuthorityWanted[];
  /** Reasons for leaving somebody out that are set aside. */
  include: string[];
}

/** Something to put right before the file is made, with its cell. */
export interface AuthorityProblem {
  tab: string;
  title: string;
  /** 'L12'; '' where no cell holds it. */
  cell: string;
  who: string;
  column: string;
  message: string;
}

export interface AuthorityPreview {
  /** '' or what has to be changed before there can be a file. */
  refusal: string;
  pupils: number;
  groups: { words: string; pupils: number }[];
  out: { why: string; pupils: { pupilId: string; name: string }[]; included: boolean }[];
  /** Of whom only name and date of birth are in the file. */
  blocked: { pupilId: string; name: string }[];
  problems: AuthorityProblem[];
  headers: string[];
  /** The first rows, as they are in the file. */
  rows: string[][];
  fingerprint: string;
}

export interface AuthorityFile {
  refusal: string;
  fileName: string;
  /** UTF-8 with its byte order mark, RFC 4180; no cell of it is a formula. */
  csv: string;
  pupils: number;
  blocked: number;
}

/** A line for the Sharing log. */
export interface ShareLine {
  /** The open line that this completes; null = a new one. */
  completes: OpenShare | null;
  what: string;
  whom: string;
  how: string;
  sentBy: string;
  pupils: number;
  blocked: number;
  note: string;
}

/** A leaver, or possible leaver, as the Destinations sidebar shows them. */
export interface FollowedLeaver {
  /** The calendar year in which the school year of leaving ends. */
  cohort: number;
  /** '' where the row has none: nothing can then be recorded from the sidebar. */
  pupilId: string;
  name: string;
  leavingPoint: string;
  /** Where the row stood when it was read, for showTab. */
  cell: string;
  /** Leaves or may leave; those who stay are counted as staying and never asked. */
  counted: boolean;
  /** Key of the checkpoint to ask about now; '' = nothing to ask, or nobody who may be asked. */
  chase: string;
  /** Days for which it has not been known where they are: from the first checkpoint after the last answer. */
  days: number;
  /** The row's To do. */
  toDo: string;
  /** What stands in the cells that can be recorded: column -> text; blank ones are left out. Dates are 'yyyy-mm-dd'. */
  cells: Record<string, string>;
  /** Checkpoint -> its one word; those that say nothing are left out. */
  words: Record<string, string>;
}

/** A moment at which leavers are asked about. */
export interface AskedCheckpoint {
  key: string;
  /** 'After 1 year' */
  title: string;
  question: string;
}

export interface DestinationsForm {
  obstacle: string;
  today: string;
  /** This year's possible leavers: the newest of `cohorts`. */
  thisYear: number;
  /** Cohorts that have a tab, newest first. */
  cohorts: { cohort: number; tab: string; title: string }[];
  /** In order of time. 'sustained' is answered by one of `still`, the others by a destination. */
  checkpoints: AskedCheckpoint[];
  /** The school's list, in its order, each with the name that it had before the school renamed it. */
  destinations: { label: string; former: string; group: string }[];
  /** The destination that fulfils it may be ''. */
  intentions: { label: string; destination: string }[];
  confirmedBy: string[];
  still: string[];
  leaving: string[];
  guarantees: string[];
  offers: string[];
  consents: string[];
  consentGivenBy: string[];
  /** Whether they may be asked to come back. */
  alumniAnswers: string[];
  /** Those to ask first, the longest overdue before the others; then everybody else by name. */
  leavers: FollowedLeaver[];
  /** What undoLeaver would take back; null where another action was the last. */
  undo: LastRecording | null;
}

/** What is to stand in some cells of one leaver's row. */
export interface LeaverChange {
  cohort: number;
  pupilId: string;
  /** Column -> text; '' empties the cell. */
  cells: Record<string, string>;
  /** The same columns as they were read; a column that is left out was blank. */
  asRead: Record<string, string>;
}

export interface LeaverOutcome {
  refusal: string;
  /** Where it was written, for showTab. */
  cell?: string;
  messages: string[];
  undo: LastRecording | null;
}

/** What Four years is to show. */
export interface FourYearsRequest {
  /** The earliest and the latest cohort. */
  from: number;
  to: number;
  /** 'Names', 'Pupil IDs' or 'Neither': nothing then tells who a row is. */
  who: string;
  /** With what they hope for in their own words, which may tell who it is. */
  hopes: boolean;
}

export interface FourYearsLine {
  /** Name or Pupil ID; '' where neither is shown. */
  who: string;
  cohort: number;
  leavingPoint: string;
  aspiration: string;
  intention: string;
  /** One word a column of FourYearsSheets.columns. */
  words: string[];
}

/** Everything that the printed Four years needs. */
export interface FourYearsSheets {
  obstacle: string;
  school: string;
  /** 'yyyy-mm-dd' */
  today: string;
  /** Cohorts that have a tab, newest first. */
  cohorts: number[];
  whoChoices: string[];
  request: FourYearsRequest;
  columns: { key: string; title: string }[];
  /** Without names the order is by words: the order of the register would tell who is who. */
  lines: FourYearsLine[];
  /** Cohorts with so few leavers that a row can be recognised without a name. */
  few: { cohort: number; leavers: number }[];
  /** Word -> its colours, '#RRGGBB'. */
  colours: Record<string, { background: string; ink: string }>;
}

/** Where old destinations are read from: a tab of this workbook, or rows that were pasted or stand in a file. */
export interface OldSource {
  /** null for rows. */
  sheetId: number | null;
  /** 'leavers.csv', 'The pasted list' or the tab's title. */
  name: string;
  rows: string[][];
}

/** What a column may say; `atCheckpoint`: of one checkpoint, which is said as well. */
export interface OldField extends ImportField {
  atCheckpoint: boolean;
}

export interface OldDestinationsForm {
  obstacle: string;
  /** The school's own tabs: none that the add-on has made. */
  tabs: { sheetId: number; title: string }[];
  fields: OldField[];
  /** Of when a column may speak: checkpoints, 'row' (the year that the row is about) and calendar years. */
  times: { key: string; label: string }[];
  /** Destinations of Lists. */
  labels: string[];
  leavingPoints: string[];
  /** Cohorts that a list may be about, newest first. */
  cohorts: number[];
  undo: LastRecording | null;
}

/** Rows with headings, from 1; both 0 where there are none. */
export interface OldHeadings {
  first: number;
  last: number;
}

/** A column of the list, with what it is taken for. */
export interface OldColumn {
  /** Its place, from 0, and as the spreadsheet calls it: 'C'. */
  column: number;
  letters: string;
  heading: string;
  samples: string[];
  /** A field's key; '' = left out. */
  what: string;
  /** A time's key; '' where the field is at no checkpoint. */
  when: string;
}

export interface OldColumns {
  refusal: string;
  headings: OldHeadings;
  columns: OldColumn[];
  /** Rows below the headings in which something stands. */
  rows: number;
  /** The year of leaving that a title or the tab's name says; '' where none does. */
  cohort: string;
}

/** How a person says that the list is to be read. */
export interface OldMapping {
  headings: OldHeadings;
  columns: { column: number; what: string; when: string }[];
  /** For rows that do not say when somebody left, '2023'; '' where every row does. */
  cohort: string;
  /** For rows that do not say it; '' = Other. */
  leavingPoint: string;
}

/** A text, code or colour of the list, shown once. */
export interface OldWord {
  key: string;
  kind: 'text' | 'code' | 'colour';
  /** As it stands there; of a colour what the list's own key to it says, or ''. */
  text: string;
  times: number;
  /** How often it stands in a cell without a colour that could say what it means. */
  uncoloured: number;
  /** Texts in cells of the colour. */
  samples: string[];
  /** A label of Lists; '' = leave the answer empty. */
  label: string;
  /** Where its words are kept. */
  keep: 'provider' | 'note';
  /** How the label was found: as it was chosen last time, because it means this, by key words, or not at all. */
  from: 'remembered' | 'known' | 'guess' | '';
}

export interface OldWords {
  refusal: string;
  words: OldWord[];
  leavers: number;
}

/** What a person has chosen for each text, code and colour. */
export type OldChoices = Record<string, { label: string; keep: 'provider' | 'note' }>;

export interface OldRequest {
  source: OldSource;
  mapping: OldMapping;
  choices: OldChoices;
  /** First row of a doubtful leaver -> Pupil ID, 'new' or 'leave out'. */
  decisions: Record<string, string>;
}

/** A leaver of the list. */
export interface OldItem {
  /** Rows of the list. */
  lines: number[];
  /** '' for a new one. */
  pupilId: string;
  name: string;
  cohort: number;
}

export interface OldDestinationsPreview {
  refusal: string;
  /** Newest first. `isNew`: the tab is made. */
  cohorts: { cohort: number; isNew: boolean; newLeavers: number; changed: number; cells: number }[];
  /** `matched`: a pupil of the register who gets a row. */
  newLeavers: (OldItem & {
    leavingPoint: string;
    matched: boolean;
    cells: { field: string; text: string }[];
  })[];
  changed: (OldItem & { cells: { field: string; text: string }[] })[];
  already: OldItem[];
  /** Typed cells that say something else: they stay. */
  differences: (OldItem & { field: string; there: string; list: string })[];
  doubtful: {
    line: number;
    name: string;
    cohort: number;
    why: string;
    candidates: { pupilId: string; name: string; where: string }[];
  }[];
  problems: ImportProblem[];
  /** Rows that are about no leaver. */
  leftOut: { line: number; why: string }[];
  fingerprint: string;
}

export interface OldDestinationsOutcome {
  refusal: string;
  messages: string[];
  /** The cohort tabs that were written to. */
  links: TabLink[];
  undo: LastRecording | null;
}

/** Every function a sidebar may call. All are synchronous on the server; the page sees promises. */
export interface Server {
  readSetUpForm(): SetUpForm;
  /** Changes locale to en_GB and time zone to Europe/London. */
  makeBritish(): void;
  /** Checks the answers (throws one readable message naming every fault) and lists the steps to run in order. */
  planSetUp(answers: SetUpAnswers): SetUpStep[];
  runSetUpStep(answers: SetUpAnswers, step: string): void;
  finishSetUp(): SetUpOutcome;
  readTabGroups(): TabGroupChoice[];
  /** Steps to run by `runAddTabsStep`, as for set-up. */
  planAddTabs(groups: string[]): SetUpStep[];
  runAddTabsStep(groups: string[], step: string): void;
  readImportForm(): ImportForm;
  previewImport(request: ImportRequest): ImportPreview;
  confirmImport(request: ImportRequest, fingerprint: string): ImportOutcome;
  checkWorkbook(): CheckReport;
  /** Mends the findings of these ids, as far as they still hold, and checks again. */
  mend(findingIds: string[]): CheckReport;
  /** Brings the tab (shown if hidden) to the front and selects the cell ('' = leave the selection). */
  showTab(tab: string, cell: string): void;
  readActivityForm(): ActivityForm;
  /** Pupil IDs of those who are ticked for the activity. */
  readTicks(code: string): string[];
  /** Names (either order), UPNs, ULNs, admission numbers, Pupil IDs or e-mail-like sign-ins, a line each. */
  matchPupils(lines: string[]): PupilMatch[];
  recordActivity(request: RecordRequest): RecordOutcome;
  /**
   * Takes the last recording back, as far as its ticks have not been changed since. Says in words what it did. With the `id` of the
   * recording that the person was shown nothing else is taken back: it refuses where somebody has recorded since.
   */
  undoRecording(id?: string): string;
  readListForm(kind: ListKind): ListForm;
  previewList(request: ListRequest): ListPreview;
  confirmList(request: ListRequest, fingerprint: string): ListOutcome;
  readMeetingForm(): MeetingForm;
  readMeetings(pupilId: string): PupilMeetings;
  /**
   * Adds a meeting; with a `row` it replaces the meeting of the same pupil in that row of Guidance, where that row still
   * holds the meeting that was read (`asRead`).
   */
  recordMeeting(meeting: Meeting, row: number | null, asRead?: Meeting): MeetingOutcome;
  readRecordForm(): RecordForm;
  readPupilRecord(pupilId: string): PupilRecord;
  /** Adds a line to Records shared. */
  markShared(pupilId: string, date: string, transition: string): void;
  handOver(pupilId: string): HandOver;
  /** `pupilId` '' = whom the file fits; otherwise as the person chose. */
  previewBringIn(csv: string, pupilId: string): BringInPreview;
  confirmBringIn(csv: string, pupilId: string, fingerprint: string): ListOutcome;
  readCatchUpForm(): CatchUpForm;
  /** Makes a planned activity and ticks the pupils for it; undoRecording takes it back. */
  planCatchUp(plan: CatchUpPlan): RecordOutcome;
  /** A booked meeting on this day for each pupil who has not got one already. */
  bookMeetings(plan: MeetingsPlan): MeetingOutcome;
  /** Takes the meetings back that were booked last, as far as nobody has changed them since. Says in words what it did. */
  undoMeetings(id: string): string;
  readEarlierYearsForm(): EarlierYearsForm;
  previewEarlierYears(request: EarlierYearsRequest): EarlierYearsPreview;
  confirmEarlierYears(request: EarlierYearsRequest, fingerprint: string): EarlierYearsOutcome;
  /** Takes back what was brought in last, as far as it has not been changed since. Says in words what it did. */
  undoEarlierYears(id: string): string;
  /** `repeats`: Pupil IDs of those who stay in their year group for another year. Writes nothing. */
  previewCloseYear(repeats: string[]): ClosePreview;
  /** Steps to run by `runCloseYearStep`, as for set-up; those that complete a close that broke off are the same. */
  planCloseYear(request: CloseRequest): SetUpStep[];
  runCloseYearStep(request: CloseRequest, step: string): void;
  /** What was done, and the tabs of the new year. */
  finishCloseYear(): SetUpOutcome;
  planUndoCloseYear(): SetUpStep[];
  runUndoCloseYearStep(step: string): void;
  readAuthorityForm(): AuthorityForm;
  /** What would be in the file and what is wrong with it. Writes nothing. */
  previewAuthorityFile(request: AuthorityRequest): AuthorityPreview;
  /** Makes the file that the preview showed, and keeps the columns for the next time. */
  makeAuthorityFile(request: AuthorityRequest, fingerprint: string): AuthorityFile;
  /** Writes into the Sharing log that the file was sent today. */
  logShare(line: ShareLine): ListOutcome;
  readDestinationsForm(): DestinationsForm;
  /** Writes these cells of one leaver's row, if they still hold what was read. */
  recordLeaver(change: LeaverChange): LeaverOutcome;
  /** Takes the last recordLeaver back, as far as its cells have not been changed since. Says in words what it did. */
  undoLeaver(id: string): string;
  /** null = the cohorts and names chosen on Trend. */
  readFourYears(request: FourYearsRequest | null): FourYearsSheets;
  /** Writes nothing. */
  previewLeavingYear(choice: LeavingChoice): LeavingPreview;
  /** Steps to run by `runLeavingYearStep`; those that complete a close that broke off are the same. */
  planLeavingYear(request: LeavingRequest): SetUpStep[];
  runLeavingYearStep(request: LeavingRequest, step: string): void;
  /** What was done, and where it stands. */
  finishLeavingYear(): SetUpOutcome;
  planUndoLeavingYear(): SetUpStep[];
  runUndoLeavingYearStep(step: string): void;
  readOldDestinationsForm(): OldDestinationsForm;
  /** What the columns are taken for; `headings` null = they are looked for. */
  readOldColumns(source: OldSource, headings: OldHeadings | null): OldColumns;
  /** The different texts, codes and colours of the answers, each with a proposal. */
  readOldWords(source: OldSource, mapping: OldMapping): OldWords;
  previewOldDestinations(request: OldRequest): OldDestinationsPreview;
  /** Steps to run by `runOldDestinationsStep`, as for set-up: tabs of older cohorts first, the answers last. */
  planOldDestinations(request: OldRequest, fingerprint: string): SetUpStep[];
  runOldDestinationsStep(request: OldRequest, fingerprint: string, step: string): void;
  /** What was brought in last. */
  finishOldDestinations(): OldDestinationsOutcome;
  /** Takes back what was brought in last, as far as it has not been changed since. Says in words what it did. */
  undoOldDestinations(id: string): string;
}

export type ServerFunctionName = keyof Server;
