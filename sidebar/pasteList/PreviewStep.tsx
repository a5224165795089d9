import { useEffect, useState } from 'preact/hooks';
import type { ListForm, ListOutcome, ListPreview } from '../../src/server';
import { allProblems } from '../readList/allProblems';
import type { Mapping } from '../readList/mapping';
import { PreviewFrame, type PreviewState } from '../readList/PreviewFrame';
import type { FileTable } from '../readList/readTable';
import { Button } from '../ui/Button';
import { server } from '../ui/server';
import { count } from '../ui/words';
import { PreviewPanels } from './PreviewPanels';
import { buildRequest, type Decisions, type WholeList } from './request';
import { WORDS } from './words';

/** The person's answers so far; going back to the columns keeps them. */
export interface Answers {
  decisions: Decisions;
  /** Doubtful rows stay on the list once answered, so that an answer can be changed. */
  doubtful: ListPreview['doubtful'];
}

export const NO_ANSWERS: Answers = { decisions: {}, doubtful: [] };

interface Props {
  form: ListForm;
  table: FileTable;
  mapping: Mapping;
  whole: WholeList;
  answers: Answers;
  onAnswer: (answers: Answers) => void;
  onBack: () => void;
  onDone: (outcome: ListOutcome) => void;
}

/** Step 3: every row that would be added, then the one button that adds them. */
export function PreviewStep({ form, table, mapping, whole, answers, onAnswer, onBack, onDone }: Props) {
  const [state, setState] = useState<PreviewState<ListPreview>>({ phase: 'comparing' });
  /** The person has answered since the preview on show was made. */
  const [stale, setStale] = useState(false);
  const { dialog, unit } = WORDS[form.kind];
  const { decisions, doubtful } = answers;
  const request = () => buildRequest(form.kind, table, mapping, whole, decisions);
  const fail = (during: 'comparing' | 'writing') => (error: unknown) =>
    setState({ phase: 'failed', error, while: during });
  const show = (preview: ListPreview) => {
    const open = new Set(preview.doubtful.map(({ line }) => line));
    const answered = doubtful.filter(({ line }) => decisions[String(line)] && !open.has(line));
    onAnswer({ decisions, doubtful: [...answered, ...preview.doubtful].sort((a, b) => a.line - b.line) });
    setStale(false);
    setState({ phase: 'there', preview, notice: '' });
  };
  const compare = () => {
    setState({ phase: 'comparing' });
    server.previewList(request()).then(show, fail('comparing'));
  };
  const add = ({ fingerprint }: ListPreview) => {
    setState({ phase: 'writing' });
    server.confirmList(request(), fingerprint).then(onDone, fail('writing'));
  };
  useEffect(compare, []);

  return (
    <PreviewFrame
      words={dialog}
      state={state}
      comparing={`Looking up ${count(table.rows.length, ['row', 'rows'])} in the register…`}
      writing="Adding…"
      brokenOff="A part may have been written. Trying again looks at the tab afresh: what is there already is not added twice."
      heading={() => 'What would be added'}
      refused="This list cannot be used"
      onBack={onBack}
      onCompare={compare}
      confirm={(preview) => (
        <Confirm
          ready={preview.ready.length}
          unit={unit}
          stale={stale}
          onCompare={compare}
          onAdd={() => add(preview)}
        />
      )}
    >
      {(preview) =>
        preview.refusal === '' && (
          <>
            <Summary preview={preview} shifted={table.shifted.length} unit={unit} />
            <PreviewPanels
              preview={preview}
              doubtful={doubtful}
              problems={allProblems(preview, table)}
              pupils={form.pupils}
              decisions={decisions}
              unit={unit}
              onDecide={(decided) => {
                onAnswer({ doubtful, decisions: decided });
                setStale(true);
              }}
            />
          </>
        )
      }
    </PreviewFrame>
  );
}

interface SummaryProps {
  preview: ListPreview;
  shifted: number;
  unit: [one: string, many: string];
}

/** The preview in one paragraph. */
function Summary({ preview, shifted, unit }: SummaryProps) {
  const stopped =
    new Set(preview.problems.filter(({ weight }) => weight === 'stops').map(({ line }) => line)).size +
    shifted;
  const warned = preview.problems.filter(({ weight }) => weight === 'warns').length;
  const more = [
    preview.doubtful.length > 0 &&
      `${count(preview.doubtful.length, ['row needs', 'rows need'])} your answer: whose is it? Until then it is left out.`,
    preview.already.length > 0 &&
      `${count(preview.already.length, ['row is', 'rows are'])} in the tab already and left out.`,
    stopped > 0 && `${count(stopped, ['row has a problem and is', 'rows have problems and are'])} left out.`,
    warned > 0 && `${count(warned, ['thing', 'things'])} to look at in rows that are added: see Problems.`,
  ].filter(Boolean);
  return (
    <div class="summary">
      <p>
        <b>
          {preview.ready.length > 0
            ? `${count(preview.ready.length, [`${unit[0]} is`, `${unit[1]} are`])} added.`
            : 'Nothing would be added.'}
        </b>{' '}
        {more.join(' ')}
      </p>
    </div>
  );
}

interface ConfirmProps {
  ready: number;
  unit: [one: string, many: string];
  stale: boolean;
  onCompare: () => void;
  onAdd: () => void;
}

function Confirm({ ready, unit, stale, onCompare, onAdd }: ConfirmProps) {
  return (
    <>
      <span class="help grow" id="confirm-state" role="status">
        {stale
          ? 'Your answers change what happens: look at it again before adding.'
          : ready === 0
            ? 'There is nothing to add.'
            : 'Nothing has been written yet.'}
      </span>
      {stale ? (
        <Button kind="primary" onClick={onCompare}>
          Update the preview
        </Button>
      ) : (
        <Button kind="primary" unavailable={ready === 0} describedBy="confirm-state" onClick={onAdd}>
          {`Add ${count(ready, unit)}`}
        </Button>
      )}
    </>
  );
}
