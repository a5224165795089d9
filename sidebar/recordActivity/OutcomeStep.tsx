import { useState } from 'preact/hooks';
import type { RecordOutcome } from '../../src/server';
import { Button } from '../ui/Button';
import { CopyList } from '../ui/CopyList';
import { Message } from '../ui/Message';
import { TabLinks } from '../ui/TabLinks';
import { count, placeOf } from '../ui/words';
import { Frame } from './Frame';
import { missedAsText, type Target, titleOf } from './request';
import { TakenBack } from './TakenBack';
import { UndoLast } from './UndoLast';

/** Names drawn at a time. */
const PAGE = 50;

interface Props {
  target: Target;
  outcome: RecordOutcome;
  tookPart: number;
  /** How many were on the list. */
  listed: number;
  /** Back to the list, with everything as it was. */
  onBack: () => void;
  /** Another activity. */
  onAnew: () => void;
}

/** What was written, who missed it, and the way back. */
export function OutcomeStep({ target, outcome, tookPart, listed, onBack, onAnew }: Props) {
  const [undone, setUndone] = useState('');
  const { refusal, added, removed, held, missed, messages } = outcome;
  if (refusal !== '')
    return (
      <Frame
        step={3}
        heading="Nothing was recorded"
        about={titleOf(target)}
        footer={
          <>
            <Button onClick={onAnew}>Begin again</Button>
            <Button kind="primary" onClick={onBack}>
              Back to the list
            </Button>
          </>
        }
      >
        <Message tone="bad" announce>
          {refusal.split(/\n+/).map((line) => (
            <p key={line}>{line}</p>
          ))}
        </Message>
      </Frame>
    );
  const another = (
    <Button kind="primary" onClick={onAnew}>
      Record another
    </Button>
  );
  if (undone !== '') return <TakenBack said={undone} about={outcome.title} footer={another} />;
  const changed = added + removed > 0 || held;
  const lines = [
    added > 0 && `${count(added, ['tick', 'ticks'])} added.`,
    removed > 0 && `${count(removed, ['tick', 'ticks'])} taken away.`,
    added + removed === 0 && 'Every tick was there already.',
  ].filter((line): line is string => line !== false);
  return (
    <Frame
      step={0}
      heading={changed ? 'Recorded' : 'Nothing needed changing'}
      about={outcome.title}
      footer={another}
    >
      <Message tone="good">
        <p>
          <b>{`${tookPart.toLocaleString('en-GB')} of ${listed.toLocaleString('en-GB')} took part.`}</b>
        </p>
        <p>{lines.join(' ')}</p>
      </Message>
      {messages.length > 0 && (
        <Message tone="plain">
          {messages.map((message) => (
            <p key={message}>{message}</p>
          ))}
        </Message>
      )}
      <Missed missed={missed} />
      <TabLinks
        links={[
          { tab: outcome.tab, cell: outcome.cell ?? '', title: 'Show Participation' },
          ...(held
            ? [{ tab: 'activities', cell: outcome.activityCell ?? '', title: 'Show Activities' }]
            : []),
        ]}
      />
      {outcome.undo && <UndoLast heading="Was something wrong?" last={outcome.undo} onDone={setUndone} />}
    </Frame>
  );
}

function Missed({ missed }: { missed: RecordOutcome['missed'] }) {
  const [shown, setShown] = useState(PAGE);
  if (missed.length === 0) return <p>Nobody who was expected missed it.</p>;
  const rest = missed.length - shown;
  return (
    <section class="stack tight" aria-labelledby="missed">
      <h3 id="missed">{`Expected, and missed it (${missed.length.toLocaleString('en-GB')})`}</h3>
      <p class="help">On roll that day, of its years and pathways, and without a tick.</p>
      <div class="row">
        <CopyList text={() => missedAsText(missed)} what="names" />
      </div>
      <ul class="names">
        {missed.slice(0, shown).map((pupil) => (
          <li key={pupil.pupilId}>
            {pupil.name} <span class="place">{placeOf(pupil)}</span>
          </li>
        ))}
      </ul>
      {rest > 0 && (
        <div>
          <Button
            onClick={() => setShown(shown + PAGE)}
          >{`Show ${Math.min(PAGE, rest)} more of ${rest}`}</Button>
        </div>
      )}
    </section>
  );
}
