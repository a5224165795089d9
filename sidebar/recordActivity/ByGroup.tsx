import { useMemo } from 'preact/hooks';
import type { PupilChoice } from '../../src/server';
import { Button } from '../ui/Button';
import { SelectField, TextField, TickField } from '../ui/Field';
import { PupilList } from '../ui/PupilList';
import { TickList } from '../ui/TickList';
import { count, yearGroupLabel } from '../ui/words';
import { asksForSomething, type Choice, filterChoices, fitting, type PupilFilter } from './filter';

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
  const choices = useMemo(() => filterChoices(pupils, filter), [pupils, filter]);
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
      <TickList
        legend="Year group"
        choices={choices.years.map(({ value, pupils: n }) => ({
          value,
          label: `${yearGroupLabel(value)} (${n})`,
        }))}
        ticked={filter.years}
        onChange={(years) => set({ years })}
      />
      <Part
        label="Form"
        all="Every form"
        choices={choices.forms}
        value={filter.form}
        onChange={(form) => set({ form })}
      />
      <Part
        label="Pathway"
        all="Every pathway"
        choices={choices.pathways}
        value={filter.pathway}
        onChange={(pathway) => set({ pathway })}
      />
      <Part
        label="Group"
        all="Everybody"
        choices={choices.flags}
        value={filter.flag}
        onChange={(flag) => set({ flag })}
      />
      <TextField label="Name" value={filter.name} onChange={(name) => set({ name })} />
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

interface PartProps {
  label: string;
  all: string;
  choices: readonly Choice[];
  value: string;
  onChange: (value: string) => void;
}

function Part({ label, all, choices, value, onChange }: PartProps) {
  if (choices.length === 0) return null;
  const pupils = new Map(choices.map((choice) => [choice.value, choice.pupils]));
  return (
    <SelectField
      label={label}
      value={value}
      choices={['', ...choices.map((choice) => choice.value)]}
      labelOf={(choice) => (choice === '' ? all : `${choice} (${pupils.get(choice) ?? 0})`)}
      onChange={onChange}
    />
  );
}
