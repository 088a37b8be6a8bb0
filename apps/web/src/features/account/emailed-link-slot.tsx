export type EmailedLinkSlotProps = {
  /** What was typed into the e-mail field so far. */
  readonly email: string;
};

/** The place of the e-mailed link on the sign-in page. */
export function EmailedLinkSlot(_props: EmailedLinkSlotProps) {
  return null;
}
