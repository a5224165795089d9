import { useEffect, useState } from 'preact/hooks';
import type { CheckReport } from '../../src/server';
import { Button } from '../ui/Button';
import { ArrivalHeading } from '../ui/Heading';
import { Failure, Message } from '../ui/Message';
import { Sidebar } from '../ui/Sidebar';
import { server } from '../ui/server';
import { Working } from '../ui/Working';
import { count } from '../ui/words';
import { FindingList } from './FindingList';
import { byTab, inWords, mendable, mendedOf } from './findings';

type State =
  | { phase: 'checking' | 'mending' }
  | { phase: 'failed'; error: unknown; again: () => void }
  | { phase: 'there'; report: CheckReport; mended: { asked: number; done: number } | null };

/** The sidebar that lists what is broken, leads to each place and mends on request. */
export function CheckWorkbook() {
  const [state, setState] = useState<State>({ phase: 'checking' });
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const check = () => {
    setState({ phase: 'checking' });
    setTicked(new Set());
    server.checkWorkbook().then(
      (report) => setState({ phase: 'there', report, mended: null }),
      (error: unknown) => setState({ phase: 'failed', error, again: check }),
    );
  };
  const mend = (ids: string[]) => {
    setState({ phase: 'mending' });
    server.mend(ids).then(
      (report) => {
        setTicked(new Set());
        setState({
          phase: 'there',
          report,
          mended: { asked: ids.length, done: mendedOf(ids, report.findings) },
        });
      },
      (error: unknown) => setState({ phase: 'failed', error, again: check }),
    );
  };
  useEffect(check, []);

  if (state.phase === 'there') {
    const { report, mended } = state;
    return <Report {...{ report, mended, ticked }} onTick={setTicked} onMend={mend} onCheck={check} />;
  }
  return (
    <Sidebar>
      <Intro />
      {state.phase === 'checking' && <Working>Checking every tab…</Working>}
      {state.phase === 'mending' && <Working>Mending, then checking again…</Working>}
      {state.phase === 'failed' && (
        <Failure error={state.error} again={state.again}>
          <p>Trying again looks at the workbook afresh.</p>
        </Failure>
      )}
    </Sidebar>
  );
}

const Intro = () => (
  <header>
    <h1>Check this workbook</h1>
    <p>
      Looks for formulas, lists and Pupil IDs that have come to harm. Nothing is changed unless you say so.
    </p>
  </header>
);

interface ReportProps {
  report: CheckReport;
  mended: { asked: number; done: number } | null;
  ticked: ReadonlySet<string>;
  onTick: (ticked: ReadonlySet<string>) => void;
  onMend: (ids: string[]) => void;
  onCheck: () => void;
}

function Report({ report, mended, ticked, onTick, onMend, onCheck }: ReportProps) {
  const { findings, tabsChecked, cellsChecked } = report;
  const ours = mendable(findings);
  const chosen = ours.filter((id) => ticked.has(id));
  // What somebody typed over a formula may be meant: it is only ever replaced tick by tick.
  const broken = mendable(findings.filter((finding) => finding.weight === 'broken'));
  const looked = `${count(tabsChecked, ['tab', 'tabs'])} and ${count(cellsChecked, ['cell', 'cells'])} checked.`;
  const footer = (
    <>
      {ours.length > 0 && (
        <>
          <Button
            kind="primary"
            unavailable={chosen.length === 0}
            describedBy={chosen.length === 0 ? 'none-ticked' : undefined}
            onClick={() => onMend(chosen)}
          >
            {chosen.length === 0 ? 'Mend the ticked' : `Mend the ticked (${chosen.length})`}
          </Button>
          {broken.length > 0 && (
            <Button onClick={() => onMend(broken)}>{`Mend all that is broken (${broken.length})`}</Button>
          )}
          {chosen.length === 0 && (
            <span class="unseen" id="none-ticked">
              Tick something in the list first.
            </span>
          )}
        </>
      )}
      {ours.length === 0 && <Button onClick={onCheck}>Check again</Button>}
    </>
  );
  return (
    <Sidebar footer={footer}>
      <Intro />
      {mended && <Mended {...mended} />}
      {findings.length === 0 ? (
        <Message tone="good" headline="Nothing is broken." announce>
          <p>{looked}</p>
        </Message>
      ) : (
        <>
          <div role="status">
            <p>
              <b>{inWords(findings)}</b> {looked}
            </p>
          </div>
          {ours.length > 0 && (
            <div>
              <Button kind="link" onClick={onCheck}>
                Check again
              </Button>
            </div>
          )}
          <div class="stack">
            {byTab(findings).map((group) => (
              <FindingList key={group.tab} group={group} ticked={ticked} onTick={onTick} />
            ))}
          </div>
        </>
      )}
    </Sidebar>
  );
}

/** Takes the keyboard, which the mended entry has lost. */
function Mended({ asked, done }: { asked: number; done: number }) {
  const all = done === asked;
  return (
    <Message tone={all ? 'good' : 'notice'}>
      <ArrivalHeading>
        {all ? `${count(done, ['thing', 'things'])} mended.` : `${done} of ${asked} mended.`}
      </ArrivalHeading>
      {!all && (
        <p>The others are still listed below. They may have changed in the meantime, or need a person.</p>
      )}
    </Message>
  );
}
