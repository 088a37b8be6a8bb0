import { may } from '@chiron/domain/permission';
import { notFound } from '../../platform/database';
import {
  afterCursor,
  badInput,
  cursorOf,
  pageOf,
  pageSize,
  type Connection,
  type PageArgs,
} from '../../platform/graphql';
import type { RequestContext } from '../../platform/request-context';
import type { Finding, FindingKind } from '../import';
import {
  findImport,
  IMPORT_COLUMNS,
  importKey,
  viewOf,
  type ImportKey,
  type ImportRow,
  type ImportView,
} from './import-view';

export async function readImport(context: RequestContext, id: string): Promise<ImportView> {
  const key = importKey(context, id);
  const row = await context.database.reading(key.institutionId, (tenant) => findImport(tenant, key));
  return viewOf(row, context.now());
}

/** Imports of the institution that the actor acts at, the newest first. */
export async function listImports(
  { actor, database, now }: RequestContext,
  page: PageArgs,
): Promise<Connection<ImportView>> {
  const { actingAt } = actor;
  if (actingAt === null || !may(actor, 'import.run', actingAt)) throw notFound();
  const size = pageSize(page);
  const before = idAfter(page);
  return database.reading(actingAt, async ({ query }) => {
    const rows = await query<ImportRow>(
      `select ${IMPORT_COLUMNS} from import i
        where i.institution_id = $1 and ($2::uuid is null or i.id < $2) order by i.id desc limit $3`,
      [actingAt, before, size + 1],
    );
    const [all] = await query<{ count: number }>(
      'select count(*)::int as count from import where institution_id = $1',
      [actingAt],
    );
    const views = rows.map((row) => viewOf(row, now()));
    return pageOf(views, size, ({ key }) => cursorOf([key.id]), before, all?.count ?? 0);
  });
}

const UUID = /^[0-9a-f-]{36}$/;

function idAfter(page: PageArgs): string | null {
  const id = afterCursor(page, 1)?.[0] ?? null;
  if (id !== null && !UUID.test(String(id))) throw badInput('after', 'This is not a cursor of an earlier answer.');
  return id === null ? null : String(id);
}

interface FindingRow extends Finding {
  readonly n: number;
}

/** What an import found of one kind, by file and line; the first thousand are kept. */
export function listFindings(
  { database }: RequestContext,
  { institutionId, id }: ImportKey,
  kind: FindingKind,
  page: PageArgs,
): Promise<Connection<FindingRow>> {
  const size = pageSize(page);
  const after = Number(afterCursor(page, 1)?.[0] ?? -1);
  if (!Number.isInteger(after) || after > 1e9) throw badInput('after', 'This is not a cursor of an earlier answer.');
  return database.reading(institutionId, async ({ query }) => {
    const rows = await query<FindingRow>(
      `select n, kind, about, file, line, reason from import_finding
        where institution_id = $1 and import_id = $2 and kind = $3 and n > $4 order by n limit $5`,
      [institutionId, id, kind, after, size + 1],
    );
    const [all] = await query<{ count: number }>(
      'select count(*)::int as count from import_finding where institution_id = $1 and import_id = $2 and kind = $3',
      [institutionId, id, kind],
    );
    return pageOf(rows, size, ({ n }) => cursorOf([n]), page.after ?? null, all?.count ?? 0);
  });
}
