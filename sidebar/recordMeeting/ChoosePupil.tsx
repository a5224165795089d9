import { useState } from 'preact/hooks';
import type { MeetingForm, PupilChoice } from '../../src/server';
import { Button } from '../ui/Button';
import { ArrivalHeading } from '../ui/Heading';
import { Failure, Message } from '../ui/Message';
import { PupilSearch } from '../ui/PupilSearch';
import { Sidebar } from '../ui/Sidebar';
import type { Calling } from '../ui/useCall';
import { Working } from '../ui/Working';
import { placeOf } from '../ui/words';

/** Names of Who next drawn at a time. */
const PAGE = 10;
const HEADING = 'Who is it about?';

interface Props {
  form: MeetingForm;
  next: MeetingForm['next'];
  arrives: boolean;
  calling: Calling;
  /** The row that was selected is no pupil's. */
  notARow: boolean;
  onSelected: () => void;
  onPick: (pupil: PupilChoice) => void;
  onNext: (pupilId: string) => void;
}

/** The pupil of the row that is selected by now, a search, or whom the adviser should see next. */
export function ChoosePupil(props: Props) {
  const { form, next, arrives, calling, notARow, onSelected, onPick, onNext } = props;
  const [shown, setShown] = useState(PAGE);
  const rest = next.length - shown;
  return (
    <Sidebar>
      <header>
        <h1>Record a meeting</h1>
      </header>
      {arrives ? <ArrivalHeading>{HEADING}</ArrivalHeading> : <h2>{HEADING}</h2>}
      {calling.phase === 'busy' ? (
        <Working>Reading the selected row…</Working>
      ) : (
        <div>
          <Button onClick={onSelected}>The pupil of the selected row</Button>
        </div>
      )}
      {calling.phase === 'failed' && <Failure error={calling.error} again={calling.again} />}
      {notARow && (
        <Message tone="notice" headline="That row is no pupil’s" announce>
          <p>Click a cell in a pupil’s row first, in Pupils or any other tab with a row a pupil.</p>
        </Message>
      )}
      <PupilSearch label="Search pupils" help="A part of the name." pupils={form.pupils} onPick={onPick} />
      <section class="stack tight" aria-labelledby="who-next">
        <h3 id="who-next">Who next?</h3>
        {next.length === 0 ? (
          <p class="help">Nobody is waiting for a meeting.</p>
        ) : (
          <ul class="picks">
            {next.slice(0, shown).map((each) => (
              <li key={each.pupilId}>
                <Button kind="pick" onClick={() => onNext(each.pupilId)}>
                  {each.name}{' '}
                  <span class="place">{[placeOf(each), each.why].filter(Boolean).join(' · ')}</span>
                </Button>
              </li>
            ))}
          </ul>
        )}
        {rest > 0 && (
          <div>
            <Button onClick={() => setShown(shown + PAGE)}>{`Show ${Math.min(PAGE, rest)} more`}</Button>
          </div>
        )}
      </section>
    </Sidebar>
  );
}
