/** How it is known that a mentorship was. */
export const PROVENANCES = ['LIVED', 'STAFF', 'IMPORTED', 'ASSERTED', 'CONFIRMED'] as const;
export type Provenance = (typeof PROVENANCES)[number];

const LABELS: Record<Provenance, string> = {
  LIVED: 'Lived here',
  STAFF: 'Recorded by staff',
  IMPORTED: 'Imported from a source',
  ASSERTED: 'Asserted by one side',
  CONFIRMED: 'Confirmed by both',
};

export function provenanceLabel(provenance: Provenance): string {
  return LABELS[provenance];
}
