import { useState } from 'preact/hooks';
import type { AuthorityFile, AuthorityForm, AuthorityRequest, OpenShare } from '../../src/server';
import { Button } from '../ui/Button';
import { SelectField, TextField } from '../ui/Field';
import { GoTo } from '../ui/GoTo';
import { ArrivalHeading } from '../ui/Heading';
import { Failure, Message } from '../ui/Message';
import { closePanel, server } from '../ui/server';
import { useCall } from '../ui/useCall';
import { Working } from '../ui/Working';
import { count, dayLabel } from '../ui/words';
import { Frame } from './Frame';

interface Props {
  form: AuthorityForm;
  request: AuthorityRequest;
  file: AuthorityFile;
  onSave: () => void;
}

const NEW = 'new';

const shareLabel = ({ what, whom, due }: OpenShare): string =>
  [what, whom, due !== '' && `due ${dayLabel(due)}`].filter(Boolean).join(', ');

/** The file is saved; noting that it was sent takes one click. */
export function OutcomeStep({ form, request, file, onSave }: Props) {
  const logged = form.purposes.find(({ key }) => key === request.purpose)?.logged ?? 'Other';
  const fitting = form.openShares.find(({ what }) => what === logged);
  const [line, setLine] = useState(fitting ? String(fitting.row) : NEW);
  const [what, setWhat] = useState(logged);
  const [whom, setWhom] = useState(form.whom);
  const [how, setHow] = useState(form.how);
  const [sentBy, setSentBy] = useState(form.sentBy);
  const [done, setDone] = useState<string[]>([]);
  const [refusal, setRefusal] = useState('');
  const [calling, call] = useCall();
  const completes = form.openShares.find(({ row }) => String(row) === line) ?? null;
  const log = () =>
    call(
      () =>
        server.logShare({
          completes,
          what: completes?.what ?? what,
          whom: (completes?.whom ?? '') || whom,
          how,
          sentBy,
          pupils: file.pupils,
          blocked: file.blocked,
          note: file.fileName,
        }),
      (outcome) => {
        setRefusal(outcome.refusal);
        if (outcome.refusal === '') setDone(outcome.messages);
      },
    );
  return (
    <Frame
      step={2}
      footer={
        <>
          <Button onClick={onSave}>Save the file again</Button>
          <span class="grow" />
          <Button onClick={closePanel}>Close this window</Button>
        </>
      }
    >
      <div class="stack outcome">
        <ArrivalHeading>The file is made</ArrivalHeading>
        <Message tone="good" announce>
          <p>{`${file.fileName}: ${count(file.pupils, ['pupil', 'pupils'])}, in your downloads.`}</p>
          {file.blocked > 0 && (
            <p>{`For ${count(file.blocked, ['pupil', 'pupils'])} it has only name and date of birth.`}</p>
          )}
        </Message>
        <p>
          It holds names and dates of birth. Send it only in the way that your authority has set up, then
          delete it from your downloads.
        </p>
        {done.length > 0 ? (
          <>
            <Message tone="good" announce>
              {done.map((message) => (
                <p key={message}>{message}</p>
              ))}
            </Message>
            <GoTo tab="sharing">Go to the Sharing log</GoTo>
          </>
        ) : (
          <section class="log" aria-label="Sharing log">
            <h3>Note in the Sharing log that it was sent today</h3>
            {form.openShares.length > 0 && (
              <SelectField
                label="Line"
                value={line}
                choices={[...form.openShares.map(({ row }) => String(row)), NEW]}
                labelOf={(choice) => {
                  const share = form.openShares.find(({ row }) => String(row) === choice);
                  return share ? shareLabel(share) : 'A new line';
                }}
                onChange={setLine}
              />
            )}
            {!completes && <SelectField label="What" value={what} choices={form.whats} onChange={setWhat} />}
            {(!completes || completes.whom === '') && (
              <TextField label="To whom" value={whom} onChange={setWhom} />
            )}
            <SelectField
              label="How"
              value={how}
              choices={['', ...form.hows]}
              labelOf={(choice) => choice || 'Not said'}
              onChange={setHow}
            />
            <TextField label="Sent by" value={sentBy} onChange={setSentBy} />
            {refusal !== '' && (
              <Message tone="bad" headline="Nothing was written" announce>
                <p>{refusal}</p>
              </Message>
            )}
            {calling.phase === 'failed' && <Failure error={calling.error} again={calling.again} />}
            {calling.phase === 'busy' ? (
              <Working>Writing it down…</Working>
            ) : (
              <div>
                <Button kind="primary" onClick={log}>
                  Write it in the Sharing log
                </Button>
              </div>
            )}
          </section>
        )}
      </div>
    </Frame>
  );
}
