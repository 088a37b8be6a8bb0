import 'reflect-metadata';
import type { PoolClient } from 'pg';
import { DataSource } from 'typeorm';
import { entities } from './entities';
import { migrations } from './migrations';
import { limitStatement, WRITING } from './platform/database/time-limits';

/** `poolSize` connections of the role that the address names. */
export function createDataSource(url: string, poolSize: number): DataSource {
  return new DataSource({
    type: 'postgres',
    url,
    entities,
    migrations,
    migrationsTableName: 'migration',
    poolSize,
    applicationName: 'chiron',
    extra: {
      connectionTimeoutMillis: 10_000,
      idleTimeoutMillis: 60_000,
      keepAlive: true,
      // By SET, not as start-up parameters, which poolers refuse; for whatever is asked outside a transaction of ours.
      onConnect: (client: PoolClient) => client.query(limitStatement(WRITING)),
    },
  });
}
