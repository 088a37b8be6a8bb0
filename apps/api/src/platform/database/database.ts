import { isUuid } from '@chiron/domain/ids';
import type { PoolClient } from 'pg';
import type { DataSource, EntityManager, QueryRunner } from 'typeorm';

/** Who a transaction runs for and within which institution; null means: within none, for nobody. */
export interface Scope {
  readonly institutionId: string | null;
  readonly personId: string | null;
}

/** What work inside a scope may use. It ends with the transaction: never keep it, never share it between branches. */
export interface Tenant extends Scope {
  readonly manager: EntityManager;
  query<Row>(sql: string, parameters?: readonly unknown[]): Promise<Row[]>;
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
  reading<T>(institutionId: string | null, work: Work<T>): Promise<T> {
    return this.#within({ institutionId, personId: this.#personId }, 'set transaction read only; ', work);
  }

  /** Writes within one institution: all or nothing. */
  writing<T>(institutionId: string | null, work: Work<T>): Promise<T> {
    return this.#within({ institutionId, personId: this.#personId }, '', work);
  }

  /** One statement outside any institution, where a function guards itself: who holds a session. */
  async statement<Row>(sql: string, parameters: readonly unknown[]): Promise<Row[]> {
    return this.#dataSource.query<Row[]>(sql, [...parameters]);
  }

  async #within<T>(scope: Scope, first: string, work: Work<T>): Promise<T> {
    const runner = this.#dataSource.createQueryRunner();
    try {
      const client = (await runner.connect()) as PoolClient;
      await runner.startTransaction();
      await runner.query(first + scopeStatement(scope));
      const result = await work(this.#tenant(scope, runner, client));
      await runner.commitTransaction();
      return result;
    } catch (error) {
      await rollBack(runner);
      throw error;
    } finally {
      await releaseSafely(runner);
    }
  }

  #tenant(scope: Scope, runner: QueryRunner, client: PoolClient): Tenant {
    const query = <Row>(sql: string, parameters: readonly unknown[] = []): Promise<Row[]> => {
      return runner.query(sql, [...parameters]) as Promise<Row[]>;
    };
    return { ...scope, manager: runner.manager, query, client };
  }
}

/** SET takes no parameter, so ids are checked to be UUIDs. LOCAL: the setting ends with the transaction. */
function scopeStatement({ institutionId, personId }: Scope): string {
  return `set local app.institution_id = '${checked(institutionId)}'; set local app.person_id = '${checked(personId)}'`;
}

function checked(id: string | null): string {
  if (id !== null && !isUuid(id)) throw new Error('A scope takes UUIDs alone.');
  return id ?? '';
}

async function rollBack(runner: QueryRunner): Promise<void> {
  try {
    if (runner.isTransactionActive) await runner.rollbackTransaction();
  } catch {
    // The connection is broken: releaseSafely destroys it, and the error that led here is the one to tell.
  }
}

/** A connection that is still inside a transaction would hand its institution to the next borrower: destroy it. */
async function releaseSafely(runner: QueryRunner): Promise<void> {
  if (runner.isReleased) return;
  const client = (await runner.connect()) as PoolClient & { getTransactionStatus(): string | null };
  const isClean = client.getTransactionStatus() === 'I';
  if (isClean) return runner.release();
  const breakable = runner as QueryRunner & { releasePostgresConnection(error: Error): Promise<void> };
  return breakable.releasePostgresConnection(new Error('The connection was still inside a transaction.'));
}
