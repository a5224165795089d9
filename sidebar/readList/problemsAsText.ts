import type { ImportProblem } from '../../src/server';

/** The problem list to send to whoever keeps the list: one problem a line, and no line that a spreadsheet could take for a formula. */
export function problemsAsText(problems: readonly ImportProblem[]): string {
  return problems
    .map(({ line, who, field, message }) => {
      const about = [who, field]
        .map((text) => text.replace(/\s+/g, ' ').trim())
        .filter((text) => text !== '');
      const place = line > 0 ? `Row ${line}` : 'On the register';
      return `${place}${about.length > 0 ? ` (${about.join(', ')})` : ''}: ${message.replace(/\s+/g, ' ')}`;
    })
    .join('\n');
}
