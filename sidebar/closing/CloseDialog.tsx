import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { SetUpOutcome, SetUpStep } from '../../src/server';
import { Button } from '../ui/Button';
import { Failure, Message } from '../ui/Message';
import { closePanel } from '../ui/server';
import { useLoaded } from '../ui/useLoaded';
import { useSteps } from '../ui/useSteps';
import { Working } from '../ui/Working';
import { BrokenOff } from './BrokenOff';
import { type CloseFrame, RunSteps } from './RunSteps';
import { TakeBack } from './TakeBack';

/** What every preview of a close says. */
interface ClosePreviewed {
  /** '' or, in words, why nothing can be closed. */
  obstacle: string;
  state: 'open' | 'interrupted' | 'taking back';
  /** What undoing would take back, in words; '' = nothing. */
  undo: string;
}

/** What is asked of the server. */
export interface CloseCalls<Preview, Request> {
  preview: () => Promise<Preview>;
  plan: (request: Request) => Promise<SetUpStep[]>;
  runStep: (request: Request, key: string) => Promise<void>;
  finish: () => Promise<SetUpOutcome>;
  planUndo: () => Promise<SetUpStep[]>;
  runUndoStep: (key: string) => Promise<void>;
}

export interface CloseWords {
  looking: string;
  cannot: string;
  closed: string;
  /** What becomes what it was: 'Year groups and Earlier years'. */
  comesBack: string;
  takenBack: string;
  /** The button that looks at the workbook again. */
  again: string;
  /** What completing a close does not do twice. */
  notTwice: string;
}

/** What the preview of a close needs beside what it shows. */
export interface CloseLooking<Request> {
  early: boolean;
  panel: string;
  onPanel: (panel: string) => void;
  onEarly: (early: boolean) => void;
  onLookAgain: () => void;
  onClose: (request: Request) => void;
  /** The way back from the last close. */
  back: ComponentChildren;
}

interface Props<Preview, Request> {
  frame: CloseFrame;
  words: CloseWords;
  calls: CloseCalls<Preview, Request>;
  /** '2026/27' or 'Destinations 2027': what is closed. */
  what: (preview: Preview) => string;
  /** Completes a close that broke off: what it writes is kept, whatever is asked for here. */
  complete: Request;
  children: (preview: Preview, looking: CloseLooking<Request>) => ComponentChildren;
}

/** The dialog of a close: look at everything that would happen, close, and take it back. */
export function CloseDialog<Preview extends ClosePreviewed, Request>(props: Props<Preview, Request>) {
  const { frame: Frame, words, calls, what } = props;
  const [panel, setPanel] = useState('');
  const [early, setEarly] = useState(false);
  const [doing, setDoing] = useState<'closing' | 'taking back'>('closing');
  const [outcome, setOutcome] = useState<SetUpOutcome | null>(null);
  const [loaded, reload] = useLoaded(calls.preview);
  const [state, run, reset] = useSteps();

  const close = (request: Request) => {
    setDoing('closing');
    void run({
      plan: () => calls.plan(request),
      runStep: (key) => calls.runStep(request, key),
      finish: async () => setOutcome(await calls.finish()),
    });
  };
  const takeBack = () => {
    setDoing('taking back');
    void run({
      plan: calls.planUndo,
      runStep: calls.runUndoStep,
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
        done={doing === 'closing' ? words.closed : 'The close was taken back'}
        outcome={outcome}
        takenBack={words.takenBack}
        again={words.again}
        onLookAgain={lookAgain}
      >
        <TakeBack undo="this close" what={words.comesBack} onTakeBack={takeBack} />
      </RunSteps>
    );
  if (loaded.phase !== 'there')
    return (
      <Frame step={0} footer={<Button onClick={closePanel}>Close</Button>}>
        {loaded.phase === 'loading' && <Working>{words.looking}</Working>}
        {loaded.phase === 'failed' && <Failure error={loaded.error} again={reload} />}
      </Frame>
    );
  const preview = loaded.value;
  const wasClosing = preview.state === 'interrupted';
  if (preview.state !== 'open')
    return (
      <BrokenOff
        frame={Frame}
        what={wasClosing ? `Closing ${what(preview)}` : `Taking back the close of ${what(preview)}`}
        onComplete={wasClosing ? () => close(props.complete) : takeBack}
      >
        {words.notTwice}
      </BrokenOff>
    );
  const back = <TakeBack undo={preview.undo} what={words.comesBack} onTakeBack={takeBack} />;
  if (preview.obstacle !== '')
    return (
      <Frame step={0} footer={<Button onClick={closePanel}>Close</Button>}>
        <div class="stack">
          <Message tone="notice" headline={words.cannot} announce>
            <p>{preview.obstacle}</p>
          </Message>
          {back}
        </div>
      </Frame>
    );
  return props.children(preview, {
    early,
    panel,
    onPanel: setPanel,
    onEarly: setEarly,
    onLookAgain: reload,
    onClose: close,
    back,
  });
}
