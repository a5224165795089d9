import type { ImportPreview } from '../../src/server';
import { count } from '../ui/words';

/** The preview in one paragraph, for whoever reads no tables. */
export function PreviewSummary({ preview, shifted }: { preview: ImportPreview; shifted: number }) {
  const { newPupils, changed, unchanged, outsideYearGroups, doubtful, problems } = preview;
  const cells = changed.reduce((sum, pupil) => sum + pupil.cells.length, 0);
  const stopped =
    new Set(problems.filter((each) => each.weight === 'stops').map((each) => each.line)).size + shifted;
  const warned = problems.filter((each) => each.weight === 'warns').length;
  const does = [
    newPupils.length > 0 && `${count(newPupils.length, ['pupil is', 'pupils are'])} added`,
    cells > 0 &&
      `${count(cells, ['cell', 'cells'])} of ${count(changed.length, ['pupil', 'pupils'])} changed`,
    unchanged > 0 && `${count(unchanged, ['pupil stays', 'pupils stay'])} as they are`,
  ].filter(Boolean);
  const leaves = [
    outsideYearGroups > 0 &&
      `${count(outsideYearGroups, ['row is', 'rows are'])} left out: not one of your school’s year groups.`,
    stopped > 0 && `${count(stopped, ['row has a problem and is', 'rows have problems and are'])} left out.`,
    warned > 0 && `${count(warned, ['cell has a problem and is', 'cells have problems and are'])} left out.`,
    doubtful.length > 0 &&
      `${count(new Set(doubtful.map((each) => each.line)).size, ['row needs', 'rows need'])} your answer: the same pupil, or a new one? Until then nothing of it is imported.`,
  ].filter(Boolean);
  return (
    <div class="summary">
      <p>
        <b>{does.length > 0 ? `${does.join(', ')}.` : 'Nothing would change.'}</b> {leaves.join(' ')}
      </p>
    </div>
  );
}
