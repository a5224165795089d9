/** A leaver who agreed to join the alumni network. */
export interface AgreedLeaver {
  pupilId: string;
  /** The calendar year that names the cohort. */
  cohort: number;
}

/** A row for each who is not known, once. */
export function missingAlumni(
  agreed: readonly AgreedLeaver[],
  known: ReadonlySet<string>,
): { pupilId: string; leftIn: number }[] {
  const seen = new Set(known);
  const rows: { pupilId: string; leftIn: number }[] = [];
  for (const { pupilId, cohort } of agreed) {
    if (pupilId === '' || seen.has(pupilId)) continue;
    seen.add(pupilId);
    rows.push({ pupilId, leftIn: cohort });
  }
  return rows;
}
