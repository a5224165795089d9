import type { OldColumn, OldColumns, OldDestinationsForm, OldSource, OldWords } from '../../src/server';
import { Frame } from '../readList/Frame';
import { Button } from '../ui/Button';
import { SelectField } from '../ui/Field';
import { ArrivalHeading } from '../ui/Heading';
import { Failure, Message } from '../ui/Message';
import { server } from '../ui/server';
import { useCall } from '../ui/useCall';
import { Working } from '../ui/Working';
import { count } from '../ui/words';
import {
  atCheckpoint,
  type ColumnChoices,
  type ForAll,
  faultsOf,
  headingChoices,
  headingLabel,
  headingsFrom,
  lacking,
  mappingOf,
} from './mapping';
import { WORDS } from './words';

interface Props {
  form: OldDestinationsForm;
  source: OldSource;
  columns: OldColumns;
  choices: ColumnChoices;
  forAll: ForAll;
  /** Why the leavers could not be read, in words, or ''. */
  refusal: string;
  onChoose: (choices: ColumnChoices) => void;
  onForAll: (forAll: ForAll) => void;
  onColumns: (columns: OldColumns) => void;
  onBack: () => void;
  onWords: (words: OldWords) => void;
}

/** Step 2: where the headings are, and what each column says. */
export function ColumnsStep(props: Props) {
  const { form, source, columns, choices, forAll } = props;
  const [calling, call] = useCall();
  const faults = faultsOf(form, columns.columns, choices);
  const obstacle = lacking(form, choices, faults.size);
  const used = Object.values(choices).filter(({ what }) => what !== '').length;
  const { headings } = columns;
  const busy = calling.phase === 'busy';
  return (
    <Frame
      words={WORDS}
      step={1}
      footer={
        busy ? (
          <p class="help">Nothing is written while looking.</p>
        ) : (
          <>
            <Button onClick={props.onBack}>Back</Button>
            <span class={obstacle === '' ? 'help grow' : 'fault grow'} id="columns-state" role="status">
              {obstacle || usedIn(used, columns.columns.length)}
            </span>
            <Button
              kind="primary"
              unavailable={obstacle !== ''}
              describedBy="columns-state"
              onClick={() =>
                call(() => server.readOldWords(source, mappingOf(headings, choices, forAll)), props.onWords)
              }
            >
              Look at the words
            </Button>
          </>
        )
      }
    >
      {busy ? (
        <Working>Reading the list…</Working>
      ) : (
        <div class="stack">
          <ArrivalHeading>What does each column say?</ArrivalHeading>
          {calling.phase === 'failed' && <Failure error={calling.error} again={calling.again} />}
          {props.refusal !== '' && <Message tone="bad" headline={props.refusal} announce />}
          <div class="facts">
            <p>
              <b>{source.name}</b>
              {`: ${count(columns.rows, ['row', 'rows'])} below the headings, ${count(columns.columns.length, ['column', 'columns'])}.`}
            </p>
            <SelectField
              label="Headings are in"
              value={`${headings.first}-${headings.last}`}
              choices={headingChoices(headings)}
              labelOf={headingLabel}
              onChange={(choice) =>
                call(() => server.readOldColumns(source, headingsFrom(choice)), props.onColumns)
              }
            />
          </div>
          {headings.first === 0 && (
            <Message tone="notice">
              <p>
                No row was found that names the columns. Say which one does, or say below what each holds.
              </p>
            </Message>
          )}
          <OnceForAll form={form} choices={choices} forAll={forAll} onForAll={props.onForAll} />
          <table class="mapping old">
            <caption class="unseen">Columns of the list and what they say</caption>
            <thead>
              <tr>
                <th scope="col">Column</th>
                <th scope="col">First values</th>
                <th scope="col">What it says</th>
                <th scope="col">Of when</th>
              </tr>
            </thead>
            <tbody>
              {columns.columns.map((column) => (
                <Row
                  key={column.column}
                  form={form}
                  column={column}
                  chosen={choices[column.column] ?? { what: '', when: '' }}
                  fault={faults.get(column.column) ?? ''}
                  onChoose={(chosen) => props.onChoose({ ...choices, [column.column]: chosen })}
                />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Frame>
  );
}

const usedIn = (used: number, all: number): string =>
  used === all
    ? 'Every column is used.'
    : `${count(used, ['column', 'columns'])} used, ${(all - used).toLocaleString('en-GB')} left out.`;

type ForAllProps = Pick<Props, 'form' | 'choices' | 'forAll' | 'onForAll'>;

/** What is said once, for rows that do not say it. */
function OnceForAll({ form, choices, forAll, onForAll }: ForAllProps) {
  const has = (wanted: string): boolean => Object.values(choices).some(({ what }) => what === wanted);
  return (
    <section class="for-all" aria-label="Once for all rows">
      <div class="entries">
        <SelectField
          label="When they left, for rows that do not say it"
          help={
            has('leavingYear')
              ? 'Rows with a year of their own keep it.'
              : 'A heading such as Leavers 2022 between the rows is understood as well.'
          }
          value={forAll.cohort}
          choices={['', ...form.cohorts.map(String)]}
          labelOf={(year) =>
            year === ''
              ? 'Each row or heading says it'
              : `${Number(year) - 1}/${year.slice(2)} (leavers ${year})`
          }
          onChange={(cohort) => onForAll({ ...forAll, cohort })}
        />
        <SelectField
          label="Leaving point, for rows that do not say it"
          help="The year group at whose end they left."
          value={forAll.leavingPoint}
          choices={['', ...form.leavingPoints.filter((point) => point !== 'Other')]}
          labelOf={(point) => point || 'Other, or not known'}
          onChange={(leavingPoint) => onForAll({ ...forAll, leavingPoint })}
        />
      </div>
    </section>
  );
}

interface RowProps {
  form: OldDestinationsForm;
  column: OldColumn;
  chosen: { what: string; when: string };
  fault: string;
  onChoose: (chosen: { what: string; when: string }) => void;
}

function Row({ form, column: { column, letters, heading, samples }, chosen, fault, onChoose }: RowProps) {
  const id = `column-${column}`;
  const timed = atCheckpoint(form, chosen.what);
  const hint = form.fields.find(({ key }) => key === chosen.what)?.hint ?? '';
  return (
    <tr class={chosen.what === '' ? 'left-out' : ''}>
      <th scope="row">
        <label for={id}>
          <span class="id">{letters}</span> {heading || <i>no heading</i>}
        </label>
      </th>
      <td>{samples.length > 0 ? samples.join(' · ') : <i>no values</i>}</td>
      <td>
        <select
          id={id}
          value={chosen.what}
          aria-invalid={fault ? 'true' : undefined}
          aria-describedby={`${id}-note`}
          onChange={(event) => {
            const what = event.currentTarget.value;
            onChoose({ what, when: atCheckpoint(form, what) ? chosen.when || 'november' : '' });
          }}
        >
          <option value="">Leave out</option>
          {form.fields.map(({ key, label }) => (
            <option key={key} value={key}>
              {label}
            </option>
          ))}
        </select>
        <p id={`${id}-note`} class={fault ? 'fault' : 'help'}>
          {fault || hint}
        </p>
      </td>
      <td>
        {timed && (
          <select
            aria-label={`Of when: column ${letters}`}
            value={chosen.when}
            onChange={(event) => onChoose({ ...chosen, when: event.currentTarget.value })}
          >
            {form.times.map(({ key, label }) => (
              <option key={key} value={key}>
                {label}
              </option>
            ))}
          </select>
        )}
      </td>
    </tr>
  );
}
