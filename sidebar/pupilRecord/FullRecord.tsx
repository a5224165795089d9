import { type ComponentChildren, Fragment } from 'preact';
import type { PupilRecord } from '../../src/server';
import { dayLabel, placeOf } from '../ui/words';
import type { Room } from './room';
import { shortened, spokenDays, spokenName } from './sentences';

interface Props {
  record: PupilRecord;
  room: Room;
  /** For the next school: says what it is, who wrote it and when. */
  forNextSchool: boolean;
}

/** Everything recorded that the pupil may read, as far as there is room. What is left out is counted. */
export function FullRecord({ record, room, forNextSchool }: Props) {
  const { pupil, next } = record;
  const short = (text: string) => shortened(text.trim(), room.letters);
  const from = (fromSchool: string) => fromSchool && <span class="from">{` (${short(fromSchool)})`}</span>;
  const thisYear = record.participation.filter(({ schoolYear }) => schoolYear === record.schoolYear);
  const earlier = record.participation.filter(({ schoolYear }) => schoolYear !== record.schoolYear);
  return (
    <>
      <header class="head">
        <h2 class="whose">{`${spokenName(pupil.name)}: careers record`}</h2>
        {forNextSchool && (
          <p class="for">
            {`For the next school. Written by ${record.school || 'the school'} on ${dayLabel(record.asOf)}. The pupil may read everything that stands here.`}
          </p>
        )}
        <p>
          {[
            placeOf(pupil),
            pupil.pathway,
            forNextSchool ? '' : record.school,
            `school year ${record.schoolYear}`,
            forNextSchool ? '' : `as on ${dayLabel(record.asOf)}`,
          ]
            .filter((part) => part !== '')
            .join(' · ')}
        </p>
      </header>

      <Part
        title="Hopes and plans"
        all={record.aspirations}
        most={room.aspirations}
        none="Nothing has been noted yet."
        line={(one) => (
          <>
            <When>{dayLabel(one.date)}</When>
            <div>
              {short(one.aspiration)}
              {one.intended && ` · Next step in mind: ${one.intended}`}
              {one.expressedBy && <span class="from">{` · ${one.expressedBy}`}</span>}
              {from(one.fromSchool)}
            </div>
          </>
        )}
      />

      <section>
        <h3>Next step</h3>
        <dl>
          <dt>Means to do</dt>
          <dd>{short(next.intention) || 'Not asked yet.'}</dd>
          {next.offer && (
            <>
              <dt>Place</dt>
              <dd>{short(next.offer)}</dd>
            </>
          )}
          {next.destination && (
            <>
              <dt>First destination</dt>
              <dd>{short(next.destination)}</dd>
            </>
          )}
        </dl>
      </section>

      <Part
        title={`Took part in, ${record.schoolYear}`}
        all={thisYear.flatMap(({ activities }) => activities)}
        most={room.activities}
        none="Nothing has been recorded yet."
        columns
        line={(one) => <Activity {...one} short={short} from={from} />}
      />
      {earlier.length > 0 && (
        <Part
          title="Took part in, earlier years"
          all={earlier.flatMap(({ schoolYear, activities }) =>
            activities.map((one) => ({ ...one, schoolYear })),
          )}
          most={room.earlier}
          none=""
          columns
          line={(one) => <Activity {...one} date="" when={one.schoolYear} short={short} from={from} />}
        />
      )}

      {record.soFar.length > 0 && (
        <Part
          title="Had so far, year by year"
          all={record.soFar}
          most={room.years}
          none=""
          line={({ year, schoolYear, words }) => (
            <>
              <When>{year || schoolYear}</When>
              <div>
                {short(words)}
                {year && schoolYear && <span class="from">{` (${schoolYear})`}</span>}
              </div>
            </>
          )}
        />
      )}
      {!forNextSchool && <ToCome toCome={record.toCome} most={room.toCome} />}

      <Part
        title="Experiences of workplaces"
        all={record.placements}
        most={room.placements}
        none="None has been recorded yet."
        line={(one) => (
          <>
            <When>{dayLabel(one.start)}</When>
            <div>
              <b>{[short(one.employer), spokenDays(one.days)].filter((part) => part !== '').join(', ')}</b>
              {one.year && <span class="from">{` in Year ${one.year}`}</span>}
              {from(one.fromSchool)}
              <Said
                pieces={[
                  ['Task', short(one.task)],
                  ['The employer says', short(one.feedback)],
                  ['The pupil says', short(one.reflection)],
                ]}
              />
            </div>
          </>
        )}
      />

      <Part
        title="Guidance meetings"
        all={record.meetings}
        most={room.meetings}
        none="There has been no meeting yet."
        line={(one) => (
          <>
            <When>{dayLabel(one.date)}</When>
            <div>
              {one.adviser && <b>{`With ${short(one.adviser)}. `}</b>}
              {from(one.fromSchool)}
              <Said
                pieces={[
                  ['Advice', short(one.advice)],
                  ['Agreed', short(one.decisions)],
                  ['We look again on', dayLabel(one.review)],
                ]}
              />
            </div>
          </>
        )}
      />

      <p class="foot">
        {record.shared.length === 0
          ? 'This record has not been noted as shared with the pupil yet.'
          : `Shared with the pupil: ${record.shared
              .slice(0, 6)
              .map(({ date, transition }) =>
                [dayLabel(date), transition && `(${transition})`].filter(Boolean).join(' '),
              )
              .join(
                ', ',
              )}${record.shared.length > 6 ? ` and ${record.shared.length - 6} times before` : ''}.`}
      </p>
    </>
  );
}

/** What is due this school year, then what has time or is planned. For the next school it would say nothing: it has its own year. */
function ToCome({ toCome, most }: { toCome: PupilRecord['toCome']; most: number }) {
  const parts = (
    [
      ['Not yet, this school year', toCome.notYet],
      ['There is time, or it is planned', toCome.later],
    ] as const
  ).filter(([, all]) => all.length > 0);
  if (parts.length === 0) return null;
  return (
    <section>
      <h3>Still to come</h3>
      <dl>
        {parts.map(([title, all]) => (
          <Fragment key={title}>
            <dt>{title}</dt>
            <dd>
              {`${all.slice(0, most).join('; ')}${all.length > most ? `; and ${all.length - most} more` : ''}`}
            </dd>
          </Fragment>
        ))}
      </dl>
    </section>
  );
}

function Activity(props: {
  date: string;
  when?: string;
  title: string;
  countsAs: string[];
  fromSchool: string;
  short: (text: string) => string;
  from: (school: string) => ComponentChildren;
}) {
  return (
    <>
      <When>{props.when ?? dayLabel(props.date)}</When>
      <div>
        {props.short(props.title)}
        {props.countsAs.length > 0 && (
          <span class="from">{` · ${props.short(props.countsAs.join(', '))}`}</span>
        )}
        {props.from(props.fromSchool)}
      </div>
    </>
  );
}

/** What was said, each with what it is, one after the other to save room. */
const Said = ({ pieces }: { pieces: readonly (readonly [what: string, words: string])[] }) => (
  <p>
    {pieces
      .filter(([, words]) => words !== '')
      .map(([what, words]) => (
        <span key={what} class="said">
          <i>{`${what}:`}</i>
          {` ${words} `}
        </span>
      ))}
  </p>
);

const When = ({ children }: { children: string }) => <div class="when">{children}</div>;

function Part<T>({
  title,
  all,
  most,
  none,
  columns = false,
  line,
}: {
  title: string;
  all: readonly T[];
  most: number;
  none: string;
  columns?: boolean;
  line: (one: T) => ComponentChildren;
}) {
  const shown = all.slice(0, most);
  const more = all.length - shown.length;
  return (
    <section>
      <h3>{title}</h3>
      {all.length === 0 ? (
        <p class="none">{none}</p>
      ) : (
        <ul class={columns ? 'lines two' : 'lines'}>
          {shown.map((one, i) => (
            <li key={i}>{line(one)}</li>
          ))}
        </ul>
      )}
      {more > 0 && <p class="none">{`and ${more} more`}</p>}
    </section>
  );
}
