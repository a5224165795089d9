import { mount } from '../ui/mount';
import { Help } from './Help';

mount(Help);
