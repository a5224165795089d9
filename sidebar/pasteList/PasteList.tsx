import { useState } from 'preact/hooks';
import type { ImportField, ListForm, ListKind, ListOutcome } from '../../src/server';
import { ListSteps } from '../readList/ListSteps';
import { LoadForm } from '../readList/LoadForm';
import { proposeMapping } from '../readList/mapping';
import { NO_HEADERS } from '../readList/readTable';
import { server } from '../ui/server';
import { ForAll } from './ForAll';
import { guessMapping } from './guess';
import { OutcomeStep } from './OutcomeStep';
import { NO_ANSWERS, PreviewStep } from './PreviewStep';
import { PUPIL_FIELDS, pupilLacking } from './pupilFields';
import type { WholeList } from './request';
import { WORDS } from './words';

/** The dialog that adds a pasted list to a tab: paste, match, look, and only then write. */
export function PasteList({ kind }: { kind: ListKind }) {
  return (
    <LoadForm
      words={WORDS[kind].dialog}
      load={() => server.readListForm(kind)}
      cannot="A list cannot be added yet"
    >
      {(form) => <Paster form={form} />}
    </LoadForm>
  );
}

function Paster({ form }: { form: ListForm }) {
  const { dialog, choose } = WORDS[form.kind];
  const fields: ImportField[] = [...PUPIL_FIELDS, ...form.fields];
  const [answers, setAnswers] = useState(NO_ANSWERS);
  const [whole, setWhole] = useState<WholeList>(() => ({
    // An entry without its day says little: today, until the person says otherwise.
    forAll: Object.fromEntries(form.kind === 'aspirations' ? [['date', form.today]] : []),
    years: [],
  }));
  return (
    <ListSteps<ListOutcome>
      words={dialog}
      choose={choose}
      fields={fields}
      headers="optional"
      next="Look the pupils up"
      mappingOf={(table) =>
        table.headerLine === NO_HEADERS
          ? guessMapping(table, form)
          : proposeMapping(table.columns, fields, {})
      }
      lacking={pupilLacking}
      more={<ForAll form={form} whole={whole} onChange={setWhole} />}
      onOtherRows={() => setAnswers(NO_ANSWERS)}
      preview={({ table, mapping }, onBack, onDone) => (
        <PreviewStep
          form={form}
          table={table}
          mapping={mapping}
          whole={whole}
          answers={answers}
          onAnswer={setAnswers}
          onBack={onBack}
          onDone={onDone}
        />
      )}
      done={(outcome, onMore, onAgain) => (
        <OutcomeStep kind={form.kind} outcome={outcome} onMore={onMore} onAgain={onAgain} />
      )}
    />
  );
}
