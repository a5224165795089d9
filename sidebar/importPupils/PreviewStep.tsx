import { useEffect, useState } from 'preact/hooks';
import type { ImportDecisions, ImportForm, ImportOutcome, ImportPreview } from '../../src/server';
import { Button } from '../ui/Button';
import { ArrivalHeading } from '../ui/Heading';
import { Failure, Message } from '../ui/Message';
import { server } from '../ui/server';
import { Working } from '../ui/Working';
import { count } from '../ui/words';
import { Frame } from './Frame';
import type { Mapping } from './mapping';
import { PreviewPanels } from './PreviewPanels';
import { PreviewSummary } from './PreviewSummary';
import type { FileTable } from './readTable';
import { allProblems, buildRequest, effect } from './request';

const PUPILS = ['pupil', 'pupils'] as const;

interface Props {
  form: ImportForm;
  table: FileTable;
  mapping: Mapping;
  onBack: () => void;
  onDone: (outcome: ImportOutcome) => void;
}

type State =
  | { phase: 'comparing' | 'importing' }
  | { phase: 'failed'; error: unknown; while: 'comparing' | 'importing' }
  | { phase: 'there'; preview: ImportPreview };

/** Step 3: everything that would happen, then the one button that makes it happen. */
export function PreviewStep({ form, table, mapping, onBack, onDone }: Props) {
  const [state, setState] = useState<State>({ phase: 'comparing' });
  const [decisions, setDecisions] = useState<ImportDecisions>({ samePupil: {}, notInFile: {} });
  /** Answers about doubtful rows that the preview on show does not know yet. */
  const [stale, setStale] = useState(false);
  /** Doubtful rows stay on the list once answered, so that an answer can be changed. */
  const [doubtful, setDoubtful] = useState<ImportPreview['doubtful']>([]);
  const request = () => buildRequest(table, mapping, form.fields, form.rememberedMapping, decisions);

  const compare = () => {
    setState({ phase: 'comparing' });
    server.previewImport(request()).then(
      (preview) => {
        const known = new Set(preview.doubtful.map((each) => `${each.line} ${each.pupilId}`));
        setDoubtful((before) =>
          [...before.filter((each) => !known.has(`${each.line} ${each.pupilId}`)), ...preview.doubtful].sort(
            (a, b) => a.line - b.line,
          ),
        );
        setStale(false);
        setState({ phase: 'there', preview });
      },
      (error: unknown) => setState({ phase: 'failed', error, while: 'comparing' }),
    );
  };
  const write = (preview: ImportPreview) => {
    setState({ phase: 'importing' });
    server
      .confirmImport(request(), preview.fingerprint)
      .then(onDone, (error: unknown) => setState({ phase: 'failed', error, while: 'importing' }));
  };
  useEffect(compare, []);

  const working = state.phase === 'comparing' || state.phase === 'importing';
  return (
    <Frame
      step={2}
      footer={
        working ? (
          <p class="help">
            {state.phase === 'importing'
              ? 'Leave this open until it has finished.'
              : 'Nothing is written while comparing.'}
          </p>
        ) : (
          <>
            <Button onClick={onBack}>Back</Button>
            {state.phase === 'there' && (
              <Confirm
                preview={state.preview}
                decisions={decisions}
                stale={stale}
                onCompare={compare}
                onImport={() => write(state.preview)}
              />
            )}
          </>
        )
      }
    >
      {state.phase === 'comparing' && (
        <Working>{`Comparing ${count(table.rows.length, ['row', 'rows'])} with the register…`}</Working>
      )}
      {state.phase === 'importing' && <Working>Importing…</Working>}
      {state.phase === 'failed' && (
        <Failure error={state.error} again={compare}>
          {state.while === 'importing' && (
            <p>
              A part may have been written. Trying again compares afresh: pupils that are in already are not
              added twice, and nothing typed is lost.
            </p>
          )}
        </Failure>
      )}
      {state.phase === 'there' && (
        <div class="stack">
          <ArrivalHeading>
            {state.preview.refusal === '' ? 'What the import would do' : 'What was found in the list'}
          </ArrivalHeading>
          {state.preview.refusal !== '' ? (
            <div class="refusal">
              <Message tone="bad" headline="This list cannot be imported" announce>
                <p>{state.preview.refusal}</p>
                <p>Nothing has been written.</p>
              </Message>
            </div>
          ) : (
            <PreviewSummary preview={state.preview} shifted={table.shifted.length} />
          )}
          <PreviewPanels
            preview={state.preview}
            doubtful={doubtful}
            problems={allProblems(state.preview, table)}
            pupilsOnRegister={form.pupilsOnRegister}
            decisions={decisions}
            onSamePupil={(samePupil) => {
              setDecisions({ ...decisions, samePupil });
              setStale(true);
            }}
            onNotInFile={(notInFile) => setDecisions({ ...decisions, notInFile })}
          />
        </div>
      )}
    </Frame>
  );
}

interface ConfirmProps {
  preview: ImportPreview;
  decisions: ImportDecisions;
  stale: boolean;
  onCompare: () => void;
  onImport: () => void;
}

function Confirm({ preview, decisions, stale, onCompare, onImport }: ConfirmProps) {
  if (preview.refusal !== '') return null;
  if (stale) {
    return (
      <>
        <span class="help grow" role="status">
          Your answers change what happens: look at it again before importing.
        </span>
        <Button kind="primary" onClick={onCompare}>
          Update the preview
        </Button>
      </>
    );
  }
  const { pupils, leavers } = effect(preview, decisions);
  const undated = preview.notInFile.some((pupil) => decisions.notInFile[pupil.pupilId] === '');
  const obstacle = undated
    ? 'Give the date on which each pupil left, or choose something else.'
    : pupils + leavers === 0
      ? 'There is nothing to import.'
      : '';
  const label =
    pupils === 0 && leavers > 0
      ? `Mark ${count(leavers, PUPILS)} as left`
      : `Import ${count(pupils, PUPILS)}${leavers > 0 ? `, mark ${leavers} as left` : ''}`;
  return (
    <>
      <span class={undated ? 'fault grow' : 'help grow'} id="confirm-state" role="status">
        {obstacle || 'Nothing has been written yet.'}
      </span>
      <Button kind="primary" unavailable={obstacle !== ''} describedBy="confirm-state" onClick={onImport}>
        {label}
      </Button>
    </>
  );
}
