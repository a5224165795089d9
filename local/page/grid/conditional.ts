import type { CellDump, ConditionalFormatDump, SheetDump } from '../../types';
import { holds, type Rect, readAddress } from './address';
import { holdsTrue } from './condition';
import { displayText } from './display';

export interface CellLook {
  background: string;
  fontColor: string;
  bold: boolean;
}

interface Rule {
  rects: Rect[];
  format: ConditionalFormatDump;
}

/** Conditional formats of one tab: the first rule that holds decides, as in Sheets. */
export class ConditionalColours {
  private readonly rules: Rule[];

  constructor(
    dump: SheetDump,
    private readonly cell: (row: number, column: number) => CellDump | undefined,
  ) {
    this.rules = dump.conditionalFormats.map((format) => ({
      format,
      rects: format.ranges
        .map((range) => readAddress(range, dump.rows, dump.columns))
        .filter((rect) => rect !== null),
    }));
  }

  look(row: number, column: number): CellLook | null {
    for (const { rects, format } of this.rules) {
      const within = rects.find((rect) => holds(rect, row, column));
      if (within && this.applies(format, rects[0]!, row, column)) {
        return { background: format.background, fontColor: format.fontColor, bold: format.bold };
      }
    }
    return null;
  }

  private applies(format: ConditionalFormatDump, origin: Rect, row: number, column: number): boolean {
    const value = this.cell(row, column)?.value ?? '';
    const text = displayText(this.cell(row, column)).toLowerCase();
    const wanted = String(format.values[0] ?? '');
    switch (format.criteria) {
      case 'TEXT_EQUAL_TO':
        return text === wanted.toLowerCase();
      case 'TEXT_CONTAINS':
        return text.includes(wanted.toLowerCase());
      case 'TEXT_STARTS_WITH':
        return text.startsWith(wanted.toLowerCase());
      case 'CELL_NOT_EMPTY':
        return value !== '';
      case 'CELL_EMPTY':
        return value === '';
      case 'NUMBER_LESS_THAN':
        return typeof value === 'number' && value < Number(wanted);
      case 'NUMBER_GREATER_THAN':
        return typeof value === 'number' && value > Number(wanted);
      case 'CUSTOM_FORMULA':
        return holdsTrue(wanted, this.cell, row - origin.row, column - origin.column);
      default:
        return false;
    }
  }
}
