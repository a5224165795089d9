import { useMemo, useState } from 'preact/hooks';
import type { PupilChoice } from '../../src/server';
import { Button } from '../ui/Button';
import { TextField, TickField } from '../ui/Field';
import { findPupils } from '../ui/findPupils';
import { Message } from '../ui/Message';
import { PupilList } from '../ui/PupilList';
import { count, listing, yearGroupLabel } from '../ui/words';
import { Frame } from './Frame';
import { aboutOf, type Target } from './request';

/** Names said in one sentence. */
const MOST_NAMED = 5;

interface Props {
  target: Target;
  listed: readonly PupilChoice[];
  already: ReadonlySet<string>;
  absent: ReadonlySet<string>;
  onAbsent: (absent: ReadonlySet<string>) => void;
  /** Years that a new activity without any would be given: those of the list; [] where there is nothing to ask. */
  years: readonly string[];
  onlyThese: boolean;
  onOnlyThese: (only: boolean) => void;
  onBack: () => void;
  onSave: () => void;
}

/** Step 3: all are in, and whoever was away is unticked. */
export function TickStep(props: Props) {
  const { target, listed, already, absent, years, onAbsent, onBack, onSave } = props;
  const planned = 'activity' in target && target.activity.status === 'Planned';
  const [search, setSearch] = useState('');
  const found = useMemo(() => findPupils(listed, search), [listed, search]);
  const present = useMemo(
    () => new Set(listed.filter((pupil) => !absent.has(pupil.pupilId)).map((pupil) => pupil.pupilId)),
    [listed, absent],
  );
  const untickedNow = listed.filter((pupil) => already.has(pupil.pupilId) && absent.has(pupil.pupilId));
  const set = (pupils: readonly PupilChoice[], on: boolean) => {
    const next = new Set(absent);
    for (const { pupilId } of pupils) {
      if (on) next.delete(pupilId);
      else next.add(pupilId);
    }
    onAbsent(next);
  };
  const searched = search.trim() !== '';
  const shown = listing(years.map(yearGroupLabel));
  return (
    <Frame
      step={3}
      heading="Untick who was away"
      about={aboutOf(target)}
      footer={
        <>
          <p class="chosen" role="status">
            <b>{`${present.size.toLocaleString('en-GB')} of ${listed.length.toLocaleString('en-GB')}`}</b>{' '}
            took part
          </p>
          <span class="break" />
          <Button onClick={onBack}>Back</Button>
          <Button kind="primary" onClick={onSave}>
            {`Save ${count(present.size, ['tick', 'ticks'])}`}
          </Button>
        </>
      }
    >
      <TextField label="Find a pupil" value={search} onChange={setSearch} />
      <div class="row">
        <Button onClick={() => set(found, true)}>{searched ? 'Tick those found' : 'Tick all'}</Button>
        <Button onClick={() => set(found, false)}>{searched ? 'Untick those found' : 'Untick all'}</Button>
      </div>
      {years.length > 0 && (
        <TickField
          label={`It was for ${shown} only: nobody else missed it`}
          ticked={props.onlyThese}
          onChange={props.onOnlyThese}
        />
      )}
      {untickedNow.length > 0 && (
        <Message tone="notice" announce>
          <p>
            {`${named(untickedNow)} ${untickedNow.length === 1 ? 'was' : 'were'} ${planned ? 'planned for' : 'recorded before'}. Saving takes the tick away.`}
          </p>
        </Message>
      )}
      {found.length === 0 ? (
        <p role="status">Nobody on the list is found.</p>
      ) : (
        <PupilList
          legend="Who took part"
          pupils={found}
          ticked={present}
          onTick={(id, on) =>
            set(
              found.filter((pupil) => pupil.pupilId === id),
              on,
            )
          }
          tag={(pupil) =>
            already.has(pupil.pupilId) && (
              <span class="tag good">{planned ? 'Planned' : 'Recorded already'}</span>
            )
          }
        />
      )}
    </Frame>
  );
}

function named(pupils: readonly PupilChoice[]): string {
  const names = pupils.slice(0, MOST_NAMED).map((pupil) => pupil.name);
  const more = pupils.length - names.length;
  return listing(more > 0 ? [...names, `${more} more`] : names);
}
