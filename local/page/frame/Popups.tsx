import type { Page } from '../page';
import { Ask } from './Ask';
import { Calendar } from './Calendar';
import { Choices } from './Choices';
import { cellLines, columnLines, rowLines, sortLines, tabLines } from './edits';
import { FilterMenu } from './FilterMenu';
import { Menu, type MenuLine } from './Menu';

/** Whatever is open over the grid: a menu, a dropdown, a calendar, a filter or a question. */
export function Popups({ page }: { page: Page }) {
  const { popup } = page;
  if (!popup) return null;
  const close = () => page.openPopup(null);
  const menu = (lines: MenuLine[], label: string, at: { x: number; y: number }) => (
    <Menu lines={lines} x={at.x} y={at.y} label={label} close={close} key={`${label} ${at.x} ${at.y}`} />
  );
  switch (popup.kind) {
    case 'cell menu':
      return menu(
        [
          ...cellLines(page),
          { label: '-' },
          ...rowLines(page),
          { label: '-' },
          ...columnLines(page),
          { label: '-' },
          ...sortLines(page).slice(0, 2),
        ],
        'Cell',
        popup,
      );
    case 'row menu':
      return menu([...rowLines(page), { label: '-' }, ...cellLines(page).slice(1, 2)], 'Row', popup);
    case 'column menu':
      return menu([...columnLines(page), { label: '-' }, ...sortLines(page).slice(0, 2)], 'Column', popup);
    case 'tab menu':
      return menu(tabLines(page, popup.sheet), `Tab ${popup.sheet}`, popup);
    case 'all sheets':
      return menu(
        page.workbook.sheets.map((sheet) => ({
          label: sheet.name,
          hint: sheet.hidden ? 'hidden' : '',
          checked: sheet.name === page.sheet.name,
          run: () => void page.bringSheet(sheet.name),
        })),
        'All sheets',
        popup,
      );
    case 'choices':
      return <Choices page={page} popup={popup} key={`${popup.row}:${popup.column}`} />;
    case 'calendar':
      return <Calendar page={page} popup={popup} key={`${popup.row}:${popup.column}`} />;
    case 'filter':
      return <FilterMenu page={page} popup={popup} key={popup.column} />;
    case 'ask':
      return <Ask popup={popup} close={close} />;
  }
}
