import type { ComponentChildren } from 'preact';
import { ArrivalHeading } from '../ui/Heading';
import { Sidebar } from '../ui/Sidebar';

interface Props {
  /** 1 to 3; 0 = finished. */
  step: number;
  heading: string;
  /** False for the page that the sidebar opens with: only what follows a press takes the keyboard. */
  arrives?: boolean;
  /** What is being recorded. */
  about?: ComponentChildren;
  children: ComponentChildren;
  footer: ComponentChildren;
}

/** One step of the recording: where one is, what it is about, and the buttons at the foot. */
export function Frame({ step, heading, arrives = true, about, children, footer }: Props) {
  return (
    <Sidebar footer={footer}>
      <header>
        <h1>Record an activity</h1>
        {step > 0 && <p>{`Step ${step} of 3`}</p>}
        {about !== undefined && <p class="about">{about}</p>}
      </header>
      {arrives ? <ArrivalHeading>{heading}</ArrivalHeading> : <h2>{heading}</h2>}
      {children}
    </Sidebar>
  );
}
