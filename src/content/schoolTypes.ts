export interface SchoolType {
  readonly label: string;
  /** Year groups offered by default, as in yearGroups.ts. */
  readonly yearGroups: readonly string[];
  /** Years at whose end pupils may leave. */
  readonly leavingPoints: readonly string[];
  /** Everybody has an EHC plan: it tells nobody apart. */
  readonly everybodyHasPlan?: true;
  /** Pathway names offered by default; the school changes them. */
  readonly pathways: readonly string[];
  /** Whether the careers duty (Education Act 1997, s.42A) applies; 'check' where the label alone does not settle it. */
  readonly dutyApplies: boolean | 'check';
  /** What to tell the school about that, in one sentence. */
  readonly dutyNote: string;
}

const sevenToEleven = ['7', '8', '9', '10', '11'];
const sevenToThirteen = [...sevenToEleven, '12', '13'];
const sevenToFourteen = [...sevenToThirteen, '14'];
const specialPathways = ['Pre-formal', 'Semi-formal', 'Formal'];

const applies =
  'The statutory careers duty applies to your school. Rows marked as a duty in the audit are legal requirements.';
const doesNot =
  'The statutory careers duty does not apply to your type of school. Its rows in the audit are good practice; your agreements with local authorities may ask for them.';

/** Kinds of school that a Careers Leader recognises, special schools and alternative provision first. */
export const SCHOOL_TYPES: readonly SchoolType[] = [
  {
    label: 'Special school, maintained',
    everybodyHasPlan: true,
    yearGroups: sevenToFourteen,
    leavingPoints: ['11', '13', '14'],
    pathways: specialPathways,
    dutyApplies: true,
    dutyNote: applies,
  },
  {
    label: 'Special school, academy or free school',
    everybodyHasPlan: true,
    yearGroups: sevenToFourteen,
    leavingPoints: ['11', '13', '14'],
    pathways: specialPathways,
    dutyApplies: true,
    dutyNote: applies,
  },
  {
    label: 'Special school, non-maintained',
    everybodyHasPlan: true,
    yearGroups: sevenToFourteen,
    leavingPoints: ['11', '13', '14'],
    pathways: specialPathways,
    dutyApplies: false,
    dutyNote: doesNot,
  },
  {
    label: 'Special school, independent',
    everybodyHasPlan: true,
    yearGroups: sevenToFourteen,
    leavingPoints: ['11', '13', '14'],
    pathways: specialPathways,
    dutyApplies: false,
    dutyNote: doesNot,
  },
  {
    label: 'SEMH special school',
    everybodyHasPlan: true,
    yearGroups: sevenToEleven,
    leavingPoints: ['11'],
    pathways: ['Academic', 'Vocational', 'Nurture'],
    dutyApplies: 'check',
    dutyNote:
      'The statutory careers duty applies to you if you are maintained or an academy, not if you are non-maintained or independent: check with your governing body.',
  },
  {
    label: 'Pupil referral unit',
    yearGroups: sevenToEleven,
    leavingPoints: ['11'],
    pathways: [],
    dutyApplies: true,
    dutyNote: applies,
  },
  {
    label: 'Alternative provision academy or free school',
    yearGroups: sevenToEleven,
    leavingPoints: ['11'],
    pathways: [],
    dutyApplies: true,
    dutyNote: applies,
  },
  {
    label: 'Hospital school',
    yearGroups: sevenToThirteen,
    leavingPoints: ['11', '13'],
    pathways: [],
    dutyApplies: 'check',
    dutyNote:
      'Special schools established in a hospital stand outside the statutory careers duty; other hospital teaching may be within it. Check with your local authority or trust.',
  },
  {
    label: 'Mainstream secondary, 11 to 16',
    yearGroups: sevenToEleven,
    leavingPoints: ['11'],
    pathways: [],
    dutyApplies: true,
    dutyNote: applies,
  },
  {
    label: 'Mainstream secondary, 11 to 18',
    yearGroups: sevenToThirteen,
    leavingPoints: ['11', '13'],
    pathways: [],
    dutyApplies: true,
    dutyNote: applies,
  },
  {
    label: 'Independent secondary school',
    yearGroups: sevenToThirteen,
    leavingPoints: ['11', '13'],
    pathways: [],
    dutyApplies: false,
    dutyNote: doesNot,
  },
];
