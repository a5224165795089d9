import { useId, useState } from 'preact/hooks';
import type { ListPreview, PupilChoice } from '../../src/server';
import { Button } from '../ui/Button';
import { type Column, PagedTable } from '../ui/PagedTable';
import { PupilSearch } from '../ui/PupilSearch';
import { placeOf } from '../ui/words';
import type { Decisions } from './request';

/** Said of a row that is not to be used. */
export const LEAVE_OUT = 'leave out';

type Doubtful = ListPreview['doubtful'][number];

interface Props {
  rows: readonly Doubtful[];
  pupils: readonly PupilChoice[];
  decisions: Decisions;
  onDecide: (decisions: Decisions) => void;
}

/** Rows for which a person says whose they are. */
export function Whose({ rows, pupils, decisions, onDecide }: Props) {
  if (rows.length === 0) return <p>It is clear whose every row is.</p>;
  const decide = (line: number, answer: string) => {
    const { [String(line)]: _, ...others } = decisions;
    onDecide(answer === '' ? others : { ...others, [String(line)]: answer });
  };
  const open = rows.filter(({ line }) => (decisions[String(line)] ?? '') === '');
  const columns: Column<Doubtful>[] = [
    { header: 'Row', cell: ({ line }) => line, className: 'number' },
    { header: 'In the list', cell: ({ match }) => match.text.replace(/\t/g, ' · '), names: true },
    { header: 'Why you are asked', cell: ({ match }) => match.why },
    {
      header: 'Whose is it?',
      cell: ({ line, match }) => (
        <Answer
          row={`Row ${line}, ${match.text.replace(/\t/g, ', ')}`}
          candidates={match.candidates}
          pupils={pupils}
          answer={decisions[String(line)] ?? ''}
          onAnswer={(answer) => decide(line, answer)}
        />
      ),
    },
  ];
  return (
    <div class="stack">
      <p>Nobody is taken by a guess. Say whose these rows are; a row without an answer is left out.</p>
      {open.length > 1 && (
        <div class="row">
          <Button
            onClick={() =>
              onDecide({
                ...decisions,
                ...Object.fromEntries(open.map(({ line }) => [String(line), LEAVE_OUT])),
              })
            }
          >
            {`Leave out all ${open.length} that are open`}
          </Button>
        </div>
      )}
      <PagedTable
        caption="Rows whose pupil is not certain"
        columns={columns}
        items={[...rows]}
        keyOf={({ line }) => String(line)}
        unit={['row', 'rows']}
      />
    </div>
  );
}

interface AnswerProps {
  row: string;
  candidates: readonly PupilChoice[];
  pupils: readonly PupilChoice[];
  answer: string;
  onAnswer: (answer: string) => void;
}

const SOMEBODY_ELSE = 'somebody else';

const described = (pupil: PupilChoice): string =>
  `${pupil.name} (${[placeOf(pupil), pupil.pupilId, pupil.onRoll ? '' : 'has left'].filter(Boolean).join(', ')})`;

function Answer({ row, candidates, pupils, answer, onAnswer }: AnswerProps) {
  const [searching, setSearching] = useState(false);
  const id = useId();
  const other = candidates.some(({ pupilId }) => pupilId === answer)
    ? undefined
    : pupils.find(({ pupilId }) => pupilId === answer);
  return (
    <div class="stack tight">
      <select
        id={id}
        aria-label={`${row}: whose is it?`}
        value={searching ? SOMEBODY_ELSE : answer}
        onChange={(event) => {
          const { value } = event.currentTarget;
          setSearching(value === SOMEBODY_ELSE);
          onAnswer(value === SOMEBODY_ELSE ? '' : value);
        }}
      >
        <option value="">No answer yet: the row is left out</option>
        {[...candidates, ...(other ? [other] : [])].map((pupil) => (
          <option key={pupil.pupilId} value={pupil.pupilId}>
            {described(pupil)}
          </option>
        ))}
        <option value={SOMEBODY_ELSE}>Somebody else: search…</option>
        <option value={LEAVE_OUT}>Nobody: leave the row out</option>
      </select>
      {searching && (
        <PupilSearch
          label="A part of the name"
          pupils={pupils}
          onPick={(pupil) => {
            setSearching(false);
            onAnswer(pupil.pupilId);
          }}
        />
      )}
    </div>
  );
}
