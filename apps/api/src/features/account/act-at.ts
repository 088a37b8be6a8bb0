import { notFound } from '../../platform/database';
import { keyOf } from '../../platform/graphql';
import type { RequestContext } from '../../platform/request-context';
import { tokenHash } from '../../platform/session';
import { viewerOf, type Viewer } from './viewer';

/** Goes on at another institution where the actor has a current affiliation. */
export async function actAt(context: RequestContext, institution: string): Promise<Viewer> {
  const { id } = keyOf('Institution', institution);
  const { token } = context.browser;
  if (!token || !context.actor.memberOf.includes(id)) throw notFound();
  const [moved] = await context.database.writing(null, ({ query }) =>
    query<{ moved: boolean | null }>('select session_act_at($1, $2) as moved', [tokenHash(token), id]),
  );
  if (!moved?.moved) throw notFound();
  return viewerOf(context, token);
}
