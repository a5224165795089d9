import type { PupilChoice } from '../../src/server';
import { Button } from '../ui/Button';
import { PupilSearch } from '../ui/PupilSearch';
import { placeOf } from '../ui/words';

interface Props {
  pupils: PupilChoice[];
  repeats: string[];
  onRepeats: (pupilIds: string[]) => void;
}

/** Who stays in the same year group for another year: named one by one, since most schools have few. */
export function Repeating({ pupils, repeats, onRepeats }: Props) {
  const chosen = pupils.filter(({ pupilId }) => repeats.includes(pupilId));
  const others = pupils.filter(({ pupilId }) => !repeats.includes(pupilId));
  return (
    <div class="stack">
      <p>Pupils who do not move up: they stay in their year group for another year.</p>
      {chosen.length > 0 && (
        <ul class="cells">
          {chosen.map((pupil) => (
            <li key={pupil.pupilId}>
              <b>{pupil.name}</b> <span class="place">{placeOf(pupil)}</span>{' '}
              <Button kind="link" onClick={() => onRepeats(repeats.filter((id) => id !== pupil.pupilId))}>
                Let move up<span class="unseen">{`: ${pupil.name}`}</span>
              </Button>
            </li>
          ))}
        </ul>
      )}
      <PupilSearch
        label="Find a pupil"
        help="A part of the name."
        pupils={others}
        onPick={({ pupilId }) => onRepeats([...repeats, pupilId])}
      />
    </div>
  );
}
