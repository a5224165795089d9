import { useId, useState } from 'preact/hooks';
import type { TabGroupChoice } from '../../src/server';
import { Button } from '../ui/Button';
import { ArrivalHeading } from '../ui/Heading';
import { Failure, Message } from '../ui/Message';
import { Sidebar } from '../ui/Sidebar';
import { Steps } from '../ui/Steps';
import { server } from '../ui/server';
import { TabLinks } from '../ui/TabLinks';
import { useLoaded } from '../ui/useLoaded';
import { useSteps } from '../ui/useSteps';
import { Working } from '../ui/Working';
import { listing } from '../ui/words';

/** The sidebar that adds groups of tabs to a workbook that is set up. */
export function AddTabs() {
  const [loaded, reload] = useLoaded(server.readTabGroups);
  if (loaded.phase === 'there') return <Chooser groups={loaded.value} again={reload} />;
  return (
    <Sidebar>
      <Intro />
      {loaded.phase === 'loading' && <Working>Looking at the tabs…</Working>}
      {loaded.phase === 'failed' && <Failure error={loaded.error} again={reload} />}
    </Sidebar>
  );
}

const Intro = () => (
  <header>
    <h1>Add tabs</h1>
    <p>Tick the groups you want. Tabs that are there already, and what is typed in them, stay as they are.</p>
  </header>
);

function Chooser({ groups, again }: { groups: TabGroupChoice[]; again: () => void }) {
  const [ticked, setTicked] = useState<string[]>([]);
  const [state, run] = useSteps();
  const busy = state.phase === 'planning' || state.phase === 'running';
  const chosen = groups.filter((group) => ticked.includes(group.key));
  const start = () =>
    void run({
      plan: () => server.planAddTabs(ticked),
      runStep: (key) => server.runAddTabsStep(ticked, key),
      finish: async () => {},
    });

  if (state.phase === 'done') {
    return (
      <Sidebar footer={<Button onClick={again}>Add more tabs</Button>}>
        <div class="stack">
          <ArrivalHeading level={1}>Tabs added</ArrivalHeading>
          <Message tone="good" announce>
            <p>{`${listing(chosen.map((group) => group.title))}: ready to use.`}</p>
          </Message>
          <TabLinks links={chosen.flatMap((group) => group.tabs)} />
        </div>
      </Sidebar>
    );
  }
  const open = groups.filter((group) => group.state !== 'there');
  const footer = !busy && open.length > 0 && (
    <>
      <Button kind="primary" unavailable={ticked.length === 0} describedBy="none-ticked" onClick={start}>
        {ticked.length > 1 ? `Add ${ticked.length} groups` : 'Add the ticked group'}
      </Button>
      {ticked.length === 0 && (
        <span class="help" id="none-ticked">
          Tick a group first.
        </span>
      )}
    </>
  );
  return (
    <Sidebar footer={footer}>
      <Intro />
      {state.phase === 'failed' && (
        <Failure error={state.error} again={start}>
          {state.started && <p>Run it again: it adds only what is missing.</p>}
        </Failure>
      )}
      <div hidden={busy}>
        {open.length === 0 && <Message tone="good" headline="Every group of tabs is in this workbook." />}
        <ul class="groups">
          {groups.map((group) => (
            <Group
              key={group.key}
              group={group}
              ticked={ticked.includes(group.key)}
              onTick={(on) =>
                setTicked(
                  groups
                    .map((each) => each.key)
                    .filter((key) => (key === group.key ? on : ticked.includes(key))),
                )
              }
            />
          ))}
        </ul>
      </div>
      <Steps state={state} />
    </Sidebar>
  );
}

const STATES: Record<TabGroupChoice['state'], { words: string; tone: string }> = {
  there: { words: 'In the workbook', tone: 'good' },
  hidden: { words: 'Hidden: tick to show', tone: 'notice' },
  missing: { words: 'Not added yet', tone: '' },
};

function Group({
  group,
  ticked,
  onTick,
}: {
  group: TabGroupChoice;
  ticked: boolean;
  onTick: (on: boolean) => void;
}) {
  const id = useId();
  const state = STATES[group.state];
  return (
    <li class="group">
      {group.state === 'there' ? (
        <h2 class="group-title">{group.title}</h2>
      ) : (
        <label class="tick group-title">
          <input
            type="checkbox"
            checked={ticked}
            aria-describedby={id}
            onChange={(event) => onTick(event.currentTarget.checked)}
          />
          <span>{group.title}</span>
        </label>
      )}
      <div id={id}>
        <span class={`tag ${state.tone}`}>{state.words}</span>
        <p>{group.purpose}</p>
        {group.state === 'there' ? (
          <TabLinks links={group.tabs} />
        ) : (
          <p class="help">{`Tabs: ${listing(group.tabs.map((each) => each.title))}`}</p>
        )}
      </div>
    </li>
  );
}
