import type { School } from '../schools';

/** A row of the Curriculum tab: for each year group from 7 to 14 Y = Yes, P = Planned, N = not taught, - = nothing said. */
export interface CurriculumFact {
  subject: string;
  years: string;
  whereTaught?: string;
  evidence?: string;
  lead?: string;
  /** Days from the sample's own day. */
  staffTraining?: number;
  review?: number;
}

const common: readonly CurriculumFact[] = [
  {
    subject: 'English',
    years: 'YYYYYYYY',
    whereTaught: 'Writing for work, each spring term',
    evidence: 'Scheme of learning, shared drive',
    lead: 'Head of English',
    staffTraining: -80,
    review: 140,
  },
  {
    subject: 'Mathematics',
    years: 'YYYPYYNN',
    whereTaught: 'Money and pay, wages unit',
    staffTraining: -80,
    review: -12,
  },
  { subject: 'Science', years: 'Y--PYNNN', whereTaught: 'People who use science, Year 7' },
  { subject: 'Food and nutrition', years: 'NN------' },
  { subject: 'Art and design', years: 'P-PPNNNN', review: 20 },
];

/** What the school says of its subjects and pathways. */
export const curriculumFacts: Record<School, readonly CurriculumFact[]> = {
  special: [
    ...common,
    {
      subject: 'Pre-formal pathway',
      years: 'YYYYYYPP',
      whereTaught: 'Choosing, asking and helping in the class café',
      evidence: 'Photographs in learning journeys',
      staffTraining: -200,
    },
  ],
  mainstream: [
    ...common,
    { subject: 'Geography', years: 'YYYYY--N', whereTaught: 'Fieldwork', staffTraining: -30 },
  ],
};
