import type { ComponentChildren } from 'preact';
import { ArrivalHeading } from '../ui/Heading';
import { Sidebar } from '../ui/Sidebar';

interface Props {
  /** 1 or 2; 0 = finished. */
  step: number;
  heading: string;
  /** False for the page that the sidebar opens with: only what follows a press takes the keyboard. */
  arrives?: boolean;
  children: ComponentChildren;
  footer: ComponentChildren;
}

/** One step of the planning: where one is, and the buttons at the foot. */
export function Frame({ step, heading, arrives = true, children, footer }: Props) {
  return (
    <Sidebar footer={footer}>
      <header>
        <h1>Catch-up</h1>
        {step > 0 && <p>{`Step ${step} of 2`}</p>}
      </header>
      {arrives ? <ArrivalHeading>{heading}</ArrivalHeading> : <h2>{heading}</h2>}
      {children}
    </Sidebar>
  );
}
