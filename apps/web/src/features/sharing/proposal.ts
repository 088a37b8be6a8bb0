import type { SharedCategory, SharingPurpose } from '@chiron/domain/visibility';
import { todayIso } from './sharing-words';

export type Party = { readonly id: string; readonly name: string };

export const WAYS = [
  { value: 'GIVE', label: 'We show, they see' },
  { value: 'RECEIVE', label: 'They show, we see' },
] as const;

/** An agreement before it is proposed; days are ISO, the last one empty while open. */
export interface Proposal {
  readonly way: (typeof WAYS)[number]['value'];
  readonly otherId: string;
  readonly purpose: SharingPurpose;
  readonly categories: readonly SharedCategory[];
  readonly startsOn: string;
  readonly endsOn: string;
  readonly terms: string;
}

export function aProposal(): Proposal {
  return {
    way: 'GIVE',
    otherId: '',
    purpose: 'MENTORSHIP',
    categories: ['PEOPLE'],
    startsOn: todayIso(),
    endsOn: '',
    terms: '',
  };
}

type Mistakes = Readonly<Partial<Record<'otherId' | 'startsOn' | 'endsOn', string>>>;

export function mistakesIn({ otherId, startsOn, endsOn }: Proposal): Mistakes {
  return {
    otherId: otherId === '' ? 'Choose an institution.' : undefined,
    startsOn: startsOn === '' ? 'Choose the first day.' : undefined,
    endsOn: endsOn !== '' && endsOn < startsOn ? 'The last day cannot come before the first.' : undefined,
  };
}

/** The same as the API takes it: who gives and who receives. */
export function variablesOf({ way, otherId, purpose, categories, startsOn, endsOn, terms }: Proposal, here: Party) {
  const [giverId, recipientId] = way === 'GIVE' ? [here.id, otherId] : [otherId, here.id];
  return { giverId, recipientId, purpose, categories, startsOn, endsOn: endsOn || null, terms: terms.trim() || null };
}
