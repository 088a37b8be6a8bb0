import type { AgreementState, SharedCategory, SharingPurpose } from '@chiron/domain/visibility';
import type { StatusTone } from '@chiron/ui';

const PURPOSES: Readonly<Record<SharingPurpose, string>> = {
  MENTORSHIP: 'Mentorship',
  LINEAGE: 'Lineage',
  RESEARCH: 'Research',
  ACCREDITATION: 'Accreditation',
};

const CATEGORIES: Readonly<Record<SharedCategory, { readonly label: string; readonly hint: string }>> = {
  PEOPLE: { label: 'Names', hint: 'With years of birth and death, and specialty. Always part of it.' },
  STAGES: { label: 'Stages', hint: 'Where people are in training.' },
  AFFILIATIONS: { label: 'Affiliations', hint: 'At which institution someone is or was.' },
  MENTORSHIPS: { label: 'Mentorships', hint: 'Kind and years.' },
};

const STATES: Readonly<Record<AgreementState, { readonly words: string; readonly tone: StatusTone }>> = {
  PROPOSED: { words: 'Waits for signatures', tone: 'waiting' },
  NOT_YET: { words: 'Signed, begins later', tone: 'neutral' },
  IN_FORCE: { words: 'In force', tone: 'kept' },
  SUSPENDED: { words: 'Suspended', tone: 'danger' },
  EXPIRED: { words: 'Last day is past', tone: 'neutral' },
  ENDED: { words: 'Ended', tone: 'neutral' },
};

/** “Mentorship”; several joined by commas. */
export function purposeWords(purposes: SharingPurpose | readonly SharingPurpose[]): string {
  return [purposes]
    .flat()
    .map((one) => PURPOSES[one])
    .join(', ');
}

export const categoryWords = (category: SharedCategory) => CATEGORIES[category];

/** “Names, stages”. */
export function categoriesWords(categories: readonly SharedCategory[]): string {
  const words = categories.map((one) => CATEGORIES[one].label).join(', ');
  return words.charAt(0) + words.slice(1).toLowerCase();
}

export const stateWords = (state: AgreementState) => STATES[state];

/** On what a sight rests: “1 agreement, 1 consent”. */
export function basisWords(agreements: number, consents: number): string {
  const counted = (count: number, word: string) => (count === 1 ? `1 ${word}` : `${count} ${word}s`);
  return [agreements > 0 && counted(agreements, 'agreement'), consents > 0 && counted(consents, 'consent')]
    .filter(Boolean)
    .join(', ');
}

/** Today where the reader is, as 2026-09-30. */
export function todayIso(): string {
  return new Date().toLocaleDateString('sv-SE');
}

const grouped = new Intl.NumberFormat('en');

/** How many people the other side would see, and how many of them stand below. */
export function countWords(total: number, shown: number, otherName: string): string {
  if (total === 0) return `${otherName} would see nobody.`;
  const people = total === 1 ? '1 person' : `${grouped.format(total)} people`;
  const rest = shown < total ? ` The first ${shown} by name:` : '';
  return `${otherName} would see ${people}.${rest}`;
}
