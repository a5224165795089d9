/** How much of a record goes on the page. */
export interface Room {
  /** Size of the letters in points. */
  points: number;
  /** Letters of one text; a longer one ends in …. */
  letters: number;
  aspirations: number;
  activities: number;
  earlier: number;
  placements: number;
  meetings: number;
}

/** From much room to little: a page takes the first with which it is one A4 sheet. */
export const ROOMS: readonly Room[] = [
  { points: 11, letters: 900, aspirations: 5, activities: 30, earlier: 20, placements: 8, meetings: 8 },
  { points: 10, letters: 600, aspirations: 5, activities: 30, earlier: 20, placements: 6, meetings: 6 },
  { points: 9.5, letters: 400, aspirations: 5, activities: 24, earlier: 12, placements: 5, meetings: 5 },
  { points: 9, letters: 260, aspirations: 5, activities: 20, earlier: 10, placements: 4, meetings: 4 },
  { points: 8.5, letters: 180, aspirations: 5, activities: 18, earlier: 8, placements: 3, meetings: 3 },
  { points: 8, letters: 110, aspirations: 5, activities: 14, earlier: 6, placements: 3, meetings: 3 },
];

/** Everything, on as many sheets as it takes. */
export const ALL_OF_IT: Room = {
  points: 10,
  letters: 60_000,
  aspirations: 999,
  activities: 999,
  earlier: 999,
  placements: 999,
  meetings: 999,
};

/** An easy-read page keeps its words; only the letters become smaller, never below what is easy to read. */
export const EASY_POINTS: readonly number[] = [18, 17, 16, 15, 14];
