import { useId, useState } from 'preact/hooks';
import type { Finding } from '../../src/server';
import { Button } from '../ui/Button';
import { Failure } from '../ui/Message';
import { server } from '../ui/server';
import type { FindingGroup } from './findings';

/** Findings drawn at a time: a workbook pasted over has hundreds. */
const PAGE = 50;

const WEIGHTS: Record<Finding['weight'], { words: string; tone: string }> = {
  broken: { words: 'Broken', tone: 'bad' },
  'to look at': { words: 'To look at', tone: 'notice' },
  'to know': { words: 'To know', tone: '' },
};

interface Props {
  group: FindingGroup;
  ticked: ReadonlySet<string>;
  onTick: (ticked: ReadonlySet<string>) => void;
}

/** The findings of one tab. */
export function FindingList({ group, ticked, onTick }: Props) {
  const [shown, setShown] = useState(PAGE);
  const [error, setError] = useState<unknown>(null);
  const id = useId();
  const show = (finding: Finding) => {
    setError(null);
    server.showTab(finding.tab, finding.cell).catch(setError);
  };
  const tick = (key: string, on: boolean) => {
    const next = new Set(ticked);
    if (on) next.add(key);
    else next.delete(key);
    onTick(next);
  };
  const rest = group.findings.length - shown;
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>
        {group.tabTitle} <span class="tag">{group.findings.length}</span>
      </h2>
      {error !== null && <Failure error={error} />}
      <ul class="findings">
        {group.findings.slice(0, shown).map((finding) => (
          <Entry
            key={finding.id}
            finding={finding}
            ticked={ticked.has(finding.id)}
            onShow={() => show(finding)}
            onTick={(on) => tick(finding.id, on)}
          />
        ))}
      </ul>
      {rest > 0 && (
        <Button
          onClick={() => setShown(shown + PAGE)}
        >{`Show ${Math.min(PAGE, rest)} more of ${rest}`}</Button>
      )}
    </section>
  );
}

interface EntryProps {
  finding: Finding;
  ticked: boolean;
  onShow: () => void;
  onTick: (on: boolean) => void;
}

function Entry({ finding, ticked, onShow, onTick }: EntryProps) {
  const id = useId();
  const weight = WEIGHTS[finding.weight];
  return (
    <li>
      <div class="place">
        <span class={`tag ${weight.tone}`}>{weight.words}</span>
        <button type="button" class="button link" aria-describedby={id} onClick={onShow}>
          {finding.cell === '' ? `Open ${finding.tabTitle}` : `Go to ${finding.cell}`}
        </button>
      </div>
      <p id={id}>{finding.message}</p>
      {finding.remedy !== '' && (
        <label class="tick">
          <input
            type="checkbox"
            checked={ticked}
            aria-describedby={id}
            onChange={(event) => onTick(event.currentTarget.checked)}
          />
          <span>{finding.remedy}</span>
        </label>
      )}
    </li>
  );
}
