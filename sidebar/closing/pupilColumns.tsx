import type { ClosePupil } from '../../src/server';
import { type Column, PagedTable } from '../ui/PagedTable';
import { yearGroupLabel } from '../ui/words';

const PUPIL: [string, string] = ['pupil', 'pupils'];

export const yearOf = ({ year }: { year: string }) => (year === '' ? '' : yearGroupLabel(year));

export const NAME_AND_YEAR: Column<ClosePupil>[] = [
  {
    header: 'Pupil',
    names: true,
    cell: (pupil) => (
      <>
        {pupil.name} <span class="id">{pupil.pupilId}</span>
      </>
    ),
  },
  { header: 'Year group', cell: yearOf },
];

/** @param columns beside name and year group */
export const pupilTable = <T extends ClosePupil>(caption: string, pupils: T[], columns: Column<T>[] = []) => (
  <PagedTable
    caption={caption}
    columns={[...(NAME_AND_YEAR as Column<T>[]), ...columns]}
    items={pupils}
    keyOf={(pupil) => pupil.pupilId}
    unit={PUPIL}
  />
);

/** Why each of them is listed. */
export const whyColumn = <T extends ClosePupil>(header: string): Column<T> => ({
  header,
  cell: (pupil) => pupil.why,
});
