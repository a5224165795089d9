import type { ComponentChildren } from 'preact';

/** What a dialog that reads a list is called, and its steps. */
export interface DialogWords {
  title: string;
  steps: readonly string[];
}

interface Props {
  words: DialogWords;
  /** Index of the step that is open; as many as there are steps = finished. */
  step: number;
  children: ComponentChildren;
  footer: ComponentChildren;
}

/** The dialog around a step: where one is, what moves, and the buttons at the foot. */
export function Frame({ words, step, children, footer }: Props) {
  return (
    <main class="dialog">
      <header>
        <h1>{words.title}</h1>
        <ol class="path" aria-label="Steps">
          {words.steps.map((label, index) => (
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
