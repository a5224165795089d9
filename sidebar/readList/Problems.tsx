import type { ImportProblem } from '../../src/server';
import { CopyList } from '../ui/CopyList';
import { type Column, PagedTable } from '../ui/PagedTable';
import { count } from '../ui/words';
import { problemsAsText } from './problemsAsText';

const columnsOf = (warned: string, stopped: string): Column<ImportProblem>[] => [
  // A problem with an answer of the person, not with a row, has the line 0.
  { header: 'Row', cell: (problem) => problem.line || '–', className: 'number' },
  { header: 'Pupil', cell: (problem) => problem.who },
  { header: 'Field', cell: (problem) => problem.field },
  { header: 'What is wrong', cell: (problem) => problem.message },
  {
    header: 'Effect',
    cell: (problem) =>
      problem.weight === 'stops' ? (
        <span class="tag bad">{stopped}</span>
      ) : (
        <span class="tag notice">{warned}</span>
      ),
  },
];

interface Props {
  problems: ImportProblem[];
  /** What a problem that stops nothing comes to. */
  warned?: string;
  /** What one that stops comes to. */
  stopped?: string;
}

/** Every problem by row, to be mended where the list comes from. */
export function Problems({ problems, warned = 'Cell left out', stopped = 'Row left out' }: Props) {
  if (problems.length === 0) return <p>No problems were found.</p>;
  const rows = new Set(problems.map((problem) => problem.line || problem.who)).size;
  return (
    <div class="stack">
      <div class="row">
        <span class="grow">
          {`${count(problems.length, ['problem', 'problems'])} in ${count(rows, ['row', 'rows'])}. Row numbers are those of the list opened in a spreadsheet.`}
        </span>
        <CopyList text={() => problemsAsText(problems)} what="rows" />
      </div>
      <PagedTable
        caption="Problems by row"
        columns={columnsOf(warned, stopped)}
        items={problems}
        keyOf={(problem, index) => `${problem.line}-${index}`}
        unit={['problem', 'problems']}
      />
    </div>
  );
}
