import { nodes, parseTypeScript, readText } from './sources';

/** The names of the functions that src/server.ts lists, read from its text. */
export function serverNames(): string[] {
  const server = nodes(parseTypeScript(readText('src/server.ts'))).find(
    (node) => node.type === 'TsInterfaceDeclaration' && (node.id as { value: string }).value === 'Server',
  );
  const members =
    (server?.body as { body: { type: string; key: { value: string } }[] } | undefined)?.body ?? [];
  return members.map((member) => member.key.value);
}
