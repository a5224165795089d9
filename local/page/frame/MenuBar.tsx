import { useRef, useState } from 'preact/hooks';
import type { Page } from '../page';
import { cellLines, columnLines, groupLines, rowLines, sortLines } from './edits';
import { Menu, type MenuLine } from './Menu';

/** The menus of the page. Only what works here is in them. */
export function MenuBar({
  page,
  download,
  restart,
}: {
  page: Page;
  download: () => void;
  restart: () => void;
}) {
  const [open, setOpen] = useState(-1);
  const bar = useRef<HTMLDivElement>(null);
  const menus: { label: string; lines: MenuLine[] }[] = [
    {
      label: 'File',
      lines: [
        { label: 'Download .xlsx', run: download },
        { label: '-' },
        { label: 'Start again…', run: restart },
      ],
    },
    { label: 'Edit', lines: cellLines(page) },
    { label: 'View', lines: groupLines(page) },
    { label: 'Insert', lines: [...rowLines(page), { label: '-' }, ...columnLines(page)] },
    { label: 'Data', lines: sortLines(page) },
    {
      label: 'Extensions',
      lines: [
        {
          label: 'Golden Thread',
          lines: page.menu.map((item) => ({
            label: item.label || '-',
            run: () => void page.runMenu(item),
          })),
        },
      ],
    },
  ];

  const close = () => {
    const button = bar.current?.querySelector<HTMLElement>(`[data-menu="${open}"]`);
    setOpen(-1);
    button?.focus();
  };
  const go = (from: number, step: 1 | -1, opened: boolean) => {
    const to = (from + step + menus.length) % menus.length;
    bar.current?.querySelector<HTMLElement>(`[data-menu="${to}"]`)?.focus();
    if (opened) setOpen(to);
  };
  const button =
    open >= 0 ? bar.current?.querySelector(`[data-menu="${open}"]`)?.getBoundingClientRect() : null;
  return (
    <div class="menu-bar" role="menubar" aria-label="Menus" ref={bar}>
      {menus.map((menu, index) => (
        <button
          type="button"
          key={menu.label}
          role="menuitem"
          aria-haspopup="menu"
          aria-expanded={open === index}
          class="menu-button"
          data-menu={index}
          tabIndex={index === 0 ? 0 : -1}
          onClick={() => setOpen(open === index ? -1 : index)}
          onMouseEnter={() => {
            if (open >= 0) setOpen(index);
          }}
          onKeyDown={(event) => {
            if (event.key === 'ArrowRight') go(index, 1, false);
            else if (event.key === 'ArrowLeft') go(index, -1, false);
            else if (event.key === 'ArrowDown') setOpen(index);
            else return;
            event.preventDefault();
          }}
        >
          {menu.label}
        </button>
      ))}
      {open >= 0 && button && (
        <Menu
          key={open}
          lines={menus[open]!.lines}
          label={menus[open]!.label}
          x={button.left}
          y={button.bottom + 2}
          close={close}
          sideways={(step) => go(open, step, true)}
        />
      )}
    </div>
  );
}
