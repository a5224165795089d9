import { useRef, useState } from 'preact/hooks';
import type { LeavingChoice, LeavingRequest, SetUpOutcome } from '../../src/server';
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

const COMES_BACK = 'Destinations and Pupils';
/** What completes a close that broke off: what it writes is kept, whatever is asked for here. */
const COMPLETE: LeavingRequest = { cohort: 0, lastDay: '', younger: false, early: true, fingerprint: '' };

/** What a run of steps is doing. */
type Doing = 'closing' | 'taking back';

/** The dialog: look at who leaves and who stays, close, and take it back. */
export function CloseLeavingYear() {
  /** Asked for with the next preview. */
  const choice = useRef<LeavingChoice>({ cohort: 0, lastDay: '', younger: false });
  const [panel, setPanel] = useState('');
  const [early, setEarly] = useState(false);
  const [doing, setDoing] = useState<Doing>('closing');
  const [outcome, setOutcome] = useState<SetUpOutcome | null>(null);
  const [loaded, reload] = useLoaded(() => server.previewLeavingYear(choice.current));
  const [state, run, reset] = useSteps();

  const close = (request: LeavingRequest) => {
    setDoing('closing');
    void run({
      plan: () => server.planLeavingYear(request),
      runStep: (key) => server.runLeavingYearStep(request, key),
      finish: async () => setOutcome(await server.finishLeavingYear()),
    });
  };
  const takeBack = () => {
    setDoing('taking back');
    void run({
      plan: server.planUndoLeavingYear,
      runStep: server.runUndoLeavingYearStep,
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
        done={doing === 'closing' ? 'The leaving year is closed' : 'The close was taken back'}
        outcome={outcome}
        takenBack="Destinations and Pupils are as they were before the close."
        again="Look at the leavers again"
        onLookAgain={lookAgain}
      >
        <TakeBack undo="this close" what={COMES_BACK} onTakeBack={takeBack} />
      </RunSteps>
    );
  if (loaded.phase !== 'there')
    return (
      <Frame step={0} footer={<Button onClick={closePanel}>Close</Button>}>
        {loaded.phase === 'loading' && <Working>Looking through the leavers…</Working>}
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
            ? `Closing ${preview.title}`
            : `Taking back the close of ${preview.title}`
        }
        onComplete={preview.state === 'interrupted' ? () => close(COMPLETE) : takeBack}
      >
        puts nobody into it twice
      </BrokenOff>
    );
  if (preview.obstacle !== '')
    return (
      <Frame step={0} footer={<Button onClick={closePanel}>Close</Button>}>
        <div class="stack">
          <Message tone="notice" headline="The leaving year cannot be closed yet" announce>
            <p>{preview.obstacle}</p>
          </Message>
          <TakeBack undo={preview.undo} what={COMES_BACK} onTakeBack={takeBack} />
        </div>
      </Frame>
    );
  return (
    <PreviewStep
      key={preview.fingerprint}
      preview={preview}
      younger={choice.current.younger}
      early={early}
      panel={panel}
      onPanel={setPanel}
      onEarly={setEarly}
      onLook={(changes) => {
        choice.current = { ...choice.current, ...changes };
        reload();
      }}
      onClose={() => close({ ...choice.current, early, fingerprint: preview.fingerprint })}
    >
      <TakeBack undo={preview.undo} what={COMES_BACK} onTakeBack={takeBack} />
    </PreviewStep>
  );
}
