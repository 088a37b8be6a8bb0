import { Client } from 'pg';
import { OperatorError } from '../operator-error';

/** The role that the app connects as could step around row-level security. */
export class UnsafeAppRole extends OperatorError {
  override readonly name = 'UnsafeAppRole';
}

const QUESTION = `
select current_user as name, r.rolsuper as is_superuser, r.rolbypassrls as may_bypass,
       exists (select from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where n.nspname = 'public' and pg_has_role(current_user, c.relowner, 'MEMBER')) as is_owner,
       exists (select from pg_roles p where (p.rolsuper or p.rolbypassrls or p.rolname in ('chiron_lineage', 'chiron_sign_in', 'chiron_audit', 'chiron_worker', 'chiron_records'))
                and pg_has_role(current_user, p.oid, 'MEMBER')) as may_become_more
  from pg_roles r where r.rolname = current_user`;

/** Refuses an app role that is superuser or owner, may bypass policies, or may become a role that does. */
export async function refuseUnsafeRole(appUrl: string): Promise<void> {
  const client = new Client({ connectionString: appUrl });
  await client.connect();
  try {
    const { rows } = await client.query<Record<string, boolean | string>>(QUESTION);
    const role = rows[0];
    const faults = [
      role?.is_superuser && 'is a superuser',
      role?.may_bypass && 'may bypass row-level security',
      role?.is_owner && 'owns the tables',
      role?.may_become_more && 'is a member of a role that sees more than the app may',
    ].filter((fault) => typeof fault === 'string');
    if (faults.length > 0) {
      throw new UnsafeAppRole(
        `The role “${String(role?.name)}” in DATABASE_URL ${faults.join(' and ')}. Give the app a role of its own: create role chiron_web login password '…'.`,
      );
    }
  } finally {
    await client.end();
  }
}
