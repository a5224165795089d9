import type { Server } from '../../server';
import { Readable } from '../../sheets/entry';

const notYet = (): never => {
  throw new Readable('This part is not there yet.');
};

export const readListForm: Server['readListForm'] = notYet;
export const previewList: Server['previewList'] = notYet;
export const confirmList: Server['confirmList'] = notYet;
