import type { Audience, AudienceSubject, Look } from '@chiron/domain/visibility';

const AUDIENCE_WORDS: Readonly<Record<Audience, string>> = {
  ONLY_ME: 'Only me',
  PAIRS: 'My pairs',
  PROGRAMS: 'My programs',
  INSTITUTION: 'My institutions',
  PARTNERS: 'Partners',
  PUBLIC: 'Public',
};

export const AUDIENCE_MEANINGS: Readonly<Record<Audience, string>> = {
  ONLY_ME: 'You, and staff of an institution that recorded it.',
  PAIRS: 'Also whoever shares a mentorship with you, now or before.',
  PROGRAMS: 'Also members of programs that you are in.',
  INSTITUTION: 'Also members of institutions where you are or were.',
  PARTNERS:
    'Also staff of another institution, as far as an agreement covers it. A student’s record needs consent too.',
  PUBLIC: 'Also anybody who is signed in.',
};

/** “My pairs”. */
export function audienceWords(audience: Audience): string {
  return AUDIENCE_WORDS[audience];
}

export const SUBJECT_WORDS: Readonly<Record<AudienceSubject, { readonly label: string; readonly hint: string }>> = {
  PERSON: { label: 'Name', hint: 'Without it, nothing else is shown. Your pairs always see it.' },
  STAGE: { label: 'Stage', hint: 'Where you are in training, such as resident, PGY-2.' },
  AFFILIATIONS: { label: 'Affiliations', hint: 'Institutions where you are or were.' },
  CURRENT_MENTORSHIPS: { label: 'Current mentorships', hint: 'Kind and years, where the other person shows them too.' },
  PAST_MENTORSHIPS: { label: 'Past mentorships', hint: 'Kind and years, where the other person shows them too.' },
};

/** As whom one may look, and what is said when they see nothing. */
export function lookWords(look: Look, institution: string): { readonly label: string; readonly nothing: string } {
  switch (look) {
    case 'STRANGER':
      return { label: 'A stranger, signed in elsewhere', nothing: 'A stranger sees nothing of you.' };
    case 'MEMBER':
      return { label: `A member of ${institution}`, nothing: `Members of ${institution} see nothing of you.` };
    case 'STAFF':
      return { label: `Staff of ${institution}`, nothing: `Staff of ${institution} see nothing of you.` };
    case 'PAIR':
      return { label: 'One of my pairs', nothing: 'Your pairs see nothing of you.' };
    case 'PARTNER':
      return { label: 'Staff of another institution', nothing: 'They see nothing of you.' };
  }
}
