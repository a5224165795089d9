import { useLayoutEffect, useRef, useState } from 'preact/hooks';

/** A line of a menu: something to do, a menu of its own, or (label '-') a rule between groups. */
export interface MenuLine {
  label: string;
  /** Shown at the right, such as a shortcut. */
  hint?: string;
  disabled?: boolean;
  checked?: boolean;
  run?: () => void;
  lines?: MenuLine[];
}

interface MenuProps {
  lines: MenuLine[];
  x: number;
  y: number;
  label: string;
  close: () => void;
  /** Left and right arrow, for a menu bar. */
  sideways?: (step: 1 | -1) => void;
}

/** A menu at a place on the screen, worked by mouse or by keyboard as WAI-ARIA's menu pattern says. */
export function Menu({ lines, x, y, label, close, sideways }: MenuProps) {
  const list = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState(-1);
  const [place, setPlace] = useState({ x, y });

  useLayoutEffect(() => {
    const box = list.current!.getBoundingClientRect();
    setPlace({
      x: Math.max(4, Math.min(x, window.innerWidth - box.width - 4)),
      y: Math.max(4, Math.min(y, window.innerHeight - box.height - 4)),
    });
    focusLine(list.current!, 0, 1);
  }, [x, y]);

  useLayoutEffect(() => {
    const outside = (event: PointerEvent) => {
      if (!(event.target as HTMLElement).closest('.menu, .menu-button')) close();
    };
    window.addEventListener('pointerdown', outside, true);
    return () => window.removeEventListener('pointerdown', outside, true);
  }, [close]);

  const choose = (line: MenuLine, index: number) => {
    if (line.disabled) return;
    if (line.lines) setOpen(index);
    else {
      close();
      line.run?.();
    }
  };

  const onKeyDown = (event: KeyboardEvent) => {
    const box = list.current!;
    const at = Number((document.activeElement as HTMLElement | null)?.dataset.index ?? 0);
    const line = lines[at];
    switch (event.key) {
      case 'ArrowDown':
        focusLine(box, at + 1, 1);
        break;
      case 'ArrowUp':
        focusLine(box, at - 1, -1);
        break;
      case 'Home':
        focusLine(box, 0, 1);
        break;
      case 'End':
        focusLine(box, lines.length - 1, -1);
        break;
      case 'ArrowRight':
        if (line?.lines) setOpen(at);
        else sideways?.(1);
        break;
      case 'ArrowLeft':
        sideways?.(-1);
        break;
      case 'Enter':
      case ' ':
        if (line) choose(line, at);
        break;
      case 'Escape':
      case 'Tab':
        close();
        break;
      default:
        return;
    }
    event.preventDefault();
    event.stopPropagation();
  };

  const sub = lines[open]?.lines;
  const subAt =
    open >= 0 ? list.current?.querySelector(`[data-index="${open}"]`)?.getBoundingClientRect() : null;
  return (
    <>
      <div
        ref={list}
        class="menu"
        role="menu"
        tabIndex={-1}
        aria-label={label}
        style={{ left: `${place.x}px`, top: `${place.y}px` }}
        onKeyDown={onKeyDown}
      >
        {lines.map((line, index) =>
          line.label === '-' ? (
            <hr class="menu-rule" key={`rule ${index}`} />
          ) : (
            <button
              type="button"
              key={line.label}
              {...(line.checked === undefined
                ? { role: 'menuitem' }
                : { role: 'menuitemradio', 'aria-checked': line.checked })}
              aria-haspopup={line.lines ? 'menu' : undefined}
              aria-expanded={line.lines ? open === index : undefined}
              aria-disabled={line.disabled}
              tabIndex={-1}
              class="menu-line"
              data-index={index}
              onMouseEnter={() => {
                if (line.lines) setOpen(index);
                else if (open >= 0) setOpen(-1);
              }}
              onClick={() => choose(line, index)}
            >
              <span class="menu-check" aria-hidden="true">
                {line.checked ? '✓' : ''}
              </span>
              <span class="menu-label">{line.label}</span>
              <span class="menu-hint" aria-hidden="true">
                {line.lines ? '▸' : (line.hint ?? '')}
              </span>
            </button>
          ),
        )}
      </div>
      {sub && subAt && (
        <Menu
          key={open}
          lines={sub}
          x={subAt.right - 2}
          y={subAt.top - 7}
          label={lines[open]!.label}
          close={close}
          sideways={(step) => {
            if (step > 0) return;
            setOpen(-1);
            focusLine(list.current!, open, 1);
          }}
        />
      )}
    </>
  );
}

function focusLine(list: HTMLElement, from: number, step: 1 | -1): void {
  const lines = [...list.querySelectorAll<HTMLElement>(':scope > .menu-line')];
  const wanted =
    step > 0
      ? (lines.find((line) => Number(line.dataset.index) >= from) ?? lines[0])
      : ([...lines].reverse().find((line) => Number(line.dataset.index) <= from) ?? lines.at(-1));
  wanted?.focus();
}
