import { useState } from 'preact/hooks';
import type { EarlierYearsPreview, ImportProblem, PupilChoice } from '../../src/server';
import type { Decisions } from '../pasteList/request';
import { Whose } from '../pasteList/Whose';
import { Problems } from '../readList/Problems';
import { type Column, PagedTable } from '../ui/PagedTable';
import { type Tab, Tabs } from '../ui/Tabs';

interface Props {
  preview: EarlierYearsPreview;
  /** A list has rows to name; a line for a class has none. */
  isList: boolean;
  /** All doubtful rows of this list, answered ones too. */
  doubtful: EarlierYearsPreview['doubtful'];
  problems: ImportProblem[];
  pupils: readonly PupilChoice[];
  decisions: Decisions;
  onDecide: (decisions: Decisions) => void;
}

type Item = EarlierYearsPreview['same'][number];
type Change = EarlierYearsPreview['changes'][number];

const about = <T extends Item>(isList: boolean): Column<T>[] => [
  ...(isList ? [{ header: 'Row', cell: ({ lines }: T) => lines.join(', '), className: 'number' }] : []),
  {
    header: 'Pupil',
    names: true,
    cell: ({ name, pupilId }) => (
      <>
        {name} <span class="id">{pupilId}</span>
      </>
    ),
  },
  { header: 'Year group then', cell: ({ year, schoolYear }) => `${year}, ${schoolYear}` },
];

const written: Column<Change> = {
  header: 'What is written',
  cell: ({ cells }) => (
    <ul class="cells">
      {cells.map(({ field, from, to }) => (
        <li key={field}>
          <b>{field}:</b> {from === '' ? to : `${from} → ${to}`}
        </li>
      ))}
    </ul>
  ),
};

const keyOf = ({ pupilId, year }: Item): string => `${pupilId} ${year}`;

/** The preview as tabs. */
export function PreviewPanels({ preview, isList, doubtful, problems, pupils, decisions, onDecide }: Props) {
  const unanswered = doubtful.filter(({ line }) => (decisions[String(line)] ?? '') === '').length;
  const changes = (key: string, label: string, items: Change[], none: string): Tab => ({
    key,
    label,
    count: items.length,
    panel: () =>
      items.length === 0 ? (
        <p>{none}</p>
      ) : (
        <PagedTable
          caption={label}
          columns={[...about<Change>(isList), written]}
          items={items}
          keyOf={keyOf}
          unit={['entry', 'entries']}
        />
      ),
  });
  const tabs: Tab[] = [
    changes(
      'new',
      'New',
      preview.changes.filter(({ isNew }) => isNew),
      'There is no year group of which nothing was known before.',
    ),
    changes(
      'changed',
      'Changed',
      preview.changes.filter(({ isNew }) => !isNew),
      'No year group of which something was known changes.',
    ),
    ...(isList
      ? [
          {
            key: 'whose',
            label: 'Whose?',
            count: doubtful.length,
            ...(unanswered > 0 && { tone: 'notice' as const }),
            panel: () => <Whose rows={doubtful} pupils={pupils} decisions={decisions} onDecide={onDecide} />,
          },
        ]
      : []),
    {
      key: 'same',
      label: 'There already',
      count: preview.same.length,
      panel: () =>
        preview.same.length === 0 ? (
          <p>Nothing of this stands there already.</p>
        ) : (
          <PagedTable
            caption="What stands there already"
            columns={about<Item>(isList)}
            items={preview.same}
            keyOf={keyOf}
            unit={['entry', 'entries']}
          />
        ),
    },
    {
      key: 'problems',
      label: 'Problems',
      count: problems.length,
      tone: 'bad',
      panel: () => (
        <Problems
          problems={problems}
          warned="Written: look at it"
          {...(!isList && { stopped: 'Left out' })}
        />
      ),
    },
  ];
  const first = [...(unanswered > 0 ? ['whose'] : []), 'new', 'changed', 'problems', 'same'].find(
    (key) => (tabs.find((tab) => tab.key === key)?.count ?? 0) > 0,
  );
  const [open, setOpen] = useState(first ?? 'new');
  return <Tabs label="Parts of the preview" tabs={tabs} open={open} onOpen={setOpen} />;
}
