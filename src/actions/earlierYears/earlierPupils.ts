import { yearBeginning } from '../../rules/earlierYear';
import { cellOf, type OpenTab } from '../../sheets/openTab';
import { listedPupils } from '../pupilChoices';
import { rowsOfPupils } from './recordsFrom';
import type { EarlierPupil } from './types';

/** Everybody on the register, with the year group now as the Pupils tab works it out. */
export function earlierPupils(tab: OpenTab): EarlierPupil[] {
  const rowOf = rowsOfPupils(tab);
  return listedPupils(tab).map((pupil) => {
    const row = rowOf.get(pupil.choice.pupilId) ?? 0;
    const figure = (column: string): number | null => {
      const value = cellOf(tab, row, column);
      return typeof value === 'number' ? value : null;
    };
    return {
      ...pupil,
      now: {
        yearNumber: figure('yearNumber'),
        schoolYear: yearBeginning(figure('yearKnownIn') ?? 0),
      },
      onRecordFrom: figure('onRecordFrom') ?? 0,
      recordsFrom: cellOf(tab, row, 'recordsFrom'),
    };
  });
}
