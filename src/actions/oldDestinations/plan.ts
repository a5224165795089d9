import type { Cohort } from '../../rules/cohort';
import { britishDate, isDate } from '../../rules/dates';
import { wordKey } from '../../rules/oldDestinations/grid';
import { fullName, type OldLeaver, type OldReading } from '../../rules/oldDestinations/leavers';
import { plainWords } from '../../rules/reading';
import type { ImportProblem, OldDestinationsPreview, OldItem, OldRequest } from '../../server';
import { ASKED, shortTitle } from '../../tabs/checkpointWords';
import { a1 } from '../../workbook/a1';
import { shortHash } from '../../workbook/shortHash';
import { type AnswerCells, answerCells } from './answers';
import type { CohortRow, CohortWrites, OldSchool, RowWrite } from './types';
import { type Whose, WhoseRow } from './whose';

export interface OldPlan {
  preview: OldDestinationsPreview;
  writes: CohortWrites;
}

/** A list of more different years of leaving than this is none. */
const MOST_COHORTS = 15;
const OF_LEAVER: Readonly<Record<string, string>> = {
  leavingPoint: 'Leaving point',
  upn: 'UPN',
  leftOn: 'Left on',
  wasAspiration: 'Aspiration then',
  wasPathway: 'Pathway then',
  wasNeed: 'Primary need then',
  wasSen: 'SEN then',
  wasPremium: 'Pupil Premium then',
  wasCare: 'Looked after then',
  wasSex: 'Sex',
  sustainedStill: 'Still there on 31 March',
  notes: 'Notes',
};
/** Who these are stands beside the entry. */
const UNSAID = new Set(['pupilId', 'surname', 'forename', 'leaving', 'leavingPoint']);
const PARTS: Readonly<Record<string, string>> = {
  Destination: '',
  Provider: ': provider',
  Level: ': level',
  Confirmed: ': confirmed on',
  ConfirmedBy: ': confirmed by',
  Note: ': note',
};

/** 'After 1 year: provider' for 'year1Provider'. */
function fieldOf(column: string): string {
  const checkpoint = ASKED.find(({ key }) => column.startsWith(key));
  const part = checkpoint && PARTS[column.slice(checkpoint.key.length)];
  return part === undefined ? (OF_LEAVER[column] ?? column) : `${shortTitle(checkpoint!)}${part}`;
}

/** What bringing a list in would write, and everything that a person has to know before. Pure. */
export function planOldDestinations(
  request: Pick<OldRequest, 'choices' | 'decisions'>,
  { leavers, problems, leftOut }: OldReading,
  school: OldSchool,
): OldPlan {
  return new Planner(request, school).plan(leavers, problems, leftOut);
}

class Planner {
  private readonly preview: OldDestinationsPreview = {
    refusal: '',
    cohorts: [],
    newLeavers: [],
    changed: [],
    already: [],
    differences: [],
    doubtful: [],
    problems: [],
    leftOut: [],
    fingerprint: '',
  };
  private readonly writes = new Map<Cohort, RowWrite[]>();
  private readonly taken = new Map<string, number>();
  private readonly whose: WhoseRow;
  private readonly labelKeys = new Map<string, string>();
  private lastNumber: number;

  constructor(
    private readonly request: Pick<OldRequest, 'choices' | 'decisions'>,
    private readonly school: OldSchool,
  ) {
    this.whose = new WhoseRow(school, request.decisions);
    this.lastNumber = school.lastNumber;
    // The present name goes before another destination's former one.
    for (const { label, former } of school.labels)
      if (former !== '' && !this.labelKeys.has(former)) this.labelKeys.set(former, label);
    for (const { label } of school.labels) this.labelKeys.set(label, label);
  }

  plan(
    leavers: readonly OldLeaver[],
    problems: OldReading['problems'],
    leftOut: OldReading['leftOut'],
  ): OldPlan {
    for (const { line, column, who, message, weight } of problems)
      this.problem(line, column, who, message, weight);
    this.preview.leftOut = [...leftOut];
    const cohorts = new Set(leavers.map(({ cohort }) => cohort));
    if (cohorts.size > MOST_COHORTS)
      this.preview.refusal = `The list names ${cohorts.size} different years of leaving. Look whether the column with the year is the right one.`;
    else for (const leaver of leavers) this.place(leaver);
    this.preview.problems.sort((one, other) => one.line - other.line);
    this.preview.cohorts = [...cohorts]
      .sort((one, other) => other - one)
      .map((cohort) => this.summary(cohort));
    const written = [...this.writes].sort(([one], [other]) => other - one);
    this.preview.fingerprint = shortHash(JSON.stringify(written));
    return { preview: this.preview, writes: this.writes };
  }

  private summary(cohort: Cohort): OldDestinationsPreview['cohorts'][number] {
    const rows = this.writes.get(cohort) ?? [];
    const cells = rows
      .flatMap((row) => Object.keys(row.cells))
      .filter((column) => !UNSAID.has(column)).length;
    const fresh = rows.filter(({ row }) => row === 0).length;
    return {
      cohort,
      isNew: !this.school.cohorts.has(cohort),
      newLeavers: fresh,
      changed: rows.length - fresh,
      cells,
    };
  }

  private place(leaver: OldLeaver): void {
    const item: OldItem = { lines: leaver.lines, pupilId: '', name: fullName(leaver), cohort: leaver.cohort };
    const line = leaver.lines[0]!;
    const whose = this.whose.of(leaver);
    switch (whose.kind) {
      case 'leave out':
        this.preview.leftOut.push({ line, why: 'You said so.' });
        return;
      case 'stop':
        this.problem(line, -1, item.name, whose.message, 'stops');
        return;
      case 'doubtful':
        this.preview.doubtful.push({
          line,
          name: item.name || leaver.upn,
          cohort: leaver.cohort,
          why: whose.why,
          candidates: whose.candidates,
        });
        return;
      default:
        if (this.isTaken(leaver, whose)) return;
    }
    const { answers, problems } = answerCells(leaver, this.request.choices, this.school.today);
    for (const { column, line: at, message, weight } of problems)
      this.problem(at, column, item.name, message, weight);
    if (whose.kind === 'row') this.fill(leaver, item, whose.row, answers);
    else this.add(leaver, item, whose, answers);
  }

  /** Two leavers of the list cannot be one of the tab. */
  private isTaken(
    leaver: OldLeaver,
    whose: Exclude<Whose, { kind: 'doubtful' | 'stop' | 'leave out' }>,
  ): boolean {
    if (whose.kind === 'new') return false;
    const key =
      whose.kind === 'row' ? `${leaver.cohort} ${whose.row.row}` : `pupil ${whose.pupil.choice.pupilId}`;
    const first = this.taken.get(key);
    if (first === undefined) this.taken.set(key, leaver.lines[0]!);
    else
      this.problem(
        leaver.lines[0]!,
        -1,
        fullName(leaver),
        `Row ${first} is about the same person. This one is left out: put both into one row, or tell them apart by UPN.`,
        'stops',
      );
    return first !== undefined;
  }

  private nextId(): string {
    this.lastNumber += 1;
    return `L${String(this.lastNumber).padStart(5, '0')}`;
  }

  private add(
    leaver: OldLeaver,
    item: OldItem,
    whose: Extract<Whose, { kind: 'new' | 'pupil' }>,
    answers: readonly AnswerCells[],
  ): void {
    const pupilId = whose.kind === 'pupil' ? whose.pupil.choice.pupilId : this.nextId();
    const { leavingPoint } = leaver;
    const cells = {
      pupilId,
      leavingPoint,
      leaving: 'Leaving',
      ...ofLeaver(leaver, whose.kind === 'new'),
      ...Object.assign({}, ...answers.map((answer) => answer.cells)),
    } as Record<string, string>;
    this.write(leaver.cohort, { row: 0, pupilId, isNew: true, cells });
    this.preview.newLeavers.push({
      ...item,
      pupilId: whose.kind === 'pupil' ? pupilId : '',
      matched: whose.kind === 'pupil',
      leavingPoint,
      cells: shown(cells),
    });
  }

  /** Blank cells are filled; one in which something stands stays, and is told of where it says something else. */
  private fill(leaver: OldLeaver, item: OldItem, row: CohortRow, answers: readonly AnswerCells[]): void {
    const cells: Record<string, string> = {};
    const pupilId = row.pupilId === '' ? this.nextId() : row.pupilId;
    const named = { ...item, pupilId: row.pupilId };
    const onRegister = this.school.register.some(({ choice }) => choice.pupilId === row.pupilId);
    if (row.pupilId === '') cells.pupilId = pupilId;
    if (String(row.there('leavingPoint')) === '') cells.leavingPoint = leaver.leavingPoint;
    for (const [column, text] of Object.entries(ofLeaver(leaver, !onRegister)))
      this.put(row, column, text, cells, named);
    for (const { key, cells: wanted } of answers) this.fillAnswer(row, key, wanted, cells, named);
    if (Object.keys(cells).length === 0) {
      this.preview.already.push(named);
      return;
    }
    this.write(leaver.cohort, { row: row.row, pupilId, isNew: row.pupilId === '', cells });
    this.preview.changed.push({ ...named, cells: shown(cells) });
  }

  private fillAnswer(
    row: CohortRow,
    key: string,
    wanted: Readonly<Record<string, string>>,
    cells: Record<string, string>,
    item: OldItem,
  ): void {
    const there = String(row.there(`${key}Destination`)).trim();
    const label = wanted[`${key}Destination`] ?? '';
    if (there !== '' && label !== '' && !this.sameLabel(there, label)) {
      // What stands beside another answer belongs to that answer.
      this.differ(item, `${key}Destination`, there, label);
      return;
    }
    for (const [column, text] of Object.entries(wanted)) {
      // Who told of an answer that stood there already, nobody knows here.
      const told = column === `${key}ConfirmedBy`;
      if (told && (there !== '' || String(row.there(`${key}Confirmed`)) !== '')) continue;
      if (column === `${key}Destination` && there !== '') continue;
      this.put(row, column, text, cells, item);
    }
  }

  private put(
    row: CohortRow,
    column: string,
    text: string,
    cells: Record<string, string>,
    item: OldItem,
  ): void {
    const there = String(row.there(column)).trim();
    if (there === '') cells[column] = text;
    else if (!isSame(column, there, text)) this.differ(item, column, there, text);
  }

  private sameLabel(one: string, other: string): boolean {
    const now = (label: string): string => this.labelKeys.get(label) ?? label;
    return now(one) === now(other);
  }

  private differ(item: OldItem, column: string, there: string, list: string): void {
    this.preview.differences.push({
      ...item,
      field: fieldOf(column),
      there: shownText(there),
      list: shownText(list),
    });
  }

  private write(cohort: Cohort, row: RowWrite): void {
    const rows = this.writes.get(cohort);
    if (rows) rows.push(row);
    else this.writes.set(cohort, [row]);
  }

  private problem(
    line: number,
    column: number,
    who: string,
    message: string,
    weight: ImportProblem['weight'],
  ): void {
    this.preview.problems.push({ line, who, field: column < 0 ? '' : a1(line, column + 1), message, weight });
  }
}

/** What is said of the leaver beside the answers. Of a pupil of the register the register says it. */
function ofLeaver(leaver: OldLeaver, whole: boolean): Record<string, string> {
  const { surname, forename, upn, leftOn, was, notes, sustained } = leaver;
  const cells: Record<string, string> = {
    ...(whole && { surname, forename, upn, ...was }),
    leftOn,
    notes: notes.join('; '),
    sustainedStill: sustained.still,
  };
  return Object.fromEntries(Object.entries(cells).filter(([, text]) => text !== ''));
}

/** A note that holds the words already, a name in capitals: nobody has to look at these. */
function isSame(column: string, there: string, text: string): boolean {
  if (there === text || wordKey(there) === wordKey(text)) return true;
  return /Note$|Provider$|Level$|^notes$/.test(column) && plainWords(there).includes(plainWords(text));
}

const shownText = (text: string): string => (isDate(text) ? britishDate(text) : text);

/** What is written, a line for each checkpoint. */
function shown(cells: Readonly<Record<string, string>>): { field: string; text: string }[] {
  const lines = new Map<string, string[]>();
  for (const [column, text] of Object.entries(cells)) {
    if (UNSAID.has(column)) continue;
    const checkpoint = ASKED.find(({ key }) => column.startsWith(key));
    const field = checkpoint ? shortTitle(checkpoint) : fieldOf(column);
    lines.set(field, [...(lines.get(field) ?? []), saidOf(column, text)]);
  }
  return [...lines].map(([field, texts]) => ({ field, text: texts.join(' · ') }));
}

function saidOf(column: string, text: string): string {
  if (column.endsWith('ConfirmedBy')) return text.toLowerCase();
  if (column.endsWith('Confirmed')) return `confirmed on ${shownText(text)}`;
  return column.endsWith('Note') ? `note: ${text}` : shownText(text);
}
