import { mount } from '../ui/mount';
import { CheckWorkbook } from './CheckWorkbook';

mount(CheckWorkbook);
