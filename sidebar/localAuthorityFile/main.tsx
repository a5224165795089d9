import { mount } from '../ui/mount';
import { LocalAuthorityFile } from './LocalAuthorityFile';

mount(LocalAuthorityFile);
