import type { Stage } from '../stage';

/** What an agreement may cover. Without PEOPLE nobody is named, so nothing else is shown either. */
export const SHARED_CATEGORIES = ['PEOPLE', 'STAGES', 'AFFILIATIONS', 'MENTORSHIPS'] as const;
export type SharedCategory = (typeof SHARED_CATEGORIES)[number];

/** What shared records may be used for. Agreement and consent must name the same. */
export const SHARING_PURPOSES = ['MENTORSHIP', 'LINEAGE', 'RESEARCH', 'ACCREDITATION'] as const;
export type SharingPurpose = (typeof SHARING_PURPOSES)[number];

/** One side of an agreement: an institution signs, suspends and ends for itself alone. */
export interface AgreementSide {
  readonly institutionId: string;
  readonly signedAt: Date | null;
  readonly suspendedAt: Date | null;
  readonly endedAt: Date | null;
}

/** An agreement goes one way: the giver shows its people to the staff and API clients of the recipient. */
export interface AgreementFacts {
  readonly id: string;
  readonly giverId: string;
  readonly recipientId: string;
  readonly purpose: SharingPurpose;
  readonly categories: readonly SharedCategory[];
  /** ISO days, both included; null means open. */
  readonly startsOn: string;
  readonly endsOn: string | null;
  readonly sides: readonly AgreementSide[];
}

export type AgreementState = 'PROPOSED' | 'NOT_YET' | 'IN_FORCE' | 'SUSPENDED' | 'EXPIRED' | 'ENDED';

/** Where an agreement stands on a day. It covers something only while IN_FORCE. */
export function agreementState(agreement: AgreementFacts, today: string): AgreementState {
  const { sides, giverId, recipientId, startsOn, endsOn } = agreement;
  if (sides.some(({ endedAt }) => endedAt)) return 'ENDED';
  const hasSigned = (id: string) => sides.some(({ institutionId, signedAt }) => institutionId === id && signedAt);
  if (!hasSigned(giverId) || !hasSigned(recipientId)) return 'PROPOSED';
  if (sides.some(({ suspendedAt }) => suspendedAt)) return 'SUSPENDED';
  if (endsOn !== null && endsOn < today) return 'EXPIRED';
  return startsOn > today ? 'NOT_YET' : 'IN_FORCE';
}

/** A student's own word: which of an institution's records on them another institution may see, and what for. */
export interface ConsentFacts {
  readonly id: string;
  readonly institutionId: string;
  readonly recipientId: string;
  readonly purpose: SharingPurpose;
  readonly categories: readonly SharedCategory[];
  readonly endsOn: string | null;
  readonly revokedAt: Date | null;
}

export function consentHolds({ revokedAt, endsOn }: Pick<ConsentFacts, 'revokedAt' | 'endsOn'>, today: string): boolean {
  return revokedAt === null && (endsOn === null || endsOn >= today);
}

const STUDENT_STAGES: readonly (Stage | null)[] = ['UNDERGRADUATE', 'POST_BACCALAUREATE', 'MEDICAL_STUDENT'];

/**
 * Whether what an institution knows of a person is a student's record: whoever is or was a student there, and whoever is
 * recorded without any affiliation, since they may be one. A student's record stays one after graduation.
 */
export function isStudentsRecord(stagesThere: readonly (Stage | null)[]): boolean {
  return stagesThere.length === 0 || stagesThere.some((stage) => STUDENT_STAGES.includes(stage));
}

/** What the agreements in force cover of one record of one person, as far as a student's consents name it too. */
export function coveredCategories(
  record: { institutionId: string; isStudents: boolean },
  recipientId: string,
  agreements: readonly AgreementFacts[],
  consents: readonly ConsentFacts[],
  today: string,
): SharedCategory[] {
  const covering = agreements.filter(
    (one) =>
      one.giverId === record.institutionId &&
      one.recipientId === recipientId &&
      agreementState(one, today) === 'IN_FORCE',
  );
  return SHARED_CATEGORIES.filter((category) =>
    covering.some(
      ({ categories, purpose }) =>
        categories.includes(category) &&
        (!record.isStudents ||
          consents.some(
            (consent) =>
              consent.institutionId === record.institutionId &&
              consent.recipientId === recipientId &&
              consent.purpose === purpose &&
              consent.categories.includes(category) &&
              consentHolds(consent, today),
          )),
    ),
  );
}
