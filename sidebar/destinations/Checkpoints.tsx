import type { DestinationsForm, FollowedLeaver } from '../../src/server';
import { Button } from '../ui/Button';
import { openCheckpoints, placeWords, SUSTAINED, titleOf } from './leaver';

interface Props {
  form: DestinationsForm;
  leaver: FollowedLeaver;
  onChoose: (checkpoint: string) => void;
}

/** Checkpoint by checkpoint what is known, each to be answered or corrected. */
export function Checkpoints({ form, leaver, onChoose }: Props) {
  if (!leaver.counted)
    return <p class="help">Counted as staying: nobody asks where they are after leaving.</p>;
  return (
    <ul class="checkpoints">
      {openCheckpoints(form, leaver).map((key) => {
        const title = titleOf(form, key);
        const said =
          key === SUSTAINED
            ? (leaver.cells.sustainedStill ?? '')
            : placeWords(leaver.cells[`${key}Destination`], leaver.cells[`${key}Provider`]);
        return (
          <li key={key}>
            <p>
              <b>{title}</b> <span class="tag">{leaver.words[key] ?? 'Not yet due'}</span>
            </p>
            {said !== '' && <p>{said}</p>}
            <Button kind="link" onClick={() => onChoose(key)}>
              {said === '' ? 'Answer it' : 'Change it'}
              <span class="unseen">{`: ${title}`}</span>
            </Button>
          </li>
        );
      })}
    </ul>
  );
}
