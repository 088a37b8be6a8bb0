import type { MentorshipState } from '@chiron/domain/mentorship';
import type { EndedBy } from '../../gql/graphql';

/** Whether a mentorship goes on. */
export function isCurrent(state: MentorshipState): boolean {
  return state === 'ACTIVE' || state === 'PAUSED';
}

/** Where a mentorship stands, in words. */
export function stateWords(state: MentorshipState, endedBy: EndedBy | null): string {
  switch (state) {
    case 'REQUESTED':
      return 'Waiting for an answer';
    case 'ACTIVE':
      return 'Under way';
    case 'PAUSED':
      return 'Paused';
    case 'COMPLETED':
      return 'Finished';
    case 'ENDED':
      return endedBy === 'PROGRAM' ? 'Ended by the program' : 'Ended';
    case 'WITHDRAWN':
      return 'Request withdrawn';
    case 'DECLINED':
      return 'Request declined';
    case 'EXPIRED':
      return 'Closed without a reply';
  }
}
