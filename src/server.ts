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
}

export type ServerFunctionName = keyof Server;
