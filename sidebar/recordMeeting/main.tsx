import { mount } from '../ui/mount';
import { RecordMeeting } from './RecordMeeting';

mount(RecordMeeting);
