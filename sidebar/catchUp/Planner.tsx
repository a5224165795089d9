import { useMemo, useState } from 'preact/hooks';
import type { CatchUpForm, MeetingOutcome, RecordOutcome } from '../../src/server';
import { NO_FILTER } from '../recordActivity/filter';
import { Button } from '../ui/Button';
import { Failure } from '../ui/Message';
import { server } from '../ui/server';
import { useCall } from '../ui/useCall';
import { Working } from '../ui/Working';
import { ChooseStep } from './ChooseStep';
import { listedFor, type Wanted } from './choose';
import { Frame } from './Frame';
import { MeetStep } from './MeetStep';
import { BookedStep, PlannedStep, UndoneStep } from './OutcomeStep';
import { PlanStep } from './PlanStep';
import { planOf, proposal } from './request';

type Place =
  | { step: 'choose'; arrives: boolean }
  | { step: 'plan' | 'save' }
  | { step: 'planned'; outcome: RecordOutcome }
  | { step: 'booked'; outcome: MeetingOutcome }
  | { step: 'undone'; said: string };

interface Props {
  form: CatchUpForm;
  /** The form was read anew on request: the page takes the keyboard. */
  again: boolean;
  /** Reads the workbook again and begins from the start. */
  onAnew: () => void;
}

/** Two steps: who is missing what, and what is planned for them. Nothing is written before the second is saved. */
export function Planner({ form, again, onAnew }: Props) {
  const [place, setPlace] = useState<Place>({ step: 'choose', arrives: again });
  const [wanted, setWanted] = useState<Wanted>({ criterion: '', absentOnly: false, filter: NO_FILTER });
  const [unticked, setUnticked] = useState<ReadonlySet<string>>(new Set());
  const [draft, setDraft] = useState(() => proposal(form, undefined));
  const [calling, call] = useCall();
  const listed = useMemo(() => listedFor(form, wanted), [form, wanted]);
  const meant = useMemo(
    () =>
      listedFor(form, { criterion: wanted.criterion, absentOnly: wanted.absentOnly, filter: NO_FILTER }).map(
        ({ choice }) => choice,
      ),
    [form, wanted.criterion, wanted.absentOnly],
  );
  const chosen = listed.map(({ choice }) => choice.pupilId).filter((pupilId) => !unticked.has(pupilId));
  const criterionOf = (key: string) => form.criteria.find((each) => each.key === key);
  const criterion = criterionOf(wanted.criterion);
  const meets = criterion?.title === '';

  const want = (next: Wanted) => {
    if (next.criterion !== wanted.criterion) {
      const { date, provider, adviser } = draft;
      setDraft(proposal(form, criterionOf(next.criterion), { date, provider, adviser }));
    }
    setWanted(next);
  };
  const save = () => {
    setPlace({ step: 'save' });
    if (meets)
      call(
        () => server.bookMeetings({ date: draft.date, adviser: draft.adviser.trim(), pupilIds: chosen }),
        (outcome) => setPlace({ step: 'booked', outcome }),
      );
    else
      call(
        () => server.planCatchUp(planOf(draft, chosen)),
        (outcome) => setPlace({ step: 'planned', outcome }),
      );
  };
  const back = () => setPlace({ step: 'plan' });
  const step = { form, draft, onChange: setDraft, pupils: chosen.length, onSave: save };

  switch (place.step) {
    case 'choose':
      return (
        <ChooseStep
          key="choose"
          form={form}
          arrives={place.arrives}
          wanted={wanted}
          onWanted={want}
          meant={meant}
          listed={listed}
          unticked={unticked}
          onUnticked={setUnticked}
          meets={meets}
          onNext={back}
          onUndone={(said) => setPlace({ step: 'undone', said })}
        />
      );
    case 'plan': {
      const onBack = () => setPlace({ step: 'choose', arrives: true });
      return meets ? (
        <MeetStep key="meet" {...step} onBack={onBack} />
      ) : (
        <PlanStep key="plan" {...step} onBack={onBack} />
      );
    }
    case 'save':
      return (
        <Frame
          key="save"
          step={2}
          heading={calling.phase === 'failed' ? 'It was not saved' : 'Saving'}
          footer={null}
        >
          {calling.phase === 'busy' && <Working>Writing the plan…</Working>}
          {calling.phase === 'failed' && (
            <Failure error={calling.error} again={calling.again}>
              <p>Your list is kept. Saving again plans nothing twice.</p>
              <p>
                <Button onClick={back}>Back</Button>
              </p>
            </Failure>
          )}
        </Frame>
      );
    case 'planned':
      return (
        <PlannedStep key="planned" outcome={place.outcome} date={draft.date} onBack={back} onAnew={onAnew} />
      );
    case 'booked':
      return <BookedStep key="booked" outcome={place.outcome} onBack={back} onAnew={onAnew} />;
    case 'undone':
      return <UndoneStep said={place.said} onAnew={onAnew} />;
  }
}
