import { useState } from 'preact/hooks';
import type { DestinationsForm, FollowedLeaver } from '../../src/server';
import { Button } from '../ui/Button';
import { DateField, SelectField, TextField } from '../ui/Field';
import { focusFirstFault, hasHalfDate } from '../ui/faults';
import { changedCells } from './changedCells';
import type { Save } from './saving';

interface Props {
  form: DestinationsForm;
  leaver: FollowedLeaver;
  busy: boolean;
  onSave: Save;
}

const COLUMNS = ['leaving', 'intention', 'guarantee', 'offer', 'offerProvider', 'intentionAsked'] as const;

/** What a possible leaver of this year means to do, and how far the place has come. */
export function NextSteps({ form, leaver, busy, onSave }: Props) {
  const [draft, setDraft] = useState<Record<string, string>>(
    Object.fromEntries(COLUMNS.map((column) => [column, leaver.cells[column] ?? ''])),
  );
  const changed = changedCells(leaver, draft);
  const field = (column: (typeof COLUMNS)[number]) => ({
    value: draft[column] ?? '',
    onChange: (text: string) => setDraft({ ...draft, [column]: text }),
  });
  const blank = (words: string) => (choice: string) => choice || words;
  const save = () => {
    if (hasHalfDate()) {
      focusFirstFault();
      return;
    }
    onSave({ cells: changed, said: 'The next step is up to date.', after: 'stay' });
  };
  return (
    <section class="stack tight" aria-label="Next steps">
      {leaver.toDo !== '' && <p class="to-do">{leaver.toDo}</p>}
      <SelectField
        label="Staying or leaving"
        choices={['', ...form.leaving]}
        labelOf={blank('Not decided yet')}
        {...field('leaving')}
      />
      <SelectField
        label="Intention"
        choices={['', ...form.intentions.map(({ label }) => label)]}
        labelOf={blank('Not noted')}
        {...field('intention')}
      />
      <DateField label="Asked on" today={form.today} {...field('intentionAsked')} />
      <SelectField
        label="September Guarantee"
        choices={['', ...form.guarantees]}
        labelOf={blank('Not noted')}
        {...field('guarantee')}
      />
      <SelectField
        label="Offer"
        choices={['', ...form.offers]}
        labelOf={blank('Nothing yet')}
        {...field('offer')}
      />
      <TextField label="Place at" help="College, employer or service." {...field('offerProvider')} />
      <div>
        <Button kind="primary" unavailable={busy || Object.keys(changed).length === 0} onClick={save}>
          Save the next step
        </Button>
      </div>
    </section>
  );
}
