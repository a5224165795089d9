import { useMemo, useState } from 'preact/hooks';
import type { ActivityForm, NewActivity, RecordOutcome } from '../../src/server';
import { Button } from '../ui/Button';
import { Failure } from '../ui/Message';
import { server } from '../ui/server';
import { useCall } from '../ui/useCall';
import { Working } from '../ui/Working';
import { ActivityStep } from './ActivityStep';
import { emptyActivity } from './activities';
import { CreateStep } from './CreateStep';
import { Frame } from './Frame';
import { NO_FILTER, type PupilFilter } from './filter';
import { OutcomeStep } from './OutcomeStep';
import { aboutOf, requestAgain, requestOf, type Target, yearsOf } from './request';
import { TickStep } from './TickStep';
import { WhomStep } from './WhomStep';

type Place =
  | { step: 'activity' | 'create'; arrives: boolean }
  | { step: 'whom' | 'ticks' | 'save'; target: Target }
  | { step: 'done'; target: Target; outcome: RecordOutcome };

interface Props {
  form: ActivityForm;
  /** The form was read anew on request: the page takes the keyboard. */
  again: boolean;
  /** Reads the workbook again and begins from the start. */
  onAnew: () => void;
}

/** Three steps: which activity, for whom, who was away. Nothing is written before the last is saved. */
export function Recorder({ form, again, onAnew }: Props) {
  const [place, setPlace] = useState<Place>({ step: 'activity', arrives: again });
  const [draft, setDraft] = useState<NewActivity>(() => emptyActivity(form.today));
  const [filter, setFilter] = useState<PupilFilter>(NO_FILTER);
  const [already, setAlready] = useState<ReadonlySet<string>>(new Set());
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  /** The list is that of a planned activity, not one that the person put together. */
  const [offered, setOffered] = useState(false);
  const [absent, setAbsent] = useState<ReadonlySet<string>>(new Set());
  const [onlyThese, setOnlyThese] = useState(true);
  const [calling, call, clear] = useCall();
  const listed = useMemo(() => form.pupils.filter((pupil) => chosen.has(pupil.pupilId)), [form, chosen]);

  const aim = (target: Target, ticked: string[]) => {
    const { years, pathways } = 'activity' in target ? target.activity : target.create;
    setAlready(new Set(ticked));
    setFilter({
      ...NO_FILTER,
      // An activity may be for those ticked and nobody else: that is no year group.
      years: years.filter((year) => form.yearGroups.includes(year)),
      pathway: pathways.length === 1 ? (pathways[0] ?? '') : '',
    });
    // Those whom it was planned for are the list: what is left to say is who was away.
    const planned = 'activity' in target && target.activity.status === 'Planned' && ticked.length > 0;
    if (planned || offered) {
      setChosen(new Set(planned ? ticked : []));
      setAbsent(new Set());
    }
    setOffered(planned);
    setPlace({ step: planned ? 'ticks' : 'whom', target });
  };
  const yearsFor = (target: Target) =>
    'create' in target && target.create.years.length === 0 ? yearsOf(listed, form.yearGroups) : [];
  const save = (target: Target) => {
    const request = requestOf(target, listed, absent, onlyThese ? yearsFor(target) : []);
    let tried = false;
    setPlace({ step: 'save', target });
    call(
      async () => {
        const known = tried && request.create ? (await server.readActivityForm()).activities : null;
        tried = true;
        return server.recordActivity(known ? requestAgain(request, form.activities, known) : request);
      },
      (outcome) => setPlace({ step: 'done', target, outcome }),
    );
  };

  switch (place.step) {
    case 'activity':
      return (
        <ActivityStep
          key="activity"
          form={form}
          arrives={place.arrives}
          onPick={(activity) =>
            call(
              () => server.readTicks(activity.code),
              (ticked) => aim({ activity }, ticked),
            )
          }
          calling={calling}
          onNew={(title) => {
            clear();
            setDraft(draft.title === '' ? { ...draft, title } : draft);
            setPlace({ step: 'create', arrives: true });
          }}
          onAnew={onAnew}
        />
      );
    case 'create':
      return (
        <CreateStep
          key="create"
          form={form}
          draft={draft}
          onChange={setDraft}
          calling={calling}
          onInstead={(activity) =>
            call(
              () => server.readTicks(activity.code),
              (ticked) => aim({ activity }, ticked),
            )
          }
          onBack={() => {
            clear();
            setPlace({ step: 'activity', arrives: true });
          }}
          onNext={() => aim({ create: draft }, [])}
        />
      );
    case 'whom':
      return (
        <WhomStep
          key="whom"
          form={form}
          target={place.target}
          already={already}
          filter={filter}
          onFilter={setFilter}
          chosen={chosen}
          onChoose={setChosen}
          onBack={() => setPlace({ step: 'activity' in place.target ? 'activity' : 'create', arrives: true })}
          onNext={() => setPlace({ step: 'ticks', target: place.target })}
        />
      );
    case 'ticks':
      return (
        <TickStep
          key="ticks"
          target={place.target}
          listed={listed}
          already={already}
          absent={absent}
          onAbsent={setAbsent}
          years={yearsFor(place.target)}
          onlyThese={onlyThese}
          onOnlyThese={setOnlyThese}
          onBack={() => setPlace({ step: 'whom', target: place.target })}
          onSave={() => save(place.target)}
        />
      );
    case 'save':
      return (
        <Frame
          key="save"
          step={3}
          heading={calling.phase === 'failed' ? 'It was not saved' : 'Saving'}
          about={aboutOf(place.target)}
          footer={null}
        >
          {calling.phase === 'busy' && <Working>Writing the ticks…</Working>}
          {calling.phase === 'failed' && (
            <Failure error={calling.error} again={calling.again}>
              <p>Your list is kept. Saving again never ticks anybody twice.</p>
              <p>
                <Button onClick={() => setPlace({ step: 'ticks', target: place.target })}>
                  Back to the list
                </Button>
              </p>
            </Failure>
          )}
        </Frame>
      );
    case 'done':
      return (
        <OutcomeStep
          key="done"
          target={place.target}
          outcome={place.outcome}
          tookPart={listed.filter((pupil) => !absent.has(pupil.pupilId)).length}
          listed={listed.length}
          onBack={() => setPlace({ step: 'ticks', target: place.target })}
          onAnew={onAnew}
        />
      );
  }
}
