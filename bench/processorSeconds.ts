/**
 * Seconds that the processor has spent on this program, all its threads together: what other programs take on the same computer meanwhile
 * does not count, as it would by the clock.
 */
export function processorSeconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}
