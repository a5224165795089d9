import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { MeetingOutcome, RecordOutcome } from '../../src/server';
import { UndoLast } from '../recordActivity/UndoLast';
import { Button } from '../ui/Button';
import { Message } from '../ui/Message';
import { server } from '../ui/server';
import { TabLinks } from '../ui/TabLinks';
import { count, dayLabel } from '../ui/words';
import { Frame } from './Frame';

interface Ways {
  /** Back to the form, with everything as it was. */
  onBack: () => void;
  /** The list anew, as it stands after the planning. */
  onAnew: () => void;
}

interface Planned extends Ways {
  outcome: RecordOutcome;
  date: string;
}

/** What was planned, and the way back. */
export function PlannedStep({ outcome, date, onBack, onAnew }: Planned) {
  const [undone, setUndone] = useState('');
  const { refusal, title, added, messages, undo } = outcome;
  if (refusal !== '') return <Refused refusal={refusal} onBack={onBack} onAnew={onAnew} />;
  if (undone !== '') return <UndoneStep said={undone} onAnew={onAnew} />;
  return (
    <Frame step={0} heading="Planned" footer={<Another onAnew={onAnew} />}>
      <Message tone="good">
        <p>
          <b>{title}</b>
        </p>
        <p>{`On ${dayLabel(date)}, with ${count(added, ['pupil', 'pupils'])}.`}</p>
      </Message>
      <Said messages={messages} />
      <p>
        When it has been held, choose Record an activity in the menu and this activity: its pupils are on the
        list, and you untick who was away.
      </p>
      <TabLinks
        links={[
          { tab: 'activities', cell: outcome.activityCell ?? '', title: 'Show Activities' },
          { tab: outcome.tab, cell: outcome.cell ?? '', title: 'Show Participation' },
        ]}
      />
      {undo && <UndoLast heading="Was something wrong?" last={undo} onDone={setUndone} />}
    </Frame>
  );
}

/** What the server says that it took back. */
export function UndoneStep({ said, onAnew }: { said: string; onAnew: () => void }) {
  return (
    <Frame key="undone" step={0} heading="Taken back" footer={<Another onAnew={onAnew} />}>
      <Message tone="good">
        <p>{said}</p>
      </Message>
    </Frame>
  );
}

/** Which meetings were booked, and the way back. */
export function BookedStep({ outcome, onBack, onAnew }: Ways & { outcome: MeetingOutcome }) {
  const [undone, setUndone] = useState('');
  const { refusal, messages, undo } = outcome;
  if (undone !== '') return <UndoneStep said={undone} onAnew={onAnew} />;
  if (refusal !== '') return <Refused refusal={refusal} onBack={onBack} onAnew={onAnew} />;
  const [first = '', ...others] = messages;
  return (
    <Frame step={0} heading="Booked" footer={<Another onAnew={onAnew} />}>
      <Message tone="good">
        <p>{first}</p>
      </Message>
      <Said messages={others} />
      <TabLinks links={[{ tab: 'guidance', cell: outcome.cell ?? '', title: 'Show Guidance' }]} />
      {undo && (
        <UndoLast
          heading="Was something wrong?"
          last={undo}
          takeBack={server.undoMeetings}
          onDone={setUndone}
        />
      )}
    </Frame>
  );
}

const Another = ({ onAnew }: { onAnew: () => void }): ComponentChildren => (
  <Button kind="primary" onClick={onAnew}>
    Plan something else
  </Button>
);

function Said({ messages }: { messages: readonly string[] }) {
  if (messages.length === 0) return null;
  return (
    <Message tone="plain">
      {messages.map((message) => (
        <p key={message}>{message}</p>
      ))}
    </Message>
  );
}

function Refused({ refusal, onBack, onAnew }: Ways & { refusal: string }) {
  return (
    <Frame
      step={2}
      heading="Nothing was planned"
      footer={
        <>
          <Button onClick={onAnew}>Begin again</Button>
          <Button kind="primary" onClick={onBack}>
            Back
          </Button>
        </>
      }
    >
      <Message tone="bad" announce>
        <p>{refusal}</p>
      </Message>
    </Frame>
  );
}
