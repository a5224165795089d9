import type { ComponentChildren } from 'preact';
import type { Idea } from './sentences';

/** Simple drawings of our own, in one line width. The words beside them say the same. */
const DRAWINGS: Record<Idea, ComponentChildren> = {
  me: (
    <>
      <circle cx="24" cy="15" r="8" />
      <path d="M8 42c1-10 7-15 16-15s15 5 16 15" />
    </>
  ),
  hope: <path d="M24 5l6 12 13 2-9.500 9.500 2 13.500-11.500-6-11.500 6 2-13.500L5 19l13-2z" />,
  next: (
    <>
      <path d="M24 44V6" />
      <path d="M24 9h15l5 5-5 5H24z" />
      <path d="M24 23H9l-5 5 5 5h15z" />
    </>
  ),
  did: (
    <>
      <rect x="7" y="7" width="34" height="34" rx="5" />
      <path d="M15 25l7 7 12-16" />
    </>
  ),
  work: (
    <>
      <rect x="5" y="15" width="38" height="26" rx="4" />
      <path d="M17 15V9h14v6M5 26h38M24 23v6" />
    </>
  ),
  talk: (
    <>
      <path d="M6 8h26v18H18l-7 7v-7H6z" />
      <path d="M37 17h5v18h-4v6l-7-6H20v-4" />
    </>
  ),
  place: <path d="M6 24L24 8l18 16M11 21v20h26V21M20 41V29h8v12" />,
};

export function Drawing({ idea }: { idea: Idea }) {
  return (
    <svg class="symbol" viewBox="0 0 48 48" aria-hidden="true" focusable="false">
      {DRAWINGS[idea]}
    </svg>
  );
}
