import { useEffect, useState } from 'preact/hooks';
import type { ImportDecisions, ImportForm, ImportOutcome, ImportPreview } from '../../src/server';
import { allProblems } from '../readList/allProblems';
import type { Mapping } from '../readList/mapping';
import type { FileTable } from '../readList/readTable';
import { Button } from '../ui/Button';
import { ArrivalHeading } from '../ui/Heading';
import { Failure, Message } from '../ui/Message';
import { server } from '../ui/server';
import { Working } from '../ui/Working';
import { count } from '../ui/words';
import { Frame } from './Frame';
import { PreviewPanels } from './PreviewPanels';
import { PreviewSummary } from './PreviewSummary';
import { buildRequest, effect } from './request';
import { isLeavingDate } from './today';

const PUPILS = ['pupil', 'pupils'] as const;

/** The person's answers so far; going back to the columns keeps them. */
export interface Answers {
  decisions: ImportDecisions;
  /** Doubtful rows stay on the list once answered, so that an answer can be changed. */
  doubtful: ImportPreview['doubtful'];
}

export const NO_ANSWERS: Answers = { decisions: { samePupil: {}, notInFile: {} }, doubtful: [] };

interface Props {
  form: ImportForm;
  table: FileTable;
  mapping: Mapping;
  answers: Answers;
  onAnswer: (answers: Answers) => void;
  onBack: () => void;
  onDone: (outcome: ImportOutcome) => void;
}

type State =
  | { phase: 'comparing' | 'importing' }
  | { phase: 'failed'; error: unknown; while: 'comparing' | 'importing' }
  /** `notice` is why it is shown again, in words; '' the first time. */
  | { phase: 'there'; preview: ImportPreview; notice: string };

const CHANGED_MEANWHILE =
  'The register changed while you were looking. This is what the import would do now.';
const WRONG_DATES =
  'A leaving date cannot be right. Nothing has been written: see Problems, change it, then import.';

/** Step 3: everything that would happen, then the one button that makes it happen. */
export function PreviewStep({ form, table, mapping, answers, onAnswer, onBack, onDone }: Props) {
  const [state, setState] = useState<State>({ phase: 'comparing' });
  /** The person has answered about doubtful rows since the preview on show was made. */
  const [stale, setStale] = useState(false);
  const { decisions, doubtful } = answers;
  const request = () => buildRequest(table, mapping, form.fields, form.rememberedMapping, decisions);
  const fail = (during: 'comparing' | 'importing') => (error: unknown) =>
    setState({ phase: 'failed', error, while: during });

  const show = (preview: ImportPreview, notice = '') => {
    const answered = doubtful.filter(({ line }) => decisions.samePupil[String(line)] !== undefined);
    const open = new Set(preview.doubtful.map(({ line }) => line));
    const all = [...answered.filter(({ line }) => !open.has(line)), ...preview.doubtful];
    onAnswer({ decisions, doubtful: all.sort((a, b) => a.line - b.line) });
    setStale(false);
    setState({ phase: 'there', preview, notice });
  };
  const compare = () => {
    setState({ phase: 'comparing' });
    server.previewImport(request()).then(show, fail('comparing'));
  };
  const write = ({ fingerprint }: ImportPreview) => {
    setState({ phase: 'importing' });
    server.confirmImport(request(), fingerprint).then(onDone, fail('importing'));
  };
  /** Only the server knows since when a pupil has been on roll, so leaving dates are looked at once more before anything is written. */
  const checkThenWrite = (seen: ImportPreview) => {
    if (effect(seen, decisions).leavers === 0) return write(seen);
    setState({ phase: 'comparing' });
    server.previewImport(request()).then((now) => {
      if (now.fingerprint !== seen.fingerprint || now.refusal !== '') show(now, CHANGED_MEANWHILE);
      else if (now.problems.some(({ line }) => line === 0)) show(now, WRONG_DATES);
      else write(seen);
    }, fail('comparing'));
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
                onImport={() => checkThenWrite(state.preview)}
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
          {state.notice !== '' && <Message tone="notice" headline={state.notice} announce />}
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
            decisions={decisions}
            onSamePupil={(samePupil) => {
              onAnswer({ doubtful, decisions: { ...decisions, samePupil } });
              setStale(true);
            }}
            onNotInFile={(notInFile) => onAnswer({ doubtful, decisions: { ...decisions, notInFile } })}
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
  const undated = preview.notInFile.some(({ pupilId }) => {
    const choice = decisions.notInFile[pupilId] ?? 'later';
    return choice !== 'later' && choice !== 'keep' && !isLeavingDate(choice);
  });
  const obstacle = undated
    ? 'Give the date on which each pupil left, today at the latest, or choose something else.'
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
