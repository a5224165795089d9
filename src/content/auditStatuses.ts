/** What a school can say of an audit row. Blank is a value too: nobody has looked at the row yet. */
export const AUDIT_STATUSES = ['Not in place', 'Planned', 'Under way', 'In place', 'Not applicable'] as const;

export type AuditStatus = (typeof AUDIT_STATUSES)[number];

/** The help that stands on the status column. */
export const AUDIT_STATUS_HELP: readonly { status: AuditStatus; meaning: string }[] = [
  { status: 'Not in place', meaning: 'You have looked, and it is not happening.' },
  { status: 'Planned', meaning: 'It is agreed and has an owner or a date, but has not begun.' },
  { status: 'Under way', meaning: 'It has begun.' },
  { status: 'In place', meaning: 'It is happening now. Say in Evidence where that can be seen.' },
  { status: 'Not applicable', meaning: 'It does not fit your school. Say why in Evidence.' },
];
