import type { ModelClient, ModelPerson, ModelRecord } from './model';

/** One who asks, at the institution they act at. */
export interface Standing {
  readonly label: string;
  readonly person: ModelPerson;
  readonly actingAt: string | null;
  /** A program that asks, and is no person; acting at the institution for which it asks. */
  readonly client?: ModelClient;
}

export type Way = 'INSTITUTION' | 'SELF' | 'PAIR' | 'PROGRAM' | 'PUBLIC' | 'PARTNER';

export interface Sight {
  readonly person: ModelPerson;
  readonly through: Way;
  readonly record: ModelRecord;
  /** What of them is shown besides the name. */
  readonly shows: { readonly stage: boolean; readonly affiliations: boolean; readonly mentorships: boolean };
}
