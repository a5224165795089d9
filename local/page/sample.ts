import { unpackWorkbook } from '../services/packed';
import type { SavedWorkbook } from '../types';
import type { Start } from './start';

/**
 * The sample school as the server of this page has made it for that day; null where it has none, so that the page builds it itself.
 * @param day 'yyyy-mm-dd'
 */
export async function fetchSample(
  school: Exclude<Start, 'empty'>,
  day: string,
): Promise<SavedWorkbook | null> {
  const answer = await fetch(`/sample/${school}/${day}.json`);
  return answer.ok ? unpackWorkbook(await answer.text()) : null;
}
