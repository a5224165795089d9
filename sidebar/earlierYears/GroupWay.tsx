import { useState } from 'preact/hooks';
import type { EarlierYearsForm, EarlierYearsOutcome, LastRecording } from '../../src/server';
import { NO_FILTER } from '../recordActivity/filter';
import { count } from '../ui/words';
import { OutcomeStep } from './OutcomeStep';
import { NO_ANSWERS, PreviewStep } from './PreviewStep';
import { type GroupLine, groupRequest, NOT_SAID } from './request';
import { SayStep } from './SayStep';
import { WhomStep } from './WhomStep';
import { GROUP_WORDS } from './words';

interface Props {
  form: EarlierYearsForm;
  onUndo: (undo: LastRecording | null) => void;
  onList: () => void;
}

type Place = { step: 'whom' | 'say' | 'preview' } | { step: 'done'; outcome: EarlierYearsOutcome };

const NO_LINE: GroupLine = { ...NOT_SAID, counts: {} };

/** One line for a whole class: whom, what, look, and only then write. */
export function GroupWay({ form, onUndo, onList }: Props) {
  const [place, setPlace] = useState<Place>({ step: 'whom' });
  const [filter, setFilter] = useState(NO_FILTER);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [line, setLine] = useState(NO_LINE);
  const to = (step: 'whom' | 'say' | 'preview') => () => setPlace({ step });
  switch (place.step) {
    case 'whom':
      return (
        <WhomStep
          form={form}
          filter={filter}
          onFilter={setFilter}
          chosen={chosen}
          onChoose={setChosen}
          onBack={onList}
          onNext={to('say')}
        />
      );
    case 'say':
      return (
        <SayStep
          form={form}
          pupils={chosen.size}
          line={line}
          onChange={setLine}
          onBack={to('whom')}
          onNext={to('preview')}
        />
      );
    case 'preview':
      return (
        <PreviewStep
          words={GROUP_WORDS}
          form={form}
          table={null}
          comparing={`Looking at ${count(chosen.size, ['pupil', 'pupils'])}…`}
          requestWith={() => groupRequest(chosen, line)}
          answers={NO_ANSWERS}
          onAnswer={() => {}}
          onBack={to('say')}
          onDone={(outcome) => {
            onUndo(outcome.undo);
            setPlace({ step: 'done', outcome });
          }}
        />
      );
    case 'done':
      return (
        <OutcomeStep
          words={GROUP_WORDS}
          outcome={place.outcome}
          onUndo={onUndo}
          onMore={() => {
            setLine(NO_LINE);
            setPlace({ step: 'whom' });
          }}
          onAgain={to('preview')}
        />
      );
  }
}
