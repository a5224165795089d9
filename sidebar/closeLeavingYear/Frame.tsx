import type { ComponentChildren } from 'preact';
import { Frame as DialogFrame, type DialogWords } from '../readList/Frame';

const WORDS: DialogWords = {
  title: 'Close a leaving year',
  steps: ['Look at what happens', 'Close the leaving year'],
};

interface Props {
  /** Index of the step that is open; 2 = finished. */
  step: number;
  children: ComponentChildren;
  footer: ComponentChildren;
}

/** The dialog around a step of the close. */
export const Frame = (props: Props) => <DialogFrame words={WORDS} {...props} />;
