import type { DestinationsForm } from '../../src/server';
import { SelectField, TextField } from '../ui/Field';
import { type Filter, inView, isNarrowed, type View, workersIn } from './filter';
import { keyOf, titleOf } from './leaver';

interface Props {
  form: DestinationsForm;
  view: View;
  filter: Filter;
  /** Keys of those who have been answered since the list was read. */
  answered: ReadonlySet<string>;
  onView: (view: View) => void;
  onFilter: (filter: Filter) => void;
}

const VIEWS: readonly View[] = ['chase', 'all', 'next'];

const withCounts = (values: readonly string[]): Map<string, number> => {
  const found = new Map<string, number>();
  for (const value of values) found.set(value, (found.get(value) ?? 0) + 1);
  return found;
};

/** Whom to show: a view, a search, and what narrows it. */
export function Filters({ form, view, filter, answered, onView, onFilter }: Props) {
  const leavers = inView(form, view);
  const cohorts = withCounts(leavers.map(({ cohort }) => String(cohort)));
  const checkpoints = withCounts(leavers.map(({ chase }) => chase));
  const workers = workersIn(leavers);
  const labels: Record<View, string> = {
    chase: `To ask now (${inView(form, 'chase').filter((one) => !answered.has(keyOf(one))).length})`,
    all: `All leavers (${form.leavers.length})`,
    next: `Next steps, ${form.thisYear} (${inView(form, 'next').length})`,
  };
  return (
    <div class="stack tight">
      <SelectField
        label="Show"
        value={view}
        choices={VIEWS}
        labelOf={(key) => labels[key as View]}
        onChange={(key) => onView(key as View)}
      />
      <TextField
        label="Search name, Pupil ID or provider"
        value={filter.search}
        onChange={(search) => onFilter({ ...filter, search })}
      />
      <details class="part" open={isNarrowed(filter)}>
        <summary>Filter</summary>
        <div class="part-body stack tight">
          {view !== 'next' && (
            <SelectField
              label="Left in"
              value={filter.cohort}
              choices={['', ...form.cohorts.map(({ cohort }) => String(cohort))]}
              labelOf={(cohort) =>
                cohort === '' ? 'All cohorts' : `${cohort} (${cohorts.get(cohort) ?? 0})`
              }
              onChange={(cohort) => onFilter({ ...filter, cohort })}
            />
          )}
          {view === 'chase' && (
            <SelectField
              label="Asked about"
              value={filter.checkpoint}
              choices={['', ...form.checkpoints.map(({ key }) => key)]}
              labelOf={(key) =>
                key === '' ? 'Every checkpoint' : `${titleOf(form, key)} (${checkpoints.get(key) ?? 0})`
              }
              onChange={(checkpoint) => onFilter({ ...filter, checkpoint })}
            />
          )}
          <SelectField
            label="Named worker"
            value={filter.worker}
            choices={['', ...workers]}
            labelOf={(worker) => worker || 'Every worker'}
            onChange={(worker) => onFilter({ ...filter, worker })}
          />
        </div>
      </details>
    </div>
  );
}
