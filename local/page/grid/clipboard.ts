import Papa from 'papaparse';
import type { Page } from '../page';
import { a1 } from './address';

/** Puts the selected cells on the clipboard as tab-separated text; cutting clears them. */
export function copyOut(page: Page, event: ClipboardEvent, cut: boolean): void {
  if (page.editing) return;
  const { model } = page;
  const { rect } = page.selection;
  const block: string[][] = [];
  for (let row = rect.row; row <= Math.min(rect.lastRow, model.lastRow); row += 1) {
    if (model.rows.size(row) === 0) continue;
    const line: string[] = [];
    for (let column = rect.column; column <= rect.lastColumn; column += 1) line.push(model.text(row, column));
    block.push(line);
  }
  event.clipboardData?.setData('text/plain', Papa.unparse(block, { delimiter: '\t', newline: '\n' }));
  event.preventDefault();
  if (cut) void page.clearSelection();
}

/** Pastes tab-separated text as Sheets does: validation is not asked. */
export function pasteIn(page: Page, event: ClipboardEvent): void {
  if (page.editing) return;
  event.preventDefault();
  const text = event.clipboardData?.getData('text/plain') ?? '';
  const block = Papa.parse<string[]>(text.replace(/\r?\n$/, ''), { delimiter: '\t' }).data;
  if (block.length === 0) return;
  const { row, column } = page.selection.rect;
  const sheet = page.sheet.name;
  void page.edit((person) => person.paste(sheet, a1(row, column), block));
}
