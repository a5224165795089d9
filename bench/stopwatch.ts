/**
 * Starts a stopwatch.
 *
 * @returns the seconds since: by the clock or of the processor, whichever is less. By the clock another program on the computer would
 * count; of the processor, what threads beside ours tidy up in memory meanwhile.
 */
export function stopwatch(): () => number {
  const start = [performance.now() / 1000, processorSeconds()] as const;
  return () => Math.min(performance.now() / 1000 - start[0], processorSeconds() - start[1]);
}

/** What the processor has spent on this program, all its threads together. */
function processorSeconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}
