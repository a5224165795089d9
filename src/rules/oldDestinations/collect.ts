import { type OldGrid, wordKey } from './grid';
import type { OldMapping, OldReading } from './leavers';

/** A text, code or colour that answers hold, once, however often it stands there. */
export interface OldWord {
  /** What it is known by: the words of a text, 'ccis 230' or '#rrggbb'. */
  readonly key: string;
  readonly kind: 'text' | 'code' | 'colour';
  /** As it stands first; of a colour what is written in the sheet's own key to it, or ''. */
  readonly text: string;
  times: number;
  /** How often without a colour that could say what it means. */
  uncoloured: number;
  /** Up to three texts in cells of this colour. */
  readonly samples: string[];
}

export const codeKey = (code: string): string => `ccis ${code}`;

/** Everything that answers hold and that a label has to be chosen for: texts, most frequent first, then codes, then colours. */
export function collectWords(
  grid: OldGrid,
  { leavers }: OldReading,
  columns: OldMapping['columns'],
): OldWord[] {
  const found = new Map<string, OldWord>();
  const count = (key: string, kind: OldWord['kind'], text: string, colour: string, sample = ''): void => {
    const word = found.get(key) ?? { key, kind, text, times: 0, uncoloured: 0, samples: [] };
    found.set(key, word);
    word.times += 1;
    if (colour === '') word.uncoloured += 1;
    if (sample !== '' && word.samples.length < 3 && !word.samples.includes(sample)) word.samples.push(sample);
  };
  for (const leaver of leavers)
    for (const answers of leaver.answers.values())
      for (const { text, code, colour } of answers) {
        if (text !== '') count(wordKey(text), 'text', text, colour);
        if (code !== '') count(codeKey(code), 'code', `CCIS code ${code}`, colour);
        if (colour !== '') count(colour, 'colour', '', colour, text);
      }
  const ofLeavers = new Set(leavers.flatMap(({ lines }) => lines));
  const isAnswer: IsAnswer = (line, column) => ofLeavers.has(line) && columns.has(column);
  const rank = { text: 0, code: 1, colour: 2 } as const;
  return [...found.values()]
    .map((word) => (word.kind === 'colour' ? { ...word, text: keyToColour(grid, word.key, isAnswer) } : word))
    .sort((a, b) => rank[a.kind] - rank[b.kind] || b.times - a.times || (a.text < b.text ? -1 : 1));
}

/** What is written in or beside a cell of this colour in which no answer stands. */
function keyToColour({ texts, colours }: OldGrid, colour: string, isAnswer: IsAnswer): string {
  for (const [at, fills] of colours.entries())
    for (const [column, fill] of fills.entries()) {
      if (fill !== colour || isAnswer(at + 1, column)) continue;
      const row = texts[at] ?? [];
      const text = row[column] || row[column + 1] || '';
      if (text !== '') return text;
    }
  return '';
}

/** Whether what stands in a cell belongs to a leaver: line from 1, column from 0. */
type IsAnswer = (line: number, column: number) => boolean;
