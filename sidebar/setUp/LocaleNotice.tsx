import { useState } from 'preact/hooks';
import { Button } from '../ui/Button';
import { Failure, Message } from '../ui/Message';
import { server } from '../ui/server';
import { Working } from '../ui/Working';

interface Props {
  advice: string;
  done: boolean;
  onDone: () => void;
}

/** Offers to make the spreadsheet British before anything is built: dates typed as 1/9 would otherwise become January. */
export function LocaleNotice({ advice, done, onDone }: Props) {
  const [state, setState] = useState<'asked' | 'working'>('asked');
  const [error, setError] = useState<unknown>(null);
  if (advice === '') return null;
  const change = () => {
    setError(null);
    setState('working');
    server.makeBritish().then(onDone, (reason: unknown) => {
      setError(reason);
      setState('asked');
    });
  };
  if (done) {
    return <Message tone="good" headline="Set to United Kingdom, London time" announce />;
  }
  return (
    <Message tone="notice" headline="This spreadsheet is not set to the United Kingdom">
      <p>{advice}</p>
      {error !== null && <Failure error={error} />}
      {state === 'working' ? (
        <Working>Changing the settings…</Working>
      ) : (
        <Button onClick={change}>Set it to United Kingdom, London time</Button>
      )}
    </Message>
  );
}
