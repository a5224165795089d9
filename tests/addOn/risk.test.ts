import fc from 'fast-check';
import type { LocalSheets } from '../../local/types';
import type { HandOver, PupilRecord } from '../../src/server';
import { pasteRows } from './logWorld';
import { reachedFrom } from './reachedFrom';
import { openTracked, idOf as trackedId } from './trackedSchool';
import { Book, build, days, openBuilt, type, typed } from './workbook';

const SEED = Number(process.env.RISK_SEED ?? 20261121);
const PUPILS = 200;

/** A pupil as the register and the tab know them; '' and null: not recorded. */
interface Known {
  enrolment: string;
  eal: string;
  senStatus: string;
  attendance: number | null;
  lookedAfter: string;
  freeSchoolMeals: string;
  youngCarer: string;
  skillsStart: number | null;
  skillsLatest: number | null;
  offSite: string;
  otherPoints: number | null;
  laColour: string;
  talked: string;
}

const yesNo = fc.constantFrom('Yes', 'No', 'No', '', '');
const score = fc.oneof(fc.constant(null), fc.constantFrom(0, 45, 49, 50, 54, 55, 60, 100));
const someone: fc.Arbitrary<Known> = fc.record({
  enrolment: fc.constantFrom('Current', 'Current', 'Current', 'Dual: main', 'Dual: subsidiary', 'Guest', ''),
  eal: yesNo,
  senStatus: fc.constantFrom('E', 'K', 'N', ''),
  attendance: fc.constantFrom(null, 0, 0.7, 0.849, 0.85, 0.8999, 0.9, 0.95, 1),
  lookedAfter: yesNo,
  freeSchoolMeals: yesNo,
  youngCarer: yesNo,
  skillsStart: score,
  skillsLatest: score,
  offSite: yesNo,
  otherPoints: fc.constantFrom(null, null, 0, 1, 3),
  laColour: fc.constantFrom('', '', 'Red', 'Amber', 'Green'),
  talked: fc.constantFrom('', '', '', days(-3), days(-400), days(9)),
});
const nobodyKnows: Known = {
  enrolment: 'Current',
  eal: '',
  senStatus: '',
  attendance: null,
  lookedAfter: '',
  freeSchoolMeals: '',
  youngCarer: '',
  skillsStart: null,
  skillsLatest: null,
  offSite: '',
  otherPoints: null,
  laColour: '',
  talked: '',
};
const pupils: Known[] = [
  ...fc.sample(someone, { seed: SEED, numRuns: PUPILS - 2 }),
  nobodyKnows,
  { ...nobodyKnows, enrolment: 'Left', lookedAfter: 'Yes', otherPoints: 9 },
];
const idOf = (i: number) => `P${String(i + 1).padStart(5, '0')}`;

type Points = Record<
  'eal' | 'plan' | 'support' | 'below90' | 'below85' | 'care' | 'meals' | 'carer' | 'away',
  number
>;
const standard: Points = {
  eal: 1,
  plan: 2,
  support: 1,
  below90: 1,
  below85: 2,
  care: 2,
  meals: 2,
  carer: 2,
  away: 1,
};
const special: Points = { ...standard, plan: 0, support: 0 };

/** What each pupil is to be told, from the facts alone. */
function expected(known: Known, points: Points, red = 4, amber = 2) {
  const at = known.attendance === null ? null : Math.round(known.attendance * 1000) / 10;
  const counted = [
    known.eal === 'Yes' && ['English as an additional language', points.eal],
    known.senStatus === 'E' && ['EHC plan', points.plan],
    known.senStatus === 'K' && ['SEN support', points.support],
    at !== null && at < 85 && ['Attendance below 85 %', points.below85],
    at !== null && at >= 85 && at < 90 && ['Attendance below 90 %', points.below90],
    known.lookedAfter === 'Yes' && ['Looked after', points.care],
    known.freeSchoolMeals === 'Yes' && ['Free school meals', points.meals],
    known.youngCarer === 'Yes' && ['Young carer', points.carer],
    known.offSite === 'Yes' && ['Educated off site', points.away],
    known.otherPoints !== null && ['Other points', known.otherPoints],
  ].filter((one): one is [string, number] => Array.isArray(one) && Number(one[1]) > 0);
  const nothing =
    [known.eal, known.senStatus, known.lookedAfter, known.freeSchoolMeals, known.youngCarer, known.offSite]
      .concat(at === null ? '' : 'known', known.otherPoints === null ? '' : 'known')
      .join('') === '';
  const sum = counted.reduce((all, [, each]) => all + each, 0);
  const colour = sum === 0 ? '' : sum >= red ? 'Red' : sum >= amber ? 'Amber' : 'Green';
  const { skillsStart, skillsLatest } = known;
  const low = (skillsLatest ?? skillsStart ?? 100) < 50;
  const falling = skillsStart !== null && skillsLatest !== null && skillsLatest <= skillsStart - 5;
  const skillsFlag = low ? (falling ? 'Low and falling' : 'Low') : falling ? 'Falling' : '';
  const worse =
    (known.laColour === 'Red' && colour !== 'Red') ||
    (known.laColour === 'Amber' && colour !== 'Red' && colour !== 'Amber');
  const toDo = [
    known.talked === days(9) && 'The day of the conversation is still to come',
    colour === 'Red' && 'Talk soon, together with those who know the pupil',
    colour === 'Amber' && 'Talk: what would help?',
    worse && `The authority’s list says ${known.laColour}`,
    skillsFlag !== '' && 'Ask about the skills score',
  ].filter((one) => one !== false);
  return {
    score: nothing ? '' : sum,
    colour,
    why: nothing ? 'Nothing is recorded yet' : counted.map((one) => one.join(': ')).join('; '),
    skillsFlag,
    toDo: known.talked === days(-3) ? '' : toDo.join('; ').replace('?; ', '? '),
  };
}

let sheets: LocalSheets;
let book: Book;
beforeAll(async () => {
  sheets = await openBuilt({ expectedPupils: PUPILS });
  const empty = await Book.of(sheets);
  pasteRows(
    sheets,
    empty,
    'pupils',
    pupils.map(({ offSite, otherPoints, laColour, talked, ...rest }, i) => ({
      pupilId: idOf(i),
      surname: 'Quillfeather',
      forename: `Rue ${i}`,
      year: '10',
      ...rest,
    })),
  );
  await build(sheets, { expectedPupils: PUPILS });
  book = await Book.of(sheets);
  const rows = book.column('risk', 'pupilId').map((id) => pupils[Number(String(id).slice(1)) - 1]);
  for (const key of ['offSite', 'otherPoints', 'laColour', 'talked'] as const)
    sheets.person.paste(
      book.title('risk'),
      book.at('risk', key, 3),
      rows.map((one) => {
        const value = one?.[key] ?? null;
        return [key === 'talked' && value ? typed(String(value)) : value];
      }),
    );
  book = await Book.of(sheets);
});
afterAll(() => sheets.dispose());

/** Pupil ID -> what the tab says of that pupil. */
function said(of: Book) {
  const keys = ['score', 'colour', 'why', 'skillsFlag', 'toDo'] as const;
  const columns = keys.map((key) => of.column('risk', key));
  return Object.fromEntries(
    of
      .column('risk', 'pupilId')
      .flatMap((id, row) =>
        id === '' ? [] : [[id, Object.fromEntries(keys.map((key, i) => [key, columns[i]![row]]))]],
      ),
  );
}
const reckoned = (points: Points, red?: number, amber?: number) =>
  Object.fromEntries(
    pupils.flatMap((one, i) =>
      one.enrolment === 'Left' ? [] : [[idOf(i), expected(one, points, red, amber)]],
    ),
  );

it('has a row for each pupil on roll, and weighs a special school’s pupils without their plans', () => {
  const found = said(book);
  const wanted = reckoned(special);
  expect(found).toEqual(wanted);
  // With this seed every colour, flag and prompt is there to be compared.
  const words = JSON.stringify(wanted);
  for (const one of [
    '"Red"',
    '"Amber"',
    '"Green"',
    '"Low"',
    '"Falling"',
    'list says',
    'still to come',
    'yet',
  ])
    if (!process.env.RISK_SEED) expect(words).toContain(one);
});

it('weighs by the published points where that is chosen, and by the school’s own once they are changed', async () => {
  type(sheets, book, 'startHere', 'value', 'setRiskProfile', 'Standard');
  expect(said(await Book.of(sheets))).toEqual(reckoned(standard));

  const line = book.column('lists', 'riskCode').indexOf('FSM') + 3;
  sheets.person.type(book.title('lists'), book.at('lists', 'riskWeight', line), '5');
  type(sheets, book, 'startHere', 'value', 'setRiskRed', '7');
  type(sheets, book, 'startHere', 'value', 'setRiskAmber', '3');
  expect(said(await Book.of(sheets))).toEqual(reckoned({ ...standard, meals: 5 }, 7, 3));
});

it('stands nowhere that a pupil may read: not on the record page, in the dialog’s record or in the file for the next school', async () => {
  const school = await openTracked();
  const before = await Book.of(school);
  const id = trackedId(3);
  // The import has given every pupil a row.
  const row = before.row('risk', id);
  const cells = { otherPoints: '17', laScore: '83', note: 'Zebra crossing' };
  for (const [column, text] of Object.entries(cells)) type(school, before, 'risk', column, row, text);
  const label = String(before.cell('pupils', 'label', before.row('pupils', id)));
  type(school, before, 'pupilRecord', 'what', 'choose', label);
  const after = await Book.of(school);
  expect([after.cell('risk', 'colour', row), after.cell('risk', 'why', row)]).toEqual([
    'Red',
    'Other points: 17',
  ]);

  const reached = reachedFrom(after.dump, after.title('pupilRecord'));
  // The walk does follow references: the page is made of the register and the logs.
  expect(reached).toEqual(expect.arrayContaining(['Pupils', 'Guidance', 'Participation 2026-27']));
  expect(reached).not.toContain(after.title('risk'));
  const page = Object.values(after.sheet('pupilRecord').cells).map(({ value }) => String(value));
  const record = (await school.run('readPupilRecord', id)).value as PupilRecord;
  const { csv } = (await school.run('handOver', id)).value as HandOver;
  for (const text of [page.join('\n'), JSON.stringify(record), csv])
    expect(text).not.toMatch(/zebra|risk of|\bNEET\b|\b17\b|\b83\b/i);
  school.dispose();
});
