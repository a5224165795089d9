import { useState } from 'preact/hooks';
import { Button } from '../ui/Button';
import { DateField } from '../ui/Field';
import { focusFirstFault, hasHalfDate } from '../ui/faults';
import { ArrivalHeading } from '../ui/Heading';
import { dayFault } from './dayFault';

interface Props {
  choices: readonly string[];
  today: string;
  busy: boolean;
  onTold: (by: string, on: string) => void;
  onBack: () => void;
}

/** The second press, which saves: who said so. It was today unless the person says otherwise. */
export function WhoTold({ choices, today, busy, onTold, onBack }: Props) {
  const [on, setOn] = useState(today);
  const [pressed, setPressed] = useState(false);
  const fault = dayFault(on, today);
  const tell = (by: string) => {
    setPressed(true);
    if (fault !== '' || hasHalfDate()) focusFirstFault();
    else onTold(by, on);
  };
  return (
    <section class="stack tight" aria-labelledby="who-told">
      <div id="who-told">
        <ArrivalHeading level={3}>Who told you?</ArrivalHeading>
      </div>
      <div class="answers">
        {choices.map((by) => (
          <Button key={by} unavailable={busy} onClick={() => tell(by)}>
            {by}
          </Button>
        ))}
      </div>
      <DateField
        label="Told on"
        value={on}
        today={today}
        onChange={setOn}
        {...(pressed && fault !== '' && { fault })}
      />
      <Button kind="link" onClick={onBack}>
        Back
      </Button>
    </section>
  );
}
