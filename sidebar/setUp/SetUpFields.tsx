import { useState } from 'preact/hooks';
import type { SetUpAnswers, SetUpForm } from '../../src/server';
import { Button } from '../ui/Button';
import { LongTextField, SelectField, TextField } from '../ui/Field';
import { Message } from '../ui/Message';
import { TickList } from '../ui/TickList';
import { listing, yearGroupLabel } from '../ui/words';
import {
  chooseType,
  chooseYear,
  differsFromUsual,
  type Faults,
  keepLeavingPointsTaught,
  type Proposed,
  pathwaysFrom,
  yearsUpTo,
} from './answers';

const NAMES: Record<Proposed, string> = {
  yearGroups: 'year groups',
  leavingPoints: 'leaving points',
  pathways: 'pathways',
};

interface Props {
  form: SetUpForm;
  /** The workbook has been built: its answers are settled, and a new school type only offers the usual ones. */
  settled: boolean;
  answers: SetUpAnswers;
  faults: Faults;
  onChange: (answers: SetUpAnswers) => void;
}

const asChoices = (years: readonly string[]) =>
  years.map((value) => ({ value, label: yearGroupLabel(value) }));

/** The questions of the set-up. */
export function SetUpFields({ form, settled, answers, faults, onChange }: Props) {
  const [touched, setTouched] = useState<ReadonlySet<Proposed>>(
    new Set<Proposed>(settled ? ['yearGroups', 'leavingPoints', 'pathways'] : []),
  );
  const [pathwaysText, setPathwaysText] = useState(answers.pathways.join('\n'));
  const set = (change: Partial<SetUpAnswers>, settles?: Proposed) => {
    if (settles) setTouched(new Set([...touched, settles]));
    onChange(keepLeavingPointsTaught({ ...answers, ...change }));
  };
  const takeType = (schoolType: string, settled: ReadonlySet<Proposed>) => {
    const next = chooseType(answers, schoolType, form.schoolTypes, settled);
    setPathwaysText(next.pathways.join('\n'));
    onChange(next);
  };
  const unusual = differsFromUsual(answers, form.schoolTypes);
  const startYears = yearsUpTo(answers.academicYear, form.academicYears);

  return (
    <div class="stack">
      <TextField
        label="School name"
        value={answers.schoolName}
        fault={faults.schoolName}
        onChange={(schoolName) => set({ schoolName })}
      />
      <SelectField
        label="School type"
        help="It proposes year groups, leaving points and pathways, and decides which statutory duties are shown."
        value={answers.schoolType}
        fault={faults.schoolType}
        choices={form.schoolTypes.map((type) => type.label)}
        onChange={(schoolType) => takeType(schoolType, touched)}
      />
      {answers.schoolType !== '' && touched.size > 0 && unusual.length > 0 && (
        <Message tone="plain">
          <p>{`Your ${listing(unusual.map((name) => NAMES[name]))} differ from the usual ones for this school type. They are kept.`}</p>
          <Button
            onClick={() => {
              setTouched(new Set());
              takeType(answers.schoolType, new Set());
            }}
          >
            Use the usual ones instead
          </Button>
        </Message>
      )}
      <TickList
        legend="Year groups taught"
        choices={asChoices(form.allYearGroups)}
        ticked={answers.yearGroups}
        fault={faults.yearGroups}
        onChange={(yearGroups) => set({ yearGroups }, 'yearGroups')}
      />
      <TickList
        legend="Pupils may leave at the end of"
        help={answers.yearGroups.length === 0 ? 'Tick the year groups first.' : undefined}
        choices={asChoices(form.allYearGroups.filter((year) => answers.yearGroups.includes(year)))}
        ticked={answers.leavingPoints}
        fault={faults.leavingPoints}
        onChange={(leavingPoints) => set({ leavingPoints }, 'leavingPoints')}
      />
      <LongTextField
        label="Pathways"
        help="Your school’s own names, one a line. May be left empty."
        rows={Math.min(8, Math.max(3, pathwaysText.split('\n').length))}
        value={pathwaysText}
        onChange={(text) => {
          setPathwaysText(text);
          set({ pathways: pathwaysFrom(text) }, 'pathways');
        }}
      />
      <SelectField
        label="Academic year"
        value={answers.academicYear}
        fault={faults.academicYear}
        choices={form.academicYears}
        onChange={(academicYear) => onChange(chooseYear(answers, academicYear))}
      />
      <SelectField
        label="Careers records begin in"
        help="Earlier years are shown as “not recorded”, never as missed."
        value={answers.recordsBegin}
        fault={faults.recordsBegin}
        choices={startYears}
        onChange={(recordsBegin) => set({ recordsBegin })}
      />
      <TextField
        label="How many pupils to make room for"
        help="More can be added at any time."
        numeric
        value={Number.isNaN(answers.expectedPupils) ? '' : String(answers.expectedPupils)}
        fault={faults.expectedPupils}
        onChange={(text) => set({ expectedPupils: /^\s*\d+\s*$/.test(text) ? Number(text) : Number.NaN })}
      />
    </div>
  );
}
