import type { Formula } from '../workbook/formula';
import { f, quote, tabId } from '../workbook/formula';
import type { Column, FixedRow, Look, PageCell, Scalar } from '../workbook/tab';

type More = Partial<Pick<PageCell, 'format' | 'entry' | 'colours' | 'help' | 'span'>>;

/** A cell of a page. */
export const put = (look: Look, content: Scalar | Formula | null, more: More = {}): PageCell => ({
  look,
  content,
  ...more,
});

/** A box that people fill in. */
export const box = (content: Scalar | null, more: More = {}): PageCell => put('input', content, more);

/** A link to the top of one of our tabs. */
export const link = (tab: string, text: Formula): PageCell =>
  put('link', f`HYPERLINK("#gid="&${tabId(tab)},${text})`);

/** A link whose words are known beforehand. */
export const linkTo = (tab: string, text: string): PageCell => link(tab, f`${quote(text)}`);

/** A column of a page: its cells say what they hold. */
export const pageColumn = (key: string, width: number): Column => ({
  key,
  header: '',
  help: '',
  kind: 'given',
  format: 'words',
  width,
});

/** Two panels side by side from the same row on. Where the right one is longer its rows go on as `more` 1, 2, 3 … */
export function sideBySide(
  left: readonly FixedRow[],
  right: readonly Readonly<Record<string, PageCell>>[],
  more: string,
): FixedRow[] {
  const rows = left.map((row, i) => (right[i] ? { ...row, cells: { ...row.cells, ...right[i] } } : row));
  right.slice(left.length).forEach((cells, i) => {
    rows.push({ key: `${more}${i + 1}`, cells });
  });
  return rows;
}

/** An empty row between two parts of a page. */
export const gap = (key: string): FixedRow => ({ key });
