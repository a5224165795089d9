import type { ComponentChildren } from 'preact';
import type { ClosePreview } from '../../src/server';
import { Hindrances } from '../closing/Hindrances';
import { Button } from '../ui/Button';
import { ArrivalHeading } from '../ui/Heading';
import { closePanel } from '../ui/server';
import { count, dayLabel } from '../ui/words';
import { Frame } from './Frame';
import { PreviewPanels } from './PreviewPanels';

interface Props {
  preview: ClosePreview;
  repeats: string[];
  early: boolean;
  /** The part of the preview that is open; '' = the first that has something in it. */
  panel: string;
  onPanel: (panel: string) => void;
  onRepeats: (pupilIds: string[]) => void;
  onEarly: (early: boolean) => void;
  onLookAgain: () => void;
  onClose: () => void;
  children: ComponentChildren;
}

const PUPILS = ['pupil', 'pupils'] as const;

/** Why the year cannot be closed just now, in one sentence; '' where it can. */
function obstacleOf({ faults, waiting, notOver }: ClosePreview, early: boolean): string {
  if (faults.length > 0) return `Put ${count(faults.length, ['fault', 'faults'])} right first.`;
  if (waiting.length > 0)
    return `${count(waiting.length, ['pupil waits', 'pupils wait'])} for a decision: staying or leaving?`;
  if (notOver !== '' && !early) return 'The year is not over: tick that you mean it.';
  return '';
}

/** Everything that would happen, then the one button that makes it happen. */
export function PreviewStep(props: Props) {
  const { preview, early } = props;
  const obstacle = obstacleOf(preview, early);
  return (
    <Frame
      step={0}
      footer={
        <>
          <Button onClick={closePanel}>Not now</Button>
          <Button onClick={props.onLookAgain}>Look again</Button>
          <span class={obstacle === '' ? 'help grow' : 'fault grow'} id="close-state" role="status">
            {obstacle || 'Nothing has been written yet.'}
          </span>
          <Button
            kind="primary"
            unavailable={obstacle !== ''}
            describedBy="close-state"
            onClick={props.onClose}
          >
            {`Close ${preview.from}`}
          </Button>
        </>
      }
    >
      <div class="stack">
        <ArrivalHeading>{`What closing ${preview.from} does`}</ArrivalHeading>
        <Summary preview={preview} />
        <Hindrances faults={preview.faults} notOver={preview.notOver} early={early} onEarly={props.onEarly} />
        <PreviewPanels
          preview={preview}
          repeats={props.repeats}
          onRepeats={props.onRepeats}
          open={props.panel}
          onOpen={props.onPanel}
        />
        {props.children}
      </div>
    </Frame>
  );
}

/** The preview in one paragraph, for whoever reads no tables. */
function Summary({ preview }: { preview: ClosePreview }) {
  const up = preview.movesUp.reduce((sum, line) => sum + line.pupils, 0);
  const stays = preview.staysAs.map(({ words, pupils }) => `${pupils} ${words}`);
  return (
    <div class="summary">
      <p>
        <b>
          {`${count(up, ['pupil moves', 'pupils move'])} up a year group and ${count(preview.leavers.length, ['leaves', 'leave'])} on ${dayLabel(preview.lastDay)}.`}
        </b>{' '}
        {stays.length > 0 && `${stays.join('; ')}. `}
        {`What ${count(preview.pupilsCounted, PUPILS)} took part in goes to Earlier years, by year group. Participation of ${preview.from} is kept as it is, hidden; placements and meetings stay where they are. Each leaver’s row in Destinations keeps who they were on leaving. The workbook then goes by ${preview.to}.`}
      </p>
    </div>
  );
}
