import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SetUpForm } from '../../src/server';
import { builtSheets } from '../commands/builtParts';

const scripts = readdirSync('dist')
  .filter((file) => file.endsWith('.js'))
  .sort();

/** Each script once in front, and each once at the end. */
const orders = scripts.flatMap((_, i) => {
  const turned = [...scripts.slice(i), ...scripts.slice(0, i)];
  return [turned, [...turned].reverse()];
});

test.each(orders.map((order) => [order.join(', ')]))('works when Google loads %s', async (order) => {
  const sheets = builtSheets()({ now: '2026-11-21' });
  sheets.loadBundle(
    order
      .split(', ')
      .map((file) => readFileSync(join('dist', file), 'utf8'))
      .join('\n'),
    {},
  );
  expect(sheets.open('NONE').length).toBeGreaterThan(5);
  const form = (await sheets.run('readSetUpForm')).value as SetUpForm;
  sheets.dispose();
  expect(form.alreadySetUp).toBe(false);
  expect(form.schoolTypes.length).toBeGreaterThan(5);
});
