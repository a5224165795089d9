/** Said wherever something needs a workbook that nobody has set up. */
export const NOT_SET_UP =
  'This workbook has not been set up yet. Choose Extensions, Golden Thread, Set up or update this workbook; then come back here.';

/** Said wherever something needs a tab of ours that somebody has deleted. */
export const tabGone = (title: string): string =>
  `The ${title} tab is not there. Choose Extensions, Golden Thread, Set up or update this workbook: it makes the tab again.`;
