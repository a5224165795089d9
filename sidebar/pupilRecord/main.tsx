import { mount } from '../ui/mount';
import { PupilRecord } from './PupilRecord';

mount(PupilRecord);
