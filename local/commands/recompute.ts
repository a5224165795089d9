import { loadSample } from '../sample/loadSample';
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
  console.log(`Computed by ${version}`);
  const addOn = readAddOn();
  let agree = 0;
  let differ = 0;
  for (const type of ['special', 'mainstream'] as const) {
    const options = { type, pupils: undefined, today: TODAY, empty: false, report: '' };
    const { dump } = await buildWorkbook(createLocalSheets, addOn, loadSample, options);
    const comparison = await compareWithLibreOffice(dump);
    tell(type, comparison);
    agree += comparison.agree;
    differ += comparison.differences.length;
  }
  console.log(`${agree} cells agree, ${differ} differ`);
  return differ === 0 ? 0 : 1;
});

function tell(school: string, { agree, differences }: Comparison): void {
  console.log(`The ${school} school: ${agree} cells agree, ${differences.length} differ`);
  for (const { tab, cell, ours, theirs, formula } of differences) {
    console.log(
      `  ${tab}!${cell}: ours ${JSON.stringify(ours)}, LibreOffice ${JSON.stringify(theirs)}, ${formula}`,
    );
  }
}
