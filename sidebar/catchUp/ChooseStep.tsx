import { useMemo } from 'preact/hooks';
import type { CatchUpForm, PupilChoice } from '../../src/server';
import { asksForSomething } from '../recordActivity/filter';
import { GroupFields } from '../recordActivity/GroupFields';
import { UndoLast } from '../recordActivity/UndoLast';
import { Button } from '../ui/Button';
import { SelectField, TickField } from '../ui/Field';
import { PupilList } from '../ui/PupilList';
import { server } from '../ui/server';
import { count } from '../ui/words';
import { criteriaMissed, type Listed, type Wanted } from './choose';
import { Frame } from './Frame';

interface Props {
  form: CatchUpForm;
  arrives: boolean;
  wanted: Wanted;
  onWanted: (wanted: Wanted) => void;
  /** Whom the choices of year, form and group are made from: they miss what is asked for. */
  meant: readonly PupilChoice[];
  listed: readonly Listed[];
  unticked: ReadonlySet<string>;
  onUnticked: (unticked: ReadonlySet<string>) => void;
  /** Meetings are booked for what is missing: it is no activity. */
  meets: boolean;
  onNext: () => void;
  /** Meetings that were booked before were taken back: what the server says that it did. */
  onUndone: (said: string) => void;
}

/** Step 1: who is missing what. All are ticked, and whoever is not meant is unticked. */
export function ChooseStep(props: Props) {
  const { form, wanted, onWanted, listed, unticked, onUnticked, meets } = props;
  const missed = useMemo(() => criteriaMissed(form), [form]);
  const lacking = useMemo(
    () => new Map(listed.map(({ choice, missing }) => [choice.pupilId, missing])),
    [listed],
  );
  const ticked = new Set([...lacking.keys()].filter((id) => !unticked.has(id)));
  const set = (ids: Iterable<string>, on: boolean) => {
    const next = new Set(unticked);
    for (const id of ids) {
      if (on) next.delete(id);
      else next.add(id);
    }
    onUnticked(next);
  };
  const none = ticked.size === 0;
  const label = (key: string) => {
    const found = missed.find(({ criterion }) => criterion.key === key);
    return found
      ? `${found.criterion.label} (${found.pupils.toLocaleString('en-GB')})`
      : `Anything (${form.missing.length.toLocaleString('en-GB')})`;
  };
  return (
    <Frame
      step={1}
      heading="Who is missing what?"
      arrives={props.arrives}
      footer={
        <>
          <p class="chosen" id="chosen" role="status">
            {none ? 'Nobody is ticked.' : `${count(ticked.size, ['pupil', 'pupils'])} ticked.`}
          </p>
          <span class="break" />
          <Button
            kind="primary"
            unavailable={none}
            describedBy={none ? 'chosen' : undefined}
            onClick={props.onNext}
          >
            {meets ? 'Book meetings…' : 'Plan it…'}
          </Button>
        </>
      }
    >
      <SelectField
        label="What is missing"
        value={wanted.criterion}
        choices={['', ...missed.map(({ criterion }) => criterion.key)]}
        labelOf={label}
        onChange={(criterion) => onWanted({ ...wanted, criterion })}
      />
      <TickField
        label="Only who was absent: low attendance, or an activity missed"
        ticked={wanted.absentOnly}
        onChange={(absentOnly) => onWanted({ ...wanted, absentOnly })}
      />
      <details class="part" open={asksForSomething(wanted.filter)}>
        <summary>By year, form, group or name</summary>
        <div class="part-body stack">
          <GroupFields
            pupils={props.meant}
            filter={wanted.filter}
            onFilter={(filter) => onWanted({ ...wanted, filter })}
          />
        </div>
      </details>
      <p role="status">
        {listed.length === 0
          ? 'Nobody fits all of that.'
          : `${count(listed.length, ['pupil', 'pupils'])}, the most pressing first.`}
      </p>
      {listed.length > 0 && (
        <>
          <div class="row">
            <Button onClick={() => set(lacking.keys(), true)}>Tick all</Button>
            <Button onClick={() => set(lacking.keys(), false)}>Untick all</Button>
          </div>
          <PupilList
            legend="Pupils who miss something"
            pupils={listed.map(({ choice }) => choice)}
            ticked={ticked}
            onTick={(id, on) => set([id], on)}
            tag={({ pupilId }) => <Lacks {...lacking.get(pupilId)} />}
            others="Choose a year, form or group above, or type a part of a name, to see the others. Those who are ticked are planned for, shown or not."
          />
        </>
      )}
      {form.undo && (
        <UndoLast
          heading="The meetings booked last"
          last={form.undo}
          whose="They may be a colleague’s: whoever booked last in this workbook."
          takeBack={server.undoMeetings}
          onDone={props.onUndone}
        />
      )}
    </Frame>
  );
}

/** What one pupil lacks, and whether they were absent. */
function Lacks({ toDo = '', absent = '' }: { toDo?: string; absent?: string }) {
  return (
    <>
      {absent !== '' && <span class="tag notice">Absent</span>}
      <span class="place lacks">{toDo}</span>
      {absent !== '' && (
        <span class="place lacks">{`${absent.charAt(0).toUpperCase()}${absent.slice(1)}.`}</span>
      )}
    </>
  );
}
