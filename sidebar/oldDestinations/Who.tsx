import type { OldDestinationsPreview } from '../../src/server';
import { type Column, PagedTable } from '../ui/PagedTable';

type Doubtful = OldDestinationsPreview['doubtful'][number];

interface Props {
  rows: readonly Doubtful[];
  decisions: Readonly<Record<string, string>>;
  onDecide: (decisions: Record<string, string>) => void;
}

/** Leavers of whom a person says who they are. */
export function Who({ rows, decisions, onDecide }: Props) {
  if (rows.length === 0) return <p>It is clear who everybody is.</p>;
  const columns: Column<Doubtful>[] = [
    { header: 'Row', cell: ({ line }) => line, className: 'number' },
    { header: 'In the list', names: true, cell: ({ name, cohort }) => `${name}, left ${cohort}` },
    { header: 'Why you are asked', cell: ({ why }) => why },
    {
      header: 'Who is it?',
      cell: ({ line, name, candidates }) => (
        <select
          aria-label={`Who ${name}, row ${line}, is`}
          value={decisions[String(line)] ?? ''}
          onChange={(event) => onDecide({ ...decisions, [String(line)]: event.currentTarget.value })}
        >
          <option value="">Not decided: left out for now</option>
          {candidates.map(({ pupilId, name: other, where }) => (
            <option key={pupilId} value={pupilId}>
              {`${other} (${pupilId}), ${where}`}
            </option>
          ))}
          <option value="new">Somebody else: a new leaver</option>
          <option value="leave out">Leave out</option>
        </select>
      ),
    },
  ];
  return (
    <div class="stack">
      <p>Nobody is taken by a guess. Say who these are; a row without an answer is left out.</p>
      <PagedTable
        caption="Leavers who are not certain"
        columns={columns}
        items={[...rows]}
        keyOf={({ line }) => String(line)}
        unit={['leaver', 'leavers']}
      />
    </div>
  );
}
