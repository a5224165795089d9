import type { Server } from '../../server';
import { Readable } from '../../sheets/entry';

const notYet = (): never => {
  throw new Readable('This part is not there yet.');
};

export const matchPupils: Server['matchPupils'] = notYet;
