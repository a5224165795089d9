import { useRef, useState } from 'preact/hooks';
import type { CloseRequest, SetUpOutcome } from '../../src/server';
import { BrokenOff } from '../closing/BrokenOff';
import { RunSteps } from '../closing/RunSteps';
import { TakeBack } from '../closing/TakeBack';
import { Button } from '../ui/Button';
import { Failure, Message } from '../ui/Message';
import { closePanel, server } from '../ui/server';
import { useLoaded } from '../ui/useLoaded';
import { useSteps } from '../ui/useSteps';
import { Working } from '../ui/Working';
import { Frame } from './Frame';
import { PreviewStep } from './PreviewStep';

const COMES_BACK = 'year groups, Earlier years, Destinations and the school year';

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
      <RunSteps
        frame={Frame}
        state={state}
        done={doing === 'closing' ? 'The school year is closed' : 'The close was taken back'}
        outcome={outcome}
        takenBack="Year groups, Earlier years, Destinations and the school year are as they were. The tabs of the new year are hidden; nothing in them was deleted."
        again="Look at the year that is open now"
        onLookAgain={lookAgain}
      >
        <TakeBack undo="this close" what={COMES_BACK} onTakeBack={takeBack} />
      </RunSteps>
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
        frame={Frame}
        what={
          preview.state === 'interrupted'
            ? `Closing ${preview.from}`
            : `Taking back the close of ${preview.from}`
        }
        onComplete={
          preview.state === 'interrupted'
            ? () => close({ repeats: [], early: true, fingerprint: '' })
            : takeBack
        }
      >
        moves nobody twice
      </BrokenOff>
    );
  if (preview.obstacle !== '')
    return (
      <Frame step={0} footer={<Button onClick={closePanel}>Close</Button>}>
        <div class="stack">
          <Message tone="notice" headline="The school year cannot be closed yet" announce>
            <p>{preview.obstacle}</p>
          </Message>
          <TakeBack undo={preview.undo} what={COMES_BACK} onTakeBack={takeBack} />
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
      <TakeBack undo={preview.undo} what={COMES_BACK} onTakeBack={takeBack} />
    </PreviewStep>
  );
}
