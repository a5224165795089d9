import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { DestinationsForm, FollowedLeaver } from '../../src/server';
import { Button } from '../ui/Button';
import { ArrivalHeading } from '../ui/Heading';
import { TabLinks } from '../ui/TabLinks';
import { AnswerStep } from './AnswerStep';
import { Checkpoints } from './Checkpoints';
import { ContactStep } from './ContactStep';
import { Facts } from './Facts';
import type { View } from './filter';
import { pressing, tabOf, titleOf } from './leaver';
import { NextSteps } from './NextSteps';
import type { Save } from './saving';

interface Props {
  form: DestinationsForm;
  view: View;
  leaver: FollowedLeaver;
  open: boolean;
  /** Somebody opened it: it takes the keyboard. */
  arrives: boolean;
  busy: boolean;
  onOpen: () => void;
  onSave: Save;
}

/** One leaver of the list: a line, or open with what is known and what can be answered. */
export function LeaverCard(props: Props) {
  const { form, view, leaver, open, onOpen } = props;
  if (open) return <OpenLeaver {...props} />;
  const { words } = pressing(leaver);
  return (
    <li>
      <Button kind="pick" onClick={onOpen}>
        {leaver.name}
        <span class="place">
          {(view === 'chase'
            ? [leftIn(form, leaver), titleOf(form, leaver.chase), words]
            : view === 'next'
              ? [leaver.leavingPoint, leaver.toDo || (leaver.counted ? 'Nothing to do' : 'Staying')]
              : [leftIn(form, leaver), leaver.counted ? leaver.toDo : 'Staying']
          )
            .filter((part) => part !== '')
            .join(' · ')}
        </span>
      </Button>
    </li>
  );
}

const leftIn = (form: DestinationsForm, { cohort }: FollowedLeaver): string =>
  cohort === form.thisYear ? `May leave in ${cohort}` : `Left ${cohort}`;

function OpenLeaver({ form, view, leaver, arrives, busy, onSave }: Props) {
  // Of those to be asked it is clear what about; of others the person says it.
  const [checkpoint, setCheckpoint] = useState(view === 'chase' ? leaver.chase : '');
  const [contact, setContact] = useState(false);
  const { words, tone } = pressing(leaver);
  const link = { tab: tabOf(form, leaver.cohort), title: 'Show the row', cell: leaver.cell };
  const card = useRef<HTMLLIElement>(null);
  // The heading takes the keyboard; what can be pressed below it is to be seen as well.
  useLayoutEffect(() => {
    if (arrives) card.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  return (
    <li class="open" aria-current="true" ref={card}>
      {arrives ? <ArrivalHeading>{leaver.name}</ArrivalHeading> : <h2>{leaver.name}</h2>}
      <p class="place">
        {[leftIn(form, leaver), leaver.leavingPoint].filter((part) => part !== '').join(' · ')}{' '}
        {leaver.chase !== '' && <span class={`tag ${tone}`}>{words}</span>}
      </p>
      <Facts form={form} leaver={leaver} checkpoint={checkpoint} withContact={view !== 'next'} />
      {leaver.pupilId === '' ? (
        <p class="to-do">
          This row has no Pupil ID. Type one into it, such as L00001, and read the list again.
        </p>
      ) : contact ? (
        <ContactStep
          form={form}
          leaver={leaver}
          busy={busy}
          onSave={onSave}
          onBack={() => setContact(false)}
        />
      ) : view === 'next' ? (
        <NextSteps form={form} leaver={leaver} busy={busy} onSave={onSave} />
      ) : checkpoint !== '' ? (
        <AnswerStep
          key={checkpoint}
          form={form}
          leaver={leaver}
          checkpoint={checkpoint}
          chased={view === 'chase'}
          busy={busy}
          onSave={onSave}
          {...(view === 'all' && { onBack: () => setCheckpoint('') })}
        />
      ) : (
        <Checkpoints form={form} leaver={leaver} onChoose={setCheckpoint} />
      )}
      <div class="row links">
        {!contact && leaver.pupilId !== '' && (
          <Button kind="link" onClick={() => setContact(true)}>
            Contact, consent
          </Button>
        )}
        <TabLinks links={[link]} />
      </div>
    </li>
  );
}
