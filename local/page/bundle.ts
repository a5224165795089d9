/** The built add-on as the server of this page gives it. */
export interface Bundle {
  code: string;
  htmlFiles: Record<string, string>;
  /** Names of its top-level functions, as far as they can be seen in its text. */
  functionNames: string[];
}

/** Fetches dist/. Throws with what to do where it has not been built. */
export async function fetchBundle(): Promise<Bundle> {
  const names = (await (await get('/dist/')).json()) as string[];
  // Without this one the add-on is not built; the page then says what to do.
  if (!names.includes('Code.js')) await get('/dist/Code.js');
  const scripts = names.filter((name) => name.endsWith('.js')).sort();
  const texts = await Promise.all(scripts.map(async (name) => (await get(`/dist/${name}`)).text()));
  const code = texts.join('\n');
  const htmlFiles: Record<string, string> = {};
  await Promise.all(
    names
      .filter((name) => name.endsWith('.html'))
      .map(async (name) => {
        htmlFiles[name.replace(/\.html$/, '')] = await (await get(`/dist/${name}`)).text();
      }),
  );
  return { code, htmlFiles, functionNames: functionNamesIn(code) };
}

async function get(path: string): Promise<Response> {
  const answer = await fetch(path);
  if (!answer.ok)
    throw new Error(
      `The add-on is not built yet (${path} is missing). Run "npm run build" and load the page again.`,
    );
  return answer;
}

/** Names that the text declares as functions; which of them are really callable, the services say. */
export function functionNamesIn(code: string): string[] {
  return [
    ...new Set([...code.matchAll(/^\s*function\s+([A-Za-z$][\w$]*)\s*\(/gm)].map((match) => match[1]!)),
  ];
}
