import { FileProblem, LARGEST_FILE } from './fileProblem';

/** First bytes of files that people rename to .csv, with what they are. */
const SIGNATURES: [
  bytes: number[],
  what: 'a picture' | 'a PDF' | 'a spreadsheet or zip file' | 'an old Excel file',
][] = [
  [[0x89, 0x50, 0x4e, 0x47], 'a picture'],
  [[0xff, 0xd8, 0xff], 'a picture'],
  [[0x47, 0x49, 0x46, 0x38], 'a picture'],
  [[0x52, 0x49, 0x46, 0x46], 'a picture'],
  [[0x25, 0x50, 0x44, 0x46], 'a PDF'],
  [[0x50, 0x4b, 0x03, 0x04], 'a spreadsheet or zip file'],
  [[0xd0, 0xcf, 0x11, 0xe0], 'an old Excel file'],
];

const startsWith = (bytes: Uint8Array, start: readonly number[]) =>
  start.every((byte, i) => bytes[i] === byte);

function refuseOtherFormats(bytes: Uint8Array): void {
  const what = SIGNATURES.find(([start]) => startsWith(bytes, start))?.[1];
  if (what === 'a spreadsheet or zip file' || what === 'an old Excel file') {
    throw new FileProblem(
      what === 'an old Excel file'
        ? 'This is an Excel file, not a .csv file'
        : 'This is a spreadsheet file, not a .csv file',
      'Open it in Excel or Google Sheets and save it as “CSV (comma separated)”. Or select the rows there, copy them, and paste them here.',
    );
  }
  if (what) {
    throw new FileProblem(
      `This is ${what}, not a list of pupils`,
      'Its name may end in .csv, but its content is something else. Export the register from your MIS as .csv and choose that file.',
    );
  }
}

/** The texts of the file, and how it was written. */
export interface Decoded {
  text: string;
  encoding: 'UTF-8' | 'UTF-16' | 'Windows-1252';
}

/** Web pages are what some MIS reports save under the name .csv or .xls. */
function refuseWebPages(text: string): void {
  if (/^\s*<(?:!doctype html|html|table|\?xml)\b/i.test(text)) {
    throw new FileProblem(
      'This is a web page, not a .csv file',
      'Some reports are saved this way. Open it in Excel, then save it as “CSV (comma separated)”, or export it from your MIS as .csv.',
    );
  }
}

/**
 * Turns the bytes of a chosen file into text: UTF-8 (with or without a byte order mark), UTF-16 with one, else Windows-1252,
 * which is what Excel and older MIS write on Windows.
 *
 * @throws FileProblem where the file is empty, too large, or no text at all.
 */
export function readBytes(bytes: Uint8Array): Decoded {
  if (bytes.length > LARGEST_FILE) {
    throw new FileProblem(
      `This file has ${Math.round(bytes.length / 1024 / 1024)} MB; at most 10 MB can be read`,
      'A register is far smaller. Export only the pupils on roll, and only the columns you need.',
    );
  }
  refuseOtherFormats(bytes);
  const decoded = decode(bytes);
  const text = decoded.text.replace(/^\uFEFF/, '');
  if (text.trim() === '') {
    throw new FileProblem(
      'This file is empty',
      'Export it again from your MIS, and look that the report has rows.',
    );
  }
  if (text.includes('\0')) {
    throw new FileProblem(
      'This is not a text file',
      'Its name may end in .csv, but its content is something else. Export the register from your MIS as .csv and choose that file.',
    );
  }
  refuseWebPages(text);
  return { ...decoded, text };
}

/** What Windows-1252 has at 0x80 to 0x9F. Some decoders of that name give the control characters of Latin-1 instead. */
const WINDOWS_ONLY = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

const asWindows1252 = (bytes: Uint8Array) =>
  new TextDecoder('windows-1252')
    .decode(bytes)
    .replace(/[\u0080-\u009f]/g, (control) => WINDOWS_ONLY[control.charCodeAt(0) - 0x80] ?? control);

function decode(bytes: Uint8Array): Decoded {
  if (startsWith(bytes, [0xff, 0xfe]))
    return { text: new TextDecoder('utf-16le').decode(bytes), encoding: 'UTF-16' };
  if (startsWith(bytes, [0xfe, 0xff]))
    return { text: new TextDecoder('utf-16be').decode(bytes), encoding: 'UTF-16' };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'UTF-8' };
  } catch {
    return { text: asWindows1252(bytes), encoding: 'Windows-1252' };
  }
}
