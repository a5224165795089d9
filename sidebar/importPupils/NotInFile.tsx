import { useId, useState } from 'preact/hooks';
import type { ImportDecisions, ImportPreview } from '../../src/server';
import { Button } from '../ui/Button';
import { type Column, PagedTable } from '../ui/PagedTable';
import { yearGroupLabel } from '../ui/words';
import { isLeavingDate, today } from './today';

type Pupil = ImportPreview['notInFile'][number];
type Choices = ImportDecisions['notInFile'];
type Kind = 'later' | 'keep' | 'left';

/** 'later' | 'keep' | a date; '' = left, with the date still to be given. */
const kindOf = (choice: string | undefined): Kind =>
  choice === undefined || choice === 'later' ? 'later' : choice === 'keep' ? 'keep' : 'left';

const KINDS: [Kind, string][] = [
  ['later', 'Decide later'],
  ['keep', 'Keep on the register'],
  ['left', 'Left the school on…'],
];

interface Props {
  pupils: Pupil[];
  choices: Choices;
  onChoose: (choices: Choices) => void;
}

/** Pupils of the register whom the list does not name: nobody is removed; a leaver gets a date. */
export function NotInFile({ pupils, choices, onChoose }: Props) {
  if (pupils.length === 0) {
    return (
      <p>
        No pupil whom this list should name is missing from it. A list of only a part of the school asks about
        nobody else.
      </p>
    );
  }
  const set = (pupilId: string, choice: string) => onChoose({ ...choices, [pupilId]: choice });
  const columns: Column<Pupil>[] = [
    {
      header: 'Pupil',
      names: true,
      cell: (pupil) => (
        <>
          {pupil.name} <span class="id">{pupil.pupilId}</span>
        </>
      ),
    },
    { header: 'Year group', cell: (pupil) => (pupil.year === '' ? '' : yearGroupLabel(pupil.year)) },
    {
      header: 'What to do',
      cell: (pupil) => (
        <KindAndDate
          name={pupil.name}
          choice={choices[pupil.pupilId]}
          onChoose={(choice) => set(pupil.pupilId, choice)}
        />
      ),
    },
  ];
  return (
    <div class="stack">
      <p>
        These pupils are on the register but not in the list. Nobody is deleted: a pupil who left keeps the
        record, with a date of leaving.
      </p>
      {pupils.length > 1 && (
        <ForAll
          number={pupils.length}
          onApply={(choice) =>
            onChoose({ ...choices, ...Object.fromEntries(pupils.map((each) => [each.pupilId, choice])) })
          }
        />
      )}
      <PagedTable
        caption="Pupils on the register who are not in the list"
        columns={columns}
        items={pupils}
        keyOf={(pupil) => pupil.pupilId}
        unit={['pupil', 'pupils']}
      />
    </div>
  );
}

function ForAll({ number, onApply }: { number: number; onApply: (choice: string) => void }) {
  const [choice, setChoice] = useState('later');
  return (
    <div class="row for-all">
      <KindAndDate
        name={`all ${number}`}
        visibleLabel={`For all ${number}:`}
        choice={choice}
        onChoose={setChoice}
      />
      <Button
        unavailable={kindOf(choice) === 'left' && !isLeavingDate(choice)}
        onClick={() => onApply(choice)}
      >
        Apply to all
      </Button>
    </div>
  );
}

interface PairProps {
  /** Whom it is about, for the names of the controls. */
  name: string;
  visibleLabel?: string;
  choice: string | undefined;
  onChoose: (choice: string) => void;
}

function KindAndDate({ name, visibleLabel, choice, onChoose }: PairProps) {
  const id = useId();
  const kind = kindOf(choice);
  return (
    <div class="row">
      <label class={visibleLabel ? '' : 'unseen'} for={id}>
        {visibleLabel ?? `What to do with ${name}`}
      </label>
      <select
        id={id}
        class="auto"
        value={kind}
        onChange={(event) => {
          const next = event.currentTarget.value;
          onChoose(next === 'left' ? today() : next);
        }}
      >
        {KINDS.map(([value, words]) => (
          <option key={value} value={value}>
            {words}
          </option>
        ))}
      </select>
      {kind === 'left' && (
        <input
          type="date"
          max={today()}
          aria-label={`Date on which ${name} left`}
          aria-invalid={isLeavingDate(choice ?? '') ? undefined : 'true'}
          value={choice}
          onInput={(event) => onChoose(event.currentTarget.value)}
        />
      )}
    </div>
  );
}
