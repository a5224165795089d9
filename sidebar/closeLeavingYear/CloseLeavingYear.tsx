import { useRef } from 'preact/hooks';
import type { LeavingChoice, LeavingPreview, LeavingRequest } from '../../src/server';
import { CloseDialog, type CloseWords } from '../closing/CloseDialog';
import { server } from '../ui/server';
import { Frame } from './Frame';
import { PreviewStep } from './PreviewStep';

const WORDS: CloseWords = {
  looking: 'Looking through the leavers…',
  cannot: 'The leaving year cannot be closed yet',
  closed: 'The leaving year is closed',
  comesBack: 'Destinations and Pupils',
  takenBack: 'Destinations and Pupils are as they were before the close.',
  again: 'Look at the leavers again',
  notTwice: 'puts nobody into it twice',
};

const COMPLETE: LeavingRequest = { cohort: 0, lastDay: '', younger: false, early: true, fingerprint: '' };

/** The dialog that closes a leaving year. */
export function CloseLeavingYear() {
  /** Asked for with the next preview. */
  const choice = useRef<LeavingChoice>({ cohort: 0, lastDay: '', younger: false });
  return (
    <CloseDialog<LeavingPreview, LeavingRequest>
      frame={Frame}
      words={WORDS}
      calls={{
        preview: () => server.previewLeavingYear(choice.current),
        plan: (request) => server.planLeavingYear(request),
        runStep: (request, key) => server.runLeavingYearStep(request, key),
        finish: () => server.finishLeavingYear(),
        planUndo: () => server.planUndoLeavingYear(),
        runUndoStep: (key) => server.runUndoLeavingYearStep(key),
      }}
      what={({ title }) => title}
      complete={COMPLETE}
    >
      {(preview, { back, onClose, onLookAgain, ...looking }) => (
        <PreviewStep
          {...looking}
          key={preview.fingerprint}
          preview={preview}
          younger={choice.current.younger}
          onLook={(changes) => {
            choice.current = { ...choice.current, ...changes };
            onLookAgain();
          }}
          onClose={() =>
            onClose({ ...choice.current, early: looking.early, fingerprint: preview.fingerprint })
          }
        >
          {back}
        </PreviewStep>
      )}
    </CloseDialog>
  );
}
