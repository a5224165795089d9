import { DEFAULTS } from '../content/defaults';
import { TIES } from '../content/whoNext';
import { worked } from '../workbook/columns';
import type { Formula } from '../workbook/formula';
import { column, f, own, quote, setting } from '../workbook/formula';
import type { Column } from '../workbook/tab';
import { lineOfDestination } from './destinationLine';
import { LISTS } from './lists';
import { schoolYearEnds } from './logColumns';
import { lookUp } from './lookUps';
import { ASPIRATIONS, ENTITLEMENT, GUIDANCE, PLACEMENTS } from './tabKeys';

const id = own('pupilId');
const detail = { centred: true, detail: 'career' } as const;

const figure = (
  key: string,
  title: string,
  help: string,
  reckoned: Formula,
  format: Column['format'] = 'number',
) => worked(key, title, help, f`IF(${id}="","",${reckoned})`, { ...detail, format });

const ofPlacements = (criteria: Formula): Formula =>
  f`IF(${own('placementLines')}=0,0,COUNTIFS(${column(PLACEMENTS, 'pupilId')},${id}${criteria}))`;
const meaningful = f`,${column(PLACEMENTS, 'meaningful')},"Yes"`;
const inYears = (tab: string, from: number | null, to: number | null): Formula => {
  const year = column(tab, 'yearCounted');
  return f`${from === null ? '' : f`,${year},${quote(`>=${from}`)}`}${to === null ? '' : f`,${year},${quote(`<=${to}`)}`}`;
};

/** The day as a number. No count may hang on the day that it is, so the days are found here and compared where they are asked for. */
const plannedTo = (criteria: Formula): Formula =>
  f`IF(${own('placementLines')}=0,0,MAXIFS(${column(PLACEMENTS, 'plannedTo')},${column(PLACEMENTS, 'pupilId')},${id}${criteria}))`;
const isAhead = (key: string): Formula =>
  f`IF(N(${own(key)})>=${setting('AsOfDate')}-${DEFAULTS.plannedForDays},1,0)`;

const recordsDay = f`IF(ISNUMBER(${own('recordsFrom')}),${own('recordsFrom')},MAX(N(${setting('RecordsFrom')}),N(${own('onRollFrom')})))`;

/** CCIS activity code of higher education (NCCIS management information requirement). */
const HIGHER_EDUCATION = '240';
/** An intention is a destination, or else what fulfils it is one. */
const isHigherEducation = (label: Formula): Formula => {
  const fulfilling = f`MATCH(${lookUp(LISTS, 'intentionDestination', 'intention', label, f`""`)},${column(LISTS, 'destination')},0)`;
  return f`IFERROR(INDEX(${column(LISTS, 'destinationCode')},${lineOfDestination(label, fulfilling)}),"")&""=${quote(HIGHER_EDUCATION)}`;
};

/** Two digits of the text that Entitlement gives; empty where it says nothing. */
const digits = (key: string, title: string, help: string, from: number): Column =>
  worked(key, title, help, f`IFERROR(VALUE(MID(${own('entitlementText')},${from},2)),"")`, {
    ...detail,
    format: 'number',
  });

/** What Entitlement asks of the logs, each figure once; and what it answers. */
export const pupilsEntitlement: readonly Column[] = [
  figure(
    'placementsBy16',
    'Placements by 16',
    'Meaningful placements up to the end of Year 11, by the year group at the time.',
    ofPlacements(f`${meaningful}${inYears(PLACEMENTS, null, 11)}`),
  ),
  figure(
    'placementsBy18',
    'Placements, Years 12 and 13',
    'Meaningful placements in Years 12 and 13.',
    ofPlacements(f`${meaningful}${inYears(PLACEMENTS, 12, 13)}`),
  ),
  figure(
    'placementsAfter16',
    'Placements after 16',
    'Meaningful placements after Year 11.',
    ofPlacements(f`${meaningful}${inYears(PLACEMENTS, 12, null)}`),
  ),
  figure(
    'placementTo',
    'Placement planned to',
    'The latest last day of what is planned, or under way and not yet meaningful, with the row number behind the point.',
    plannedTo(f``),
  ),
  figure(
    'placementToBefore',
    'The one before',
    'The same for the placement that ends before that one.',
    f`IF(N(${own('placementTo')})=0,0,${plannedTo(f`,${column(PLACEMENTS, 'plannedTo')},"<"&(${own('placementTo')}-0.5/${TIES})`)})`,
  ),
  figure(
    'placementsPlanned',
    'Placements ahead',
    `Placements that are planned, or under way and not yet meaningful; two at most, since no more are ever needed. None whose last day passed more than ${DEFAULTS.plannedForDays} days ago.`,
    f`${isAhead('placementTo')}+${isAhead('placementToBefore')}`,
  ),
  figure(
    'bookedTo',
    'Booked up to',
    'The latest meeting of this school year, or an earlier one, that is marked as booked.',
    f`IF(${own('meetingsOffered')}=0,"",IFERROR(ROUND(1/(1/MAXIFS(${column(GUIDANCE, 'date')},${column(GUIDANCE, 'pupilId')},${id},${column(GUIDANCE, 'status')},"Booked",${column(GUIDANCE, 'date')},"<="&${schoolYearEnds})),0),""))`,
    'date',
  ),
  figure(
    'meetingsBy18',
    'Meetings, Years 12 and 13',
    'Guidance meetings held in Years 12 and 13.',
    f`IF(${own('meetingsOffered')}=0,0,COUNTIFS(${column(GUIDANCE, 'pupilId')},${id},${column(GUIDANCE, 'before16')},"After 16"${inYears(GUIDANCE, null, 13)}))`,
  ),
  figure(
    'onRecordFrom',
    'On record from',
    'The calendar year in which the first school year begins that is on record: records that begin by 30 September cover that school year.',
    f`IF(${recordsDay}=0,N(${own('yearKnownIn')}),YEAR(${recordsDay})+IF(${recordsDay}>DATE(YEAR(${recordsDay}),9,30),1,0))`,
  ),
  figure(
    'considersHe',
    'Considers university?',
    'Yes where the intention, or the next step of the latest aspiration, is higher education.',
    f`IF(OR(${isHigherEducation(f`${own('intention')}`)},IF(N(${own('aspirationAt')})=0,FALSE,${isHigherEducation(f`INDEX(${column(ASPIRATIONS, 'intended')},${own('aspirationAt')})`)})),"Yes","")`,
    'words',
  ),
  figure(
    'entitlementAt',
    'Line in Entitlement',
    'Where the pupil stands on the Entitlement tab; 0 where nowhere.',
    f`IFERROR(MATCH(${id},${column(ENTITLEMENT, 'pupilId')},0),0)`,
  ),
  worked(
    'entitlementText',
    'Entitlement in one text',
    'From the Entitlement tab: one look-up a pupil, whatever is asked of it here.',
    f`IF(N(${own('entitlementAt')})=0,"",INDEX(${column(ENTITLEMENT, 'inOneText')},${own('entitlementAt')}))`,
    detail,
  ),
  worked(
    'entitlementRag',
    'Entitlement',
    'From the Entitlement tab.',
    f`MID(${own('entitlementText')},7,5)`,
    detail,
  ),
  digits('entitlementGaps', 'Missing', 'Criteria that are due or were missed, from Entitlement.', 1),
  digits('entitlementMet', 'Met', 'Criteria that are met, from Entitlement.', 3),
  digits('entitlementJudged', 'Judged', 'Criteria that are met, due or missed, from Entitlement.', 5),
];
