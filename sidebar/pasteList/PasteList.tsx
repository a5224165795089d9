import { useState } from 'preact/hooks';
import type { ImportField, ListForm, ListKind, ListOutcome } from '../../src/server';
import { ChooseStep } from '../readList/ChooseStep';
import { Frame } from '../readList/Frame';
import { MapStep } from '../readList/MapStep';
import { type Mapping, proposeMapping } from '../readList/mapping';
import { type FileTable, NO_HEADERS, readTable } from '../readList/readTable';
import type { Source } from '../readList/source';
import { Button } from '../ui/Button';
import { Failure, Message } from '../ui/Message';
import { closePanel, server } from '../ui/server';
import { useLoaded } from '../ui/useLoaded';
import { Working } from '../ui/Working';
import { ForAll } from './ForAll';
import { guessMapping } from './guess';
import { OutcomeStep } from './OutcomeStep';
import { NO_ANSWERS, PreviewStep } from './PreviewStep';
import { PUPIL_FIELDS, pupilLacking } from './pupilFields';
import type { WholeList } from './request';
import { WORDS } from './words';

/** The dialog that adds a pasted list to a tab: paste, match, look, and only then write. */
export function PasteList({ kind }: { kind: ListKind }) {
  const [loaded, reload] = useLoaded(() => server.readListForm(kind));
  if (loaded.phase === 'there' && loaded.value.obstacle === '') return <Paster form={loaded.value} />;
  return (
    <Frame words={WORDS[kind].dialog} step={0} footer={<Button onClick={closePanel}>Close</Button>}>
      {loaded.phase === 'loading' && <Working>Reading the register…</Working>}
      {loaded.phase === 'failed' && <Failure error={loaded.error} again={reload} />}
      {loaded.phase === 'there' && (
        <Message tone="notice" headline="A list cannot be added yet" announce>
          <p>{loaded.value.obstacle}</p>
        </Message>
      )}
    </Frame>
  );
}

type Place =
  | { step: 'choose' }
  | ({ step: 'map' | 'preview' } & Read)
  | ({ step: 'done'; outcome: ListOutcome } & Read);

/** A list that was read, with what fills what. */
interface Read {
  source: Source;
  table: FileTable;
  mapping: Mapping;
}

function Paster({ form }: { form: ListForm }) {
  const { dialog, choose } = WORDS[form.kind];
  const fields: ImportField[] = [...PUPIL_FIELDS, ...form.fields];
  const [place, setPlace] = useState<Place>({ step: 'choose' });
  const [answers, setAnswers] = useState(NO_ANSWERS);
  const [whole, setWhole] = useState<WholeList>(() => ({
    // An entry without its day says little: today, until the person says otherwise.
    forAll: Object.fromEntries(form.kind === 'aspirations' ? [['date', form.today]] : []),
    years: [],
  }));
  const mappingOf = (table: FileTable): Mapping =>
    table.headerLine === NO_HEADERS ? guessMapping(table, form) : proposeMapping(table.columns, fields, {});
  switch (place.step) {
    case 'choose':
      return (
        <ChooseStep
          words={dialog}
          choose={choose}
          fields={fields}
          headers="optional"
          onRead={(source, table) => setPlace({ step: 'map', source, table, mapping: mappingOf(table) })}
        />
      );
    case 'map':
      return (
        <MapStep
          key={place.table.headerLine}
          words={dialog}
          fields={fields}
          headers="optional"
          next="Look the pupils up"
          lacking={pupilLacking(place.mapping, place.table.columns)}
          source={place.source}
          table={place.table}
          mapping={place.mapping}
          onMap={(mapping) => setPlace({ ...place, mapping })}
          onHeaderLine={(line) => {
            const table = readTable(place.source.text, fields, 'optional', line);
            setAnswers(NO_ANSWERS);
            setPlace({ ...place, table, mapping: mappingOf(table) });
          }}
          onBack={() => {
            setAnswers(NO_ANSWERS);
            setPlace({ step: 'choose' });
          }}
          onNext={() => setPlace({ ...place, step: 'preview' })}
        >
          <ForAll form={form} whole={whole} onChange={setWhole} />
        </MapStep>
      );
    case 'preview':
      return (
        <PreviewStep
          form={form}
          table={place.table}
          mapping={place.mapping}
          whole={whole}
          answers={answers}
          onAnswer={setAnswers}
          onBack={() => setPlace({ ...place, step: 'map' })}
          onDone={(outcome) => setPlace({ ...place, step: 'done', outcome })}
        />
      );
    case 'done':
      return (
        <OutcomeStep
          kind={form.kind}
          outcome={place.outcome}
          onMore={() => {
            setAnswers(NO_ANSWERS);
            setPlace({ step: 'choose' });
          }}
          onAgain={() => setPlace({ ...place, step: 'preview' })}
        />
      );
  }
}
