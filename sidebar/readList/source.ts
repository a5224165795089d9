import { FileProblem } from './fileProblem';
import type { Decoded } from './readBytes';

/** A chosen file or a paste, as text. */
export interface Source extends Pick<Decoded, 'text'> {
  /** 'register.csv' or 'The pasted list'. */
  name: string;
  /** How the file was written, in words; '' for a paste. */
  written: string;
}

/** What to say about whatever went wrong while reading. */
export function asFileProblem(error: unknown): FileProblem {
  if (error instanceof FileProblem) return error;
  return new FileProblem(
    'The file could not be read',
    'It may have been moved, or still be open in another program. Close it there and choose it again.',
  );
}
