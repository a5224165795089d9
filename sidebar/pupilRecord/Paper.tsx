import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { PupilRecord } from '../../src/server';
import { EasyRead } from './EasyRead';
import { FullRecord } from './FullRecord';
import { ALL_OF_IT, EASY_ROOMS, ROOMS } from './room';

/** What is on the sheet: the record, its easy-read version, or the page for the next school. */
export type Version = 'full' | 'easy' | 'next';

interface Props {
  record: PupilRecord;
  version: Version;
  /** Everything, even if it takes more than one sheet. */
  everything: boolean;
}

/** A sheet of A4 as it will be printed: it tries with much room first, until all of it stands on one sheet. */
export function Paper({ record, version, everything }: Props) {
  const steps = version === 'easy' ? EASY_ROOMS.length : ROOMS.length;
  const [step, setStep] = useState(0);
  const sheet = useRef<HTMLElement>(null);
  useLayoutEffect(() => setStep(0), [record, version, everything]);
  useLayoutEffect(() => {
    const place = sheet.current;
    if (place && !everything && step < steps - 1 && place.scrollHeight > heightOfSheet(place))
      setStep(step + 1);
  });
  const room = everything ? ALL_OF_IT : ROOMS[Math.min(step, ROOMS.length - 1)]!;
  const easyRoom = EASY_ROOMS[Math.min(step, EASY_ROOMS.length - 1)]!;
  const { points } = version === 'easy' ? easyRoom : room;
  return (
    <article
      class={`paper ${version}`}
      ref={sheet}
      style={{ fontSize: `${points}pt` }}
      aria-label={version === 'easy' ? 'Easy-read page' : 'Careers record'}
    >
      {version === 'easy' ? (
        <EasyRead record={record} room={easyRoom} />
      ) : (
        <FullRecord record={record} room={room} forNextSchool={version === 'next'} />
      )}
    </article>
  );
}

/** The sheet has at least the height that prints on one page: the styles say so. */
function heightOfSheet(sheet: HTMLElement): number {
  const { minHeight, paddingTop, paddingBottom } = getComputedStyle(sheet);
  return [minHeight, paddingTop, paddingBottom].reduce((sum, size) => sum + Number.parseFloat(size), 1);
}
