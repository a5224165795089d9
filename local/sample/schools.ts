export type School = 'special' | 'mainstream';

export interface SchoolFacts {
  name: string;
  /** As set-up offers it. */
  schoolType: string;
  yearGroups: string[];
  leavingPoints: string[];
  pathways: string[];
  /** Four-digit establishment number in the UPNs that it gave. */
  number: number;
  /** Usual number of pupils, and how they are spread over the year groups. */
  pupils: number;
  spread: Record<string, number>;
  /** Pupils who left in each cohort that is followed, on average. */
  leavers: number;
}

export const schools: Record<School, SchoolFacts> = {
  special: {
    name: 'Quillmarsh School',
    schoolType: 'Special school, maintained',
    yearGroups: ['7', '8', '9', '10', '11', '12', '13', '14', 'X'],
    leavingPoints: ['11', '13', '14'],
    pathways: ['Pre-formal', 'Semi-formal', 'Formal'],
    number: 7001,
    pupils: 120,
    spread: { 7: 14, 8: 15, 9: 16, 10: 16, 11: 17, 12: 16, 13: 14, 14: 11, X: 1 },
    leavers: 11,
  },
  mainstream: {
    name: 'Quillmarsh High School',
    schoolType: 'Mainstream secondary, 11 to 18',
    yearGroups: ['7', '8', '9', '10', '11', '12', '13'],
    leavingPoints: ['11', '13'],
    pathways: [],
    number: 4001,
    pupils: 1200,
    spread: { 7: 205, 8: 204, 9: 203, 10: 200, 11: 198, 12: 102, 13: 88 },
    leavers: 90,
  },
};

/** Schools that do not exist. */
export const otherSchools = {
  home: ['Foxglove Academy', 'Mallow Street School', 'Thimble Green Academy'],
} as const;
