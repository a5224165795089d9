import * as vm from 'node:vm';
import type { Realm } from './realm';

/** A realm made by Node's vm: nothing of Node is in it, as nothing of a browser is in Apps Script. */
export function nodeRealm(): Realm {
  const global = vm.createContext({}) as Record<string, unknown>;
  return {
    global,
    evaluate: (code) => vm.runInContext(code, global, { filename: 'Code.js' }),
    dispose: () => undefined,
  };
}
