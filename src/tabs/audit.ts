import { AUDIT_SECTIONS } from '../content/auditRows';
import { AUDIT_STATUS_HELP, AUDIT_STATUSES } from '../content/auditStatuses';
import { TAB_COLOURS } from '../content/palette';
import { choice, date, given, longWords, rowKey, words, worked } from '../workbook/columns';
import { column, f, firstThat, own, setting } from '../workbook/formula';
import { RAG } from '../workbook/look';
import type { FixedRow, Tab } from '../workbook/tab';

export const AUDIT = 'audit';

const inPlace = (status: ReturnType<typeof own>, completed: ReturnType<typeof own>) =>
  f`OR(${status}="In place",${completed}<>"")`;

/** Whether the row named in a column is in place: an earlier stage of one fact counts as in place once a later one is. */
const laterRowInPlace = (ref: string) => {
  const at = f`MATCH(${own(ref)},${column(AUDIT, 'ref')},0)`;
  return f`IF(${own(ref)}="",FALSE,IFERROR(AND(INDEX(${column(AUDIT, 'status')},${at})<>"Not applicable",OR(INDEX(${column(AUDIT, 'status')},${at})="In place",INDEX(${column(AUDIT, 'completed')},${at})<>"")),FALSE))`;
};

const planned = f`OR(${own('action')}<>"",${own('deadline')}<>"")`;
const late = f`AND(${own('deadline')}<>"",${own('deadline')}<${setting('AsOfDate')})`;
const days = (count: ReturnType<typeof f>) => f`${count}&IF(${count}=1," day"," days")`;

/** The careers audit: a row an item of the checklist, coloured by what the school says of it. */
export const audit: Tab = {
  key: AUDIT,
  title: 'Audit',
  purpose: 'The careers checklist: what is in place and what is not.',
  group: 'improve',
  tabColour: TAB_COLOURS.improve,
  keyColumn: 'ref',
  frozenColumns: 3,
  columns: [
    rowKey(
      'ref',
      'Ref',
      'The item’s own reference. It never changes, so you can point to it in plans and minutes.',
      { width: 44 },
    ),
    given('section', 'Section', 'The part of the checklist that the item belongs to.', {
      width: 84,
      wrap: true,
    }),
    given(
      'item',
      'Item',
      'What good looks like. Reword it if your school says it differently; rows with an empty Item are for your own.',
      { width: 255, wrap: true },
    ),
    longWords('action', 'Action needed', 'What has to happen next.', { width: 150 }),
    date('deadline', 'Deadline', 'By when. A deadline that has passed turns the row red.', { width: 98 }),
    date(
      'review',
      'Review',
      'When to look at it again. “Review due” shows from the day after, whatever the colour.',
      { width: 98 },
    ),
    date('completed', 'Action completed', 'The day it was done. A date here makes the row green.', {
      width: 98,
    }),
    choice(
      'status',
      'Status',
      AUDIT_STATUS_HELP.map((one) => `${one.status}: ${one.meaning}`).join('\n'),
      AUDIT_STATUSES,
      { width: 108 },
    ),
    longWords(
      'evidence',
      'Evidence',
      'Where it can be seen: a page, a file, a date, a person. No pupil’s name.',
      { width: 130 },
    ),
    words('owner', 'Owner', 'Who sees to it.', { width: 84, wrap: true }),
    worked(
      'rag',
      'RAG',
      'Green: in place or completed. Amber: planned or under way in time. Red: past its deadline, or not in place and nothing planned. Grey: not applicable. Empty: nobody has looked yet.',
      firstThat(
        [
          [f`${own('status')}="Not applicable"`, f`"Grey"`],
          [f`${own('counts')}="Yes"`, f`"Green"`],
          [f`AND(${own('status')}="",NOT(${planned}))`, f`""`],
          [f`OR(${late},AND(${own('status')}="Not in place",NOT(${planned})))`, f`"Red"`],
        ],
        f`"Amber"`,
      ),
      { width: 58, centred: true, colours: RAG },
    ),
    worked(
      'inWords',
      'In words',
      'What the colour means for this row: days left, no evidence yet, review due.',
      f`IF(AND(${own('rag')}="",${own('reviewDue')}<>"Yes"),"",TEXTJOIN(". ",TRUE,${firstThat(
        [
          [f`AND(${own('rag')}="Green",${own('evidence')}="")`, f`"No evidence yet"`],
          [f`OR(${own('daysLeft')}="",${own('rag')}="Green",${own('rag')}="Grey")`, f`""`],
          [f`${own('daysLeft')}<0`, f`${days(f`-${own('daysLeft')}`)}&" late"`],
          [f`${own('daysLeft')}=0`, f`"Due today"`],
        ],
        f`${days(f`${own('daysLeft')}`)}&" left"`,
      )},IF(${own('reviewDue')}="Yes","Review due","")))`,
      { width: 104, wrap: true },
    ),
    worked(
      'daysLeft',
      'Days left',
      'Days to the deadline; below nought once it has passed.',
      f`IF(ISNUMBER(${own('deadline')}),${own('deadline')}-${setting('AsOfDate')},"")`,
      { width: 70, centred: true, format: 'number', detail: 'behind' },
    ),
    worked(
      'reviewDue',
      'Review due?',
      'Yes once the review date has passed.',
      f`IF(${own('review')}="","",IF(${own('review')}<${setting('AsOfDate')},"Yes",""))`,
      { width: 70, centred: true, detail: 'behind' },
    ),
    worked(
      'counts',
      'Counts as in place?',
      'Yes where it is in place or completed, or where a later stage of the same thing is.',
      f`IF(${own('status')}="Not applicable","",IF(OR(${inPlace(own('status'), own('completed'))},${laterRowInPlace('later')},${laterRowInPlace('latest')}),"Yes",""))`,
      { width: 70, centred: true, detail: 'behind' },
    ),
    given('serves', 'What it serves', 'The benchmark, criterion or duty that the item serves.', {
      width: 150,
      wrap: true,
      detail: 'behind',
    }),
    given(
      'duty',
      'Legal duty',
      'A duty for schools to which the careers duty applies: Start here says whether it applies to yours.',
      { width: 84, detail: 'behind' },
    ),
    given(
      'help',
      'What counts as evidence',
      'Examples, with special schools and alternative provision in mind.',
      { width: 320, wrap: true, detail: 'behind' },
    ),
    given('later', 'Later stage', 'The item whose being in place makes this one in place too.', {
      width: 60,
      detail: 'behind',
    }),
    given('latest', 'Last stage', 'The stage after that.', { width: 60, detail: 'behind' }),
  ],
  rows: { kind: 'fixed', rows: auditRows() },
};

function auditRows(): FixedRow[] {
  const laterOf = new Map<string, string>();
  for (const section of AUDIT_SECTIONS)
    for (const row of section.rows) if (row.laterStage) laterOf.set(row.ref, row.laterStage);
  return AUDIT_SECTIONS.flatMap((section) => [
    ...section.rows.map((row): FixedRow => {
      const later = laterOf.get(row.ref) ?? '';
      return {
        key: row.ref,
        given: {
          section: section.title,
          item: row.item,
          serves: row.serves,
          duty: row.statutory ? 'Duty' : '',
          help: [row.help, row.replaces ?? ''].filter(Boolean).join(' '),
          later,
          latest: laterOf.get(later) ?? '',
        },
      };
    }),
    ...Array.from(
      { length: section.spareRows },
      (_, i): FixedRow => ({
        key: `${section.rows[0]!.ref.replace(/\d+/, '')}+${i + 1}`,
        given: { section: section.title },
      }),
    ),
  ]);
}
