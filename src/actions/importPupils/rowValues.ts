import { checkUln } from '../../rules/uln';
import { checkUpn } from '../../rules/upn';
import type { ImportProblem } from '../../server';
import type { Cells, RegisterRow } from './types';

export type Tell = (field: string, message: string, weight?: ImportProblem['weight']) => void;

/** What stands for "not known yet" in a file does not replace what is known. */
export function withoutDowngrades(values: Cells, pupil: RegisterRow, tell: Tell): Cells {
  const kept = { ...values };
  const known = checkUpn(pupil.cells.upn ?? '');
  if (known.valid && !known.temporary && checkUpn(values.upn ?? '').temporary) {
    delete kept.upn;
    tell('upn', 'The file has a temporary UPN and the register a permanent one, which is kept.');
  }
  const learner = checkUln(pupil.cells.uln ?? '');
  if (learner.valid && !learner.temporary && checkUln(values.uln ?? '').temporary) {
    delete kept.uln;
    tell('uln', 'The file has the number for "ULN not known yet". The ULN on the register is kept.');
  }
  return kept;
}

/** Columns that say who is on roll now. A list without any of them (attendance, needs) brings no leaver back. */
const rollFields = ['year', 'form', 'enrolment', 'onRollFrom'];

/** Somebody who had left and is in a list of pupils on roll again has come back. */
export function withReturn(values: Cells, pupil: RegisterRow, fields: readonly string[], tell: Tell): Cells {
  const isRollList = rollFields.some((field) => fields.includes(field));
  if (pupil.cells.enrolment !== 'Left' || values.enrolment || !isRollList) return values;
  if (pupil.cells.onRollTo && !values.onRollTo)
    tell(
      'onRollTo',
      'This pupil had left and is in the file again. Enrolment becomes Current; look at "On roll to" in the register.',
    );
  return { ...values, enrolment: 'Current' };
}
