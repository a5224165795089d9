import { useMemo, useState } from 'preact/hooks';
import type { PupilChoice } from '../../src/server';
import { Button } from './Button';
import { TextField, TickField } from './Field';
import { findPupils } from './findPupils';
import { count, placeOf } from './words';

/** Pupils offered at a time: somebody who searches reads no more. */
const MOST_OFFERED = 12;

interface Props {
  label: string;
  help?: string;
  pupils: readonly PupilChoice[];
  onPick: (pupil: PupilChoice) => void;
}

/** Type a part of a name, choose the pupil. Those who have left are found only where somebody asks for them. */
export function PupilSearch({ label, help, pupils, onPick }: Props) {
  const [search, setSearch] = useState('');
  const [left, setLeft] = useState(false);
  const someLeft = useMemo(() => pupils.some((pupil) => !pupil.onRoll), [pupils]);
  const open = search.trim() !== '';
  const found = open ? findPupils(pupils, search).filter((pupil) => left || pupil.onRoll) : [];
  const offered = found.slice(0, MOST_OFFERED);
  return (
    <div class="stack tight">
      <TextField
        label={label}
        {...(help !== undefined && { help })}
        value={search}
        onChange={setSearch}
        onEnter={() => {
          const [only] = found;
          if (only && found.length === 1) onPick(only);
        }}
      />
      {someLeft && <TickField label="Search those who have left too" ticked={left} onChange={setLeft} />}
      <p class="help" role="status">
        {!open
          ? ''
          : found.length === 0
            ? 'Nobody is found. Try a part of the surname.'
            : found.length > offered.length
              ? `The first ${offered.length} of ${found.length.toLocaleString('en-GB')}. Type more of the name.`
              : `${count(found.length, ['pupil', 'pupils'])} found.`}
      </p>
      {offered.length > 0 && (
        <ul class="picks">
          {offered.map((pupil) => (
            <li key={pupil.pupilId}>
              <Button kind="pick" onClick={() => onPick(pupil)}>
                {pupil.name} <span class="place">{placeOf(pupil)}</span>
                {!pupil.onRoll && <span class="tag">Has left</span>}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
