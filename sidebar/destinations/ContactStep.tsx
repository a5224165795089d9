import { useState } from 'preact/hooks';
import type { DestinationsForm, FollowedLeaver } from '../../src/server';
import { Button } from '../ui/Button';
import { DateField, SelectField, TextField } from '../ui/Field';
import { focusFirstFault, hasHalfDate } from '../ui/faults';
import { ArrivalHeading } from '../ui/Heading';
import { changedCells } from './changedCells';
import { dayFault } from './dayFault';
import type { Save } from './saving';

interface Props {
  form: DestinationsForm;
  leaver: FollowedLeaver;
  busy: boolean;
  onSave: Save;
  onBack: () => void;
}

const NO_LONGER: readonly string[] = ['Declined', 'Withdrawn'];

/** How they can be reached, and whether they may be. */
export function ContactStep({ form, leaver, busy, onSave, onBack }: Props) {
  const { cells } = leaver;
  const [draft, setDraft] = useState({
    contact: cells.contact ?? '',
    namedWorker: cells.namedWorker ?? '',
    consent: cells.consent ?? '',
    consentBy: cells.consentBy ?? '',
    alumni: cells.alumni ?? '',
  });
  const [on, setOn] = useState(form.today);
  const [pressed, setPressed] = useState(false);
  const changed = changedCells(leaver, draft);
  const isNew = 'consent' in changed && draft.consent !== '';
  const fault = isNew ? dayFault(on, form.today) : '';
  const field = (key: keyof typeof draft) => ({
    value: draft[key],
    onChange: (text: string) => setDraft({ ...draft, [key]: text }),
  });
  const save = () => {
    setPressed(true);
    if (fault !== '' || hasHalfDate()) {
      focusFirstFault();
      return;
    }
    onSave({
      cells: {
        ...changed,
        ...(isNew && { [draft.consent === 'Withdrawn' ? 'withdrawnOn' : 'consentOn']: on }),
        // Whoever agrees again has not withdrawn any more.
        ...(isNew && draft.consent === 'Agreed' && cells.withdrawnOn && { withdrawnOn: '' }),
      },
      said: isNew ? `May we stay in touch? ${draft.consent}.` : 'Contact and consent are up to date.',
      after: NO_LONGER.includes(draft.consent) ? 'answered' : 'stay',
    });
  };
  return (
    <section class="stack tight">
      <ArrivalHeading level={3}>Contact and consent</ArrivalHeading>
      <TextField label="How to reach" {...field('contact')} />
      <TextField label="Named worker" {...field('namedWorker')} />
      <SelectField
        label="May we stay in touch?"
        choices={['', ...form.consents]}
        labelOf={(choice) => choice || 'Not asked yet'}
        {...field('consent')}
      />
      {draft.consent !== '' && (
        <SelectField
          label="Said by"
          choices={['', ...form.consentGivenBy]}
          labelOf={(choice) => choice || 'Not noted'}
          {...field('consentBy')}
        />
      )}
      {isNew && (
        <DateField
          label="Said on"
          value={on}
          today={form.today}
          onChange={setOn}
          {...(pressed && fault !== '' && { fault })}
        />
      )}
      <SelectField
        label="Alumni network"
        help="May they be asked to come back, to speak or to host a visit?"
        choices={['', ...form.alumniAnswers]}
        labelOf={(choice) => choice || 'Not asked yet'}
        {...field('alumni')}
      />
      {'alumni' in changed && draft.alumni === 'Agreed' && (
        <p class="help">Check this workbook… then offers to add them to the Alumni tab.</p>
      )}
      {isNew && NO_LONGER.includes(draft.consent) && (
        <p class="help">They leave the list of those to ask. What others tell you may still be recorded.</p>
      )}
      <div class="row">
        <Button kind="primary" unavailable={busy || Object.keys(changed).length === 0} onClick={save}>
          Save
        </Button>
        <Button kind="link" onClick={onBack}>
          Back
        </Button>
      </div>
    </section>
  );
}
