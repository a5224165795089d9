import { CHECKPOINTS } from '../../content/checkpoints';
import { SMALL_GROUP } from '../../content/equityGroups';
import { NAMES_SHOWN } from '../../content/trend';
import { endsIn } from '../../rules/academicYear';
import { cohortTitle } from '../../rules/cohort';
import type { FourYearsLine, FourYearsRequest, FourYearsSheets } from '../../server';
import { cellOf, type OpenTab } from '../../sheets/openTab';
import { shortTitle } from '../../tabs/checkpointWords';
import { RAG } from '../../workbook/look';
import { NOT_SET_UP, tabGone } from '../refusals';
import { academicYearFrom, asOfDate, readSettings } from '../settings';
import { leaverRows, openCohort, standingCohorts } from './cohortTabs';
import { fourYearsChosen } from './fourYearsChosen';

/**
 * Four years of the cohorts chosen, for paper. Reads one tab a cohort, writes nothing.
 *
 * Where neither names nor Pupil IDs are wanted none leaves the workbook, and lines are ordered by their words.
 *
 * @param request null = as chosen on Trend, or every cohort that has left
 */
export function readFourYears(request: FourYearsRequest | null): FourYearsSheets {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const settings = readSettings(spreadsheet);
  const thisYear = settings ? endsIn(academicYearFrom(settings)) : 0;
  const cohorts = settings ? standingCohorts(spreadsheet, thisYear) : [];
  const asked = request ?? fourYearsChosen(spreadsheet, cohorts, thisYear);
  const [from, to] = [Math.min(asked.from, asked.to), Math.max(asked.from, asked.to)];
  const chosen = { ...asked, from, to, hopes: asked.hopes && asked.who !== 'Neither' };
  const colours: FourYearsSheets['colours'] = {};
  const found = cohorts
    .filter((cohort) => cohort >= from && cohort <= to)
    .map((cohort) => {
      const tab = openCohort(spreadsheet, cohort);
      if (tab) rememberColours(tab, colours);
      return { cohort, lines: tab ? linesOf(tab, cohort, chosen) : [] };
    });
  return {
    obstacle: !settings ? NOT_SET_UP : cohorts.length === 0 ? tabGone(cohortTitle(thisYear)) : '',
    school: String(settings?.SchoolName ?? ''),
    today: settings ? asOfDate(settings) : '',
    cohorts,
    whoChoices: [...NAMES_SHOWN],
    request: chosen,
    columns: CHECKPOINTS.map((one) => ({ key: one.key, title: shortTitle(one) })),
    lines: found.flatMap(({ lines }) => lines),
    // With so few, a row can be recognised by what it says.
    few: found
      .map(({ cohort, lines }) => ({ cohort, leavers: lines.length }))
      .filter(({ leavers }) => leavers > 0 && leavers < SMALL_GROUP),
    colours,
  };
}

/** A word has the colour of its RAG, which the tab has worked out beside it. */
function rememberColours(tab: OpenTab, colours: FourYearsSheets['colours']): void {
  for (const row of leaverRows(tab))
    for (const { key } of CHECKPOINTS) {
      const colour = RAG[String(cellOf(tab, row, `${key}Rag`))];
      const word = String(cellOf(tab, row, `${key}Word`)).trim();
      if (colour && word !== '') colours[word] ??= { background: colour.background, ink: colour.ink };
    }
}

function linesOf(tab: OpenTab, cohort: number, { who, hopes }: FourYearsRequest): FourYearsLine[] {
  const lines = leaverRows(tab)
    .filter((row) => cellOf(tab, row, 'counted') === 'Yes')
    .map((row): FourYearsLine => {
      const text = (column: string): string => String(cellOf(tab, row, column)).trim();
      return {
        who: who === 'Names' ? text('name') : who === 'Pupil IDs' ? text('pupilId') : '',
        cohort,
        leavingPoint: text('leavingPoint'),
        aspiration: hopes ? text('aspiration') : '',
        intention: text('intention'),
        words: CHECKPOINTS.map(({ key }) => text(`${key}Word`)),
      };
    });
  const orderOf = (line: FourYearsLine): string =>
    (who === 'Neither' ? [line.leavingPoint, line.intention, ...line.words] : [line.who.toLowerCase()]).join(
      '\n',
    );
  return lines
    .map((line) => ({ line, order: orderOf(line) }))
    .sort((one, other) => (one.order < other.order ? -1 : one.order > other.order ? 1 : 0))
    .map(({ line }) => line);
}
