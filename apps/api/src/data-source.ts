import 'reflect-metadata';
import { DataSource } from 'typeorm';
import { entities } from './entities';
import { migrations } from './migrations';

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
    extra: { connectionTimeoutMillis: 10_000, idleTimeoutMillis: 60_000, keepAlive: true },
  });
}
