import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { LeavingChoice, LeavingPreview } from '../../src/server';
import { Hindrances } from '../closing/Hindrances';
import { Button } from '../ui/Button';
import { DateField, SelectField } from '../ui/Field';
import { ArrivalHeading } from '../ui/Heading';
import { closePanel } from '../ui/server';
import { count, dayLabel } from '../ui/words';
import { Frame } from './Frame';
import { PreviewPanels } from './PreviewPanels';

interface Props {
  preview: LeavingPreview;
  younger: boolean;
  early: boolean;
  /** The part of the preview that is open; '' = the first that has something in it. */
  panel: string;
  onPanel: (panel: string) => void;
  onEarly: (early: boolean) => void;
  /** Looks again, with what was changed. */
  onLook: (changes: Partial<LeavingChoice>) => void;
  onClose: () => void;
  children: ComponentChildren;
}

/** Why the leaving year cannot be closed just now, in one sentence; '' where it can. */
function obstacleOf(preview: LeavingPreview, early: boolean, lastDay: string): string {
  const { faults, waiting, notOver, changes } = preview;
  if (lastDay < preview.firstDay || lastDay > preview.lastDayOfYear)
    return `The last day has to lie in ${preview.schoolYear}.`;
  if (lastDay !== preview.lastDay) return 'The last day was changed: look again first.';
  if (faults.length > 0) return `Put ${count(faults.length, ['fault', 'faults'])} right first.`;
  if (waiting.length > 0)
    return `${count(waiting.length, ['pupil waits', 'pupils wait'])} for a decision: staying or leaving?`;
  if (changes === 0) return 'Nothing is left to do: every row says it all.';
  if (notOver !== '' && !early) return 'The year is not over: tick that you mean it.';
  return '';
}

/** Everything that would happen, then the one button that makes it happen. */
export function PreviewStep(props: Props) {
  const { preview, early, onLook } = props;
  const [lastDay, setLastDay] = useState(preview.lastDay);
  const obstacle = obstacleOf(preview, early, lastDay);
  const isDone = preview.changes === 0 && preview.faults.length + preview.waiting.length === 0;
  return (
    <Frame
      step={0}
      footer={
        <>
          <Button onClick={closePanel}>Not now</Button>
          <Button onClick={() => onLook({ lastDay })}>Look again</Button>
          <span class={obstacle === '' || isDone ? 'help grow' : 'fault grow'} id="close-state" role="status">
            {obstacle || 'Nothing has been written yet.'}
          </span>
          <Button
            kind="primary"
            unavailable={obstacle !== ''}
            describedBy="close-state"
            onClick={props.onClose}
          >
            {`Close ${preview.title}`}
          </Button>
        </>
      }
    >
      <div class="stack">
        <ArrivalHeading>
          {isDone
            ? `The leaving year ${preview.schoolYear} is settled`
            : `What closing the leaving year ${preview.schoolYear} does`}
        </ArrivalHeading>
        {isDone ? <Settled preview={preview} /> : <Summary preview={preview} />}
        <div class="whose">
          {preview.cohorts.length > 1 && (
            <SelectField
              label="Which leavers"
              value={String(preview.cohort)}
              choices={preview.cohorts.map(({ cohort }) => String(cohort))}
              labelOf={(cohort) =>
                preview.cohorts.find((one) => String(one.cohort) === cohort)?.title ?? cohort
              }
              onChange={(cohort) => onLook({ cohort: Number(cohort), lastDay: '' })}
            />
          )}
          {!isDone && (
            <DateField
              label="Last day on roll, where none is written yet"
              value={lastDay}
              onChange={setLastDay}
            />
          )}
        </div>
        {!isDone && (
          <Hindrances
            faults={preview.faults}
            notOver={preview.notOver}
            early={early}
            onEarly={props.onEarly}
          />
        )}
        <PreviewPanels
          preview={preview}
          settled={isDone}
          younger={props.younger}
          onYounger={(younger) => onLook({ younger, lastDay })}
          open={props.panel}
          onOpen={props.onPanel}
        />
        {props.children}
      </div>
    </Frame>
  );
}

/** In place of the preview where nothing is left to do. */
function Settled({ preview: { leavers, staying, title } }: { preview: LeavingPreview }) {
  return (
    <div class="summary">
      <p>
        <b>Nothing is left to do.</b>{' '}
        {`${title} holds ${count(leavers.length, ['leaver', 'leavers'])}, and each row says it all; ${count(staying.length, ['pupil stays', 'pupils stay'])}. Choose other leavers below, or close this window.`}
      </p>
    </div>
  );
}

/** The preview in one paragraph, for whoever reads no tables. */
function Summary({ preview }: { preview: LeavingPreview }) {
  const { leavers, staying, title, lastDay } = preview;
  return (
    <div class="summary">
      <p>
        <b>
          {`${count(leavers.length, ['leaver goes', 'leavers go'])} into ${title}; ${count(staying.length, ['pupil stays', 'pupils stay'])}, counted as staying and never chased.`}
        </b>{' '}
        {`Each leaver’s row keeps the UPN, the name, the aspiration, the pathway, the need and the groups as Pupils has them now; what stands there already is left alone. In Pupils they are marked Left, on roll to ${dayLabel(lastDay)} unless another day stands there. Everything recorded of them stays where it is.`}
      </p>
    </div>
  );
}
