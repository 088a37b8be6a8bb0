const SIGN = '\n\nChiron';

interface Facts {
  readonly institution: string;
  readonly link: string;
  readonly days: number;
}

export const texts = {
  join: ({ institution, link, days }: Facts) => ({
    subject: `${institution} invites you to Chiron`,
    text: `${institution} uses Chiron for mentorship, and has a place for you there. Open this link to set a password and see it. It works once, within ${days} days:\n\n${link}\n\nIf you don’t know ${institution}, do nothing.${SIGN}`,
  }),
  claim: ({ institution, link, days }: Facts) => ({
    subject: `${institution} invites you to Chiron`,
    text: `${institution} uses Chiron for mentorship, and has a record of you. You have an account already: sign in, then open this link to add the record to it. It works once, within ${days} days:\n\n${link}\n\nIf you don’t know ${institution}, do nothing.${SIGN}`,
  }),
} as const;
