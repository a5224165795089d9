import type { Area } from './area';
import { refuse } from './refusals';

const named: Record<string, string> = {
  white: '#ffffff',
  black: '#000000',
  red: '#ff0000',
  green: '#008000',
  blue: '#0000ff',
  yellow: '#ffff00',
  orange: '#ffa500',
  grey: '#808080',
  gray: '#808080',
};

/** '#rrggbb' in lower case; the colour's default for null. */
export function colour(value: unknown, whenNull: string): string {
  if (value === null || value === undefined || value === '') return whenNull;
  const text = String(value).toLowerCase();
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/.exec(text);
  if (short) return `#${short[1]}${short[1]}${short[2]}${short[2]}${short[3]}${short[3]}`;
  if (/^#[0-9a-f]{6}$/.test(text)) return text;
  const known = named[text];
  if (!known) throw refuse(`Invalid color: ${text}`);
  return known;
}

type Edge = 'top' | 'left' | 'bottom' | 'right';
const edges: Edge[] = ['top', 'left', 'bottom', 'right'];

/** The six answers of setBorder: true draws, false takes away, null leaves alone. */
export interface BorderCall {
  top: boolean | null;
  left: boolean | null;
  bottom: boolean | null;
  right: boolean | null;
  vertical: boolean | null;
  horizontal: boolean | null;
  color: string;
  style: string;
}

/** A cell's borders as one text, 'top=SOLID #000000;left=…', after a setBorder on the rectangle that it stands in. */
export function borderOf(before: string, area: Area, row: number, column: number, call: BorderCall): string {
  const lines = new Map<string, string>();
  for (const part of before === '' ? [] : before.split(';')) {
    const [edge, line] = part.split('=') as [string, string];
    lines.set(edge, line);
  }
  const answers: Record<Edge, boolean | null> = {
    top: row === area.r1 ? call.top : call.horizontal,
    bottom: row === area.r2 ? call.bottom : call.horizontal,
    left: column === area.c1 ? call.left : call.vertical,
    right: column === area.c2 ? call.right : call.vertical,
  };
  for (const edge of edges) {
    if (answers[edge] === true) lines.set(edge, `${call.style} ${call.color}`);
    else if (answers[edge] === false) lines.delete(edge);
  }
  return edges
    .filter((edge) => lines.has(edge))
    .map((edge) => `${edge}=${lines.get(edge)}`)
    .join(';');
}
