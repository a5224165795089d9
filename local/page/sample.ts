import type { LocalSheets } from '../types';

/** Builds a sample school in an empty workbook. */
export async function loadSample(
  _sheets: LocalSheets,
  _school: 'special' | 'mainstream',
  _today: string,
): Promise<void> {
  throw new Error(
    'The sample schools are not in this version yet. Start with an empty workbook: ?start=empty',
  );
}
