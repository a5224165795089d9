import { useId } from 'preact/hooks';

/** A bar for work of `of` known steps, `done` of them finished; the label is read out as it changes. */
export function ProgressBar({ label, done, of }: { label: string; done: number; of: number }) {
  const id = useId();
  return (
    <div class="progress">
      <p id={id} role="status">
        {label}
      </p>
      <div
        class="bar"
        role="progressbar"
        aria-labelledby={id}
        aria-valuemin={0}
        aria-valuemax={of}
        aria-valuenow={done}
      >
        <div style={{ width: `${of === 0 ? 0 : Math.round((100 * done) / of)}%` }} />
      </div>
      <p class="help" aria-hidden="true">
        {`Step ${Math.min(done + 1, of)} of ${of}`}
      </p>
    </div>
  );
}
