import { parseArgs } from 'node:util';
import { loadSample } from '../sample/loadSample';
import { schools } from '../sample/schools';
import { createLocalSheets } from '../services';
import { readAddOn } from './addOn';
import { buildWorkbook } from './buildWorkbook';
import { type Comparison, compareWithLibreOffice } from './compareResults';
import { libreOfficeVersion } from './libreOffice';
import { runCommand } from './runCommand';

const TODAY = '2026-11-21';

runCommand(async () => {
  const version = libreOfficeVersion();
  if (!version)
    throw new Error('There is no LibreOffice here: install it, so that the command soffice answers.');
  const most = mostPupils();
  console.log(`Computed by ${version}`);
  const addOn = readAddOn();
  let agree = 0;
  let differ = 0;
  for (const type of ['special', 'mainstream'] as const) {
    const pupils = most < schools[type].pupils ? most : undefined;
    const options = { type, pupils, today: TODAY, empty: false, report: '' };
    const { dump } = await buildWorkbook(createLocalSheets, addOn, loadSample, options);
    const comparison = await compareWithLibreOffice(dump);
    tell(type, comparison);
    agree += comparison.agree;
    differ += comparison.differences.length;
  }
  console.log(`${agree} cells agree, ${differ} differ`);
  return differ === 0 ? 0 : 1;
});

/** `--pupils 200` takes fewer pupils of a school that has more: the same formulas, sooner computed. */
function mostPupils(): number {
  const { pupils } = parseArgs({ options: { pupils: { type: 'string' } } }).values;
  const most = Number(pupils ?? Number.POSITIVE_INFINITY);
  if (!(most >= 1)) throw new Error('--pupils: a number from 1 up.');
  return most;
}

function tell(school: string, { agree, differences }: Comparison): void {
  console.log(`The ${school} school: ${agree} cells agree, ${differences.length} differ`);
  for (const { tab, cell, ours, theirs, formula } of differences) {
    console.log(
      `  ${tab}!${cell}: ours ${JSON.stringify(ours)}, LibreOffice ${JSON.stringify(theirs)}, ${formula}`,
    );
  }
}
