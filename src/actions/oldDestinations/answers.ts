import { BROUGHT_IN } from '../../content/lists';
import { checkpointDate } from '../../rules/checkpointDate';
import { britishDate } from '../../rules/dates';
import { codeKey } from '../../rules/oldDestinations/collect';
import { wordKey } from '../../rules/oldDestinations/grid';
import type { OldAnswer, OldLeaver } from '../../rules/oldDestinations/leavers';
import type { AskedKey } from '../../rules/oldDestinations/times';
import { saysNoMore } from '../../rules/oldDestinations/words';
import type { OldChoices } from '../../server';
import { ASKED, shortTitle } from '../../tabs/checkpointWords';

/** What a list says of one leaver at one checkpoint, as the cells of the cohort tab hold it. */
export interface AnswerCells {
  key: AskedKey;
  /** Column -> text; the destination and what stands beside it. */
  cells: Record<string, string>;
}

export interface AnswerProblem {
  line: number;
  column: number;
  message: string;
  weight: 'stops' | 'warns';
}

const joined = (one: string, other: string): string =>
  one === '' || wordKey(one).includes(wordKey(other))
    ? one || other
    : other === '' || wordKey(other).includes(wordKey(one))
      ? other
      : `${one}; ${other}`;

/** The label that was chosen for an answer: by its code, else by its words, else by its colour. */
function labelOf({ code, text, colour }: OldAnswer, choices: OldChoices): string {
  const chosen = (key: string): string => choices[key]?.label ?? '';
  return (
    (code === '' ? '' : chosen(codeKey(code))) ||
    (text === '' ? '' : chosen(wordKey(text))) ||
    (colour === '' ? '' : chosen(colour))
  );
}

/** What the answers of a leaver come to; where two rows say different things of one checkpoint, neither is taken. */
export function answerCells(
  leaver: OldLeaver,
  choices: OldChoices,
  today: string,
): { answers: AnswerCells[]; problems: AnswerProblem[] } {
  const answers: AnswerCells[] = [];
  const problems: AnswerProblem[] = [];
  for (const checkpoint of ASKED) {
    const key = checkpoint.key as AskedKey;
    const said = leaver.answers.get(key);
    if (!said) continue;
    const stop = (message: string): void => {
      for (const { line, column } of said) problems.push({ line, column, message, weight: 'stops' });
    };
    const due = checkpointDate(checkpoint, leaver.cohort);
    if (due > today) {
      stop(
        `${shortTitle(checkpoint)} is on ${britishDate(due)}, which has not come yet, so this is left out. Perhaps the column is about an earlier checkpoint.`,
      );
      continue;
    }
    const labels = new Set(said.map((answer) => labelOf(answer, choices)).filter((label) => label !== ''));
    if (labels.size > 1) {
      stop(
        `Rows ${said.map(({ line }) => line).join(' and ')} say different things of the same leaver at the same checkpoint (${shortTitle(checkpoint)}). None of them is taken: mend the list, or type the right one into the tab.`,
      );
      continue;
    }
    const [label = ''] = labels;
    answers.push({ key, cells: cellsOf(key, label, said, choices, today, problems) });
  }
  return { answers, problems };
}

function cellsOf(
  key: AskedKey,
  label: string,
  said: readonly OldAnswer[],
  choices: OldChoices,
  today: string,
  problems: AnswerProblem[],
): Record<string, string> {
  let [provider, level, note, confirmed] = ['', '', '', ''];
  for (const answer of said) {
    provider = joined(provider, answer.provider);
    level = joined(level, answer.level);
    note = joined(note, answer.note);
    if (answer.confirmed > today)
      problems.push({
        line: answer.line,
        column: answer.column,
        message: 'The date has not come yet. It is left out.',
        weight: 'warns',
      });
    else if (answer.confirmed > confirmed) confirmed = answer.confirmed;
  }
  for (const { text } of said) {
    if (text === '' || saysNoMore(text, label)) continue;
    const asProvider = (choices[wordKey(text)]?.keep ?? 'note') === 'provider';
    if (asProvider && (provider === '' || wordKey(provider) === wordKey(text))) provider = provider || text;
    else if (!wordKey(provider).includes(wordKey(text))) note = joined(note, text);
  }
  if (label === '' && confirmed !== '') {
    note = joined(note, `Asked on ${britishDate(confirmed)}`);
    confirmed = '';
  }
  const cells: Record<string, string> = {
    [`${key}Destination`]: label,
    [`${key}Provider`]: provider,
    [`${key}Level`]: level,
    [`${key}Confirmed`]: confirmed,
    [`${key}ConfirmedBy`]: label !== '' && confirmed === '' ? BROUGHT_IN : '',
    [`${key}Note`]: note,
  };
  return Object.fromEntries(Object.entries(cells).filter(([, text]) => text !== ''));
}
