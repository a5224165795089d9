import { useMemo, useState } from 'preact/hooks';
import type { DestinationsForm, FollowedLeaver, LastRecording } from '../../src/server';
import { Button } from '../ui/Button';
import { Failure, Message } from '../ui/Message';
import { Sidebar } from '../ui/Sidebar';
import { closePanel, server } from '../ui/server';
import { TabLinks } from '../ui/TabLinks';
import { useCall } from '../ui/useCall';
import { Working } from '../ui/Working';
import { count } from '../ui/words';
import { Filters } from './Filters';
import { type Filter, filtered, inView, NO_FILTER, type View } from './filter';
import { LeaverCard } from './LeaverCard';
import { changeOf, keyOf, tabOf, withCells } from './leaver';
import type { Saving } from './saving';

/** Leavers drawn at a time. */
const PAGE = 25;

interface Outcome {
  tone: 'good' | 'bad' | 'plain';
  headline: string;
  words: string[];
  links: { tab: string; title: string; cell: string }[];
  undo: LastRecording | null;
  /** The list is not what stands in the tabs any more. */
  stale?: true;
}

const NOBODY: Record<View, string> = {
  chase: 'Nobody has to be asked now.',
  all: 'No leaver is found.',
  next: 'No possible leaver of this year is found.',
};

/** The list, one of it open, and what became of the last answer. */
export function Follow({ first }: { first: DestinationsForm }) {
  const [form, setForm] = useState(first);
  const [view, setView] = useState<View>('chase');
  const [filter, setFilter] = useState<Filter>(NO_FILTER);
  const [shown, setShown] = useState(PAGE);
  const [answered, setAnswered] = useState<ReadonlySet<string>>(new Set());
  // `times` makes a new card of the same leaver: it begins anew, and takes the keyboard.
  const [open, setOpen] = useState<{ key: string; times: number } | null>(null);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [saving, save] = useCall();
  const [reading, read] = useCall();

  const inThisView = useMemo(() => inView(form, view), [form, view]);
  const found = useMemo(
    () => filtered(inThisView, filter).filter((one) => view !== 'chase' || !answered.has(keyOf(one))),
    [inThisView, filter, answered, view],
  );
  const drawn = found.slice(0, shown);
  // Whoever is longest overdue stands open at once.
  const current = open?.key ?? (view === 'chase' && drawn[0] ? keyOf(drawn[0]) : '');
  const times = open?.times ?? 0;
  const busy = saving.phase === 'busy' || reading.phase === 'busy';

  const show = (key: string) => setOpen({ key, times: times + 1 });
  const readAgain = (said: Outcome | null) =>
    read(server.readDestinationsForm, (anew) => {
      setForm(anew);
      setAnswered(new Set());
      setOpen(null);
      setOutcome(said);
    });
  const goOn = (leaver: FollowedLeaver, after: Saving['after']) => {
    const at = found.findIndex((one) => keyOf(one) === keyOf(leaver));
    const next = found[at + 1] ?? found.find((one) => keyOf(one) !== keyOf(leaver));
    if (view === 'chase' && after !== 'stay' && next) show(keyOf(next));
    else show(keyOf(leaver));
    if (after === 'answered') setAnswered(new Set([...answered, keyOf(leaver)]));
  };
  const onSave = (leaver: FollowedLeaver, { cells, said, after }: Saving) => {
    setOutcome(null);
    save(
      () => server.recordLeaver(changeOf(leaver, cells)),
      ({ refusal, cell = '', messages, undo }) => {
        if (refusal !== '') {
          setOutcome({
            tone: 'bad',
            headline: `Not saved: ${leaver.name}`,
            words: [refusal, ...messages],
            links: [],
            undo: null,
            stale: true,
          });
          return;
        }
        setForm({
          ...form,
          undo,
          leavers: form.leavers.map((one) => (keyOf(one) === keyOf(leaver) ? withCells(leaver, cells) : one)),
        });
        setOutcome({
          tone: 'good',
          headline: `Saved: ${leaver.name}`,
          words: [said, ...messages],
          links: [{ tab: tabOf(form, leaver.cohort), title: 'Show the row', cell: cell || leaver.cell }],
          undo,
        });
        goOn(leaver, after);
      },
    );
  };
  const takeBack = ({ id }: LastRecording) => {
    setOutcome(null);
    save(
      () => server.undoLeaver(id),
      (words) => readAgain({ tone: 'plain', headline: 'Undone', words: [words], links: [], undo: null }),
    );
  };
  const look = (next: View) => {
    setView(next);
    setFilter({ ...filter, cohort: '', checkpoint: '' });
    setShown(PAGE);
    setOpen(null);
  };

  return (
    <Sidebar
      footer={
        <>
          <Button unavailable={busy} onClick={() => readAgain(null)}>
            Read the list again
          </Button>
          <Button onClick={closePanel}>Close</Button>
        </>
      }
    >
      <header>
        <h1>Destinations</h1>
      </header>
      <Filters
        form={form}
        view={view}
        filter={filter}
        answered={answered}
        onView={look}
        onFilter={(changed) => {
          setFilter(changed);
          setShown(PAGE);
          setOpen(null);
        }}
      />
      {outcome && (
        <Message tone={outcome.tone} headline={outcome.headline} announce>
          {outcome.words.map((words) => (
            <p key={words}>{words}</p>
          ))}
          <div class="row">
            {outcome.undo && <Button onClick={() => takeBack(outcome.undo!)}>Undo</Button>}
            {outcome.stale && <Button onClick={() => readAgain(null)}>Read the list again</Button>}
            {outcome.links.length > 0 && <TabLinks links={outcome.links} />}
          </div>
        </Message>
      )}
      {saving.phase === 'busy' && <Working>Saving…</Working>}
      {saving.phase === 'failed' && <Failure error={saving.error} again={saving.again} />}
      {reading.phase === 'busy' && <Working>Reading the leavers of all cohorts…</Working>}
      {reading.phase === 'failed' && <Failure error={reading.error} again={reading.again} />}
      <section class="stack tight" aria-labelledby="how-many">
        <p id="how-many" role="status" class="how-many">
          {found.length === 0
            ? filter.search !== '' || inThisView.length > 0
              ? 'Nobody is found. Change the search or the filter.'
              : NOBODY[view]
            : count(found.length, view === 'chase' ? ['to ask', 'to ask'] : ['leaver', 'leavers'])}
        </p>
        {drawn.length > 0 && (
          <ul class="leavers">
            {drawn.map((leaver) => (
              <LeaverCard
                key={keyOf(leaver) === current ? `${current} ${times}` : keyOf(leaver)}
                form={form}
                view={view}
                leaver={leaver}
                open={keyOf(leaver) === current}
                arrives={open !== null}
                busy={busy}
                onOpen={() => {
                  setOutcome(null);
                  show(keyOf(leaver));
                }}
                onSave={(what) => onSave(leaver, what)}
              />
            ))}
          </ul>
        )}
        {found.length > drawn.length && (
          <div>
            <Button onClick={() => setShown(shown + PAGE)}>
              {`Show ${Math.min(PAGE, found.length - drawn.length)} more`}
            </Button>
          </div>
        )}
      </section>
      {!outcome && form.undo && (
        <p class="help">
          {`Last recorded: ${form.undo.words} `}
          <Button kind="link" onClick={() => takeBack(form.undo!)}>
            Undo it
          </Button>
        </p>
      )}
    </Sidebar>
  );
}
