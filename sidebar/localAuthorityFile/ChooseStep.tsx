import type { AuthorityForm, AuthorityRequest } from '../../src/server';
import { Button } from '../ui/Button';
import { SelectField } from '../ui/Field';
import { Failure, Message } from '../ui/Message';
import { closePanel } from '../ui/server';
import type { Calling } from '../ui/useCall';
import { Working } from '../ui/Working';
import { Columns } from './Columns';
import { Frame } from './Frame';

interface Props {
  form: AuthorityForm;
  request: AuthorityRequest;
  refusal: string;
  calling: Calling;
  onChange: (request: AuthorityRequest) => void;
  onLook: () => void;
}

/** What the file is for, and its columns. */
export function ChooseStep({ form, request, refusal, calling, onChange, onLook }: Props) {
  const purpose = form.purposes.find(({ key }) => key === request.purpose);
  return (
    <Frame
      step={0}
      footer={
        <>
          <Button onClick={closePanel}>Close</Button>
          <span class="grow" />
          {calling.phase === 'busy' ? (
            <Working>Looking through the workbook…</Working>
          ) : (
            <Button kind="primary" onClick={onLook}>
              Look at the file
            </Button>
          )}
        </>
      }
    >
      <div class="stack">
        {calling.phase === 'failed' && <Failure error={calling.error} again={calling.again} />}
        {refusal !== '' && (
          <Message tone="bad" headline="The file cannot be made like this" announce>
            <p>{refusal}</p>
          </Message>
        )}
        <p class="lead">
          A file of your own for what your local authority asks you. Choose its columns once, in the order and
          with the header words that your authority wants; they are remembered in this workbook.
        </p>
        <fieldset class="purposes">
          <legend>What is it for?</legend>
          {form.purposes.map(({ key, label, help }) => (
            <label class="tick" key={key}>
              <input
                type="radio"
                name="purpose"
                checked={request.purpose === key}
                onChange={() => onChange({ ...request, purpose: key })}
              />
              <span>
                {label} <span class="place">{help}</span>
              </span>
            </label>
          ))}
        </fieldset>
        {request.purpose === 'checkpoint' && (
          <div class="row">
            <SelectField
              label="Cohort"
              value={String(request.cohort)}
              choices={form.cohorts.map(({ cohort }) => String(cohort))}
              labelOf={(choice) =>
                form.cohorts.find(({ cohort }) => String(cohort) === choice)?.title ?? choice
              }
              onChange={(cohort) => onChange({ ...request, cohort: Number(cohort) })}
            />
            <SelectField
              label="Checkpoint"
              value={request.checkpoint}
              choices={form.checkpoints.map(({ key }) => key)}
              labelOf={(choice) => form.checkpoints.find(({ key }) => key === choice)?.title ?? choice}
              onChange={(checkpoint) => onChange({ ...request, checkpoint })}
            />
          </div>
        )}
        <Columns
          known={form.columns[purpose?.kind ?? ''] ?? []}
          wanted={request.columns}
          onChange={(columns) => onChange({ ...request, columns })}
        />
      </div>
    </Frame>
  );
}
