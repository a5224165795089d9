import type { Server, ServerFunctionName } from '../../src/server';

/** The server's functions as the page sees them: the same arguments, a promise of the same answer. */
export type Client = {
  readonly [F in ServerFunctionName]: (...args: Parameters<Server[F]>) => Promise<ReturnType<Server[F]>>;
};

/** google.script.run, as far as it is used: the function of the server is a property found by its name. */
interface Runner {
  withSuccessHandler(done: (value: never) => void): Runner;
  withFailureHandler(failed: (error: unknown) => void): Runner;
}

interface GooglePage {
  google?: { script?: { run?: Runner; host?: { close(): void } } };
}

const script = () => (globalThis as GooglePage).google?.script;

/**
 * Calls one function of the server.
 *
 * @returns what the server answers. Rejects with whatever Google gives the failure handler; `explain` turns that into words.
 */
function call<F extends ServerFunctionName>(
  name: F,
  args: Parameters<Server[F]>,
): Promise<ReturnType<Server[F]>> {
  return new Promise((resolve, reject) => {
    const run = script()?.run;
    if (!run)
      throw new Error(
        'This page works only inside Google Sheets: open it from the menu Extensions ▸ Golden Thread.',
      );
    const runner = run.withSuccessHandler(resolve).withFailureHandler(reject);
    (runner as unknown as Record<F, (...values: Parameters<Server[F]>) => void>)[name](...args);
  });
}

/** A name that the server's list lacks, or that is missing here, does not compile. */
export const server: Client = {
  readSetUpForm: (...args) => call('readSetUpForm', args),
  makeBritish: (...args) => call('makeBritish', args),
  planSetUp: (...args) => call('planSetUp', args),
  runSetUpStep: (...args) => call('runSetUpStep', args),
  finishSetUp: (...args) => call('finishSetUp', args),
  readTabGroups: (...args) => call('readTabGroups', args),
  planAddTabs: (...args) => call('planAddTabs', args),
  runAddTabsStep: (...args) => call('runAddTabsStep', args),
  readImportForm: (...args) => call('readImportForm', args),
  previewImport: (...args) => call('previewImport', args),
  confirmImport: (...args) => call('confirmImport', args),
  checkWorkbook: (...args) => call('checkWorkbook', args),
  mend: (...args) => call('mend', args),
  showTab: (...args) => call('showTab', args),
  readActivityForm: (...args) => call('readActivityForm', args),
  readTicks: (...args) => call('readTicks', args),
  recordActivity: (...args) => call('recordActivity', args),
  undoRecording: (...args) => call('undoRecording', args),
  matchPupils: (...args) => call('matchPupils', args),
  readListForm: (...args) => call('readListForm', args),
  previewList: (...args) => call('previewList', args),
  confirmList: (...args) => call('confirmList', args),
  readMeetingForm: (...args) => call('readMeetingForm', args),
  readMeetings: (...args) => call('readMeetings', args),
  recordMeeting: (...args) => call('recordMeeting', args),
  readRecordForm: (...args) => call('readRecordForm', args),
  readPupilRecord: (...args) => call('readPupilRecord', args),
  markShared: (...args) => call('markShared', args),
  handOver: (...args) => call('handOver', args),
  previewBringIn: (...args) => call('previewBringIn', args),
  confirmBringIn: (...args) => call('confirmBringIn', args),
  readCatchUpForm: (...args) => call('readCatchUpForm', args),
  planCatchUp: (...args) => call('planCatchUp', args),
  bookMeetings: (...args) => call('bookMeetings', args),
  undoMeetings: (...args) => call('undoMeetings', args),
  readEarlierYearsForm: (...args) => call('readEarlierYearsForm', args),
  previewEarlierYears: (...args) => call('previewEarlierYears', args),
  confirmEarlierYears: (...args) => call('confirmEarlierYears', args),
  undoEarlierYears: (...args) => call('undoEarlierYears', args),
  previewCloseYear: (...args) => call('previewCloseYear', args),
  planCloseYear: (...args) => call('planCloseYear', args),
  runCloseYearStep: (...args) => call('runCloseYearStep', args),
  finishCloseYear: (...args) => call('finishCloseYear', args),
  planUndoCloseYear: (...args) => call('planUndoCloseYear', args),
  runUndoCloseYearStep: (...args) => call('runUndoCloseYearStep', args),
  readAuthorityForm: (...args) => call('readAuthorityForm', args),
  previewAuthorityFile: (...args) => call('previewAuthorityFile', args),
  makeAuthorityFile: (...args) => call('makeAuthorityFile', args),
  logShare: (...args) => call('logShare', args),
  readDestinationsForm: (...args) => call('readDestinationsForm', args),
  recordLeaver: (...args) => call('recordLeaver', args),
  undoLeaver: (...args) => call('undoLeaver', args),
  readFourYears: (...args) => call('readFourYears', args),
  previewLeavingYear: (...args) => call('previewLeavingYear', args),
  planLeavingYear: (...args) => call('planLeavingYear', args),
  runLeavingYearStep: (...args) => call('runLeavingYearStep', args),
  finishLeavingYear: (...args) => call('finishLeavingYear', args),
  planUndoLeavingYear: (...args) => call('planUndoLeavingYear', args),
  runUndoLeavingYearStep: (...args) => call('runUndoLeavingYearStep', args),
  readOldDestinationsForm: (...args) => call('readOldDestinationsForm', args),
  readOldColumns: (...args) => call('readOldColumns', args),
  readOldWords: (...args) => call('readOldWords', args),
  previewOldDestinations: (...args) => call('previewOldDestinations', args),
  planOldDestinations: (...args) => call('planOldDestinations', args),
  runOldDestinationsStep: (...args) => call('runOldDestinationsStep', args),
  finishOldDestinations: (...args) => call('finishOldDestinations', args),
  undoOldDestinations: (...args) => call('undoOldDestinations', args),
};

/** Closes the sidebar or dialog. Does nothing where there is no host. */
export function closePanel(): void {
  script()?.host?.close();
}
