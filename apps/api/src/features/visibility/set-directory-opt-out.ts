import type { RequestContext } from '../../platform/request-context';
import { audiencesOf, type MyAudiences } from './audiences';

/** Leaves the directory or comes back: outside of it, only staff, own pairs and own programs see the actor. */
export function setDirectoryOptOut({ actor, database }: RequestContext, isOut: boolean): Promise<MyAudiences> {
  return database.writing(null, async (tenant) => {
    await tenant.query(
      isOut
        ? 'insert into directory_opt_out (person_id) values ($1) on conflict do nothing'
        : 'delete from directory_opt_out where person_id = $1',
      [actor.personId],
    );
    const now = await audiencesOf(tenant, actor.personId);
    await tenant.audit.record(isOut ? 'directory.left' : 'directory.joined', { personId: actor.personId });
    return now;
  });
}
