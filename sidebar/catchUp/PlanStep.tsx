import { useLayoutEffect, useState } from 'preact/hooks';
import type { CatchUpForm } from '../../src/server';
import { Button } from '../ui/Button';
import { DateField, TextField, TickField } from '../ui/Field';
import { focusFirstFault, hasHalfDate } from '../ui/faults';
import { TickList } from '../ui/TickList';
import { count, dayLabel } from '../ui/words';
import { Frame } from './Frame';
import { type Draft, faultOfDate } from './request';

interface Props {
  form: CatchUpForm;
  draft: Draft;
  onChange: (draft: Draft) => void;
  pupils: number;
  onBack: () => void;
  onSave: () => void;
}

/** Step 2: what is planned, and when. */
export function PlanStep({ form, draft, onChange, pupils, onBack, onSave }: Props) {
  const [refusals, setRefusals] = useState(0);
  useLayoutEffect(() => {
    if (refusals > 0) focusFirstFault();
  }, [refusals]);
  const set = (part: Partial<Draft>) => onChange({ ...draft, ...part });
  const untitled = draft.title.trim() === '';
  const dateFault = faultOfDate(form, draft.date);
  const save = () => {
    if (untitled || dateFault !== '' || draft.kinds.length === 0 || hasHalfDate()) setRefusals(refusals + 1);
    else onSave();
  };
  const checked = refusals > 0;
  return (
    <Frame
      step={2}
      heading="Plan it"
      footer={
        <>
          <Button onClick={onBack}>Back</Button>
          <Button kind="primary" onClick={save}>
            {`Plan it for ${count(pupils, ['pupil', 'pupils'])}`}
          </Button>
        </>
      }
    >
      <TextField
        label="Title"
        value={draft.title}
        onChange={(title) => set({ title })}
        {...(checked && untitled && { fault: 'Type a title.' })}
      />
      <DateField
        label="Date"
        help={`After today, up to ${dayLabel(form.lastDay)}.`}
        value={draft.date}
        onChange={(date) => set({ date })}
        {...(checked && dateFault !== '' && { fault: dateFault })}
      />
      <TextField
        label="With whom"
        help="The employer, college or visitor."
        value={draft.provider}
        onChange={(provider) => set({ provider })}
      />
      <TickList
        legend="Counts as"
        choices={form.kinds.map(({ key, label, help }) => ({
          value: key,
          label,
          ...(draft.kinds.includes(key) && { help }),
        }))}
        ticked={draft.kinds}
        onChange={(kinds) => set({ kinds })}
        {...(checked && draft.kinds.length === 0 && { fault: 'Tick what it counts as.' })}
      />
      <TickField
        label="In the school day, and meets the provider access rules"
        ticked={draft.providerAccess}
        onChange={(providerAccess) => set({ providerAccess })}
      />
      <p class="help">
        What makes it meaningful is ticked in the Activities tab once it has been held. Until then it counts
        as planned. It is for the pupils ticked: nobody else will have missed it.
      </p>
    </Frame>
  );
}
