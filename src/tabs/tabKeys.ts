/** Keys of tabs that look at one another: each of them may name the other without loading it. */
export const PUPILS = 'pupils';
export const ACTIVITIES = 'activities';
export const COVERAGE = 'coverage';
export const PLACEMENTS = 'placements';
export const GUIDANCE = 'guidance';
export const ASPIRATIONS = 'aspirations';
export const WHO_NEXT = 'whoNext';
export const SUMMARY = 'summary';
export const ENTITLEMENT = 'entitlement';
export const DECISIONS = 'decisions';
export const HISTORY = 'history';
export const CATCH_UP = 'catchUp';
export const EQUITY = 'equity';
export const BENCHMARKS = 'benchmarks';
export const CURRICULUM = 'curriculum';
export const RISK = 'risk';
