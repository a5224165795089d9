import { useId } from 'preact/hooks';
import type { FourYearsRequest, FourYearsSheets } from '../../src/server';
import { SelectField, TickField } from '../ui/Field';
import { Message } from '../ui/Message';
import { count, listing } from '../ui/words';

interface Props {
  sheets: FourYearsSheets;
  request: FourYearsRequest;
  onChange: (request: FourYearsRequest) => void;
}

const HELP: Record<string, string> = {
  Names: 'For those who may see every leaver.',
  'Pupil IDs': 'Whoever has the workbook can tell who is who.',
  Neither: 'In the order of what is said, not of the register, and without hopes in their own words.',
};

/** Which cohorts, and whether a row says who it is. */
export function Choices({ sheets, request, onChange }: Props) {
  const id = useId();
  const cohorts = sheets.cohorts.map(String);
  const named = request.who !== 'Neither';
  return (
    <>
      <section class="task">
        <h2>Cohorts</h2>
        <SelectField
          label="From the leavers of"
          value={String(request.from)}
          choices={[...cohorts].reverse()}
          onChange={(from) =>
            onChange({ ...request, from: Number(from), to: Math.max(Number(from), request.to) })
          }
        />
        <SelectField
          label="To the leavers of"
          value={String(request.to)}
          choices={[...cohorts].reverse()}
          onChange={(to) =>
            onChange({ ...request, to: Number(to), from: Math.min(Number(to), request.from) })
          }
        />
        <p class="help" role="status">{`${count(sheets.lines.length, ['leaver', 'leavers'])}.`}</p>
      </section>
      <section class="task">
        <fieldset>
          <legend>
            <h2>Each row shows</h2>
          </legend>
          {sheets.whoChoices.map((who) => (
            <label class="tick who" key={who}>
              <input
                type="radio"
                name={id}
                checked={request.who === who}
                // Somebody who comes back from a list without names may want the hopes again.
                onChange={() => onChange({ ...request, who, hopes: who !== 'Neither' })}
              />
              <span>
                {who === 'Neither' ? 'Neither name nor ID' : who}
                <span class="help">{HELP[who] ?? ''}</span>
              </span>
            </label>
          ))}
        </fieldset>
        {named && (
          <TickField
            label="With what they hope for"
            ticked={request.hopes}
            onChange={(hopes) => onChange({ ...request, hopes })}
          />
        )}
      </section>
      {!named && sheets.few.length > 0 && (
        <Message tone="notice" headline="Few leavers can be recognised" announce>
          <p>
            {`${listing(
              sheets.few.map(({ cohort, leavers }) => `${cohort} (${count(leavers, ['leaver', 'leavers'])})`),
            )}: where so few have left, whoever knows the school can tell who a row is, even without a name. Think whom you give it to.`}
          </p>
        </Message>
      )}
    </>
  );
}
