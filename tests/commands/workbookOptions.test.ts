import { readWorkbookOptions } from '../../local/commands/workbookOptions';

test('options are read, and what is left out takes its usual value', () => {
  expect(readWorkbookOptions(['--out', 'build/a.xlsx'])).toEqual({
    out: 'build/a.xlsx',
    type: 'special',
    pupils: undefined,
    today: '',
    csv: '',
    empty: false,
  });
  const given = ['--out=b.xlsx', '--type', 'mainstream', '--pupils', '300', '--today', '2026-11-21'];
  expect(readWorkbookOptions(given)).toMatchObject({ type: 'mainstream', pupils: 300, today: '2026-11-21' });
});

test.each([
  ['no file to write', [], '--out'],
  ['a file of another kind', ['--out', 'a.ods'], '"a.ods"'],
  ['an unknown option', ['--out', 'a.xlsx', '--pupil', '3'], '--pupil'],
  ['a stray word', ['--out', 'a.xlsx', 'please'], 'please'],
  ['an option without its value', ['--out'], '--out'],
  ['another kind of school', ['--out', 'a.xlsx', '--type', 'primary'], '"primary"'],
  ['pupils in words', ['--out', 'a.xlsx', '--pupils', 'many'], '"many"'],
  ['no pupils', ['--out', 'a.xlsx', '--pupils', '0'], '"0"'],
  ['half a pupil', ['--out', 'a.xlsx', '--pupils', '12.5'], '"12.5"'],
  ['more pupils than a school has', ['--out', 'a.xlsx', '--pupils', '5001'], '"5001"'],
  ['a day that is none', ['--out', 'a.xlsx', '--today', '2026-02-31'], '"2026-02-31"'],
  ['a day in another order', ['--out', 'a.xlsx', '--today', '21/11/2026'], '"21/11/2026"'],
  ['a file and no pupils', ['--out', 'a.xlsx', '--csv', 'x.csv', '--empty'], '--empty'],
  ['a file and a number of pupils', ['--out', 'a.xlsx', '--csv', 'x.csv', '--pupils', '9'], '--pupils'],
])('%s is refused in one line that names it', (_what, args, named) => {
  const refused = (): unknown => readWorkbookOptions(args);
  expect(refused).toThrow(named);
  expect(refused).toThrow(/^[^\n]+$/);
});
