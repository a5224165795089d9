import type { ListField, ListForm } from '../../src/server';
import { DateField, SelectField, TextField } from '../ui/Field';
import { TickList } from '../ui/TickList';
import { yearGroupLabel } from '../ui/words';
import type { WholeList } from './request';

interface Props {
  form: ListForm;
  whole: WholeList;
  onChange: (whole: WholeList) => void;
}

/** The fields that are asked for at once; the rest stands behind "More". */
const OPEN = 6;

/** What is given once: the employer, the week. A row that says something itself keeps it. */
export function ForAll({ form, whole, onChange }: Props) {
  const set = (key: string, text: string) => onChange({ ...whole, forAll: { ...whole.forAll, [key]: text } });
  const plainFields = form.fields.filter((field) => field.kind !== 'tick');
  const ticks = form.fields.filter((field) => field.kind === 'tick');
  const more = plainFields.slice(OPEN);
  const entry = (field: ListField) => (
    <Entry
      key={field.key}
      field={field}
      today={form.today}
      value={whole.forAll[field.key] ?? ''}
      onChange={(text) => set(field.key, text)}
    />
  );
  return (
    <section class="for-all stack" aria-labelledby="for-all">
      <h2 id="for-all">Once for all rows</h2>
      <p class="help">For rows that leave it empty. A row that says something itself keeps it.</p>
      <div class="entries">{plainFields.slice(0, OPEN).map(entry)}</div>
      {ticks.length > 0 && (
        <TickList
          legend="What made it meaningful, where it was so for every pupil"
          choices={ticks.map(({ key, label, hint }) => ({ value: key, label, help: hint }))}
          ticked={ticks.map(({ key }) => key).filter((key) => whole.forAll[key] === 'Yes')}
          onChange={(ticked) =>
            onChange({
              ...whole,
              forAll: {
                ...whole.forAll,
                ...Object.fromEntries(ticks.map(({ key }) => [key, ticked.includes(key) ? 'Yes' : ''])),
              },
            })
          }
        />
      )}
      {more.length > 0 && (
        <details class="part">
          <summary>More fields for all rows</summary>
          <div class="part-body entries">{more.map(entry)}</div>
        </details>
      )}
      <TickList
        legend="Look only for pupils of these year groups"
        help="None ticked = all."
        choices={form.yearGroups.map((year) => ({ value: year, label: yearGroupLabel(year) }))}
        ticked={whole.years}
        onChange={(years) => onChange({ ...whole, years })}
      />
    </section>
  );
}

interface EntryProps {
  field: ListField;
  today: string;
  value: string;
  onChange: (text: string) => void;
}

function Entry({ field, today, value, onChange }: EntryProps) {
  const common = { label: field.label, value, onChange };
  if (field.kind === 'date') return <DateField {...common} today={today} />;
  if (field.kind === 'choice')
    return (
      <SelectField
        {...common}
        choices={['', ...field.choices]}
        labelOf={(choice) => (choice === '' ? 'Not for all' : choice)}
      />
    );
  return <TextField {...common} numeric={field.kind === 'number'} />;
}
