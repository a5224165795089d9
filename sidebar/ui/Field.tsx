import type { ComponentChildren } from 'preact';
import { useId, useState } from 'preact/hooks';
import { Button } from './Button';

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
  props: Common & {
    value: string;
    onChange: (value: string) => void;
    numeric?: boolean;
    /** What was written here before: offered while typing. */
    suggestions?: readonly string[];
    onEnter?: () => void;
  },
) {
  const { numeric, suggestions = [] } = props;
  const list = useId();
  return (
    <Field {...props}>
      {(wiring) => (
        <>
          <input
            {...wiring}
            type="text"
            inputMode={numeric ? 'decimal' : undefined}
            autocomplete="off"
            class={numeric ? 'short' : undefined}
            list={suggestions.length > 0 ? list : undefined}
            value={props.value}
            onInput={(event) => props.onChange(event.currentTarget.value)}
            onKeyDown={(event) => {
              if (event.key === 'Enter') props.onEnter?.();
            }}
          />
          {suggestions.length > 0 && (
            <datalist id={list}>
              {suggestions.map((text) => (
                <option key={text} value={text} />
              ))}
            </datalist>
          )}
        </>
      )}
    </Field>
  );
}

/** A day, 'yyyy-mm-dd' or ''. A date typed by half counts as none, and is marked so that it is not lost unseen. */
export function DateField(
  props: Common & {
    value: string;
    onChange: (date: string) => void;
    /** The day that one press fills in. */
    today?: string;
  },
) {
  const [half, setHalf] = useState(false);
  const { today = '' } = props;
  const fault = half ? 'This is not a whole date. Type it again, or clear it.' : props.fault;
  const take = (input: HTMLInputElement) => {
    setHalf(input.validity.badInput);
    props.onChange(input.value);
  };
  return (
    <Field {...props} {...(fault !== undefined && { fault })}>
      {(wiring) => (
        <div class="row">
          <input
            {...wiring}
            type="date"
            value={props.value}
            onInput={(event) => take(event.currentTarget)}
            onBlur={(event) => setHalf(event.currentTarget.validity.badInput)}
          />
          {today !== '' && props.value !== today && (
            <Button kind="link" onClick={() => props.onChange(today)}>
              Today<span class="unseen">{` as ${props.label}`}</span>
            </Button>
          )}
        </div>
      )}
    </Field>
  );
}

/** One tick box on its own. */
export function TickField({
  label,
  ticked,
  onChange,
}: {
  label: string;
  ticked: boolean;
  onChange: (ticked: boolean) => void;
}) {
  return (
    <label class="tick">
      <input type="checkbox" checked={ticked} onChange={(event) => onChange(event.currentTarget.checked)} />
      <span>{label}</span>
    </label>
  );
}

export function LongTextField(
  props: Common & {
    value: string;
    onChange: (value: string) => void;
    rows: number;
    placeholder?: string;
    /** Sentences, whose spelling the browser may look at; a list of names is not. */
    prose?: boolean;
  },
) {
  return (
    <Field {...props}>
      {(wiring) => (
        <textarea
          {...wiring}
          rows={props.rows}
          spellcheck={props.prose === true}
          placeholder={props.placeholder}
          value={props.value}
          onInput={(event) => props.onChange(event.currentTarget.value)}
        />
      )}
    </Field>
  );
}

export function SelectField(
  props: Common & {
    value: string;
    choices: readonly string[];
    onChange: (value: string) => void;
    /** How a choice reads where it is not its own words: '' -> 'All forms', '9A' -> '9A (12)'. */
    labelOf?: (choice: string) => string;
  },
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
              {props.labelOf?.(choice) ?? choice}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
