/**
 * What a sidebar or dialog finds as `google.script`. Its source text is put into the frame's document, so it may use nothing
 * from outside itself.
 *
 * It behaves as Google's guide "HTML Service: Communicate with Server Functions" says: handlers by name, arguments that are plain data,
 * at most ten calls at once (further ones wait), Date and functions refused.
 *
 * @param functionNames the server's functions; those whose names end in _ are private.
 */
export function client(functionNames: string[]): void {
  const MOST_AT_ONCE = 10;
  type Handler = ((value: unknown, user: unknown) => void) | undefined;
  interface Call {
    name: string;
    args: unknown[];
    success: Handler;
    failure: Handler;
    user: unknown;
  }
  const running = new Map<number, Call>();
  const waiting: Call[] = [];
  let lastId = 0;

  const send = (message: unknown) => window.parent.postMessage(message, '*');

  const start = () => {
    while (running.size < MOST_AT_ONCE && waiting.length > 0) {
      const call = waiting.shift()!;
      lastId += 1;
      running.set(lastId, call);
      send({ script: 'call', id: lastId, name: call.name, args: call.args });
    }
  };

  const illegal = (where: string) => new Error(`Failed due to illegal value in property: ${where}`);

  const copy = (value: unknown, where: string): unknown => {
    if (value === undefined || value === null) return null;
    if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
    if (Array.isArray(value)) return value.map((item, index) => copy(item, String(index)));
    if (value instanceof HTMLFormElement) {
      const fields: Record<string, unknown> = {};
      new FormData(value).forEach((field, name) => {
        if (typeof field !== 'string') throw illegal(name);
        const before = fields[name];
        fields[name] =
          before === undefined ? field : Array.isArray(before) ? [...before, field] : [before, field];
      });
      return fields;
    }
    const kind = Object.prototype.toString.call(value);
    if (kind !== '[object Object]' || value instanceof Node) throw illegal(where);
    const plain: Record<string, unknown> = {};
    for (const [name, item] of Object.entries(value as object)) {
      if (item !== undefined) plain[name] = copy(item, name);
    }
    return plain;
  };

  const runner = (success: Handler, failure: Handler, user: unknown) => {
    const made: Record<string, unknown> = {
      withSuccessHandler: (handler: Handler) => runner(handler, failure, user),
      withFailureHandler: (handler: Handler) => runner(success, handler, user),
      withUserObject: (object: unknown) => runner(success, failure, object),
    };
    for (const name of functionNames) {
      if (name.endsWith('_')) continue;
      made[name] = (...args: unknown[]) => {
        waiting.push({
          name,
          args: args.map((arg, index) => copy(arg, String(index))),
          success,
          failure,
          user,
        });
        start();
      };
    }
    return made;
  };

  window.addEventListener('message', (event) => {
    if (event.source !== window.parent || event.data?.script !== 'answer') return;
    const { id, value, error } = event.data as { id: number; value: unknown; error?: string };
    const call = running.get(id);
    if (!call) return;
    running.delete(id);
    start();
    if (error === undefined) {
      call.success?.(value, call.user);
    } else {
      const thrown = new Error(error);
      thrown.name = 'ScriptError';
      if (call.failure) call.failure(thrown, call.user);
      else console.error(thrown);
    }
  });

  const host = {
    close: () => send({ script: 'close' }),
    setWidth: (width: number) => send({ script: 'size', width }),
    setHeight: (height: number) => send({ script: 'size', height }),
    editor: { focus: () => send({ script: 'focus editor' }) },
    origin: 'https://docs.google.com',
  };
  Object.assign(window, { google: { script: { run: runner(undefined, undefined, undefined), host } } });
  // Escape belongs to the page's dialog; keys pressed in a frame never reach the page by themselves.
  window.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && !event.defaultPrevented) send({ script: 'escape' });
  });
}

/** The document of a sidebar or dialog with `google.script` in it, ready for a frame's srcdoc. */
export function withClient(html: string, functionNames: string[]): string {
  const names = JSON.stringify(functionNames).replaceAll('<', '\\u003c');
  const script = `<script>(${client.toString()})(${names})</script>`;
  const head = /<head[^>]*>/i.exec(html);
  if (!head) return script + html;
  const after = head.index + head[0].length;
  return html.slice(0, after) + script + html.slice(after);
}
