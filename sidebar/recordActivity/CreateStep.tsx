import { useLayoutEffect, useState } from 'preact/hooks';
import type { ActivityChoice, ActivityForm, NewActivity } from '../../src/server';
import { Button } from '../ui/Button';
import { DateField, SelectField, TextField } from '../ui/Field';
import { focusFirstFault, hasHalfDate } from '../ui/faults';
import { Failure, Message } from '../ui/Message';
import { TickList } from '../ui/TickList';
import type { Calling } from '../ui/useCall';
import { Working } from '../ui/Working';
import { dayLabel, yearGroupLabel } from '../ui/words';
import { namesake, readDays } from './activities';
import { Frame } from './Frame';

const WORKPLACE = 'workplace';

interface Props {
  form: ActivityForm;
  draft: NewActivity;
  onChange: (draft: NewActivity) => void;
  calling: Calling;
  /** The person means an activity that is there already. */
  onInstead: (activity: ActivityChoice) => void;
  onBack: () => void;
  onNext: () => void;
}

/** Step 1 for an activity that is not in the tab yet. It is made when the ticks are saved, not before. */
export function CreateStep({ form, draft, onChange, calling, onInstead, onBack, onNext }: Props) {
  const [days, setDays] = useState(draft.workplaceDays === null ? '' : String(draft.workplaceDays));
  const [refusals, setRefusals] = useState(0);
  useLayoutEffect(() => {
    if (refusals > 0) focusFirstFault();
  }, [refusals]);
  const set = (part: Partial<NewActivity>) => onChange({ ...draft, ...part });
  const checked = refusals > 0;
  const untitled = draft.title.trim() === '';
  const workplace = draft.kinds.includes(WORKPLACE);
  const noDays = workplace && Number.isNaN(readDays(days) ?? 0);
  const twin = namesake(form.activities, draft);
  const asked = form.criteria.filter((criterion) =>
    criterion.kinds.some((kind) => draft.kinds.includes(kind)),
  );
  const setKinds = (kinds: string[]) => {
    const still = new Set(
      form.criteria.filter((each) => each.kinds.some((kind) => kinds.includes(kind))).map((each) => each.key),
    );
    set({
      kinds,
      criteria: draft.criteria.filter((key) => still.has(key)),
      workplaceDays: kinds.includes(WORKPLACE) ? draft.workplaceDays : null,
    });
  };
  const next = () => {
    if (untitled || noDays || hasHalfDate()) setRefusals(refusals + 1);
    else onNext();
  };
  return (
    <Frame
      step={1}
      heading="A new activity"
      footer={
        <>
          <Button onClick={onBack}>Back</Button>
          <Button kind="primary" onClick={next}>
            Choose pupils
          </Button>
        </>
      }
    >
      <p>Only the title is needed now. The rest can be filled in later, in the Activities tab.</p>
      <TextField
        label="Title"
        value={draft.title}
        onChange={(title) => set({ title })}
        {...(checked && untitled && { fault: 'Type a title.' })}
      />
      {twin && (
        <Message tone="notice" headline="There is an activity of this title">
          <p>{twin.date === '' ? 'It has no date.' : `It is dated ${dayLabel(twin.date)}.`}</p>
          {calling.phase === 'busy' ? (
            <Working>Reading who is ticked…</Working>
          ) : (
            <Button onClick={() => onInstead(twin)}>Record for that one</Button>
          )}
          {calling.phase === 'failed' && <Failure error={calling.error} again={calling.again} />}
        </Message>
      )}
      <DateField label="Date" value={draft.date} onChange={(date) => set({ date })} today={form.today} />
      <TextField
        label="With whom"
        help="The employer, college or visitor."
        value={draft.provider}
        onChange={(provider) => set({ provider })}
      />
      <TickList
        legend="Counts as"
        help="Several are possible. Without any, nothing is counted yet."
        choices={form.kinds.map(({ key, label, help }) => ({
          value: key,
          label,
          ...(draft.kinds.includes(key) && { help }),
        }))}
        ticked={draft.kinds}
        onChange={setKinds}
      />
      {workplace && (
        <TextField
          label="Days at the workplace"
          help="Half a day is 0.5."
          numeric
          value={days}
          onChange={(text) => {
            setDays(text);
            const read = readDays(text);
            set({ workplaceDays: read !== null && Number.isNaN(read) ? null : read });
          }}
          {...(checked && noDays && { fault: 'Type a number of days, such as 1 or 0.5.' })}
        />
      )}
      {asked.length > 0 && (
        <TickList
          legend="What made it meaningful"
          help="An encounter counts once all of these are ticked."
          choices={asked.map(({ key, label, help }) => ({ value: key, label, help }))}
          ticked={draft.criteria}
          onChange={(criteria) => set({ criteria })}
        />
      )}
      <details class="part">
        <summary>For whom, how, and more</summary>
        <div class="part-body stack">
          <TickList
            legend="For which years"
            help="None ticked means every year."
            choices={form.yearGroups.map((year) => ({ value: year, label: yearGroupLabel(year) }))}
            ticked={draft.years}
            onChange={(years) => set({ years })}
          />
          {form.pathways.length > 0 && (
            <TickList
              legend="For which pathways"
              help="None ticked means every pathway."
              choices={form.pathways.map((pathway) => ({ value: pathway, label: pathway }))}
              ticked={draft.pathways}
              onChange={(pathways) => set({ pathways })}
            />
          )}
          <SelectField
            label="In the school day"
            value={draft.schoolDay}
            choices={['', 'Yes', 'No']}
            labelOf={orNotSaid}
            onChange={(schoolDay) => set({ schoolDay })}
          />
          <SelectField
            label="How it was held"
            value={draft.mode}
            choices={['', ...form.modes]}
            labelOf={orNotSaid}
            onChange={(mode) => set({ mode })}
          />
          {form.areas.length > 0 && (
            <SelectField
              label="Learning area"
              value={draft.area}
              choices={['', ...form.areas]}
              labelOf={orNotSaid}
              onChange={(area) => set({ area })}
            />
          )}
          <TickList
            legend="Role models and stereotypes"
            help="Of the activity, never of a named person."
            choices={form.tags.map(({ key, label, help }) => ({ value: key, label, help }))}
            ticked={draft.tags}
            onChange={(tags) => set({ tags })}
          />
        </div>
      </details>
    </Frame>
  );
}

const orNotSaid = (choice: string): string => choice || 'Not said yet';
