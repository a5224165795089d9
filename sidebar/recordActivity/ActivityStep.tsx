import { useState } from 'preact/hooks';
import type { ActivityChoice, ActivityForm } from '../../src/server';
import { Button } from '../ui/Button';
import { TextField } from '../ui/Field';
import { Failure } from '../ui/Message';
import type { Calling } from '../ui/useCall';
import { Working } from '../ui/Working';
import { dayLabel } from '../ui/words';
import { findActivities } from './activities';
import { Frame } from './Frame';
import { TakenBack } from './TakenBack';
import { UndoLast } from './UndoLast';

/** Activities drawn at a time. */
const PAGE = 20;

interface Props {
  form: ActivityForm;
  arrives: boolean;
  calling: Calling;
  onPick: (activity: ActivityChoice) => void;
  /** `title`: what was searched for and not found. */
  onNew: (title: string) => void;
  /** Reads the workbook again: what is listed is out of date once something is undone. */
  onAnew: () => void;
}

/** Step 1: which activity. */
export function ActivityStep({ form, arrives, calling, onPick, onNew, onAnew }: Props) {
  const [search, setSearch] = useState('');
  const [shown, setShown] = useState(PAGE);
  const [undone, setUndone] = useState('');
  const { past, coming } = findActivities(form.activities, search, form.today);
  const none = past.length + coming.length === 0;
  const some = form.activities.length > 0;
  const comingShown = coming.slice(0, Math.max(0, shown - past.length));
  const rest = past.length + coming.length - shown;
  if (undone !== '')
    return (
      <TakenBack
        said={undone}
        footer={
          <Button kind="primary" onClick={onAnew}>
            Go on
          </Button>
        }
      />
    );
  return (
    <Frame
      step={1}
      heading="Which activity?"
      arrives={arrives}
      footer={
        <Button kind={some ? 'plain' : 'primary'} onClick={() => onNew(none ? search.trim() : '')}>
          New activity…
        </Button>
      }
    >
      {calling.phase === 'busy' && <Working>Reading who is ticked…</Working>}
      {calling.phase === 'failed' && <Failure error={calling.error} again={calling.again} />}
      {!some && (
        <p>{`No activity of ${form.schoolYear} is in the Activities tab yet. Make the first one here, or type it there.`}</p>
      )}
      {some && (
        <TextField
          label="Search activities"
          help="A word of the title, or what it counts as."
          value={search}
          onChange={(text) => {
            setSearch(text);
            setShown(PAGE);
          }}
        />
      )}
      {some && (
        <p class="help" role="status">
          {none ? 'No activity is found. Make it with New activity.' : ''}
        </p>
      )}
      <List heading="Most recent" activities={past.slice(0, shown)} onPick={onPick} />
      <List heading="To come, or without a date" activities={comingShown} onPick={onPick} />
      {rest > 0 && (
        <div>
          <Button onClick={() => setShown(shown + PAGE)}>{`Show ${Math.min(PAGE, rest)} more`}</Button>
        </div>
      )}
      {form.undo && (
        <UndoLast
          heading="The last recording"
          last={form.undo}
          whose="It may be a colleague’s: whoever recorded last in this workbook."
          onDone={setUndone}
        />
      )}
    </Frame>
  );
}

function List({
  heading,
  activities,
  onPick,
}: {
  heading: string;
  activities: readonly ActivityChoice[];
  onPick: (activity: ActivityChoice) => void;
}) {
  if (activities.length === 0) return null;
  return (
    <section class="stack tight">
      <h3>{heading}</h3>
      <ul class="picks">
        {activities.map((activity) => (
          <li key={activity.code}>
            <Button kind="pick" onClick={() => onPick(activity)}>
              {activity.title}
              <span class="place">{factsOf(activity)}</span>
              {activity.status === 'Cancelled' && <span class="tag notice">Cancelled</span>}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function factsOf({ date, countsAs, tookPart }: ActivityChoice): string {
  return [
    date === '' ? 'No date' : dayLabel(date),
    countsAs.join(', '),
    tookPart === 0 ? '' : `${tookPart.toLocaleString('en-GB')} recorded`,
  ]
    .filter((part) => part !== '')
    .join(' · ');
}
