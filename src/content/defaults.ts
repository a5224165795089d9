/** What the settings start with, and the limits that are no settings. Where none is named, there is no official figure. */
export const DEFAULTS = {
  /** Per cent from which a share is green, and from which it is amber. */
  greenFrom: 76,
  amberFrom: 51,
  /** Percentage points behind the other pupils beyond which a group is amber, and red. */
  gapAmber: 5,
  gapRed: 15,
  /** Days after a checkpoint's date from which an unanswered one is overdue. */
  overdueAfterDays: 60,
  /** Days before or after a checkpoint's date within which a confirmation speaks for that date. From 1 November: to 30 January. */
  toleranceDays: 90,
  /** Days before a review from which it is said to be due. */
  reviewDays: 30,
  /** Attendance of so many per cent or less is low. Source: for the DfE a pupil who misses a tenth of sessions or more is persistently absent. */
  lowAttendance: 90,
  /** Days before the end of a window from which it is said to be closing. */
  closingDays: 60,
  /**
   * Days after its last day for which something planned still counts as planned. Nobody writes down on the day itself who came; two
   * weeks reach over a half-term. After that somebody has to say whether it took place.
   */
  plannedForDays: 14,
  /** Leavers to make room for in a new cohort, as a share of the pupils expected, and never fewer than this many. */
  fewestLeaverRows: 20,
  /** Ready rows of a log of placements, meetings or aspirations: one a pupil, and never fewer than this many. */
  fewestLogRows: 60,
} as const;
