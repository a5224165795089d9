import { mount } from '../ui/mount';
import { CatchUp } from './CatchUp';

mount(CatchUp);
