import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';

const BASE = 'bench_base';

function rewritten(url, { database, user, password }) {
  const changed = new URL(url);
  if (database) changed.pathname = `/${database}`;
  if (user) Object.assign(changed, { username: user, password });
  return changed.href;
}

/** Runs `work` on one connection and closes it. */
export async function connected(url, work) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/**
 * One embedded PostgreSQL in a temporary folder. It gives up safety against power failure, for both sides alike.
 * `create` copies the migrated, empty database under another name; `copy` any other that nobody is connected to.
 */
export async function startGround(chiron, log, onEnd) {
  const folder = mkdtempSync(join(tmpdir(), 'chiron-bench-'));
  onEnd(() => rmSync(folder, { recursive: true, force: true }));
  const cluster = await chiron.startEmbeddedPostgres({ folder, durable: false, log });
  onEnd(() => cluster.stop());
  const { superuser } = JSON.parse(readFileSync(join(folder, 'secrets.json'), 'utf8'));
  const addresses = (database) => ({
    ownerUrl: rewritten(cluster.ownerUrl, { database }),
    appUrl: rewritten(cluster.appUrl, { database }),
    superuserUrl: rewritten(cluster.ownerUrl, { database, user: 'postgres', password: superuser }),
  });
  const create = async (name, template) => {
    await connected(cluster.ownerUrl, (owner) => owner.query(`create database ${name} template ${template}`));
    return addresses(name);
  };
  const { ownerUrl } = await create(BASE, 'template0');
  await chiron.migrate({ ownerUrl, appUser: chiron.APP_ROLE, log });
  return {
    folder,
    create: (name) => create(name, BASE),
    copy: (name, from) => create(name, from),
    drop: (name) => connected(cluster.ownerUrl, (owner) => owner.query(`drop database ${name} with (force)`)),
  };
}
