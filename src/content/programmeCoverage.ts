/** Benchmarks that a programme of activities can serve, with the kinds or tags that show it. Names are our own short forms. */
export interface CoveredBenchmark {
  number: number;
  title: string;
}

export const COVERED_BENCHMARKS: readonly CoveredBenchmark[] = [
  { number: 2, title: 'Careers and job-market information' },
  { number: 3, title: 'Each young person: role models and stereotypes' },
  { number: 4, title: 'Careers in the curriculum' },
  { number: 5, title: 'Employers and employees' },
  { number: 6, title: 'Workplaces' },
  { number: 7, title: 'Further and higher education' },
  { number: 8, title: 'Personal guidance' },
];
