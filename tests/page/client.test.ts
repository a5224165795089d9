import { client, withClient } from '../../local/page/bridge/client';

type Run = Record<string, (...args: unknown[]) => void> & {
  withSuccessHandler(handler: (value: unknown, user: unknown) => void): Run;
  withFailureHandler(handler: (error: Error, user: unknown) => void): Run;
  withUserObject(object: unknown): Run;
};

class Form {}

/** A frame's window as far as the client sees it, and the page on its other side. */
function openFrame(functionNames: string[]) {
  const sent: { script: string; id: number; name: string; args: unknown[] }[] = [];
  const listeners: ((event: unknown) => void)[] = [];
  const parent = { postMessage: (message: never) => sent.push(message) };
  const window = {
    parent,
    addEventListener: (kind: string, listener: (event: unknown) => void) => {
      if (kind === 'message') listeners.push(listener);
    },
  } as { google?: { script: { run: Run } } } & Record<string, unknown>;
  Object.assign(globalThis, { window, HTMLFormElement: Form, Node: class {} });
  client(functionNames);
  const answer = (data: object, source: unknown = parent) => {
    for (const listener of listeners) listener({ source, data: { script: 'answer', ...data } });
  };
  return { run: window.google!.script.run, sent, answer };
}

afterEach(() => {
  for (const name of ['window', 'HTMLFormElement', 'Node']) Reflect.deleteProperty(globalThis, name);
});

test('at most ten calls are under way; each answer lets one more go, in order', () => {
  const { run, sent, answer } = openFrame(['save']);
  const saved: unknown[] = [];
  for (let call = 1; call <= 13; call += 1) run.withSuccessHandler((value) => saved.push(value)).save!(call);
  expect(sent.map(({ args }) => args[0])).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  answer({ id: sent[4]!.id, value: 'fifth' });
  expect(sent.map(({ args }) => args[0])).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
  for (const call of [...sent]) answer({ id: call.id, value: call.args[0] });
  expect(sent).toHaveLength(13);
  expect(saved).toEqual(['fifth', 1, 2, 3, 4, 6, 7, 8, 9, 10, 11]);
});

test('each call keeps its own handlers and its user object', () => {
  const { run, sent, answer } = openFrame(['save']);
  const heard: unknown[] = [];
  const base = run.withUserObject('row 3');
  base.withSuccessHandler((value, user) => heard.push(['good', value, user])).save!();
  base.withFailureHandler((error, user) => heard.push([error.name, error.message, user])).save!();
  answer({ id: sent[1]!.id, error: 'The tab Pupils is gone.' });
  answer({ id: sent[0]!.id, value: null });
  expect(heard).toEqual([
    ['ScriptError', 'The tab Pupils is gone.', 'row 3'],
    ['good', null, 'row 3'],
  ]);
});

test('an answer that does not come from the page is not believed', () => {
  const { run, sent, answer } = openFrame(['save']);
  const heard: unknown[] = [];
  run.withSuccessHandler((value) => heard.push(value)).save!();
  answer({ id: sent[0]!.id, value: 'forged' }, {});
  expect(heard).toEqual([]);
});

test('a name or an HTML text cannot break out of the script that is put into a frame', () => {
  const html = withClient('<!doctype html><html><head><title>x</title></head></html>', ['a</script><b>']);
  expect(html).toContain('<head><script>');
  expect(html.match(/<\/script>/g)).toHaveLength(1);
});
