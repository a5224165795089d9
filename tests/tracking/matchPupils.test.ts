import { makeMatcher, matchLines } from '../../src/actions/matchPupils/matcher';
import { listedPupils } from '../../src/actions/pupilChoices';
import { registerTab } from './register';

const register = listedPupils(
  registerTab([
    {
      pupilId: 'P00001',
      surname: 'Quillfeather',
      forename: 'Josephine',
      preferredName: 'Jo',
      year: '10',
      form: '10B',
      upn: 'A823304717001',
      uln: '1000000019',
      admissionNumber: '003412',
    },
    { pupilId: 'P00002', surname: "O'Thimble-Lacey", forename: 'Zoë', year: '10', form: '10B' },
    { pupilId: 'P00003', surname: 'van der Pebble', forename: 'Ann Marie', year: '9', form: 'Oak' },
    { pupilId: 'P00004', surname: 'Marrowby', forename: 'Sam', year: '8', form: '8A', admissionNumber: '10' },
    { pupilId: 'P00005', surname: 'Marrowby', forename: 'Sam', year: '9', form: '9C' },
    { pupilId: 'P00006', surname: 'Henry', forename: 'James', year: '11' },
    { pupilId: 'P00007', surname: 'James', forename: 'Henry', year: '11' },
    { pupilId: 'P00008', surname: 'Gonelong', forename: 'Ivo', enrolment: 'Left', upn: 'A823304717008' },
    { pupilId: 'P00009', surname: 'Tanglewood', forename: 'Ada', enrolment: 'Left' },
    { pupilId: 'P00010', surname: 'Tanglewood', forename: 'Ada', year: '7', form: '7K' },
    { pupilId: 'P00011', surname: 'Oak', forename: 'Robin', year: '7', form: '7K' },
    { pupilId: 'P00012', surname: 'Mos', forename: 'Anna', year: '7', form: '7K' },
  ]),
);
const match = makeMatcher(register);
const idOf = (text: string): string => match(text).pupilId;
const mayBe = (text: string): string[] => match(text).candidates.map(({ pupilId }) => pupilId);

describe('a line that names one pupil for certain', () => {
  it.each([
    ['P00001'],
    [' p00001 '],
    ['A823304717001'],
    ['a8233 04717 001'],
    ['1000000019'],
    ['003412'],
    ['3412'],
    ['Josephine Quillfeather'],
    ['Jo Quillfeather'],
    ['Quillfeather, Jo'],
    ['QUILLFEATHER,JOSEPHINE'],
    ['quillfeather   jo'],
    ['Jo Quillfeather 10B'],
    ['Jo Quillfeather (10B)'],
    ['Quillfeather, Jo, 10b'],
    ['10B Jo Quillfeather'],
    ['3. Jo Quillfeather Year 10'],
    ['• Jo Quillfeather 🎉'],
    ['Quillfeather, Jo (P00001)'],
    ['Quillfeather\tJo\t10B\t15/11/2026'],
    ['003412\tQuillfeather\tJosephine'],
    ['A823304717001,Quillfeather,Jo'],
    ['quillfeather.jo@school.example'],
    ['jo.quillfeather26@school.example'],
    ['Jo Quillfeather <j.quillfeather@school.example>'],
  ])('is taken: %s', (text) => {
    expect(match(text)).toMatchObject({ text, pupilId: 'P00001', why: '' });
  });

  it('does not mind accents, hyphens, apostrophes and names of several words', () => {
    for (const text of ['Zoe OThimble Lacey', 'O’THIMBLE-LACEY, ZOË', "zoë o'thimble-lacey"])
      expect([text, idOf(text)]).toEqual([text, 'P00002']);
    for (const text of [
      'Ann-Marie van der Pebble',
      'Van Der Pebble, Ann Marie',
      'Ann Marie van der Pebble Oak',
    ])
      expect([text, idOf(text)]).toEqual([text, 'P00003']);
  });

  it('reads a comma as standing behind the surname', () => {
    expect([idOf('Henry, James'), idOf('James, Henry')]).toEqual(['P00006', 'P00007']);
  });

  it('tells two pupils of one name apart by the form or year group beside it', () => {
    expect([idOf('Sam Marrowby 8A'), idOf('Sam Marrowby\tYear 9'), idOf('Marrowby\tSam\t9C')]).toEqual([
      'P00004',
      'P00005',
      'P00005',
    ]);
  });

  it('takes the one who is on roll where a namesake has left', () => {
    expect(idOf('Ada Tanglewood')).toBe('P00010');
  });

  it('takes no part of a whole name for a form, and no year group beside a name for an admission number', () => {
    expect(idOf('Robin Oak')).toBe('P00011');
    expect(idOf('Jo Quillfeather 10')).toBe('P00001');
    expect(idOf('10')).toBe('P00004');
  });
});

describe('a line that a person has to look at', () => {
  it('is one letter off: proposed, never taken', () => {
    for (const text of [
      'Jo Quilfeather',
      'Jo Quillfaether',
      'Josephine Quillfeathers',
      'quillfeatherjo@x.example',
    ])
      expect([text, match(text).pupilId, mayBe(text)]).toEqual([text, '', ['P00001']]);
    expect(match('Jo Quilfeather').why).toContain('Nobody has exactly this name');
  });

  it('has a name of other words that come to the same letters', () => {
    expect([idOf('Ann Amos'), mayBe('Ann Amos')]).toEqual(['', ['P00012']]);
  });

  it('has an initial, a part of the name or a middle name more', () => {
    for (const text of ['J Quillfeather', 'quillfeatherj@x.example', 'Quillfeather', 'Jo Maud Quillfeather'])
      expect([text, match(text).pupilId, mayBe(text)]).toEqual([text, '', ['P00001']]);
    expect([idOf('Ann Pebble'), mayBe('Ann Pebble')]).toEqual(['', ['P00003']]);
  });

  it('fits two pupils', () => {
    expect(match('Sam Marrowby')).toMatchObject({ pupilId: '', why: 'Two pupils have this name.' });
    expect(mayBe('Sam Marrowby')).toEqual(['P00004', 'P00005']);
    expect(mayBe('Henry James').sort()).toEqual(['P00006', 'P00007']);
  });

  it('names somebody who has left, by name or by number', () => {
    for (const text of ['Ivo Gonelong', 'A823304717008', 'P00008'])
      expect(match(text)).toMatchObject({
        pupilId: '',
        why: 'This pupil has left.',
        candidates: [{ pupilId: 'P00008', onRoll: false }],
      });
  });

  it('says two things: a number and another’s name, two numbers, another form', () => {
    expect(match('P00001 Sam Marrowby')).toMatchObject({ pupilId: '' });
    expect(mayBe('P00001 Sam Marrowby')).toEqual(['P00001', 'P00004', 'P00005']);
    expect(match('A823304717001\tP00003')).toMatchObject({ pupilId: '' });
    expect(match('Jo Quillfeather 9C').why).toBe('The register has this pupil in Year 10, 10B.');
    expect(match('X999999999999 Jo Quillfeather')).toMatchObject({ pupilId: '' });
  });

  it('fits nobody', () => {
    expect(match('Nobody Atall')).toMatchObject({
      candidates: [],
      why: 'Nobody on the register has this name.',
    });
    for (const text of ['P99999', '4711', 'A823304717999'])
      expect(match(text)).toMatchObject({ candidates: [], why: 'Nobody on the register has this number.' });
    expect(match('—')).toMatchObject({ candidates: [], why: 'There is no name or number in this line.' });
    expect(match(`${'very '.repeat(5000)}long`).pupilId).toBe('');
  });
});

describe('a list', () => {
  it('is narrowed to year groups: who is in another is proposed', () => {
    const narrowed = makeMatcher(register, ['9']);
    expect(narrowed('Sam Marrowby').pupilId).toBe('P00005');
    expect(narrowed('Jo Quillfeather')).toMatchObject({
      pupilId: '',
      why: 'This pupil is in Year 10, which was not chosen.',
      candidates: [{ pupilId: 'P00001' }],
    });
  });

  it('leaves out blank lines, and says which line names a pupil again', () => {
    const matches = matchLines(['Jo Quillfeather', '', 'Robin Oak', '3412', 'Nobody', 'Nobody'], register);
    expect(matches.map(({ text, pupilId, why }) => [text, pupilId, why])).toEqual([
      ['Jo Quillfeather', 'P00001', ''],
      ['Robin Oak', 'P00011', ''],
      ['3412', 'P00001', 'Line 1 names the same pupil.'],
      ['Nobody', '', 'Nobody on the register has this name.'],
      ['Nobody', '', 'Nobody on the register has this name.'],
    ]);
  });

  it('finds names of signs, of 200 letters and those that look like formulas or code', () => {
    const long = 'Winterbourne'.repeat(17);
    const odd = makeMatcher(
      listedPupils(
        registerTab([
          { pupilId: 'P1', surname: '🦊', forename: 'Fox' },
          { pupilId: 'P2', surname: long, forename: 'Ada' },
          { pupilId: 'P3', surname: '=HYPERLINK("x")', forename: '<b>Bo</b>' },
          { pupilId: 'P4', surname: 'Constructor', forename: '__proto__' },
        ]),
      ),
    );
    expect(
      ['Fox 🦊', `${long}, Ada`, '=HYPERLINK("x"), <b>Bo</b>', '__proto__ constructor'].map(
        (text) => odd(text).pupilId,
      ),
    ).toEqual(['P1', 'P2', 'P3', 'P4']);
  });
});
