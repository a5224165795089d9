import { planImport } from '../../src/actions/importPupils/planImport';
import { juniper, plan, pupil, request, school, temporaryUpn, upns, written } from './makeSchool';

const register = [pupil(7, juniper)];

describe('whose row it is', () => {
  it('goes by UPN, whatever else has changed', () => {
    const { preview, changes } = plan(
      [{ ...juniper, upn: upns[0].toLowerCase(), surname: 'Copperkettle' }],
      register,
    );
    expect(changes.updated).toEqual([{ pupilId: 'P00007', cells: { surname: 'Copperkettle' } }]);
    expect(preview.changed[0]!.cells).toEqual([{ field: 'Surname', from: 'Quickwater', to: 'Copperkettle' }]);
    expect(changes.added).toEqual([]);
  });

  it('goes by admission number where the UPN is missing, noughts in front or not', () => {
    const { changes } = plan([{ ...juniper, upn: '', admissionNumber: '3412', form: '9B' }], register);
    expect(changes.updated[0]).toMatchObject({ pupilId: 'P00007', cells: { form: '9B' } });
  });

  it('takes a temporary UPN that becomes permanent for the same pupil', () => {
    const before = [pupil(7, { ...juniper, upn: temporaryUpn, admissionNumber: '' })];
    const { changes, preview } = plan([{ ...juniper, admissionNumber: '' }], before);
    expect(changes.updated).toEqual([{ pupilId: 'P00007', cells: { upn: upns[0] } }]);
    expect(preview.doubtful).toEqual([]);
  });

  it('keeps a permanent UPN when the file still has the temporary one', () => {
    const { changes, preview } = plan([{ ...juniper, upn: temporaryUpn }], register);
    expect(changes.updated).toEqual([]);
    expect(preview.problems.map(({ field }) => field)).toEqual(['UPN']);
  });

  it('asks when only name and date of birth agree, and leaves the row out until it is answered', () => {
    const row = { ...juniper, upn: upns[1], admissionNumber: '9999', surname: 'QUICK-WATER' };
    const asked = plan([row], register);
    expect(asked.preview.doubtful).toMatchObject([
      { line: 2, pupilId: 'P00007', registerName: 'Juniper Quickwater' },
    ]);
    expect(asked.changes).toMatchObject({ added: [], updated: [] });
    expect(asked.preview.notInFile).toEqual([]);

    const same = plan([row], register, { samePupil: { '2': 'P00007' } });
    expect(same.preview.doubtful).toEqual([]);
    expect(same.changes.updated[0]!.cells).toMatchObject({ upn: upns[1], admissionNumber: '9999' });

    const another = plan([row], register, { samePupil: { '2': 'new' } });
    expect(another.changes.added).toMatchObject([{ pupilId: 'P00008', cells: { upn: upns[1] } }]);
    expect(another.changes.updated).toEqual([]);
  });

  it('asks about an answer that names nobody on the register', () => {
    const row = { ...juniper, upn: upns[1], admissionNumber: '' };
    expect(plan([row], register, { samePupil: { '2': 'P99999' } }).preview.doubtful).toHaveLength(1);
  });

  it('does not ask about every row of a list that has names and dates of birth only', () => {
    const { surname, forename, dateOfBirth } = juniper;
    const { changes, preview } = plan(
      [{ surname: surname!, forename: forename!, dateOfBirth: dateOfBirth!, form: '9B' }],
      register,
    );
    expect(preview.doubtful).toEqual([]);
    expect(changes.updated).toEqual([{ pupilId: 'P00007', cells: { form: '9B' } }]);
  });

  it('asks about a namesake where there is no date of birth to tell them apart by', () => {
    const { preview, changes } = plan([{ surname: 'Quickwater', forename: 'Juniper', form: '9B' }], register);
    expect(preview.doubtful).toHaveLength(1);
    expect(changes.added).toEqual([]);
  });

  it('asks when an admission number was given again to somebody else', () => {
    const { preview, changes } = plan(
      [
        {
          admissionNumber: '003412',
          surname: 'Buttonmarrow',
          forename: 'Flint',
          dateOfBirth: '2014-01-02',
          year: '7',
        },
      ],
      register,
    );
    expect(preview.doubtful).toHaveLength(1);
    expect(changes.updated).toEqual([]);
  });

  it('lists every pupil that a row may be', () => {
    const twice = [
      pupil(7, { ...juniper, upn: '', admissionNumber: '1' }),
      pupil(8, { ...juniper, upn: '', admissionNumber: '2' }),
    ];
    expect(
      plan([{ ...juniper, admissionNumber: '' }], twice).preview.doubtful.map(({ pupilId }) => pupilId),
    ).toEqual(['P00007', 'P00008']);
  });

  it('leaves an identifier with the pupil whom the register knows by it', () => {
    const two = [
      ...register,
      pupil(8, { ...juniper, upn: upns[1], admissionNumber: '77', surname: 'Mossythimble' }),
    ];
    const { changes, preview } = plan([{ upn: upns[1], admissionNumber: '003412', form: '9B' }], two);
    expect(changes.updated).toEqual([{ pupilId: 'P00008', cells: { form: '9B' } }]);
    expect(preview.problems.map(({ field }) => field)).toEqual(['Admission number']);
  });
});

describe('identifiers that change hands', () => {
  const flint = {
    ...juniper,
    upn: upns[1],
    admissionNumber: '77',
    surname: 'Mossythimble',
    forename: 'Flint',
  };
  const two = [...register, pupil(8, flint)];

  it('are put right where two pupils had each other’s', () => {
    const { changes, preview } = plan(
      [
        { ...juniper, admissionNumber: '77' },
        { ...flint, admissionNumber: '003412' },
      ],
      two,
    );
    expect(changes.updated).toEqual([
      { pupilId: 'P00007', cells: { admissionNumber: '77' } },
      { pupilId: 'P00008', cells: { admissionNumber: '003412' } },
    ]);
    expect(preview.problems).toEqual([]);
  });

  it('are asked about where a UPN stands with another name and date of birth', () => {
    const { preview, changes } = plan(
      [{ upn: upns[0], surname: 'Buttonmarrow', forename: 'Wren', dateOfBirth: '2014-01-02', year: '7' }],
      register,
    );
    expect(preview.doubtful).toMatchObject([{ pupilId: 'P00007' }]);
    expect(changes).toMatchObject({ added: [], updated: [] });
  });
});

describe('two rows for one pupil', () => {
  it('are one row where they say the same', () => {
    const { changes, preview } = plan([juniper, { ...juniper }]);
    expect(changes.added).toHaveLength(1);
    expect(preview.problems).toMatchObject([{ line: 3, weight: 'stops', who: 'Juniper Quickwater' }]);
  });

  it('are both left out where they differ, on the register or new', () => {
    for (const before of [[], register]) {
      const { changes, preview } = plan(
        [
          { ...juniper, form: '9A' },
          { ...juniper, form: '9B' },
        ],
        before,
      );
      expect(changes).toMatchObject({ added: [], updated: [] });
      expect(preview.problems.map(({ line, weight }) => [line, weight])).toEqual([
        [2, 'stops'],
        [3, 'stops'],
      ]);
      expect(preview.notInFile).toEqual([]);
    }
  });

  it('are found when one goes by UPN and the other by admission number', () => {
    const { changes, preview } = plan(
      [
        { ...juniper, admissionNumber: '', form: '9A' },
        { ...juniper, upn: '', form: '9B' },
      ],
      register,
    );
    expect(changes.updated).toEqual([]);
    expect(preview.problems).toHaveLength(2);
  });
});

describe('a UPN that two different pupils have in the file', () => {
  const other = {
    ...juniper,
    surname: 'Mossythimble',
    forename: 'Flint',
    dateOfBirth: '2013-05-06',
    admissionNumber: '88',
  };

  it('is left out for both, who are imported without it', () => {
    const { changes, preview } = plan([juniper, other]);
    expect(changes.added.map(({ cells }) => [cells.surname, cells.upn])).toEqual([
      ['Quickwater', undefined],
      ['Mossythimble', undefined],
    ]);
    expect(preview.problems.map(({ line, field, weight }) => [line, field, weight])).toEqual([
      [2, 'UPN', 'warns'],
      [3, 'UPN', 'warns'],
    ]);
  });

  it('stays with the one whom the register knows by it', () => {
    const { changes } = plan([other, juniper], register);
    expect(changes.updated).toEqual([]);
    expect(changes.added).toMatchObject([{ cells: { surname: 'Mossythimble' } }]);
    expect(changes.added[0]!.cells.upn).toBeUndefined();
  });
});

describe('Pupil IDs', () => {
  it('go on after the greatest that was ever given', () => {
    const give = (lastPupilId?: string) =>
      planImport(request([{ ...juniper, upn: upns[1], surname: 'New', admissionNumber: '5' }]), register, {
        ...school,
        ...(lastPupilId ? { lastPupilId } : {}),
      }).changes.added[0]!.pupilId;
    expect(give()).toBe('P00008');
    expect(give('P00120')).toBe('P00121');
  });

  it('must be there and single, or nothing is imported', () => {
    expect(plan([juniper], [pupil(1, juniper), pupil(1, {})]).preview.refusal).toContain('P00001');
    expect(plan([juniper], [{ pupilId: '', cells: juniper }]).preview.refusal).toContain('no Pupil ID');
  });
});

describe('the mark of the register', () => {
  const mark = (rows: typeof register) => plan([juniper], rows).preview.fingerprint;
  const two = [pupil(1, juniper), pupil(2, { ...juniper, upn: upns[1] })];

  it('does not change when somebody sorts the rows', () => {
    expect(mark([...two].reverse())).toBe(mark(two));
  });

  it('changes with a name, a Pupil ID, or a cell that the file fills', () => {
    expect(mark([two[0]!, pupil(2, { ...two[1]!.cells, surname: 'X' })])).not.toBe(mark(two));
    expect(mark([two[0]!, pupil(3, two[1]!.cells)])).not.toBe(mark(two));
    expect(
      mark(
        written(two, {
          added: [],
          updated: [{ pupilId: 'P00002', cells: { year: '10' } }],
          markedAsLeft: [],
        }),
      ),
    ).not.toBe(mark(two));
  });
});
