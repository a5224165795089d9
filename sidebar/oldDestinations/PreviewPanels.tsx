import { useState } from 'preact/hooks';
import type { OldDestinationsPreview, OldItem } from '../../src/server';
import { Problems } from '../readList/Problems';
import { type Column, PagedTable } from '../ui/PagedTable';
import { type Tab, Tabs } from '../ui/Tabs';
import { Who } from './Who';

interface Props {
  preview: OldDestinationsPreview;
  /** All doubtful leavers of this list, answered ones too. */
  doubtful: OldDestinationsPreview['doubtful'];
  decisions: Readonly<Record<string, string>>;
  onDecide: (decisions: Record<string, string>) => void;
}

type Cells = { cells: { field: string; text: string }[] };
type New = OldDestinationsPreview['newLeavers'][number];

const about = <T extends OldItem>(): Column<T>[] => [
  { header: 'Row', cell: ({ lines }) => shortened(lines), className: 'number' },
  {
    header: 'Leaver',
    names: true,
    cell: ({ name, pupilId }) => (
      <>
        {name} <span class="id">{pupilId}</span>
      </>
    ),
  },
  { header: 'Left', cell: ({ cohort }) => cohort },
];

const shortened = (lines: readonly number[]): string =>
  lines.length > 3 ? `${lines.slice(0, 2).join(', ')} …` : lines.join(', ');

const written = <T extends Cells>(): Column<T> => ({
  header: 'What is written',
  cell: ({ cells }) =>
    cells.length === 0 ? (
      <i>nothing beside the name</i>
    ) : (
      <ul class="cells">
        {cells.map(({ field, text }) => (
          <li key={field}>
            <b>{field}:</b> {text}
          </li>
        ))}
      </ul>
    ),
});

const point: Column<New> = {
  header: 'Leaving point',
  cell: ({ leavingPoint, matched }) => (
    <>
      {leavingPoint}
      {matched && <span class="tag good">on the register</span>}
    </>
  ),
};

const keyOf = ({ lines }: OldItem): string => String(lines[0]);

function listed<T extends OldItem>(
  key: string,
  label: string,
  items: T[],
  more: Column<T>[],
  none: string,
): Tab {
  return {
    key,
    label,
    count: items.length,
    panel: () =>
      items.length === 0 ? (
        <p>{none}</p>
      ) : (
        <PagedTable
          caption={label}
          columns={[...about<T>(), ...more]}
          items={items}
          keyOf={(item, index) => `${keyOf(item)} ${index}`}
          unit={['leaver', 'leavers']}
        />
      ),
  };
}

/** The preview as tabs. */
export function PreviewPanels({ preview, doubtful, decisions, onDecide }: Props) {
  const open = doubtful.filter(({ line }) => (decisions[String(line)] ?? '') === '').length;
  const { newLeavers, changed, already, differences, problems, leftOut } = preview;
  const tabs: Tab[] = [
    listed('new', 'New leavers', newLeavers, [point, written()], 'There are no new leavers.'),
    listed('filled', 'Filled in', changed, [written()], 'Nothing more is known of leavers who have a row.'),
    {
      key: 'who',
      label: 'Who?',
      count: doubtful.length,
      ...(open > 0 && { tone: 'notice' as const }),
      panel: () => <Who rows={doubtful} decisions={decisions} onDecide={onDecide} />,
    },
    {
      ...listed(
        'differences',
        'Differs',
        differences,
        [
          { header: 'Where', cell: ({ field }) => field },
          { header: 'The tab says, and keeps', cell: ({ there }) => there },
          { header: 'The list says', cell: ({ list }) => list },
        ],
        'The tabs say nothing else than the list.',
      ),
      tone: 'notice',
    },
    {
      key: 'problems',
      label: 'Problems',
      count: problems.length,
      tone: 'bad',
      panel: () => <Problems problems={problems} warned="Look at it" stopped="Left out" />,
    },
    listed('already', 'There already', already, [], 'Nothing of this stands there already.'),
    {
      key: 'leftOut',
      label: 'Other rows',
      count: leftOut.length,
      panel: () =>
        leftOut.length === 0 ? (
          <p>Every row is about a leaver.</p>
        ) : (
          <PagedTable
            caption="Rows that are about no leaver"
            columns={[
              { header: 'Row', cell: ({ line }) => line, className: 'number' },
              { header: 'Why it is left out', cell: ({ why }) => why },
            ]}
            items={[...leftOut]}
            keyOf={({ line }) => String(line)}
            unit={['row', 'rows']}
          />
        ),
    },
  ];
  const first = [...(open > 0 ? ['who'] : []), 'new', 'filled', 'problems', 'differences', 'already'].find(
    (key) => (tabs.find((tab) => tab.key === key)?.count ?? 0) > 0,
  );
  const [shown, setShown] = useState(first ?? 'new');
  return <Tabs label="Parts of the preview" tabs={tabs} open={shown} onOpen={setShown} />;
}
