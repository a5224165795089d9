import type { Server } from '../../server';
import { Readable } from '../../sheets/entry';

const notYet = (): never => {
  throw new Readable('This part is not there yet.');
};

export const readMeetingForm: Server['readMeetingForm'] = notYet;
export const readMeetings: Server['readMeetings'] = notYet;
export const recordMeeting: Server['recordMeeting'] = notYet;
