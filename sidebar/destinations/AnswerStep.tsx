import { useState } from 'preact/hooks';
import type { DestinationsForm, FollowedLeaver } from '../../src/server';
import { Button } from '../ui/Button';
import { groupOf, knownBefore, PLANNED, placeWords, SUSTAINED, stillThere, titleOf } from './leaver';
import { OtherAnswer } from './OtherAnswer';
import type { Save, Saving } from './saving';
import { TryStep } from './TryStep';
import { WhoTold } from './WhoTold';

interface Props {
  form: DestinationsForm;
  leaver: FollowedLeaver;
  checkpoint: string;
  /** The leaver is on the list of those to be asked about it. */
  chased: boolean;
  busy: boolean;
  onSave: Save;
  /** Left out where there is nothing to go back to. */
  onBack?: () => void;
}

type At =
  | { at: 'ask' }
  | { at: 'who'; what: (by: string, on: string) => Saving }
  | { at: 'other' }
  | { at: 'try' };

const IN_A_PLACE: readonly string[] = ['EET', 'Adult services', 'Re-engagement'];

/** One answer: still there, somewhere else, or not reached. */
export function AnswerStep(props: Props) {
  const { form, leaver, checkpoint, chased, busy, onSave, onBack } = props;
  const [step, setStep] = useState<At>({ at: 'ask' });
  const title = titleOf(form, checkpoint);
  const known = knownBefore(form, leaver, checkpoint);
  const after = chased ? 'answered' : 'stay';
  const back = () => setStep({ at: 'ask' });
  if (step.at === 'who')
    return (
      <WhoTold
        choices={form.confirmedBy}
        today={form.today}
        busy={busy}
        onTold={(by, on) => onSave(step.what(by, on))}
        onBack={back}
      />
    );
  if (step.at === 'other')
    return (
      <OtherAnswer
        form={form}
        leaver={leaver}
        checkpoint={checkpoint}
        busy={busy}
        onSave={(saving) => onSave({ ...saving, after })}
        onBack={back}
      />
    );
  if (step.at === 'try')
    return <TryStep leaver={leaver} today={form.today} busy={busy} onSave={onSave} onBack={back} />;
  return (
    <section class="stack tight" aria-label={title}>
      <h3>{checkpoint === SUSTAINED ? title : `${title}: where are they?`}</h3>
      {checkpoint === SUSTAINED ? (
        <>
          <p class="help">Was it still so on 31 March?</p>
          <div class="answers">
            {form.still.map((answer) => (
              <Button
                key={answer}
                unavailable={busy}
                onClick={() =>
                  answer === 'Not known'
                    ? onSave({ cells: { sustainedStill: answer }, said: `${title}: ${answer}`, after })
                    : setStep({
                        at: 'who',
                        what: (by, on) => ({
                          cells: {
                            sustainedStill: answer,
                            sustainedConfirmed: on,
                            sustainedConfirmedBy: by,
                          },
                          said: `${title}: ${answer} (${by})`,
                          after,
                        }),
                      })
                }
              >
                {answer}
              </Button>
            ))}
          </div>
        </>
      ) : (
        <>
          {known && (
            <Button
              kind="primary"
              unavailable={busy}
              onClick={() =>
                setStep({
                  at: 'who',
                  what: (by, on) => ({
                    cells: stillThere(checkpoint, known, by, on),
                    said: `${title}: ${placeWords(known.destination, known.provider)} (${by})`,
                    after,
                  }),
                })
              }
            >
              {known.when === PLANNED
                ? 'There, as planned'
                : IN_A_PLACE.includes(groupOf(form, known.destination))
                  ? 'Still there'
                  : 'Still so'}
            </Button>
          )}
          <Button unavailable={busy} onClick={() => setStep({ at: 'other' })}>
            {known ? 'Somewhere else…' : 'Say where they are…'}
          </Button>
        </>
      )}
      {chased && (
        <Button unavailable={busy} onClick={() => setStep({ at: 'try' })}>
          Not reached…
        </Button>
      )}
      {onBack && (
        <Button kind="link" onClick={onBack}>
          Another checkpoint
        </Button>
      )}
    </section>
  );
}
