/** What a person has answered of one leaver. */
export interface Saving {
  /** Column -> text. */
  cells: Record<string, string>;
  /** The answer in words, to be read back. */
  said: string;
  /** Whether the leaver leaves the list of those to ask, stays on it while the next one opens, or stays open. */
  after: 'answered' | 'next' | 'stay';
}

export type Save = (saving: Saving) => void;
