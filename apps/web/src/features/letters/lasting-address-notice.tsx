import { LinkButton, Notice } from '@chiron/ui';

/** For whoever would lose the account with the last affiliation. */
export function LastingAddressNotice() {
  return (
    <Notice
      tone="waiting"
      title="Keep your account after you leave"
      actions={<LinkButton href="/settings/addresses">Add a personal address</LinkButton>}
    >
      Your last affiliation ends soon or has ended, and your address may end with it.
    </Notice>
  );
}
