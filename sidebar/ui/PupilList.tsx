import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import type { PupilChoice } from '../../src/server';
import { MOST_DRAWN } from './findPupils';
import { placeOf } from './words';

interface Props {
  legend: string;
  pupils: readonly PupilChoice[];
  ticked: ReadonlySet<string>;
  onTick: (pupilId: string, on: boolean) => void;
  /** What else is to be said of a pupil: 'Recorded already'. */
  tag?: (pupil: PupilChoice) => ComponentChildren;
  /** How to see those who are not drawn. */
  others?: string;
}

/** Pupils with a tick box each; of many, the first two hundred with a word on how to see the others. */
export function PupilList({
  legend,
  pupils,
  ticked,
  onTick,
  tag,
  others = 'Type a part of a name to find the others.',
}: Props) {
  const id = useId();
  const drawn = pupils.slice(0, MOST_DRAWN);
  return (
    <fieldset class="field pupil-list" aria-describedby={drawn.length < pupils.length ? id : undefined}>
      <legend class="unseen">{legend}</legend>
      <div>
        {drawn.map((pupil) => (
          <label class="tick pupil" key={pupil.pupilId}>
            <input
              type="checkbox"
              checked={ticked.has(pupil.pupilId)}
              onChange={(event) => onTick(pupil.pupilId, event.currentTarget.checked)}
            />
            <span>
              {pupil.name} <span class="place">{placeOf(pupil)}</span>
              {!pupil.onRoll && <span class="tag">Has left</span>} {tag?.(pupil)}
            </span>
          </label>
        ))}
      </div>
      {drawn.length < pupils.length && (
        <p class="help" id={id}>
          {`The first ${MOST_DRAWN} of ${pupils.length.toLocaleString('en-GB')} are shown. ${others}`}
        </p>
      )}
    </fieldset>
  );
}
