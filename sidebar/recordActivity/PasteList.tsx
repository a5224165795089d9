import { useEffect, useState } from 'preact/hooks';
import type { PupilChoice, PupilMatch } from '../../src/server';
import { Button } from '../ui/Button';
import { LongTextField } from '../ui/Field';
import { ArrivalHeading } from '../ui/Heading';
import { Failure, Message } from '../ui/Message';
import { server } from '../ui/server';
import { useCall } from '../ui/useCall';
import { Working } from '../ui/Working';
import { count } from '../ui/words';
import { MatchedLines } from './MatchedLines';
import { type Answers, LEAVE_OUT, linesOf, settle } from './paste';

interface Props {
  pupils: readonly PupilChoice[];
  /** The pupils that the list came to. */
  onUse: (pupilIds: string[]) => void;
  /** Told whether there is something here that was not added yet: it must not be left behind unseen. */
  onPending: (pending: boolean) => void;
}

/** A sign-in sheet or a form's answers: matched on the server, settled here line by line. */
export function PasteList({ pupils, onUse, onPending }: Props) {
  const [text, setText] = useState('');
  const [matches, setMatches] = useState<PupilMatch[] | null>(null);
  const [answers, setAnswers] = useState<Answers>({});
  const [used, setUsed] = useState(0);
  const [calling, call] = useCall();
  const pending = matches !== null || text.trim() !== '';
  useEffect(() => onPending(pending), [pending]);
  const look = () => {
    setUsed(0);
    call(
      () => server.matchPupils(linesOf(text)),
      (found) => {
        setAnswers({});
        setMatches(found);
      },
    );
  };

  if (calling.phase === 'busy') return <Working>Finding the pupils…</Working>;
  if (!matches)
    return (
      <div class="stack">
        {used > 0 && (
          <Message tone="good">
            <ArrivalHeading>{`${count(used, ['pupil', 'pupils'])} of the list chosen`}</ArrivalHeading>
          </Message>
        )}
        {calling.phase === 'failed' && <Failure error={calling.error} again={calling.again} />}
        <LongTextField
          label="One pupil a line"
          help="Names, UPNs, admission numbers or school e-mail addresses."
          rows={6}
          value={text}
          onChange={setText}
        />
        <div class="row">
          <Button
            unavailable={text.trim() === ''}
            describedBy={text.trim() === '' ? 'paste-first' : undefined}
            onClick={look}
          >
            Find these pupils
          </Button>
          {text !== '' && (
            <Button kind="link" onClick={() => setText('')}>
              Clear the list
            </Button>
          )}
          <span class="unseen" id="paste-first">
            Paste or type a list first.
          </span>
        </div>
      </div>
    );

  const { pupilIds, open, leftOut } = settle(matches, answers);
  const leaveOutOpen = () =>
    setAnswers({ ...answers, ...Object.fromEntries(open.map((at) => [at, LEAVE_OUT])) });
  return (
    <div class="stack">
      <ArrivalHeading>{`${count(pupilIds.length, ['pupil', 'pupils'])} found`}</ArrivalHeading>
      <p role="status">
        {[
          `${count(matches.length, ['line', 'lines'])} read.`,
          open.length > 0 && `${count(open.length, ['line needs', 'lines need'])} your answer.`,
          leftOut > 0 && `${count(leftOut, ['line', 'lines'])} left out.`,
        ]
          .filter(Boolean)
          .join(' ')}
      </p>
      <MatchedLines matches={matches} answers={answers} pupils={pupils} onAnswer={setAnswers} />
      <div class="row">
        <Button
          kind="primary"
          unavailable={open.length > 0 || pupilIds.length === 0}
          describedBy={open.length > 0 ? 'settle-first' : undefined}
          onClick={() => {
            onUse(pupilIds);
            setUsed(pupilIds.length);
            setMatches(null);
            setText('');
          }}
        >
          {`Add ${count(pupilIds.length, ['pupil', 'pupils'])}`}
        </Button>
        <Button onClick={() => setMatches(null)}>Back to the list</Button>
      </div>
      {open.length > 0 && (
        <div>
          <p class="help" id="settle-first">
            {`First answer for ${open.length === 1 ? 'the open line' : `the ${open.length} open lines`}, or leave them out.`}
          </p>
          <Button onClick={leaveOutOpen}>
            {open.length === 1 ? 'Leave the open line out' : `Leave all ${open.length} open lines out`}
          </Button>
        </div>
      )}
    </div>
  );
}
