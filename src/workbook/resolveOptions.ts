import type { SheetLayout } from './layout';
import type { Scalar } from './tab';

/** What a build was asked for, as far as planning it goes. */
export interface ResolveOptions {
  version: string;
  /** Values for cells of Start here by setting name: written where they differ from what stands there. */
  settings: Readonly<Record<string, Scalar>>;
  /** Ids of faults that the person asked to have put right. */
  mend: ReadonlySet<string>;
  /** Only these tabs are planned; null = all. The others are only looked up. */
  only: ReadonlySet<string> | null;
  /** Only the tabs themselves with their rows of keys; what stands in them comes later. */
  framesOnly: boolean;
  /** Whether a sheet is the hidden record, or was begun as it. */
  isRecord(sheet: SheetLayout): boolean;
  /** Whether the names of the workbook were read; without them none is made or moved. */
  namesKnown: boolean;
}
