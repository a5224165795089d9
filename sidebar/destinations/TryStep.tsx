import { useState } from 'preact/hooks';
import type { FollowedLeaver } from '../../src/server';
import { Button } from '../ui/Button';
import { DateField, TextField } from '../ui/Field';
import { focusFirstFault, hasHalfDate } from '../ui/faults';
import { ArrivalHeading } from '../ui/Heading';
import { dayFault } from './dayFault';
import { tried } from './leaver';
import type { Save } from './saving';

const WAYS = [
  'telephone, no answer',
  'voicemail',
  'text message',
  'e-mail',
  'letter',
  'through the parent or carer',
  'through the provider',
  'through the local authority',
];

interface Props {
  leaver: FollowedLeaver;
  today: string;
  busy: boolean;
  onSave: Save;
  onBack: () => void;
}

/** Not reached: the try is noted, and the leaver stays on the list. */
export function TryStep({ leaver, today, busy, onSave, onBack }: Props) {
  const [how, setHow] = useState('');
  const [on, setOn] = useState(today);
  const [pressed, setPressed] = useState(false);
  const fault = dayFault(on, today);
  const save = () => {
    setPressed(true);
    if (fault !== '' || hasHalfDate()) focusFirstFault();
    else onSave({ cells: tried(leaver, how, on), said: 'The try is noted.', after: 'next' });
  };
  return (
    <section class="stack tight">
      <ArrivalHeading level={3}>Not reached</ArrivalHeading>
      <TextField
        label="How did you try?"
        help="It is added to the tries before."
        value={how}
        suggestions={WAYS}
        onChange={setHow}
        onEnter={save}
      />
      <DateField
        label="Tried on"
        value={on}
        today={today}
        onChange={setOn}
        {...(pressed && fault !== '' && { fault })}
      />
      <div class="row">
        <Button kind="primary" unavailable={busy} onClick={save}>
          Note the try
        </Button>
        <Button kind="link" onClick={onBack}>
          Back
        </Button>
      </div>
    </section>
  );
}
