import { quoteTab } from './a1';

/** What a formula needs to know about the workbook it is written for. */
export interface FormulaSurroundings {
  /** Tab name by the number that a #gid= link uses. */
  tabById: Map<number, string>;
  /** Workbook tab name -> name in the file. */
  fileNames: Map<string, string>;
}

/** Functions younger than the file format: it stores them with this prefix, or Excel shows #NAME?. */
const PREFIXED = new Set(['IFS', 'SWITCH', 'MAXIFS', 'MINIFS', 'TEXTJOIN', 'IFNA', 'CONCAT', 'XOR', 'DAYS']);

/** Quoted text, a quoted tab name, a plain tab name, or a function's name: tried in this order from left to right. */
const PIECES = /"(?:[^"]|"")*"|'(?:[^']|'')*'(?=!)|[A-Za-z_][\w.]*(?=!)|[A-Za-z_][\w.]*(?=\()/g;

const LINK = /^#gid=(\d+)(?:&range=(.*))?$/s;

/**
 * A workbook formula as the .xlsx stores it: without '=', newer functions prefixed, tabs under their names in the
 * file, and links to a tab's number turned into links to its name.
 */
export function toFileFormula(formula: string, { tabById, fileNames }: FormulaSurroundings): string {
  return formula.replace(/^=/, '').replace(PIECES, (piece, at: number, whole: string) => {
    if (piece.startsWith('"')) return linkToTab(piece, { tabById, fileNames });
    const isTab = whole[at + piece.length] === '!';
    if (piece.startsWith("'")) return renamed(piece.slice(1, -1).replaceAll("''", "'"), piece, fileNames);
    if (isTab) return renamed(piece, piece, fileNames);
    return PREFIXED.has(piece.toUpperCase()) ? `_xlfn.${piece}` : piece;
  });
}

function renamed(name: string, asWritten: string, fileNames: Map<string, string>): string {
  const inFile = fileNames.get(name);
  return inFile === undefined || inFile === name ? asWritten : quoteTab(inFile);
}

function linkToTab(text: string, { tabById, fileNames }: FormulaSurroundings): string {
  const found = LINK.exec(text.slice(1, -1).replaceAll('""', '"'));
  const tab = found && tabById.get(Number(found[1]));
  if (!tab) return text;
  const target = `#${quoteTab(fileNames.get(tab) ?? tab)}!${found[2] ?? 'A1'}`;
  return `"${target.replaceAll('"', '""')}"`;
}
