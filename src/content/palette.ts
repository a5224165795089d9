/** A background with the text colour that stands on it, both '#RRGGBB'. */
export interface Colours {
  readonly background: string;
  readonly text: string;
}

export type RagWord = 'Green' | 'Amber' | 'Red' | 'Grey';

/**
 * Red, amber, green and grey. Each pair has at least 4.5:1 contrast (WCAG 2.2, 1.4.3), and the four can be told apart with
 * red-green colour blindness; the word always stands in the cell as well.
 */
export const RAG_COLOURS: Readonly<Record<RagWord, Colours>> = {
  Green: { background: '#D7F0DD', text: '#14532D' },
  Amber: { background: '#FFE9B8', text: '#6B4700' },
  Red: { background: '#F4B4B4', text: '#7F1D1D' },
  Grey: { background: '#E7E9EC', text: '#4A5560' },
};

/** What an entitlement has come to, beside the four of RAG: nothing to do yet, and decided by people. */
export const STATE_COLOURS = {
  'On track': { background: '#DCEBFA', text: '#1B3F66' },
  decided: { background: '#E8E1F4', text: '#43296E' },
} as const satisfies Record<string, Colours>;

export const LOOK = {
  /** Column headers of every table, and page titles. */
  header: { background: '#1F5C4A', text: '#FFFFFF' },
  /** Worked-out columns: people see what to leave alone. */
  worked: { background: '#F1F5F3', text: '#24312C' },
  /** The line that opens a section of the audit or a page. */
  sectionBand: { background: '#DCE9E3', text: '#17382D' },
  /** Cells that wait for a person's entry on a page. */
  entry: { background: '#FFFFFF', text: '#1B1F23' },
  /** Explanations beside cells. */
  note: { background: '#FFFFFF', text: '#4A5560' },
  link: { background: '#FFFFFF', text: '#0B5394' },
} as const satisfies Record<string, Colours>;

/** The colour of the sheet tab itself, by group of tabs. */
export const TAB_COLOURS = {
  start: '#1F5C4A',
  improve: '#8A5A00',
  track: '#1D4E89',
  destinations: '#6B3FA0',
  share: '#9B2C4E',
  lists: '#5F6B76',
} as const;

/** Chart series, in order: told apart by lightness as well as by hue. */
export const CHART_COLOURS = {
  Green: '#2E7D4F',
  Amber: '#E0A100',
  Red: '#B3261E',
  Grey: '#9AA3AD',
  EET: '#2E7D4F',
  'Re-engagement': '#E0A100',
  NEET: '#B3261E',
  'Adult services': '#1D4E89',
  Other: '#6B3FA0',
  'Not known': '#9AA3AD',
  'On track': '#1D4E89',
} as const;
