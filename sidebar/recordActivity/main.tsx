import { mount } from '../ui/mount';
import { RecordActivity } from './RecordActivity';

mount(RecordActivity);
