import { useState } from 'preact/hooks';
import type { AuthorityFile, AuthorityForm, AuthorityPreview, AuthorityRequest } from '../../src/server';
import { download } from '../pupilRecord/download';
import { Button } from '../ui/Button';
import { Failure, Message } from '../ui/Message';
import { closePanel, server } from '../ui/server';
import { useCall } from '../ui/useCall';
import { useLoaded } from '../ui/useLoaded';
import { Working } from '../ui/Working';
import { ChooseStep } from './ChooseStep';
import { Frame } from './Frame';
import { OutcomeStep } from './OutcomeStep';
import { PreviewStep } from './PreviewStep';

/** The dialog: what the file is for, a look at it and at what has to be put right, the file, a line in the Sharing log. */
export function LocalAuthorityFile() {
  const [loaded, reload] = useLoaded(server.readAuthorityForm);
  if (loaded.phase === 'there' && loaded.value.obstacle === '') return <Steps form={loaded.value} />;
  return (
    <Frame step={0} footer={<Button onClick={closePanel}>Close</Button>}>
      {loaded.phase === 'loading' && <Working>Reading the workbook…</Working>}
      {loaded.phase === 'failed' && <Failure error={loaded.error} again={reload} />}
      {loaded.phase === 'there' && (
        <Message tone="notice" headline="There is nothing to make a file from yet" announce>
          <p>{loaded.value.obstacle}</p>
        </Message>
      )}
    </Frame>
  );
}

/** What is wanted to begin with: what was chosen last. */
const firstRequest = (form: AuthorityForm): AuthorityRequest => {
  const [purpose] = form.purposes;
  return {
    purpose: purpose?.key ?? '',
    cohort: form.cohort,
    checkpoint: form.checkpoints[0]?.key ?? '',
    columns: form.chosen[purpose?.kind ?? ''] ?? [],
    include: [],
  };
};

function Steps({ form }: { form: AuthorityForm }) {
  const [request, setRequest] = useState(() => firstRequest(form));
  /** Columns of each kind of file: changing the purpose and back loses none. */
  const [columns, setColumns] = useState(form.chosen);
  const [preview, setPreview] = useState<AuthorityPreview | null>(null);
  const [refusal, setRefusal] = useState('');
  const [file, setFile] = useState<AuthorityFile | null>(null);
  const [calling, call, clear] = useCall();

  const choose = (next: AuthorityRequest) => {
    const kindOf = (key: string) => form.purposes.find((one) => one.key === key)?.kind ?? '';
    const [before, after] = [kindOf(request.purpose), kindOf(next.purpose)];
    const kept = { ...columns, [before]: next.columns };
    setColumns(kept);
    setRefusal('');
    setRequest(before === after ? next : { ...next, columns: kept[after] ?? [] });
  };
  const look = (wanted: AuthorityRequest) =>
    call(
      () => server.previewAuthorityFile(wanted),
      (value) => {
        setRefusal(value.refusal);
        setPreview(value.refusal === '' ? value : null);
      },
    );
  const make = (seen: AuthorityPreview) =>
    call(
      () => server.makeAuthorityFile(request, seen.fingerprint),
      (value) => {
        setRefusal(value.refusal);
        if (value.refusal !== '') return;
        setFile(value);
        download(value.fileName, value.csv);
      },
    );

  if (file)
    return (
      <OutcomeStep
        form={form}
        request={request}
        file={file}
        onSave={() => download(file.fileName, file.csv)}
      />
    );
  if (preview)
    return (
      <PreviewStep
        preview={preview}
        include={request.include}
        calling={calling}
        refusal={refusal}
        onInclude={(why, included) => {
          const include = request.include.filter((one) => one !== why);
          const next = { ...request, include: included ? [...include, why] : include };
          setRequest(next);
          look(next);
        }}
        onBack={() => {
          clear();
          setRefusal('');
          setPreview(null);
        }}
        onLookAgain={() => look(request)}
        onMake={() => make(preview)}
      />
    );
  return (
    <ChooseStep
      form={form}
      request={request}
      refusal={refusal}
      calling={calling}
      onChange={choose}
      onLook={() => {
        const fresh = { ...request, include: [] };
        setRequest(fresh);
        look(fresh);
      }}
    />
  );
}
