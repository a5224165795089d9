import { useEffect, useState } from 'preact/hooks';
import type { ImportDecisions, ImportForm, ImportOutcome, ImportPreview } from '../../src/server';
import { allProblems } from '../readList/allProblems';
import type { Mapping } from '../readList/mapping';
import { PreviewFrame, type PreviewState } from '../readList/PreviewFrame';
import type { FileTable } from '../readList/readTable';
import { Button } from '../ui/Button';
import { server } from '../ui/server';
import { count } from '../ui/words';
import { PreviewPanels } from './PreviewPanels';
import { PreviewSummary } from './PreviewSummary';
import { buildRequest, effect } from './request';
import { isLeavingDate } from './today';
import { WORDS } from './words';

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

const CHANGED_MEANWHILE =
  'The register changed while you were looking. This is what the import would do now.';
const WRONG_DATES =
  'A leaving date cannot be right. Nothing has been written: see Problems, change it, then import.';

/** Step 3: everything that would happen, then the one button that makes it happen. */
export function PreviewStep({ form, table, mapping, answers, onAnswer, onBack, onDone }: Props) {
  const [state, setState] = useState<PreviewState<ImportPreview>>({ phase: 'comparing' });
  /** The person has answered about doubtful rows since the preview on show was made. */
  const [stale, setStale] = useState(false);
  const { decisions, doubtful } = answers;
  const request = () => buildRequest(table, mapping, form.fields, form.rememberedMapping, decisions);
  const fail = (during: 'comparing' | 'writing') => (error: unknown) =>
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
    setState({ phase: 'writing' });
    server.confirmImport(request(), fingerprint).then(onDone, fail('writing'));
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

  return (
    <PreviewFrame
      words={WORDS}
      state={state}
      comparing={`Comparing ${count(table.rows.length, ['row', 'rows'])} with the register…`}
      writing="Importing…"
      brokenOff="A part may have been written. Trying again compares afresh: pupils that are in already are not added twice, and nothing typed is lost."
      heading={({ refusal }) => (refusal === '' ? 'What the import would do' : 'What was found in the list')}
      refused="This list cannot be imported"
      onBack={onBack}
      onCompare={compare}
      confirm={(preview) => (
        <Confirm
          preview={preview}
          decisions={decisions}
          stale={stale}
          onCompare={compare}
          onImport={() => checkThenWrite(preview)}
        />
      )}
    >
      {(preview) => (
        <>
          {preview.refusal === '' && <PreviewSummary preview={preview} shifted={table.shifted.length} />}
          <PreviewPanels
            preview={preview}
            doubtful={doubtful}
            problems={allProblems(preview, table)}
            decisions={decisions}
            onSamePupil={(samePupil) => {
              onAnswer({ doubtful, decisions: { ...decisions, samePupil } });
              setStale(true);
            }}
            onNotInFile={(notInFile) => onAnswer({ doubtful, decisions: { ...decisions, notInFile } })}
          />
        </>
      )}
    </PreviewFrame>
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
