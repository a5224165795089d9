import type { ComponentChildren } from 'preact';

interface Props {
  children: ComponentChildren;
  onClick: () => void;
  /** 'pick' = an entry of a list that is chosen by pressing it. */
  kind?: 'primary' | 'plain' | 'link' | 'pick';
  /** Shown, and said to be unavailable, without losing the keyboard's place as a disabled button would. */
  unavailable?: boolean;
  /** id of the words that say why it is unavailable, or what it does. */
  describedBy?: string;
}

/** A button that never sends a form by accident. */
export function Button({ children, onClick, kind = 'plain', unavailable = false, describedBy }: Props) {
  return (
    <button
      type="button"
      class={`button ${kind}`}
      aria-disabled={unavailable ? 'true' : undefined}
      aria-describedby={describedBy}
      onClick={() => {
        if (!unavailable) onClick();
      }}
    >
      {children}
    </button>
  );
}
