import { useId } from 'preact/hooks';

interface Props {
  legend: string;
  help?: string;
  fault?: string;
  /** `help` stands below its label. */
  choices: { value: string; label: string; help?: string }[];
  ticked: string[];
  onChange: (ticked: string[]) => void;
}

/** Several tick boxes under one heading. What is ticked keeps the order of the choices. */
export function TickList({ legend, help, fault, choices, ticked, onChange }: Props) {
  const id = useId();
  const describedBy = [help && `${id}-help`, fault && `${id}-fault`].filter(Boolean).join(' ');
  const set = (value: string, on: boolean) =>
    onChange(
      choices.map((choice) => choice.value).filter((each) => (each === value ? on : ticked.includes(each))),
    );
  return (
    <fieldset class="field" aria-describedby={describedBy || undefined}>
      <legend>{legend}</legend>
      {help && (
        <p class="help" id={`${id}-help`}>
          {help}
        </p>
      )}
      <div class={choices.some((choice) => choice.help) ? 'ticks explained' : 'ticks'}>
        {choices.map(({ value, label, help: more }) => (
          <label class="tick" key={value}>
            <input
              type="checkbox"
              checked={ticked.includes(value)}
              onChange={(event) => set(value, event.currentTarget.checked)}
            />
            <span>
              {label}
              {more && <span class="help">{more}</span>}
            </span>
          </label>
        ))}
      </div>
      {fault && (
        <p class="fault" id={`${id}-fault`}>
          {fault}
        </p>
      )}
    </fieldset>
  );
}
