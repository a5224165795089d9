import { Fragment } from 'preact';
import type { DestinationsForm, FollowedLeaver } from '../../src/server';
import { dayLabel } from '../ui/words';
import { consentWords, isWithheld, knownBefore, PLANNED, placeWords } from './leaver';

interface Props {
  form: DestinationsForm;
  leaver: FollowedLeaver;
  /** The checkpoint that is asked about; '' = none yet. */
  checkpoint: string;
  withContact: boolean;
}

/** What somebody needs who picks up the telephone. */
export function Facts({ form, leaver, checkpoint, withContact }: Props) {
  const { cells } = leaver;
  const known = checkpoint === '' ? null : knownBefore(form, leaver, checkpoint);
  const facts: [string, string][] = [];
  if (known)
    facts.push(
      known.when === PLANNED
        ? ['Planned', placeWords(known.destination, known.provider)]
        : ['Last known', `${placeWords(known.destination, known.provider)} (${known.when})`],
    );
  else if (checkpoint !== '') facts.push(['Last known', 'Nothing yet']);
  if (withContact) {
    if (!isWithheld(leaver)) facts.push(['Reach', cells.contact ?? 'Not noted']);
    if (cells.namedWorker) facts.push(['Worker', cells.namedWorker]);
    const last = cells.lastTried ? dayLabel(cells.lastTried) : '';
    const tries = cells.tries ?? '';
    // A try that was noted here begins with its day.
    if (last !== '' || tries !== '')
      facts.push(['Tried', tries.includes(last) ? tries || last : placeWords(last, tries)]);
    facts.push(['Consent', consentWords(leaver)]);
  }
  if (facts.length === 0) return null;
  return (
    <dl class="facts">
      {facts.map(([title, words]) => (
        <Fragment key={title}>
          <dt>{title}</dt>
          <dd>{words}</dd>
        </Fragment>
      ))}
    </dl>
  );
}
