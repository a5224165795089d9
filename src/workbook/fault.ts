import type { Fault } from './plan';

/**
 * @param tab key of our tab, or '' for a sheet of the school's own
 * @param cell A1 of the cell or cells, or '' for the whole tab
 * @param remedy words of the button that puts it right, or '' where only a person can
 */
export function fault(
  kind: Fault['kind'],
  tab: string,
  title: string,
  cell: string,
  message: string,
  remedy: string,
): Fault {
  return { id: [tab || title, kind, cell].join('|'), tab, title, cell, kind, message, remedy };
}
