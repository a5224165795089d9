import { useState } from 'preact/hooks';
import type {
  OldChoices,
  OldColumns,
  OldDestinationsForm,
  OldDestinationsOutcome,
  OldSource,
  OldWords,
} from '../../src/server';
import { LoadForm } from '../readList/LoadForm';
import { server } from '../ui/server';
import { ColumnsStep } from './ColumnsStep';
import { type ColumnChoices, type ForAll, guessesOf, mappingOf } from './mapping';
import { OutcomeStep } from './OutcomeStep';
import { type Answers, NO_ANSWERS, PreviewStep } from './PreviewStep';
import { SourceStep } from './SourceStep';
import { choicesOf, WordsStep } from './WordsStep';
import { WORDS } from './words';

/** The dialog that brings in what the school's older spreadsheets say of its leavers. */
export function OldDestinations() {
  return (
    <LoadForm
      words={WORDS}
      load={server.readOldDestinationsForm}
      cannot="Old destinations cannot be brought in yet"
    >
      {(form) => <Steps form={form} />}
    </LoadForm>
  );
}

interface List {
  source: OldSource;
  columns: OldColumns;
  choices: ColumnChoices;
  forAll: ForAll;
}

type Place =
  | { step: 'source' }
  | { step: 'columns'; refusal: string }
  | { step: 'words' | 'preview'; words: OldWords }
  | { step: 'done'; outcome: OldDestinationsOutcome };

/** Where from, which columns, which words, look, and only then write. Going back keeps what was said. */
function Steps({ form }: { form: OldDestinationsForm }) {
  const [undo, setUndo] = useState(form.undo);
  const [place, setPlace] = useState<Place>({ step: 'source' });
  const [list, setList] = useState<List | null>(null);
  const [choices, setChoices] = useState<OldChoices>({});
  const [answers, setAnswers] = useState<Answers>(NO_ANSWERS);
  const restart = () => {
    setChoices({});
    setAnswers(NO_ANSWERS);
    setPlace({ step: 'source' });
  };
  const read = (source: OldSource, columns: OldColumns, forAll: ForAll) =>
    setList({ source, columns, choices: guessesOf(columns), forAll });

  if (place.step === 'source' || !list)
    return (
      <SourceStep
        form={{ ...form, undo }}
        onUndo={setUndo}
        onRead={(source, columns) => {
          read(source, columns, { cohort: columns.cohort, leavingPoint: '' });
          setPlace({ step: 'columns', refusal: '' });
        }}
      />
    );
  switch (place.step) {
    case 'columns':
      return (
        <ColumnsStep
          key={`${list.columns.headings.first}-${list.columns.headings.last}`}
          form={form}
          source={list.source}
          columns={list.columns}
          choices={list.choices}
          forAll={list.forAll}
          refusal={place.refusal}
          onChoose={(columns) => setList({ ...list, choices: columns })}
          onForAll={(forAll) => setList({ ...list, forAll })}
          onColumns={(columns) => read(list.source, columns, list.forAll)}
          onBack={restart}
          onWords={(words) => {
            // What the rows say may be another thing now: answers about them are void, choices of words are not.
            setAnswers(NO_ANSWERS);
            if (words.refusal !== '') setPlace({ step: 'columns', refusal: words.refusal });
            else {
              setChoices({ ...choicesOf(words.words), ...choices });
              setPlace({ step: 'words', words });
            }
          }}
        />
      );
    case 'words':
      return (
        <WordsStep
          form={form}
          words={place.words.words}
          leavers={place.words.leavers}
          choices={choices}
          onChoose={setChoices}
          onBack={() => setPlace({ step: 'columns', refusal: '' })}
          onNext={() => setPlace({ step: 'preview', words: place.words })}
        />
      );
    case 'preview':
      return (
        <PreviewStep
          requestWith={(decisions) => ({
            source: list.source,
            mapping: mappingOf(list.columns.headings, list.choices, list.forAll),
            // Of another list before this one nothing is to be remembered.
            choices: Object.fromEntries(
              place.words.words.map(({ key, label, keep }) => [key, choices[key] ?? { label, keep }]),
            ),
            decisions,
          })}
          answers={answers}
          onAnswer={setAnswers}
          onBack={() => setPlace({ step: 'words', words: place.words })}
          onDone={(outcome) => {
            setUndo(outcome.undo);
            setPlace({ step: 'done', outcome });
          }}
        />
      );
    case 'done':
      return <OutcomeStep outcome={place.outcome} onUndo={setUndo} onMore={restart} />;
  }
}
