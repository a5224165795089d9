/** How much of a record goes on the page. */
export interface Room {
  /** Size of the letters in points. */
  points: number;
  /** Letters of one text; a longer one ends in …. */
  letters: number;
  aspirations: number;
  activities: number;
  earlier: number;
  /** School years of which the counts are shown. */
  years: number;
  /** Criteria named as still to come, of each sort. */
  toCome: number;
  placements: number;
  meetings: number;
}

/** From much room to little: a page takes the first with which it is one A4 sheet. */
export const ROOMS: readonly Room[] = [
  {
    points: 11,
    letters: 900,
    aspirations: 5,
    activities: 30,
    earlier: 20,
    years: 9,
    toCome: 21,
    placements: 8,
    meetings: 8,
  },
  {
    points: 10,
    letters: 600,
    aspirations: 5,
    activities: 30,
    earlier: 20,
    years: 9,
    toCome: 21,
    placements: 6,
    meetings: 6,
  },
  {
    points: 9.5,
    letters: 400,
    aspirations: 5,
    activities: 24,
    earlier: 12,
    years: 9,
    toCome: 12,
    placements: 5,
    meetings: 5,
  },
  {
    points: 9,
    letters: 260,
    aspirations: 5,
    activities: 20,
    earlier: 10,
    years: 8,
    toCome: 9,
    placements: 4,
    meetings: 4,
  },
  {
    points: 8.5,
    letters: 180,
    aspirations: 5,
    activities: 18,
    earlier: 8,
    years: 8,
    toCome: 7,
    placements: 3,
    meetings: 3,
  },
  {
    points: 8,
    letters: 110,
    aspirations: 4,
    activities: 14,
    earlier: 6,
    years: 6,
    toCome: 5,
    placements: 3,
    meetings: 3,
  },
  {
    points: 8,
    letters: 100,
    aspirations: 4,
    activities: 12,
    earlier: 4,
    years: 5,
    toCome: 4,
    placements: 3,
    meetings: 3,
  },
  {
    points: 8,
    letters: 90,
    aspirations: 3,
    activities: 12,
    earlier: 4,
    years: 4,
    toCome: 3,
    placements: 2,
    meetings: 3,
  },
  {
    points: 8,
    letters: 70,
    aspirations: 3,
    activities: 10,
    earlier: 4,
    years: 3,
    toCome: 3,
    placements: 2,
    meetings: 2,
  },
];

/** Everything, on as many sheets as it takes. */
export const ALL_OF_IT: Room = {
  points: 10,
  letters: 60_000,
  aspirations: 999,
  activities: 999,
  earlier: 999,
  years: 999,
  toCome: 999,
  placements: 999,
  meetings: 999,
};

/** How much goes on an easy-read page. */
export interface EasyRoom {
  points: number;
  /** Activities and the like that are named. */
  lines: number;
  /** Letters of one line. */
  letters: number;
}

/** The letters become smaller only a little: a page that is hard to read is no easy-read page. */
export const EASY_ROOMS: readonly EasyRoom[] = [
  { points: 18, lines: 5, letters: 120 },
  { points: 16, lines: 5, letters: 120 },
  { points: 15, lines: 5, letters: 100 },
  { points: 14, lines: 4, letters: 90 },
  { points: 14, lines: 3, letters: 62 },
  { points: 13, lines: 2, letters: 60 },
];
