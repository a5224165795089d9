import type { ComponentChildren } from 'preact';

export const STEPS = ['Choose the list', 'Match the columns', 'Look, then import'] as const;

interface Props {
  /** Index of the step that is open; 3 = finished. */
  step: number;
  children: ComponentChildren;
  footer: ComponentChildren;
}

/** The dialog around a step: where one is, what moves, and the buttons at the foot. */
export function Frame({ step, children, footer }: Props) {
  return (
    <main class="dialog">
      <header>
        <h1>Import pupils</h1>
        <ol class="path" aria-label="Steps">
          {STEPS.map((label, index) => (
            <li
              key={label}
              class={index < step ? 'past' : index === step ? 'now' : ''}
              aria-current={index === step ? 'step' : undefined}
            >
              <span class="number" aria-hidden="true">
                {index < step ? '✓' : index + 1}
              </span>
              {label}
              {index < step && <span class="unseen"> (done)</span>}
            </li>
          ))}
        </ol>
      </header>
      <div class="body">{children}</div>
      <footer>{footer}</footer>
    </main>
  );
}
