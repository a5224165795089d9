import { byTab, inWords, mendedOf } from '../../sidebar/checkWorkbook/findings';
import { today } from '../../sidebar/importPupils/today';
import { chooseType, chooseYear, faultsOf, pathwaysFrom } from '../../sidebar/setUp/answers';
import { explain } from '../../sidebar/ui/explain';
import { FakeServer, findings } from './fakeServer';

describe('errors in words', () => {
  test.each([
    'We’re sorry, a server error occurred while reading from storage. Error code PERMISSION_DENIED.',
    'Authorization is required to perform that action.',
    'ScriptError: Authorisation is required to perform that action.',
  ])('several Google accounts are recognised: %s', (message) => {
    const { headline, paragraphs } = explain(new Error(message));
    expect(headline).toContain('accounts');
    expect(paragraphs.join(' ')).toMatch(/Chrome profile.*incognito.*Set up with standard choices/s);
  });

  test('the server’s own words reach the person without a technical prefix', () => {
    const { paragraphs, canTryAgain } = explain(
      new Error('Error: Somebody else is changing this workbook. Try again later.'),
    );
    expect(paragraphs).toEqual(['Somebody else is changing this workbook. Try again later.']);
    expect(canTryAgain).toBe(true);
  });

  test.each([
    ['NetworkError: Connection failure due to HTTP 0', 'connection'],
    ['Exceeded maximum execution time', 'too long'],
    ['Script function not found: previewImport', 'do not match'],
    [undefined, 'could not finish'],
  ])('%s becomes something a person can act on', (message, words) => {
    expect(explain(message).headline).toContain(words);
  });
});

describe('the answers of the set-up', () => {
  const { answers, schoolTypes } = new FakeServer().form;

  test('a school type proposes its usual answers, but not over what the person settled', () => {
    const first = chooseType(answers, 'Special school (maintained)', schoolTypes, new Set());
    expect(first.leavingPoints).toEqual(['11', '13', '14']);
    const own = { ...first, pathways: ['Our own'] };
    const second = chooseType(own, 'Alternative provision', schoolTypes, new Set(['pathways']));
    expect(second.yearGroups).toEqual(['7', '8', '9', '10', '11']);
    expect(second.pathways).toEqual(['Our own']);
  });

  test('settled leaving points do not outlive their year group', () => {
    const first = chooseType(answers, 'Special school (maintained)', schoolTypes, new Set());
    const second = chooseType(first, 'Alternative provision', schoolTypes, new Set(['leavingPoints']));
    expect(second.leavingPoints).toEqual(['11']);
  });

  test('records cannot begin after the academic year', () => {
    const later = { ...answers, academicYear: '2026/27', recordsBegin: '2026/27' };
    expect(chooseYear(later, '2024/25').recordsBegin).toBe('2024/25');
    expect(chooseYear({ ...later, recordsBegin: '2022/23' }, '2024/25').recordsBegin).toBe('2022/23');
  });

  test('pathways are one a line, without blanks and doubles', () => {
    expect(pathwaysFrom(' Formal \n\nSemi-formal\r\nformal\n')).toEqual(['Formal', 'Semi-formal']);
  });

  test('each missing answer is named at its own field', () => {
    expect(Object.keys(faultsOf({ ...answers, expectedPupils: Number.NaN })).sort()).toEqual(
      ['expectedPupils', 'schoolName', 'schoolType', 'yearGroups'].sort(),
    );
    const whole = chooseType(
      { ...answers, schoolName: 'Hill School' },
      'Alternative provision',
      schoolTypes,
      new Set(),
    );
    expect(faultsOf(whole)).toEqual({});
  });
});

describe('findings of the check', () => {
  test('stand by tab, with what is broken first', () => {
    const groups = byTab(findings);
    expect(groups.map((group) => [group.tabTitle, group.findings.map((each) => each.weight)])).toEqual([
      ['Pupils', ['broken', 'to look at']],
      ['Audit', ['broken']],
      ['Copy of Audit', ['to know']],
    ]);
  });

  test('are summed up without a nought', () => {
    expect(inWords(findings)).toBe('2 things are broken, 2 more to look at.');
    expect(inWords(findings.slice(0, 1))).toBe('1 thing is broken.');
    expect(inWords(findings.slice(1, 2))).toBe('Nothing is broken; 1 thing to look at.');
  });

  test('what is still found after mending is not counted as mended', () => {
    expect(mendedOf(['formula:pupils:problems:14', 'gone'], findings)).toBe(1);
  });
});

test('today is the day on this computer’s clock, also just after midnight in summer', () => {
  expect(today(new Date(2026, 6, 1, 0, 30))).toBe('2026-07-01');
});
