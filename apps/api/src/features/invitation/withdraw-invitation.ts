import { notFound } from '../../platform/database';
import { keyOf } from '../../platform/graphql';
import type { RequestContext } from '../../platform/request-context';
import { INVITATION_COLUMNS, type InvitationRow } from './invitation-row';

/** Takes the open invitation of a person back: its link opens nothing from now on. */
export function withdrawInvitation({ actor, database }: RequestContext, id: string): Promise<InvitationRow> {
  const { id: personId } = keyOf('Person', id);
  return database.writing(actor.actingAt, async ({ query, audit }) => {
    const [withdrawn] = await query<InvitationRow>(
      `update invitation set withdrawn_at = now()
        where institution_id = $1 and person_id = $2 and accepted_at is null and withdrawn_at is null
        returning ${INVITATION_COLUMNS}`,
      [actor.actingAt, personId],
    );
    if (!withdrawn) throw notFound();
    await audit.record('invitation.withdrawn', { personId });
    return withdrawn;
  });
}
