import type { Meeting, MeetingForm } from '../../src/server';
import { DateField, LongTextField, SelectField, TextField } from '../ui/Field';
import { asksFor } from './meeting';

const FOR_THE_PUPIL = 'Write it as if the pupil reads it.';

interface Props {
  form: MeetingForm;
  meeting: Meeting;
  faults: Partial<Record<keyof Meeting, string>>;
  onChange: (meeting: Meeting) => void;
}

/** The fields of one meeting, as many as its status asks for. */
export function MeetingFields({ form, meeting, faults, onChange }: Props) {
  const entry = (field: keyof Meeting) => ({
    value: meeting[field],
    onChange: (value: string) => onChange({ ...meeting, [field]: value }),
    ...(faults[field] !== undefined && { fault: faults[field] }),
  });
  const asked = (field: keyof Meeting) => asksFor(field, meeting);
  return (
    <>
      <SelectField label="What became of it" choices={form.statuses} {...entry('status')} />
      <DateField label="Date" today={form.today} {...entry('date')} />
      <TextField label="Adviser" suggestions={form.advisers} {...entry('adviser')} />
      <SelectField
        label="Adviser’s level"
        choices={['', ...form.levels]}
        labelOf={(level) => level || 'Not said yet'}
        {...entry('level')}
      />
      {asked('tookPart') && (
        <TextField
          label="Who took part"
          help="For example: the pupil, Mum, a key worker."
          {...entry('tookPart')}
        />
      )}
      {asked('advice') && (
        <LongTextField label="Advice given" help={FOR_THE_PUPIL} rows={4} prose {...entry('advice')} />
      )}
      {asked('decisions') && (
        <LongTextField
          label="Agreed decisions"
          help={`Who does what, and by when. ${FOR_THE_PUPIL}`}
          rows={4}
          prose
          {...entry('decisions')}
        />
      )}
      {asked('review') && <DateField label="Review on" {...entry('review')} />}
      {asked('sharedOn') && (
        <DateField label="Shared with the pupil on" today={form.today} {...entry('sharedOn')} />
      )}
    </>
  );
}
