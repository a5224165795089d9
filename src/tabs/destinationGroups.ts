import { SEN_STATUSES, SEXES, YES_NO } from '../content/lists';
import { SHARE_BLOCKED } from '../content/sharing';
import { ALL_LEAVERS, TREND_KINDS } from '../content/trend';
import { choice, date, fromList, words, worked } from '../workbook/columns';
import type { Formula } from '../workbook/formula';
import { cell, column, f, firstThat, own, quote } from '../workbook/formula';
import type { Column } from '../workbook/tab';
import { PUPILS, TREND } from './tabKeys';

const detail = 'leaving';
const frozen =
  'Written when the leaving year is closed, so that it stays as it was. Empty: as Pupils has it now.';

/** What a leaver was at the time of leaving. */
export const typedAtLeaving: readonly Column[] = [
  date('leftOn', 'Left on', 'The last day on roll.', { detail }),
  words('upn', 'UPN', 'Unique Pupil Number: 13 characters.', { width: 116, detail }),
  words('wasAspiration', 'Aspiration then', `What the young person hoped for. ${frozen}`, {
    width: 150,
    wrap: true,
    detail,
  }),
  words('wasPathway', 'Pathway then', frozen, { detail }),
  fromList('wasNeed', 'Primary need then', frozen, 'need', { width: 76, centred: true, detail }),
  choice(
    'wasSen',
    'SEN then',
    frozen,
    SEN_STATUSES.map(({ code }) => code),
    { width: 62, centred: true, detail },
  ),
  choice('wasPremium', 'Pupil Premium then', frozen, YES_NO, { width: 70, detail }),
  choice('wasCare', 'Looked after then', frozen, YES_NO, { width: 70, detail }),
  choice(
    'wasSex',
    'Sex',
    frozen,
    SEXES.map(({ code }) => code),
    { width: 50, centred: true, detail },
  ),
  choice(
    'shareBlocked',
    'Sharing blocked',
    'For leavers who are not on Pupils: who has told the school not to share more with the local authority than name, address and date of birth. For everybody else Pupils says so, and this is what it said when the leaving year was closed.',
    SHARE_BLOCKED,
    { detail },
  ),
];

/** What Pupils says in the leaver's line, for who is there. */
export const atPlace = (key: string): Formula => f`INDEX(${column(PUPILS, key)},${own('place')})&""`;

/** What Pupils says in the leaver's line; '' for who is not there. */
const inPupils = (key: string): Formula => f`IF(N(${own('place')})=0,"",${atPlace(key)})`;

const asThen = (typed: string, key: string): Formula =>
  key === '' ? f`${own(typed)}` : f`IF(${own(typed)}<>"",${own(typed)},${inPupils(key)})`;

const chosen = (row: string): Formula => f`${cell(TREND, row, 'b')}`;

/** Whether the leaver belongs to the group that Trend looks at. */
export const workedOfGroups: readonly Column[] = [
  worked(
    'aspiration',
    'Aspiration',
    'What the young person hoped for when leaving; before, what Pupils has now.',
    asThen('wasAspiration', 'aspiration'),
    { width: 150, wrap: true, detail: 'behind' },
  ),
  worked(
    'groupValue',
    'Group',
    'What this leaver is, of the kind of group that is chosen on Trend.',
    f`IF(${own('counted')}="","",${firstThat(
      TREND_KINDS.map(
        ({ label, own: typed, pupils, yesNo }) =>
          [
            f`${chosen('kind')}=${quote(label)}`,
            yesNo ? f`IF(${asThen(typed, pupils)}="Yes","Yes","No")` : asThen(typed, pupils),
          ] as const,
      ),
      f`""`,
    )})`,
    { detail: 'behind' },
  ),
  worked(
    'inGroup',
    'In the group?',
    'Yes: a leaver of the group chosen on Trend. Stays: in the group, but stays on here.',
    f`IF(${own('counted')}="","",IF(OR(${chosen('kind')}="",${chosen('kind')}=${quote(ALL_LEAVERS)},${own('groupValue')}=${chosen('value')}&""),IF(${own('counted')}="Yes","Yes",IF(${own('leaving')}="Staying","Stays","")),""))`,
    { width: 66, centred: true, detail: 'behind' },
  ),
];
