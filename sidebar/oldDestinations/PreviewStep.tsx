import { useEffect, useState } from 'preact/hooks';
import type { OldDestinationsOutcome, OldDestinationsPreview, OldRequest } from '../../src/server';
import { Frame } from '../readList/Frame';
import { Button } from '../ui/Button';
import { ArrivalHeading } from '../ui/Heading';
import { Failure, Message } from '../ui/Message';
import { Steps } from '../ui/Steps';
import { server } from '../ui/server';
import { useCall } from '../ui/useCall';
import { useSteps } from '../ui/useSteps';
import { Working } from '../ui/Working';
import { count } from '../ui/words';
import { PreviewPanels } from './PreviewPanels';
import { WORDS } from './words';

/** Answers to who somebody is; doubtful leavers stay on the list once answered, so that an answer can be changed. */
export interface Answers {
  decisions: Record<string, string>;
  doubtful: OldDestinationsPreview['doubtful'];
}

export const NO_ANSWERS: Answers = { decisions: {}, doubtful: [] };

interface Props {
  requestWith: (decisions: Record<string, string>) => OldRequest;
  answers: Answers;
  onAnswer: (answers: Answers) => void;
  onBack: () => void;
  onDone: (outcome: OldDestinationsOutcome) => void;
}

interface Seen {
  preview: OldDestinationsPreview;
  request: OldRequest;
}

/** Step 4: everything that would happen, then the one button that makes it happen. */
export function PreviewStep({ requestWith, answers, onAnswer, onBack, onDone }: Props) {
  const [calling, call] = useCall();
  const [state, run, reset] = useSteps();
  const [seen, setSeen] = useState<Seen | null>(null);
  const compare = () => {
    reset();
    const request = requestWith(answers.decisions);
    call(
      () => server.previewOldDestinations(request),
      (preview) => {
        const known = new Set(preview.doubtful.map(({ line }) => line));
        const answered = answers.doubtful.filter(
          ({ line }) => !known.has(line) && (answers.decisions[String(line)] ?? '') !== '',
        );
        onAnswer({
          ...answers,
          doubtful: [...preview.doubtful, ...answered].sort((a, b) => a.line - b.line),
        });
        setSeen({ preview, request });
      },
    );
  };
  useEffect(compare, []);
  const write = ({ preview, request }: Seen) => {
    let outcome: OldDestinationsOutcome | null = null;
    void run({
      plan: () => server.planOldDestinations(request, preview.fingerprint),
      runStep: (key) => server.runOldDestinationsStep(request, preview.fingerprint, key),
      finish: async () => {
        outcome = await server.finishOldDestinations();
        onDone(outcome);
      },
    });
  };

  if (state.phase === 'planning' || state.phase === 'running' || state.phase === 'done')
    return (
      <Frame words={WORDS} step={3} footer={<p class="help">Leave this open until it has finished.</p>}>
        <Steps state={state} />
      </Frame>
    );
  if (state.phase === 'failed')
    return (
      <Frame
        words={WORDS}
        step={3}
        footer={
          <>
            <Button onClick={onBack}>Back</Button>
            <span class="help grow">
              {state.started ? 'Nothing that anybody typed is lost.' : 'Nothing has been written.'}
            </span>
            <Button kind="primary" onClick={compare}>
              Look again
            </Button>
          </>
        }
      >
        <Failure error={state.error}>
          {state.started && <p>Look again: what is there already is not written twice.</p>}
        </Failure>
      </Frame>
    );
  if (calling.phase !== 'idle' || !seen)
    return (
      <Frame
        words={WORDS}
        step={3}
        footer={
          calling.phase === 'failed' ? (
            <Button onClick={onBack}>Back</Button>
          ) : (
            <p class="help">Nothing is written while comparing.</p>
          )
        }
      >
        {calling.phase === 'failed' ? (
          <Failure error={calling.error} again={calling.again} />
        ) : (
          <Working>Looking the leavers up…</Working>
        )}
      </Frame>
    );
  const { preview, request } = seen;
  const stale = JSON.stringify(request.decisions) !== JSON.stringify(answers.decisions);
  return (
    <Frame
      words={WORDS}
      step={3}
      footer={
        <>
          <Button onClick={onBack}>Back</Button>
          {preview.refusal === '' && (
            <Confirm preview={preview} stale={stale} onCompare={compare} onWrite={() => write(seen)} />
          )}
        </>
      }
    >
      <div class="stack">
        <ArrivalHeading>What would be brought in</ArrivalHeading>
        {preview.refusal !== '' ? (
          <Message tone="bad" headline="This cannot be brought in" announce>
            <p>{preview.refusal}</p>
          </Message>
        ) : (
          <>
            <Cohorts preview={preview} />
            <PreviewPanels
              preview={preview}
              doubtful={answers.doubtful}
              decisions={answers.decisions}
              onDecide={(decisions) => onAnswer({ ...answers, decisions })}
            />
          </>
        )}
      </div>
    </Frame>
  );
}

/** What each Destinations tab gets. */
function Cohorts({ preview: { cohorts } }: { preview: OldDestinationsPreview }) {
  return (
    <table class="cohorts">
      <caption class="unseen">What each Destinations tab gets</caption>
      <thead>
        <tr>
          <th scope="col">Tab</th>
          <th scope="col" class="number">
            New leavers
          </th>
          <th scope="col" class="number">
            Filled in
          </th>
          <th scope="col" class="number">
            Cells
          </th>
        </tr>
      </thead>
      <tbody>
        {cohorts.map(({ cohort, isNew, newLeavers, changed, cells }) => (
          <tr key={cohort}>
            <th scope="row">
              {`Destinations ${cohort}`} {isNew && <span class="tag notice">is made</span>}
            </th>
            <td class="number">{newLeavers}</td>
            <td class="number">{changed}</td>
            <td class="number">{cells}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface ConfirmProps {
  preview: OldDestinationsPreview;
  stale: boolean;
  onCompare: () => void;
  onWrite: () => void;
}

function Confirm({ preview, stale, onCompare, onWrite }: ConfirmProps) {
  const leavers = preview.newLeavers.length + preview.changed.length;
  return (
    <>
      <span class="help grow" id="confirm-state" role="status">
        {stale
          ? 'Your answers change what happens: look at it again first.'
          : leavers === 0
            ? 'There is nothing to write.'
            : 'Nothing has been written yet.'}
      </span>
      {stale ? (
        <Button kind="primary" onClick={onCompare}>
          Update the preview
        </Button>
      ) : (
        <Button kind="primary" unavailable={leavers === 0} describedBy="confirm-state" onClick={onWrite}>
          {`Bring in ${count(leavers, ['leaver', 'leavers'])}`}
        </Button>
      )}
    </>
  );
}
