import { useState } from 'preact/hooks';
import type { ImportProblem, ListPreview, PupilChoice } from '../../src/server';
import { Problems } from '../readList/Problems';
import { type Column, PagedTable } from '../ui/PagedTable';
import { type Tab, Tabs } from '../ui/Tabs';
import type { Decisions } from './request';
import { Whose } from './Whose';

interface Props {
  preview: ListPreview;
  /** All doubtful rows of this list, answered ones too. */
  doubtful: ListPreview['doubtful'];
  problems: ImportProblem[];
  pupils: readonly PupilChoice[];
  decisions: Decisions;
  unit: [one: string, many: string];
  onDecide: (decisions: Decisions) => void;
}

const readyColumns: Column<ListPreview['ready'][number]>[] = [
  { header: 'Row', cell: ({ line }) => line, className: 'number' },
  {
    header: 'Pupil',
    names: true,
    cell: ({ name, pupilId }) => (
      <>
        {name} <span class="id">{pupilId}</span>
      </>
    ),
  },
  {
    header: 'What is written',
    cell: ({ cells }) => (
      <ul class="cells">
        {cells.map(({ field, text }) => (
          <li key={field}>
            <b>{field}:</b> {text}
          </li>
        ))}
      </ul>
    ),
  },
];

const alreadyColumns: Column<ListPreview['already'][number]>[] = [
  { header: 'Row', cell: ({ line }) => line, className: 'number' },
  { header: 'Pupil', cell: ({ name }) => name, names: true },
];

/** The preview as tabs. */
export function PreviewPanels({ preview, doubtful, problems, pupils, decisions, unit, onDecide }: Props) {
  const unanswered = doubtful.filter(({ line }) => (decisions[String(line)] ?? '') === '').length;
  const tabs: Tab[] = [
    {
      key: 'ready',
      label: 'To add',
      count: preview.ready.length,
      panel: () =>
        preview.ready.length === 0 ? (
          <p>No row can be added yet.</p>
        ) : (
          <PagedTable
            caption="Rows to be added"
            columns={readyColumns}
            items={preview.ready}
            keyOf={({ line }) => String(line)}
            unit={unit}
          />
        ),
    },
    {
      key: 'whose',
      label: 'Whose?',
      count: doubtful.length,
      ...(unanswered > 0 && { tone: 'notice' as const }),
      panel: () => <Whose rows={doubtful} pupils={pupils} decisions={decisions} onDecide={onDecide} />,
    },
    {
      key: 'already',
      label: 'There already',
      count: preview.already.length,
      panel: () =>
        preview.already.length === 0 ? (
          <p>None of these is in the tab already.</p>
        ) : (
          <PagedTable
            caption="Rows that are in the tab already"
            columns={alreadyColumns}
            items={preview.already}
            keyOf={({ line }) => String(line)}
            unit={['row', 'rows']}
          />
        ),
    },
    {
      key: 'problems',
      label: 'Problems',
      count: problems.length,
      tone: 'bad',
      panel: () => <Problems problems={problems} warned="Added: look at it" />,
    },
  ];
  const first = [...(unanswered > 0 ? ['whose'] : []), 'ready', 'problems', 'already'].find(
    (key) => (tabs.find((tab) => tab.key === key)?.count ?? 0) > 0,
  );
  const [open, setOpen] = useState(first ?? 'ready');
  return <Tabs label="Parts of the preview" tabs={tabs} open={open} onOpen={setOpen} />;
}
