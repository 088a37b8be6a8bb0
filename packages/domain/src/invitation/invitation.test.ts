import { inviteOutcome, invitationState } from '.';

const now = new Date('2026-05-01T12:00:00Z');
const minutes = (count: number) => new Date(now.getTime() + count * 60_000);

test.each([
  ['SENT', { expiresAt: minutes(1), acceptedAt: null, withdrawnAt: null }],
  ['EXPIRED', { expiresAt: now, acceptedAt: null, withdrawnAt: null }],
  ['WITHDRAWN', { expiresAt: minutes(1), acceptedAt: null, withdrawnAt: minutes(-1) }],
  ['ACCEPTED', { expiresAt: minutes(-1), acceptedAt: minutes(-2), withdrawnAt: null }],
])('an invitation is %s', (state, facts) => {
  expect(invitationState(facts, now)).toBe(state);
});

test.each([
  ['SENT', { hasAddress: true, hasAccount: false, lastSentAt: null }],
  ['SENT', { hasAddress: true, hasAccount: false, lastSentAt: minutes(-6) }],
  ['SENT_JUST_NOW', { hasAddress: true, hasAccount: false, lastSentAt: minutes(-4) }],
  ['NO_ADDRESS', { hasAddress: false, hasAccount: false, lastSentAt: null }],
  ['HAS_ACCOUNT', { hasAddress: true, hasAccount: true, lastSentAt: null }],
])('inviting comes to %s', (outcome, invitee) => {
  expect(inviteOutcome(invitee, now)).toBe(outcome);
});
