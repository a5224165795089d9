import { britishDate } from '../../rules/dates';
import type { LastRecording } from '../../server';
import { shortHash } from '../../workbook/shortHash';
import type { CohortWrites } from './types';

const KIND = 'oldDestinations';

/** A row that was written: only cells that were blank before. */
export interface KeptRow {
  pupilId: string;
  isNew: boolean;
  /** Column -> a mark of what was written: no name and no answer is kept. */
  cells: Record<string, string>;
}

/** What was brought in last: leavers by ID. */
export interface OldBroughtIn {
  /** When, 'yyyy-mm-dd hh:mm:ss' in the script's time zone. */
  at: string;
  cohorts: { cohort: number; rows: KeptRow[] }[];
}

export const keptOf = (at: string, writes: CohortWrites): OldBroughtIn => ({
  at,
  cohorts: [...writes].map(([cohort, rows]) => ({
    cohort,
    rows: rows.map(({ pupilId, isNew, cells }) => ({
      pupilId,
      isNew,
      cells: Object.fromEntries(Object.entries(cells).map(([column, text]) => [column, shortHash(text)])),
    })),
  })),
});

/** Gives each different text one number. */
class Numbers {
  readonly texts: string[] = [];
  private readonly known = new Map<string, number>();
  of(text: string): number {
    const number = this.known.get(text) ?? this.texts.push(text) - 1;
    this.known.set(text, number);
    return number;
  }
}

interface Packed {
  kind?: string;
  at: string;
  columns: string[];
  values: string[];
  cohorts: [number, ...[string, 0 | 1, ...number[]][]][];
}

/** The text to keep: each different column and mark stands in it once, so that eight years of leavers have room. */
export function undoText({ at, cohorts }: OldBroughtIn): string {
  const [columns, values] = [new Numbers(), new Numbers()];
  const rowsOf = (rows: readonly KeptRow[]) =>
    rows.map(({ pupilId, isNew, cells }): [string, 0 | 1, ...number[]] => [
      pupilId,
      isNew ? 1 : 0,
      ...Object.entries(cells).flatMap(([column, text]) => [columns.of(column), values.of(text)]),
    ]);
  const packed: Packed = {
    kind: KIND,
    at,
    columns: columns.texts,
    values: values.texts,
    cohorts: cohorts.map(({ cohort, rows }) => [cohort, ...rowsOf(rows)]),
  };
  return JSON.stringify(packed);
}

/** @returns what was kept, or null where there is nothing, somebody has edited it, or another action was the last. */
export function undoFrom(text: string): OldBroughtIn | null {
  if (text === '') return null;
  try {
    const { kind, at, columns, values, cohorts } = JSON.parse(text) as Packed;
    if (kind !== KIND) return null;
    return {
      at,
      cohorts: cohorts.map(([cohort, ...rows]) => ({
        cohort,
        rows: rows.map(([pupilId, isNew, ...pairs]) => {
          const cells: Record<string, string> = {};
          for (let i = 0; i < pairs.length; i += 2) cells[columns[pairs[i]!]!] = values[pairs[i + 1]!]!;
          return { pupilId, isNew: isNew === 1, cells };
        }),
      })),
    };
  } catch {
    return null;
  }
}

/** What was brought in last as a person is asked about it; null where nothing is kept. */
export function lastBroughtIn(kept: OldBroughtIn | null): LastRecording | null {
  if (!kept) return null;
  const leavers = kept.cohorts.reduce((sum, { rows }) => sum + rows.length, 0);
  return {
    id: shortHash(undoText(kept)),
    words: `Old destinations of ${leavers === 1 ? 'one leaver' : `${leavers} leavers`}, brought in on ${britishDate(kept.at.slice(0, 10))} at ${kept.at.slice(11, 16)}.`,
  };
}
