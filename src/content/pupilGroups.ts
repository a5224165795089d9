/** A group that a Careers Leader chooses pupils by, as the register holds it. */
export interface PupilGroup {
  /** As lists and sidebars say it. */
  readonly label: string;
  /** The column of Pupils, and what stands in it for who belongs to the group. */
  readonly column: string;
  readonly value: string;
}

export const PUPIL_GROUPS = [
  { label: 'EHC plan', column: 'senStatus', value: 'E' },
  { label: 'SEN support', column: 'senStatus', value: 'K' },
  { label: 'Pupil Premium', column: 'pupilPremium', value: 'Yes' },
  { label: 'FSM', column: 'freeSchoolMeals', value: 'Yes' },
  { label: 'Looked after', column: 'lookedAfter', value: 'Yes' },
  { label: 'EAL', column: 'eal', value: 'Yes' },
  { label: 'Young carer', column: 'youngCarer', value: 'Yes' },
] as const satisfies readonly PupilGroup[];

export const LOW_ATTENDANCE: PupilGroup = { label: 'Low attendance', column: 'lowAttendance', value: 'Yes' };
