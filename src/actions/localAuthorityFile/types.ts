import type { OutsideScope, ScopeGroup } from '../../rules/authorityScope';

/** Why somebody is left out of the file. */
export type LeftOut =
  | OutsideScope
  | 'Guest here (the pupil’s own school answers)'
  | 'Dual registration (the main school answers)'
  | 'Stays at this school'
  | 'Moved abroad or died (tell the authority yourselves)';

/** A cell of the workbook, as a person finds it. */
export interface Place {
  tab: string;
  title: string;
  cell: string;
}

/** Somebody who may be in the file, with what the workbook says. */
export interface Candidate {
  pupilId: string;
  name: string;
  /** As it stands in the workbook, by the key of the column; dates 'yyyy-mm-dd'. */
  values: Readonly<Record<string, string>>;
  /** Where each of them stands; the Pupil ID of the row where it stands nowhere. */
  places: Readonly<Record<string, Place>>;
  /** Stands on the Pupils tab, which alone holds ULN and date of birth. */
  registered: boolean;
  /** E, K, N or ''. */
  senStatus: string;
  /** Who has blocked the extra information, in the words of Pupils; '' = nobody. */
  blocked: string;
  scope: { group: ScopeGroup } | { outside: LeftOut };
  /** Years 11 and 12 without a row in this year's Destinations, in which their next step would stand. */
  unlisted: boolean;
  /** An offer by the end of September is owed: Years 11 and 12. */
  owedOffer: boolean;
  /** The destination is a label that the Lists tab does not have. */
  notInLists: boolean;
}

/** One column as the school wants it. */
export interface WantedColumn {
  key: string;
  header: string;
}
