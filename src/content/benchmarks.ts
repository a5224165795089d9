/** The eight benchmarks by our own short names. */
export interface Benchmark {
  readonly number: number;
  readonly title: string;
}

export const BENCHMARK_LIST: readonly Benchmark[] = [
  { number: 1, title: 'The careers programme' },
  { number: 2, title: 'Careers and job-market information' },
  { number: 3, title: 'Each young person' },
  { number: 4, title: 'Careers in the curriculum' },
  { number: 5, title: 'Employers and employees' },
  { number: 6, title: 'Workplaces' },
  { number: 7, title: 'Further and higher education' },
  { number: 8, title: 'Personal guidance' },
];
