import { EARLIER_KINDS } from '../../content/earlierYears';
import { parseAcademicYear } from '../../rules/academicYear';
import { earlierYear, readCount } from '../../rules/earlierYear';
import type { Reading } from '../../rules/reading';
import { parseYearGroup } from '../../rules/yearGroup';
import type { EarlierList, EarlierYearsRequest, ImportProblem, ListPreview } from '../../server';
import { cleanText } from '../importPupils/text';
import { makeMatcher } from '../matchPupils/matcher';
import type { EarlierPupil, EarlierSchool, Fact } from './types';

/** What the person answers where a line is not to be used. */
export const LEAVE_OUT = 'leave out';

/** Halves of a day are counted; halves of an encounter are not. */
const IN_PARTS = new Set(['Days']);

export interface Facts {
  facts: Fact[];
  doubtful: ListPreview['doubtful'];
  problems: ImportProblem[];
}

type Tell = (field: string, message: string, weight: ImportProblem['weight']) => void;

/** Reads what a request says, a fact for each pupil and school year; what cannot be used is told in `problems`. */
export const readFacts = (request: EarlierYearsRequest, school: EarlierSchool): Facts =>
  request.list ? factsOfList(request.list, request, school) : factsOfGroup(request, school);

function factsOfList(list: EarlierList, request: EarlierYearsRequest, school: EarlierSchool): Facts {
  const found: Facts = { facts: [], doubtful: [], problems: [] };
  const match = makeMatcher(school.pupils);
  const byId = new Map(school.pupils.map((pupil) => [pupil.choice.pupilId, pupil]));
  for (const [at, texts] of list.rows.entries()) {
    const line = list.lines[at] ?? at + 1;
    const decision = list.decisions[String(line)] ?? '';
    if (texts.every((text) => cleanText(text) === '') || decision === LEAVE_OUT) continue;
    const cell = (field: string): string => cleanText(texts[list.fields.indexOf(field)] ?? '');
    const named = pupilText(cell);
    const decided = byId.get(decision);
    const matched = decided ? undefined : match(named);
    const pupil = decided ?? byId.get(matched?.pupilId ?? '');
    const who = pupil?.choice.name ?? named.replace(/\t/g, ' ');
    let stopped = false;
    const tell: Tell = (field, message, weight) => {
      stopped ||= weight === 'stops';
      found.problems.push({ line, who, field, message, weight });
    };
    const counts = countsIn(cell, tell);
    const ownYear = cell('schoolYear');
    const ownGroup = cell('yearGroup');
    const saysWhen = ownYear + ownGroup !== '';
    const schoolYear = said(saysWhen ? ownYear : request.schoolYear, parseAcademicYear, 'School year', tell);
    const yearGroup = said(saysWhen ? ownGroup : request.yearGroup, parseYearGroup, 'Year group then', tell);
    if (!stopped && counts.size === 0) tell('', 'There is no number in this row.', 'stops');
    if (stopped) continue;
    if (!pupil) {
      found.doubtful.push({ line, match: matched! });
      continue;
    }
    const fact = factOf(pupil, line, schoolYear, yearGroup, counts, school, tell);
    if (fact) found.facts.push(fact);
  }
  return found;
}

function factsOfGroup(request: EarlierYearsRequest, school: EarlierSchool): Facts {
  const found: Facts = { facts: [], doubtful: [], problems: [] };
  const wanted = new Set(request.group?.pupilIds ?? []);
  const about = (who: string): Tell => {
    return (field, message, weight) => found.problems.push({ line: 0, who, field, message, weight });
  };
  const counts = countsIn((field) => cleanText(request.group?.counts[field] ?? ''), about(''));
  const schoolYear = said(request.schoolYear, parseAcademicYear, 'School year', about(''));
  const yearGroup = said(request.yearGroup, parseYearGroup, 'Year group then', about(''));
  if (found.problems.some(({ weight }) => weight === 'stops')) return found;
  for (const pupil of school.pupils) {
    if (!wanted.has(pupil.choice.pupilId)) continue;
    const fact = factOf(pupil, 0, schoolYear, yearGroup, counts, school, about(pupil.choice.name));
    if (fact) found.facts.push(fact);
  }
  return found;
}

/** All that a row says of the pupil, as the matcher takes it: cells with tabs between. */
function pupilText(cell: (field: string) => string): string {
  const name = [cell('surname'), cell('forename')].filter((part) => part !== '').join(', ');
  return [cell('pupil'), name, cell('form')].filter((part) => part !== '').join('\t');
}

function countsIn(cell: (field: string) => string, tell: Tell): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { key, label } of EARLIER_KINDS) {
    const { value, problem } = readCount(cell(key), IN_PARTS.has(key));
    if (problem !== '') tell(label, problem, 'stops');
    else if (value !== '') counts.set(key, Number(value));
  }
  return counts;
}

function said(text: string, read: (text: string) => Reading, field: string, tell: Tell): string {
  const { value, problem } = read(text);
  if (problem !== '') tell(field, problem, 'stops');
  return value;
}

/** Windows of provider access close on 28 February of these years. */
const CLOSES_IN_FEBRUARY = new Set([9, 11, 13]);

function factOf(
  pupil: EarlierPupil,
  line: number,
  schoolYear: string,
  yearGroup: string,
  counts: ReadonlyMap<string, number>,
  school: EarlierSchool,
  tell: Tell,
): Fact | null {
  const when = earlierYear(schoolYear, yearGroup, pupil.now, school.academicYear);
  if (when.problem !== '') {
    tell('', when.problem, 'stops');
    return null;
  }
  if (when.doubt !== '') tell('', when.doubt, 'warns');
  if (CLOSES_IN_FEBRUARY.has(when.yearGroup) && (counts.get('Access') ?? 0) > 0 && !counts.has('AccessToFeb'))
    tell(
      'Provider access',
      `In Year ${when.yearGroup} the window closes on 28 February, so this counts for it only once you give the number up to that day.`,
      'warns',
    );
  return {
    line,
    pupilId: pupil.choice.pupilId,
    name: pupil.choice.name,
    yearGroup: when.yearGroup,
    schoolYear: when.schoolYear,
    yearSaid: schoolYear !== '',
    counts,
  };
}
