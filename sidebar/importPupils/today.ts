/** Today as 'yyyy-mm-dd' by this computer's own clock; toISOString would give yesterday in a summer night. */
export function today(now = new Date()): string {
  const two = (n: number) => String(n).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
