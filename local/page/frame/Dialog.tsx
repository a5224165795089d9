import type { ComponentChildren } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';

interface DialogProps {
  title: string;
  width: number;
  /** Without it the dialog is as high as what is in it. */
  height?: number;
  modal?: boolean;
  close?: () => void;
  children: ComponentChildren;
}

/** A dialog over the page. A modal one is the browser's own, which keeps the keyboard in it and the rest of the page inert. */
export function Dialog({ title, width, height, modal = true, close, children }: DialogProps) {
  const box = useRef<HTMLDialogElement>(null);
  const id = useId();
  useLayoutEffect(() => {
    const dialog = box.current!;
    const before = document.activeElement as HTMLElement | null;
    if (modal) dialog.showModal();
    else dialog.show();
    dialog.querySelector<HTMLElement>('[data-first]')?.focus();
    return () => {
      dialog.close();
      before?.focus({ preventScroll: true });
    };
  }, [modal]);
  return (
    <dialog
      ref={box}
      class={modal ? 'dialog' : 'dialog loose'}
      aria-labelledby={id}
      style={{ width: `${width}px` }}
      onCancel={(event) => {
        event.preventDefault();
        close?.();
      }}
    >
      <div class="dialog-head">
        <h2 id={id}>{title}</h2>
        {close && (
          <button type="button" class="close" aria-label="Close" onClick={close}>
            ✕
          </button>
        )}
      </div>
      <div class="dialog-content" style={height ? { height: `${height}px` } : {}}>
        {children}
      </div>
    </dialog>
  );
}
