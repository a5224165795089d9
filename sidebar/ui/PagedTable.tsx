import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { Button } from './Button';
import { count } from './words';

/** Rows drawn at a time: thousands at once would freeze an old laptop. */
const PAGE = 100;

export interface Column<T> {
  header: string;
  cell: (item: T) => ComponentChildren;
  /** The cell that names the row. */
  names?: boolean;
  className?: string;
}

interface Props<T> {
  caption: string;
  columns: Column<T>[];
  items: T[];
  keyOf: (item: T, index: number) => string;
  /** What one item is called: 'pupil', 'pupils'. */
  unit: [one: string, many: string];
}

/** A table that shows a hundred rows and more on request. The caption is for screen readers; a heading stands above it. */
export function PagedTable<T>({ caption, columns, items, keyOf, unit }: Props<T>) {
  const [shown, setShown] = useState(PAGE);
  const part = items.slice(0, shown);
  const rest = items.length - part.length;
  return (
    <div class="table-frame">
      <table>
        <caption class="unseen">{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th scope="col" key={column.header} class={column.className}>
                {column.header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {part.map((item, index) => (
            <tr key={keyOf(item, index)}>
              {columns.map((column) =>
                column.names ? (
                  <th scope="row" key={column.header} class={column.className}>
                    {column.cell(item)}
                  </th>
                ) : (
                  <td key={column.header} class={column.className}>
                    {column.cell(item)}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
      {items.length > PAGE && (
        <p class="more">
          <span role="status">
            {rest > 0
              ? `Showing ${count(part.length, unit)} of ${items.length.toLocaleString('en-GB')}.`
              : `Showing all ${count(items.length, unit)}.`}
          </span>{' '}
          {rest > 0 && (
            <Button onClick={() => setShown(shown + PAGE)}>{`Show ${Math.min(PAGE, rest)} more`}</Button>
          )}
        </p>
      )}
    </div>
  );
}
