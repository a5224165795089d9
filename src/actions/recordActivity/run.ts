import type { Server } from '../../server';
import { Readable } from '../../sheets/entry';

const notYet = (): never => {
  throw new Readable('This part is not there yet.');
};

export const readActivityForm: Server['readActivityForm'] = notYet;
export const readTicks: Server['readTicks'] = notYet;
export const recordActivity: Server['recordActivity'] = notYet;
export const undoRecording: Server['undoRecording'] = notYet;
