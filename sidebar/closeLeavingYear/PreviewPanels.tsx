import type { LeavingPreview } from '../../src/server';
import { pupilTable, whyColumn } from '../closing/pupilColumns';
import { TickField } from '../ui/Field';
import { GoTo } from '../ui/GoTo';
import type { Column } from '../ui/PagedTable';
import { type Tab, Tabs } from '../ui/Tabs';
import { count, dayLabel } from '../ui/words';

interface Props {
  preview: LeavingPreview;
  /** Nothing is left to do. */
  settled: boolean;
  younger: boolean;
  onYounger: (younger: boolean) => void;
  /** '' = the first that has something in it. */
  open: string;
  onOpen: (key: string) => void;
}

type Leaver = LeavingPreview['leavers'][number];

const writtenOf = ({ isNew, cells }: Leaver): string =>
  isNew ? 'A new row' : cells === 0 ? 'Nothing: it is whole' : count(cells, ['cell', 'cells']);

const leaverColumns: Column<Leaver>[] = [
  whyColumn('Why'),
  { header: 'Last day on roll', cell: ({ leftOn }) => dayLabel(leftOn) },
  { header: 'What is written', cell: writtenOf },
];

/** The preview as tabs: what a person has to decide comes first. */
export function PreviewPanels({ preview, settled, younger, onYounger, open, onOpen }: Props) {
  const { waiting, leavers, toAsk, staying, notFollowed, leftOut } = preview;
  const destinations = <GoTo tab={preview.tab}>{`Go to ${preview.title}`}</GoTo>;
  const tabs: Tab[] = [
    {
      key: 'waiting',
      label: 'To decide',
      count: waiting.length,
      tone: 'bad',
      panel: () =>
        waiting.length === 0 ? (
          <p>Nobody waits for a decision.</p>
        ) : (
          <div class="stack">
            <p>{`Say in ${preview.title} whether each stays or leaves, then look again.`}</p>
            {destinations}
            {pupilTable('Pupils who wait for a decision', waiting, [whyColumn('Why')])}
          </div>
        ),
    },
    {
      key: 'leavers',
      label: 'Leave',
      count: leavers.length,
      panel: () =>
        leavers.length === 0 ? <p>Nobody leaves.</p> : pupilTable('Pupils who leave', leavers, leaverColumns),
    },
    {
      key: 'ask',
      label: settled ? 'Not asked' : 'Ask before they go',
      count: toAsk.length,
      tone: 'notice',
      panel: () =>
        toAsk.length === 0 ? (
          <p>Every leaver was asked whether you may stay in touch.</p>
        ) : (
          <div class="stack">
            <p>
              Once they are gone, you may only ask how they are doing where they have agreed.
              {!settled && ' This does not stop the close.'}
            </p>
            {destinations}
            {pupilTable('Leavers to ask', toAsk, [whyColumn('What is missing')])}
          </div>
        ),
    },
    {
      key: 'staying',
      label: 'Stay',
      count: staying.length,
      panel: () =>
        staying.length === 0 ? (
          <p>{`Nobody in ${preview.title} stays.`}</p>
        ) : (
          <div class="stack">
            <p>{`They keep their rows in ${preview.title}, marked Staying: they are counted as staying, and no checkpoint asks for them.`}</p>
            {pupilTable('Pupils who stay', staying, [whyColumn('Why')])}
          </div>
        ),
    },
    {
      key: 'notFollowed',
      label: 'Not followed here',
      count: notFollowed.length,
      panel: () => (
        <div class="stack">
          <p>{`Pupils who leave, or left during the year, and get no row in ${preview.title}.`}</p>
          {(preview.younger > 0 || younger) && (
            <TickField
              label={
                younger
                  ? 'Follow those who left below Year 11 as well'
                  : `Follow those who left below Year 11 as well (${preview.younger})`
              }
              ticked={younger}
              onChange={onYounger}
            />
          )}
          {notFollowed.length > 0 && pupilTable('Pupils not followed', notFollowed, [whyColumn('Why')])}
        </div>
      ),
    },
    ...(leftOut.length === 0
      ? []
      : [
          {
            key: 'leftOut',
            label: 'Left out',
            count: leftOut.length,
            tone: 'notice' as const,
            panel: () => (
              <ul class="cells">
                {leftOut.map((text) => (
                  <li key={text}>{text}</li>
                ))}
              </ul>
            ),
          },
        ]),
  ];
  const first = ['waiting', 'leavers', 'staying'].find(
    (key) => (tabs.find((tab) => tab.key === key)?.count ?? 0) > 0,
  );
  return (
    <Tabs label="Parts of the preview" tabs={tabs} open={open || (first ?? 'leavers')} onOpen={onOpen} />
  );
}
