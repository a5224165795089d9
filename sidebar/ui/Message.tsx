import type { ComponentChildren } from 'preact';
import { Button } from './Button';
import { explain } from './explain';

interface Props {
  tone: 'good' | 'notice' | 'bad' | 'plain';
  headline?: string;
  children?: ComponentChildren;
  /** Bad news is read out at once; anything else when the reader pauses. */
  announce?: boolean;
}

const WORDS = { good: 'Done', notice: 'Note', bad: 'Problem', plain: '' };

/** A box of words. The tone is a word for screen readers as well as a colour. */
export function Message({ tone, headline, children, announce = false }: Props) {
  const role = announce ? (tone === 'bad' ? 'alert' : 'status') : undefined;
  return (
    <div class={`message ${tone}`} role={role}>
      {headline && (
        <p class="headline">
          {WORDS[tone] && <span class="unseen">{WORDS[tone]}: </span>}
          {headline}
        </p>
      )}
      {children}
    </div>
  );
}

/** A server error in words, with a way to go on. */
export function Failure({
  error,
  again,
  children,
}: {
  error: unknown;
  again?: () => void;
  children?: ComponentChildren;
}) {
  const { headline, paragraphs, canTryAgain } = explain(error);
  return (
    <Message tone="bad" headline={headline} announce>
      {paragraphs.map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
      {children}
      {again && canTryAgain && (
        <p>
          <Button onClick={again}>Try again</Button>
        </p>
      )}
    </Message>
  );
}
