import { LinkButton } from '@chiron/ui';
import { holds, useViewer } from '../account';

/** Leads staff who may invite to the invitations of their institution. */
export function InviteLink({ slug }: { readonly slug: string }) {
  const viewer = useViewer();
  if (!holds(viewer, 'people.invite', slug)) return null;
  return <LinkButton href={`/i/${slug}/invitations`}>Invite people</LinkButton>;
}
