/** An invitation as its institution's staff see it. */
export interface InvitationRow {
  readonly id: string;
  readonly personId: string;
  readonly address: string;
  readonly letters: number;
  readonly sentAt: Date;
  readonly expiresAt: Date;
  readonly acceptedAt: Date | null;
  readonly withdrawnAt: Date | null;
}

export const INVITATION_COLUMNS = `id, person_id as "personId", address, letters, sent_at as "sentAt", expires_at as "expiresAt",
  accepted_at as "acceptedAt", withdrawn_at as "withdrawnAt"`;
