import { useMemo } from 'preact/hooks';
import type { PupilChoice } from '../../src/server';
import { Button } from '../ui/Button';
import { TickField } from '../ui/Field';
import { PupilList } from '../ui/PupilList';
import { count } from '../ui/words';
import { asksForSomething, fitting, type PupilFilter } from './filter';
import { GroupFields } from './GroupFields';

interface Props {
  pupils: readonly PupilChoice[];
  already: ReadonlySet<string>;
  filter: PupilFilter;
  onFilter: (filter: PupilFilter) => void;
  chosen: ReadonlySet<string>;
  onChoose: (chosen: ReadonlySet<string>) => void;
}

/** Finds pupils by what they have in common; each choice says how many it comes to. */
export function ByGroup({ pupils, already, filter, onFilter, chosen, onChoose }: Props) {
  const set = (part: Partial<PupilFilter>) => onFilter({ ...filter, ...part });
  const found = useMemo(() => fitting(pupils, filter), [pupils, filter]);
  const someLeft = useMemo(() => pupils.some((pupil) => !pupil.onRoll), [pupils]);
  const fresh = found.filter((pupil) => !chosen.has(pupil.pupilId));
  const narrowed = asksForSomething(filter);
  const tick = (id: string, on: boolean) => {
    const next = new Set(chosen);
    if (on) next.add(id);
    else next.delete(id);
    onChoose(next);
  };
  return (
    <div class="stack">
      <GroupFields pupils={pupils} filter={filter} onFilter={onFilter} />
      {someLeft && (
        <TickField label="Show those who have left" ticked={filter.left} onChange={(left) => set({ left })} />
      )}
      <p role="status">
        {found.length === 0
          ? 'Nobody fits all of that.'
          : `${count(found.length, ['pupil fits', 'pupils fit'])}${fresh.length === 0 ? ', all chosen' : ''}.`}
      </p>
      {fresh.length > 0 && (
        <div>
          <Button onClick={() => onChoose(new Set([...chosen, ...fresh.map((pupil) => pupil.pupilId)]))}>
            {narrowed
              ? `Add ${fresh.length === 1 ? 'this pupil' : `these ${fresh.length.toLocaleString('en-GB')}`}`
              : `Add the whole school (${fresh.length.toLocaleString('en-GB')})`}
          </Button>
        </div>
      )}
      {narrowed && found.length > 0 && (
        <PupilList
          legend="Pupils who fit"
          pupils={found}
          ticked={chosen}
          onTick={tick}
          tag={(pupil) => already.has(pupil.pupilId) && <span class="tag good">Recorded already</span>}
        />
      )}
    </div>
  );
}
