import { CONFIRMED_BY, STILL_THERE } from '../content/lists';
import { choice, date, fromList, worked } from '../workbook/columns';
import type { Formula } from '../workbook/formula';
import { f, firstThat, join, own, setting } from '../workbook/formula';
import { RAG } from '../workbook/look';
import type { Column } from '../workbook/tab';
import { dueDate, SUSTAINED } from './checkpointWords';
import { lineInLists, measureInLists } from './destinationAnswers';

/** Places that a leaver had between leaving and the end of March, where dates are known. */
const PLACES = ['november', 'second', 'third'] as const;
const PLACE_TITLES: Readonly<Record<(typeof PLACES)[number], string>> = {
  november: '1 November',
  second: 'Second place',
  third: 'Third place',
};
const LATER = (['second', 'third'] as const).map((key) => [key, PLACE_TITLES[key]] as const);

const detail = 'november';
const optional = 'Only where you know it: from dates the six months are worked out.';

/** Whether the first destination lasted: one question at the end of March, and dates for those who have them. */
export const typedOfSustained: readonly Column[] = [
  date('novemberFrom', '1 November: began on', optional, { detail }),
  date('novemberTo', '1 November: ended on', `Empty while it goes on. ${optional}`, { detail }),
  ...LATER.flatMap(([key, title]) => [
    fromList(`${key}Destination`, title, `Where they went next. ${optional}`, 'destination', {
      width: 138,
      wrap: true,
      detail,
    }),
    date(`${key}From`, `${title}: began on`, optional, { detail }),
    date(`${key}To`, `${title}: ended on`, `Empty while it goes on. ${optional}`, { detail }),
  ]),
  choice('sustainedStill', 'On 31 March: still there?', SUSTAINED.question, STILL_THERE, { detail }),
  date('sustainedConfirmed', 'On 31 March: confirmed on', 'The day on which somebody told you.', { detail }),
  choice('sustainedConfirmedBy', 'On 31 March: confirmed by', 'Who told you.', CONFIRMED_BY, { detail }),
];

const anyOf = (tests: readonly Formula[]): Formula => f`OR(${join(',', tests)})`;
const inAnyPlace = (test: (place: string) => Formula): Formula => anyOf(PLACES.map(test));

/**
 * The last day for which it is known that somebody was where they had last gone: an open end reaches that far and no further. Who
 * says at the end of March that a place is lost, or that nobody knows, does not say that it went on until then.
 */
const knownTo = (due: Formula): Formula => {
  const still = own('sustainedStill');
  const told = f`N(${own('novemberConfirmed')})`;
  return f`MAX(IF(AND(${still}="No",${told}>=${due}),0,${told}),IF(OR(${still}="Yes",${still}="Moved without a gap"),MAX(${due},N(${own('sustainedConfirmed')})),0))`;
};

const endOf = (place: string, due: Formula): Formula =>
  f`IF(${own(`${place}To`)}="",${knownTo(due)},N(${own(`${place}To`)}))`;

/** 0 for October after leaving, 5 for March. */
const monthOf = (day: Formula, cohort: number): Formula => f`((YEAR(${day})-${cohort})*12+MONTH(${day})-10)`;

/** Six letters, October to March: S for study and training, W for work, - for neither. One day is enough. */
function monthsOfPlace(place: string, cohort: number): Formula {
  const due = dueDate(SUSTAINED, cohort);
  const from = own(`${place}From`);
  const first = f`MAX(0,${monthOf(f`${from}`, cohort)})`;
  const end = endOf(place, due);
  const last = f`MIN(5,${monthOf(end, cohort)})`;
  const letter = f`IF(${own(`${place}Measure`)}="Employment","W","S")`;
  return f`IF(OR(${from}="",${own(`${place}Measure`)}=""),"",IF(OR(${end}<N(${from}),${last}<${first}),"------",REPT("-",${first})&REPT(${letter},${last}-${first}+1)&REPT("-",5-${last})))`;
}

const hasMonth = (letter: string, month: number): Formula =>
  inAnyPlace((place) => f`MID(${own(`${place}Months`)},${month},1)="${letter}"`);

/** Six months running in the school year after leaving. */
function apprenticed(cohort: number): Formula {
  const due = dueDate(SUSTAINED, cohort);
  return inAnyPlace(
    (place) =>
      f`AND(${own(`${place}Measure`)}="Apprenticeship",${own(`${place}From`)}<>"",EDATE(MAX(N(${own(`${place}From`)}),DATE(${cohort},9,1)),6)<=MIN(${endOf(place, due)},DATE(${cohort + 1},8,31))+1)`,
  );
}

/**
 * Whether leavers were still there at the end of March. Source of the rule by dates: the DfE's destination measures, all of October
 * to March, or five of the six months in work, or six months running of an apprenticeship.
 */
export function workedOfSustained(cohort: number): Column[] {
  const due = dueDate(SUSTAINED, cohort);
  const asOf = setting('AsOfDate');
  const still = own('sustainedStill');
  const group = own('novemberGroup');
  const months = own('sustainedMonths');
  const byDates = own('sustainedByDates');
  const word = own('sustainedWord');
  const dated = inAnyPlace((place) => f`${own(`${place}From`)}<>""`);
  const open = inAnyPlace((place) => f`AND(${own(`${place}From`)}<>"",${own(`${place}To`)}="")`);
  const gaps = f`(6-LEN(SUBSTITUTE(${months},"-","")))`;
  return [
    ...LATER.map(([key, title]) =>
      worked(
        `${key}Line`,
        `${title}: line in Lists`,
        'Where it stands in Lists.',
        lineInLists(`${key}Destination`),
        { width: 60, format: 'number', detail: 'behind' },
      ),
    ),
    ...PLACES.map((key) =>
      worked(
        `${key}Measure`,
        `${PLACE_TITLES[key]}: counts as`,
        'What it counts as in the DfE’s measures: from Lists.',
        measureInLists(`${key}Line`),
        { detail: 'behind' },
      ),
    ),
    ...PLACES.map((key) =>
      worked(
        `${key}Months`,
        `${PLACE_TITLES[key]}: months`,
        'October to March: S study or training, W work, - neither.',
        monthsOfPlace(key, cohort),
        { width: 70, detail: 'behind' },
      ),
    ),
    worked(
      'sustainedMonths',
      'October to March',
      'The six months, from the dates of all places: W work, S study or training alone, - neither.',
      f`IF(${dated},${join(
        '&',
        [1, 2, 3, 4, 5, 6].map(
          // A course beside a job takes nothing from the month in work.
          (month) => f`IF(${hasMonth('W', month)},"W",IF(${hasMonth('S', month)},"S","-"))`,
        ),
      )},"")`,
      { width: 80, detail: 'behind' },
    ),
    worked(
      'sustainedByDates',
      'By the dates',
      'Sustained: all six months, or five of them where all is work, or an apprenticeship of six months running. Empty where no dates are given, or an end is not known.',
      f`IF(${months}="","",IF(OR(${gaps}=0,AND(${gaps}=1,ISERROR(FIND("S",${months}))),${apprenticed(cohort)}),"Sustained",IF(${open},"","Not sustained")))`,
      { detail: 'behind' },
    ),
    worked(
      'sustainedWord',
      'Sustained to 31 March?',
      'By the dates where they decide; else by the answer. Still there, or moved without a gap: sustained. Adult services are shown by themselves.',
      f`IF(${own('counted')}<>"Yes","",${firstThat(
        [
          [f`${group}="Outside the count"`, f`"Not counted"`],
          [f`${asOf}<${due}`, f`"Not yet due"`],
          [f`${byDates}<>""`, f`${byDates}`],
          [
            f`OR(${still}="Yes",${still}="Moved without a gap")`,
            f`IF(${group}="Adult services",${group},IF(OR(${group}="NEET",${group}="Re-engagement",${group}="Other"),"Not sustained","Sustained"))`,
          ],
          [f`${still}="No"`, f`"Not sustained"`],
          [f`${asOf}-${due}>=${setting('OverdueDays')}`, f`IF(${still}="","Overdue","Not known")`],
        ],
        f`"Due"`,
      )})`,
      { detail: 'behind' },
    ),
    worked(
      'sustainedRag',
      'Sustained: RAG',
      'Green: sustained, or in adult services. Amber: due. Red: not sustained, or not known and overdue. Grey: not yet due.',
      f`IF(${word}="","",IF(OR(${word}="Not yet due",${word}="Not counted"),"Grey",IF(OR(${word}="Sustained",${word}="Adult services"),"Green",IF(${word}="Due","Amber","Red"))))`,
      { centred: true, colours: RAG, detail: 'behind' },
    ),
    worked(
      'sustainedMeasure',
      'Sustained as',
      'The kind of sustained destination, as in the DfE’s measures.',
      f`IF(${word}="Sustained",IF(${own('novemberMeasure')}<>"",${own('novemberMeasure')},IF(${own('secondMeasure')}<>"",${own('secondMeasure')},"Not said where")),IF(OR(${word}="Not sustained",${word}="Adult services"),${word},IF(OR(${word}="Not known",${word}="Overdue"),"Not captured","")))`,
      { detail: 'behind' },
    ),
  ];
}
