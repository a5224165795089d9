import { mount } from '../ui/mount';
import { CloseSchoolYear } from './CloseSchoolYear';

mount(CloseSchoolYear);
