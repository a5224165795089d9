import { mount } from '../ui/mount';
import { EarlierYears } from './EarlierYears';

mount(() => <EarlierYears />);
