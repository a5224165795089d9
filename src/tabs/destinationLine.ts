import type { Formula } from '../workbook/formula';
import { column, f } from '../workbook/formula';
import { LISTS } from './lists';

/**
 * Where a destination stands in Lists, by its present name or by its former one, so that entries under a name that the school has
 * changed go on counting.
 * @param otherwise where it is in neither
 */
export const lineOfDestination = (label: Formula, otherwise: Formula = f`0`): Formula =>
  f`IFERROR(MATCH(${label},${column(LISTS, 'destination')},0),IFERROR(MATCH(${label},${column(LISTS, 'destinationFormer')},0),${otherwise}))`;
