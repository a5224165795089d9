import { mount } from '../ui/mount';
import { SetUp } from './SetUp';

mount(SetUp);
