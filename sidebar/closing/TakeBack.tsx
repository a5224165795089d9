import { Button } from '../ui/Button';

interface Props {
  /** What can be taken back: 'the close of 2026/27'; '' = nothing. */
  undo: string;
  /** What becomes what it was: 'Year groups and Earlier years'. */
  what: string;
  onTakeBack: () => void;
}

/** The way back, as long as there is one. */
export function TakeBack({ undo, what, onTakeBack }: Props) {
  if (undo === '') return null;
  return (
    <section class="undo-last" aria-label="The last close">
      <p class="help">
        {`You can take back ${undo} as long as nothing has been recorded since: ${what} become what they were.`}
      </p>
      <Button onClick={onTakeBack}>{`Take back ${undo}`}</Button>
    </section>
  );
}
