import type { AuthorityPreview, AuthorityProblem } from '../../src/server';
import { CopyList } from '../ui/CopyList';
import { TickField } from '../ui/Field';
import { type Column, PagedTable } from '../ui/PagedTable';
import { type Tab, Tabs } from '../ui/Tabs';
import { count } from '../ui/words';

type Named = { pupilId: string; name: string };

const PUPIL: [string, string] = ['pupil', 'pupils'];

const nameColumns: Column<Named>[] = [
  {
    header: 'Pupil',
    names: true,
    cell: ({ name, pupilId }) => (
      <>
        {name} <span class="id">{pupilId}</span>
      </>
    ),
  },
];

const named = (caption: string, items: Named[]) => (
  <PagedTable
    caption={caption}
    columns={nameColumns}
    items={items}
    keyOf={({ pupilId, name }, i) => `${pupilId}-${name}-${i}`}
    unit={PUPIL}
  />
);

const placeOf = ({ title, cell }: AuthorityProblem) => [title, cell].filter((part) => part !== '').join(', ');

const problemColumns: Column<AuthorityProblem>[] = [
  { header: 'Cell', className: 'where', cell: (problem) => placeOf(problem) || '–' },
  { header: 'Pupil', names: true, cell: ({ who }) => who },
  { header: 'Column', cell: ({ column }) => column },
  { header: 'What is wrong', cell: ({ message }) => message },
];

const asText = (problems: readonly AuthorityProblem[]): string =>
  problems
    .map((problem) => `${placeOf(problem)} (${problem.who}, ${problem.column}): ${problem.message}`)
    .join('\n');

function Problems({ problems }: { problems: AuthorityProblem[] }) {
  if (problems.length === 0) return <p>Nothing was found that has to be put right.</p>;
  return (
    <div class="stack">
      <div class="row">
        <span class="grow">
          Each is put right in its own cell. Close this window to do so; your columns are kept once a file was
          made.
        </span>
        <CopyList text={() => asText(problems)} what="rows" />
      </div>
      <PagedTable
        caption="What has to be put right, by cell"
        columns={problemColumns}
        items={problems}
        keyOf={({ tab, cell, column }, i) => `${tab}-${cell}-${column}-${i}`}
        unit={['thing', 'things']}
      />
    </div>
  );
}

interface Props {
  preview: AuthorityPreview;
  include: readonly string[];
  /** '' = the first. */
  open: string;
  onOpen: (key: string) => void;
  onInclude: (why: string, included: boolean) => void;
}

/** The preview as tabs: what has to be put right comes first. */
export function PreviewPanels({ preview, include, open, onOpen, onInclude }: Props) {
  const { problems, groups, out, blocked, headers, rows, pupils } = preview;
  const tabs: Tab[] = [
    {
      key: 'problems',
      label: 'To put right',
      count: problems.length,
      tone: 'notice',
      panel: () => <Problems problems={problems} />,
    },
    {
      key: 'in',
      label: 'Who is in',
      count: pupils,
      panel: () =>
        groups.length === 0 ? (
          <p>Nobody.</p>
        ) : (
          <ul class="plain">
            {groups.map(({ words, pupils: number }) => (
              <li key={words}>{`${words}: ${count(number, PUPIL)}`}</li>
            ))}
          </ul>
        ),
    },
    {
      key: 'out',
      label: 'Who is not',
      count: out.filter(({ included }) => !included).reduce((sum, one) => sum + one.pupils.length, 0),
      panel: () => (
        <div class="stack">
          <p>
            An authority follows the final year of compulsory education, academic age 16 and 17, and 18 to 24
            with an EHC plan. Tick others only where it has asked for them.
          </p>
          {out.map(({ why, pupils: who }) => (
            <section class="stack tight" key={why}>
              <TickField
                label={`${why}: ${count(who.length, PUPIL)}. Put them in all the same`}
                ticked={include.includes(why)}
                onChange={(ticked) => onInclude(why, ticked)}
              />
              <details class="part">
                <summary>Who they are</summary>
                <div class="part-body">{named(why, who)}</div>
              </details>
            </section>
          ))}
        </div>
      ),
    },
    {
      key: 'blocked',
      label: 'Blocked',
      count: blocked.length,
      tone: 'notice',
      panel: () =>
        blocked.length === 0 ? (
          <p>Nobody has blocked the sharing of more than name, address and date of birth.</p>
        ) : (
          <div class="stack">
            <p>
              Only name and date of birth of these pupils are in the file: a parent or the pupil has blocked
              the rest (Pupils, Sharing blocked).
            </p>
            {named('Blocked', blocked)}
          </div>
        ),
    },
    {
      key: 'rows',
      label: 'First rows',
      count: rows.length,
      panel: () => (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table must be scrolled without a mouse.
        <section class="wide" tabIndex={0} aria-label="The first rows of the file">
          <table>
            <caption class="unseen">The first rows of the file</caption>
            <thead>
              <tr>
                {headers.map((header) => (
                  <th scope="col" key={header}>
                    {header}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map((row, i) => (
                <tr key={i}>
                  {row.map((cell, j) => (
                    <td key={headers[j]}>{cell}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      ),
    },
  ];
  return <Tabs label="The file" tabs={tabs} open={open} onOpen={onOpen} />;
}
