import type { FollowedLeaver } from '../../src/server';

/** What of a form differs from the row: nothing else is written. */
export const changedCells = (
  { cells }: FollowedLeaver,
  draft: Readonly<Record<string, string>>,
): Record<string, string> =>
  Object.fromEntries(
    Object.entries(draft)
      .map(([column, text]) => [column, text.trim()] as const)
      .filter(([column, text]) => text !== (cells[column] ?? '')),
  );
