import { SEN_STATUSES, SEXES } from './lists';
import { YEAR_GROUPS } from './yearGroups';

/** Fewer pupils than this are a small group: one pupil more or less moves their share by a fifth. Our own choice. */
export const SMALL_GROUP = 6;

export interface EquityGroup {
  /** As the register has it. */
  readonly value: string;
  readonly label: string;
}

/** A column of the register by which pupils are compared. */
export interface EquityKind {
  readonly key: string;
  /** The column in Pupils. */
  readonly column: string;
  readonly title: string;
  /** Its groups, or the columns of Lists that name them: as many as `most`. */
  readonly groups: readonly EquityGroup[] | { readonly list: string; readonly words: string; most: number };
  /** What pupils are called who are in none of them. */
  readonly others: string;
}

const yes = (label: string): readonly EquityGroup[] => [{ value: 'Yes', label }];

/** In the order in which Equity shows them. In a special school everybody has a plan: pathways and needs come first. */
export const EQUITY_KINDS: readonly EquityKind[] = [
  {
    key: 'pathway',
    column: 'pathway',
    title: 'Pathway',
    groups: { list: 'pathway', words: 'pathway', most: 10 },
    others: 'No pathway, or another one',
  },
  {
    key: 'need',
    column: 'primaryNeed',
    title: 'Primary need',
    groups: { list: 'need', words: 'needWords', most: 18 },
    others: 'None recorded, or not on the list',
  },
  {
    key: 'year',
    column: 'year',
    title: 'Year group',
    groups: YEAR_GROUPS,
    others: 'No year group, or another one',
  },
  {
    key: 'sen',
    column: 'senStatus',
    title: 'SEN',
    groups: SEN_STATUSES.map(({ code, label }) => ({ value: code, label })),
    others: 'SEN status not recorded',
  },
  {
    key: 'premium',
    column: 'pupilPremium',
    title: 'Pupil Premium',
    groups: yes('Pupil Premium'),
    others: 'Not Pupil Premium, or not recorded',
  },
  {
    key: 'care',
    column: 'lookedAfter',
    title: 'Looked after',
    groups: yes('Looked after'),
    others: 'Not looked after, or not recorded',
  },
  {
    key: 'language',
    column: 'eal',
    title: 'Language',
    groups: yes('English as an additional language'),
    others: 'English, or not recorded',
  },
  {
    key: 'sex',
    column: 'sex',
    title: 'Sex',
    groups: SEXES.filter(({ code }) => code !== 'U').map(({ code, label }) => ({ value: code, label })),
    others: 'Not recorded',
  },
];
