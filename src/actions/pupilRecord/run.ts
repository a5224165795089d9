import type { Server } from '../../server';
import { Readable } from '../../sheets/entry';

const notYet = (): never => {
  throw new Readable('This part is not there yet.');
};

export const readRecordForm: Server['readRecordForm'] = notYet;
export const readPupilRecord: Server['readPupilRecord'] = notYet;
export const markShared: Server['markShared'] = notYet;
export const handOver: Server['handOver'] = notYet;
export const previewBringIn: Server['previewBringIn'] = notYet;
export const confirmBringIn: Server['confirmBringIn'] = notYet;
