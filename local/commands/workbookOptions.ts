import { parseArgs } from 'node:util';

export type School = 'special' | 'mainstream';

export interface WorkbookOptions {
  /** Path of the .xlsx to write. */
  out: string;
  type: School;
  /** How many pupils the sample school has; undefined = its usual number. */
  pupils: number | undefined;
  /** 'yyyy-mm-dd' for the setting *Freeze the date at*, or '' for the day's own date. */
  today: string;
  /** Path of a MIS report to import in place of the sample school's, or ''. */
  csv: string;
  /** Set up, but bring in no pupil. */
  empty: boolean;
}

const MOST_PUPILS = 5000;

/**
 * Reads the options of the workbook command.
 * @throws Error with one plain line on the first fault
 */
export function readWorkbookOptions(args: string[]): WorkbookOptions {
  const values = parse(args);
  const out = values.out ?? '';
  if (!out) throw new Error('Say where to write the workbook: --out build/school.xlsx');
  if (!out.toLowerCase().endsWith('.xlsx'))
    throw new Error(`--out must end in .xlsx, and "${out}" does not.`);
  const type = values.type ?? 'special';
  if (type !== 'special' && type !== 'mainstream') {
    throw new Error(`--type is special or mainstream, not "${type}".`);
  }
  const options: WorkbookOptions = {
    out,
    type,
    pupils: readPupils(values.pupils),
    today: readDay(values.today),
    csv: values.csv ?? '',
    empty: values.empty ?? false,
  };
  if (options.csv && options.empty)
    throw new Error('--csv and --empty contradict each other: leave one out.');
  if (options.pupils !== undefined && (options.csv || options.empty)) {
    throw new Error(
      `--pupils is for the sample school: leave it out with ${options.csv ? '--csv' : '--empty'}.`,
    );
  }
  return options;
}

function parse(args: string[]) {
  try {
    return parseArgs({
      args,
      options: {
        out: { type: 'string' },
        type: { type: 'string' },
        pupils: { type: 'string' },
        today: { type: 'string' },
        csv: { type: 'string' },
        empty: { type: 'boolean' },
      },
    }).values;
  } catch (error) {
    const [firstSentence = ''] = (error as Error).message.split(/\. |\n/);
    throw new Error(`${firstSentence}. Known: --out --type --pupils --today --csv --empty.`);
  }
}

function readPupils(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const pupils = Number(text);
  if (!/^\d+$/.test(text) || pupils < 1 || pupils > MOST_PUPILS) {
    throw new Error(`--pupils is a whole number from 1 to ${MOST_PUPILS}, not "${text}".`);
  }
  return pupils;
}

function readDay(text: string | undefined): string {
  if (text === undefined) return '';
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text) ?? [];
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  if (Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== text) {
    throw new Error(`--today is a date written as 2026-11-21, not "${text}".`);
  }
  return text;
}
