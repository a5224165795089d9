/** The font of a cell that says nothing else: ten points, in pixels at 96 dpi. */
export const FONT_FAMILY = 'Arial, "Liberation Sans", Helvetica, sans-serif';
export const DEFAULT_POINTS = 10;
/** Pixels of a row that nobody sized and that holds one line. */
export const ROW_HEIGHT = 21;
export const COLUMN_WIDTH = 100;
/** Room left and right of a cell's text, in pixels. */
export const PADDING = 3;

/** What a dropdown's pill takes of a cell's width beside its text: its ends and its arrow. */
export const CHIP_FRAME = 22;

let context: CanvasRenderingContext2D | null = null;
const widths = new Map<string, number>();

/** CSS font of a cell. */
export function fontOf(points: number, bold: boolean, italic: boolean): string {
  return `${italic ? 'italic ' : ''}${bold ? 'bold ' : ''}${(points * 4) / 3}px ${FONT_FAMILY}`;
}

/** Pixels that this text takes on one line. */
export function textWidth(text: string, font: string): number {
  const key = `${font}\n${text}`;
  const known = widths.get(key);
  if (known !== undefined) return known;
  context ??= document.createElement('canvas').getContext('2d');
  if (!context) return text.length * 7;
  context.font = font;
  const width = context.measureText(text).width;
  // Words come again and again; a school's worth of them stays small, but nothing should grow for ever.
  if (widths.size > 50_000) widths.clear();
  widths.set(key, width);
  return width;
}

/** Lines that this text takes when wrapped at words into this many pixels. */
export function wrappedLines(text: string, font: string, room: number): number {
  let lines = 0;
  const space = textWidth(' ', font);
  for (const paragraph of text.split('\n')) {
    lines += 1;
    let used = 0;
    for (const word of paragraph.split(/\s+/)) {
      const width = textWidth(word, font);
      if (used > 0 && used + space + width > room) {
        lines += 1;
        used = 0;
      }
      if (width > room) lines += Math.ceil(width / Math.max(room, 1)) - 1;
      used += (used > 0 ? space : 0) + width;
    }
  }
  return lines;
}

/** Pixels between two lines of a font of this size. */
export function lineHeight(points: number): number {
  return Math.round((points * 4 * 1.2) / 3);
}
