import type { ImportField } from '../../src/server';

/** How header texts are compared: without case, spaces, punctuation and accents. */
export function plain(header: string): string {
  return header
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/** What a header text means: the field, and how far down its list of aliases the text stands (0 = its own label). */
export interface Meaning {
  key: string;
  rank: number;
}

/** All header texts that are recognised. Where two fields claim one text, the first field has it. */
export function dictionary(fields: readonly ImportField[]): Map<string, Meaning> {
  const known = new Map<string, Meaning>();
  for (const { key, label, aliases } of fields) {
    for (const [rank, text] of [label, ...aliases].entries()) {
      const word = plain(text);
      if (word !== '' && !known.has(word)) known.set(word, { key, rank });
    }
  }
  return known;
}
