import { TAB_COLOURS } from '../content/palette';
import { YEAR_GROUPS } from '../content/yearGroups';
import { choice, date, longWords, words, worked } from '../workbook/columns';
import type { Formula } from '../workbook/formula';
import { f, firstThat, join, own, quote, setting } from '../workbook/formula';
import { RAG } from '../workbook/look';
import type { Tab } from '../workbook/tab';
import { type Saying, saidOf } from './logVerdict';
import { firstRowWith, thisRow } from './lookUps';
import { CURRICULUM } from './tabKeys';

/** Rows to begin with: subjects and pathways together. */
const READY_ROWS = 40;

const IN_YEAR = ['Yes', 'Planned', 'Not taught'] as const;
type InYear = (typeof IN_YEAR)[number];

/** A subject that is taught nowhere has no colour. */
const { Grey: _, ...COVERAGE } = RAG;

const YEARS = YEAR_GROUPS.map(({ value }) => value).filter((value) => value !== 'X');
const yearColumn = (year: string): string => `y${year}`;

/** Only the school's own year groups are asked for: what stands under another one counts for nothing. */
const hasYear = (year: string): Formula =>
  f`ISNUMBER(FIND(${quote(`,${year},`)},","&SUBSTITUTE(${setting('YearGroups')}," ","")&","))`;
const inYear = (year: string, word: InYear | ''): Formula =>
  f`AND(${hasYear(year)},${own(yearColumn(year))}=${quote(word)})`;
const yearsThat = (word: InYear | ''): Formula =>
  f`TEXTJOIN(", ",TRUE,${join(
    ',',
    YEARS.map((year) => f`IF(${inYear(year, word)},${quote(`Y${year}`)},"")`),
  )})`;
const howMany = (test: (year: string) => Formula): Formula =>
  join(
    '+',
    YEARS.map((year) => f`IF(${test(year)},1,0)`),
  );

const count = (key: string, title: string, help: string, reckoned: Formula) =>
  worked(key, title, help, f`IF(${own('subject')}="","",${reckoned})`, {
    format: 'number',
    centred: true,
    width: 102,
    detail: 'behind',
  });

const looked = f`N(${own('yearsSaid')})>0`;
const review = f`N(${own('review')})`;
const reviewDay = f`TEXT(${own('review')},"dd/mm/yyyy")`;
const share = (name: string): Formula =>
  f`AND(ISNUMBER(${setting(name)}),${own('yearsCovered')}*100>=${setting(name)}*${own('yearsTaught')})`;

const toDo: readonly Saying[] = [
  [f`${firstRowWith(CURRICULUM, 'subject')}<>${thisRow('subject')}`, 'Stands in a row above as well'],
  [f`NOT(${looked})`, 'Say for each year group: Yes, Planned or Not taught'],
  [f`AND(${looked},${own('nothingIn')}<>"")`, f`"Nothing said for "&${own('nothingIn')}`],
  [f`${own('plannedIn')}<>""`, f`"Planned for "&${own('plannedIn')}`],
  [f`AND(N(${own('yearsCovered')})>0,${own('whereTaught')}="")`, 'Where is it taught?'],
  [
    f`OR(ISTEXT(${own('staffTraining')}),ISTEXT(${own('review')}))`,
    'A date is written so that it cannot be read',
  ],
  [f`AND(N(${own('yearsTaught')})>0,${own('staffTraining')}="")`, 'No staff training noted'],
  [f`AND(${review}>0,${review}<${setting('AsOfDate')})`, f`"Review overdue since "&${reviewDay}`],
  [
    f`AND(${review}>=${setting('AsOfDate')},${review}<=${setting('AsOfDate')}+N(${setting('ReviewDays')}))`,
    f`"Review due on "&${reviewDay}`,
  ],
];

/** Benchmark 4: in which subjects or pathways, and in which years, learning is linked to careers. */
export const curriculum: Tab = {
  key: CURRICULUM,
  title: 'Curriculum',
  purpose: 'Benchmark 4: careers in every subject, every year.',
  group: 'improve',
  tabColour: TAB_COLOURS.improve,
  startsHidden: true,
  keyColumn: 'subject',
  frozenColumns: 1,
  columns: [
    words('subject', 'Subject or pathway', 'One row each. Where you teach by pathways, put those here.', {
      width: 150,
      wrap: true,
    }),
    worked(
      'rag',
      'RAG',
      'By the share of year groups with a Yes, out of those in which it is taught: green and amber from the shares set on Start here. Empty: nothing said yet, or taught in no year group.',
      f`IF(N(${own('yearsTaught')})*N(${own('yearsSaid')})=0,"",${firstThat(
        [
          [share('GreenFrom'), f`"Green"`],
          [share('AmberFrom'), f`"Amber"`],
        ],
        f`"Red"`,
      )})`,
      { width: 80, centred: true, colours: COVERAGE },
    ),
    worked(
      'covered',
      'Covered',
      'Year groups with a Yes, out of those of your school in which it is taught.',
      f`IF(NOT(${looked}),"",IF(${own('yearsTaught')}=0,"Not taught",${own('yearsCovered')}&" of "&${own('yearsTaught')}))`,
      { width: 80, centred: true },
    ),
    worked(
      'toDo',
      'To do',
      'What is missing, planned or due.',
      f`IF(${own('subject')}="","",${saidOf(toDo)})`,
      { width: 190, wrap: true },
    ),
    count(
      'yearsSaid',
      'Years said',
      'Year groups of the school for which something is said.',
      howMany((year) => f`AND(${hasYear(year)},${own(yearColumn(year))}<>"")`),
    ),
    count(
      'yearsTaught',
      'Years taught',
      'Year groups of the school in which it is taught.',
      howMany((year) => f`AND(${hasYear(year)},${own(yearColumn(year))}<>"Not taught")`),
    ),
    count(
      'yearsCovered',
      'Years covered',
      'Year groups of the school with a Yes.',
      howMany((year) => inYear(year, 'Yes')),
    ),
    worked(
      'nothingIn',
      'Nothing said for',
      'Year groups of the school for which nothing is said.',
      f`IF(${own('subject')}="","",${yearsThat('')})`,
      { width: 102, detail: 'behind' },
    ),
    worked(
      'plannedIn',
      'Planned for',
      'Year groups of the school for which it is planned.',
      f`IF(${own('subject')}="","",${yearsThat('Planned')})`,
      { width: 102, detail: 'behind' },
    ),
    ...YEARS.map((year) =>
      choice(
        yearColumn(year),
        `Y${year}`,
        `Year ${year}. Yes: what is learnt is linked to careers. Planned: it will be. Not taught: the subject is not taught in this year, so it is not asked for.`,
        IN_YEAR,
        { width: 102, centred: true },
      ),
    ),
    longWords('whereTaught', 'Where it is taught', 'Unit, topic or lesson, by year.', {
      width: 190,
      detail: 'details',
    }),
    longWords('evidence', 'Evidence', 'Where it can be seen: a plan, a file, a display. No pupil’s name.', {
      width: 190,
      detail: 'details',
    }),
    words('lead', 'Lead', 'Who sees to it.', { width: 102, detail: 'details', wrap: true }),
    date(
      'staffTraining',
      'Staff training',
      'When those who teach it were last trained in linking it to careers.',
      {
        detail: 'details',
      },
    ),
    date('review', 'Review', 'When it is looked at again.', { detail: 'details' }),
  ],
  rows: { kind: 'entries', ready: READY_ROWS },
};
