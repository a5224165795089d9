import type { OldWhat } from '../../content/oldDestinations';
import { parseNeed } from '../needs';
import { plainWords } from '../reading';
import { parseSenStatus } from '../senStatus';
import { parseYesNo } from '../yesNo';

type Was = Extract<OldWhat, 'aspiration' | 'pathway' | 'need' | 'sen' | 'premium' | 'care' | 'sex'>;

/** Columns of *At leaving* in the cohort tab, with what a sheet says for them. */
export type WasCells = Partial<
  Record<'wasAspiration' | 'wasPathway' | 'wasNeed' | 'wasSen' | 'wasPremium' | 'wasCare' | 'wasSex', string>
>;

const SEX: Readonly<Record<string, string>> = {
  f: 'F',
  female: 'F',
  girl: 'F',
  m: 'M',
  male: 'M',
  boy: 'M',
  u: 'U',
};

/**
 * What a row says of a leaver as they were when they left.
 *
 * @param textOf the text of a column; '' where there is none
 */
export function wasIn(textOf: (what: Was) => string): {
  cells: WasCells;
  problems: { what: Was; message: string }[];
} {
  const cells: WasCells = {};
  const problems: { what: Was; message: string }[] = [];
  const read = (what: Was, column: keyof WasCells, value: string, problem: string): void => {
    if (value !== '') cells[column] = value;
    if (problem !== '' && value === '') problems.push({ what, message: `${problem} It is left out.` });
  };
  const aspiration = textOf('aspiration');
  if (aspiration !== '') cells.wasAspiration = aspiration;
  const pathway = textOf('pathway');
  if (pathway !== '') cells.wasPathway = pathway;
  const need = parseNeed(textOf('need'));
  read('need', 'wasNeed', need.value, need.problem);
  const sen = parseSenStatus(textOf('sen'));
  read('sen', 'wasSen', sen.value, sen.problem);
  for (const [what, column] of [
    ['premium', 'wasPremium'],
    ['care', 'wasCare'],
  ] as const) {
    const { value, problem } = parseYesNo(textOf(what));
    read(what, column, value, problem);
  }
  const sex = textOf('sex');
  if (sex !== '') read('sex', 'wasSex', SEX[plainWords(sex)] ?? '', 'This is neither F, M nor U.');
  return { cells, problems };
}
