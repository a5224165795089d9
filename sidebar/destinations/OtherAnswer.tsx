import { useId, useLayoutEffect, useState } from 'preact/hooks';
import type { DestinationsForm, FollowedLeaver } from '../../src/server';
import { Button } from '../ui/Button';
import { DateField, SelectField, TextField } from '../ui/Field';
import { focusFirstFault, hasHalfDate } from '../ui/faults';
import { ArrivalHeading } from '../ui/Heading';
import { dayFault } from './dayFault';
import { groupOf, placeWords, titleOf } from './leaver';
import type { Saving } from './saving';

interface Props {
  form: DestinationsForm;
  leaver: FollowedLeaver;
  checkpoint: string;
  busy: boolean;
  onSave: (saving: Omit<Saving, 'after'>) => void;
  onBack: () => void;
}

/** Another place, or one that is not known: what stands there already is where it begins. */
export function OtherAnswer({ form, leaver, checkpoint, busy, onSave, onBack }: Props) {
  const standing = (part: string): string => leaver.cells[`${checkpoint}${part}`] ?? '';
  const [destination, setDestination] = useState(standing('Destination'));
  const [provider, setProvider] = useState(standing('Provider'));
  const [level, setLevel] = useState(standing('Level'));
  const [on, setOn] = useState(form.today);
  const [by, setBy] = useState('');
  const [note, setNote] = useState(standing('Note'));
  const [refusals, setRefusals] = useState(0);
  useLayoutEffect(() => {
    if (refusals > 0) focusFirstFault();
  }, [refusals]);
  const unknown = groupOf(form, destination) === 'Not known';
  const asked = refusals > 0;
  const faults = {
    destination: destination === '' ? 'Choose where.' : '',
    by: by === '' && !unknown ? 'Choose who told you.' : '',
    on: unknown ? '' : dayFault(on, form.today),
  };
  const save = () => {
    if (Object.values(faults).some((fault) => fault !== '') || hasHalfDate()) {
      setRefusals(refusals + 1);
      return;
    }
    const typed: Record<string, string> = {
      Destination: destination,
      Provider: provider.trim(),
      Level: level.trim(),
      Note: note.trim(),
      // Nobody has told where they are: there is nothing to confirm.
      Confirmed: unknown ? '' : on,
      ConfirmedBy: unknown ? '' : by,
    };
    onSave({
      cells: Object.fromEntries(
        Object.entries(typed)
          .filter(([part, text]) => text !== standing(part))
          .map(([part, text]) => [`${checkpoint}${part}`, text]),
      ),
      said: `${titleOf(form, checkpoint)}: ${placeWords(destination, provider.trim())}${by === '' ? '' : ` (${by})`}`,
    });
  };
  return (
    <section class="stack tight">
      <ArrivalHeading level={3}>{`${titleOf(form, checkpoint)}: where are they?`}</ArrivalHeading>
      <DestinationField
        form={form}
        value={destination}
        onChange={setDestination}
        fault={asked ? faults.destination : ''}
      />
      <TextField
        label="Provider"
        help="College, employer or service."
        value={provider}
        onChange={setProvider}
      />
      <TextField label="Level or course" value={level} onChange={setLevel} />
      {!unknown && (
        <>
          <SelectField
            label="Who told you?"
            value={by}
            choices={form.confirmedBy}
            onChange={setBy}
            {...(asked && faults.by !== '' && { fault: faults.by })}
          />
          <DateField
            label="Told on"
            value={on}
            today={form.today}
            onChange={setOn}
            {...(asked && faults.on !== '' && { fault: faults.on })}
          />
        </>
      )}
      <TextField label="Note" help="In words the young person may read." value={note} onChange={setNote} />
      <div class="row">
        <Button kind="primary" unavailable={busy} onClick={save}>
          Save the answer
        </Button>
        <Button kind="link" onClick={onBack}>
          Back
        </Button>
      </div>
    </section>
  );
}

/** The school's list under the headings of its groups: forty lines in a row are too many to look through. */
function DestinationField({
  form,
  value,
  onChange,
  fault,
}: {
  form: DestinationsForm;
  value: string;
  onChange: (label: string) => void;
  fault: string;
}) {
  const id = useId();
  const groups = [...new Set(form.destinations.map(({ group }) => group))];
  const known = form.destinations.some(({ label }) => label === value);
  return (
    <div class="field">
      <label for={id}>Destination</label>
      <select
        id={id}
        value={value}
        aria-invalid={fault === '' ? undefined : 'true'}
        aria-describedby={fault === '' ? undefined : `${id}-fault`}
        onChange={(event) => onChange(event.currentTarget.value)}
      >
        {!known && <option value={value}>{value || 'Choose…'}</option>}
        {groups.map((group) => (
          <optgroup key={group} label={group || 'Without a group'}>
            {form.destinations
              .filter((one) => one.group === group)
              .map(({ label }) => (
                <option key={label} value={label}>
                  {label}
                </option>
              ))}
          </optgroup>
        ))}
      </select>
      {fault !== '' && (
        <p class="fault" id={`${id}-fault`}>
          {fault}
        </p>
      )}
    </div>
  );
}
