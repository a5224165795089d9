import { useState } from 'preact/hooks';
import { Button } from './Button';
import { copyText } from './copyText';

interface Props {
  text: () => string;
  /** What a person can select by hand where the browser does not allow copying: 'rows'. */
  what: string;
}

/** Copies a list, and says what came of it. */
export function CopyList({ text, what }: Props) {
  const [copied, setCopied] = useState<'' | 'yes' | 'no'>('');
  return (
    <>
      <Button onClick={() => copyText(text()).then((done) => setCopied(done ? 'yes' : 'no'))}>
        Copy the list
      </Button>
      <span role="status">
        {copied === 'yes' && 'Copied.'}
        {copied === 'no' && `The browser did not allow it: select the ${what} and press Ctrl+C.`}
      </span>
    </>
  );
}
