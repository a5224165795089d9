import type {
  CheckReport,
  Finding,
  ImportField,
  ImportForm,
  ImportOutcome,
  ImportPreview,
  ImportProblem,
  ImportRequest,
  Server,
  SetUpForm,
  TabGroupChoice,
} from '../../src/server';

/** A pupil of the fake register, by field key; `id` is the Pupil ID. */
export type FakePupil = { id: string } & Record<string, string>;

export const fields: ImportField[] = [
  { key: 'upn', label: 'UPN', aliases: ['UPN', 'Unique Pupil Number'], hint: '' },
  { key: 'admission', label: 'Admission number', aliases: ['Adno', 'Adm No', 'MIS ID'], hint: '' },
  { key: 'surname', label: 'Surname', aliases: ['Surname', 'Legal Surname', 'Last Name'], hint: '' },
  { key: 'forename', label: 'Forename', aliases: ['Forename', 'Legal Forename', 'First Name'], hint: '' },
  { key: 'dob', label: 'Date of birth', aliases: ['DOB', 'Date of Birth'], hint: 'Day first: 31/08/2011.' },
  { key: 'year', label: 'Year group', aliases: ['Year', 'Year Group', 'NC Year', 'NCyearActual'], hint: '' },
  { key: 'form', label: 'Form', aliases: ['Reg', 'Reg Group', 'Form', 'Tutor Group', 'Class'], hint: '' },
  {
    key: 'sen',
    label: 'SEN status',
    aliases: ['SEN Status', 'SEN Provision'],
    hint: 'N, K or E, or the words.',
  },
  {
    key: 'need1',
    label: 'Primary need',
    aliases: ['SEN Need 1', 'Primary Need', 'Need Type'],
    hint: 'The census codes: SLD, ASD, SEMH …',
  },
  {
    key: 'pp',
    label: 'Pupil premium',
    aliases: ['PP', 'Pupil Premium', 'Disadvantaged'],
    hint: 'T/F, Y/N, Yes/No and 1/0 are all understood.',
  },
  { key: 'attendance', label: 'Attendance %', aliases: ['% Attendance', 'Attendance'], hint: '' },
];

const LABELS = new Map(fields.map((field) => [field.key, field.label]));

/** A stand-in for the real server: the same promises in words, worked out simply. Each test changes what it needs. */
export class FakeServer implements Server {
  form: SetUpForm = {
    answers: {
      schoolName: '',
      schoolType: '',
      yearGroups: [],
      leavingPoints: [],
      pathways: [],
      academicYear: '2026/27',
      recordsBegin: '2026/27',
      expectedPupils: 150,
    },
    alreadySetUp: false,
    schoolTypes: [
      {
        label: 'Special school (maintained)',
        yearGroups: ['7', '8', '9', '10', '11', '12', '13', '14'],
        leavingPoints: ['11', '13', '14'],
        pathways: ['Formal', 'Semi-formal', 'Pre-formal'],
      },
      {
        label: 'Alternative provision',
        yearGroups: ['7', '8', '9', '10', '11'],
        leavingPoints: ['11'],
        pathways: [],
      },
      {
        label: 'Secondary school with sixth form',
        yearGroups: ['7', '8', '9', '10', '11', '12', '13'],
        leavingPoints: ['11', '13'],
        pathways: [],
      },
    ],
    allYearGroups: ['7', '8', '9', '10', '11', '12', '13', '14', 'X'],
    academicYears: ['2027/28', '2026/27', '2025/26', '2024/25', '2023/24', '2022/23'],
    localeAdvice: '',
  };
  steps = [
    { key: 'settings', label: 'Reading your answers' },
    { key: 'start', label: 'Building Start here' },
    { key: 'audit', label: 'Building Audit' },
    { key: 'pupils', label: 'Building Pupils' },
    { key: 'destinations', label: 'Building Destinations 2027' },
    { key: 'summary', label: 'Building Summary' },
  ];
  groups: TabGroupChoice[] = [
    {
      key: 'start',
      title: 'Start',
      purpose: 'Settings, what to do first, and this week.',
      tabs: [{ tab: 'start', title: 'Start here' }],
      state: 'there',
    },
    {
      key: 'destinations',
      title: 'Destinations, earlier cohorts',
      purpose: 'Those who left in the five years before: four years of follow-up need them.',
      tabs: [
        { tab: 'destinations2026', title: 'Destinations 2026' },
        { tab: 'destinations2025', title: 'Destinations 2025' },
      ],
      state: 'missing',
    },
    {
      key: 'lists',
      title: 'Lists',
      purpose: 'The drop-down lists. You may add your own entries.',
      tabs: [{ tab: 'lists', title: 'Lists' }],
      state: 'hidden',
    },
  ];
  obstacle = '';
  remembered: Record<string, string> = {};
  register: FakePupil[] = [];
  yearGroups = ['7', '8', '9', '10', '11', '12', '13', '14'];
  report: CheckReport = { findings: [], tabsChecked: 7, cellsChecked: 8412 };
  /** Every call, in order. */
  readonly calls: { name: keyof Server; args: unknown[] }[] = [];
  /** The next calls of these names throw these messages, one a call. */
  readonly failures: Partial<Record<keyof Server, string[]>> = {};

  /** Answers of this name wait until the promise is kept: to look at a page that is waiting. */
  readonly held: Partial<Record<keyof Server, Promise<void>>> = {};
  private readonly waiters: { name: keyof Server; times: number; done: () => void }[] = [];

  /** Resolves once the function was called so many times. */
  called(name: keyof Server, times = 1): Promise<void> {
    return new Promise((done) => {
      if (this.argumentsOf(name).length >= times) done();
      else this.waiters.push({ name, times, done });
    });
  }

  private heard(name: keyof Server, ...args: unknown[]): void {
    this.calls.push({ name, args });
    for (const waiter of this.waiters.filter((each) => this.argumentsOf(each.name).length >= each.times))
      waiter.done();
    const message = this.failures[name]?.shift();
    if (message !== undefined) throw new Error(message);
  }

  /** The arguments of the calls of one name. */
  argumentsOf(name: keyof Server): unknown[][] {
    return this.calls.filter((call) => call.name === name).map((call) => call.args);
  }

  readSetUpForm() {
    this.heard('readSetUpForm');
    return this.form;
  }
  makeBritish() {
    this.heard('makeBritish');
  }
  planSetUp(...args: Parameters<Server['planSetUp']>) {
    this.heard('planSetUp', ...args);
    return this.steps;
  }
  runSetUpStep(...args: Parameters<Server['runSetUpStep']>) {
    this.heard('runSetUpStep', ...args);
  }
  finishSetUp() {
    this.heard('finishSetUp');
    return {
      messages: ['Six tabs were built. Room was made for 150 pupils.'],
      links: [
        { tab: 'start', title: 'Start here', purpose: 'Settings, and what to do first.' },
        { tab: 'audit', title: 'Audit', purpose: 'The careers checklist, section by section.' },
        { tab: 'pupils', title: 'Pupils', purpose: 'The register.' },
        {
          tab: 'destinations2027',
          title: 'Destinations 2027',
          purpose: 'Who may leave this year, and where to.',
        },
        { tab: 'fourYears', title: 'Four years', purpose: 'Every leaver over four years.' },
        { tab: 'summary', title: 'Summary', purpose: 'One screen for senior leaders.' },
      ],
    };
  }
  readTabGroups() {
    this.heard('readTabGroups');
    return this.groups;
  }
  planAddTabs(...args: Parameters<Server['planAddTabs']>) {
    this.heard('planAddTabs', ...args);
    return [{ key: 'one', label: 'Building the tabs' }];
  }
  runAddTabsStep(...args: Parameters<Server['runAddTabsStep']>) {
    this.heard('runAddTabsStep', ...args);
  }
  readImportForm(): ImportForm {
    this.heard('readImportForm');
    return {
      fields,
      rememberedMapping: this.remembered,
      pupilsOnRegister: this.register.length,
      obstacle: this.obstacle,
    };
  }

  previewImport(request: ImportRequest): ImportPreview {
    this.heard('previewImport', request);
    const preview: ImportPreview = {
      refusal: '',
      newPupils: [],
      changed: [],
      unchanged: 0,
      outsideYearGroups: 0,
      notInFile: [],
      doubtful: [],
      problems: [],
      fingerprint: `register of ${this.register.length}`,
    };
    const found = new Set<string>();
    for (const [i, cells] of request.rows.entries()) {
      const line = request.lines[i] ?? 0;
      const row = Object.fromEntries(request.fields.map((key, at) => [key, (cells[at] ?? '').trim()]));
      this.judge(row, line, request, preview, found);
    }
    const absent = this.register.filter((pupil) => !found.has(pupil.id));
    if (absent.length < this.register.length / 2) {
      preview.notInFile = absent.map((pupil) => ({
        pupilId: pupil.id,
        name: nameOf(pupil),
        year: pupil.year ?? '',
      }));
    }
    for (const pupil of preview.notInFile) {
      const choice = request.decisions.notInFile[pupil.pupilId] ?? 'later';
      if (choice < '2020-01-01') {
        const message = 'The leaving date is before the pupil came on roll.';
        preview.problems.push({ line: 0, who: pupil.name, field: 'On roll to', message, weight: 'warns' });
      }
    }
    return preview;
  }

  private judge(
    row: Record<string, string>,
    line: number,
    request: ImportRequest,
    preview: ImportPreview,
    found: Set<string>,
  ): void {
    const problem = (field: string, message: string, weight: ImportProblem['weight']) =>
      preview.problems.push({ line, who: nameOf(row), field, message, weight });
    if (!row.surname) {
      problem('Surname', 'The surname is empty. Fill it in, in your MIS.', 'stops');
      return;
    }
    if (row.dob && !/^\d{1,2}\/\d{1,2}\/\d{4}$/.test(row.dob)) {
      problem('Date of birth', `“${row.dob}” is not a date. Write it as 31/08/2011.`, 'warns');
      row.dob = '';
    }
    if (row.year && !this.yearGroups.includes(row.year)) {
      preview.outsideYearGroups += 1;
      return;
    }
    const answer = request.decisions.samePupil[String(line)];
    const namesake = this.register.find((each) => each.dob === row.dob && nameOf(each) === nameOf(row));
    let pupil = this.register.find((each) => each.upn !== '' && each.upn === row.upn);
    if (!pupil && namesake && answer === undefined) {
      found.add(namesake.id);
      preview.doubtful.push({
        line,
        name: nameOf(row),
        pupilId: namesake.id,
        registerName: nameOf(namesake),
        why: 'The same name and date of birth, but another UPN.',
      });
      return;
    }
    if (!pupil && answer !== undefined && answer !== 'new')
      pupil = this.register.find((each) => each.id === answer);
    if (!pupil) {
      preview.newPupils.push({ line, name: nameOf(row), year: row.year ?? '' });
      return;
    }
    const known = pupil;
    found.add(known.id);
    const cells = Object.entries(row)
      .filter(([key, value]) => value !== '' && value !== known[key])
      .map(([key, to]) => ({ field: LABELS.get(key) ?? key, from: known[key] ?? '', to }));
    if (cells.length === 0) preview.unchanged += 1;
    else preview.changed.push({ line, pupilId: known.id, name: nameOf(known), cells });
  }

  confirmImport(request: ImportRequest, fingerprint: string): ImportOutcome {
    this.heard('confirmImport', request, fingerprint);
    const preview = this.previewImport(request);
    const left = Object.values(request.decisions.notInFile).filter(
      (each) => each !== 'keep' && each !== 'later',
    );
    return {
      refusal: '',
      added: preview.newPupils.length,
      changedPupils: preview.changed.length,
      changedCells: preview.changed.reduce((sum, pupil) => sum + pupil.cells.length, 0),
      markedAsLeft: left.length,
      unchanged: preview.unchanged,
      messages: [],
    };
  }
  checkWorkbook() {
    this.heard('checkWorkbook');
    return this.report;
  }
  mend(ids: string[]) {
    this.heard('mend', ids);
    this.report = { ...this.report, findings: this.report.findings.filter((each) => !ids.includes(each.id)) };
    return this.report;
  }
  showTab(tab: string, cell: string) {
    this.heard('showTab', tab, cell);
  }

  /** What a test lets the server answer, by name: worked out from the arguments. */
  readonly answers: { [F in keyof Server]?: (...args: Parameters<Server[F]>) => ReturnType<Server[F]> } = {};

  private given<F extends keyof Server>(name: F, args: Parameters<Server[F]>): ReturnType<Server[F]> {
    this.heard(name, ...args);
    const answer = this.answers[name];
    if (!answer) throw new Error(`The test gives no answer of ${name}.`);
    return answer(...args);
  }
  readActivityForm(...args: Parameters<Server['readActivityForm']>) {
    return this.given('readActivityForm', args);
  }
  readTicks(...args: Parameters<Server['readTicks']>) {
    return this.given('readTicks', args);
  }
  matchPupils(...args: Parameters<Server['matchPupils']>) {
    return this.given('matchPupils', args);
  }
  recordActivity(...args: Parameters<Server['recordActivity']>) {
    return this.given('recordActivity', args);
  }
  undoRecording(...args: Parameters<Server['undoRecording']>) {
    return this.given('undoRecording', args);
  }
  readListForm(...args: Parameters<Server['readListForm']>) {
    return this.given('readListForm', args);
  }
  previewList(...args: Parameters<Server['previewList']>) {
    return this.given('previewList', args);
  }
  confirmList(...args: Parameters<Server['confirmList']>) {
    return this.given('confirmList', args);
  }
  readMeetingForm(...args: Parameters<Server['readMeetingForm']>) {
    return this.given('readMeetingForm', args);
  }
  readMeetings(...args: Parameters<Server['readMeetings']>) {
    return this.given('readMeetings', args);
  }
  recordMeeting(...args: Parameters<Server['recordMeeting']>) {
    return this.given('recordMeeting', args);
  }
  readRecordForm(...args: Parameters<Server['readRecordForm']>) {
    return this.given('readRecordForm', args);
  }
  readPupilRecord(...args: Parameters<Server['readPupilRecord']>) {
    return this.given('readPupilRecord', args);
  }
  markShared(...args: Parameters<Server['markShared']>) {
    return this.given('markShared', args);
  }
  handOver(...args: Parameters<Server['handOver']>) {
    return this.given('handOver', args);
  }
  previewBringIn(...args: Parameters<Server['previewBringIn']>) {
    return this.given('previewBringIn', args);
  }
  confirmBringIn(...args: Parameters<Server['confirmBringIn']>) {
    return this.given('confirmBringIn', args);
  }
  readCatchUpForm(...args: Parameters<Server['readCatchUpForm']>) {
    return this.given('readCatchUpForm', args);
  }
  planCatchUp(...args: Parameters<Server['planCatchUp']>) {
    return this.given('planCatchUp', args);
  }
  bookMeetings(...args: Parameters<Server['bookMeetings']>) {
    return this.given('bookMeetings', args);
  }
  undoMeetings(...args: Parameters<Server['undoMeetings']>) {
    return this.given('undoMeetings', args);
  }
  readEarlierYearsForm(...args: Parameters<Server['readEarlierYearsForm']>) {
    return this.given('readEarlierYearsForm', args);
  }
  previewEarlierYears(...args: Parameters<Server['previewEarlierYears']>) {
    return this.given('previewEarlierYears', args);
  }
  confirmEarlierYears(...args: Parameters<Server['confirmEarlierYears']>) {
    return this.given('confirmEarlierYears', args);
  }
  undoEarlierYears(...args: Parameters<Server['undoEarlierYears']>) {
    return this.given('undoEarlierYears', args);
  }
  previewCloseYear(...args: Parameters<Server['previewCloseYear']>) {
    return this.given('previewCloseYear', args);
  }
  planCloseYear(...args: Parameters<Server['planCloseYear']>) {
    return this.given('planCloseYear', args);
  }
  runCloseYearStep(...args: Parameters<Server['runCloseYearStep']>) {
    return this.given('runCloseYearStep', args);
  }
  finishCloseYear(...args: Parameters<Server['finishCloseYear']>) {
    return this.given('finishCloseYear', args);
  }
  planUndoCloseYear(...args: Parameters<Server['planUndoCloseYear']>) {
    return this.given('planUndoCloseYear', args);
  }
  runUndoCloseYearStep(...args: Parameters<Server['runUndoCloseYearStep']>) {
    return this.given('runUndoCloseYearStep', args);
  }
  readAuthorityForm(...args: Parameters<Server['readAuthorityForm']>) {
    return this.given('readAuthorityForm', args);
  }
  previewAuthorityFile(...args: Parameters<Server['previewAuthorityFile']>) {
    return this.given('previewAuthorityFile', args);
  }
  makeAuthorityFile(...args: Parameters<Server['makeAuthorityFile']>) {
    return this.given('makeAuthorityFile', args);
  }
  logShare(...args: Parameters<Server['logShare']>) {
    return this.given('logShare', args);
  }
  readDestinationsForm(...args: Parameters<Server['readDestinationsForm']>) {
    return this.given('readDestinationsForm', args);
  }
  recordLeaver(...args: Parameters<Server['recordLeaver']>) {
    return this.given('recordLeaver', args);
  }
  undoLeaver(...args: Parameters<Server['undoLeaver']>) {
    return this.given('undoLeaver', args);
  }
  readFourYears(...args: Parameters<Server['readFourYears']>) {
    return this.given('readFourYears', args);
  }
  previewLeavingYear(...args: Parameters<Server['previewLeavingYear']>) {
    return this.given('previewLeavingYear', args);
  }
  planLeavingYear(...args: Parameters<Server['planLeavingYear']>) {
    return this.given('planLeavingYear', args);
  }
  runLeavingYearStep(...args: Parameters<Server['runLeavingYearStep']>) {
    return this.given('runLeavingYearStep', args);
  }
  finishLeavingYear(...args: Parameters<Server['finishLeavingYear']>) {
    return this.given('finishLeavingYear', args);
  }
  planUndoLeavingYear(...args: Parameters<Server['planUndoLeavingYear']>) {
    return this.given('planUndoLeavingYear', args);
  }
  runUndoLeavingYearStep(...args: Parameters<Server['runUndoLeavingYearStep']>) {
    return this.given('runUndoLeavingYearStep', args);
  }
  readOldDestinationsForm(...args: Parameters<Server['readOldDestinationsForm']>) {
    return this.given('readOldDestinationsForm', args);
  }
  readOldColumns(...args: Parameters<Server['readOldColumns']>) {
    return this.given('readOldColumns', args);
  }
  readOldWords(...args: Parameters<Server['readOldWords']>) {
    return this.given('readOldWords', args);
  }
  previewOldDestinations(...args: Parameters<Server['previewOldDestinations']>) {
    return this.given('previewOldDestinations', args);
  }
  planOldDestinations(...args: Parameters<Server['planOldDestinations']>) {
    return this.given('planOldDestinations', args);
  }
  runOldDestinationsStep(...args: Parameters<Server['runOldDestinationsStep']>) {
    return this.given('runOldDestinationsStep', args);
  }
  finishOldDestinations(...args: Parameters<Server['finishOldDestinations']>) {
    return this.given('finishOldDestinations', args);
  }
  undoOldDestinations(...args: Parameters<Server['undoOldDestinations']>) {
    return this.given('undoOldDestinations', args);
  }
}

const nameOf = (row: Record<string, string>) => [row.forename, row.surname].filter(Boolean).join(' ');

export const findings: Finding[] = [
  {
    id: 'formula:pupils:problems:14',
    tab: 'pupils',
    tabTitle: 'Pupils',
    cell: 'AB14',
    message: 'The formula of Data problems was deleted. The cell is empty.',
    remedy: 'Put the formula back',
    weight: 'broken',
  },
  {
    id: 'list:pupils:sen:20',
    tab: 'pupils',
    tabTitle: 'Pupils',
    cell: 'K20',
    message: 'SEN status is “Q”, which is not in its list. Choose N, K or E.',
    remedy: '',
    weight: 'to look at',
  },
  {
    id: 'copied:audit',
    tab: 'Copy of Audit',
    tabTitle: 'Copy of Audit',
    cell: '',
    message:
      'This is a copy of Audit. It is yours: nothing in it is counted. Delete it if you do not need it.',
    remedy: '',
    weight: 'to know',
  },
  {
    id: 'validation:audit:status',
    tab: 'audit',
    tabTitle: 'Audit',
    cell: 'D8:D64',
    message: 'The drop-down list of Status is missing in 3 cells: something was pasted over them.',
    remedy: 'Put the list back',
    weight: 'broken',
  },
];
