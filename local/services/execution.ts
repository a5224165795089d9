import type { AuthMode, CallCount, Failure, Person, UiEvent } from '../types';
import { Refusal, refuse } from './refusals';

export type CallKind = 'handle' | 'read' | 'write';

/** Thrown at every call of a run that was killed: nothing that the bundle does after it has any effect. */
export class Killed extends Error {
  override name = 'Killed';
}

/** One run of one entry function: what it called, what it showed, and how it is to fail. */
export class Execution {
  readonly calls: CallCount = { total: 0, reads: 0, writes: 0, readsAfterFirstWrite: 0, byMethod: {} };
  readonly events: UiEvent[] = [];
  readonly logs: string[] = [];
  killed = false;

  constructor(
    readonly mode: AuthMode,
    private failure: Failure | null,
    private beforeWrite: { n: number; edit: (person: Person) => void }[],
    private beforeRead: { n: number; edit: (person: Person) => void }[],
    private person: Person,
  ) {}

  /** Counts one call on a service object and lets it happen, or fail as it was asked to. */
  call<T>(method: string, kind: CallKind, happen: () => T): T {
    if (this.killed) throw new Killed();
    const { calls } = this;
    calls.total++;
    calls.byMethod[method] = (calls.byMethod[method] ?? 0) + 1;
    if (kind === 'read') {
      calls.reads++;
      if (calls.writes > 0) calls.readsAfterFirstWrite++;
      this.letOthersIn(this.beforeRead, calls.reads);
    }
    if (kind === 'write') {
      calls.writes++;
      this.letOthersIn(this.beforeWrite, calls.writes);
    }
    const { failure } = this;
    if (failure?.atCall !== calls.total) return happen();
    if (failure.how === 'killed') {
      this.killed = true;
      throw new Killed();
    }
    if (failure.how === 'after') happen();
    throw refuse('Service Spreadsheets failed while accessing document.');
  }

  private letOthersIn(waiting: { n: number; edit: (person: Person) => void }[], at: number): void {
    for (let index = waiting.length - 1; index >= 0; index--) {
      if (waiting[index]!.n !== at) continue;
      const [due] = waiting.splice(index, 1);
      due!.edit(this.person);
    }
  }
}

const without = (method: string, scope: string) =>
  new Refusal(
    `You do not have permission to call ${method}. Required permissions: https://www.googleapis.com/auth/${scope}`,
  );

const alwaysAllowed = /^(SpreadsheetApp\.(getUi|get [A-Z]\w+)|Menu\.|Logger\.|Utilities\.|console\.)/;
const needsUi = /^(HtmlService\.|HtmlOutput\.)/;
const menuOnly = /^Ui\.(createAddonMenu|createMenu)$/;

/**
 * Reference: workspace/add-ons/concepts/editor-auth-lifecycle. NONE: menus, locale, Logger and Utilities only.
 * LIMITED: the document too, but no sidebars and dialogs.
 */
export function checkPermission(mode: AuthMode, method: string): void {
  if (mode === 'FULL' || alwaysAllowed.test(method) || menuOnly.test(method)) return;
  if (method.startsWith('Ui.') || needsUi.test(method)) throw without(method, 'script.container.ui');
  if (mode === 'NONE') throw without(method, 'spreadsheets.currentonly');
}
