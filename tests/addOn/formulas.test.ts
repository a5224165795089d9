import type { WorkbookDump } from '../../local/types';
import { openBuilt } from './workbook';

/** Functions that Google Sheets, Excel 2019 and LibreOffice 7.4 compute alike. */
const ALLOWED = new Set(
  `IF IFS SWITCH CHOOSE IFERROR IFNA AND OR NOT COUNT COUNTA COUNTIF COUNTIFS SUM SUMIF SUMIFS SUMPRODUCT AVERAGE AVERAGEIFS MAX
  MIN MAXIFS MINIFS INDEX MATCH ROW ROWS COLUMN COLUMNS LARGE SMALL TEXT TEXTJOIN LEFT RIGHT MID LEN FIND SUBSTITUTE TRIM UPPER
  LOWER EXACT VALUE CODE CHAR REPT DATE YEAR MONTH DAY EDATE EOMONTH TODAY ROUND ROUNDUP ROUNDDOWN INT MOD ABS ISNUMBER ISTEXT
  ISBLANK ISERROR N HYPERLINK`.split(/\s+/),
);

interface Token {
  kind: 'text' | 'range' | 'open range' | 'function' | 'operator' | 'open' | 'close' | 'separator' | 'other';
  text: string;
}

const PATTERNS: [Token['kind'], RegExp][] = [
  ['text', /^"(?:[^"]|"")*"/],
  [
    'open range',
    /^(?:(?:'[^']+'|\w+)!)?\$?[A-Z]{1,3}:\$?[A-Z]{1,3}|^(?:(?:'[^']+'|\w+)!)?\$?[A-Z]{1,3}\$?\d+:\$?[A-Z]{1,3}(?![\d$A-Z])/,
  ],
  ['range', /^(?:(?:'(?:[^']|'')+'|\w+)!)?\$?[A-Z]{1,3}\$?\d+:\$?[A-Z]{1,3}\$?\d+/],
  ['function', /^[A-Z][A-Z0-9.]*(?=\()/],
  ['operator', /^(?:<>|<=|>=|[=<>+\-*/&^])/],
  ['open', /^\(/],
  ['close', /^\)/],
  ['separator', /^,/],
  ['other', /^(?:(?:'(?:[^']|'')+'|\w+)!)?[\w$.]+|^\s+|^%/],
];

function tokensOf(formula: string): Token[] {
  const tokens: Token[] = [];
  let rest = formula.slice(1);
  while (rest !== '') {
    const [kind, match] =
      PATTERNS.map(([each, pattern]) => [each, pattern.exec(rest)] as const).find(([, found]) => found) ?? [];
    if (!kind || !match) throw new Error(`Cannot read ${rest.slice(0, 40)} in ${formula.slice(0, 200)}`);
    if (match[0].trim() !== '') tokens.push({ kind, text: match[0] });
    rest = rest.slice(match[0].length);
  }
  return tokens;
}

/** What is wrong with a formula: a function that is not on the list, an open range, a range where an array would be needed. */
function faultsOf(formula: string): string[] {
  const tokens = tokensOf(formula);
  const faults: string[] = [];
  const inside: string[] = [];
  tokens.forEach((token, i) => {
    const before = tokens[i - 1];
    if (token.kind === 'function' && !ALLOWED.has(token.text)) faults.push(`function ${token.text}`);
    if (token.kind === 'open') inside.push(before?.kind === 'function' ? before.text : '');
    if (token.kind === 'close') inside.pop();
    if (token.kind === 'open range') faults.push(`open range ${token.text}`);
    if (token.kind !== 'range' || inside.includes('SUMPRODUCT')) return;
    if (before?.kind === 'operator' || tokens[i + 1]?.kind === 'operator')
      faults.push(`range ${token.text} meets an operator`);
    if (inside[inside.length - 1] === 'IF' || inside.length === 0)
      faults.push(`range ${token.text} where one value is wanted`);
  });
  return faults;
}

const formulasOf = (dump: WorkbookDump): string[] =>
  dump.sheets.flatMap((sheet) =>
    Object.values(sheet.cells).flatMap((cell) => (cell.formula === '' ? [] : [cell.formula])),
  );

test('the walk finds what the workbook must not hold', () => {
  expect(faultsOf('=SUM((A1:A9="x")*1)')).toHaveLength(1);
  expect(faultsOf('=IF(A1:A9,1,2)')).toHaveLength(1);
  expect(faultsOf('=SUM(A2:A)')).toEqual(['open range A2:A']);
  expect(faultsOf('=XLOOKUP(A1,B1:B9,C1:C9)')).toEqual(['function XLOOKUP']);
  expect(faultsOf('=SUMPRODUCT((\'A b\'!$A$1:$A$9="x")*(B1:B9<>""))')).toEqual([]);
});

test('every formula of the whole workbook computes alike in Google Sheets, Excel and LibreOffice', async () => {
  const sheets = await openBuilt();
  const formulas = formulasOf(await sheets.dump());
  expect(formulas.length).toBeGreaterThan(5000);
  expect([...new Set(formulas.flatMap(faultsOf))]).toEqual([]);
});
