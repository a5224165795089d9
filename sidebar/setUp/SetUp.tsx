import { useLayoutEffect, useState } from 'preact/hooks';
import type { SetUpAnswers, SetUpForm, SetUpOutcome } from '../../src/server';
import { Button } from '../ui/Button';
import { ArrivalHeading } from '../ui/Heading';
import { Failure, Message } from '../ui/Message';
import { Sidebar } from '../ui/Sidebar';
import { Steps } from '../ui/Steps';
import { server } from '../ui/server';
import { TabLinks } from '../ui/TabLinks';
import { useLoaded } from '../ui/useLoaded';
import { useSteps } from '../ui/useSteps';
import { Working } from '../ui/Working';
import { faultsOf } from './answers';
import { LocaleNotice } from './LocaleNotice';
import { SetUpFields } from './SetUpFields';

/** The set-up sidebar: questions, a bar that names the tab being built, then links. */
export function SetUp() {
  const [loaded, reload] = useLoaded(server.readSetUpForm);
  if (loaded.phase === 'there') return <Builder form={loaded.value} />;
  return (
    <Sidebar>
      <Intro again={false} />
      {loaded.phase === 'loading' && <Working>Reading the workbook…</Working>}
      {loaded.phase === 'failed' && <Failure error={loaded.error} again={reload} />}
    </Sidebar>
  );
}

function Intro({ again }: { again: boolean }) {
  return (
    <header>
      <h1>{again ? 'Update this workbook' : 'Set up this workbook'}</h1>
      <p>
        {again
          ? 'This workbook is set up already. What you and your colleagues typed is never touched: only what is missing is added.'
          : 'Tell it about your school, and it builds the careers workbook in this spreadsheet.'}
      </p>
    </header>
  );
}

function Builder({ form }: { form: SetUpForm }) {
  const [answers, setAnswers] = useState<SetUpAnswers>(form.answers);
  const [checked, setChecked] = useState(false);
  const [outcome, setOutcome] = useState<SetUpOutcome | null>(null);
  const [british, setBritish] = useState(false);
  const [refusals, setRefusals] = useState(0);
  const [state, run, reset] = useSteps();
  // Once the faults are drawn, the keyboard goes to the first of them.
  useLayoutEffect(() => {
    if (refusals > 0)
      document.querySelector<HTMLElement>('[aria-invalid="true"], fieldset:has(> .fault) input')?.focus();
  }, [refusals]);
  const faults = faultsOf(answers);
  const faulty = Object.keys(faults).length;
  const busy = state.phase === 'planning' || state.phase === 'running';

  const build = () => {
    setChecked(true);
    if (faulty > 0) {
      setRefusals(refusals + 1);
      return;
    }
    void run({
      plan: () => server.planSetUp(answers),
      runStep: (key) => server.runSetUpStep(answers, key),
      finish: async () => setOutcome(await server.finishSetUp()),
    });
  };

  if (state.phase === 'done' && outcome) {
    return (
      <Sidebar footer={<Button onClick={reset}>Change an answer</Button>}>
        <div class="stack">
          <ArrivalHeading level={1}>The workbook is ready</ArrivalHeading>
          {outcome.messages.length > 0 && (
            <Message tone="good" announce>
              {outcome.messages.map((message) => (
                <p key={message}>{message}</p>
              ))}
            </Message>
          )}
          <h2>Open a tab</h2>
          <TabLinks links={outcome.links} />
        </div>
      </Sidebar>
    );
  }
  const footer = busy ? (
    <p class="help">Leave this open until it has finished.</p>
  ) : (
    <>
      {checked && faulty > 0 && (
        <p class="fault" role="alert">
          {faulty === 1 ? 'One answer needs another look.' : `${faulty} answers need another look.`}
        </p>
      )}
      <Button kind="primary" onClick={build}>
        {state.phase === 'failed' && state.started
          ? 'Run it again'
          : form.alreadySetUp || outcome
            ? 'Update the workbook'
            : 'Build the workbook'}
      </Button>
    </>
  );
  return (
    <Sidebar footer={footer}>
      <Intro again={form.alreadySetUp || outcome !== null} />
      {state.phase === 'failed' && (
        <Failure error={state.error}>
          {state.started && <p>Run it again: it adds only what is missing. Nothing you typed is lost.</p>}
        </Failure>
      )}
      <LocaleNotice advice={form.localeAdvice} done={british} onDone={() => setBritish(true)} />
      <div hidden={busy}>
        <SetUpFields
          form={form}
          settled={form.alreadySetUp || outcome !== null}
          answers={answers}
          faults={checked ? faults : {}}
          onChange={setAnswers}
        />
      </div>
      <Steps state={state} />
    </Sidebar>
  );
}
