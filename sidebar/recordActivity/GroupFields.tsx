import { useMemo } from 'preact/hooks';
import type { PupilChoice } from '../../src/server';
import { SelectField, TextField } from '../ui/Field';
import { TickList } from '../ui/TickList';
import { yearGroupLabel } from '../ui/words';
import { type Choice, filterChoices, type PupilFilter } from './filter';

interface Props {
  pupils: readonly PupilChoice[];
  filter: PupilFilter;
  onFilter: (filter: PupilFilter) => void;
}

/** What pupils have in common, to choose them by; each choice says how many it comes to. */
export function GroupFields({ pupils, filter, onFilter }: Props) {
  const set = (part: Partial<PupilFilter>) => onFilter({ ...filter, ...part });
  const choices = useMemo(() => filterChoices(pupils, filter), [pupils, filter]);
  return (
    <>
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
    </>
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
