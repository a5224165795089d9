import { useState } from 'preact/hooks';
import type { ActivityForm } from '../../src/server';
import { Button } from '../ui/Button';
import { SelectField } from '../ui/Field';
import { Failure, Message } from '../ui/Message';
import { server } from '../ui/server';
import { useCall } from '../ui/useCall';
import { Working } from '../ui/Working';
import { count, dayLabel } from '../ui/words';
import { findActivities } from './activities';
import type { Target } from './request';

interface Props {
  form: ActivityForm;
  target: Target;
  onUse: (pupilIds: string[]) => void;
}

/** Those who took part in another activity: a course in several parts has the same pupils each time. */
export function SamePupils({ form, target, onUse }: Props) {
  const [code, setCode] = useState('');
  const [said, setSaid] = useState('');
  const [calling, call] = useCall();
  const { past, coming } = findActivities(form.activities, '', form.today);
  const own = 'activity' in target ? target.activity.code : '';
  const others = [...past, ...coming].filter((each) => each.code !== own && each.tookPart > 0);
  const labels = new Map(
    others.map((each) => [
      each.code,
      `${[each.title, dayLabel(each.date)].filter(Boolean).join(', ')} (${each.tookPart})`,
    ]),
  );
  if (others.length === 0) return <p>No other activity has pupils recorded yet.</p>;
  const use = () =>
    call(
      () => server.readTicks(code),
      (ids) => {
        const known = new Map(form.pupils.map((pupil) => [pupil.pupilId, pupil]));
        const here = ids.filter((id) => known.get(id)?.onRoll);
        const gone = ids.length - here.length;
        onUse(here);
        setSaid(
          [
            `${count(here.length, ['pupil', 'pupils'])} added.`,
            gone > 0 &&
              `${count(gone, ['pupil', 'pupils'])} who ${gone === 1 ? 'is' : 'are'} no longer on roll left out.`,
          ]
            .filter(Boolean)
            .join(' '),
        );
      },
    );
  return (
    <div class="stack">
      <SelectField
        label="Activity"
        value={code}
        choices={['', ...labels.keys()]}
        labelOf={(choice) => labels.get(choice) ?? 'Choose…'}
        onChange={(value) => {
          setCode(value);
          setSaid('');
        }}
      />
      {calling.phase === 'busy' && <Working>Reading who took part…</Working>}
      {calling.phase === 'failed' && <Failure error={calling.error} again={calling.again} />}
      {said !== '' && <Message tone="good" headline={said} announce />}
      <div>
        <Button
          unavailable={code === '' || calling.phase === 'busy'}
          describedBy={code === '' ? 'activity-first' : undefined}
          onClick={use}
        >
          Add its pupils
        </Button>
        <span class="unseen" id="activity-first">
          Choose an activity first.
        </span>
      </div>
    </div>
  );
}
