import {
  AUDIENCES,
  AUDIENCE_SUBJECTS,
  personReach,
  reachOfSubject,
  type Audience,
  type AudienceSubject,
} from '@chiron/domain/visibility';
import type { Tenant } from '../../platform/database';
import type { RequestContext } from '../../platform/request-context';

export interface ChosenAudience {
  readonly subject: AudienceSubject;
  /** Null follows the default. */
  readonly chosen: Audience | null;
  /** As far as it is shared in the end. */
  readonly effective: Audience;
}

export interface MyAudiences {
  readonly isOptedOut: boolean;
  readonly choices: ChosenAudience[];
}

/** With whom the actor shares what. */
export function myAudiences({ actor, database }: RequestContext): Promise<MyAudiences> {
  return database.reading(null, (tenant) => audiencesOf(tenant, actor.personId));
}

export async function audiencesOf({ query }: Tenant, personId: string): Promise<MyAudiences> {
  const rows = await query<{ subject: AudienceSubject; audience: Audience }>(
    'select subject, audience from person_audience where person_id = $1',
    [personId],
  );
  const [out] = await query('select 1 from directory_opt_out where person_id = $1', [personId]);
  const choices = Object.fromEntries(rows.map(({ subject, audience }) => [subject, audience]));
  const sharing = { choices, isOptedOut: out !== undefined, isHistoric: false };
  const reach = (subject: AudienceSubject) =>
    subject === 'PERSON' ? personReach(sharing) : reachOfSubject(sharing, subject);
  return {
    isOptedOut: sharing.isOptedOut,
    choices: AUDIENCE_SUBJECTS.map((subject) => ({
      subject,
      chosen: choices[subject] ?? null,
      effective: AUDIENCES[reach(subject)] ?? 'ONLY_ME',
    })),
  };
}
