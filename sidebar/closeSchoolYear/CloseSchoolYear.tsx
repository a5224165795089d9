import { useRef } from 'preact/hooks';
import type { ClosePreview, CloseRequest } from '../../src/server';
import { CloseDialog, type CloseWords } from '../closing/CloseDialog';
import { server } from '../ui/server';
import { Frame } from './Frame';
import { PreviewStep } from './PreviewStep';

const WORDS: CloseWords = {
  looking: 'Looking through the year…',
  cannot: 'The school year cannot be closed yet',
  closed: 'The school year is closed',
  comesBack: 'year groups, Earlier years, Destinations and the school year',
  takenBack:
    'Year groups, Earlier years, Destinations and the school year are as they were. The tabs of the new year are hidden; nothing in them was deleted.',
  again: 'Look at the year that is open now',
  notTwice: 'moves nobody twice',
};

const COMPLETE: CloseRequest = { repeats: [], early: true, fingerprint: '' };

/** The dialog that closes the school year. */
export function CloseSchoolYear() {
  /** Pupil IDs: asked for with the next preview. */
  const repeats = useRef<string[]>([]);
  return (
    <CloseDialog<ClosePreview, CloseRequest>
      frame={Frame}
      words={WORDS}
      calls={{
        preview: () => server.previewCloseYear(repeats.current),
        plan: (request) => server.planCloseYear(request),
        runStep: (request, key) => server.runCloseYearStep(request, key),
        finish: () => server.finishCloseYear(),
        planUndo: () => server.planUndoCloseYear(),
        runUndoStep: (key) => server.runUndoCloseYearStep(key),
      }}
      what={({ from }) => from}
      complete={COMPLETE}
    >
      {(preview, { back, onClose, ...looking }) => (
        <PreviewStep
          {...looking}
          preview={preview}
          repeats={repeats.current}
          onRepeats={(ids) => {
            repeats.current = ids;
            looking.onLookAgain();
          }}
          onClose={() =>
            onClose({ repeats: repeats.current, early: looking.early, fingerprint: preview.fingerprint })
          }
        >
          {back}
        </PreviewStep>
      )}
    </CloseDialog>
  );
}
