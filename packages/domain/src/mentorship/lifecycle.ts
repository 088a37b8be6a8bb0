import { Refusal } from '../refusal';

/** Every ending is a state of its own and keeps its history. */
export const MENTORSHIP_STATES = [
  'REQUESTED',
  'ACTIVE',
  'PAUSED',
  'COMPLETED',
  'ENDED',
  'WITHDRAWN',
  'DECLINED',
  'EXPIRED',
] as const;
export type MentorshipState = (typeof MENTORSHIP_STATES)[number];

/** `COMPLETED`: we finished. `ENDED`: without blame, no reason asked. */
export const HOW_IT_ENDED = ['COMPLETED', 'ENDED'] as const;
export type HowItEnded = (typeof HOW_IT_ENDED)[number];

export class MentorshipAlreadyEnded extends Refusal {
  readonly code = 'MENTORSHIP_ALREADY_ENDED';
  constructor() {
    super('This mentorship has already ended.');
  }
}

export class MentorshipNotBegun extends Refusal {
  readonly code = 'MENTORSHIP_NOT_BEGUN';
  constructor() {
    super('This mentorship has not begun. Withdraw or decline the request instead.');
  }
}

/** Refuses unless the mentorship is under way. */
export function ensureCanEnd(mentorship: { readonly state: MentorshipState }): void {
  switch (mentorship.state) {
    case 'ACTIVE':
    case 'PAUSED':
      return;
    case 'REQUESTED':
      throw new MentorshipNotBegun();
    case 'COMPLETED':
    case 'ENDED':
    case 'WITHDRAWN':
    case 'DECLINED':
    case 'EXPIRED':
      throw new MentorshipAlreadyEnded();
  }
}

/** Only what was accepted is a link of a lineage; requests and declines are not. */
export function isLink(state: MentorshipState): boolean {
  switch (state) {
    case 'ACTIVE':
    case 'PAUSED':
    case 'COMPLETED':
    case 'ENDED':
      return true;
    case 'REQUESTED':
    case 'WITHDRAWN':
    case 'DECLINED':
    case 'EXPIRED':
      return false;
  }
}
