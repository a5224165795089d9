import { useId, useState } from 'preact/hooks';
import type { PupilChoice, PupilMatch } from '../../src/server';
import { Button } from '../ui/Button';
import { PupilSearch } from '../ui/PupilSearch';
import { count, placeOf } from '../ui/words';
import { type Answers, LEAVE_OUT } from './paste';

/** Lines drawn at a time. */
const PAGE = 100;

interface Props {
  matches: readonly PupilMatch[];
  answers: Answers;
  pupils: readonly PupilChoice[];
  onAnswer: (answers: Answers) => void;
}

/** The lines that a person has to look at, and on request all of them. */
export function MatchedLines({ matches, answers, pupils, onAnswer }: Props) {
  const [shown, setShown] = useState(PAGE);
  const lines = matches.map((match, at) => ({ match, at }));
  const doubtful = lines.filter(({ match }) => match.pupilId === '');
  const noted = lines.filter(({ match }) => match.pupilId !== '' && match.why !== '');
  const clear = lines.filter(({ match }) => match.pupilId !== '' && match.why === '');
  const nameOf = new Map(pupils.map((pupil) => [pupil.pupilId, pupil]));
  const who = (id: string) => {
    const pupil = nameOf.get(id);
    return pupil ? `${pupil.name} (${placeOf(pupil)})` : id;
  };
  return (
    <div class="stack">
      {doubtful.length > 0 && (
        <ul class="lines" aria-label="Lines that need an answer">
          {doubtful.slice(0, shown).map(({ match, at }) => (
            <Line
              key={at}
              match={match}
              answer={answers[at] ?? ''}
              pupils={pupils}
              onAnswer={(answer) => onAnswer({ ...answers, [at]: answer })}
            />
          ))}
        </ul>
      )}
      {doubtful.length > shown && (
        <div>
          <Button onClick={() => setShown(shown + PAGE)}>
            {`Show ${Math.min(PAGE, doubtful.length - shown)} more lines`}
          </Button>
        </div>
      )}
      {noted.length > 0 && (
        <div>
          <h3>To know</h3>
          <ul class="plain">
            {noted.map(({ match, at }) => (
              <li key={at}>
                “{match.text.trim()}”: {who(match.pupilId)}. {match.why}
              </li>
            ))}
          </ul>
        </div>
      )}
      {clear.length > 0 && (
        <details>
          <summary>{`${count(clear.length, ['line is', 'lines are'])} clear`}</summary>
          <ul class="plain">
            {clear.map(({ match, at }) => (
              <li key={at}>
                “{match.text.trim()}”: {who(match.pupilId)}
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}

interface LineProps {
  match: PupilMatch;
  answer: string;
  pupils: readonly PupilChoice[];
  onAnswer: (answer: string) => void;
}

const SOMEBODY_ELSE = 'somebody else';

function Line({ match, answer, pupils, onAnswer }: LineProps) {
  const [searching, setSearching] = useState(false);
  const id = useId();
  const text = match.text.trim();
  const listed = match.candidates.some((pupil) => pupil.pupilId === answer);
  const found = answer === '' || answer === LEAVE_OUT || listed ? undefined : answer;
  const other = found && pupils.find((pupil) => pupil.pupilId === found);
  const options = other ? [...match.candidates, other] : match.candidates;
  return (
    <li class={answer === '' ? 'open' : ''}>
      <p>
        <b>{text}</b>
      </p>
      <p class="help" id={id}>
        {match.why}
      </p>
      <select
        aria-label={`Who is ${text}?`}
        aria-describedby={id}
        value={searching ? SOMEBODY_ELSE : answer}
        onChange={(event) => {
          const { value } = event.currentTarget;
          setSearching(value === SOMEBODY_ELSE);
          onAnswer(value === SOMEBODY_ELSE ? '' : value);
        }}
      >
        <option value="">Your answer…</option>
        {options.map((pupil) => (
          <option key={pupil.pupilId} value={pupil.pupilId}>
            {`${pupil.name} (${[placeOf(pupil), pupil.pupilId, pupil.onRoll ? '' : 'has left'].filter(Boolean).join(', ')})`}
          </option>
        ))}
        <option value={SOMEBODY_ELSE}>Somebody else: search…</option>
        <option value={LEAVE_OUT}>Leave this line out</option>
      </select>
      {searching && (
        <PupilSearch
          label={`Search for ${text}`}
          pupils={pupils}
          onPick={(pupil) => {
            setSearching(false);
            onAnswer(pupil.pupilId);
          }}
        />
      )}
    </li>
  );
}
