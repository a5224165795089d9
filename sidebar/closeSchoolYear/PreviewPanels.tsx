import type { ClosePreview } from '../../src/server';
import { pupilTable, whyColumn, yearOf } from '../closing/pupilColumns';
import { GoTo } from '../ui/GoTo';
import { type Column, PagedTable } from '../ui/PagedTable';
import { type Tab, Tabs } from '../ui/Tabs';
import { dayLabel, yearGroupLabel } from '../ui/words';
import { Repeating } from './Repeating';

const activityColumns: Column<ClosePreview['activities'][number]>[] = [
  { header: 'Activity', names: true, cell: ({ title, code }) => `${title} (${code})` },
  { header: 'Date', cell: ({ date }) => dayLabel(date) },
  { header: 'What to look at', cell: ({ why }) => why },
];

const countColumns: Column<ClosePreview['counts'][number]>[] = [
  {
    header: 'What is counted',
    names: true,
    cell: ({ label }) => `${label[0]?.toUpperCase()}${label.slice(1)}`,
  },
  { header: 'In all', className: 'number', cell: ({ total }) => total.toLocaleString('en-GB') },
  { header: 'Pupils who have any', className: 'number', cell: ({ pupils }) => pupils },
];

const upColumns: Column<ClosePreview['movesUp'][number]>[] = [
  { header: 'Year group', names: true, cell: yearOf },
  { header: 'Becomes', cell: ({ to }) => yearGroupLabel(to) },
  { header: 'Pupils', className: 'number', cell: ({ pupils }) => pupils },
];

interface Props {
  preview: ClosePreview;
  repeats: string[];
  onRepeats: (pupilIds: string[]) => void;
  /** '' = the first that has something in it. */
  open: string;
  onOpen: (key: string) => void;
}

/** The preview as tabs: what a person has to decide comes first. */
export function PreviewPanels({ preview, repeats, onRepeats, open, onOpen }: Props) {
  const { waiting, leavers, movesUp, withoutYear, activities, counts } = preview;
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
            <p>
              They may leave at the end of this year. Say in Destinations whether each stays or leaves, then
              close the year again.
            </p>
            <GoTo tab={preview.waitingTab}>Go to Destinations</GoTo>
            {pupilTable('Pupils who wait for a decision', waiting, [whyColumn('Why')])}
          </div>
        ),
    },
    {
      key: 'leavers',
      label: 'Leave',
      count: leavers.length,
      panel: () =>
        leavers.length === 0 ? (
          <p>Nobody leaves.</p>
        ) : (
          <div class="stack">
            <p>{`They stay in Pupils, marked Left, on roll to ${dayLabel(preview.lastDay)} unless an earlier day stands there.`}</p>
            {pupilTable('Pupils who leave', leavers, [whyColumn('Why')])}
          </div>
        ),
    },
    {
      key: 'up',
      label: 'Move up',
      count: movesUp.reduce((sum, line) => sum + line.pupils, 0),
      panel: () => (
        <PagedTable
          caption="Year groups that move up"
          columns={upColumns}
          items={movesUp}
          keyOf={({ year }) => year}
          unit={['year group', 'year groups']}
        />
      ),
    },
    {
      key: 'repeats',
      label: 'Stay in their year',
      count: repeats.length,
      panel: () => <Repeating pupils={preview.pupils} repeats={repeats} onRepeats={onRepeats} />,
    },
    {
      key: 'unknown',
      label: 'No year group',
      count: withoutYear.length,
      tone: 'notice',
      panel: () =>
        withoutYear.length === 0 ? (
          <p>Everybody on roll has a year group.</p>
        ) : (
          <div class="stack">
            <p>
              They stay as they are. Without a year group nothing of them goes to Earlier years: give them one
              in Pupils first, or X.
            </p>
            {pupilTable('Pupils without a year group', withoutYear)}
          </div>
        ),
    },
    {
      key: 'activities',
      label: 'Activities',
      count: activities.length,
      tone: 'notice',
      panel: () =>
        activities.length === 0 ? (
          <p>Every activity was held and has its ticks, or was cancelled.</p>
        ) : (
          <div class="stack">
            <p>
              What they would have counted does not go to Earlier years. Put them right in Activities and
              Participation first, if they were held.
            </p>
            <PagedTable
              caption="Activities to look at"
              columns={activityColumns}
              items={activities}
              keyOf={({ code }) => code}
              unit={['activity', 'activities']}
            />
          </div>
        ),
    },
    {
      key: 'history',
      label: 'Earlier years',
      count: counts.filter(({ total }) => total > 0).length,
      panel: () => (
        <PagedTable
          caption="What goes to Earlier years"
          columns={countColumns}
          items={counts}
          keyOf={({ label }) => label}
          unit={['kind', 'kinds']}
        />
      ),
    },
  ];
  const first = ['waiting', 'activities', 'unknown', 'leavers', 'up'].find(
    (key) => (tabs.find((tab) => tab.key === key)?.count ?? 0) > 0,
  );
  return <Tabs label="Parts of the preview" tabs={tabs} open={open || (first ?? 'up')} onOpen={onOpen} />;
}
