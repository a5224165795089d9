import type { PupilRecord } from '../../src/server';
import { Drawing } from './Drawing';
import type { EasyRoom } from './room';
import { easyRead, spokenDay, spokenName } from './sentences';

/** The record in short sentences with a symbol for each idea. */
export function EasyRead({ record, room }: { record: PupilRecord; room: EasyRoom }) {
  return (
    <>
      <h2 class="whose">{`My careers page: ${spokenName(record.pupil.name)}`}</h2>
      {easyRead(record, room).map(({ idea, title, lines }) => (
        <section key={title} class="idea">
          <Drawing idea={idea} />
          <div>
            <h3>{title}</h3>
            {lines.map((line, i) => (
              <p key={`${i}${line}`}>{line}</p>
            ))}
          </div>
        </section>
      ))}
      <p class="foot">{`Written on ${spokenDay(record.asOf)}.`}</p>
    </>
  );
}
