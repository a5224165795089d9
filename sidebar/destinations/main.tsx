import { mount } from '../ui/mount';
import { Destinations } from './Destinations';

mount(Destinations);
