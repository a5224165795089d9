import { useState } from 'preact/hooks';
import type { ImportForm, ImportOutcome } from '../../src/server';
import { ChooseStep } from '../readList/ChooseStep';
import { MapStep } from '../readList/MapStep';
import { type Mapping, proposeMapping } from '../readList/mapping';
import { type FileTable, readTable } from '../readList/readTable';
import type { Source } from '../readList/source';
import { Button } from '../ui/Button';
import { Failure, Message } from '../ui/Message';
import { closePanel, server } from '../ui/server';
import { useLoaded } from '../ui/useLoaded';
import { Working } from '../ui/Working';
import { chooseWords } from './chooseWords';
import { Frame, WORDS } from './Frame';
import { OutcomeStep } from './OutcomeStep';
import { NO_ANSWERS, PreviewStep } from './PreviewStep';

/** The import dialog: choose, match, look, and only then write. */
export function ImportPupils() {
  const [loaded, reload] = useLoaded(server.readImportForm);
  if (loaded.phase === 'there' && loaded.value.obstacle === '') return <Importer form={loaded.value} />;
  return (
    <Frame step={0} footer={<Button onClick={closePanel}>Close</Button>}>
      {loaded.phase === 'loading' && <Working>Reading the register…</Working>}
      {loaded.phase === 'failed' && <Failure error={loaded.error} again={reload} />}
      {loaded.phase === 'there' && (
        <Message tone="notice" headline="Pupils cannot be imported yet" announce>
          <p>{loaded.value.obstacle}</p>
        </Message>
      )}
    </Frame>
  );
}

type Place =
  | { step: 'choose' }
  | ({ step: 'map' | 'preview' } & Read)
  | ({ step: 'done'; outcome: ImportOutcome } & Read);

/** A list that was read, with what fills what. */
interface Read {
  source: Source;
  table: FileTable;
  mapping: Mapping;
}

function Importer({ form }: { form: ImportForm }) {
  const [place, setPlace] = useState<Place>({ step: 'choose' });
  const [answers, setAnswers] = useState(NO_ANSWERS);
  const restart = () => {
    setAnswers(NO_ANSWERS);
    setPlace({ step: 'choose' });
  };
  switch (place.step) {
    case 'choose':
      return (
        <ChooseStep
          words={WORDS}
          choose={chooseWords(form)}
          fields={form.fields}
          headers="needed"
          onRead={(source, table) =>
            setPlace({
              step: 'map',
              source,
              table,
              mapping: proposeMapping(table.columns, form.fields, form.rememberedMapping),
            })
          }
        />
      );
    case 'map':
      return (
        <MapStep
          key={place.table.headerLine}
          words={WORDS}
          fields={form.fields}
          headers="needed"
          next="Compare with the register"
          source={place.source}
          table={place.table}
          mapping={place.mapping}
          onMap={(mapping) => setPlace({ ...place, mapping })}
          onHeaderLine={(line) => {
            const table = readTable(place.source.text, form.fields, 'needed', line);
            setAnswers(NO_ANSWERS);
            setPlace({
              ...place,
              table,
              mapping: proposeMapping(table.columns, form.fields, form.rememberedMapping),
            });
          }}
          onBack={restart}
          onNext={() => setPlace({ ...place, step: 'preview' })}
        />
      );
    case 'preview':
      return (
        <PreviewStep
          form={form}
          table={place.table}
          mapping={place.mapping}
          answers={answers}
          onAnswer={setAnswers}
          onBack={() => setPlace({ ...place, step: 'map' })}
          onDone={(outcome) => setPlace({ ...place, step: 'done', outcome })}
        />
      );
    case 'done':
      return (
        <OutcomeStep
          outcome={place.outcome}
          onMore={restart}
          onAgain={() => setPlace({ ...place, step: 'preview' })}
        />
      );
  }
}
