import { mount } from '../ui/mount';
import { AddTabs } from './AddTabs';

mount(AddTabs);
