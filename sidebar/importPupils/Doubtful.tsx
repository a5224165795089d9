import type { ImportDecisions, ImportPreview } from '../../src/server';
import { Button } from '../ui/Button';
import { type Column, PagedTable } from '../ui/PagedTable';

type Candidate = ImportPreview['doubtful'][number];
type Row = { line: number; name: string; candidates: Candidate[] };
type Answers = ImportDecisions['samePupil'];

/** One entry a row of the file, with every pupil of the register that it may be. */
function byRow(candidates: readonly Candidate[]): Row[] {
  const rows = new Map<number, Row>();
  for (const candidate of candidates) {
    const row = rows.get(candidate.line);
    if (row) row.candidates.push(candidate);
    else rows.set(candidate.line, { line: candidate.line, name: candidate.name, candidates: [candidate] });
  }
  return [...rows.values()];
}

interface Props {
  rows: Candidate[];
  answers: Answers;
  onAnswer: (answers: Answers) => void;
}

/** Rows that match a pupil by name and date of birth alone: a person says whether it is the same one. */
export function Doubtful({ rows: candidates, answers, onAnswer }: Props) {
  const rows = byRow(candidates);
  if (rows.length === 0) return <p>No row is in doubt.</p>;
  const answer = (line: number, value: string) => {
    const { [String(line)]: _, ...others } = answers;
    onAnswer(value === '' ? others : { ...others, [String(line)]: value });
  };
  const answerAll = (value: (row: Row) => string) =>
    onAnswer({ ...answers, ...Object.fromEntries(rows.map((row) => [String(row.line), value(row)])) });
  const columns: Column<Row>[] = [
    { header: 'Row', cell: (row) => row.line, className: 'number' },
    { header: 'In the list', cell: (row) => row.name, names: true },
    {
      header: 'On the register',
      cell: (row) =>
        row.candidates.map((each) => (
          <p key={each.pupilId}>
            {each.registerName} <span class="id">{each.pupilId}</span>
            <br />
            <span class="help">{each.why}</span>
          </p>
        )),
    },
    {
      header: 'Your answer',
      cell: (row) => (
        <select
          aria-label={`Row ${row.line}, ${row.name}: the same pupil or a new one?`}
          value={answers[String(row.line)] ?? ''}
          onChange={(event) => answer(row.line, event.currentTarget.value)}
        >
          <option value="">Decide later: the row is left out</option>
          {row.candidates.map((each) => (
            <option key={each.pupilId} value={each.pupilId}>
              {`The same pupil as ${each.pupilId}`}
            </option>
          ))}
          <option value="new">A new pupil</option>
        </select>
      ),
    },
  ];
  const plainPairs = rows.every((row) => row.candidates.length === 1);
  return (
    <div class="stack">
      <p>These rows could be a pupil who is on the register already. Say whether each is the same pupil.</p>
      {rows.length > 1 && (
        <div class="row">
          <span>{`For all ${rows.length}:`}</span>
          {plainPairs && (
            <Button onClick={() => answerAll((row) => row.candidates[0]?.pupilId ?? '')}>
              The same pupils
            </Button>
          )}
          <Button onClick={() => answerAll(() => 'new')}>New pupils</Button>
        </div>
      )}
      <PagedTable
        caption="Rows that may be a pupil on the register"
        columns={columns}
        items={rows}
        keyOf={(row) => String(row.line)}
        unit={['row', 'rows']}
      />
    </div>
  );
}
