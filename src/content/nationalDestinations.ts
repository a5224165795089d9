/**
 * What became of the pupils of England's special schools after Key Stage 4: context for a school's own figures, never a target.
 * Source: DfE, Key stage 4 destination measures, state-funded special schools (non-maintained ones included), 815 institutions.
 */
export const NATIONAL = {
  period: '2021/22',
  caveat:
    'Context, not a target: special schools in England, pupils who finished Year 11, destinations in 2021/22. Who stayed on at a special school stands under Special school.',
  counts: {
    cohort: 12395,
    sustained: 11194,
    education: 10910,
    'Further education': 3351,
    'School sixth form': 92,
    'Sixth-form college': 180,
    otherEducation: 7287,
    'Special school': 6856,
    'Specialist post-16 institution': 230,
    Apprenticeship: 43,
    Employment: 241,
    notSustained: 978,
    notCaptured: 223,
  } as Readonly<Record<string, number>>,
} as const;
