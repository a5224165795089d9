import type { BringInPreview, RecordForm } from '../../src/server';
import { Button } from '../ui/Button';
import { Message } from '../ui/Message';
import { PupilSearch } from '../ui/PupilSearch';
import { dayLabel, placeOf } from '../ui/words';

interface Props {
  preview: BringInPreview;
  form: RecordForm;
  /** The pupil whose record was open when the file was chosen; '' where none was. */
  opened: string;
  onWhose: (pupilId: string) => void;
}

/** What the file holds, whom it fits, what is new and what is there already. */
export function Preview({ preview, form, opened, onWhose }: Props) {
  if (preview.refusal !== '')
    return (
      <Message tone="bad" headline="This file cannot be brought in" announce>
        <p>{preview.refusal}</p>
      </Message>
    );
  const { match } = preview;
  const [fits] = match.candidates;
  const isSettled = match.pupilId !== '';
  const isNew = preview.parts.some(({ added }) => added > 0);
  return (
    <section class="stack" aria-label="What the file holds">
      <p role="status">
        {`A careers record of ${preview.about}, written by ${preview.fromSchool || 'a school that gives no name'}${preview.writtenOn && ` on ${dayLabel(preview.writtenOn)}`}.`}
      </p>
      {isSettled && fits ? (
        <Message
          tone={opened !== '' && opened !== match.pupilId ? 'notice' : 'good'}
          headline={`It goes to ${fits.name}, ${placeOf(fits) || fits.pupilId}`}
        >
          {opened !== '' && opened !== match.pupilId && (
            <p>This is not the pupil whose record you had open.</p>
          )}
          {!fits.onRoll && <p>This pupil has left your school.</p>}
        </Message>
      ) : (
        <Message tone="notice" headline="Whose record is it?" announce>
          <p>{match.why}</p>
        </Message>
      )}
      {!isSettled && (
        <div class="stack find">
          {match.candidates.length > 0 && (
            <ul class="picks">
              {match.candidates.map((pupil) => (
                <li key={pupil.pupilId}>
                  <Button kind="pick" onClick={() => onWhose(pupil.pupilId)}>
                    {`It is ${pupil.name}`} <span class="place">{placeOf(pupil)}</span>
                  </Button>
                </li>
              ))}
            </ul>
          )}
          <PupilSearch
            label="Choose another pupil"
            pupils={form.pupils}
            onPick={(pupil) => onWhose(pupil.pupilId)}
          />
        </div>
      )}
      {preview.problems.length > 0 && (
        <Message tone="notice" headline="To look at">
          <ul class="plain">
            {preview.problems.map((problem) => (
              <li key={problem}>{problem}</li>
            ))}
          </ul>
        </Message>
      )}
      <table>
        <caption class="unseen">
          {isSettled ? 'What is new and what is there already' : 'What the file holds'}
        </caption>
        <thead>
          <tr>
            <th scope="col">Part of the record</th>
            <th scope="col">{isSettled ? 'New' : 'In the file'}</th>
            {isSettled && <th scope="col">There already</th>}
          </tr>
        </thead>
        <tbody>
          {preview.parts.map((part) => (
            <tr key={part.title}>
              <th scope="row">{part.title}</th>
              <td>{isSettled ? part.added : part.added + part.already}</td>
              {isSettled && <td>{part.already}</td>}
            </tr>
          ))}
        </tbody>
      </table>
      {isSettled && !isNew && <p>Everything in the file is there already: bringing it in adds nothing.</p>}
    </section>
  );
}
