/** The narrow columns between which the boxes of Participation stand: a column put in between them is counted. */
export const TICKS_BEGIN = 'ticksBegin';
export const TICKS_END = 'ticksEnd';
