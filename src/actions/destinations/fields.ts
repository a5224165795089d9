import { CHECKPOINTS, type Checkpoint } from '../../content/checkpoints';
import {
  ALUMNI_ANSWERS,
  CONFIRMED_BY,
  CONSENT_GIVEN_BY,
  CONSENTS,
  OFFER_STATUSES,
  SEPTEMBER_GUARANTEE,
  STAYING_OR_LEAVING,
  STILL_THERE,
} from '../../content/lists';
import { isDate } from '../../rules/dates';

/** What a cell takes. Destinations and intentions are the school's own list: the cell itself refuses what is not in it. */
type Kind = 'words' | 'date' | 'days' | readonly string[];

/** A cell of a cohort tab that the sidebar may write. */
export interface LeaverField {
  /** As a person is told of it. */
  label: string;
  kind: Kind;
}

/** Longer texts are no answer but a paste that went wrong. */
const LONGEST = 2_000;
const MOST_DAYS = 7;

const asked = ({ key, title }: Checkpoint): [string, LeaverField][] => [
  [`${key}Destination`, { label: title, kind: 'words' }],
  [`${key}Provider`, { label: `${title}: provider`, kind: 'words' }],
  [`${key}Level`, { label: `${title}: level`, kind: 'words' }],
  [`${key}Days`, { label: `${title}: days a week`, kind: 'days' }],
  [`${key}Confirmed`, { label: `${title}: confirmed on`, kind: 'date' }],
  [`${key}ConfirmedBy`, { label: `${title}: confirmed by`, kind: CONFIRMED_BY }],
  [`${key}Note`, { label: `${title}: note`, kind: 'words' }],
];

/** Whether the first destination lasted is answered by one of four words. */
const stillThere = ({ key, title }: Checkpoint): [string, LeaverField][] => [
  [`${key}Still`, { label: title, kind: STILL_THERE }],
  [`${key}Confirmed`, { label: `${title}: confirmed on`, kind: 'date' }],
  [`${key}ConfirmedBy`, { label: `${title}: confirmed by`, kind: CONFIRMED_BY }],
];

/** Every cell that the sidebar may write, by column. */
export const LEAVER_FIELDS: ReadonlyMap<string, LeaverField> = new Map<string, LeaverField>([
  ['leaving', { label: 'Staying or leaving', kind: STAYING_OR_LEAVING }],
  ['intention', { label: 'Intention', kind: 'words' }],
  ['intentionAsked', { label: 'Asked on', kind: 'date' }],
  ['guarantee', { label: 'September Guarantee', kind: SEPTEMBER_GUARANTEE }],
  ['offer', { label: 'Offer', kind: OFFER_STATUSES }],
  ['offerProvider', { label: 'Place at', kind: 'words' }],
  ['consent', { label: 'May we stay in touch?', kind: CONSENTS }],
  ['consentBy', { label: 'Consent given by', kind: CONSENT_GIVEN_BY }],
  ['consentOn', { label: 'Consent on', kind: 'date' }],
  ['withdrawnOn', { label: 'Withdrawn on', kind: 'date' }],
  ['alumni', { label: 'Alumni network', kind: ALUMNI_ANSWERS }],
  ['contact', { label: 'How to reach', kind: 'words' }],
  ['namedWorker', { label: 'Named worker', kind: 'words' }],
  ['lastTried', { label: 'Last tried on', kind: 'date' }],
  ['tries', { label: 'Tried how', kind: 'words' }],
  ...CHECKPOINTS.flatMap((one) => (one.key === 'sustained' ? stillThere(one) : asked(one))),
]);

/** @returns why the text cannot stand in the field; '' where it can. Blank always can. */
export function faultOf({ label, kind }: LeaverField, text: string): string {
  if (text === '') return '';
  if (kind === 'date') return isDate(text) ? '' : `${label}: this is not a date. Write 21/11/2026.`;
  if (kind === 'days') {
    const days = Number(text);
    return days >= 0 && days <= MOST_DAYS ? '' : `${label}: a number from 0 to ${MOST_DAYS}.`;
  }
  if (kind === 'words')
    return text.length <= LONGEST
      ? ''
      : `${label}: shorten it to ${LONGEST.toLocaleString('en-GB')} characters.`;
  return kind.includes(text) ? '' : `${label}: choose one of ${kind.join(', ')}.`;
}
