/** Today as 'yyyy-mm-dd' by this computer's own clock; toISOString would give yesterday in a summer night. */
export function today(now = new Date()): string {
  const two = (n: number) => String(n).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** Whether a pupil can have left on this date: a whole date, and not one to come. */
export function isLeavingDate(date: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(date) && date <= today();
}
