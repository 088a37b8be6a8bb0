import type { Audience, AudienceSubject } from '@chiron/domain/visibility';
import type { RequestContext } from '../../platform/request-context';
import { audiencesOf, type MyAudiences } from './audiences';

/** Chooses with whom the actor shares one thing; null goes back to the default. It holds from the next request on. */
export function setAudience(
  { actor, database }: RequestContext,
  subject: AudienceSubject,
  audience: Audience | null,
): Promise<MyAudiences> {
  return database.writing(null, async (tenant) => {
    if (audience === null) {
      await tenant.query('delete from person_audience where person_id = $1 and subject = $2', [actor.personId, subject]);
    } else {
      await tenant.query(
        `insert into person_audience (person_id, subject, audience) values ($1, $2, $3)
         on conflict (person_id, subject) do update set audience = excluded.audience, chosen_at = now()`,
        [actor.personId, subject, audience],
      );
    }
    const now = await audiencesOf(tenant, actor.personId);
    await tenant.audit.record('audience.chosen', { personId: actor.personId, subject, audience });
    return now;
  });
}
