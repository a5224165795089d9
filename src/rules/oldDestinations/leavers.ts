import {
  LEGEND_ROW,
  OLD_FIELDS,
  type OldWhat,
  SUM_ALONE,
  SUMMARY_ROW,
  WORDS_OF_SUMS,
} from '../../content/oldDestinations';
import { type Cohort, leavingPointOf } from '../cohort';
import { parseDate } from '../dates';
import { ccisCode } from '../destinationGroups';
import { comparableName } from '../names';
import { plainWords } from '../reading';
import { checkUpn } from '../upn';
import { parseYearGroup } from '../yearGroup';
import { isBlankRow, type OldGrid, textsOfRow, wordKey } from './grid';
import { type ColumnSays, type HeadingRows, headingsOf } from './headings';
import { type SplitName, splitName } from './splitName';
import {
  type AskedKey,
  checkpointAt,
  cohortIn,
  cohortOfTitle,
  leavingDateIn,
  type OldTime,
  timeOfRow,
} from './times';
import { type WasCells, wasIn } from './was';
import { guessLabel } from './words';

/** How a person says that the sheet is to be read. */
export interface OldMapping {
  readonly headings: HeadingRows;
  /** By the column's place, from 0; columns that say nothing are left out. */
  readonly columns: ReadonlyMap<number, ColumnSays>;
  /** For rows that do not say when somebody left; null where every row does. */
  readonly cohort: Cohort | null;
  /** For rows that do not say it; '' = Other. */
  readonly leavingPoint: string;
}

/** What the sheet says of a leaver at one checkpoint. Texts as they stand. */
export interface OldAnswer {
  readonly line: number;
  /** Its column, from 0: that of the destination where there is one. */
  readonly column: number;
  text: string;
  /** Three digits, or ''. */
  code: string;
  /** '#rrggbb' where the cell is coloured in another way than the name, or ''. */
  colour: string;
  provider: string;
  level: string;
  /** 'yyyy-mm-dd' or ''. */
  confirmed: string;
  note: string;
}

export interface OldLeaver {
  readonly lines: number[];
  surname: string;
  forename: string;
  /** Capitals, or ''. */
  upn: string;
  readonly cohort: Cohort;
  leftOn: string;
  leavingPoint: string;
  was: WasCells;
  readonly notes: string[];
  sustained: { still: '' | 'Yes' | 'Moved without a gap' | 'No' | 'Not known'; line: number };
  readonly answers: Map<AskedKey, OldAnswer[]>;
}

export interface OldProblem {
  readonly line: number;
  /** From 0; -1 = the whole row. */
  readonly column: number;
  readonly who: string;
  readonly message: string;
  readonly weight: 'stops' | 'warns';
}

export interface OldReading {
  readonly leavers: OldLeaver[];
  readonly problems: OldProblem[];
  /** Rows that are about no leaver. */
  readonly leftOut: { line: number; why: string }[];
}

/** Leavers of before are followed by nobody any more. */
const FIRST_COHORT = 2000;

const AT_CHECKPOINT: ReadonlySet<OldWhat | ''> = new Set(
  OLD_FIELDS.filter(({ atCheckpoint }) => atCheckpoint).map(({ key }) => key),
);
const isFigure = (text: string): boolean => /^[\d\s.,%/()+-]*$/.test(text);

/** "4", "75%", "4 leavers", "3 of 4 in EET". */
const isSum = (text: string): boolean =>
  /\d/.test(text) && isFigure(text.toLowerCase().replace(WORDS_OF_SUMS, ''));

/**
 * Reads leavers and their answers out of somebody's own sheet: a row a leaver, or a row a leaver and year; headings between the rows
 * that name a year of leavers; rows of sums and keys to colours left out.
 *
 * @param lastCohort the cohort of this school year: nobody has left later
 */
export function readLeavers(grid: OldGrid, mapping: OldMapping, lastCohort: Cohort): OldReading {
  return new Reader(grid, mapping, lastCohort).read();
}

class Reader {
  private readonly leavers: OldLeaver[] = [];
  private readonly byUpn = new Map<string, OldLeaver>();
  private readonly byName = new Map<string, OldLeaver[]>();
  private readonly problems: OldProblem[] = [];
  private readonly leftOut: { line: number; why: string }[] = [];
  private readonly columnOf = new Map<OldWhat, number>();
  private readonly headings: string;
  private cohort: Cohort | null;
  private leavingPoint: string;
  private before: OldLeaver | null = null;

  constructor(
    private readonly grid: OldGrid,
    private readonly mapping: OldMapping,
    private readonly lastCohort: Cohort,
  ) {
    for (const [column, { what }] of mapping.columns)
      if (what !== '' && !AT_CHECKPOINT.has(what)) this.columnOf.set(what, column);
    this.headings = keyOfRow(headingsOf(grid, mapping.headings).map(({ own }) => own));
    this.cohort = mapping.cohort;
    this.leavingPoint = mapping.leavingPoint;
  }

  read(): OldReading {
    const { texts } = this.grid;
    for (let line = this.mapping.headings.last + 1; line <= texts.length; line += 1) {
      const row = texts[line - 1]!;
      if (isBlankRow(row)) {
        this.before = null;
        continue;
      }
      const present = textsOfRow(row);
      if (LEGEND_ROW.test(plainWords(present[0]!)) && present.length <= 3) {
        for (let rest = line; rest <= texts.length; rest += 1)
          if (!isBlankRow(texts[rest - 1]!)) this.leave(rest, 'Explains the colours or codes.');
        break;
      }
      const why = this.section(present) ? 'Heads the rows below.' : this.whyLeftOut(row, present);
      if (why === '') this.readRow(line, row);
      else {
        this.leave(line, why);
        this.before = null;
      }
    }
    return { leavers: this.leavers, problems: this.problems, leftOut: this.leftOut };
  }

  private leave(line: number, why: string): void {
    this.leftOut.push({ line, why });
  }

  private cell(row: readonly string[], what: OldWhat): string {
    const column = this.columnOf.get(what);
    return column === undefined ? '' : (row[column] ?? '');
  }

  /** A row with one text that names a year of leavers, or their year group, speaks for the rows below. */
  private section(present: readonly string[]): boolean {
    const [text = ''] = present;
    if (present.length !== 1 || text.length > 60 || SUM_ALONE.test(plainWords(text))) return false;
    const cohort = cohortOfTitle(text);
    const year = /\b(?:y|yr|year) ?(1[1-4])\b/i.exec(text)?.[1];
    if (cohort === null && !(year !== undefined && /leaver|left/i.test(text))) return false;
    if (cohort !== null) this.cohort = cohort;
    if (year !== undefined) this.leavingPoint = leavingPointOf(year);
    return true;
  }

  private whyLeftOut(row: readonly string[], present: readonly string[]): string {
    if (this.headings !== '' && keyOfRow(row) === this.headings) return 'The headings once more.';
    const [first = '', ...others] = present;
    if (SUMMARY_ROW.test(plainWords(first)) && others.every(isSum)) return 'Looks like a sum of other rows.';
    if (this.nameIn(row) === '' && this.cell(row, 'upn') === '' && present.every(isFigure))
      return 'Holds figures and no name.';
    if (guessLabel(first).label !== '' && this.onlyCounts(row)) return 'Looks like a sum of other rows.';
    if (present.length === 1 && this.onlyNames(row) && guessLabel(first).label !== '')
      return 'A word for a destination, and no name.';
    return '';
  }

  private nameIn(row: readonly string[]): string {
    return [this.cell(row, 'name'), this.cell(row, 'surname'), this.cell(row, 'forename')].join('');
  }

  /** Where answers should stand, nothing but counts and shares do. */
  private onlyCounts(row: readonly string[]): boolean {
    const said = [...this.mapping.columns].flatMap(([column, { what }]) =>
      what === 'destination' && row[column] ? [row[column]] : [],
    );
    return said.length > 0 && said.every((text) => /^\d{1,2}([.,]\d+)? ?%?$/.test(text));
  }

  private onlyNames(row: readonly string[]): boolean {
    const columns = (['name', 'surname', 'forename'] as const).map((what) => this.columnOf.get(what));
    return row.every((text, at) => text === '' || columns.includes(at));
  }

  private readRow(line: number, row: readonly string[]): void {
    const found = this.leaverOf(line, row);
    if (!found) return;
    const { leaver, who } = found;
    this.before = leaver;
    if (!leaver.lines.includes(line)) leaver.lines.push(line);
    this.readAnswers(line, row, leaver, who);
    const { cells, problems } = wasIn((what) => this.cell(row, what));
    leaver.was = { ...cells, ...leaver.was };
    for (const { what, message } of problems)
      this.problem(line, this.columnOf.get(what) ?? -1, who, message, 'warns');
    const notes = this.cell(row, 'notes');
    if (notes !== '' && !leaver.notes.includes(notes)) leaver.notes.push(notes);
    const sustained = this.cell(row, 'sustained');
    if (sustained !== '' && leaver.sustained.still === '') {
      const still = stillThere(sustained);
      if (still === '')
        this.problem(
          line,
          this.columnOf.get('sustained') ?? -1,
          who,
          'Whether they were still there on 31 March is neither yes nor no. It goes into the notes.',
          'warns',
        );
      if (still === '') leaver.notes.push(`31 March: ${sustained}`);
      else leaver.sustained = { still, line };
    }
  }

  /** The leaver of a row: one that is known already, or a new one; null where it cannot be said who or when. */
  private leaverOf(line: number, row: readonly string[]): { leaver: OldLeaver; who: string } | null {
    const name = splitName(this.cell(row, 'name'), this.cell(row, 'surname'), this.cell(row, 'forename'));
    const upn = checkUpn(this.cell(row, 'upn')).upn;
    const who = [name.surname, name.forename].filter((part) => part !== '').join(', ');
    if (who === '' && upn === '') {
      // A list of a row a year often names a leaver in the first row alone.
      if (this.before && this.columnOf.has('aboutYear'))
        return { leaver: this.before, who: fullName(this.before) };
      this.problem(line, -1, '', 'This row names nobody. It is left out.', 'stops');
      return null;
    }
    const cohort = this.cohortOf(line, row, who);
    if (cohort === null) return null;
    const known = this.known(name, upn, cohort);
    if (known) {
      if (known.upn === '') known.upn = upn;
      this.remember(known);
      return { leaver: known, who: fullName(known) };
    }
    const leaver: OldLeaver = {
      lines: [line],
      ...name,
      upn,
      cohort,
      leftOn: leavingDateIn(this.cell(row, 'leavingYear')),
      leavingPoint: this.leavingPointOf(line, row, who),
      was: {},
      notes: [],
      sustained: { still: '', line },
      answers: new Map(),
    };
    this.leavers.push(leaver);
    this.remember(leaver);
    return { leaver, who };
  }

  private known(name: SplitName, upn: string, cohort: Cohort): OldLeaver | undefined {
    const byUpn = upn === '' ? undefined : this.byUpn.get(`${upn} ${cohort}`);
    return (
      byUpn ??
      this.byName.get(nameKey(name, cohort))?.find((one) => one.upn === '' || upn === '' || one.upn === upn)
    );
  }

  private remember(leaver: OldLeaver): void {
    if (leaver.upn !== '') this.byUpn.set(`${leaver.upn} ${leaver.cohort}`, leaver);
    if (fullName(leaver) === '') return;
    const key = nameKey(leaver, leaver.cohort);
    const namesakes = this.byName.get(key) ?? [];
    if (!namesakes.includes(leaver)) this.byName.set(key, [...namesakes, leaver]);
  }

  private cohortOf(line: number, row: readonly string[], who: string): Cohort | null {
    const text = this.cell(row, 'leavingYear');
    const column = this.columnOf.get('leavingYear') ?? -1;
    const sameAsAbove =
      this.before && comparableName(fullName(this.before)) === comparableName(who)
        ? this.before.cohort
        : null;
    const cohort = text === '' ? (sameAsAbove ?? this.cohort) : cohortIn(text);
    if (cohort === null) {
      this.problem(
        line,
        column,
        who,
        text === ''
          ? 'Nothing says when this leaver left. The row is left out: give the year in the step before, or in the list.'
          : 'The year of leaving cannot be read. Write 2023 or 2022/23. The row is left out.',
        'stops',
      );
      return null;
    }
    if (cohort < FIRST_COHORT || cohort > this.lastCohort) {
      this.problem(
        line,
        column,
        who,
        `Somebody who left in the school year that ends in ${cohort} is not followed here. The row is left out.`,
        'stops',
      );
      return null;
    }
    return cohort;
  }

  private leavingPointOf(line: number, row: readonly string[], who: string): string {
    const text = this.cell(row, 'leavingPoint');
    if (text === '') return this.leavingPoint || 'Other';
    const number = /(?<!\d)(1[1-4])(?!\d)/.exec(text)?.[1];
    const point = leavingPointOf(number ?? parseYearGroup(text).value);
    if (point === 'Other' && plainWords(text) !== 'other')
      this.problem(
        line,
        this.columnOf.get('leavingPoint') ?? -1,
        who,
        'The leaving point is not one of Years 11 to 14, so it becomes Other.',
        'warns',
      );
    return point;
  }

  private readAnswers(line: number, row: readonly string[], leaver: OldLeaver, who: string): void {
    const rowText = this.cell(row, 'aboutYear');
    const rowTime = this.columnOf.has('aboutYear') ? timeOfRow(rowText, leaver.cohort) : '';
    const nameFill = this.fill(line, this.columnOf.get('name') ?? this.columnOf.get('surname') ?? 0);
    const answers = new Map<AskedKey, OldAnswer>();
    let said = false;
    for (const [column, { what, when }] of this.mapping.columns) {
      if (!AT_CHECKPOINT.has(what)) continue;
      const text = row[column] ?? '';
      const fill = what === 'destination' ? this.fill(line, column) : '';
      const colour = fill === nameFill ? '' : fill;
      if (text === '' && colour === '') continue;
      const time: OldTime = when === 'row' ? rowTime : when;
      const key = checkpointAt(time, leaver.cohort);
      if (key === null) {
        if (text !== '' && !(when === 'row' && said)) {
          said ||= when === 'row';
          this.problem(
            line,
            when === 'row' ? (this.columnOf.get('aboutYear') ?? column) : column,
            who,
            when === 'row' && time === ''
              ? 'It cannot be read which year this row is about. Its answer is left out.'
              : 'This is not between the first November after leaving and the fourth year. It is left out.',
            'stops',
          );
        }
        continue;
      }
      const answer = answers.get(key) ?? emptyAnswer(line, column);
      answers.set(key, this.put(answer, what as OldWhat, text, colour, column, who));
    }
    for (const [key, answer] of answers) {
      const there = leaver.answers.get(key);
      if (there) there.push(answer);
      else leaver.answers.set(key, [answer]);
    }
  }

  private put(
    answer: OldAnswer,
    what: OldWhat,
    text: string,
    colour: string,
    column: number,
    who: string,
  ): OldAnswer {
    const { line } = answer;
    const more = (there: string): string =>
      there === '' || wordKey(there) === wordKey(text) ? text : text === '' ? there : `${there}; ${text}`;
    switch (what) {
      case 'destination':
        if (answer.text !== '' && text !== '' && wordKey(answer.text) !== wordKey(text)) {
          this.problem(
            line,
            column,
            who,
            'Another column says something else of the same checkpoint. This one goes into the note.',
            'warns',
          );
          return { ...answer, note: answer.note === '' ? text : `${answer.note}; ${text}` };
        }
        return { ...answer, column, text: answer.text || text, colour: answer.colour || colour };
      case 'code': {
        const code = /(?<!\d)\d{3}(?!\d)/.exec(text)?.[0] ?? '';
        if (ccisCode(code)) return { ...answer, code };
        this.problem(
          line,
          column,
          who,
          'This is not an activity code that is known. It goes into the note.',
          'warns',
        );
        return { ...answer, note: more(answer.note) };
      }
      case 'confirmed': {
        const date = parseDate(text);
        if (date.value !== '') return { ...answer, confirmed: date.value };
        this.problem(line, column, who, `${date.problem} It goes into the note.`, 'warns');
        return { ...answer, note: more(answer.note) };
      }
      case 'provider':
        return { ...answer, provider: more(answer.provider) };
      case 'level':
        return { ...answer, level: more(answer.level) };
      default:
        return { ...answer, note: more(answer.note) };
    }
  }

  private fill(line: number, column: number): string {
    return this.grid.colours[line - 1]?.[column] ?? '';
  }

  private problem(
    line: number,
    column: number,
    who: string,
    message: string,
    weight: OldProblem['weight'],
  ): void {
    this.problems.push({ line, column, who, message, weight });
  }
}

const emptyAnswer = (line: number, column: number): OldAnswer => ({
  line,
  column,
  text: '',
  code: '',
  colour: '',
  provider: '',
  level: '',
  confirmed: '',
  note: '',
});

const nameKey = ({ surname, forename }: SplitName, cohort: Cohort): string =>
  `${comparableName(surname + forename)} ${cohort}`;

const keyOfRow = (row: readonly string[]): string => row.map(wordKey).join('|').replace(/^\|+$/, '');

export const fullName = ({ surname, forename }: { surname: string; forename: string }): string =>
  [surname, forename].filter((part) => part !== '').join(', ');

/** Whether a cell says that somebody was still there at the end of March. */
function stillThere(text: string): OldLeaver['sustained']['still'] {
  const words = plainWords(text);
  if (/^(y|yes|true|1|sustained|still there|same|x)$/.test(words) || /^[✓✔]/u.test(text)) return 'Yes';
  if (/^(moved|moved on|moved without a gap|changed|transferred)$/.test(words)) return 'Moved without a gap';
  if (/^(n|no|false|0|not sustained|left|dropped out|withdrew|withdrawn)$/.test(words)) return 'No';
  if (/^(unknown|not known|nk|n k)$/.test(words) || /^\?+$/.test(text)) return 'Not known';
  return '';
}
