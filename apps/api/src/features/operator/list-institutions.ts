import { toGlobalId } from '@chiron/domain/ids';
import { notFound } from '../../platform/database';
import type { RequestContext } from '../../platform/request-context';

/** An institution as an operator sees it: its entry in the directory, and numbers. */
export interface OperatedInstitution {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly parentId: string | null;
  readonly createdAt: string;
  readonly deactivatedAt: string | null;
  readonly records: number;
  readonly members: number;
  readonly staff: number;
}

interface Row {
  id: string;
  slug: string;
  name: string;
  parent_id: string | null;
  created_at: Date;
  deactivated_at: Date | null;
  records: number;
  members: number;
  staff: number;
}

/** Every institution of the installation, by name. */
export async function listInstitutions({ database }: RequestContext): Promise<OperatedInstitution[]> {
  const rows = await database.reading(null, ({ query }) => query<Row>('select * from operated_institutions()'));
  return rows.map(({ id, parent_id, created_at, deactivated_at, ...numbers }) => ({
    ...numbers,
    id: toGlobalId('Institution', id),
    parentId: parent_id && toGlobalId('Institution', parent_id),
    createdAt: created_at.toISOString(),
    deactivatedAt: deactivated_at?.toISOString() ?? null,
  }));
}

/** Takes an institution out of use, so that nobody can act there from their next request on, or back into it. */
export function setInstitutionActive({ database }: RequestContext, id: string, isActive: boolean): Promise<boolean> {
  return database.writing(null, async ({ query, audit }) => {
    const [changed] = await query<{ done: boolean | null }>('select set_institution_active($1, $2) as done', [
      id,
      isActive,
    ]);
    if (!changed?.done) throw notFound();
    await audit.record(isActive ? 'institution.reactivated' : 'institution.deactivated', { institutionId: id });
    return true;
  });
}
