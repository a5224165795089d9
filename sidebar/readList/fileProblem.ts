/** A file that cannot be imported, in words for the person: what is wrong, and what to do. */
export class FileProblem extends Error {
  readonly headline: string;

  constructor(headline: string, advice: string) {
    super(advice);
    this.name = 'FileProblem';
    this.headline = headline;
  }
}

/** The largest file that is opened, in bytes. A register of 5,000 pupils with thirty columns has about 1.5 MB. */
export const LARGEST_FILE = 10 * 1024 * 1024;

/** The most rows under the header that one import takes. */
export const MOST_ROWS = 5000;
