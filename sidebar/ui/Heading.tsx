import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/** A heading that takes the keyboard when it appears: a new step is read out, and Tab goes on from its top. */
export function ArrivalHeading({ children, level = 2 }: { children: ComponentChildren; level?: 1 | 2 | 3 }) {
  const Level = `h${level}` as const;
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => heading.current?.focus(), []);
  return (
    <Level tabIndex={-1} ref={heading}>
      {children}
    </Level>
  );
}
