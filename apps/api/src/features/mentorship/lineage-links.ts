import type { Tenant } from '../../platform/database';

/** Brings the lineage links of these mentorships up to date, in the transaction that changed them. */
export async function writeLineageLinks({ query }: Tenant, mentorshipIds: readonly string[]): Promise<void> {
  await query('select write_lineage_links($1)', [mentorshipIds]);
}
