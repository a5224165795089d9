import type { ComponentChildren } from 'preact';
import { Frame as DialogFrame, type DialogWords } from '../readList/Frame';

const WORDS: DialogWords = {
  title: 'File for the local authority',
  steps: ['What the file is for', 'Look at it', 'Save and note it'],
};

interface Props {
  /** Index of the step that is open. */
  step: number;
  children: ComponentChildren;
  footer: ComponentChildren;
}

/** The dialog around a step. */
export const Frame = (props: Props) => <DialogFrame words={WORDS} {...props} />;
