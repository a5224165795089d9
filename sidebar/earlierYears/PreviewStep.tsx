import { useEffect, useState } from 'preact/hooks';
import type {
  EarlierYearsForm,
  EarlierYearsOutcome,
  EarlierYearsPreview,
  EarlierYearsRequest,
} from '../../src/server';
import type { Decisions } from '../pasteList/request';
import { allProblems } from '../readList/allProblems';
import type { DialogWords } from '../readList/Frame';
import { PreviewFrame, type PreviewState } from '../readList/PreviewFrame';
import type { FileTable } from '../readList/readTable';
import { Button } from '../ui/Button';
import { TickField } from '../ui/Field';
import { server } from '../ui/server';
import { count, dayLabel } from '../ui/words';
import { PreviewPanels } from './PreviewPanels';

/** The person's answers so far; going back keeps them. */
export interface Answers {
  decisions: Decisions;
  /** Doubtful rows stay on the list once answered, so that an answer can be changed. */
  doubtful: EarlierYearsPreview['doubtful'];
}

export const NO_ANSWERS: Answers = { decisions: {}, doubtful: [] };

const PUPILS = ['pupil', 'pupils'] as const;

interface Props {
  words: DialogWords;
  form: EarlierYearsForm;
  /** Null in a line for a class. */
  table: FileTable | null;
  comparing: string;
  requestWith: (decisions: Decisions) => EarlierYearsRequest;
  answers: Answers;
  onAnswer: (answers: Answers) => void;
  onBack: () => void;
  onDone: (outcome: EarlierYearsOutcome) => void;
}

/** Step 3: everything that would change, then the one button that writes it. */
export function PreviewStep(props: Props) {
  const { words, form, table, answers, onAnswer } = props;
  const [state, setState] = useState<PreviewState<EarlierYearsPreview>>({ phase: 'comparing' });
  /** The person has answered since the preview on show was made. */
  const [stale, setStale] = useState(false);
  const [whole, setWhole] = useState(false);
  const { decisions, doubtful } = answers;
  const request = (): EarlierYearsRequest => ({ ...props.requestWith(decisions), whole });
  const fail = (during: 'comparing' | 'writing') => (error: unknown) =>
    setState({ phase: 'failed', error, while: during });
  const show = (preview: EarlierYearsPreview) => {
    const open = new Set(preview.doubtful.map(({ line }) => line));
    const answered = doubtful.filter(({ line }) => decisions[String(line)] && !open.has(line));
    onAnswer({ decisions, doubtful: [...answered, ...preview.doubtful].sort((a, b) => a.line - b.line) });
    setStale(false);
    setState({ phase: 'there', preview, notice: '' });
  };
  const compare = () => {
    setState({ phase: 'comparing' });
    server.previewEarlierYears(request()).then(show, fail('comparing'));
  };
  const write = ({ fingerprint }: EarlierYearsPreview) => {
    setState({ phase: 'writing' });
    server.confirmEarlierYears(request(), fingerprint).then(props.onDone, fail('writing'));
  };
  useEffect(compare, []);

  return (
    <PreviewFrame
      words={words}
      state={state}
      comparing={props.comparing}
      writing="Writing into Earlier years…"
      brokenOff="A part may have been written. Trying again looks at the tab afresh: what stands there already is not counted twice."
      heading={() => 'What would change'}
      refused="This cannot be brought in"
      onBack={props.onBack}
      onCompare={compare}
      confirm={(preview) => (
        <Confirm
          preview={preview}
          whole={whole}
          stale={stale}
          onCompare={compare}
          onWrite={() => write(preview)}
        />
      )}
    >
      {(preview) =>
        preview.refusal === '' && (
          <>
            <Summary preview={preview} shifted={table?.shifted.length ?? 0} isList={table !== null} />
            {preview.begins.pupils > 0 && <Whole preview={preview} whole={whole} onWhole={setWhole} />}
            <PreviewPanels
              preview={preview}
              isList={table !== null}
              doubtful={doubtful}
              problems={table ? allProblems(preview, table) : preview.problems}
              pupils={form.pupils}
              decisions={decisions}
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
  preview: EarlierYearsPreview;
  shifted: number;
  isList: boolean;
}

/** The preview in one paragraph. */
function Summary({ preview, shifted, isList }: SummaryProps) {
  const stops = preview.problems.filter(({ weight }) => weight === 'stops');
  const stopped = new Set(stops.map(({ line, who }) => (line > 0 ? String(line) : who))).size + shifted;
  const warned = preview.problems.filter(({ weight }) => weight === 'warns').length;
  const same = preview.same.length;
  const more = [
    preview.doubtful.length > 0 &&
      `${count(preview.doubtful.length, ['row needs', 'rows need'])} your answer: whose is it? Until then it is left out.`,
    same > 0 &&
      (isList
        ? `${count(same, ['row says', 'rows say'])} what stands there already.`
        : `${count(same, ['pupil has', 'pupils have'])} as many already.`),
    stopped > 0 &&
      (isList
        ? `${count(stopped, ['row has a problem and is', 'rows have problems and are'])} left out.`
        : `For ${count(stopped, PUPILS)} it cannot be: see Problems.`),
    warned > 0 && `${count(warned, ['thing', 'things'])} to look at: see Problems.`,
  ];
  return (
    <div class="summary" role="status">
      <p>
        <b>
          {preview.pupils > 0
            ? `Earlier years changes for ${count(preview.pupils, PUPILS)}.`
            : 'Nothing would change in Earlier years.'}
        </b>{' '}
        {more.filter(Boolean).join(' ')}
      </p>
    </div>
  );
}

interface WholeProps {
  preview: EarlierYearsPreview;
  whole: boolean;
  onWhole: (whole: boolean) => void;
}

/** Only a person knows whether nothing is missing: what is not there is then missed, and no longer not recorded. */
function Whole({ preview: { begins }, whole, onWhole }: WholeProps) {
  return (
    <section class="for-all stack tight" aria-labelledby="whole">
      <h2 id="whole">Are these records whole?</h2>
      <p>
        {`For ${count(begins.pupils, PUPILS)} this reaches further back than the records did (at the earliest to ${dayLabel(begins.from)}). Gaps from then on count as “not recorded”, unless you know that nothing is missing.`}
      </p>
      <TickField
        label="They are whole from those years on: gaps count as missed"
        ticked={whole}
        onChange={onWhole}
      />
    </section>
  );
}

interface ConfirmProps {
  preview: EarlierYearsPreview;
  whole: boolean;
  stale: boolean;
  onCompare: () => void;
  onWrite: () => void;
}

function Confirm({ preview, whole, stale, onCompare, onWrite }: ConfirmProps) {
  const { pupils, begins } = preview;
  const nothing = pupils === 0 && !(whole && begins.pupils > 0);
  return (
    <>
      <span class="help grow" id="confirm-state" role="status">
        {stale
          ? 'Your answers change what happens: look at it again first.'
          : nothing
            ? 'There is nothing to write.'
            : 'Nothing has been written yet.'}
      </span>
      {stale ? (
        <Button kind="primary" onClick={onCompare}>
          Update the preview
        </Button>
      ) : (
        <Button kind="primary" unavailable={nothing} describedBy="confirm-state" onClick={onWrite}>
          {pupils > 0 ? `Bring in for ${count(pupils, PUPILS)}` : 'Set Records from'}
        </Button>
      )}
    </>
  );
}
