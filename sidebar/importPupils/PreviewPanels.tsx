import { useState } from 'preact/hooks';
import type { ImportDecisions, ImportPreview, ImportProblem } from '../../src/server';
import { Problems } from '../readList/Problems';
import { type Column, PagedTable } from '../ui/PagedTable';
import { type Tab, Tabs } from '../ui/Tabs';
import { count, yearGroupLabel } from '../ui/words';
import { Doubtful } from './Doubtful';
import { NotInFile } from './NotInFile';

const PUPIL: [string, string] = ['pupil', 'pupils'];

interface Props {
  preview: ImportPreview;
  /** All doubtful rows of this import, answered ones too. */
  doubtful: ImportPreview['doubtful'];
  problems: ImportProblem[];
  decisions: ImportDecisions;
  onSamePupil: (samePupil: ImportDecisions['samePupil']) => void;
  onNotInFile: (notInFile: ImportDecisions['notInFile']) => void;
}

type New = ImportPreview['newPupils'][number];
type Changed = ImportPreview['changed'][number];

const newColumns: Column<New>[] = [
  { header: 'Row', cell: (pupil) => pupil.line, className: 'number' },
  { header: 'Pupil', cell: (pupil) => pupil.name, names: true },
  { header: 'Year group', cell: (pupil) => (pupil.year === '' ? '' : yearGroupLabel(pupil.year)) },
];

const shown = (value: string) => (value === '' ? <i class="blank">blank</i> : <span>{value}</span>);

const changedColumns: Column<Changed>[] = [
  { header: 'Row', cell: (pupil) => pupil.line, className: 'number' },
  {
    header: 'Pupil',
    names: true,
    cell: (pupil) => (
      <>
        {pupil.name} <span class="id">{pupil.pupilId}</span>
      </>
    ),
  },
  {
    header: 'What changes',
    cell: (pupil) => (
      <ul class="cells">
        {pupil.cells.map((cell) => (
          <li key={cell.field}>
            <b>{cell.field}:</b> {shown(cell.from)} <span aria-hidden="true">→</span>
            <span class="unseen"> becomes </span> {shown(cell.to)}
          </li>
        ))}
      </ul>
    ),
  },
];

/** The preview as tabs. */
export function PreviewPanels(props: Props) {
  const { preview, doubtful, problems, decisions } = props;
  const unanswered = doubtful.filter((each) => decisions.samePupil[String(each.line)] === undefined).length;
  const tabs: Tab[] = [
    {
      key: 'new',
      label: 'New',
      count: preview.newPupils.length,
      panel: () =>
        preview.newPupils.length === 0 ? (
          <p>No new pupils.</p>
        ) : (
          <PagedTable
            caption="New pupils"
            columns={newColumns}
            items={preview.newPupils}
            keyOf={(pupil) => String(pupil.line)}
            unit={PUPIL}
          />
        ),
    },
    {
      key: 'changed',
      label: 'Changed',
      count: preview.changed.length,
      panel: () =>
        preview.changed.length === 0 ? (
          <p>No pupil on the register changes.</p>
        ) : (
          <PagedTable
            caption="Pupils whose cells change"
            columns={changedColumns}
            items={preview.changed}
            keyOf={(pupil) => String(pupil.line)}
            unit={PUPIL}
          />
        ),
    },
    {
      key: 'unchanged',
      label: 'Unchanged',
      count: preview.unchanged,
      panel: () => (
        <p>
          {preview.unchanged === 0
            ? 'No pupil in the list is already on the register exactly like this.'
            : `${count(preview.unchanged, PUPIL)} of the list are on the register exactly like this. Nothing happens to them.`}
        </p>
      ),
    },
    {
      key: 'doubtful',
      label: 'Same pupil?',
      count: new Set(doubtful.map((each) => each.line)).size,
      ...(unanswered > 0 && { tone: 'notice' }),
      panel: () => <Doubtful rows={doubtful} answers={decisions.samePupil} onAnswer={props.onSamePupil} />,
    },
    {
      key: 'notInFile',
      label: 'Not in the list',
      count: preview.notInFile.length,
      tone: 'notice',
      panel: () => (
        <NotInFile pupils={preview.notInFile} choices={decisions.notInFile} onChoose={props.onNotInFile} />
      ),
    },
    {
      key: 'problems',
      label: 'Problems',
      count: problems.length,
      tone: 'bad',
      panel: () => <Problems problems={problems} />,
    },
  ];
  const wrongDates = problems.some(({ line }) => line === 0);
  const urgent = [...(wrongDates ? ['problems'] : []), ...(unanswered > 0 ? ['doubtful'] : [])];
  const first = [...urgent, 'new', 'changed', 'problems', 'notInFile'].find(
    (key) => (tabs.find((tab) => tab.key === key)?.count ?? 0) > 0,
  );
  const [open, setOpen] = useState(first ?? 'unchanged');
  return <Tabs label="Parts of the preview" tabs={tabs} open={open} onOpen={setOpen} />;
}
