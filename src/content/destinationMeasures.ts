/**
 * Kinds of sustained destination, as the DfE's destination measures tell them apart: what stands beside a label in Lists. What a
 * month counts as follows from it: work, or study and training.
 */
export const DESTINATION_MEASURES = [
  'Stayed on here',
  'Further education',
  'School sixth form',
  'Sixth-form college',
  'Special school',
  'Specialist post-16 institution',
  'Higher education',
  'Training',
  'Other education',
  'Apprenticeship',
  'Employment',
] as const;

export type DestinationMeasure = (typeof DESTINATION_MEASURES)[number];

/** By CCIS code; a code that is not named here has none, such as a gap year. */
const OF_CODE: Readonly<Record<string, DestinationMeasure>> = {
  '210': 'School sixth form',
  '220': 'Sixth-form college',
  '230': 'Further education',
  '240': 'Higher education',
  '250': 'Further education',
  '270': 'Other education',
  '280': 'Specialist post-16 institution',
  '290': 'Other education',
  '310': 'Apprenticeship',
  '320': 'Employment',
  '330': 'Employment',
  '340': 'Employment',
  '350': 'Employment',
  '360': 'Employment',
  '380': 'Employment',
  '381': 'Employment',
  '410': 'Training',
  '430': 'Training',
  '440': 'Training',
  '450': 'Training',
  '460': 'Training',
  '550': 'Training',
};

const OF_LABEL: Readonly<Record<string, DestinationMeasure>> = {
  'Stayed on at this school': 'Stayed on here',
  'Special school elsewhere': 'Special school',
};

/**
 * What a label counts as in the DfE's measures.
 * @param label of content/destinations
 * @param code its CCIS code
 * @returns '' where it counts as nothing there
 */
export const measureOf = ({ label, code }: { label: string; code: string }): DestinationMeasure | '' =>
  OF_LABEL[label] ?? OF_CODE[code] ?? '';
