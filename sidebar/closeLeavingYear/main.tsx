import { mount } from '../ui/mount';
import { CloseLeavingYear } from './CloseLeavingYear';

mount(CloseLeavingYear);
