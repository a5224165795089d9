import type { AuditStatus } from '../content/auditStatuses';
import type { RagWord } from '../content/palette';
import { type DateText, daysBetween } from './dates';

/** One row of the audit as it stands. Dates are 'yyyy-mm-dd' or ''. */
export interface AuditEntry {
  readonly status: AuditStatus | '';
  readonly evidence: string;
  readonly actionNeeded: string;
  readonly deadline: DateText;
  readonly review: DateText;
  readonly actionCompleted: DateText;
  /** Whether the row that is a later stage of this one counts as in place. */
  readonly laterStageInPlace: boolean;
}

export interface AuditReckoning {
  /** '' = nobody has looked at the row yet: no colour, counted apart. */
  readonly rag: RagWord | '';
  readonly noEvidenceYet: boolean;
  readonly reviewDue: boolean;
  /** Days to the deadline, negative once it has passed; '' where there is none or the row is green or grey. */
  readonly daysLeft: number | '';
}

/** @returns whether the row counts as in place: said so, action completed, or a later stage of the same fact is. */
export function countsAsInPlace(entry: AuditEntry): boolean {
  if (entry.status === 'Not applicable') return false;
  return entry.status === 'In place' || entry.actionCompleted !== '' || entry.laterStageInPlace;
}

/**
 * The colour of an audit row, the plain reckoning against which the workbook's formula is tested.
 *
 * Our own definition, there is no official one: grey = not applicable; green = in place, completed, or a later stage is; red = the
 * deadline has passed, or said not to be in place with neither an action nor a deadline; amber = planned or under way in time.
 * A row without a status is white, unless an action or a deadline was typed: then it counts as planned. A deadline has passed on
 * the day after it.
 *
 * @param entry the row
 * @param asOf the day on which it is looked at
 */
export function auditRag(entry: AuditEntry, asOf: DateText): AuditReckoning {
  const reviewDue = entry.review !== '' && entry.review < asOf;
  const settled = (rag: RagWord | ''): AuditReckoning => ({
    rag,
    noEvidenceYet: rag === 'Green' && entry.evidence.trim() === '',
    reviewDue,
    daysLeft: '',
  });
  if (entry.status === 'Not applicable') return settled('Grey');
  if (countsAsInPlace(entry)) return settled('Green');

  const planned = entry.actionNeeded.trim() !== '' || entry.deadline !== '';
  if (entry.status === '' && !planned) return settled('');
  const daysLeft = entry.deadline === '' ? '' : daysBetween(asOf, entry.deadline);
  const late = daysLeft !== '' && daysLeft < 0;
  const nothingPlanned = entry.status === 'Not in place' && !planned;
  return { ...settled(late || nothingPlanned ? 'Red' : 'Amber'), daysLeft };
}
