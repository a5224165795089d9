import type { FourYearsLine, FourYearsSheets } from '../../src/server';
import { spokenDay } from '../pupilRecord/sentences';
import { count } from '../ui/words';
import { Legend } from './Legend';

/** One sheet after another: the browser breaks the table, and repeats its head on every page. */
export function Sheets({ sheets }: { sheets: FourYearsSheets }) {
  const { request, columns, lines } = sheets;
  const withWho = request.who !== 'Neither';
  const withHopes = lines.some(({ aspiration }) => aspiration !== '');
  const heads = [
    ...(withWho ? [{ key: 'who', title: request.who === 'Names' ? 'Name' : 'Pupil ID' }] : []),
    { key: 'cohort', title: 'Left' },
    { key: 'leavingPoint', title: 'At end of' },
    ...(withHopes ? [{ key: 'aspiration', title: 'Hoped for' }] : []),
    { key: 'intention', title: 'Intention' },
    ...columns,
  ];
  return (
    <article class="paper wide" aria-label="Four years">
      <table class="four">
        <colgroup>
          {heads.map(({ key }) => (
            <col key={key} class={columns.some((column) => column.key === key) ? 'word' : key} />
          ))}
        </colgroup>
        <thead>
          <tr class="title">
            <td colSpan={heads.length}>
              <h2>{titleOf(sheets)}</h2>
              <p>
                {[
                  sheets.school,
                  `as on ${spokenDay(sheets.today)}`,
                  count(lines.length, ['leaver', 'leavers']),
                ]
                  .filter((part) => part !== '')
                  .join(' · ')}
              </p>
              <Legend colours={sheets.colours} lines={lines} />
            </td>
          </tr>
          <tr>
            {heads.map(({ key, title }) => (
              <th key={key} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map((line, i) => (
            <Line key={`${i}${line.who}`} line={line} sheets={sheets} withHopes={withHopes} />
          ))}
        </tbody>
      </table>
      {lines.length === 0 && <p class="none">No leaver of these cohorts is in the workbook yet.</p>}
    </article>
  );
}

function titleOf({ request: { from, to } }: FourYearsSheets): string {
  return from === to
    ? `The leavers of ${from}, followed for four years`
    : `The leavers of ${from} to ${to}, followed for four years`;
}

function Line({
  line,
  sheets,
  withHopes,
}: {
  line: FourYearsLine;
  sheets: FourYearsSheets;
  withHopes: boolean;
}) {
  const { request, columns, colours } = sheets;
  return (
    <tr>
      {request.who !== 'Neither' && <th scope="row">{line.who}</th>}
      <td>{line.cohort}</td>
      <td>{line.leavingPoint}</td>
      {withHopes && <td>{line.aspiration}</td>}
      <td>{line.intention}</td>
      {columns.map(({ key }, i) => {
        const word = line.words[i] ?? '';
        const colour = colours[word];
        return (
          <td
            key={key}
            class="word"
            style={colour && { backgroundColor: colour.background, color: colour.ink }}
          >
            {word}
          </td>
        );
      })}
    </tr>
  );
}
