import { useRef, useState } from 'preact/hooks';
import type { ClosePreview, CloseRequest, SetUpOutcome } from '../../src/server';
import { Button } from '../ui/Button';
import { ArrivalHeading } from '../ui/Heading';
import { Failure, Message } from '../ui/Message';
import { Steps } from '../ui/Steps';
import { closePanel, server } from '../ui/server';
import { TabLinks } from '../ui/TabLinks';
import { useLoaded } from '../ui/useLoaded';
import { type Building, useSteps } from '../ui/useSteps';
import { Working } from '../ui/Working';
import { Frame } from './Frame';
import { PreviewStep } from './PreviewStep';

/** What a run of steps is doing. */
type Doing = 'closing' | 'taking back';

/** The dialog: look at everything that would happen, close, and take it back. */
export function CloseSchoolYear() {
  /** Pupil IDs: asked for with the next preview. */
  const repeats = useRef<string[]>([]);
  const [panel, setPanel] = useState('');
  const [early, setEarly] = useState(false);
  const [doing, setDoing] = useState<Doing>('closing');
  const [outcome, setOutcome] = useState<SetUpOutcome | null>(null);
  const [loaded, reload] = useLoaded(() => server.previewCloseYear(repeats.current));
  const [state, run, reset] = useSteps();

  const close = (request: CloseRequest) => {
    setDoing('closing');
    void run({
      plan: () => server.planCloseYear(request),
      runStep: (key) => server.runCloseYearStep(request, key),
      finish: async () => setOutcome(await server.finishCloseYear()),
    });
  };
  const takeBack = () => {
    setDoing('taking back');
    void run({
      plan: server.planUndoCloseYear,
      runStep: server.runUndoCloseYearStep,
      finish: async () => setOutcome(null),
    });
  };
  const lookAgain = () => {
    setOutcome(null);
    reset();
    reload();
  };

  if (state.phase !== 'idle')
    return (
      <Run state={state} doing={doing} outcome={outcome} onTakeBack={takeBack} onLookAgain={lookAgain} />
    );
  if (loaded.phase !== 'there')
    return (
      <Frame step={0} footer={<Button onClick={closePanel}>Close</Button>}>
        {loaded.phase === 'loading' && <Working>Looking through the year…</Working>}
        {loaded.phase === 'failed' && <Failure error={loaded.error} again={reload} />}
      </Frame>
    );
  const preview = loaded.value;
  if (preview.state !== 'open')
    return (
      <BrokenOff
        preview={preview}
        onComplete={
          preview.state === 'interrupted'
            ? () => close({ repeats: [], early: true, fingerprint: '' })
            : takeBack
        }
      />
    );
  if (preview.obstacle !== '')
    return (
      <Frame step={0} footer={<Button onClick={closePanel}>Close</Button>}>
        <div class="stack">
          <Message tone="notice" headline="The school year cannot be closed yet" announce>
            <p>{preview.obstacle}</p>
          </Message>
          <TakeBack undo={preview.undo} onTakeBack={takeBack} />
        </div>
      </Frame>
    );
  return (
    <PreviewStep
      preview={preview}
      repeats={repeats.current}
      early={early}
      panel={panel}
      onPanel={setPanel}
      onRepeats={(ids) => {
        repeats.current = ids;
        reload();
      }}
      onEarly={setEarly}
      onLookAgain={reload}
      onClose={() => close({ repeats: repeats.current, early, fingerprint: preview.fingerprint })}
    >
      <TakeBack undo={preview.undo} onTakeBack={takeBack} />
    </PreviewStep>
  );
}

/** A close that broke off is completed before anything else can be done. */
function BrokenOff({ preview, onComplete }: { preview: ClosePreview; onComplete: () => void }) {
  const { state, from } = preview;
  const what = state === 'interrupted' ? `Closing ${from}` : `Taking back the close of ${from}`;
  return (
    <Frame
      step={1}
      footer={
        <>
          <Button onClick={closePanel}>Not now</Button>
          <span class="grow" />
          <Button kind="primary" onClick={onComplete}>
            Complete it
          </Button>
        </>
      }
    >
      <div class="stack outcome">
        <ArrivalHeading>{`${what} was interrupted`}</ArrivalHeading>
        <Message tone="notice" announce>
          <p>
            It broke off before it was finished. What it was to write is kept: completing it goes on where it
            stopped, and moves nobody twice.
          </p>
          <p>Until then nothing can be recorded with the add-on in this workbook.</p>
        </Message>
      </div>
    </Frame>
  );
}

interface RunProps {
  state: Building;
  doing: Doing;
  outcome: SetUpOutcome | null;
  onTakeBack: () => void;
  onLookAgain: () => void;
}

/** While steps run, and what came of them. */
function Run({ state, doing, outcome, onTakeBack, onLookAgain }: RunProps) {
  const words = doing === 'closing' ? 'The school year is closed' : 'The close was taken back';
  if (state.phase === 'failed')
    return (
      <Frame
        step={1}
        footer={
          <>
            <span class="help grow">
              {state.started ? 'Nothing that anybody typed is lost.' : 'Nothing has been written.'}
            </span>
            <Button kind="primary" onClick={onLookAgain}>
              Look again
            </Button>
          </>
        }
      >
        <Failure error={state.error}>
          {state.started && <p>Look again: what was begun can be completed from there.</p>}
        </Failure>
      </Frame>
    );
  if (state.phase !== 'done')
    return (
      <Frame step={1} footer={<p class="help">Leave this open until it has finished.</p>}>
        <Steps state={state} />
      </Frame>
    );
  return (
    <Frame
      step={2}
      footer={
        <>
          <Button onClick={onLookAgain}>Look at the year that is open now</Button>
          <span class="grow" />
          <Button kind="primary" onClick={closePanel}>
            Close this window
          </Button>
        </>
      }
    >
      <div class="stack outcome">
        <ArrivalHeading>{words}</ArrivalHeading>
        <Message tone="good" announce>
          {outcome ? (
            outcome.messages.map((message) => <p key={message}>{message}</p>)
          ) : (
            <p>
              Year groups, Earlier years and the school year are as they were. The tabs of the new year are
              hidden; nothing in them was deleted.
            </p>
          )}
        </Message>
        {outcome && <TabLinks links={outcome.links} />}
        {outcome && <TakeBack undo="this close" onTakeBack={onTakeBack} />}
      </div>
    </Frame>
  );
}

/** The way back, as long as there is one. */
function TakeBack({ undo, onTakeBack }: { undo: string; onTakeBack: () => void }) {
  if (undo === '') return null;
  return (
    <section class="undo-last" aria-label="The last close">
      <p class="help">
        {`You can take back ${undo} as long as nothing has been recorded since: year groups, Earlier years and the school year become what they were.`}
      </p>
      <Button onClick={onTakeBack}>{`Take back ${undo}`}</Button>
    </section>
  );
}
