const SIGN = '\n\nChiron';

interface Words {
  readonly subject: string;
  readonly text: string;
}

/** What letters say. None names anybody: a letter may reach another person than it was meant for. */
export const texts = {
  signIn: (link: string): Words => ({
    subject: 'Your link to sign in to Chiron',
    text: `Open this link to sign in. It works once, within 15 minutes:\n\n${link}\n\nIf you didn’t ask for it, do nothing: nobody can sign in without this letter.${SIGN}`,
  }),
  recovery: (link: string): Words => ({
    subject: 'Set a new password for Chiron',
    text: `Open this link to set a new password. It works once, within 30 minutes:\n\n${link}\n\nIf you didn’t ask for it, do nothing: your password stays as it is.${SIGN}`,
  }),
  recovered: (): Words => ({
    subject: 'Your Chiron password was changed',
    text: `Your password was set anew, and you were signed out everywhere. If that wasn’t you, ask for a new link on the sign-in page, and tell your institution.${SIGN}`,
  }),
  confirmAddress: (link: string): Words => ({
    subject: 'Confirm this address for Chiron',
    text: `Open this link to use this address for your account. It works once, within 24 hours:\n\n${link}\n\nIf you didn’t ask for it, do nothing.${SIGN}`,
  }),
  addressTaken: (): Words => ({
    subject: 'This address already opens a Chiron account',
    text: `Somebody, perhaps you, asked to add this address to a Chiron account. It already opens an account, so nothing was changed. To use it, sign in with it.${SIGN}`,
  }),
  addressAdded: (link: string): Words => ({
    subject: 'An address was added to your Chiron account',
    text: `A new e-mail address can now open your account. If that was you, do nothing. If not, take it back within 7 days: the new address goes, and everybody is signed out.\n\n${link}${SIGN}`,
  }),
  addressMoved: (link: string): Words => ({
    subject: 'Your Chiron account no longer writes to this address',
    text: `Letters of your account now go to another address of yours. If that wasn’t you, put this address back within 7 days: everybody is then signed out.\n\n${link}${SIGN}`,
  }),
  addressRemoved: (link: string): Words => ({
    subject: 'This address was removed from your Chiron account',
    text: `This address no longer opens your account. If that wasn’t you, put it back within 7 days: everybody is then signed out.\n\n${link}${SIGN}`,
  }),
  lastingAddress: (institution: string, link: string): Words => ({
    subject: 'Keep your Chiron account after you leave',
    text: `Your time at ${institution} ends soon or has ended, and this address may end with it. Add a personal one, and your account and your mentorships stay with you:\n\n${link}${SIGN}`,
  }),
} as const;
