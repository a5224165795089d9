import type { ComponentChildren } from 'preact';
import { ArrivalHeading } from '../ui/Heading';

/** The dialog around what is shown: its heading, which takes the keyboard, and the buttons at the foot. */
export function Frame({
  title,
  children,
  footer,
}: {
  title: string;
  children: ComponentChildren;
  footer: ComponentChildren;
}) {
  return (
    <main class="dialog">
      <header>
        <ArrivalHeading key={title} level={1}>
          {title}
        </ArrivalHeading>
      </header>
      <div class="body">{children}</div>
      <footer>{footer}</footer>
    </main>
  );
}
