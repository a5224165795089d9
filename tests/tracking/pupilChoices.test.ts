import { listedPupils, pupilChoices } from '../../src/actions/pupilChoices';
import { registerTab } from './register';

describe('the register as sidebars list it', () => {
  const tab = registerTab([
    { pupilId: 'P00003', surname: 'zephyr', forename: 'Ada', year: '9', form: '9K', enrolment: 'Current' },
    {
      pupilId: 'P00001',
      surname: 'Émberley',
      forename: 'Josephine',
      preferredName: 'Jo',
      year: 10,
      pathway: 'Formal',
      senStatus: 'E',
      pupilPremium: 'Yes',
      freeSchoolMeals: 'No',
      lookedAfter: 'Yes',
      lowAttendance: 'Yes',
      upn: ' a823304717001',
    },
    { surname: 'Nobody', forename: 'Without an ID' },
    {
      pupilId: 'P00002',
      surname: 'Emberley',
      forename: 'Bo',
      senStatus: 'K',
      lowAttendance: '',
      enrolment: 'Left',
    },
    { pupilId: 'P00002', surname: 'Second', forename: 'Of one ID' },
    { pupilId: 'P00004' },
  ]);

  it('is in the order of names, accents and capitals aside, one entry a Pupil ID', () => {
    expect(pupilChoices(tab).map(({ pupilId, name }) => `${pupilId} ${name}`)).toEqual([
      'P00004 No name on the register',
      'P00002 Emberley, Bo',
      'P00001 Émberley, Jo',
      'P00003 zephyr, Ada',
    ]);
  });

  it('says in words which groups a pupil is in, and who has left', () => {
    const [, bo, jo, ada] = pupilChoices(tab);
    expect(jo).toMatchObject({
      year: '10',
      pathway: 'Formal',
      flags: ['EHC plan', 'Pupil Premium', 'Looked after', 'Low attendance'],
      onRoll: true,
    });
    expect(bo).toMatchObject({ flags: ['SEN support'], onRoll: false });
    expect(ada).toMatchObject({ flags: [], form: '9K', onRoll: true });
  });

  it('keeps identifiers out of what a sidebar gets', () => {
    expect(listedPupils(tab).find(({ choice }) => choice.pupilId === 'P00001')!.upn).toBe('A823304717001');
    expect(JSON.stringify(pupilChoices(tab))).not.toContain('A8233');
  });
});
