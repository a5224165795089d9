import { mount } from '../ui/mount';
import { OldDestinations } from './OldDestinations';

mount(() => <OldDestinations />);
