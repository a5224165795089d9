import type { EarlierYearsForm } from '../../src/server';
import { Frame } from '../readList/Frame';
import { Button } from '../ui/Button';
import { SelectField, TextField } from '../ui/Field';
import { ArrivalHeading } from '../ui/Heading';
import { type GroupLine, lineLacking, whenChoices, whenLabel } from './request';
import { GROUP_WORDS } from './words';

interface Props {
  form: EarlierYearsForm;
  pupils: number;
  line: GroupLine;
  onChange: (line: GroupLine) => void;
  onBack: () => void;
  onNext: () => void;
}

/** The line itself: when it was, and how many of what each of them had. */
export function SayStep({ form, pupils, line, onChange, onBack, onNext }: Props) {
  const lacking = lineLacking(line);
  return (
    <Frame
      words={GROUP_WORDS}
      step={1}
      footer={
        <>
          <Button onClick={onBack}>Back</Button>
          <span class="help grow" id="line-state" role="status">
            {lacking || 'Nothing is written before you have seen it.'}
          </span>
          <Button kind="primary" unavailable={lacking !== ''} describedBy="line-state" onClick={onNext}>
            Look at what changes
          </Button>
        </>
      }
    >
      <div class="stack">
        <ArrivalHeading>{`What did ${pupils === 1 ? 'this pupil' : `each of these ${pupils.toLocaleString('en-GB')} pupils`} have?`}</ArrivalHeading>
        <div class="entries">
          <SelectField
            label="When was that?"
            value={line.when}
            choices={['', ...whenChoices(form)]}
            labelOf={whenLabel}
            onChange={(when) => onChange({ ...line, when })}
          />
          <TextField
            label="Where you know it from"
            help="Goes into the note. May stay empty."
            value={line.from}
            onChange={(from) => onChange({ ...line, from })}
          />
        </div>
        <fieldset class="field">
          <legend>At least so many each</legend>
          <p class="help">Who has more in Earlier years keeps it. Leave empty what you do not know.</p>
          <div class="entries counts">
            {form.kinds.map(({ key, label, hint }) => (
              <TextField
                key={key}
                label={label}
                help={hint}
                numeric
                value={line.counts[key] ?? ''}
                onChange={(text) => onChange({ ...line, counts: { ...line.counts, [key]: text } })}
              />
            ))}
          </div>
        </fieldset>
      </div>
    </Frame>
  );
}
