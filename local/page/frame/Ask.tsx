import { useState } from 'preact/hooks';
import type { Popup } from '../page';
import { Dialog } from './Dialog';

/** One question with a line to answer it. */
export function Ask({ popup, close }: { popup: Extract<Popup, { kind: 'ask' }>; close: () => void }) {
  const [text, setText] = useState(popup.text);
  return (
    <Dialog title={popup.title} width={380} close={close}>
      <form
        class="dialog-body"
        onSubmit={(event) => {
          event.preventDefault();
          close();
          popup.answer(text.trim());
        }}
      >
        <label>
          <span class="ask-label">{popup.label}</span>
          <input
            class="ask-text"
            value={text}
            onInput={(event) => setText(event.currentTarget.value)}
            data-first
          />
        </label>
        <div class="popup-buttons">
          <button type="button" class="button" onClick={close}>
            Cancel
          </button>
          <button type="submit" class="button primary">
            OK
          </button>
        </div>
      </form>
    </Dialog>
  );
}
