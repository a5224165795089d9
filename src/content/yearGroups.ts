export interface YearGroup {
  /** As written in the register: '7' … '14', or 'X'. */
  readonly value: string;
  readonly label: string;
  readonly keyStage: '3' | '4' | '5' | '';
}

/** Year groups that careers work covers. X = taught outside the year groups of the National Curriculum. */
export const YEAR_GROUPS: readonly YearGroup[] = [
  { value: '7', label: 'Year 7', keyStage: '3' },
  { value: '8', label: 'Year 8', keyStage: '3' },
  { value: '9', label: 'Year 9', keyStage: '3' },
  { value: '10', label: 'Year 10', keyStage: '4' },
  { value: '11', label: 'Year 11', keyStage: '4' },
  { value: '12', label: 'Year 12', keyStage: '5' },
  { value: '13', label: 'Year 13', keyStage: '5' },
  { value: '14', label: 'Year 14', keyStage: '5' },
  { value: 'X', label: 'Not in a year group', keyStage: '' },
];
