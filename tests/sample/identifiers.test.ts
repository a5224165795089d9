import { spoiltUln, spoiltUpn, temporaryUpn, uln, upn } from '../../local/sample/identifiers';

describe('identifiers of invented pupils', () => {
  it('carry the published check characters', () => {
    // Worked out by hand from the published weights for the body 990 0000 17 001 and 002, and for 99 0000 01701A.
    expect(upn(0, 2017, 1)).toBe('Z990000017001');
    expect(upn(0, 2017, 2)).toBe('N990000017002');
    expect(temporaryUpn(0, 2017, 1)).toBe('Y99000001701A');
    expect(uln(100000003)).toBe('1000000035');
    expect(uln(123456789)).toBe('1234567899');
  });

  it('skip the nine digits that have no unique learner number', () => {
    expect(uln(987654321).slice(0, 9)).toBe('987654322');
  });

  it('are wrong where they are meant to be wrong', () => {
    expect(spoiltUpn('Z990000017001')).toBe('A990000017001');
    expect(spoiltUln('1000000035')).toBe('1000000036');
  });
});
