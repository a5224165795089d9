import type { FourYearsLine, FourYearsSheets } from '../../src/server';
import { legendOf } from './legendWords';

/** What the words mean: only those that stand on these sheets. */
export function Legend({
  colours,
  lines,
}: {
  colours: FourYearsSheets['colours'];
  lines: readonly FourYearsLine[];
}) {
  return (
    <ul class="legend">
      {legendOf(lines).map(({ word, means }) => {
        const colour = colours[word];
        return (
          <li key={word}>
            <b style={colour && { backgroundColor: colour.background, color: colour.ink }}>{word}</b> {means}
          </li>
        );
      })}
    </ul>
  );
}
