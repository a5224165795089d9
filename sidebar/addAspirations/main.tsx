import { PasteList } from '../pasteList/PasteList';
import { mount } from '../ui/mount';

mount(() => <PasteList kind="aspirations" />);
