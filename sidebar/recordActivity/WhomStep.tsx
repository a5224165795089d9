import { useState } from 'preact/hooks';
import type { ActivityForm } from '../../src/server';
import { Button } from '../ui/Button';
import { Message } from '../ui/Message';
import { count } from '../ui/words';
import { ByGroup } from './ByGroup';
import { Frame } from './Frame';
import { asksForSomething, fitting, type PupilFilter } from './filter';
import { PasteList } from './PasteList';
import { aboutOf, type Target } from './request';
import { SamePupils } from './SamePupils';

interface Props {
  form: ActivityForm;
  target: Target;
  /** Who is ticked for it already. */
  already: ReadonlySet<string>;
  filter: PupilFilter;
  onFilter: (filter: PupilFilter) => void;
  chosen: ReadonlySet<string>;
  onChoose: (chosen: ReadonlySet<string>) => void;
  onBack: () => void;
  onNext: () => void;
}

/** Step 2: whom it was for. Every way adds to one list; who was away is unticked in the next step. */
export function WhomStep(props: Props) {
  const { form, target, already, chosen, onChoose } = props;
  const [pending, setPending] = useState(false);
  const add = (ids: readonly string[]) => onChoose(new Set([...chosen, ...ids]));
  const none = chosen.size === 0;
  // The button among the choices is often out of sight, and without it there is no way on.
  const fit = none && asksForSomething(props.filter) ? fitting(form.pupils, props.filter) : [];
  const notListed = [...already].filter((id) => !chosen.has(id));
  return (
    <Frame
      step={2}
      heading="Who was it for?"
      about={aboutOf(target)}
      footer={
        <>
          <p class="chosen" id="chosen" role="status">
            {none ? 'Nobody is chosen yet.' : `${count(chosen.size, ['pupil', 'pupils'])} chosen.`}
            {pending && ' The pasted list is not added yet: add it, or clear it.'}
          </p>
          {fit.length > 0 && (
            <Button kind="link" onClick={() => add(fit.map((pupil) => pupil.pupilId))}>
              {`Choose ${fit.length === 1 ? 'the one' : `the ${fit.length.toLocaleString('en-GB')}`} who ${fit.length === 1 ? 'fits' : 'fit'}`}
            </Button>
          )}
          {!none && (
            <Button kind="link" onClick={() => onChoose(new Set())}>
              Clear
            </Button>
          )}
          <span class="break" />
          <Button onClick={props.onBack}>Back</Button>
          <Button
            kind="primary"
            unavailable={none || pending}
            describedBy={none || pending ? 'chosen' : undefined}
            onClick={props.onNext}
          >
            Next: who was there
          </Button>
        </>
      }
    >
      <p>Choose all who were to take part. In the next step you untick those who were away.</p>
      {notListed.length > 0 && (
        <Message tone="plain">
          <p>
            {`${count(notListed.length, ['pupil is', 'pupils are'])} recorded already and ${notListed.length === 1 ? 'keeps the tick' : 'keep their ticks'}.`}
          </p>
          <Button onClick={() => add(notListed)}>Put them on the list</Button>
        </Message>
      )}
      <details class="part" open>
        <summary>By year, form, group or name</summary>
        <div class="part-body">
          <ByGroup
            pupils={form.pupils}
            already={already}
            filter={props.filter}
            onFilter={props.onFilter}
            chosen={chosen}
            onChoose={onChoose}
          />
        </div>
      </details>
      <details class="part">
        <summary>Paste a list</summary>
        <div class="part-body">
          <PasteList pupils={form.pupils} onUse={add} onPending={setPending} />
        </div>
      </details>
      <details class="part">
        <summary>Same pupils as another activity</summary>
        <div class="part-body">
          <SamePupils form={form} target={target} onUse={add} />
        </div>
      </details>
    </Frame>
  );
}
