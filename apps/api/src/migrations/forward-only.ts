import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A migration made of SQL statements. There is no way back: what went wrong is mended by the next one. */
export abstract class ForwardOnly implements MigrationInterface {
  abstract readonly name: string;
  protected abstract readonly statements: readonly string[];

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of this.statements) await runner.query(statement);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations only go forward.'));
  }
}

/** Walls of a tenant table: forced row-level security, and one institution at a time that no later policy can widen. */
export function tenantWalls(table: string): string {
  return `
alter table ${table} enable row level security;
alter table ${table} force row level security;
create policy tenant on ${table} as restrictive for all to chiron_app
  using (institution_id = app_institution()) with check (institution_id = app_institution());
create policy members on ${table} for all to chiron_app using (true) with check (true);
`;
}
