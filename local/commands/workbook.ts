import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { readBytes } from '../../sidebar/readList/readBytes';
import { loadSample } from '../sample/loadSample';
import { createLocalSheets } from '../services';
import { writeXlsx } from '../xlsx/writeXlsx';
import { readAddOn } from './addOn';
import { buildWorkbook } from './buildWorkbook';
import { runCommand } from './runCommand';
import { readWorkbookOptions } from './workbookOptions';

runCommand(async (args) => {
  const options = readWorkbookOptions(args);
  const report = options.csv ? readReport(options.csv) : '';
  const addOn = readAddOn();
  const { dump, summary } = await buildWorkbook(createLocalSheets, addOn, loadSample, { ...options, report });
  mkdirSync(dirname(options.out), { recursive: true });
  writeFileSync(options.out, await writeXlsx(dump));
  console.log(`Wrote ${options.out}`);
  console.log(JSON.stringify(summary));
  return 0;
});

function readReport(path: string): string {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(path);
  } catch {
    throw new Error(`--csv names a file that cannot be read: ${path}`);
  }
  return readBytes(new Uint8Array(bytes)).text;
}
