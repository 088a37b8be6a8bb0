import type { InvitationState, InviteOutcome } from '@chiron/domain/invitation';

const STATES: Readonly<Record<InvitationState, string>> = {
  SENT: 'Sent',
  ACCEPTED: 'Accepted',
  EXPIRED: 'Expired',
  WITHDRAWN: 'Withdrawn',
};

const OUTCOMES: Readonly<Record<InviteOutcome, string>> = {
  SENT: 'Invited',
  SENT_JUST_NOW: 'Invited a moment ago',
  NO_ADDRESS: 'No usable address is recorded',
  HAS_ACCOUNT: 'Has an account already',
};

export function stateWords(state: InvitationState): string {
  return STATES[state];
}

export function stateTone(state: InvitationState): 'kept' | 'neutral' | 'excused' {
  if (state === 'ACCEPTED') return 'kept';
  return state === 'SENT' ? 'neutral' : 'excused';
}

export function outcomeWords(outcome: InviteOutcome): string {
  return OUTCOMES[outcome];
}
