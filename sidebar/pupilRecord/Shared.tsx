import { useState } from 'preact/hooks';
import { Button } from '../ui/Button';
import { DateField, SelectField } from '../ui/Field';
import { Failure } from '../ui/Message';
import { server } from '../ui/server';
import { useCall } from '../ui/useCall';
import { Working } from '../ui/Working';
import { dayLabel } from '../ui/words';

interface Props {
  pupilId: string;
  today: string;
  transitions: readonly string[];
  shared: readonly { date: string; transition: string }[];
  /** The record has one line more. */
  onDone: () => void;
}

/** Notes that the pupil was given the record, on which day and for which transition. */
export function Shared({ pupilId, today, transitions, shared, onDone }: Props) {
  const [date, setDate] = useState(today);
  const [transition, setTransition] = useState('');
  const [asked, setAsked] = useState(false);
  const [calling, call] = useCall();
  const dateFault = date === '' ? 'Say on which day.' : date > today ? 'This day is still to come.' : '';
  const transitionFault = transition === '' ? 'Choose for what.' : '';
  const save = () => {
    setAsked(true);
    if (dateFault !== '' || transitionFault !== '') return;
    call(
      () => server.markShared(pupilId, date, transition),
      () => onDone(),
    );
  };
  const [last] = shared;
  return (
    <section class="task">
      <h2>Shared with the pupil</h2>
      <p class="help">
        {last
          ? `Last on ${dayLabel(last.date)}${last.transition && `, ${last.transition}`}.`
          : 'Not noted yet.'}
      </p>
      <DateField
        label="Shared on"
        value={date}
        onChange={setDate}
        today={today}
        {...(asked && dateFault !== '' && { fault: dateFault })}
      />
      <SelectField
        label="For"
        value={transition}
        choices={transitions}
        onChange={setTransition}
        {...(asked && transitionFault !== '' && { fault: transitionFault })}
      />
      {calling.phase === 'busy' ? (
        <Working>Noting it…</Working>
      ) : (
        <div>
          <Button onClick={save}>Note that it was shared</Button>
        </div>
      )}
      {calling.phase === 'failed' && <Failure error={calling.error} again={calling.again} />}
    </section>
  );
}
