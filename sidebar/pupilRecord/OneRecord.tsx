import { useId, useState } from 'preact/hooks';
import type { RecordForm } from '../../src/server';
import { Button } from '../ui/Button';
import { TickField } from '../ui/Field';
import { Failure } from '../ui/Message';
import { closePanel, server } from '../ui/server';
import { useCall } from '../ui/useCall';
import { useLoaded } from '../ui/useLoaded';
import { Working } from '../ui/Working';
import { download } from './download';
import { Frame } from './Frame';
import { Paper, type Version } from './Paper';
import { Shared } from './Shared';
import { spokenName } from './sentences';

const VERSIONS: readonly (readonly [Version, string])[] = [
  ['full', 'Full record'],
  ['easy', 'Easy read'],
  ['next', 'For the next school'],
];

interface Props {
  form: RecordForm;
  pupilId: string;
  onOther: () => void;
  onBringIn: () => void;
}

/** A pupil's record as a sheet of paper, and what can be done with it. */
export function OneRecord({ form, pupilId, onOther, onBringIn }: Props) {
  const [loaded, reload] = useLoaded(() => server.readPupilRecord(pupilId));
  const [version, setVersion] = useState<Version>('full');
  const [everything, setEverything] = useState(false);
  const [calling, call] = useCall();
  const [given, setGiven] = useState('');
  const id = useId();
  const name = spokenName(form.pupils.find((pupil) => pupil.pupilId === pupilId)?.name ?? '');
  const isThere = loaded.phase === 'there';
  const handOver = () =>
    call(
      () => server.handOver(pupilId),
      ({ fileName, csv }) => {
        download(fileName, csv);
        setGiven(fileName);
      },
    );
  return (
    <Frame
      title={`Record of ${name}`}
      footer={
        <>
          {isThere && (
            <Button kind="primary" onClick={() => window.print()}>
              Print this page
            </Button>
          )}
          <Button onClick={onOther}>Another pupil</Button>
          <span class="grow" />
          <Button onClick={closePanel}>Close</Button>
        </>
      }
    >
      {loaded.phase === 'loading' && <Working>Reading the record…</Working>}
      {loaded.phase === 'failed' && <Failure error={loaded.error} again={reload} />}
      {loaded.phase === 'there' && (
        <div class="record">
          <aside aria-label="What to do with the record">
            <section class="task">
              <fieldset>
                <legend>
                  <h2>Show</h2>
                </legend>
                {VERSIONS.map(([value, label]) => (
                  <label class="tick" key={value}>
                    <input
                      type="radio"
                      name={id}
                      checked={version === value}
                      onChange={() => setVersion(value)}
                    />
                    <span>{label}</span>
                  </label>
                ))}
              </fieldset>
              {version !== 'easy' && (
                <TickField
                  label="Everything, even on several sheets"
                  ticked={everything}
                  onChange={setEverything}
                />
              )}
            </section>
            <Shared
              pupilId={pupilId}
              today={form.today}
              transitions={form.transitions}
              shared={loaded.value.shared}
              onDone={reload}
            />
            <section class="task">
              <h2>Hand over</h2>
              <p class="help">
                For the next school: a file that its Golden Thread can bring in, and the page “For the next
                school”, to print. The file holds the UPN and the date of birth. Send it as your school sends
                pupils’ data.
              </p>
              {calling.phase === 'busy' ? (
                <Working>Making the file…</Working>
              ) : (
                <div>
                  <Button onClick={handOver}>Download the file</Button>
                </div>
              )}
              {calling.phase === 'failed' && <Failure error={calling.error} again={calling.again} />}
              <p role="status">{given && `${given} is in your downloads.`}</p>
            </section>
            <section class="task">
              <h2>Bring in</h2>
              <p class="help">The record that an earlier school handed over.</p>
              <div>
                <Button onClick={onBringIn}>Bring in a file</Button>
              </div>
            </section>
          </aside>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a long sheet must be scrolled without a mouse. */}
          <section class="desk" tabIndex={0} aria-label="The sheet as it prints">
            <Paper record={loaded.value} version={version} everything={everything && version !== 'easy'} />
          </section>
        </div>
      )}
    </Frame>
  );
}
