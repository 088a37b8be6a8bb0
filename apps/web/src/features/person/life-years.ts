/** “1849–1919”, “born 1984”, “died 1893”; nothing when neither is known. */
export function lifeYears(person: { readonly bornYear: number | null; readonly diedYear: number | null }): string {
  const { bornYear, diedYear } = person;
  if (bornYear !== null && diedYear !== null) return `${bornYear}–${diedYear}`;
  if (bornYear !== null) return `born ${bornYear}`;
  return diedYear === null ? '' : `died ${diedYear}`;
}
