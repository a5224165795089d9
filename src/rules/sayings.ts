/** @returns the sayings in one text, with '; ' between them; a question keeps its mark alone. */
export const inOneText = (sayings: readonly string[]): string => sayings.join('; ').replaceAll('?; ', '? ');
