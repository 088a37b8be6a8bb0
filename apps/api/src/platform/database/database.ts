import { createHash } from 'node:crypto';
import { isUuid } from '@chiron/domain/ids';
import type { PoolClient } from 'pg';
import type { DataSource, EntityManager, QueryRunner } from 'typeorm';
import { auditThrough, type Audit } from '../audit';
import { Disclosures } from '../disclosure';

/** Who a transaction runs for and within which institution; null means: within none, for nobody. */
export interface Scope {
  readonly institutionId: string | null;
  readonly personId: string | null;
}

/** What work inside a scope may use. It ends with the transaction: never keep it, never share it between branches. */
export interface Tenant extends Scope {
  readonly manager: EntityManager;
  query<Row>(sql: string, parameters?: readonly unknown[]): Promise<Row[]>;
  /** The same for a statement whose text is fixed and asked often: each connection keeps its plan. */
  prepared<Row>(sql: string, parameters?: readonly unknown[]): Promise<Row[]>;
  /** What is told of what was done. */
  readonly audit: Audit;
  /** Sights of other institutions' students, which are logged before anything of them is told. */
  readonly disclosures: Disclosures;
  /** The driver's own client, for COPY. */
  readonly client: PoolClient;
}

type Work<T> = (tenant: Tenant) => Promise<T>;

/** The one door to the database. Every statement runs in a short transaction that row-level security can place. */
export class Database {
  readonly #dataSource: DataSource;
  readonly #personId: string | null;

  constructor(dataSource: DataSource, personId: string | null = null) {
    this.#dataSource = dataSource;
    this.#personId = personId;
  }

  /** The same door for another person; null for the system. */
  for(personId: string | null): Database {
    return new Database(this.#dataSource, personId);
  }

  /** Reads within one institution; null reads only what belongs to the person and the public. */
  async reading<T>(institutionId: string | null, work: Work<T>): Promise<T> {
    const scope = { institutionId, personId: this.#personId };
    const disclosures = new Disclosures();
    const result = await this.#connected(async (runner, client) => {
      // One message begins and places the transaction: a read is asked so often that each way there and back counts.
      await client.query(`begin read only; ${scopeStatement(scope)}`);
      const found = await work(tenantOf(scope, runner, client, disclosures));
      await client.query('commit');
      return found;
    });
    // What was read is told only once its log stands.
    if (disclosures.isPending) await this.writing(institutionId, (tenant) => disclosures.record(tenant));
    return result;
  }

  /** Writes within one institution: all or nothing. */
  writing<T>(institutionId: string | null, work: Work<T>): Promise<T> {
    const scope = { institutionId, personId: this.#personId };
    return this.#connected(async (runner, client) => {
      // TypeORM must know of the transaction, or saving an entity would begin another.
      await runner.startTransaction();
      await client.query(scopeStatement(scope));
      const tenant = tenantOf(scope, runner, client, new Disclosures());
      const result = await work(tenant);
      await tenant.disclosures.record(tenant);
      await runner.commitTransaction();
      return result;
    });
  }

  /** One statement outside any institution, where a function guards itself: who holds a session. */
  statement<Row>(sql: string, parameters: readonly unknown[]): Promise<Row[]> {
    return this.#connected(async (_runner, client) => {
      const { rows } = await client.query({ name: nameOf(sql), text: sql, values: [...parameters] });
      return rows as Row[];
    });
  }

  async #connected<T>(work: (runner: QueryRunner, client: PoolClient) => Promise<T>): Promise<T> {
    const runner = this.#dataSource.createQueryRunner();
    try {
      const client = (await runner.connect()) as PoolClient;
      return await work(runner, client);
    } catch (error) {
      await rollBack(runner);
      throw error;
    } finally {
      await releaseSafely(runner);
    }
  }
}

function tenantOf(scope: Scope, runner: QueryRunner, client: PoolClient, disclosures: Disclosures): Tenant {
  const ask = async <Row>(text: string, parameters: readonly unknown[], name?: string): Promise<Row[]> => {
    // The connection may have its next borrower by now, whose rows a branch that was left behind must not see.
    if (runner.isReleased) throw new Error('This scope has ended.');
    const { rows } = await client.query({ name, text, values: [...parameters] });
    return rows as Row[];
  };
  return {
    ...scope,
    client,
    disclosures,
    manager: runner.manager,
    audit: auditThrough(ask),
    query: (sql, parameters = []) => ask(sql, parameters),
    prepared: (sql, parameters = []) => ask(sql, parameters, nameOf(sql)),
  };
}

const names = new Map<string, string>();

/**
 * The name under which connections keep a statement. It is made from the text, so that behind a pooler, where processes
 * share connections, one name never means two statements. Texts are constants of this program, so there are few.
 */
function nameOf(sql: string): string {
  const name = names.get(sql) ?? createHash('sha256').update(sql).digest('hex').slice(0, 32);
  names.set(sql, name);
  return name;
}

/** SET takes no parameter, so ids are checked to be UUIDs. LOCAL: the setting ends with the transaction. */
function scopeStatement({ institutionId, personId }: Scope): string {
  return `set local app.institution_id = '${checked(institutionId)}'; set local app.person_id = '${checked(personId)}'`;
}

function checked(id: string | null): string {
  if (id !== null && !isUuid(id)) throw new Error('A scope takes UUIDs alone.');
  return id ?? '';
}

type Connection = PoolClient & { getTransactionStatus(): string | null };

async function rollBack(runner: QueryRunner): Promise<void> {
  try {
    if (runner.isTransactionActive) {
      await runner.rollbackTransaction();
      return;
    }
    const client = (await runner.connect()) as Connection;
    if (client.getTransactionStatus() !== 'I') await client.query('rollback');
  } catch {
    // The connection is broken: releaseSafely destroys it, and the error that led here is the one to tell.
  }
}

/** A connection that is still inside a transaction would hand its institution to the next borrower: destroy it. */
async function releaseSafely(runner: QueryRunner): Promise<void> {
  if (runner.isReleased) return;
  const client = (await runner.connect()) as Connection;
  const isClean = client.getTransactionStatus() === 'I';
  if (isClean) return runner.release();
  const breakable = runner as QueryRunner & { releasePostgresConnection(error: Error): Promise<void> };
  return breakable.releasePostgresConnection(new Error('The connection was still inside a transaction.'));
}
