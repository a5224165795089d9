import { useState } from 'preact/hooks';
import type { AuthorityPreview } from '../../src/server';
import { Button } from '../ui/Button';
import { Failure, Message } from '../ui/Message';
import type { Calling } from '../ui/useCall';
import { Working } from '../ui/Working';
import { count } from '../ui/words';
import { Frame } from './Frame';
import { PreviewPanels } from './PreviewPanels';

interface Props {
  preview: AuthorityPreview;
  /** Reasons for leaving somebody out that are set aside. */
  include: readonly string[];
  calling: Calling;
  refusal: string;
  onInclude: (why: string, included: boolean) => void;
  onBack: () => void;
  onLookAgain: () => void;
  onMake: () => void;
}

/** The file before it is made: who is in it, who not, what has to be put right. */
export function PreviewStep({
  preview,
  include,
  calling,
  refusal,
  onInclude,
  onBack,
  onLookAgain,
  onMake,
}: Props) {
  const [panel, setPanel] = useState('');
  const { pupils, problems, blocked } = preview;
  return (
    <Frame
      step={1}
      footer={
        <>
          <Button onClick={onBack}>Back</Button>
          <span class="grow" />
          {calling.phase === 'busy' ? (
            <Working>Going through the file…</Working>
          ) : (
            <>
              <Button onClick={onLookAgain}>Look again</Button>
              <Button kind="primary" onClick={onMake} unavailable={pupils === 0}>
                {problems.length > 0 ? 'Make the file all the same' : 'Make the file'}
              </Button>
            </>
          )}
        </>
      }
    >
      <div class="stack">
        {calling.phase === 'failed' && <Failure error={calling.error} again={calling.again} />}
        {refusal !== '' && (
          <Message tone="notice" headline="The file was not made" announce>
            <p>{refusal}</p>
          </Message>
        )}
        <p class="summary" role="status">
          {pupils === 0
            ? 'Nobody would be in this file.'
            : `${count(pupils, ['pupil', 'pupils'])} in the file. ${
                problems.length === 0
                  ? 'Nothing was found that has to be put right.'
                  : `${count(problems.length, ['thing', 'things'])} to put right, each with its cell: best before the file is made.`
              }`}
          {blocked.length > 0 &&
            ` For ${count(blocked.length, ['pupil', 'pupils'])} only name and date of birth go, because a parent or the pupil has blocked the rest.`}
        </p>
        <PreviewPanels
          preview={preview}
          include={include}
          open={panel}
          onOpen={setPanel}
          onInclude={onInclude}
        />
      </div>
    </Frame>
  );
}
