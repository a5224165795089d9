import { useId, useState } from 'preact/hooks';
import type { BringInPreview, ListOutcome, RecordForm } from '../../src/server';
import { FileProblem, LARGEST_FILE } from '../readList/fileProblem';
import { readBytes } from '../readList/readBytes';
import { Button } from '../ui/Button';
import { Failure, Message } from '../ui/Message';
import { closePanel, server } from '../ui/server';
import { useCall } from '../ui/useCall';
import { Working } from '../ui/Working';
import { Frame } from './Frame';
import { Preview } from './Preview';

interface Props {
  form: RecordForm;
  /** The pupil whose record was open; '' = whom the file fits. */
  pupilId: string;
  onShow: (pupilId: string) => void;
  onBack: () => void;
}

/** Choose the file of another school, look, and only then write. */
export function BringIn({ form, pupilId, onShow, onBack }: Props) {
  const [csv, setCsv] = useState('');
  const [preview, setPreview] = useState<BringInPreview | null>(null);
  const [outcome, setOutcome] = useState<(ListOutcome & { pupilId: string }) | null>(null);
  const [problem, setProblem] = useState<FileProblem | null>(null);
  const [calling, call, clear] = useCall();
  const id = useId();

  const look = (text: string, whose: string) => {
    setCsv(text);
    call(() => server.previewBringIn(text, whose), setPreview);
  };
  const openFile = async (file: File) => {
    clear();
    setProblem(null);
    setPreview(null);
    try {
      // A file of gigabytes is not even read into memory.
      if (file.size > LARGEST_FILE)
        throw new FileProblem('This file is far too large for one pupil’s record', '');
      look(readBytes(new Uint8Array(await file.arrayBuffer())).text, '');
    } catch (error) {
      setProblem(error instanceof FileProblem ? error : new FileProblem('This file could not be read', ''));
    }
  };
  const confirm = (ready: BringInPreview) =>
    call(
      () => server.confirmBringIn(csv, ready.match.pupilId, ready.fingerprint),
      (done) => {
        // The workbook has changed since: the new preview says what it would do now.
        if (done.refusal !== '') look(csv, ready.match.pupilId);
        setOutcome({ ...done, pupilId: ready.match.pupilId });
      },
    );

  if (outcome && outcome.refusal === '')
    return (
      <Frame
        title="The record is brought in"
        footer={
          <>
            <Button kind="primary" onClick={() => onShow(outcome.pupilId)}>
              Show the record
            </Button>
            <span class="grow" />
            <Button onClick={closePanel}>Close</Button>
          </>
        }
      >
        <Message tone="good" headline="Done" announce>
          {outcome.messages.map((message) => (
            <p key={message}>{message}</p>
          ))}
        </Message>
      </Frame>
    );

  const ready = preview && preview.refusal === '' && preview.match.pupilId !== '' ? preview : null;
  const busy = calling.phase === 'busy';
  return (
    <Frame
      title="Bring in a record"
      footer={
        <>
          {ready && (
            <Button kind="primary" unavailable={busy} onClick={() => confirm(ready)}>
              Bring it in
            </Button>
          )}
          <Button onClick={onBack}>Back</Button>
          <span class="grow" />
          <Button onClick={closePanel}>Close</Button>
        </>
      }
    >
      <div class="stack">
        <section class="choice" aria-labelledby={`${id}-file`}>
          <h2 id={`${id}-file`}>Choose the file</h2>
          <p class="help" id={`${id}-what`}>
            The .csv file that the other school made with Pupil record, Hand over. Nothing is written before
            you have seen what it holds.
          </p>
          <label class="unseen" for={`${id}-input`}>
            Careers record, .csv file
          </label>
          <input
            id={`${id}-input`}
            type="file"
            accept=".csv,.txt,text/csv,text/plain"
            aria-describedby={`${id}-what`}
            onChange={(event) => {
              const input = event.currentTarget;
              const file = input.files?.[0];
              // The same file, chosen again, must count as a new choice.
              if (file) void openFile(file).finally(() => (input.value = ''));
            }}
          />
        </section>
        {problem && (
          <Message tone="bad" headline={problem.headline} announce>
            <p>Choose the .csv file that the other school made with Pupil record, Hand over.</p>
          </Message>
        )}
        {outcome?.refusal && (
          <Message tone="notice" headline="Not yet" announce>
            <p>{outcome.refusal}</p>
          </Message>
        )}
        {busy && <Working>Comparing with what is there…</Working>}
        {calling.phase === 'failed' && <Failure error={calling.error} again={calling.again} />}
        {preview && !busy && (
          <Preview
            preview={preview}
            form={form}
            opened={pupilId}
            onWhose={(whose) => {
              setOutcome(null);
              look(csv, whose);
            }}
          />
        )}
      </div>
    </Frame>
  );
}
