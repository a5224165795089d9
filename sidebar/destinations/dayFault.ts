/** Why a day cannot be the one on which somebody told you; '' where it can. */
export const dayFault = (day: string, today: string): string =>
  day === '' ? 'Say on which day.' : day > today ? 'This day is still to come.' : '';
