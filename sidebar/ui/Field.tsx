import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

interface Common {
  label: string;
  help?: string;
  /** What is wrong with the entry; '' or left out where nothing is. */
  fault?: string;
}

interface Wiring {
  id: string;
  'aria-describedby': string | undefined;
  'aria-invalid': 'true' | undefined;
}

/** A label, its help and its fault around any control, wired for screen readers. */
function Field({
  label,
  help,
  fault,
  children,
}: Common & { children: (wiring: Wiring) => ComponentChildren }) {
  const id = useId();
  const describedBy = [help && `${id}-help`, fault && `${id}-fault`].filter(Boolean).join(' ');
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {help && (
        <p class="help" id={`${id}-help`}>
          {help}
        </p>
      )}
      {children({
        id,
        'aria-describedby': describedBy || undefined,
        'aria-invalid': fault ? 'true' : undefined,
      })}
      {fault && (
        <p class="fault" id={`${id}-fault`}>
          {fault}
        </p>
      )}
    </div>
  );
}

export function TextField(
  props: Common & { value: string; onChange: (value: string) => void; numeric?: boolean },
) {
  return (
    <Field {...props}>
      {(wiring) => (
        <input
          {...wiring}
          type="text"
          inputMode={props.numeric ? 'numeric' : undefined}
          autocomplete="off"
          class={props.numeric ? 'short' : undefined}
          value={props.value}
          onInput={(event) => props.onChange(event.currentTarget.value)}
        />
      )}
    </Field>
  );
}

export function LongTextField(
  props: Common & { value: string; onChange: (value: string) => void; rows: number; placeholder?: string },
) {
  return (
    <Field {...props}>
      {(wiring) => (
        <textarea
          {...wiring}
          rows={props.rows}
          spellcheck={false}
          placeholder={props.placeholder}
          value={props.value}
          onInput={(event) => props.onChange(event.currentTarget.value)}
        />
      )}
    </Field>
  );
}

export function SelectField(
  props: Common & { value: string; choices: string[]; onChange: (value: string) => void },
) {
  return (
    <Field {...props}>
      {(wiring) => (
        <select
          {...wiring}
          value={props.value}
          onChange={(event) => props.onChange(event.currentTarget.value)}
        >
          {!props.choices.includes(props.value) && (
            <option value={props.value}>{props.value || 'Choose…'}</option>
          )}
          {props.choices.map((choice) => (
            <option key={choice} value={choice}>
              {choice}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
