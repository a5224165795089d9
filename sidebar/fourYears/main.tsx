import { mount } from '../ui/mount';
import { FourYears } from './FourYears';

mount(FourYears);
