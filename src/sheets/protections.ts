/** The mark by which we know our own protections again. */
export const PROTECTION_MARK = 'Golden Thread';

/** What a person reads when Sheets asks whether to go on. */
export const PROTECTION_TEXT = `${PROTECTION_MARK}: worked out by the workbook. Leave these cells as they are.`;
