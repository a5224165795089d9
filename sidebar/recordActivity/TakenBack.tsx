import type { ComponentChildren } from 'preact';
import { Message } from '../ui/Message';
import { Frame } from './Frame';

interface Props {
  said: string;
  about?: string;
  footer: ComponentChildren;
}

/** A recording was taken back: what the server says that it did. */
export function TakenBack({ said, about, footer }: Props) {
  return (
    <Frame key="undone" step={0} heading="Taken back" about={about} footer={footer}>
      <Message tone="good">
        <p>{said}</p>
      </Message>
    </Frame>
  );
}
