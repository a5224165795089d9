import type { LocalSheets, RunResult } from '../../local/types';
import type {
  OldChoices,
  OldColumns,
  OldDestinationsOutcome,
  OldDestinationsPreview,
  OldMapping,
  OldRequest,
  OldSource,
  OldWords,
  SetUpStep,
} from '../../src/server';

export const pasted = (rows: string[][]): OldSource => ({ sheetId: null, name: 'The pasted list', rows });

const ask = async <T>(sheets: LocalSheets, name: string, ...args: unknown[]): Promise<T> =>
  (await sheets.run(name, ...args)).value as T;

export interface Looked {
  request: OldRequest;
  columns: OldColumns;
  words: OldWords;
  preview: OldDestinationsPreview;
}

/** What a person sees who takes every guess as it is, but for `changes`. */
export async function look(
  sheets: LocalSheets,
  source: OldSource,
  changes: { mapping?: Partial<OldMapping>; choices?: OldChoices; decisions?: Record<string, string> } = {},
): Promise<Looked> {
  const columns = await ask<OldColumns>(sheets, 'readOldColumns', source, null);
  const mapping: OldMapping = {
    headings: columns.headings,
    columns: columns.columns.map(({ column, what, when }) => ({ column, what, when })),
    cohort: columns.cohort,
    leavingPoint: '',
    ...changes.mapping,
  };
  const words = await ask<OldWords>(sheets, 'readOldWords', source, mapping);
  const choices: OldChoices = {
    ...Object.fromEntries(words.words.map(({ key, label, keep }) => [key, { label, keep }])),
    ...changes.choices,
  };
  const request: OldRequest = { source, mapping, choices, decisions: changes.decisions ?? {} };
  const preview = await ask<OldDestinationsPreview>(sheets, 'previewOldDestinations', request);
  return { request, columns, words, preview };
}

export interface BroughtIn {
  steps: SetUpStep[];
  outcome: OldDestinationsOutcome;
  /** Of the step that writes. */
  calls: RunResult['calls'];
}

/** Confirms what the preview showed. */
export async function bringIn(sheets: LocalSheets, { request, preview }: Looked): Promise<BroughtIn> {
  const steps = await ask<SetUpStep[]>(sheets, 'planOldDestinations', request, preview.fingerprint);
  let calls: RunResult['calls'] | undefined;
  for (const { key } of steps)
    ({ calls } = await sheets.run('runOldDestinationsStep', request, preview.fingerprint, key));
  const outcome = await ask<OldDestinationsOutcome>(sheets, 'finishOldDestinations');
  return { steps, outcome, calls: calls! };
}
