import type { Formula } from '../workbook/formula';
import { column, f, header, own } from '../workbook/formula';

/** Where in its column the first row with this row's value stands; the header is 1. */
export const firstRowWith = (tab: string, key: string): Formula =>
  f`IFERROR(MATCH(${own(key)},${column(tab, key)},0),0)`;

/** Where in its column this row stands; the header is 1. */
export const thisRow = (key: string): Formula => f`(ROW()-ROW(${header(key)})+1)`;

/** A list that people type, such as "7, 8", with a comma on either side of every entry and no spaces around them. */
export const betweenCommas = (list: Formula): Formula =>
  f`","&SUBSTITUTE(SUBSTITUTE(TRIM(${list}),", ",",")," ,",",")&","`;

/** What another tab says in the row that one exact MATCH finds; `otherwise` where there is none. */
export const lookUp = (
  tab: string,
  wanted: string,
  by: string,
  value: Formula,
  otherwise: Formula,
): Formula => f`IFERROR(INDEX(${column(tab, wanted)},MATCH(${value},${column(tab, by)},0)),${otherwise})`;
