import type { RegisterRow } from './types';

const pattern = /^P(\d+)$/;

/**
 * Gives new Pupil IDs, 'P00001' on, always after the greatest there is: an ID that was once given may still stand in another
 * tab, so it is never given again. The letter keeps a number in one tab from missing its text in another.
 */
export function pupilIdGiver(register: readonly RegisterRow[], lastPupilId = ''): () => string {
  const numberOf = (pupilId: string): number => Number(pattern.exec(pupilId.trim().toUpperCase())?.[1] ?? 0);
  let last = register.reduce((most, row) => Math.max(most, numberOf(row.pupilId)), numberOf(lastPupilId));
  return () => {
    last++;
    return `P${String(last).padStart(5, '0')}`;
  };
}
