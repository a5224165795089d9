import type { Fault } from './plan';

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
