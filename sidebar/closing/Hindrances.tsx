import { TickField } from '../ui/Field';
import { Message } from '../ui/Message';

interface Props {
  /** What has to be put right first, each with its place. */
  faults: readonly string[];
  /** '' or that the school year is not over. */
  notOver: string;
  early: boolean;
  onEarly: (early: boolean) => void;
}

/** What stands in the way of a close, and what the person has to say is meant. */
export const Hindrances = ({ faults, notOver, early, onEarly }: Props) => (
  <>
    {faults.length > 0 && (
      <Message tone="bad" headline="To put right first" announce>
        <ul>
          {faults.map((fault) => (
            <li key={fault}>{fault}</li>
          ))}
        </ul>
      </Message>
    )}
    {notOver !== '' && (
      <Message tone="notice" headline="The school year is not over">
        <p>{notOver}</p>
        <TickField label="Close it all the same" ticked={early} onChange={onEarly} />
      </Message>
    )}
  </>
);
