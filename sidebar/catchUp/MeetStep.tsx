import { useLayoutEffect, useState } from 'preact/hooks';
import type { CatchUpForm } from '../../src/server';
import { Button } from '../ui/Button';
import { DateField, TextField } from '../ui/Field';
import { focusFirstFault, hasHalfDate } from '../ui/faults';
import { count } from '../ui/words';
import { Frame } from './Frame';
import type { Draft } from './request';

interface Props {
  form: CatchUpForm;
  draft: Draft;
  onChange: (draft: Draft) => void;
  pupils: number;
  onBack: () => void;
  onSave: () => void;
}

/** Step 2 where a meeting with the adviser is missing: one is booked for each, on one day. */
export function MeetStep({ form, draft, onChange, pupils, onBack, onSave }: Props) {
  const [refusals, setRefusals] = useState(0);
  useLayoutEffect(() => {
    if (refusals > 0) focusFirstFault();
  }, [refusals]);
  const fault =
    draft.date === ''
      ? 'Say for which day.'
      : draft.date < form.today
        ? 'This day has passed. A meeting is booked for today or later.'
        : '';
  const save = () => {
    if (fault !== '' || hasHalfDate()) setRefusals(refusals + 1);
    else onSave();
  };
  return (
    <Frame
      step={2}
      heading="Book meetings"
      footer={
        <>
          <Button onClick={onBack}>Back</Button>
          <Button kind="primary" onClick={save}>
            {`Book ${count(pupils, ['meeting', 'meetings'])}`}
          </Button>
        </>
      }
    >
      <p>
        A meeting is of one pupil: each gets a row of their own in Guidance, marked as booked. Times can be
        agreed later. When a meeting has been held, choose Record a meeting in the menu.
      </p>
      <DateField
        label="Date"
        value={draft.date}
        onChange={(date) => onChange({ ...draft, date })}
        {...(refusals > 0 && fault !== '' && { fault })}
      />
      <TextField
        label="Adviser"
        value={draft.adviser}
        suggestions={form.advisers}
        onChange={(adviser) => onChange({ ...draft, adviser })}
      />
    </Frame>
  );
}
