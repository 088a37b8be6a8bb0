/** How long an invitation can be accepted. */
export const INVITATION_DAYS = 14;
/** How many people one call may invite. */
export const MOST_INVITED_AT_ONCE = 50;
/** A second letter to the same person waits this long. */
export const RESEND_MINUTES = 5;

export const INVITATION_STATES = ['SENT', 'ACCEPTED', 'EXPIRED', 'WITHDRAWN'] as const;
export type InvitationState = (typeof INVITATION_STATES)[number];

/** What became of one person of a list that was invited. */
export const INVITE_OUTCOMES = ['SENT', 'SENT_JUST_NOW', 'NO_ADDRESS', 'HAS_ACCOUNT'] as const;
export type InviteOutcome = (typeof INVITE_OUTCOMES)[number];

export interface InvitationFacts {
  readonly expiresAt: Date;
  readonly acceptedAt: Date | null;
  readonly withdrawnAt: Date | null;
}

export function invitationState({ expiresAt, acceptedAt, withdrawnAt }: InvitationFacts, now: Date): InvitationState {
  if (acceptedAt) return 'ACCEPTED';
  if (withdrawnAt) return 'WITHDRAWN';
  return expiresAt <= now ? 'EXPIRED' : 'SENT';
}

export interface Invitee {
  readonly hasAddress: boolean;
  readonly hasAccount: boolean;
  /** When the last letter of an open invitation went out. */
  readonly lastSentAt: Date | null;
}

/** What inviting this person comes to. */
export function inviteOutcome({ hasAddress, hasAccount, lastSentAt }: Invitee, now: Date): InviteOutcome {
  if (hasAccount) return 'HAS_ACCOUNT';
  if (!hasAddress) return 'NO_ADDRESS';
  const waits = lastSentAt !== null && now.getTime() - lastSentAt.getTime() < RESEND_MINUTES * 60_000;
  return waits ? 'SENT_JUST_NOW' : 'SENT';
}
