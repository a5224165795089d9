const LONGEST = 31;

/**
 * The name each tab has in the file. The format allows 31 characters and none of : \ / ? * [ ], and compares names
 * without case; a school's own tab may break that.
 * @param names tab names of the workbook, in order
 * @returns workbook name -> name in the file; equal wherever the format allows it
 */
export function fileTabNames(names: string[]): Map<string, string> {
  const taken = new Set<string>();
  const result = new Map<string, string>();
  for (const name of names) {
    const clean = name.replace(/[:\\/?*[\]]/g, '-').replace(/^'+|'+$/g, '') || 'Tab';
    let candidate = clean.slice(0, LONGEST);
    for (let number = 2; taken.has(candidate.toLowerCase()); number++) {
      const ending = ` (${number})`;
      candidate = clean.slice(0, LONGEST - ending.length) + ending;
    }
    taken.add(candidate.toLowerCase());
    result.set(name, candidate);
  }
  return result;
}
