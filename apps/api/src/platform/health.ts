import { Router } from 'express';
import type { DataSource } from 'typeorm';

export interface Readiness {
  draining: boolean;
}

/** `/healthz`: the process answers. `/readyz`: the database does, its schema is the one expected, and nobody is draining. */
export function healthRoutes(dataSource: DataSource, readiness: Readiness): Router {
  const router = Router();
  router.get('/healthz', (_request, response) => {
    response.json({ ok: true });
  });
  router.get('/readyz', async (_request, response) => {
    const state = { draining: readiness.draining, ...(await databaseState(dataSource)) };
    const isReady = !state.draining && state.database && state.migrations;
    response.status(isReady ? 200 : 503).json({ ok: isReady, ...state });
  });
  return router;
}

async function databaseState(dataSource: DataSource): Promise<{ database: boolean; migrations: boolean }> {
  try {
    const [row] = await dataSource.query<{ name: string }[]>('select name from migration order by id desc limit 1');
    const expected = dataSource.migrations.at(-1)?.name;
    return { database: true, migrations: row?.name === expected };
  } catch {
    return { database: false, migrations: false };
  }
}
