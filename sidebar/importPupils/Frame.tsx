import type { ComponentChildren } from 'preact';
import { Frame as DialogFrame, type DialogWords } from '../readList/Frame';

export const WORDS: DialogWords = {
  title: 'Import pupils',
  steps: ['Choose the list', 'Match the columns', 'Look, then import'],
};

interface Props {
  /** Index of the step that is open; 3 = finished. */
  step: number;
  children: ComponentChildren;
  footer: ComponentChildren;
}

/** The dialog around a step of the import. */
export const Frame = (props: Props) => <DialogFrame words={WORDS} {...props} />;
