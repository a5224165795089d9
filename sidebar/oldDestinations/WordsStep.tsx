import type { OldChoices, OldDestinationsForm, OldWord } from '../../src/server';
import { Frame } from '../readList/Frame';
import { Button } from '../ui/Button';
import { ArrivalHeading } from '../ui/Heading';
import { type Column, PagedTable } from '../ui/PagedTable';
import { count } from '../ui/words';
import { WORDS } from './words';

interface Props {
  form: OldDestinationsForm;
  words: readonly OldWord[];
  leavers: number;
  choices: OldChoices;
  onChoose: (choices: OldChoices) => void;
  onBack: () => void;
  onNext: () => void;
}

const FROM = {
  remembered: { words: 'as last time', tone: 'good' },
  known: { words: 'known', tone: 'good' },
  guess: { words: 'a guess', tone: 'notice' },
  '': { words: 'please choose', tone: 'notice' },
} as const;

export const choicesOf = (words: readonly OldWord[]): OldChoices =>
  Object.fromEntries(words.map(({ key, label, keep }) => [key, { label, keep }]));

/** Step 3: what each different text, code and colour means, asked once. */
export function WordsStep({ form, words, leavers, choices, onChoose, onBack, onNext }: Props) {
  // Where every cell with the text has a colour that says what, the text need not.
  const byColour = ({ kind, uncoloured }: OldWord): boolean => kind === 'text' && uncoloured === 0;
  const open = words.filter((word) => (choices[word.key]?.label ?? '') === '' && !byColour(word)).length;
  const chosenOf = ({ key, label, keep }: OldWord) => choices[key] ?? { label, keep };
  const columns: Column<OldWord>[] = [
    { header: 'In your list', names: true, cell: (word) => <Said word={word} /> },
    { header: 'Times', className: 'number', cell: ({ times }) => times.toLocaleString('en-GB') },
    {
      header: 'Means',
      cell: (word) => {
        const chosen = chosenOf(word);
        const changed = chosen.label !== word.label;
        const from = FROM[word.from];
        return (
          <div class="means">
            <select
              aria-label={`What ${sayOf(word)} means`}
              value={chosen.label}
              onChange={(event) =>
                onChoose({ ...choices, [word.key]: { ...chosen, label: event.currentTarget.value } })
              }
            >
              <option value="">
                {byColour(word) ? 'What its colour says, else empty' : 'Leave the answer empty'}
              </option>
              {form.labels.map((label) => (
                <option key={label} value={label}>
                  {label}
                </option>
              ))}
            </select>
            {(changed || word.from !== '' || !byColour(word)) && (
              <span class={`tag ${changed ? 'good' : from.tone}`}>
                {changed ? 'your choice' : from.words}
              </span>
            )}
          </div>
        );
      },
    },
    {
      header: 'Keep the words as',
      cell: (word) =>
        word.kind === 'text' ? (
          <select
            class="auto"
            aria-label={`Where ${sayOf(word)} is kept`}
            value={chosenOf(word).keep}
            onChange={(event) =>
              onChoose({
                ...choices,
                [word.key]: {
                  ...chosenOf(word),
                  keep: event.currentTarget.value === 'provider' ? 'provider' : 'note',
                },
              })
            }
          >
            <option value="provider">Provider</option>
            <option value="note">Note</option>
          </select>
        ) : (
          ''
        ),
    },
  ];
  return (
    <Frame
      words={WORDS}
      step={2}
      footer={
        <>
          <Button onClick={onBack}>Back</Button>
          <span class="help grow" role="status">
            {open === 0
              ? 'Each of them means something. Your choices are remembered for the next time.'
              : `${count(open, ['text or colour', 'texts and colours'])} would leave the answer empty. Your choices are remembered for the next time.`}
          </span>
          <Button kind="primary" onClick={onNext}>
            Look at what changes
          </Button>
        </>
      }
    >
      <div class="stack">
        <ArrivalHeading>What do these words mean?</ArrivalHeading>
        <p>
          {`${count(leavers, ['leaver', 'leavers'])} were read. Each different text is shown once. Look at those that are a guess, and choose where it says so. What you wrote is kept beside the answer.`}
        </p>
        {words.length === 0 ? (
          <p>
            No answers were found in the columns that you chose: only the leavers themselves would come in.
          </p>
        ) : (
          <div class="words-list">
            <PagedTable
              caption="Texts, codes and colours of the list"
              columns={columns}
              items={[...words]}
              keyOf={({ key }) => key}
              unit={['text', 'texts']}
            />
          </div>
        )}
      </div>
    </Frame>
  );
}

const sayOf = ({ kind, text, key }: OldWord): string =>
  kind === 'colour' ? `the colour ${key}` : `“${text}”`;

/** A text as it stands, or a colour with what is written in it. */
function Said({ word: { kind, key, text, samples } }: { word: OldWord }) {
  if (kind !== 'colour') return <>{text}</>;
  return (
    <span class="colour">
      <span class="swatch" style={{ background: key }} aria-hidden="true" />
      <span>
        {text === '' ? `Colour ${key}` : `Colour: ${text}`}
        {samples.length > 0 && <span class="place">{`on ${samples.join(' · ')}`}</span>}
      </span>
    </span>
  );
}
