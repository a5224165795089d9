import fc from 'fast-check';
import { checkUln } from '../../src/rules/uln';
import { checkUpn, upnCheckLetter } from '../../src/rules/upn';

describe('UPN', () => {
  test.each([
    ['H801200001001', false],
    ['B801200005001', false],
    ['G80120000101A', true],
    ['Z990000017001', false],
    ['N990000017002', false],
    ['Y99000001701A', true],
  ])('%s is right', (text, temporary) => {
    expect(checkUpn(text)).toEqual({ upn: text, valid: true, temporary, problem: '' });
  });

  test.each([
    ['A801200005001', /first letter/],
    ['Z801200001001', /first letter/],
    ['X80120000A001', /a letter and twelve digits/],
    ['H80120000100', /13 characters; this has 12/],
    ['H8012000010011', /this has 14/],
    ['O801200001001', /I, O and S/],
    ['H80120000101S', /I, O and S/],
    ['8801200001001', /a letter and twelve digits/],
  ])('%s is refused, in words', (text, words) => {
    expect(checkUpn(text)).toMatchObject({ valid: false, problem: expect.stringMatching(words) });
  });

  test('spaces and small letters do no harm; a blank is no problem', () => {
    expect(checkUpn(' h801 2000 01001 ')).toMatchObject({ upn: 'H801200001001', valid: true });
    expect(checkUpn('  ')).toEqual({ upn: '', valid: false, temporary: false, problem: '' });
  });

  test('one mistyped digit is always noticed', () => {
    const digits = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 12, maxLength: 12 });
    fc.assert(
      fc.property(digits, fc.nat(11), fc.integer({ min: 1, max: 9 }), (numbers, at, by) => {
        const right = numbers.join('');
        expect(checkUpn(upnCheckLetter(right) + right).valid).toBe(true);
        const wrong = numbers.map((digit, place) => (place === at ? (digit + by) % 10 : digit)).join('');
        expect(checkUpn(upnCheckLetter(right) + wrong).valid).toBe(false);
      }),
    );
  });
});

describe('ULN', () => {
  test.each(['1000000043', '1000000035', '1234567899'])('%s is right', (text) => {
    expect(checkUln(text)).toEqual({ uln: text, valid: true, temporary: false, problem: '' });
  });

  test('9999999999 is accepted as not known yet', () => {
    expect(checkUln('9999999999')).toMatchObject({ valid: true, temporary: true });
  });

  test('nine digits that have no check digit are refused with each of the ten', () => {
    for (let last = 0; last <= 9; last++) expect(checkUln(`987654321${last}`).valid).toBe(false);
  });

  test.each([
    ['1000000044', /last digit/],
    ['100000004', /10 digits; this has 9/],
    ['0123456789', /does not begin with 0/],
    ['10000000A3', /digits only/],
    ['1.23457E+09', /spreadsheet has shortened/],
  ])('%s is refused, in words', (text, words) => {
    expect(checkUln(text)).toMatchObject({ valid: false, problem: expect.stringMatching(words) });
  });

  test('a blank is no problem', () => {
    expect(checkUln('')).toEqual({ uln: '', valid: false, temporary: false, problem: '' });
  });
});
