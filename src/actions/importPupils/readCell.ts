import { ageOn, parseDate } from '../../rules/dates';
import { parseNeed } from '../../rules/needs';
import { BLANK, notUnderstood, plainWords, type Reading, understood } from '../../rules/reading';
import { parseSenStatus } from '../../rules/senStatus';
import { checkUln } from '../../rules/uln';
import { checkUpn } from '../../rules/upn';
import { parseYearGroup } from '../../rules/yearGroup';
import { parseEal, parseYesNo } from '../../rules/yesNo';
import { cleanText } from './text';
import type { ImportSchool } from './types';
import { parseEnrolment, parseSex } from './words';

type Reader = (text: string, school: ImportSchool) => Reading;

const asText: Reader = (text) => (text ? understood(text) : BLANK);

const upn: Reader = (text) => {
  const check = checkUpn(text);
  return check.valid ? understood(check.upn) : { value: '', problem: check.problem };
};

const uln: Reader = (text) => {
  const check = checkUln(text);
  return check.valid ? understood(check.uln) : { value: '', problem: check.problem };
};

/** Younger or older than these is a slip of the pen: nursery begins at 3, and an EHC plan ends at 25. */
const youngest = 4;
const oldest = 26;

const dateOfBirth: Reader = (text, { today }) => {
  const date = parseDate(text);
  if (!date.value) return date;
  if (date.value > today) return notUnderstood('This date of birth is in the future.');
  const age = ageOn(date.value, today);
  if (age < youngest || age > oldest)
    return notUnderstood(`This date of birth makes the pupil ${age} years old: check the year.`);
  return date;
};

const pathway: Reader = (text, { pathways }) => {
  const words = plainWords(text);
  if (words === '') return BLANK;
  const found = pathways.find((name) => plainWords(name) === words);
  if (found) return understood(found);
  return notUnderstood(
    pathways.length > 0
      ? `This is not one of the pathways on Start here (${pathways.join(', ')}). Add it there, or correct it, and import again.`
      : 'No pathways are set on Start here yet. Add them there and import again.',
  );
};

const readers: Readonly<Record<string, Reader>> = {
  upn,
  uln,
  dateOfBirth,
  sex: parseSex,
  year: parseYearGroup,
  pathway,
  enrolment: parseEnrolment,
  onRollFrom: parseDate,
  onRollTo: parseDate,
  senStatus: parseSenStatus,
  primaryNeed: parseNeed,
  secondaryNeed: parseNeed,
  ehcpFrom: parseDate,
  pupilPremium: parseYesNo,
  freeSchoolMeals: parseYesNo,
  lookedAfter: parseYesNo,
  eal: parseEal,
  youngCarer: parseYesNo,
};

/**
 * Reads one cell of a file, or of the register, into its canonical text.
 *
 * Attendance is not read here: a single figure does not tell whether it is a share or a percentage (see readRows).
 *
 * @param field A field key of content/importFields; for one without rules of its own the text is kept as it is.
 */
export function readCell(field: string, text: string, school: ImportSchool): Reading {
  return (readers[field] ?? asText)(cleanText(text), school);
}

/** The register's own cell in canonical text, so that '01/09/2011' typed by hand and the file's date are not a change. */
export function registerText(field: string, text: string, school: ImportSchool): string {
  const clean = cleanText(text);
  if (field === 'attendance') return /^\d*\.?\d+$/.test(clean) ? String(Number(clean)) : clean;
  return readCell(field, clean, school).value || clean;
}
