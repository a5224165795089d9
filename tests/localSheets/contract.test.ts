import { performContract } from './contract';
import { openWith } from './open';

test('the contract that Node and the browser share', async () => {
  const { menu, values, dump } = await performContract(openWith(''));
  expect(menu).toEqual([{ label: 'Build', functionName: 'build' }]);
  expect(values[1]).toEqual([
    true,
    31,
    [
      ['7E1', '01/07/2012', '3', 'Green', '', '5256', ''],
      ['Bo', '31/01/2013', '2', 'Amber', '', '0 red', ''],
    ],
    [
      ['=IF(R[0]C1="","",IF(R[0]C3>=Limit,"Green",IF(R[0]C3>1,"Amber","Red")))'],
      ['=IF(R[0]C1="","",IF(R[0]C3>=Limit,"Green",IF(R[0]C3>1,"Amber","Red")))'],
      ['=IF(R[0]C1="","",IF(R[0]C3>=Limit,"Green",IF(R[0]C3>1,"Amber","Red")))'],
      ['=IF(R[0]C1="","",IF(R[0]C3>=Limit,"Green",IF(R[0]C3>1,"Amber","Red")))'],
    ],
    true,
    'The number of columns in the data does not match the number of columns in the range. The data has 1 but the range has 2.',
    'The data you entered in cell C2 violates the data validation rules set on this cell.',
    'not in the local Sheets: Sheet.nothing',
  ]);
  expect(dump.sheets[0]!.cells).toMatchObject({ A1: { value: 7 }, B1: { value: 3 } });
});
