import Papa from 'papaparse';
import type { OldSource } from '../../src/server';
import { FileProblem, LARGEST_FILE } from '../readList/fileProblem';
import { readBytes } from '../readList/readBytes';

/**
 * Reads rows as they stand, headings and titles among them: the server looks what is what.
 * @throws FileProblem where nothing stands in it
 */
export function rowsOf(text: string): string[][] {
  const { data } = Papa.parse<string[]>(text.replace(/^\uFEFF/, ''), {
    // Rows that were copied from a spreadsheet have tabs between their cells, whatever else stands in them.
    ...(text.includes('\t') && { delimiter: '\t' }),
    delimitersToGuess: [',', ';', '\t'],
    skipEmptyLines: false,
  });
  while (data.length > 0 && data[data.length - 1]!.every((cell) => cell.trim() === '')) data.pop();
  if (data.length === 0)
    throw new FileProblem('There is nothing in it', 'Choose another file, or copy the rows and paste them.');
  return data;
}

/**
 * A chosen file as a source.
 * @throws FileProblem where it cannot be read
 */
export async function sourceOfFile(file: File): Promise<OldSource> {
  // A file of gigabytes is not even read into memory.
  const bytes =
    file.size > LARGEST_FILE ? new Uint8Array(LARGEST_FILE + 1) : new Uint8Array(await file.arrayBuffer());
  return { sheetId: null, name: file.name, rows: rowsOf(readBytes(bytes).text) };
}
