import { linkOf } from '../../local/page/grid/links';
import type { CellDump } from '../../local/types';

const cell = (formula: string, value: CellDump['value'] = 'Pupils') => ({ formula, value }) as CellDump;

describe('the link of a cell', () => {
  it('is found whole, and put together of texts and numbers', () => {
    expect(linkOf(cell('=HYPERLINK("#gid=12","Pupils")'))).toBe('#gid=12');
    expect(linkOf(cell('=HYPERLINK("#gid="&1000003,"Pupils")'))).toBe('#gid=1000003');
    expect(linkOf(cell('=IF(A1="","",HYPERLINK("#gid=" & 7 & "&range=B4","Pupils"))'))).toBe(
      '#gid=7&range=B4',
    );
    expect(linkOf(cell('=HYPERLINK("https://example.org/?q=""a""")'))).toBe('https://example.org/?q="a"');
  });

  it('is none where the cell shows nothing or the address is looked up', () => {
    expect(linkOf(cell('=HYPERLINK("#gid=12","")', ''))).toBe('');
    expect(linkOf(cell('=HYPERLINK("#gid="&B2,"Pupils")'))).toBe('');
    expect(linkOf(cell(''))).toBe('');
  });
});
