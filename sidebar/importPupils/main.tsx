import { mount } from '../ui/mount';
import { ImportPupils } from './ImportPupils';

mount(ImportPupils);
