import type { OldWhat } from '../../content/oldDestinations';
import { academicYearEnding } from '../../rules/academicYear';
import { type Cohort, cohortsFollowed } from '../../rules/cohort';
import { collectWords } from '../../rules/oldDestinations/collect';
import { isBlankRow, type OldGrid, textsOfRow } from '../../rules/oldDestinations/grid';
import {
  type ColumnSays,
  findHeadings,
  guessColumns,
  type HeadingRows,
  headingsOf,
} from '../../rules/oldDestinations/headings';
import { type OldReading, type OldMapping as ReadAs, readLeavers } from '../../rules/oldDestinations/leavers';
import { cohortIn, cohortOfTitle, type OldTime } from '../../rules/oldDestinations/times';
import { guessLabel, placeOfWords, saysWhere } from '../../rules/oldDestinations/words';
import { plainWords } from '../../rules/reading';
import type { OldColumns, OldHeadings, OldMapping, OldSource, OldWord, OldWords } from '../../server';
import { type KeptWords, readKeptWords } from '../../sheets/keptWords';
import { openTab } from '../../sheets/openTab';
import { LISTS } from '../../tabs/lists';
import { columnLetters } from '../../workbook/a1';
import { labelsOf, settingsOf, thisCohortOf } from './school';
import { readSource } from './source';
import type { OldSchool } from './types';

const EMPTY = 'There is nothing in it. Go back and choose another.';
const NOBODY =
  'No leaver was found below the headings. Go back and look which column holds the names, and when they left.';
const SAMPLES = 3;

/**
 * What the columns of a source are taken for. Writes nothing.
 * @param headings rows with the headings, where a person says so; null = they are looked for
 */
export function readOldColumns(source: OldSource, headings: OldHeadings | null): OldColumns {
  const grid = readSource(SpreadsheetApp.getActiveSpreadsheet(), source);
  const none: OldColumns = {
    refusal: EMPTY,
    headings: { first: 0, last: 0 },
    columns: [],
    rows: 0,
    cohort: '',
  };
  if (grid.texts.every(isBlankRow)) return none;
  const found = headings ?? findHeadings(grid);
  const names = headingsOf(grid, found);
  const below = grid.texts.slice(found.last).filter((row) => !isBlankRow(row));
  // A band across all columns tells nothing of any of them.
  const telling = below.filter((row) => textsOfRow(row).length > 1);
  const guesses = guessColumns(names, namesRepeat(names, below));
  return {
    refusal: '',
    headings: found,
    columns: names
      .map(({ group, own }, column) => ({
        column,
        letters: columnLetters(column + 1),
        heading: [group, own].filter((text) => text !== '').join(': '),
        samples: samplesOf(telling, column),
        what: guesses[column]!.what as string,
        when: guesses[column]!.when as string,
      }))
      .filter(({ heading, samples }) => heading !== '' || samples.length > 0),
    rows: below.length,
    // Where each row says it, a year in a title is another one: since when the list is kept.
    cohort: guesses.some(({ what }) => what === 'leavingYear')
      ? ''
      : cohortOfTitles(grid, found, source.name),
  };
}

/** Whether names stand in more than one row, or in the first row of several alone. */
function namesRepeat(
  names: readonly { group: string; own: string }[],
  below: readonly (readonly string[])[],
): boolean {
  const guesses = guessColumns(names, true);
  const at = guesses.flatMap(({ what }, column) =>
    what === 'name' || what === 'surname' || what === 'forename' ? [column] : [],
  );
  if (at.length === 0) return false;
  const texts = below.map((row) => at.map((column) => plainWords(row[column] ?? '')).join('|'));
  const named = texts.filter((text) => text.replace(/\|/g, '') !== '');
  return new Set(named).size * 10 < texts.length * 8;
}

function samplesOf(rows: readonly (readonly string[])[], column: number): string[] {
  const found = new Set<string>();
  for (const row of rows) {
    const text = row[column] ?? '';
    if (text !== '') found.add(text.length > 40 ? `${text.slice(0, 39)}…` : text);
    if (found.size === SAMPLES) break;
  }
  return [...found];
}

function cohortOfTitles({ texts }: OldGrid, { first }: HeadingRows, name: string): string {
  for (const row of texts.slice(0, Math.max(0, first - 1)))
    for (const text of row) {
      const cohort = text === '' ? null : cohortOfTitle(text);
      if (cohort !== null) return String(cohort);
    }
  return String(cohortOfTitle(name.replace(/\.(csv|tsv|txt)$/i, '')) ?? '');
}

/** A source as the person says that it is to be read. */
export function readAs(
  grid: OldGrid,
  mapping: OldMapping,
  thisCohort: Cohort,
): { as: ReadAs; reading: OldReading } {
  const as: ReadAs = {
    headings: mapping.headings,
    columns: new Map(
      mapping.columns
        .filter(({ what }) => what !== '')
        .map(({ column, what, when }): [number, ColumnSays] => [
          column,
          { what: what as OldWhat, when: when as OldTime },
        ]),
    ),
    cohort: mapping.cohort === '' ? null : cohortIn(mapping.cohort),
    leavingPoint: mapping.leavingPoint,
  };
  return { as, reading: readLeavers(grid, as, thisCohort) };
}

/** Every different text, code and colour of the answers, with the label that it had last time, or a guess. Writes nothing. */
export function readOldWords(source: OldSource, mapping: OldMapping): OldWords {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const thisCohort = thisCohortOf(settingsOf(spreadsheet));
  const grid = readSource(spreadsheet, source);
  const { as, reading } = readAs(grid, mapping, thisCohort);
  if (reading.leavers.length === 0) return { refusal: NOBODY, words: [], leavers: 0 };
  const labels = labelsOf(openTab(spreadsheet, LISTS));
  const kept = readKeptWords(spreadsheet).words;
  const words = collectWords(grid, reading, as.columns);
  const coloured = words.some(({ kind }) => kind === 'colour');
  return {
    refusal: '',
    words: words.map((word) => ({ ...word, ...proposalFor(word, labels, kept, coloured) })),
    leavers: reading.leavers.length,
  };
}

type Proposal = Pick<OldWord, 'label' | 'keep' | 'from'>;

function proposalFor(
  { key, text, kind }: { key: string; text: string; kind: OldWord['kind'] },
  labels: OldSchool['labels'],
  kept: KeptWords,
  coloured: boolean,
): Proposal {
  const now = (label: string): string =>
    (labels.find((one) => one.label === label) ?? labels.find((one) => one.former === label))?.label ?? '';
  const before = Object.hasOwn(kept, key) ? kept[key] : undefined;
  if (before && (before.label === '' || now(before.label) !== ''))
    return { label: now(before.label), keep: before.keep, from: 'remembered' };
  const own = labels.find(({ label }) => plainWords(label) === plainWords(text));
  if (own && kind === 'text') return { label: own.label, keep: 'note', from: 'known' };
  const { label, sureness } = text === '' ? { label: '', sureness: '' as const } : guessLabel(text);
  const offered = now(label);
  // Where a colour says what, the words beside it say where.
  const keep =
    offered === '' && coloured && kind === 'text' && saysWhere(text) ? 'provider' : placeOfWords(text, label);
  return { label: offered, keep, from: offered === '' && sureness === 'known' ? '' : sureness };
}

/** Cohorts that set-up makes a tab for by itself. */
export const followed = (thisCohort: Cohort): ReadonlySet<Cohort> =>
  new Set(cohortsFollowed(academicYearEnding(thisCohort)));
