import type { ComponentType } from 'react';

export type EmailedLinkSlotProps = {
  /** What was typed into the e-mail field so far. */
  readonly email: string;
};

/** The place of the e-mailed link on the sign-in page. */
export const EmailedLinkSlot: ComponentType<EmailedLinkSlotProps> = () => null;
