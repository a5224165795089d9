import { useState } from 'preact/hooks';
import type { ImportForm, ImportOutcome } from '../../src/server';
import { ListSteps } from '../readList/ListSteps';
import { LoadForm } from '../readList/LoadForm';
import { proposeMapping } from '../readList/mapping';
import { server } from '../ui/server';
import { chooseWords } from './chooseWords';
import { OutcomeStep } from './OutcomeStep';
import { NO_ANSWERS, PreviewStep } from './PreviewStep';
import { WORDS } from './words';

/** The import dialog: choose, match, look, and only then write. */
export function ImportPupils() {
  return (
    <LoadForm words={WORDS} load={server.readImportForm} cannot="Pupils cannot be imported yet">
      {(form) => <Importer form={form} />}
    </LoadForm>
  );
}

function Importer({ form }: { form: ImportForm }) {
  const [answers, setAnswers] = useState(NO_ANSWERS);
  return (
    <ListSteps<ImportOutcome>
      words={WORDS}
      choose={chooseWords(form)}
      fields={form.fields}
      headers="needed"
      next="Compare with the register"
      mappingOf={(table) => proposeMapping(table.columns, form.fields, form.rememberedMapping)}
      onOtherRows={() => setAnswers(NO_ANSWERS)}
      preview={({ table, mapping }, onBack, onDone) => (
        <PreviewStep
          form={form}
          table={table}
          mapping={mapping}
          answers={answers}
          onAnswer={setAnswers}
          onBack={onBack}
          onDone={onDone}
        />
      )}
      done={(outcome, onMore, onAgain) => <OutcomeStep outcome={outcome} onMore={onMore} onAgain={onAgain} />}
    />
  );
}
