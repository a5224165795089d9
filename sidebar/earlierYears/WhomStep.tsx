import { useState } from 'preact/hooks';
import type { EarlierYearsForm } from '../../src/server';
import { Frame } from '../readList/Frame';
import { ByGroup } from '../recordActivity/ByGroup';
import type { PupilFilter } from '../recordActivity/filter';
import { PasteList } from '../recordActivity/PasteList';
import { Button } from '../ui/Button';
import { ArrivalHeading } from '../ui/Heading';
import { count } from '../ui/words';
import { GROUP_WORDS } from './words';

interface Props {
  form: EarlierYearsForm;
  filter: PupilFilter;
  onFilter: (filter: PupilFilter) => void;
  chosen: ReadonlySet<string>;
  onChoose: (chosen: ReadonlySet<string>) => void;
  onBack: () => void;
  onNext: () => void;
}

const NOBODY: ReadonlySet<string> = new Set();

/** Whom the line is about: by what they have in common, or by a pasted list. Every way adds to one list. */
export function WhomStep({ form, filter, onFilter, chosen, onChoose, onBack, onNext }: Props) {
  const [pending, setPending] = useState(false);
  const none = chosen.size === 0;
  return (
    <Frame
      words={GROUP_WORDS}
      step={0}
      footer={
        <>
          <Button onClick={onBack}>Back</Button>
          <span class="grow" id="chosen" role="status">
            {none ? 'Nobody is chosen yet.' : `${count(chosen.size, ['pupil', 'pupils'])} chosen.`}
            {pending && ' The pasted list is not added yet: add it, or clear it.'}
          </span>
          {!none && (
            <Button kind="link" onClick={() => onChoose(new Set())}>
              Clear
            </Button>
          )}
          <Button
            kind="primary"
            unavailable={none || pending}
            describedBy={none || pending ? 'chosen' : undefined}
            onClick={onNext}
          >
            Say what they had
          </Button>
        </>
      }
    >
      <div class="stack">
        <ArrivalHeading>Which pupils?</ArrivalHeading>
        <div class="choices">
          <section class="choice" aria-labelledby="by-group">
            <h2 id="by-group">By year, form, group or name, as they are now</h2>
            <ByGroup
              pupils={form.pupils}
              already={NOBODY}
              filter={filter}
              onFilter={onFilter}
              chosen={chosen}
              onChoose={onChoose}
            />
          </section>
          <section class="choice" aria-labelledby="by-name">
            <h2 id="by-name">Or paste names</h2>
            <PasteList
              pupils={form.pupils}
              onUse={(ids) => onChoose(new Set([...chosen, ...ids]))}
              onPending={setPending}
            />
          </section>
        </div>
      </div>
    </Frame>
  );
}
