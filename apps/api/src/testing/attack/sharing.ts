import type { ModelAgreement, ModelConsent, ModelInstitution, ModelPerson } from './model';
import type { Dice } from './dice';

/** The school shows its people to the university; the hospital did so until it suspended its agreement. */
export function agreementsOf(
  [school, hospital, university]: readonly ModelInstitution[],
  dice: Dice,
): ModelAgreement[] {
  const recipientId = university?.id ?? '';
  const between = (giverId: string, categories: readonly string[], isSuspended: boolean) => ({
    id: dice.uuid(),
    giverId,
    recipientId,
    purpose: 'LINEAGE',
    categories,
    terms: dice.canary(),
    isSuspended,
  });
  return [
    between(school?.id ?? '', ['PEOPLE', 'STAGES'], false),
    between(hospital?.id ?? '', ['PEOPLE', 'STAGES', 'AFFILIATIONS', 'MENTORSHIPS'], true),
  ];
}

/** Every other person of the school lets the university see; some for another purpose, some no longer. */
export function consentsOf(
  [school, , university]: readonly ModelInstitution[],
  people: readonly ModelPerson[],
  dice: Dice,
): ModelConsent[] {
  const recorded = people.filter(({ records }) => records.some(({ institutionId }) => institutionId === school?.id));
  return recorded
    .filter((_, n) => n % 2 === 0)
    .map(({ id }, n) => ({
      id: dice.uuid(),
      institutionId: school?.id ?? '',
      personId: id,
      recipientId: university?.id ?? '',
      purpose: n % 5 === 3 ? 'RESEARCH' : 'LINEAGE',
      categories: n % 3 === 0 ? ['PEOPLE'] : ['PEOPLE', 'STAGES'],
      isRevoked: n % 5 === 4,
    }));
}
