// biome-ignore-all lint/a11y/useFocusableInteractive: the text box holds the focus and names its active option
import { useLayoutEffect, useMemo, useState } from 'preact/hooks';
import { choicesOf } from '../grid/rules';
import type { Page, Popup } from '../page';
import { usePlace } from './place';

interface ChoicesProps {
  page: Page;
  popup: Extract<Popup, { kind: 'choices' | 'calendar' }>;
}

/** The dropdown of a cell: typing narrows it, arrows and Enter choose. */
export function Choices({ page, popup }: ChoicesProps) {
  const { box, style } = usePlace(popup.x, popup.y);
  const [typed, setTyped] = useState('');
  const rule = page.model.validation(popup.row, popup.column);
  const all = useMemo(() => (rule ? choicesOf(rule, page.workbook) : []), [rule, page.workbook]);
  const begins = (choice: string) => choice.toLowerCase().startsWith(typed.toLowerCase());
  const within = (choice: string) => choice.toLowerCase().includes(typed.toLowerCase());
  const found = [...all.filter(begins), ...all.filter((choice) => !begins(choice) && within(choice))];
  const now = page.model.text(popup.row, popup.column);
  const [at, setAt] = useState(Math.max(0, all.indexOf(now)));

  useLayoutEffect(() => {
    box.current!.querySelector('input')!.focus({ preventScroll: true });
  }, []);
  useLayoutEffect(() => {
    box.current!.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [at]);

  const choose = (choice: string) => {
    page.openPopup(null);
    if (choice !== now) void page.type(popup.row, popup.column, choice);
  };
  const option = (index: number) => `choice-${index}`;
  return (
    <div
      ref={box}
      class="popup choices"
      role="dialog"
      aria-label="Values for this cell"
      style={{ ...style, minWidth: `${Math.max(180, popup.width)}px` }}
      onPointerDown={(event) => event.stopPropagation()}
    >
      <input
        role="combobox"
        aria-label="Choose a value"
        aria-expanded="true"
        aria-controls="choices-list"
        aria-activedescendant={found[at] === undefined ? undefined : option(at)}
        placeholder="Type to find"
        value={typed}
        onInput={(event) => {
          setTyped(event.currentTarget.value);
          setAt(0);
        }}
        onBlur={() => page.openPopup(null)}
        onKeyDown={(event) => {
          if (event.key === 'ArrowDown') setAt(Math.min(found.length - 1, at + 1));
          else if (event.key === 'ArrowUp') setAt(Math.max(0, at - 1));
          else if (event.key === 'Enter' && found[at] !== undefined) choose(found[at]);
          else if (event.key === 'Escape' || event.key === 'Tab') page.openPopup(null);
          else if (event.key === 'Delete' && typed === '') choose('');
          else return;
          event.preventDefault();
          event.stopPropagation();
        }}
      />
      <div role="listbox" id="choices-list" aria-label="Values" class="choices-list">
        {found.map((choice, index) => (
          <div
            role="option"
            id={option(index)}
            key={choice}
            aria-selected={index === at}
            class={choice === now ? 'choice now' : 'choice'}
            onPointerDown={(event) => {
              event.preventDefault();
              choose(choice);
            }}
            onMouseEnter={() => setAt(index)}
          >
            {choice}
          </div>
        ))}
      </div>
      {found.length === 0 && <p class="choices-none">Nothing on the list has these letters.</p>}
    </div>
  );
}
