import { useState } from 'preact/hooks';
import { a1, a1Of, readAddress, tabOf } from '../grid/address';
import { editKey } from '../grid/CellEditor';
import { editText } from '../grid/display';
import type { Page } from '../page';

/** The name box, where a cell or a named range can be gone to, and the text or formula of the active cell. */
export function FormulaBar({ page }: { page: Page }) {
  const { selection, model, editing } = page;
  const [asked, setAsked] = useState<string | null>(null);
  const text = editing ? editing.text : editText(model.cell(selection.row, selection.column));
  const address = a1Of(selection.rect);
  const merge = model.merge(selection.row, selection.column);
  const name = merge && a1Of(merge) === address ? a1(selection.row, selection.column) : address;

  const go = () => {
    const named = page.workbook.namedRanges.find((one) => one.name.toLowerCase() === asked?.toLowerCase());
    const range = named?.range ?? asked ?? '';
    setAsked(null);
    if (readAddress(range))
      void page.goTo(tabOf(range) || page.sheet.name, range.slice(range.lastIndexOf('!') + 1));
    document.querySelector<HTMLElement>('.grid-layer')?.focus();
  };

  return (
    <section class="formula-bar" aria-label="Cell and formula">
      <input
        class="name-box"
        aria-label="Cell or named range"
        value={asked ?? name}
        spellcheck={false}
        onFocus={(event) => event.currentTarget.select()}
        onInput={(event) => setAsked(event.currentTarget.value)}
        onBlur={() => setAsked(null)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') go();
          if (event.key === 'Escape') document.querySelector<HTMLElement>('.grid-layer')?.focus();
        }}
      />
      <span class="fx" aria-hidden="true">
        fx
      </span>
      <textarea
        class="formula"
        rows={1}
        aria-label="Text or formula of the cell"
        value={text}
        spellcheck={false}
        onFocus={() => {
          if (!page.editing) page.beginEdit('edit', undefined, true);
          else page.editing = { ...page.editing, inBar: true };
        }}
        onInput={(event) => page.typeOn(event.currentTarget.value)}
        onKeyDown={(event) => page.editing && editKey(page, model, event)}
        onBlur={() => void page.commitEdit()}
      />
    </section>
  );
}
