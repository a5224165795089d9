import { useState } from 'preact/hooks';
import type { EarlierYearsForm, EarlierYearsOutcome, LastRecording } from '../../src/server';
import { ListSteps } from '../readList/ListSteps';
import { UndoLast } from '../recordActivity/UndoLast';
import { Button } from '../ui/Button';
import { SelectField, TextField } from '../ui/Field';
import { Message } from '../ui/Message';
import { server } from '../ui/server';
import { count } from '../ui/words';
import { OutcomeStep } from './OutcomeStep';
import { NO_ANSWERS, PreviewStep } from './PreviewStep';
import {
  earlierLacking,
  listFields,
  listRequest,
  mapEarlier,
  NOT_SAID,
  type Whole,
  whenChoices,
  whenLabel,
} from './request';
import { CHOOSE, LIST_WORDS } from './words';

interface Props {
  form: EarlierYearsForm;
  onUndo: (undo: LastRecording | null) => void;
  onGroup: () => void;
}

/** A list: paste, match, look, and only then write. */
export function ListWay({ form, onUndo, onGroup }: Props) {
  const [answers, setAnswers] = useState(NO_ANSWERS);
  const [whole, setWhole] = useState<Whole>(NOT_SAID);
  const fields = listFields(form);
  return (
    <ListSteps<EarlierYearsOutcome>
      words={LIST_WORDS}
      choose={CHOOSE}
      fields={fields}
      headers="needed"
      next="Look the pupils up"
      mappingOf={(table) => mapEarlier(table, fields)}
      lacking={(mapping, columns) => earlierLacking(mapping, columns, form, whole)}
      otherWay={<OtherWays form={form} onUndo={onUndo} onGroup={onGroup} />}
      more={<ForAll form={form} whole={whole} onChange={setWhole} />}
      onOtherRows={() => setAnswers(NO_ANSWERS)}
      preview={({ table, mapping }, onBack, onDone) => (
        <PreviewStep
          words={LIST_WORDS}
          form={form}
          table={table}
          comparing={`Looking up ${count(table.rows.length, ['row', 'rows'])} in the register…`}
          requestWith={(decisions) => listRequest(table, mapping, whole, decisions)}
          answers={answers}
          onAnswer={setAnswers}
          onBack={onBack}
          onDone={(outcome) => {
            onUndo(outcome.undo);
            onDone(outcome);
          }}
        />
      )}
      done={(outcome, onMore, onAgain) => (
        <OutcomeStep words={LIST_WORDS} outcome={outcome} onUndo={onUndo} onMore={onMore} onAgain={onAgain} />
      )}
    />
  );
}

/** One line for a class, and taking back what was brought in last. */
function OtherWays({ form, onUndo, onGroup }: Props) {
  const [undone, setUndone] = useState('');
  return (
    <>
      <section class="choice other-way" aria-labelledby="other-way">
        <div>
          <h2 id="other-way">Or one line for a whole class</h2>
          <p class="help">For example: all of 10B met one employer when they were in Year 8.</p>
        </div>
        <Button onClick={onGroup}>Choose the pupils…</Button>
      </section>
      {undone !== '' && <Message tone="good" headline={undone} announce />}
      {form.undo && (
        <UndoLast
          heading="Brought in last"
          last={form.undo}
          whose="It may have been somebody else."
          takeBack={server.undoEarlierYears}
          onDone={(said) => {
            setUndone(said);
            onUndo(null);
          }}
        />
      )}
    </>
  );
}

interface ForAllProps {
  form: EarlierYearsForm;
  whole: Whole;
  onChange: (whole: Whole) => void;
}

/** What is said once: when it was, for rows that do not say it, and where the figures come from. */
function ForAll({ form, whole, onChange }: ForAllProps) {
  return (
    <section class="for-all stack" aria-labelledby="for-all">
      <h2 id="for-all">Once for all rows</h2>
      <div class="entries">
        <SelectField
          label="When this was, for rows that do not say it"
          value={whole.when}
          choices={['', ...whenChoices(form)]}
          labelOf={(when) => (when === '' ? 'Each row says it' : whenLabel(when))}
          onChange={(when) => onChange({ ...whole, when })}
        />
        <TextField
          label="Where the figures come from"
          help="Goes into the note of each row. May stay empty."
          value={whole.from}
          onChange={(from) => onChange({ ...whole, from })}
        />
      </div>
    </section>
  );
}
