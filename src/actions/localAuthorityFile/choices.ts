import { FILE_COLUMNS, type FileKind } from '../../content/localAuthorityFile';
import type { WantedColumn } from './types';

/** How a school has its files, from one time to the next. */
export interface FileChoices {
  columns: Record<FileKind, WantedColumn[]>;
  whom: string;
  how: string;
  sentBy: string;
}

const firstColumns = (kind: FileKind): WantedColumn[] =>
  FILE_COLUMNS.filter(({ first }) => first.includes(kind)).map(({ key }) => ({ key, header: '' }));

const wordsOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/** Columns that this version still knows, of what somebody may have edited. */
function columnsFrom(value: unknown, kind: FileKind): WantedColumn[] {
  if (!Array.isArray(value)) return firstColumns(kind);
  const found = value.flatMap((one: unknown): WantedColumn[] => {
    const { key, header } = (one ?? {}) as Partial<WantedColumn>;
    const known = FILE_COLUMNS.some((column) => column.key === key && column.kinds.includes(kind));
    return known ? [{ key: key!, header: wordsOf(header) }] : [];
  });
  return found.length > 0 ? found : firstColumns(kind);
}

/** @param text what was kept; anything that cannot be read counts as nothing */
export function choicesFrom(text: string): FileChoices {
  let kept: Record<string, unknown> = {};
  try {
    kept = (JSON.parse(text || '{}') ?? {}) as Record<string, unknown>;
  } catch {
    // Somebody edited the tab: the file begins with our own columns again.
  }
  const columns = (kept.columns ?? {}) as Record<string, unknown>;
  return {
    columns: {
      nextSteps: columnsFrom(columns.nextSteps, 'nextSteps'),
      leavers: columnsFrom(columns.leavers, 'leavers'),
    },
    whom: wordsOf(kept.whom) || 'Local authority',
    how: wordsOf(kept.how),
    sentBy: wordsOf(kept.sentBy),
  };
}

export const choicesText = (choices: FileChoices): string => JSON.stringify(choices);
