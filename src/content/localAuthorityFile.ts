import type { SharedWhat } from './sharing';

/** What a file is for: it decides who is looked at and which columns there are. */
export type FilePurpose = 'nextSteps' | 'survey' | 'checkpoint';

/** Files about leavers share their columns, whichever checkpoint they are about. */
export type FileKind = 'nextSteps' | 'leavers';

export interface Purpose {
  readonly key: FilePurpose;
  readonly kind: FileKind;
  readonly label: string;
  readonly help: string;
  /** As the Sharing log calls it. */
  readonly logged: SharedWhat;
  /** Begins the name of the file. */
  readonly fileName: string;
}

export const FILE_PURPOSES: readonly Purpose[] = [
  {
    key: 'nextSteps',
    kind: 'nextSteps',
    label: 'Next steps and September Guarantee',
    help: 'Pupils on roll now: what they mean to do, and whether they have an offer.',
    logged: 'Intended destinations',
    fileName: 'next-steps',
  },
  {
    key: 'survey',
    kind: 'leavers',
    label: 'Last summer’s leavers on 1 November',
    help: 'For the authority’s activity survey.',
    logged: 'Activity survey 1 November',
    fileName: 'leavers-1-november',
  },
  {
    key: 'checkpoint',
    kind: 'leavers',
    label: 'Another cohort, at one checkpoint',
    help: 'Any leaving year, 1 November or one to four years on.',
    logged: 'List of leavers’ destinations',
    fileName: 'leavers',
  },
];

export interface FileColumn {
  readonly key: string;
  /** What we call it; also its header until the school writes the authority’s own. */
  readonly label: string;
  readonly hint: string;
  readonly kinds: readonly FileKind[];
  /** Goes into the file even where a parent or the pupil has blocked the rest: name and date of birth. */
  readonly identity: boolean;
  /** Files that have it to begin with. What an authority does not always ask for is in none. */
  readonly first: readonly FileKind[];
}

const BOTH: readonly FileKind[] = ['nextSteps', 'leavers'];
const NEXT: readonly FileKind[] = ['nextSteps'];
const NONE: readonly FileKind[] = [];
const LEAVERS: readonly FileKind[] = ['leavers'];

const column = (
  key: string,
  label: string,
  kinds: readonly FileKind[],
  hint = '',
  more: Partial<Pick<FileColumn, 'identity' | 'first'>> = {},
): FileColumn => ({ key, label, hint, kinds, identity: false, first: kinds, ...more });

/**
 * What a file may hold. Addresses and telephone numbers are not here: the workbook does not hold them. Neither is how to reach a
 * leaver, which is never shared, nor anything about needs, care or circumstances beyond the two flags that authorities ask for.
 */
export const FILE_COLUMNS: readonly FileColumn[] = [
  column('upn', 'UPN', BOTH, 'Left out where its check letter is wrong.'),
  column('uln', 'ULN', BOTH, 'Left out where its check digit is wrong.'),
  column('surname', 'Surname', BOTH, '', { identity: true }),
  column('forename', 'Forename', BOTH, '', { identity: true }),
  column('preferredName', 'Preferred name', BOTH, '', { first: NONE }),
  column('dateOfBirth', 'Date of birth', BOTH, 'yyyy-mm-dd', { identity: true }),
  column('sex', 'Sex', BOTH, 'F, M or U.', { first: NONE }),
  column('year', 'Year group', NEXT),
  column('leavingPoint', 'Leaving point', BOTH),
  column('leftOn', 'Left on', LEAVERS, 'yyyy-mm-dd', { first: NONE }),
  column('sendFlag', 'SEND flag', BOTH, 'Y: has an EHC plan. Otherwise N. Never Y in both flags.'),
  column('senSupportFlag', 'SEN support flag', BOTH, 'Y: has SEN support. Otherwise N.'),
  column('leaving', 'Staying or leaving', NEXT),
  column('intention', 'Intended destination', BOTH, 'In the words of your own list.'),
  column('intentionAsked', 'Intention asked on', NEXT, 'yyyy-mm-dd', { first: NONE }),
  column('guarantee', 'September Guarantee', BOTH, '', { first: NEXT }),
  column('offer', 'Offer', BOTH, '', { first: NEXT }),
  column('offerProvider', 'Offer from', BOTH, '', { first: NEXT }),
  column('destination', 'Destination', LEAVERS, 'In the words of your own list.'),
  column('code', 'Activity code', LEAVERS, 'The CCIS code beside the destination on the Lists tab.'),
  column('provider', 'Provider', LEAVERS),
  column('level', 'Level or course', LEAVERS),
  column('days', 'Days a week', LEAVERS, '', { first: NONE }),
  column('confirmed', 'Date confirmed', LEAVERS, 'yyyy-mm-dd'),
  column('confirmedBy', 'Source', LEAVERS, 'Who told you.'),
];
