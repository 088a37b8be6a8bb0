import type { MentorshipKind, MentorshipState } from '@chiron/domain/mentorship';
import type { StaffRole } from '@chiron/domain/permission';
import type { Stage } from '@chiron/domain/stage';

/**
 * The generated world as plain data. Every text that only some may read holds a canary, a made-up word that stands
 * nowhere else: where one turns up in an answer, somebody was told.
 */
export interface WorldModel {
  readonly seed: number;
  readonly institutions: readonly ModelInstitution[];
  readonly people: readonly ModelPerson[];
  readonly affiliations: readonly ModelAffiliation[];
  readonly mentorships: readonly ModelMentorship[];
  readonly imports: readonly ModelImport[];
  readonly programs: readonly ModelProgram[];
  readonly agreements: readonly ModelAgreement[];
  readonly consents: readonly ModelConsent[];
  readonly keys: readonly ModelKeys[];
  readonly invitations: readonly ModelInvitation[];
  readonly clients: readonly ModelClient[];
  /** Who does not want to meet whom. */
  readonly blocks: readonly (readonly [by: string, of: string])[];
}

export interface ModelInstitution {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly parentId: string | null;
}

export interface ModelPerson {
  readonly id: string;
  /** Null: cannot sign in. Holds a canary that nobody else may read. */
  readonly email: string | null;
  readonly isOperator: boolean;
  /** Chose to be seen by everybody. */
  readonly isPublic: boolean;
  /** Left the directory. */
  readonly isOptedOut: boolean;
  /** The first record marks them as a minor. */
  readonly isMinor: boolean;
  readonly diedYear: number | null;
  readonly records: readonly ModelRecord[];
}

/** What one institution knows of the person: each has another name, so that it shows whose record was told. */
export interface ModelRecord {
  readonly institutionId: string;
  readonly name: string;
  readonly specialty: string;
  readonly organisation: string;
  readonly email: string;
  readonly sourceId: string;
}

export interface ModelAffiliation {
  readonly institutionId: string;
  readonly id: string;
  readonly personId: string;
  readonly stage: Stage | null;
  readonly stageYear: number | null;
  readonly role: StaffRole | null;
  readonly isCurrent: boolean;
}

export interface ModelMentorship {
  readonly institutionId: string;
  readonly id: string;
  readonly mentorId: string;
  readonly menteeId: string;
  readonly kind: MentorshipKind;
  readonly state: MentorshipState;
  readonly startYear: number;
  readonly sourceSays: string;
  readonly mentorOrganisation: string;
}

export interface ModelImport {
  readonly institutionId: string;
  readonly id: string;
  readonly startedBy: string;
  readonly source: string;
  readonly fileName: string;
}

export interface ModelProgram {
  readonly institutionId: string;
  readonly id: string;
  readonly name: string;
  readonly coordinatorId: string;
  readonly memberIds: readonly string[];
}

/** What one institution shows to the staff of another. */
export interface ModelAgreement {
  readonly id: string;
  readonly giverId: string;
  readonly recipientId: string;
  readonly purpose: string;
  readonly categories: readonly string[];
  /** A canary that the two parties alone read. */
  readonly terms: string;
  /** Suspended by its giver. */
  readonly isSuspended: boolean;
}

/** A student's word on the records of an institution. */
export interface ModelConsent {
  readonly id: string;
  readonly institutionId: string;
  readonly personId: string;
  readonly recipientId: string;
  readonly purpose: string;
  readonly categories: readonly string[];
  readonly isRevoked: boolean;
}

/** What belongs to an account besides; its holder alone is told of it. */
export interface ModelKeys {
  readonly personId: string;
  readonly sessionId: string;
  readonly passkeyId: string;
  /** Canaries. */
  readonly device: string;
  readonly passkeyName: string;
  readonly secondAddress: string;
}

export interface ModelInvitation {
  readonly institutionId: string;
  readonly id: string;
  readonly personId: string;
  /** A canary that those who invite there alone read. */
  readonly address: string;
}

/** An API client of an institution, for itself or under an agreement for a partner. */
export interface ModelClient {
  readonly institutionId: string;
  readonly id: string;
  readonly recipientId: string;
  readonly agreementId: string | null;
  /** A canary that those who manage clients there alone read. */
  readonly name: string;
}
